"""`batch`: detect-change on many pairs of dates."""

from __future__ import annotations

import argparse
import csv
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Dict, List, NoReturn, Optional, Sequence

from ..contract.batch_jobs import BatchChange
from ..contract.card import read_card
from ..contract.change_jobs import DetectChange
from ..contract.errors import InputRefused
from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.options import options_of
from .base import area_words, job_command
from .options import add_options, job_of

OWN = ("before", "after", "name")
"""Columns that are no options."""
FIXED = ("before", "after", "output", "score", "map", "checkpoint")
"""Options that a column or `--set` cannot name."""
HINT = "See docs/headless.md."


class RowParser(argparse.ArgumentParser):
    """Refuses a row's options by raising `ValueError`."""

    def error(self, message: str) -> NoReturn:
        raise ValueError(message)


def read_rows(path: str) -> List[Dict[str, str]]:
    """The rows of a CSV or of a vector layer as texts by column, empty cells left out; raises
    `InputRefused`.
    """
    try:
        rows = _csv_rows(path) if path.lower().endswith((".csv", ".txt", ".tsv")) else _features(path)
    except (OSError, ValueError, csv.Error) as error:
        reason = getattr(error, "strerror", None) or str(error).splitlines()[0]
        raise InputRefused("batch.pairs", f"{path} cannot be read as a table: {reason}.", HINT) from error
    rows = [{name: text for name, text in row.items() if text} for row in rows]
    for number, row in enumerate(rows, 1):
        for column in ("before", "after"):
            if column not in row:
                raise InputRefused("batch.pairs", f"{path} has no {column} in row {number}.", HINT)
    if not rows:
        raise InputRefused("batch.pairs", f"{path} has no rows, wanted a pair of dates in each.", HINT)
    return rows


def _csv_rows(path: str) -> List[Dict[str, str]]:
    with open(path, newline="", encoding="utf-8-sig") as file:
        text = file.read()
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(text.splitlines(), delimiter=delimiter)
    return [
        {str(name).strip(): (value or "").strip() for name, value in row.items() if name} for row in reader
    ]


def _features(path: str) -> List[Dict[str, str]]:
    import pyogrio

    try:
        frame = pyogrio.read_dataframe(path, read_geometry=False)
    except pyogrio.errors.DataSourceError as error:
        raise ValueError(str(error)) from error
    wanted = [
        name for name in frame.columns if name in OWN or name.replace("-", "_") in options_of(DetectChange)
    ]
    return [
        {name: "" if row[name] is None else str(row[name]) for name in wanted}
        for row in frame.to_dict("records")
    ]


def _pairs(job: BatchChange, events: Events) -> List[Dict[str, str]]:
    """The rows of a table, or of a STAC item collection; raises `InputRefused` and `CheckpointRefused`."""
    from ..batch.stac import collection_in, pairs_in

    features = collection_in(job.pairs)
    if features is None:
        return read_rows(job.pairs)
    card = read_card(job.checkpoint)
    rows, said = pairs_in(job.pairs, features, card.bands, card.optional_bands, job.assets)
    for text in said:
        events.info(text)
    return rows


def scenes_of(job: BatchChange, events: Optional[Events] = None) -> List[Any]:
    """The `Scene`s of a batch, each with its job; raises `InputRefused` for the first that cannot be one."""
    from ..batch.scenes import Scene

    rows, base = _pairs(job, events or Events()), os.path.dirname(os.path.abspath(job.pairs))
    common = dict(_setting(text) for text in job.overrides)
    scenes: Dict[str, Scene] = {}
    for number, row in enumerate(rows, 1):
        name = (
            re.sub(r"[^\w.-]+", "_", row.get("name") or f"scene-{number:04}").strip("._")
            or f"scene-{number:04}"
        )
        if name.lower() in {known.lower() for known in scenes} or name == "all-changes":
            message = f"{job.pairs} names two scenes {name!r} (row {number}), wanted names of their own."
            raise InputRefused("batch.name", message, HINT)
        options = {**common, **{key: text for key, text in row.items() if key not in OWN}}
        scenes[name] = Scene(name, _job(job, name, row, base, options, number))
    return list(scenes.values())


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise InputRefused("batch.set", f"--set is {text!r}, wanted OPTION=VALUE such as threshold=0.4.")
    if _option(name.strip()) is None:
        message = f"--set is {text!r}, wanted an option of detect-change that is not one of batch itself."
        raise InputRefused("batch.set", message, "Rename it, or leave it out.")
    return name.strip(), value.strip()


def _option(name: str) -> Optional[str]:
    """The field of detect-change that a column or `--set` names; None where it names none, or a fixed one."""
    field = name.replace("-", "_")
    return field if field in options_of(DetectChange) and field not in FIXED else None


def _job(
    job: BatchChange,
    name: str,
    row: Mapping[str, str],
    base: str,
    options: Mapping[str, str],
    number: int,
) -> DetectChange:
    """The job of a row, read as the command line of detect-change is."""
    folder = Path(job.output)
    words = ["--checkpoint", job.checkpoint, "--output", str(folder / f"{name}.gpkg")]
    words += ["--score", str(folder / f"{name}-score.tif")] if job.score else []
    words += ["--map", str(folder / f"{name}-map.tif")] if job.map else []
    known = options_of(DetectChange)
    for key, text in options.items():
        field = _option(key)
        if field is None:
            message = f"{job.pairs} has the column {key!r}, wanted an option of detect-change."
            raise InputRefused("batch.option", message, "Rename the column, or leave it out.")
        words += _words(known[field].flag, known[field].kind == "flag", text)
    parser = RowParser(add_help=False, allow_abbrev=False)
    add_options(parser, DetectChange)
    try:
        return job_of(
            DetectChange,
            parser.parse_args([*words, "--", *(_seen_from(base, row[date]) for date in OWN[:2])]),
        )
    except (ValueError, InputRefused) as error:
        message = f"{job.pairs}, row {number}: {getattr(error, 'message', error)}"
        raise InputRefused("batch.option", message, getattr(error, "hint", "")) from error


def _words(flag: str, is_flag: bool, text: str) -> Sequence[str]:
    if is_flag:
        return [flag] if text.lower() in ("1", "yes", "true") else []
    return [f"{flag}={text}"]


def _seen_from(base: str, path: str) -> str:
    return path if os.path.isabs(path) or "://" in path else os.path.join(base, path)


def batch_change(job: BatchChange, events: Events) -> Result:
    """Do all scenes that are not done yet; raises `InputRefused` at the end where one was refused."""
    scenes = scenes_of(job, events)
    from ..batch.run import run_batch

    return run_batch(scenes, Path(job.output), job.scheduler, job.workers, job.retries, events, job.blocks)


def summary(result: Result) -> str:
    """How many scenes, and what was found."""
    found = result.numbers
    line = f"{found['scenes']:.0f} scenes, {found['done_before']:.0f} of them done before: "
    line += f"{found['polygons']:.0f} polygons, {area_words(found['changed_area_m2'])} changed"
    return "\n".join([line, *(f"{name}: {path}" for name, path in result.outputs.items())])


COMMAND = job_command(
    "batch", "detect-change on many pairs of dates", BatchChange, summary, grace=BatchChange.stop_seconds
)

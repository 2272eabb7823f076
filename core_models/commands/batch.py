"""`batch`: detect-change on many pairs of dates."""

from __future__ import annotations

import argparse
import csv
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Dict, List, NoReturn, Optional, Sequence

from ..contract.card import read_card
from ..contract.change_jobs import DetectChange
from ..contract.errors import InputRefused
from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.options import options_of
from ..worker import require_engine
from .base import Arguments, Command, area_words
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


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The pairs, the checkpoint, the folder, and who works."""
    parser.add_argument(
        "pairs",
        metavar="PAIRS",
        help="CSV, or a vector layer of footprints, with the columns before and after, and name or any "
        "option of detect-change, such as threshold; paths are those seen from the table's folder. Or a STAC "
        "item collection (.json), whose dates of one place are compared in the order of time",
    )
    parser.add_argument(
        "--assets", default="", metavar="KEY,KEY", help="of STAC items (default: those of the card's bands)"
    )
    parser.add_argument("--checkpoint", required=True, metavar="CKPT", help="as of detect-change")
    parser.add_argument("--output", required=True, metavar="DIR", help="folder of all outputs")
    parser.add_argument("--score", action="store_true", help="write the score of each scene, too")
    parser.add_argument("--map", action="store_true", help="write the change map of each scene, too")
    parser.add_argument(
        "--set", action="append", default=[], metavar="OPTION=VALUE", help="of detect-change, for all scenes"
    )
    parser.add_argument(
        "--scheduler", default="", metavar="ADDRESS", help="of a Dask cluster (default: this machine)"
    )
    parser.add_argument(
        "--workers", type=int, metavar="N", help="processes on this machine (default: 1, or 1 for 4 cores)"
    )
    parser.add_argument(
        "--blocks",
        type=int,
        default=1,
        metavar="N",
        help="blocks that a scene is divided into, for large ones (default: 1)",
    )
    parser.add_argument(
        "--retries", type=int, default=2, metavar="N", help="for a scene whose process is lost (default: 2)"
    )


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


def _pairs(arguments: Arguments, events: Events) -> List[Dict[str, str]]:
    """The rows of a table, or of a STAC item collection; raises `InputRefused` and `CheckpointRefused`."""
    from ..batch.stac import collection_in, pairs_in

    features = collection_in(arguments.pairs)
    if features is None:
        return read_rows(arguments.pairs)
    card = read_card(arguments.checkpoint)
    assets = [key.strip() for key in arguments.assets.split(",") if key.strip()]
    rows, said = pairs_in(arguments.pairs, features, card.bands, card.optional_bands, assets)
    for text in said:
        events.info(text)
    return rows


def scenes_of(arguments: Arguments, events: Optional[Events] = None) -> List[Any]:
    """The `Scene`s of a batch, each with its job; raises `InputRefused` for the first that cannot be one."""
    from ..batch.scenes import Scene

    rows, base = _pairs(arguments, events or Events()), os.path.dirname(os.path.abspath(arguments.pairs))
    common = dict(_setting(text) for text in arguments.set)
    scenes: Dict[str, Scene] = {}
    for number, row in enumerate(rows, 1):
        name = (
            re.sub(r"[^\w.-]+", "_", row.get("name") or f"scene-{number:04}").strip("._")
            or f"scene-{number:04}"
        )
        if name.lower() in {known.lower() for known in scenes} or name == "all-changes":
            message = (
                f"{arguments.pairs} names two scenes {name!r} (row {number}), wanted names of their own."
            )
            raise InputRefused("batch.name", message, HINT)
        options = {**common, **{key: text for key, text in row.items() if key not in OWN}}
        scenes[name] = Scene(name, _job(arguments, name, row, base, options, number))
    return list(scenes.values())


def _setting(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip():
        raise InputRefused("batch.set", f"--set is {text!r}, wanted OPTION=VALUE such as threshold=0.4.")
    return name.strip(), value.strip()


def _job(
    arguments: Arguments,
    name: str,
    row: Mapping[str, str],
    base: str,
    options: Mapping[str, str],
    number: int,
) -> DetectChange:
    """The job of a row, read as the command line of detect-change is."""
    folder = Path(arguments.output)
    words = ["--checkpoint", arguments.checkpoint, "--output", str(folder / f"{name}.gpkg")]
    words += ["--score", str(folder / f"{name}-score.tif")] if arguments.score else []
    words += ["--map", str(folder / f"{name}-map.tif")] if arguments.map else []
    known = options_of(DetectChange)
    for key, text in options.items():
        field = key.replace("-", "_")
        if field not in known or field in FIXED:
            message = f"{arguments.pairs} has the column {key!r}, wanted an option of detect-change."
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
        message = f"{arguments.pairs}, row {number}: {getattr(error, 'message', error)}"
        raise InputRefused("batch.option", message, getattr(error, "hint", "")) from error


def _words(flag: str, is_flag: bool, text: str) -> Sequence[str]:
    if is_flag:
        return [flag] if text.lower() in ("1", "yes", "true") else []
    return [f"{flag}={text}"]


def _seen_from(base: str, path: str) -> str:
    return path if os.path.isabs(path) or "://" in path else os.path.join(base, path)


def run(arguments: Arguments, events: Events) -> Result:
    """Do all scenes that are not done yet; raises `InputRefused` at the end where one was refused."""
    require_engine()
    for name, low in (("workers", 1), ("retries", 0), ("blocks", 1)):
        value = getattr(arguments, name)
        if value is not None and not low <= value <= 1000:
            raise InputRefused("option.value", f"--{name} is {value}, wanted {low} to 1000.")
    scenes = scenes_of(arguments, events)
    from ..batch.run import run_batch

    return run_batch(
        scenes,
        Path(arguments.output),
        arguments.scheduler,
        arguments.workers,
        arguments.retries,
        events,
        arguments.blocks,
    )


def summary(result: Result) -> str:
    """How many scenes, and what was found."""
    found = result.numbers
    line = f"{found['scenes']:.0f} scenes, {found['done_before']:.0f} of them done before: "
    line += f"{found['polygons']:.0f} polygons, {area_words(found['changed_area_m2'])} changed"
    return "\n".join([line, *(f"{name}: {path}" for name, path in result.outputs.items())])


COMMAND = Command("batch", "detect-change on many pairs of dates", run, add_arguments, summary, grace=10.0)

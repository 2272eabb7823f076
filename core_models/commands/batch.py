"""`batch`: detect-change on many pairs of dates."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Dict, List, NoReturn, Optional, Sequence, Tuple

from ..batch.table import HINT, OWN, read_rows
from ..contract.batch_jobs import BatchChange
from ..contract.card import read_card
from ..contract.change_jobs import DetectChange
from ..contract.errors import InputRefused
from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.options import options_of
from .base import area_words, job_command
from .options import add_options, job_of

if TYPE_CHECKING:
    from ..batch.scenes import Plan

FIXED = ("before", "after", "output", "score", "map", "checkpoint")
"""Options that a column or `--set` cannot name."""


class RowParser(argparse.ArgumentParser):
    """Refuses a row's options by raising `ValueError`."""

    def error(self, message: str) -> NoReturn:
        raise ValueError(message)


def _pairs(job: BatchChange) -> Tuple[List[Dict[str, str]], Dict[str, str]]:
    """The rows of a folder, a table or a STAC item collection, and what of it is left out, with why; raises
    `InputRefused` and `CheckpointRefused`.
    """
    from ..batch import folder, stac

    if os.path.isdir(job.pairs):
        return folder.pairs_in(job.pairs, job.output)
    features = stac.collection_in(job.pairs)
    if features is None:
        return read_rows(job.pairs), {}
    card = read_card(job.checkpoint)
    return stac.pairs_in(job.pairs, features, card.bands, card.optional_bands, job.assets)


def plan_of(job: BatchChange) -> Plan:
    """What a batch is to do; raises `InputRefused` for the first scene that cannot be one."""
    from ..batch.scenes import LEFT_OUT, Outcome, Plan, Scene

    (rows, left), base = _pairs(job), os.path.abspath(job.pairs)
    base = base if os.path.isdir(base) else os.path.dirname(base)
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
    out = tuple(Outcome(name, LEFT_OUT, "", {}, message=why) for name, why in left.items())
    return Plan(tuple(scenes.values()), out)


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
    ending = ".parquet" if job.parquet else ".gpkg"
    words = ["--checkpoint", job.checkpoint, "--output", str(folder / f"{name}{ending}")]
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
    plan = plan_of(job)
    if job.parquet:
        from ..geo.parquet import refuse_without_pyarrow

        refuse_without_pyarrow(plan.scenes[0].job.output, "leave out {parquet}")
    from ..batch.run import run_batch

    return run_batch(plan, Path(job.output), job.scheduler, job.workers, job.retries, events, job.blocks)


def summary(result: Result) -> str:
    """How many scenes, and what was found."""
    found = result.numbers
    line = f"{found['scenes']:.0f} scenes, {found['done_before']:.0f} of them done before: "
    line += f"{found['polygons']:.0f} polygons, {area_words(found['changed_area_m2'])} changed"
    return "\n".join([line, *(f"{name}: {path}" for name, path in result.outputs.items())])


COMMAND = job_command(
    "batch", "detect-change on many pairs of dates", BatchChange, summary, grace=BatchChange.stop_seconds
)

"""What an evaluation writes: `metrics.json`, a table with a row an image, pictures and `report.html`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ...checkpoints import copy_checkpoint
from ...contract.card import ModelCard
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...contract.training_jobs import Evaluate
from .files import put, put_json, put_rows, put_text
from .sheet import WorstCases


@dataclass(frozen=True)
class Findings:
    """All that was found on a dataset, ready to be written."""

    metrics: dict[str, Any]
    rows: Sequence[dict[str, Any]]
    """Measures of each image, the worst first."""
    worst: WorstCases
    page: Callable[[Mapping[str, Path]], str]
    """The report as HTML, given the pictures by name."""
    drawings: Mapping[str, Callable[[Path, str], bool]] = field(default_factory=dict)
    """By a picture's name, what draws it to a PNG under a title and says whether it could."""
    table: str = "images"
    """Name of the table of `rows`: that of the output and of the CSV file."""


OURS = {"checkpoint", "dataset", "command"}
"""What `metrics.json` of an evaluation says, and that of a training does not."""


def refuse_losses(job: Evaluate) -> None:
    """Raise `InputRefused` where the evaluation would replace what is not of an earlier one: any file in the
    place of the calibrated checkpoint, and files of others in the output folder.
    """
    if job.calibrate and os.path.lexists(job.calibrate):
        same = os.path.exists(job.checkpoint) and os.path.samefile(job.calibrate, job.checkpoint)
        what = "is the checkpoint that is measured" if same else "exists already, and would be replaced"
        raise InputRefused(
            "output.exists", f"{job.calibrate} {what}.", "Choose another name for {calibrate}."
        )
    output = Path(job.output)
    there = [name for name in ("metrics.json", "report.html", "images.csv") if os.path.exists(output / name)]
    if there and not _is_evaluation(output / "metrics.json"):
        message = f"{output} holds {there[0]}, which no evaluation has written; it would be replaced."
        raise InputRefused("output.exists", message, "Choose another folder for {output}.")


def _is_evaluation(metrics: Path) -> bool:
    try:
        found = json.loads(metrics.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(found, dict) and found.keys() >= OURS


def write_findings(job: Evaluate, found: Findings) -> Result:
    """Write all files of an evaluation to `job.output`; the result's numbers are those of the metrics.

    Raises `InputRefused` where the folder cannot be written.
    """
    output = Path(job.output)
    try:
        output.mkdir(parents=True, exist_ok=True)
        pictures = draw(output, found)
        outputs = {
            "report": put_text(output / "report.html", found.page(pictures)),
            "metrics": put_json(output / "metrics.json", found.metrics),
            found.table: put_rows(output / f"{found.table}.csv", found.rows),
            **pictures,
        }
    except OSError as error:
        raise InputRefused(
            "output.unwritable", f"{output} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    numbers = {
        key: value
        for key, value in found.metrics.items()
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    }
    return Result(outputs={name: str(path) for name, path in outputs.items()}, numbers=numbers)


def draw(output: Path, found: Findings) -> dict[str, Path]:
    """The pictures that can be drawn, by name; the sheet of the worst cases is the last one."""
    title = f"{found.metrics['checkpoint']} on {found.metrics['name']}"
    paths = {name: output / f"{name}.png" for name in found.drawings}
    pictures = {name: paths[name] for name, to in found.drawings.items() if to(paths[name], title)}
    sheet = found.worst.sheet()
    if sheet is not None:
        pictures["worst"] = put(output / "worst.jpg", lambda path: sheet.save(path, "JPEG", quality=90))
    return pictures


def with_calibrated(job: Evaluate, card: ModelCard, words: str, events: Events, result: Result) -> Result:
    """Write a copy of the checkpoint with `card` to `job.calibrate`, tell what is new in it in `words`, and
    add it to the outputs of `result`.

    Raises `CheckpointRefused` and `InputRefused` as `copy_checkpoint` does, and for a file that is there.
    """
    refuse_losses(job)  # a file may have come while images were measured
    copy_checkpoint(job.checkpoint, job.calibrate, card)
    events.info(words)
    return replace(result, outputs={**result.outputs, "calibrated": job.calibrate})

"""The command line that does a job again, as receipts and measurements keep it."""

from __future__ import annotations

import shlex
from dataclasses import fields
from typing import TYPE_CHECKING, Dict, Tuple

from .change_jobs import DetectChange
from .cloud_jobs import RemoveClouds
from .object_jobs import DetectObjects
from .training_jobs import Evaluate

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

COMMANDS: Dict[type, Tuple[str, ...]] = {
    DetectChange: ("detect-change", "before", "after"),
    RemoveClouds: ("remove-clouds", "optical", "sar"),
    DetectObjects: ("detect-objects", "rasters"),
    Evaluate: ("evaluate", "checkpoint", "dataset"),
}
"""The subcommand of each job, and the fields that it takes by their place."""


def repeat_command(job: DataclassInstance) -> str:
    """The command line that does `job`, one of `COMMANDS`, again."""
    command, *positional = COMMANDS[type(job)]
    words = ["python", "-m", "core_models", command]
    for name in positional:
        value = getattr(job, name)
        words += value if isinstance(value, tuple) else [value]
    for entry in fields(job):
        value = getattr(job, entry.name)
        if entry.name not in positional and value != entry.default:
            words += _option("--" + entry.name.replace("_", "-"), value)
    return shlex.join(words)


def _option(name: str, value: object) -> Tuple[str, ...]:
    if value is True:
        return (name,)
    text = ",".join(map(_exactly, value)) if isinstance(value, tuple) else _exactly(value)
    return (f"{name}={text}",) if text.startswith("-") else (name, text)


def _exactly(value: object) -> str:
    return repr(value) if isinstance(value, float) else str(value)

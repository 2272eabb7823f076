"""Where a job writes before its outputs are whole, what of it stays when it is interrupted, and how to remove
the rest in a hurry; the standard library and the contract only.

The names of the hidden folders follow from the output and the process, so that a process that has to end at
once can remove them without asking whoever writes into them.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from .. import placing
from ..contract.options import options_of
from ..placing import claimed_folder, hidden_folder, holds

__all__ = ["FACTS", "discard", "hidden_folder", "is_worth_keeping", "job_outputs"]

FACTS = "revisit-run.json"
"""In a claimed folder: what the journal beside it follows from; written when the run began."""
WORTH_SECONDS = 60.0
"""A run that is interrupted sooner is begun anew."""


def job_outputs(job: object) -> list[str]:
    """The paths that `job` names as outputs."""
    named = [getattr(job, name) for name, option in options_of(type(job)).items() if option.is_output]
    return [path for path in named if path]


def discard(outputs: Iterable[str]) -> None:
    """Remove what this process has begun to write for `outputs`, but for a journal that is worth keeping."""
    outputs = list(outputs)
    placing.discard(outputs)
    for output in outputs:
        folder = claimed_folder(output)
        if holds(output) and not is_worth_keeping(folder):
            shutil.rmtree(folder, ignore_errors=True)


def is_worth_keeping(folder: Path) -> bool:
    """Whether the journal in `folder` was begun long enough ago, in this run or in one before."""
    try:
        return time.time() - (folder / FACTS).stat().st_mtime > WORTH_SECONDS
    except OSError:
        return False

"""Where a job writes before its outputs are whole, and how to remove that in a hurry; the standard library
and the contract only.

The name of the hidden folder follows from the output and the process, so that a process that has to end at
once can remove it without asking whoever writes into it.
"""

from __future__ import annotations

import glob
import os
import shutil
import time
from collections.abc import Iterable
from pathlib import Path

from ..contract.options import options_of

ABANDONED = 24 * 3600
"""Seconds without any write after which a hidden folder belongs to a process that was killed."""


def hidden_folder(output: str | os.PathLike[str]) -> Path:
    """The folder in which this process writes `output`."""
    path = Path(os.path.abspath(output))
    return path.parent / f".{path.name}.{os.getpid()}.part"


def discard(outputs: Iterable[str]) -> None:
    """Remove what this process has begun to write for `outputs`."""
    for output in outputs:
        folder = hidden_folder(output)
        for _ in range(3):  # a writer in another thread may add a file while the folder is emptied
            if not folder.exists():
                break
            shutil.rmtree(folder, ignore_errors=True)


def sweep(outputs: Iterable[str]) -> None:
    """Remove the hidden folders that killed processes have left for `outputs`."""
    for output in outputs:
        path = Path(os.path.abspath(output))
        for folder in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
            try:
                written = max(entry.stat().st_mtime for entry in (folder, *folder.rglob("*")))
            except OSError:
                continue
            if time.time() - written > ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


def job_outputs(job: object) -> list[str]:
    """The paths that `job` names as outputs."""
    named = [getattr(job, name) for name, option in options_of(type(job)).items() if option.is_output]
    return [path for path in named if path]

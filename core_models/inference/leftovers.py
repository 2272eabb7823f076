"""Where a job writes before its outputs are whole, and how to remove that in a hurry; the standard library only.

The name of the hidden folder follows from the output and the process, so that a process that has to end at once can
remove it without asking whoever writes into it.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path


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


def job_outputs(job: object) -> list[str]:
    """The paths that `job` names as outputs."""
    return [path for path in (getattr(job, name, "") for name in ("output", "score", "map")) if path]

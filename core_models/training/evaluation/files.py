"""What every evaluation leaves: files that are whole or absent, and the command that repeats it."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

from ...contract.training_jobs import Evaluate


def repeat_command(job: Evaluate) -> str:
    """The command line that does `job` again."""
    words = ["python", "-m", "core_models", "evaluate", job.checkpoint, job.dataset]
    for entry in fields(job):
        value = getattr(job, entry.name)
        if entry.name not in ("checkpoint", "dataset") and value != entry.default:
            words += [f"--{entry.name}"] if value is True else [f"--{entry.name}", str(value)]
    return shlex.join(words)


def put(path: Path, write: Callable[[Path], Any]) -> Path:
    """Let `write` fill a temporary file and rename it to `path`, which it gives."""
    temporary = path.with_name(path.name + ".part")
    write(temporary)
    temporary.replace(path)
    return path

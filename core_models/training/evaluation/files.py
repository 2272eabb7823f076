"""What every evaluation leaves: files that are whole or absent, and the command that repeats it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ...contract.repeat import repeat_command as repeat_command


def put(path: Path, write: Callable[[Path], Any]) -> Path:
    """Let `write` fill a temporary file and rename it to `path`, which it gives."""
    temporary = path.with_name(path.name + ".part")
    write(temporary)
    temporary.replace(path)
    return path

"""Chips that a training has cut for itself, told from a dataset that somebody has made or changed: only the
former may be cut again.
"""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

from ..contract.errors import InputRefused

MARK = ".cut-by-training.json"
"""In the folder of the chips: what was written there, by name, with size and time."""


def mark_as_own(chips: Path) -> None:
    """Say in `chips` that a training has just cut them."""
    (chips / MARK).write_text(json.dumps(_listing(chips)), encoding="utf-8")


def clear_own(chips: Path) -> None:
    """Remove `chips` that a training has cut and nobody has touched since; nothing where there are none.

    Raises `InputRefused` for every other folder or file.
    """
    if not os.path.lexists(chips) or (chips.is_dir() and not any(chips.iterdir())):
        return
    if chips.is_symlink() or not _is_own(chips):
        message = f"{chips} was not cut by this training, or has been changed since; it is left as it is."
        raise InputRefused("output.exists", message, "Move it away, or choose another {output}.")
    shutil.rmtree(chips)


def _is_own(chips: Path) -> bool:
    try:
        said = json.loads((chips / MARK).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return bool(said == _listing(chips))


def _listing(chips: Path) -> dict[str, list[int]]:
    """Every entry below `chips` but the mark; folders with an empty list."""
    found: dict[str, list[int]] = {}
    for path in sorted(chips.rglob("*")):
        name = path.relative_to(chips).as_posix()
        if name != MARK:
            status = path.lstat()
            found[name] = [] if path.is_dir() else [status.st_size, status.st_mtime_ns]
    return found

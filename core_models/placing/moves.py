"""Moves of files into their places, which can be taken back."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from .hidden import AnyPath

SIDECARS = ("-wal", "-shm", "-journal", ".aux.xml", ".ovr", ".msk")
"""What other programs keep beside a file; left there, it would be read with the new one."""
OLD = "old"
"""In a hidden folder: the files that were there before."""


class Move:
    """One file on its way; `had` says whether there was an old one, `mark` knows the new one again."""

    def __init__(self, new: str, target: str, had: bool, mark: Sequence[int]) -> None:
        self.new, self.target, self.had, self.mark = new, target, had, tuple(mark)
        self.moved = False
        """Whether the new file is known to be in its place; after a crash its mark has to say so."""
        self.folder = Path(new).parent
        self.aside = str(self.folder / OLD / Path(target).name)

    @classmethod
    def planned(cls, new: str, target: str) -> Move:
        """From `new` to where `target` leads."""
        target = os.path.realpath(target)
        if os.path.isdir(target):
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        return cls(os.path.abspath(new), target, os.path.lexists(target), _mark(new))

    @classmethod
    def of(cls, entry: dict[str, Any], base: Path) -> Move:
        """As the ledger in `base` has it."""
        new, target = (os.path.normpath(os.path.join(base, entry[name])) for name in ("new", "target"))
        return cls(new, target, bool(entry["had"]), entry["mark"])

    def entry(self, base: Path) -> dict[str, Any]:
        """For a ledger in `base`."""
        return {
            "new": relative_to(self.new, base),
            "target": relative_to(self.target, base),
            "had": self.had,
            "mark": self.mark,
        }

    def has_sidecars(self) -> bool:
        """Whether something lies beside the old file that has to go with it."""
        return any(os.path.lexists(self.target + ending) for ending in SIDECARS)

    def at_once(self) -> None:
        """Move the new file over the old one, where nothing else has to follow: there is always one."""
        os.replace(self.new, self.target)

    def forth(self) -> None:
        """Set the old file and what belongs to it aside, and move the new one in."""
        os.makedirs(os.path.dirname(self.aside), exist_ok=True)
        for ending in ("", *SIDECARS):
            if os.path.lexists(self.target + ending):  # not of names that are too long
                with suppress(FileNotFoundError):
                    os.replace(self.target + ending, self.aside + ending)
        os.replace(self.new, self.target)
        self.moved = True

    def back(self) -> bool:
        """Undo `forth`, however far it came; whether anything had to be done. Raises `OSError`."""
        done = False
        there = os.path.lexists(self.target)
        is_new = there and not os.path.lexists(self.new) and (self.moved or _mark(self.target) == self.mark)
        if os.path.lexists(self.aside):
            if there and not is_new:
                raise FileExistsError(errno.EEXIST, "another file is in its place")
            os.replace(self.aside, self.target)
            done = True
        elif is_new and not self.had:
            shutil.rmtree(self.target) if os.path.isdir(self.target) else os.unlink(self.target)
            done = True
        for ending in SIDECARS:
            if os.path.lexists(self.aside + ending) and not os.path.lexists(self.target + ending):
                os.replace(self.aside + ending, self.target + ending)
                done = True
        return done


def _mark(path: str) -> tuple[int, ...]:
    """Size and time of a file, which a rename keeps."""
    found = os.lstat(path)
    return found.st_size, found.st_mtime_ns


def relative_to(path: str, base: Path) -> str:
    """`path` seen from `base`, so that a disk may be mounted elsewhere when it is read."""
    try:
        return os.path.relpath(path, base)
    except ValueError:  # another drive
        return path


def take_back(moves: Sequence[Move]) -> tuple[list[str], list[str]]:
    """Undo `moves`; what was put back, and what could not be."""
    restored, stuck = [], []
    for move in reversed(moves):
        try:
            if move.back():
                restored.append(move.target)
        except OSError:
            stuck.append(move.aside)
    return restored[::-1], stuck


def flush(path: AnyPath) -> None:
    """Have what was written to the file `path` on the disk; a folder of many, which can be made again, is
    left to the system.
    """
    if os.path.isdir(path):
        return
    with open(path, "r+b") as file:
        os.fsync(file.fileno())


def sync(folders: Iterable[AnyPath]) -> None:
    """`sync_folder` of each."""
    for folder in folders:
        sync_folder(folder)


def sync_folder(folder: AnyPath) -> None:
    """Have the renames in `folder` on the disk, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

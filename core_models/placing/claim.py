"""One folder beside each output, `.NAME.revisit.part`, that a run claims: no second run writes to that output
meanwhile, and what is kept in the folder is there for the next one.

Unlike the other hidden folders its name follows from the output alone.
"""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import IO, Optional

from .hidden import OWNER, AnyPath, lock, process_mark, short

TRIES = 20
"""How often a folder is claimed that another run removes at the same moment."""


def claimed_folder(target: AnyPath) -> Path:
    """The folder of whoever writes to `target`, a link followed."""
    path = Path(os.path.realpath(target))
    return path.parent / f".{short(path.name)}.revisit.part"


class Claim:
    """The right to write to a file, held until it is given back or the process ends.

    On a file system without locks every run gets it.
    """

    def __init__(self, target: AnyPath) -> None:
        """Raises `BlockingIOError` where another run holds it, and `OSError` where its folder cannot be
        made.
        """
        self.path = claimed_folder(target)
        self._held: Optional[IO[str]] = None
        for left in range(TRIES)[::-1]:
            try:
                self._held = _locked(self.path)
            except FileNotFoundError:  # another run has removed it in between, or it cannot be made
                if not left:
                    raise
                continue
            self._held.truncate(0)
            self._held.write(process_mark())
            self._held.flush()
            return

    def give_back(self, keep: bool = False) -> None:
        """Let go of it, and remove the folder unless `keep`; a second time nothing happens."""
        if self._held is None:
            return
        if os.name != "posix":  # Windows removes no file that is open
            self._held.close()
        if not keep:
            shutil.rmtree(self.path, ignore_errors=True)
        self._held.close()
        self._held = None


def holds(target: AnyPath) -> bool:
    """Whether this process has the claim to `target`."""
    with suppress(OSError):
        return (claimed_folder(target) / OWNER).read_text(encoding="utf-8") == process_mark()
    return False


def _locked(folder: Path) -> IO[str]:
    """The locked file of `folder`; raises `FileNotFoundError` where it was removed in between."""
    if folder.is_symlink() or (folder.is_dir() and any(folder.iterdir()) and not (folder / OWNER).exists()):
        raise FileExistsError(errno.EEXIST, f"{folder.name} is there, and not Revisit's")
    folder.mkdir(exist_ok=True)
    file = (folder / OWNER).open("a", encoding="utf-8")
    try:
        lock(file)
        if not os.path.samestat(os.fstat(file.fileno()), os.stat(folder / OWNER)):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
    except BaseException:
        file.close()
        raise
    return file

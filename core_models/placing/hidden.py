"""The hidden folders in which files are made: `.NAME.TOKEN.part` beside their place, marked and locked by the
process that they belong to, so that another one knows when it is gone.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import re
import secrets
import shutil
import time
import uuid
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Iterator, Optional, Union

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

AnyPath = Union[str, "os.PathLike[str]"]

ABANDONED = 24 * 3600
"""Seconds without any write after which a hidden folder belongs to nobody, where no lock can say so."""
OWNER = "revisit-owner.json"
"""In a hidden folder: whose it is."""
_TOKEN = secrets.token_hex(8)
"""Of this process: its number alone repeats in containers and after a start of the machine."""
_NAME_BYTES = 100


def hidden_folder(target: AnyPath) -> Path:
    """The folder in which this process makes what comes to `target`; beside the file that a link names."""
    path = Path(os.path.realpath(target))
    return path.parent / f".{short(path.name)}.{process_mark()}.part"


def process_mark() -> str:
    """What tells this process from all others, also those that ran before and have its number."""
    return f"{os.getpid():x}-{_TOKEN}"


def short(name: str) -> str:
    """`name`, cut where the hidden folder's name would become too long for a file system."""
    return name.encode("utf-8", "surrogateescape")[:_NAME_BYTES].decode("utf-8", "ignore")


class Hidden:
    """A hidden folder of this process, marked as its own and locked for as long as it is open."""

    def __init__(self, target: AnyPath) -> None:
        """Raises `OSError` where it cannot be made."""
        self.path = hidden_folder(target)
        self.path.mkdir()
        self._owner: Optional[IO[str]] = None
        try:
            self._owner = (self.path / OWNER).open("w", encoding="utf-8")
            locked = lock(self._owner)
            about = {"name": os.path.basename(os.path.realpath(target)), "machine": _machine()}
            json.dump({**about, "locked": locked}, self._owner)
            self._owner.flush()
        except BaseException:
            self.close()
            shutil.rmtree(self.path, ignore_errors=True)
            raise

    def close(self) -> None:
        """Let go of the lock; the folder stays."""
        if self._owner is not None:
            self._owner.close()
            self._owner = None


def _machine() -> str:
    """What tells this running system from others that may share its disks."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    return f"{platform.node()}-{uuid.getnode():x}"


def lock(file: IO[Any]) -> bool:
    """Lock an open file against other processes; False where the file system has no locks.

    Raises `BlockingIOError` where another process has it.
    """
    try:
        if fcntl is not None:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            file.seek(1 << 30)  # a byte that nobody reads
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
    except OSError as error:
        if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK):
            raise BlockingIOError(error.errno, "locked") from error
        return False
    return True


def _is_abandoned(folder: Path, owner: dict[str, Any]) -> bool:
    """Whether the process that made `folder` is gone."""
    if owner.get("locked") is True and owner.get("machine") == _machine():
        try:
            with (folder / OWNER).open("r+", encoding="utf-8") as file:
                if lock(file):
                    return True
        except OSError:  # it is locked, or gone by now
            return False
    try:
        written = max(entry.stat().st_mtime for entry in (folder, *folder.rglob("*")))
    except OSError:
        return False
    return time.time() - written > ABANDONED


def left_for(target: AnyPath) -> Iterator[Path]:
    """The hidden folders that processes which are gone have left for `target`: of our name, with our mark."""
    path = Path(os.path.realpath(target))
    ours = re.compile(rf"\.{re.escape(short(path.name))}\.[0-9a-f]+-[0-9a-f]{{16}}\.part")
    with suppress(OSError):
        for entry in sorted(path.parent.iterdir()):
            if not ours.fullmatch(entry.name) or entry.is_symlink() or not entry.is_dir():
                continue
            owner = read_object(entry / OWNER)
            if owner is not None and owner.get("name") == path.name and _is_abandoned(entry, owner):
                yield entry


def read_object(path: Path) -> Optional[dict[str, Any]]:
    """The JSON object in a file; None where there is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None

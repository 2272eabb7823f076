"""Files brought into their places together, so that a run that fails, or a machine that stops, loses nothing.

What is made for a place lies in a hidden folder beside it first, `.NAME.TOKEN.part`. `bring` sets the old
files aside, moves the new ones in, and takes all of it back where one step fails. A ledger says what is being
moved for as long as that takes: `mend` finds the ledgers of processes that were killed in between, and puts
the old files back. The standard library only.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import re
import secrets
import shutil
import threading
import time
import uuid
from collections.abc import Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Callable, Iterator, Optional, Union

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

AnyPath = Union[str, "os.PathLike[str]"]

SIDECARS = ("-wal", "-shm", "-journal", ".aux.xml", ".ovr", ".msk")
"""What other programs keep beside a file; left there, it would be read with the new one."""
ABANDONED = 24 * 3600
"""Seconds without any write after which a hidden folder belongs to nobody, where no lock can say so."""
OWNER, LEDGER, OLD = "revisit-owner.json", "revisit-moves.json", "old"
"""In a hidden folder: whose it is, what is being moved, and the files that were there before."""
_TOKEN = secrets.token_hex(8)
"""Of this process: its number alone repeats in containers and after a start of the machine."""
_NAME_BYTES = 100
_BUSY = threading.Lock()
"""Held while files are moved: whoever ends the process waits for it a moment."""
_A_MOMENT = 1.0


class Unplaced(OSError):
    """A file could not be brought into its place; all others are as they were, unless `left` says where."""

    def __init__(self, target: str, reason: OSError, left: Sequence[str] = ()) -> None:
        super().__init__(reason.errno, reason.strerror or str(reason))
        self.target, self.left = target, tuple(left)


def hidden_folder(target: AnyPath) -> Path:
    """The folder in which this process makes what comes to `target`; beside the file that a link names."""
    path = Path(os.path.realpath(target))
    return path.parent / f".{_short(path.name)}.{os.getpid():x}-{_TOKEN}.part"


def _short(name: str) -> str:
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
            locked = _lock(self._owner)
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


def _lock(file: IO[Any]) -> bool:
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
                if _lock(file):
                    return True
        except OSError:  # it is locked, or gone by now
            return False
    try:
        written = max(entry.stat().st_mtime for entry in (folder, *folder.rglob("*")))
    except OSError:
        return False
    return time.time() - written > ABANDONED


def _left_for(target: AnyPath) -> Iterator[Path]:
    """The hidden folders that processes which are gone have left for `target`: of our name, with our mark."""
    path = Path(os.path.realpath(target))
    ours = re.compile(rf"\.{re.escape(_short(path.name))}\.[0-9a-f]+-[0-9a-f]{{16}}\.part")
    with suppress(OSError):
        for entry in sorted(path.parent.iterdir()):
            if not ours.fullmatch(entry.name) or entry.is_symlink() or not entry.is_dir():
                continue
            owner = _read(entry / OWNER)
            if owner is not None and owner.get("name") == path.name and _is_abandoned(entry, owner):
                yield entry


def _read(path: Path) -> Optional[dict[str, Any]]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def mend(targets: Iterable[AnyPath]) -> list[str]:
    """Put back what processes that were killed in the middle of `bring` had set aside, and remove what they
    left; gives a sentence for each that lost a race, so that the user knows.
    """
    said: list[str] = []
    for target in targets:
        for folder in _left_for(target):
            said += _mended(folder)
    return said


def _mended(folder: Path) -> list[str]:
    ledger = _read(folder / LEDGER)
    if ledger is None:
        if not (folder / LEDGER).exists():
            shutil.rmtree(folder, ignore_errors=True)
            return []
        return [f"{folder} holds files that an earlier run set aside; look there for what is missing."]
    first = Path(os.path.join(folder, str(ledger.get("first", ""))))
    primary = _read(first)
    if primary is None:  # all files had come to their places
        with suppress(OSError):
            (folder / LEDGER).unlink()
            shutil.rmtree(folder, ignore_errors=True)
        return []
    try:
        moves = [_Move.of(entry, first.parent) for entry in primary["moves"]]
    except (KeyError, TypeError):
        return [f"{folder} holds files that an earlier run set aside; look there for what is missing."]
    restored, stuck = _take_back(moves)
    names = ", ".join(restored)
    if stuck:
        return [f"An earlier run was ended while it moved its results; old files are still in {stuck[0]}."]
    _forget(moves, first)
    for place in {move.folder for move in moves}:
        shutil.rmtree(place, ignore_errors=True)
    if not restored:
        return []
    return [f"An earlier run was ended while it moved its results into place; put back as it was: {names}."]


class _Move:
    """One file on its way; `had` says whether there was an old one, `mark` knows the new one again."""

    def __init__(self, new: str, target: str, had: bool, mark: Sequence[int]) -> None:
        self.new, self.target, self.had, self.mark = new, target, had, tuple(mark)
        self.moved = False
        """Whether the new file is known to be in its place; after a crash its mark has to say so."""
        self.folder = Path(new).parent
        self.aside = str(self.folder / OLD / Path(target).name)

    @classmethod
    def planned(cls, new: str, target: str) -> _Move:
        """From `new` to where `target` leads."""
        target = os.path.realpath(target)
        if os.path.isdir(target):
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        return cls(os.path.abspath(new), target, os.path.lexists(target), _mark(new))

    @classmethod
    def of(cls, entry: dict[str, Any], base: Path) -> _Move:
        """As the ledger in `base` has it."""
        new, target = (os.path.normpath(os.path.join(base, entry[name])) for name in ("new", "target"))
        return cls(new, target, bool(entry["had"]), entry["mark"])

    def entry(self, base: Path) -> dict[str, Any]:
        """For a ledger in `base`."""
        return {
            "new": _from(self.new, base),
            "target": _from(self.target, base),
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


def _from(path: str, base: Path) -> str:
    """`path` seen from `base`, so that a disk may be mounted elsewhere when it is read."""
    try:
        return os.path.relpath(path, base)
    except ValueError:  # another drive
        return path


def _take_back(moves: Sequence[_Move]) -> tuple[list[str], list[str]]:
    """Undo `moves`; what was put back, and what could not be."""
    restored, stuck = [], []
    for move in reversed(moves):
        try:
            if move.back():
                restored.append(move.target)
        except OSError:
            stuck.append(move.aside)
    return restored[::-1], stuck


def _nothing() -> None:
    """The last step where there is none."""


def bring(moves: Sequence[tuple[str, str]], last: Callable[[], object] = _nothing) -> None:
    """Bring every new file to its place, (new, target), all or none; each new one lies in a hidden folder
    beside its target.

    `last` is called when all of them stand, and what it raises takes them back, too. Raises `Unplaced`.
    """
    with _BUSY:
        planned: list[_Move] = []
        target = ""
        try:
            for new, target in moves:
                flush(new)
                planned.append(_Move.planned(new, target))
            at_once = len(planned) == 1 and last is _nothing and not planned[0].has_sidecars()
            first = None if at_once or not planned else _write_ledgers(planned)
        except OSError as error:
            for folder in {move.folder for move in planned}:
                with suppress(OSError):
                    (folder / LEDGER).unlink()
            raise Unplaced(target, error) from error
        try:
            for move in planned:
                target = move.target
                move.at_once() if at_once else move.forth()
            last()
        except BaseException as error:
            stuck = _take_back(planned)[1]
            if first is not None and not stuck:
                _forget(planned, first)
            if isinstance(error, OSError) and not isinstance(error, Unplaced):
                raise Unplaced(target, error, stuck) from error
            raise
        _sync({Path(move.target).parent for move in planned})
        if first is not None:
            _forget(planned, first)


@contextmanager
def replacing(target: AnyPath) -> Iterator[str]:
    """A temporary path in a hidden folder beside `target`, brought to its place when the block ends well,
    removed otherwise; a folder may be made there, too.

    Raises `OSError`, and `Unplaced` where the place cannot be taken.
    """
    mend([target])
    hidden = Hidden(target)
    try:
        temporary = str(hidden.path / f"output{os.path.splitext(target)[1]}")
        yield temporary
        bring([(temporary, os.fspath(target))])
    finally:
        hidden.close()
        discard([target])


def _write_ledgers(moves: Sequence[_Move]) -> Path:
    """Write down what is going to be moved, into every folder that takes part; the first of them counts."""
    folders = list(dict.fromkeys(move.folder for move in moves))
    first = folders[0] / LEDGER
    for folder in folders[::-1]:
        about: dict[str, Any] = {"first": _from(str(first), folder)}
        if folder is folders[0]:
            about["moves"] = [move.entry(folder) for move in moves]
        with (folder / LEDGER).open("w", encoding="utf-8") as file:
            json.dump(about, file)
            file.flush()
            os.fsync(file.fileno())
    _sync(folders)
    return first


def _forget(moves: Sequence[_Move], first: Path) -> None:
    """From here on the moves count as done, or as never begun."""
    with suppress(OSError):
        first.unlink()
    _sync([first.parent])
    for folder in {move.folder for move in moves}:
        with suppress(OSError):
            (folder / LEDGER).unlink()
        shutil.rmtree(folder / OLD, ignore_errors=True)


def flush(path: AnyPath) -> None:
    """Have what was written to the file `path` on the disk; a folder of many, which can be made again, is
    left to the system.
    """
    if os.path.isdir(path):
        return
    with open(path, "r+b") as file:
        os.fsync(file.fileno())


def _sync(folders: Iterable[Path]) -> None:
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


def discard(targets: Iterable[AnyPath]) -> None:
    """Remove what this process has begun to make for `targets`; what is being moved at this moment stays, and
    is mended by the next run.
    """
    with _held(_BUSY, _A_MOMENT) as quiet:
        if not quiet:
            return
        for target in targets:
            folder = hidden_folder(target)
            for _ in range(3):  # a writer in another thread may add a file while the folder is emptied
                if not folder.exists() or (folder / LEDGER).exists():
                    break
                shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _held(lock: threading.Lock, seconds: float) -> Iterator[bool]:
    """Whether `lock` could be had within `seconds`; it is held inside the block then."""
    got = lock.acquire(timeout=seconds)
    try:
        yield got
    finally:
        if got:
            lock.release()

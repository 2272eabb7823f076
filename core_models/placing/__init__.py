"""Files brought into their places together, so that a run that fails, or a machine that stops, loses nothing.

What is made for a place lies in a hidden folder beside it first, `.NAME.TOKEN.part`. `bring` sets the old
files aside, moves the new ones in, and takes all of it back where one step fails. A ledger says what is being
moved for as long as that takes: `mend` finds the ledgers of processes that were killed in between, and puts
the old files back. The standard library only.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterable, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Callable, Iterator

from .claim import Claim, claimed_folder, holds
from .hidden import ABANDONED, OWNER, AnyPath, Hidden, hidden_folder, read_object
from .ledger import LEDGER, forget, mend, write_ledgers
from .moves import SIDECARS, Move, flush, sync, sync_folder, take_back

__all__ = [
    "ABANDONED",
    "LEDGER",
    "OWNER",
    "SIDECARS",
    "Claim",
    "Hidden",
    "Unplaced",
    "bring",
    "claimed_folder",
    "discard",
    "hidden_folder",
    "holds",
    "mend",
    "read_object",
    "replacing",
    "sync_folder",
]

_BUSY = threading.Lock()
"""Held while files are moved: whoever ends the process waits for it a moment."""
_A_MOMENT = 1.0


class Unplaced(OSError):
    """A file could not be brought into its place; all others are as they were, unless `left` says where."""

    def __init__(self, target: str, reason: OSError, left: Sequence[str] = ()) -> None:
        super().__init__(reason.errno, reason.strerror or str(reason))
        self.target, self.left = target, tuple(left)


def _nothing() -> None:
    """The last step where there is none."""


def bring(moves: Sequence[tuple[str, str]], last: Callable[[], object] = _nothing) -> None:
    """Bring every new file to its place, (new, target), all or none; each new one lies in a hidden folder
    beside its target.

    `last` is called when all of them stand, and what it raises takes them back, too. Raises `Unplaced`.
    """
    with _BUSY:
        planned: list[Move] = []
        target = ""
        try:
            for new, target in moves:
                flush(new)
                planned.append(Move.planned(new, target))
            at_once = len(planned) == 1 and last is _nothing and not planned[0].has_sidecars()
            first = None if at_once or not planned else write_ledgers(planned)
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
            stuck = take_back(planned)[1]
            if first is not None and not stuck:
                forget(planned, first)
            if isinstance(error, OSError) and not isinstance(error, Unplaced):
                raise Unplaced(target, error, stuck) from error
            raise
        sync({Path(move.target).parent for move in planned})
        if first is not None:
            forget(planned, first)


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

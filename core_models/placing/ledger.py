"""The ledger of what is being moved, for as long as that takes: from it the next run puts back what a process
had set aside that was killed in between.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from .hidden import AnyPath, left_for, read_object
from .moves import OLD, Move, relative_to, sync, take_back

LEDGER = "revisit-moves.json"
"""In a hidden folder: what is being moved."""


def write_ledgers(moves: Sequence[Move]) -> Path:
    """Write down what is going to be moved, into every folder that takes part; the first of them counts."""
    folders = list(dict.fromkeys(move.folder for move in moves))
    first = folders[0] / LEDGER
    for folder in folders[::-1]:
        about: dict[str, Any] = {"first": relative_to(str(first), folder)}
        if folder is folders[0]:
            about["moves"] = [move.entry(folder) for move in moves]
        with (folder / LEDGER).open("w", encoding="utf-8") as file:
            json.dump(about, file)
            file.flush()
            os.fsync(file.fileno())
    sync(folders)
    return first


def forget(moves: Sequence[Move], first: Path) -> None:
    """From here on the moves count as done, or as never begun."""
    with suppress(OSError):
        first.unlink()
    sync([first.parent])
    for folder in {move.folder for move in moves}:
        with suppress(OSError):
            (folder / LEDGER).unlink()
        shutil.rmtree(folder / OLD, ignore_errors=True)


def mend(targets: Iterable[AnyPath]) -> list[str]:
    """Put back what processes that were killed in the middle of `bring` had set aside, and remove what they
    left; gives a sentence for each that lost a race, so that the user knows.
    """
    said: list[str] = []
    for target in targets:
        for folder in left_for(target):
            said += _mended(folder)
    return said


def _mended(folder: Path) -> list[str]:
    unclear = [f"{folder} holds files that an earlier run set aside; look there for what is missing."]
    ledger = read_object(folder / LEDGER)
    if ledger is None:
        if (folder / LEDGER).exists():
            return unclear
        shutil.rmtree(folder, ignore_errors=True)
        return []
    first = Path(os.path.join(folder, str(ledger.get("first", ""))))
    primary = read_object(first)
    if primary is None:  # all files had come to their places
        with suppress(OSError):
            (folder / LEDGER).unlink()
            shutil.rmtree(folder, ignore_errors=True)
        return []
    try:
        moves = [Move.of(entry, first.parent) for entry in primary["moves"]]
    except (KeyError, TypeError):
        return unclear
    restored, stuck = take_back(moves)
    if stuck:
        return [f"An earlier run was ended while it moved its results; old files are still in {stuck[0]}."]
    forget(moves, first)
    for place in {move.folder for move in moves}:
        shutil.rmtree(place, ignore_errors=True)
    if not restored:
        return []
    names = ", ".join(restored)
    return [f"An earlier run was ended while it moved its results into place; put back as it was: {names}."]

"""What a network has given so far, kept beside the output until the run has ended well: a run that was killed
goes on at the step where it was, with the same numbers, and so ends with the same bytes.
"""

from __future__ import annotations

import io
import json
import os
import shutil
import struct
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Optional

import numpy as np

from ..placing import read_object
from .leftovers import FACTS, is_worth_keeping

STEPS = "revisit-steps.bin"
_HEAD = struct.Struct("<QI")
SYNC_SECONDS = 20.0
"""Between two times that what was written is brought to the disk: what a power cut may cost."""


class TileJournal:
    """The answers of a run, step by step, in a folder that it has claimed.

    `facts` say what they follow from; those of an earlier run are replayed only where all facts are the same.
    """

    def __init__(self, folder: Path, facts: Mapping[str, Any], fresh: bool = False) -> None:
        """`fresh`: forget what is there. Where nothing can be written the run goes on without a journal."""
        self.folder, self._synced = folder, time.monotonic()
        wanted = json.loads(json.dumps(facts, default=str))
        found = None if fresh else read_object(folder / FACTS)
        self.differs = () if found is None else tuple(sorted(_different(found, wanted)))
        """Names of the facts in which an interrupted run was another one."""
        self.replayed = 0
        """Steps taken over from it."""
        self._file: Optional[IO[bytes]] = None
        try:
            if found is None or self.differs:
                self._begin(wanted)
            self._file = (folder / STEPS).open("r+b")
        except OSError:
            self.drop()

    def _begin(self, facts: Mapping[str, Any]) -> None:
        (self.folder / STEPS).write_bytes(b"")
        part = self.folder / f"{FACTS}.new"
        part.write_text(json.dumps(facts), encoding="utf-8")
        os.replace(part, self.folder / FACTS)

    def replay(self) -> Iterator[list[np.ndarray]]:
        """What `add` was given in the earlier run, as far as it is whole; what follows is cut off."""
        end = 0
        while self._file is not None and (arrays := _read(self._file)) is not None:
            end = self._file.tell()
            self.replayed += 1
            yield arrays
        if self._file is not None:
            self._file.seek(end)
            self._file.truncate()

    def is_empty(self) -> bool:
        """Whether nothing of an earlier run is there to be replayed."""
        return self._file is not None and os.fstat(self._file.fileno()).st_size == 0

    def take(self, steps: Path) -> None:
        """Append the steps of another journal, before anything is replayed. Where the disk is full the
        journal is given up, not the run.
        """
        if self._file is None:
            return
        try:
            self._file.seek(0, os.SEEK_END)
            with steps.open("rb") as other:
                shutil.copyfileobj(other, self._file, 1 << 22)
            self._file.flush()
            self._file.seek(0)
        except OSError:
            self.drop()

    def add(self, arrays: Sequence[np.ndarray]) -> None:
        """Keep the answer of the next step. Where the disk is full the journal is given up, not the run."""
        if self._file is None:
            return
        try:
            self._file.write(_record(arrays))
            if time.monotonic() - self._synced > SYNC_SECONDS:
                self.sync()
        except OSError:
            self.drop()

    def sync(self) -> None:
        """Bring what was written to the disk."""
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._synced = time.monotonic()

    def is_worth_keeping(self) -> bool:
        """Whether the run, cancelled now, should leave it behind."""
        return self._file is not None and is_worth_keeping(self.folder)

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            with suppress(OSError):
                self.sync()
            with suppress(OSError):
                self._file.close()
            self._file = None

    def drop(self) -> None:
        """Forget everything, and free its room."""
        if self._file is not None:
            with suppress(OSError):
                self._file.close()
        self._file = None
        for name in (FACTS, STEPS):
            with suppress(OSError):
                (self.folder / name).unlink()


def count_steps(place: Path) -> int:
    """How many whole steps the file at `place` has by their heads; -1 where the last one is torn."""
    found = 0
    try:
        size = place.stat().st_size
        with place.open("rb") as file:
            while len(head := file.read(_HEAD.size)) == _HEAD.size:
                file.seek(_HEAD.unpack(head)[0], os.SEEK_CUR)
                found += 1
            return found if file.tell() == size and not head else -1
    except OSError:
        return -1


def _record(arrays: Sequence[np.ndarray]) -> bytes:
    buffer = io.BytesIO()
    np.save(buffer, np.array(len(arrays)), allow_pickle=False)
    for array in arrays:
        np.save(buffer, array, allow_pickle=False)
    body = buffer.getvalue()
    return _HEAD.pack(len(body), zlib.crc32(body)) + body


def _read(file: IO[bytes]) -> Optional[list[np.ndarray]]:
    """The next record; None at the end, and where the rest is torn."""
    head = file.read(_HEAD.size)
    if len(head) < _HEAD.size:
        return None
    size, check = _HEAD.unpack(head)
    if size > os.fstat(file.fileno()).st_size - file.tell():
        return None
    body = file.read(size)
    if zlib.crc32(body) != check:
        return None
    buffer = io.BytesIO(body)
    return [np.load(buffer, allow_pickle=False) for _ in range(int(np.load(buffer, allow_pickle=False)))]


def _different(one: Mapping[str, Any], other: Mapping[str, Any]) -> set[str]:
    return {name for name in {*one, *other} if one.get(name) != other.get(name)}

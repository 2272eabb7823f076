"""Outputs that appear all together or not at all.

Every output is written into a hidden folder beside its place and renamed when all are whole. The folder's name follows
from the output and the process, so that a process in a hurry can remove it without asking whoever writes into it.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from ..contract.errors import InputRefused

SIDECARS = ("-wal", "-shm", "-journal", ".aux.xml", ".ovr", ".msk")
"""What other programs leave beside an old output; read with the new one it would be wrong."""


def staging_folder(output: str | os.PathLike[str]) -> Path:
    """The hidden folder in which this process writes `output`."""
    path = Path(os.path.abspath(output))
    return path.parent / f".{path.name}.{os.getpid()}.part"


def discard(outputs: Iterable[str]) -> None:
    """Remove what this process has begun to write for `outputs`."""
    for output in outputs:
        folder = staging_folder(output)
        for _ in range(3):  # a writer in another thread may add a file while the folder is emptied
            if not folder.exists():
                break
            shutil.rmtree(folder, ignore_errors=True)


def job_outputs(job: Any) -> list[str]:
    """The paths that `job` names as outputs."""
    return [path for path in (getattr(job, name, "") for name in ("output", "score", "map")) if path]


def receipt_path(output: str) -> str:
    """Where the receipt of `output` lies."""
    return f"{output}.receipt.json"


class Staging(AbstractContextManager):
    """Temporary places for outputs; `commit` brings all of them to their own, leaving without it removes them."""

    def __init__(self, outputs: Iterable[str]) -> None:
        self._places: dict[str, Path] = {}
        self.outputs = list(dict.fromkeys(outputs))

    def __enter__(self) -> Staging:
        try:
            for output in self.outputs:
                self.place(output)
        except BaseException:
            discard(self.outputs)
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        discard(self.outputs)

    def place(self, output: str) -> str:
        """The temporary path of `output`; raises `InputRefused` where its folder cannot be written."""
        if output not in self._places:
            folder = staging_folder(output)
            try:
                folder.mkdir()
            except OSError as error:
                raise refuse_writing(output, error) from error
            self._places[output] = folder / Path(output).name
        return str(self._places[output])

    def beside(self, output: str, name: str) -> str:
        """A temporary path for a file that is needed on the way only, in the hidden folder of `output`."""
        return str(Path(self.place(output)).with_name(name))

    def commit(self, receipts: dict[str, str]) -> None:
        """Rename every output, and `receipts` (temporary path to final path), into place; all or, on `InputRefused`, none."""
        moves = [(str(place), output) for output, place in self._places.items()] + list(receipts.items())
        placed: list[str] = []
        for source, target in moves:
            try:
                os.replace(source, target)
            except OSError as error:
                for path in placed:
                    os.unlink(path)
                raise refuse_writing(target, error) from error
            placed.append(target)
            for ending in SIDECARS:
                Path(target + ending).unlink(missing_ok=True)


def refuse_writing(output: str, error: OSError) -> InputRefused:
    """The refusal for an output that cannot be written, with what to do about it."""
    folder = os.path.dirname(os.path.abspath(output))
    if error.errno == errno.ENOSPC:
        return InputRefused(
            "output.full", f"The disk of {folder} is full; {output} was not written.", "Free some space, or choose another disk."
        )
    reason = (error.strerror or str(error)).lower()
    if not os.path.isdir(folder):
        return InputRefused(
            "output.folder", f"{output} cannot be written: {folder} is not a folder.", "Make the folder first, or choose another."
        )
    return InputRefused(
        "output.write", f"{output} cannot be written: {reason}.", "Close it in other programs, or choose another folder."
    )

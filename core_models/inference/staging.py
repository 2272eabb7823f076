"""Outputs that appear all together or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from ..contract.errors import InputRefused, OutOfMemory
from ..geo.outputs import SIDECARS, refuse_writing
from .leftovers import discard, hidden_folder, sweep


def receipt_path(output: str) -> str:
    """Where the receipt of `output` lies."""
    return f"{output}.receipt.json"


class Staging(AbstractContextManager["Staging"]):
    """Temporary places for outputs; `commit` brings all of them to their own, leaving without it removes
    them.
    """

    def __init__(self, outputs: Iterable[str]) -> None:
        self._places: dict[str, Path] = {}
        self.outputs = list(dict.fromkeys(outputs))

    def __enter__(self) -> Staging:
        sweep(self.outputs)
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
            folder = hidden_folder(output)
            try:
                folder.mkdir()
            except OSError as error:
                raise refuse_writing(output, error) from error
            self._places[output] = folder / Path(output).name
        return str(self._places[output])

    def beside(self, output: str, name: str) -> str:
        """A temporary path for a file that is needed on the way only, in the hidden folder of `output`."""
        return str(Path(self.place(output)).with_name(name))

    def in_public(self, message: str) -> str:
        """`message` with the names of the outputs in the place of the hidden ones."""
        for output, place in self._places.items():
            message = message.replace(str(place), output).replace(str(place.parent), str(place.parent.parent))
        return message

    def commit(self, receipts: dict[str, str]) -> None:
        """Rename every output, and `receipts` (temporary path to final path), into place; all or, on
        `InputRefused`, none.
        """
        moves = [(str(place), output) for output, place in self._places.items()] + list(receipts.items())
        placed: list[str] = []
        for source, target in moves:
            try:
                for ending in SIDECARS:
                    Path(target + ending).unlink(missing_ok=True)
                os.replace(source, target)
            except OSError as error:
                for path in placed:
                    os.unlink(path)
                raise refuse_writing(target, error) from error
            placed.append(target)


@contextmanager
def told(staging: Staging, output: str) -> Iterator[None]:
    """Turn what a job of many steps raises into what its user is told: public names, memory, disks."""
    try:
        yield
    except InputRefused as error:
        raise InputRefused(error.code, staging.in_public(error.message), error.hint) from error
    except MemoryError as error:
        if isinstance(error, OutOfMemory):
            raise
        raise OutOfMemory(
            "memory.host", "The job does not fit into memory.", "Use a smaller {tile} or a smaller {extent}."
        ) from error
    except OSError as error:
        if error.errno is None:
            raise
        raise refuse_writing(output, error) from error

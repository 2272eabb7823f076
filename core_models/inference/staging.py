"""Outputs that appear all together or not at all."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from ..contract.errors import InputRefused, OutOfMemory
from ..geo.geopackage import extending, is_extended
from ..geo.outputs import refuse_writing, same_name
from ..placing import Claim, Hidden, Unplaced, bring, discard, mend
from .tile_journal import TileJournal


def receipt_path(output: str) -> str:
    """Where the receipt of `output` lies: beside the file, also where `output` is a link to it."""
    return f"{os.path.realpath(output) if os.path.islink(output) else output}.receipt.json"


def two_outputs(path: str) -> InputRefused:
    """The refusal for two outputs that would be one file."""
    return InputRefused("output.input", f"Two outputs are called {path}.", "Choose another name for one.")


class Staging(AbstractContextManager["Staging"]):
    """Temporary places for outputs; `commit` brings all of them to their own, leaving without it removes
    them, but for a journal that is worth keeping.
    """

    def __init__(self, outputs: Iterable[str]) -> None:
        self._places: dict[str, Path] = {}
        self._hidden: list[Hidden] = []
        self._claims: dict[str, Claim] = {}
        self._journal: TileJournal | None = None
        self.outputs = list(dict.fromkeys(outputs))
        self.mended: list[str] = []
        """What an earlier run had left half moved, and was put back."""
        self._left_out: set[str] = set()

    def __enter__(self) -> Staging:
        """Raises `InputRefused` where another run writes to an output, and where none can be written."""
        names: set[str] = set()
        try:
            for output in self.outputs:
                if same_name(output) in names:
                    raise two_outputs(output)
                names.add(same_name(output))
                self._claims[output] = _claim(output)
            self.mended = mend(self.outputs)
            for output in self.outputs:
                self.place(output)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *exc_info: object) -> None:
        for hidden in self._hidden:
            hidden.close()
        discard(self.outputs)
        kept = self.keeps()
        if self._journal is not None:
            self._journal.close()
        for number, claim in enumerate(self._claims.values()):
            claim.give_back(keep=kept and number == 0)

    def journal(self, facts: Mapping[str, Any], fresh: bool) -> TileJournal:
        """The journal of this run, kept beside the first output until all are in their places."""
        self._journal = TileJournal(self._claims[self.outputs[0]].path, facts, fresh)
        return self._journal

    def keeps(self) -> bool:
        """Whether a run that ends now leaves its journal to the next one."""
        return self._journal is not None and self._journal.is_worth_keeping()

    def place(self, output: str) -> str:
        """The temporary path of `output`; raises `InputRefused` where its folder cannot be written."""
        if output not in self._places:
            try:
                hidden = Hidden(output)
            except OSError as error:
                raise refuse_writing(output, error) from error
            self._hidden.append(hidden)
            self._places[output] = hidden.path / f"output{Path(output).suffix}"
        return str(self._places[output])

    def beside(self, output: str, name: str) -> str:
        """A temporary path for a file that is needed on the way only, in the hidden folder of `output`."""
        return str(Path(self.place(output)).with_name(name))

    def leave_out(self, output: str) -> None:
        """`output` is not made in this run: what lies at its place stays."""
        self._left_out.add(output)

    def makes(self, output: str) -> bool:
        """Whether `output` is going to be made."""
        return bool(output) and output not in self._left_out

    def in_public(self, message: str) -> str:
        """`message` with the names of the outputs in the place of the hidden ones."""
        for output, place in self._places.items():
            message = message.replace(str(place), output).replace(str(place.parent), str(place.parent.parent))
        return message

    def commit(self, receipts: dict[str, str]) -> None:
        """Bring every output, and `receipts` (temporary path to final path), into place; all or, on
        `InputRefused`, none: what was there before is there again then.

        A GeoPackage that exists keeps all that it holds, and gets the new layer in one transaction.
        """
        layers = {
            str(place): os.path.realpath(output)
            for output, place in self._places.items()
            if is_extended(output)
        }
        moves = [
            (str(place), output)
            for output, place in self._places.items()
            if str(place) not in layers and self.makes(output)
        ]
        try:
            with extending(layers) as extensions:

                def end() -> None:
                    for extension in extensions:
                        extension.commit()

                bring([*moves, *receipts.items()], end)
                if self._journal is not None:
                    self._journal.drop()
        except Unplaced as error:
            raise refuse_writing(error.target, error) from error
        except sqlite3.Error as error:
            raise _refuse_extending(next(iter(layers.values())), error) from error


def _claim(output: str) -> Claim:
    try:
        return Claim(output)
    except BlockingIOError as error:
        message = f"Another run is writing {output}."
        raise InputRefused("output.busy", message, "Wait for it, or choose another file.") from error
    except OSError as error:
        raise refuse_writing(output, error) from error


def _refuse_extending(path: str, error: sqlite3.Error) -> InputRefused:
    if "full" in str(error) and shutil.disk_usage(os.path.dirname(path)).free < 1 << 20:
        return refuse_writing(path, error)
    message = f"The layer was not written into {path}: {error}. It is as it was."
    return InputRefused(
        "output.unwritable", message, "Save and close it in other programs, or choose another file."
    )


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

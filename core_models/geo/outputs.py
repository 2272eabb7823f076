"""Outputs that appear whole or not at all, and never in the place of an input."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from .. import placing
from ..contract.errors import InputRefused
from ..placing import SIDECARS
from .folders import RASTER_ENDINGS
from .opened import local_files


def refuse_overwrite(output: str, inputs: Iterable[str]) -> None:
    """Raise `InputRefused` where `output` cannot be written without a loss to `inputs`, see `Inputs`."""
    Inputs(inputs).refuse_overwrite(output)


class Inputs:
    """What is read (files, folders, names for GDAL, with all files inside of these names), looked up once for
    all outputs that are held against it.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self._paths = list(paths)
        self._read = {identity: path for path in self._paths for identity in _identities(path)}

    def refuse_overwrite(self, output: str) -> None:
        """Raise `InputRefused` where `output`, or what goes with an old one, is one of the inputs, or would
        join the rasters of a folder.
        """
        for written in (output, *(output + ending for ending in SIDECARS)):
            known = _identities(written)
            found = next((self._read[identity] for identity in known if identity in self._read), None)
            if found is not None:
                what = "is also an input" if written == output else f"would take {written} along, an input"
                behind = "" if os.path.realpath(found) == os.path.realpath(written) else f" ({found})"
                raise InputRefused(
                    "output.input",
                    f"The output {output} {what}{behind}.",
                    "Choose another name for the output.",
                )
        if output.lower().endswith(RASTER_ENDINGS):
            folder = os.path.dirname(os.path.realpath(output))
            for path in self._paths:
                if os.path.isdir(path) and folder == os.path.realpath(path):
                    raise InputRefused(
                        "output.input",
                        f"The output {output} would lie among the rasters of the input {path}.",
                        "Choose another folder.",
                    )


def _identities(path: str) -> set[tuple[object, ...]]:
    """What tells the files that `path` means from others, whatever they are called: by links, or in letters
    of another case.
    """
    found: set[tuple[object, ...]] = {("path", os.path.normcase(os.path.realpath(path)))}
    for file in (path, *local_files([path])):
        try:
            status = os.stat(file)
        except (OSError, ValueError):
            continue
        found.add(("inode", status.st_dev, status.st_ino))
    return found


@contextmanager
def filling(folder: str, inputs: Iterable[str]) -> Iterator[str]:
    """A temporary folder that becomes `folder`, which does not exist or is empty, at the end of the block.

    Raises `InputRefused` for a folder with anything in it, for one that is among the `inputs`, and where it
    cannot be written.
    """
    if os.path.lexists(folder) and (not os.path.isdir(folder) or os.listdir(folder)):
        message = f"{folder} exists already and is not empty."
        raise InputRefused("output.exists", message, "Choose another folder.")
    refuse_overwrite(folder, inputs)
    with replacing(folder) as temporary:
        try:
            yield temporary
            if os.path.isdir(folder):
                os.rmdir(folder)  # not every system lets another one replace it
        except OSError as error:
            if error.errno is None or isinstance(error, InputRefused):
                raise
            raise refuse_writing(folder, error) from error


def same_name(path: str) -> str:
    """What two paths have in common that would be one file, of which neither has to exist."""
    real = os.path.realpath(path)
    return real if _case_counts(os.path.dirname(real)) else real.casefold()


def _case_counts(folder: str) -> bool:
    """Whether names in `folder` differ by the case of their letters."""
    while folder != os.path.dirname(folder):
        other = os.path.join(os.path.dirname(folder), os.path.basename(folder).swapcase())
        if other != folder:
            return not (os.path.exists(other) and os.path.samefile(folder, other))
        folder = os.path.dirname(folder)
    return os.path.normcase("A") == "A"


def refuse_folder(path: str) -> None:
    """Raise `InputRefused` where a folder lies at `path`, which is going to be a file."""
    if os.path.isdir(path):
        raise InputRefused(
            "output.unwritable",
            f"{path} cannot be written: it is a folder.",
            "Choose another name, or move the folder away.",
        )


@contextmanager
def replacing(path: str) -> Iterator[str]:
    """A temporary path in a hidden folder beside `path`, brought to its place when the block ends well,
    removed otherwise.

    Raises `InputRefused` for a folder that cannot be written and for a full disk.
    """
    try:
        with placing.replacing(path) as temporary:
            try:
                yield temporary
            except OSError as error:  # of the block itself: it says what it was at
                raise _Inside(error) from error
    except _Inside as error:
        raise error.reason from error.reason.__cause__
    except OSError as error:
        raise refuse_writing(path, error) from error


class _Inside(Exception):
    """An error of a block, on its way past what is caught for its own sake."""

    def __init__(self, reason: OSError) -> None:
        super().__init__(reason)
        self.reason = reason


def refuse_writing(path: str, error: BaseException, size: int = 1 << 20) -> InputRefused:
    """The refusal for an output of at most `size` bytes that cannot be written.

    GDAL does not always say why: with less than `size` free, the disk is taken to be full.
    """
    folder, name = os.path.split(os.path.abspath(path))
    if not os.path.isdir(folder):
        return InputRefused(
            "output.unwritable",
            f"{path} cannot be written: {folder} is not a folder.",
            "Make the folder first, or choose another.",
        )
    number = error.errno if isinstance(error, OSError) else None
    unsaid = number is None and ("No space left" in _chain(error) or shutil.disk_usage(folder).free < size)
    if unsaid or number in (errno.ENOSPC, errno.EDQUOT):
        return InputRefused(
            "output.full",
            f"{name} was not written: the disk of {folder} is full.",
            "Free some space, or choose another disk.",
        )
    reason = getattr(error, "strerror", None) or _chain(error)
    left = getattr(error, "left", ())
    kept = f" The old file is in {left[0]}." if left else ""
    return InputRefused(
        "output.unwritable",
        f"{path} cannot be written: {reason}.{kept}",
        "Close it in other programs, or choose another folder.",
    )


def _chain(error: BaseException | None) -> str:
    texts = []
    while error is not None:
        texts.append(str(error).strip().rstrip("."))
        error = error.__cause__ or error.__context__
    return "; ".join(dict.fromkeys(texts))

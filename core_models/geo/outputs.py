"""Outputs that appear whole or not at all, and never in the place of an input."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from ..contract.errors import InputRefused
from .files import RASTER_ENDINGS

SIDECARS = ("-wal", "-shm", "-journal", ".aux.xml", ".ovr", ".msk")
"""What other programs keep beside a file; left there, it would be read with the new one."""


def refuse_overwrite(output: str, inputs: Iterable[str]) -> None:
    """Raise `InputRefused` where `output` would replace one of `inputs` (files, folders) or join the rasters
    of a folder.
    """
    real = os.path.realpath(output)
    for path in inputs:
        if os.path.realpath(path) == real or (
            os.path.exists(path) and os.path.exists(output) and os.path.samefile(path, output)
        ):
            raise InputRefused(
                "output.input",
                f"The output {output} is also an input.",
                "Choose another name for the output.",
            )
        joins = (
            os.path.isdir(path)
            and os.path.dirname(real) == os.path.realpath(path)
            and output.lower().endswith(RASTER_ENDINGS)
        )
        if joins:
            raise InputRefused(
                "output.input",
                f"The output {output} would lie among the rasters of the input {path}.",
                "Choose another folder.",
            )


@contextmanager
def replacing(path: str) -> Iterator[str]:
    """A temporary path in a hidden folder beside `path`, renamed to it when the block ends well, removed
    otherwise.

    Raises `InputRefused` for a folder that cannot be written and for a full disk.
    """
    folder, name = os.path.split(os.path.abspath(path))
    try:
        hidden = tempfile.mkdtemp(prefix=f".{name}.", suffix=".part", dir=folder)
    except OSError as error:
        raise refuse_writing(path, error) from error
    try:
        temporary = os.path.join(hidden, name)
        yield temporary
        _move(temporary, path)
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def _move(temporary: str, path: str) -> None:
    try:
        for ending in SIDECARS:
            if os.path.lexists(path + ending):
                os.unlink(path + ending)
        os.replace(temporary, path)
    except OSError as error:
        raise refuse_writing(path, error) from error


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
    return InputRefused(
        "output.unwritable",
        f"{path} cannot be written: {reason}.",
        "Close it in other programs, or choose another folder.",
    )


def _chain(error: BaseException | None) -> str:
    texts = []
    while error is not None:
        texts.append(str(error).strip().rstrip("."))
        error = error.__cause__ or error.__context__
    return "; ".join(dict.fromkeys(texts))

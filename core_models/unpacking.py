"""How large a PyTorch file becomes, measured before it is unpacked; the standard library only.

Such a file is a zip of a pickle and its numbers, or a pickle with the numbers behind it. `torch.load` with
`weights_only` runs nothing that it names, but it inflates what is deflated, and makes buffers of any size
that the pickle asks for.
"""

from __future__ import annotations

import mmap
import os
import stat
import zipfile
import zlib

from .contract.errors import CheckpointRefused

GROWTH = 4
"""How many times its size on the disk a file may have in memory; weights hardly shrink when they are packed,
and PyTorch does not pack them."""
ALLOWANCE = 16_000_000
"""Bytes beside that: a small file may hold zeros."""
MAKERS = ("builtins\nbytearray", "__builtin__\nbytearray", "_codecs\nencode", "torch\nTensor")
"""What makes a buffer of any size, and what weights do not need."""


def ceiling(path: str) -> int:
    """Bytes that the file at `path` may have in memory."""
    return GROWTH * os.path.getsize(path) + ALLOWANCE


def check_packed(path: str) -> None:
    """Raise `CheckpointRefused` for what is no file, and for a PyTorch file that is a bomb; OSError where it
    cannot be read.
    """
    if not stat.S_ISREG(os.stat(path).st_mode):
        message = f"{path} is no file but a folder, a pipe or a device."
        raise CheckpointRefused("checkpoint.missing", message, "Choose a file.")
    named = _made_in_zip(path) if zipfile.is_zipfile(path) else _made_in_pickle(path)
    if named:
        message = f"{path} is a pickle that makes a {named} of any size; only weights are read."
        raise CheckpointRefused("checkpoint.pickle", message, "Save its state_dict() alone with torch.save.")


def _made_in_zip(path: str) -> str:
    try:
        with zipfile.ZipFile(path) as packed:
            entries = packed.infolist()
            size = sum(entry.file_size for entry in entries)
            if size > ceiling(path):
                message = f"{path} has {os.path.getsize(path)} bytes and would have {size} when unpacked"
                hint = "Download it again, or save the weights with torch.save."
                raise CheckpointRefused("checkpoint.bomb", f"{message}, wanted weights.", hint)
            pickles = (packed.read(entry) for entry in entries if entry.filename.endswith(".pkl"))
            return next((named for content in pickles for named in [_first_maker(content)] if named), "")
    except CheckpointRefused:
        raise
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError, zlib.error):
        return ""  # torch refuses it, and says so


def _made_in_pickle(path: str) -> str:
    if not os.path.getsize(path):
        return ""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
        return _first_maker(content)


def _first_maker(content: bytes | mmap.mmap) -> str:
    found = (maker for maker in MAKERS if content.find(f"c{maker}\n".encode()) >= 0)
    return next(found, "").rpartition("\n")[2]

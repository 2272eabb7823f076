"""The header of a safetensors file, read and checked without torch and without the tensors.

The file begins with the length of its header (8 bytes, little endian) and the header itself, a JSON object of
tensor names, shapes and byte offsets with free text under `__metadata__`.
"""

from __future__ import annotations

import math
import os
import stat
from typing import IO, Any, Dict, Tuple

from .ceilings import MAX_DIMENSIONS, MAX_HEADER
from .errors import CheckpointRefused
from .schema import Misfit, brief, read_json

AGAIN = "Download or copy it again."
PICKLES = (b"PK", b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")
"""How the files of PyTorch and other pickles begin."""
ITEM_BYTES = {
    **dict.fromkeys(("BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0"), 1),
    **dict.fromkeys(("I16", "U16", "F16", "BF16"), 2),
    **dict.fromkeys(("I32", "U32", "F32"), 4),
    **dict.fromkeys(("I64", "U64", "F64", "C64"), 8),
}
"""Types of tensors in a safetensors file, and the bytes of a number."""


def _refused(code: str, message: str, hint: str) -> CheckpointRefused:
    return CheckpointRefused(f"checkpoint.{code}", message, hint)


def read_header(path: str) -> Dict[str, Any]:
    """Header of a safetensors file: tensor names to dtype, shape and offsets, and `__metadata__`.

    Raises `CheckpointRefused` for a missing file, what is no file (a pipe, a device), a pickle, another
    format, a file that was cut off, and a header whose entries are not what safetensors says.
    """
    try:
        about = os.stat(path)
        if not (stat.S_ISREG(about.st_mode) or stat.S_ISDIR(about.st_mode)):  # opening a pipe would wait
            raise _refused("missing", f"{path} is no file but a pipe or a device.", "Choose a checkpoint.")
        with open(path, "rb") as file:
            header, length = _read_header(path, file, about.st_size)
    except OSError as error:
        reason = error.strerror or error
        raise _refused(
            "missing", f"{path} cannot be read: {reason}.", "Check the path of the checkpoint."
        ) from error
    except CheckpointRefused:
        raise
    except ValueError as error:  # a path that none can be, or what is no JSON
        message = f"{path} is not a safetensors file: {error}."
        raise _refused("format", message, AGAIN) from error
    end = 8 + length + _check_tensors(path, header)
    if about.st_size != end:
        message = f"{path} has {about.st_size} bytes, its header says {end}."
        raise _refused("truncated", message, AGAIN)
    return header


def _read_header(path: str, file: IO[bytes], size: int) -> Tuple[Dict[str, Any], int]:
    """The header and its length in bytes."""
    start = file.read(8)
    if start.startswith(PICKLES):
        message = f"{path} is a pickle, which can run code when it is read; wanted safetensors."
        raise _refused("pickle", message, "Convert it with a program that you trust.")
    length = int.from_bytes(start, "little")
    if len(start) < 8 or not 2 <= length <= size - 8:
        raise _refused("format", f"{path} ({size} bytes) is not a whole safetensors file.", AGAIN)
    if length > MAX_HEADER:
        message = f"{path} has a header of {length} bytes, wanted at most {MAX_HEADER}."
        raise _refused("format", message, "Choose another checkpoint.")
    header = read_json(file.read(length).decode("utf-8"))
    if not isinstance(header, dict):
        raise Misfit(f"its header is {brief(header)}")
    return header, length


def _check_tensors(path: str, header: Dict[str, Any]) -> int:
    """Where the last tensor ends; raises `CheckpointRefused` for an entry that is none."""
    end = 0
    for name, entry in header.items():
        if name != "__metadata__":
            if not _is_tensor(entry):
                message = (
                    f"{path} is not a safetensors file: its header says {brief(name)} is {brief(entry)}."
                )
                raise _refused("format", message, AGAIN)
            end = max(end, entry["data_offsets"][1])
    return end


def _is_tensor(entry: object) -> bool:
    """Whether `entry` has a type, and a shape that fills its bytes."""
    if not isinstance(entry, dict) or not {"dtype", "shape", "data_offsets"} <= set(entry):
        return False
    kind, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if not isinstance(kind, str) or not (_are_sizes(shape) and _are_sizes(offsets) and len(offsets) == 2):
        return False
    filled = math.prod(shape) * ITEM_BYTES.get(kind, 0) == offsets[1] - offsets[0]
    return filled or (kind not in ITEM_BYTES and offsets[0] <= offsets[1])


def _are_sizes(values: Any) -> bool:
    if not isinstance(values, list) or len(values) > MAX_DIMENSIONS:
        return False
    return all(isinstance(size, int) and not isinstance(size, bool) and size >= 0 for size in values)

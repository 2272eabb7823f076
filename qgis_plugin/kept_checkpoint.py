"""A checkpoint that was just made is kept under a name: on its card, and as its file."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import replace

from ..core_models.contract.card import METADATA_KEY, card_in
from ..core_models.contract.errors import InputRefused
from ..core_models.contract.tensor_file import read_header
from .messages import tr

LONGEST = 80
"""Letters of a name."""


def keep(made: str, name: str, folder: str) -> str:
    """Copy the checkpoint at `made` into `folder`, with `name` on its card; gives the new path.

    Raises `InputRefused` for a name without a letter, for one that a file there has already, which stays, and
    where nothing can be written; `CheckpointRefused` where `made` cannot be read.
    """
    name = name.strip()[:LONGEST]
    stem = re.sub(r"[^\w.-]+", "_", name).strip("._")
    if not stem:
        raise InputRefused("output.name", tr("The network has no name yet."), tr("Give it one."))
    path = os.path.join(folder, f"{stem}.safetensors")
    fresh = os.path.join(folder, f".{stem}.{os.getpid()}.part")
    try:
        if not os.path.isdir(folder):
            os.makedirs(folder)
        _copy(made, fresh, name)
        taken = not _put(fresh, path)
    except OSError as error:
        message = tr("{0} cannot be written: {1}.").format(path, error.strerror or error)
        raise InputRefused("output.unwritable", message, tr("Make room, then try again.")) from error
    finally:
        if os.path.lexists(fresh):
            os.remove(fresh)
    if taken:
        message = tr("There is a network of this name already: {0}.").format(path)
        raise InputRefused("output.exists", message, tr("Choose another name."))
    return path


def _copy(made: str, path: str, name: str) -> None:
    """The file `made` with `name` on its card; the weights stay as they are, byte for byte."""
    header = read_header(made)
    header["__metadata__"][METADATA_KEY] = replace(card_in(header, made), name=name).to_json()
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)  # safetensors has its tensors begin at a multiple of 8
    with open(made, "rb") as source, open(path, "wb") as target:
        source.seek(8 + int.from_bytes(source.read(8), "little"))
        target.write(len(text).to_bytes(8, "little") + text)
        shutil.copyfileobj(source, target)
        target.flush()
        os.fsync(target.fileno())


def _put(fresh: str, path: str) -> bool:
    """Give the file `fresh` its name; False where that is taken."""
    try:
        os.link(fresh, path)  # unlike a renaming, it never replaces
    except OSError:  # taken, or a file system without links
        if os.path.lexists(path):
            return False
        os.rename(fresh, path)
    return True

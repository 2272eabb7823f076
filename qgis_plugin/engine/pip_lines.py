"""What pip says, in words for a person who watches, and how far it is."""

from __future__ import annotations

import os
import re
from pathlib import Path

from ..messages import tr

FETCHING = re.compile(r"^\s*Downloading (?:\S*/)?([A-Za-z0-9_.]+?)-\d\S* \(([\d.]+ [kMG]?B)\)")
INSTALLING = re.compile(r"^Installing collected packages: (.+)$")


def step_in(line: str) -> str:
    """The step that begins with `line`; empty where none does."""
    fetching = FETCHING.match(line)
    if fetching:
        return tr("Fetching {0} ({1})").format(fetching.group(1), fetching.group(2))
    installing = INSTALLING.match(line)
    if installing:
        names = installing.group(1).split(", ")
        words = names[0] if len(names) == 1 else tr("{0} packages").format(len(names))
        return tr("Unpacking {0}; this can take minutes").format(words)
    return ""


def bytes_in(folder: Path) -> int:
    """Bytes of all files below `folder`; what comes and goes meanwhile is passed over."""
    total, folders = 0, [str(folder)]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
                    else:
                        total += entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue
    return total

"""When a raster was taken, as far as its metadata or its name say so."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from datetime import date

from ..contract.days import day_in

TAGS = ("acqui", "sensing", "datatake", "observ")
"""Words in the names of tags that hold the day of the picture; TIFF's own date is that of a program."""


def day_of(paths: Iterable[str], tags: Mapping[str, str]) -> date | None:
    """The day of a raster by its `tags`, else by the names of its files and their folders, the
    nearest first.
    """
    for name, value in sorted(tags.items()):
        if any(word in name.lower() for word in TAGS) and (day := day_in(value)):
            return day
    for path in paths:
        for part in reversed(os.path.normpath(path).split(os.sep)[-3:]):
            if day := day_in(part):
                return day
    return None

"""When a raster was taken, as far as its metadata or its name say so."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from datetime import date

TAGS = ("acqui", "sensing", "datatake", "observ")
"""Words in the names of tags that hold the day of the picture; TIFF's own date is that of a program."""
_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_:.]?(0[1-9]|1[0-2])[-_:.]?(0[1-9]|[12]\d|3[01])(?!\d)")


def day_in(text: str) -> date | None:
    """The first day (20180610, 2018-06-10, …) in `text`; None where there is none."""
    for found in _DAY.finditer(text):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            continue
    return None


def day_of(paths: Iterable[str], tags: Mapping[str, str]) -> date | None:
    """The day of a raster by its `tags`, else by the names of its files and their folders, the nearest first."""
    for name, value in sorted(tags.items()):
        if any(word in name.lower() for word in TAGS) and (day := day_in(value)):
            return day
    for path in paths:
        for part in reversed(os.path.normpath(path).split(os.sep)[-3:]):
            if day := day_in(part):
                return day
    return None

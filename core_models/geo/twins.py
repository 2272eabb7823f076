"""Rasters that are one and the same under two names, and dates that look exchanged.

Compared with itself a raster gives "nothing changed", which nobody has seen.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..contract.errors import InputRefused
from .dates import day_of
from .raster import RasterSource

LOOK = 2048
"""Pixels along the longer side of what two rasters of one file are compared in."""


def refuse_twins(sources: Sequence[RasterSource], what: str = "dates") -> None:
    """Raise `InputRefused` where two of `sources` show the same pixels of the same files: under one path,
    through virtual rasters and links, or as layers of one source. Bands of their own or rasters of their own
    in one file are another picture. A copy is another file, found once files are hashed (`refuse_copies`).
    """
    for number, second in enumerate(sources):
        for first in sources[:number]:
            if _same(first, second):
                names = [first.path] if first.path == second.path else [first.path, second.path]
                raise InputRefused(
                    "input.same",
                    f"Two of the {what} are one and the same raster, {' and '.join(names)}: what is found "
                    "between them nobody has seen.",
                    "Choose another raster for one of them.",
                )


def refuse_copies(
    inputs: Mapping[str, Sequence[Mapping[str, Any]]], bands: Mapping[str, Sequence[int]], what: str = "dates"
) -> None:
    """Raise `InputRefused` where two of the inputs in `bands`, which has the bands read of each, are copies
    of each other. `inputs`: of each the files with their `path` and `sha256`, None where it is not known.
    """
    known: dict[object, str] = {}
    for name, numbers in bands.items():
        files = inputs.get(name, ())
        hashes = [file["sha256"] for file in files]
        if not files or None in hashes:
            continue
        path = files[0]["path"]
        first = known.setdefault((tuple(numbers), *sorted(hashes)), path)
        if first != path:
            raise InputRefused(
                "input.same",
                f"Two of the {what} are one and the same raster: {path} is a copy of {first}, byte for byte. "
                "What is found between them nobody has seen.",
                "Choose another raster for one of them.",
            )


def _same(first: RasterSource, second: RasterSource) -> bool:
    if len(first.bands) != len(second.bands) or not _files(first) & _files(second):
        return False
    if first.grid.shape != second.grid.shape:
        return False
    if first.path == second.path and first.bands == second.bands:
        return True
    return bool(np.array_equal(first.sample(limit=LOOK), second.sample(limit=LOOK), equal_nan=True))


def _files(source: RasterSource) -> set[object]:
    """The files that GDAL opens for a raster, links followed; what is no file stands for itself."""
    found: set[object] = set()
    for path in {part for member in source.members for part in (member.path, *member.parts)}:
        try:
            status = os.stat(path)
            found.add((status.st_dev, status.st_ino))
        except (OSError, ValueError):
            found.add(path)
    return found


def exchanged(before: RasterSource, after: RasterSource) -> list[str]:
    """A warning where metadata or names say that the first date is the later one."""
    first, second = (day_of(source.files[:1], source.members[0].tags) for source in (before, after))
    if first is None or second is None or first <= second:
        return []
    return [
        f"The dates look exchanged: the first, {before.path}, is of {first}, the second, {after.path}, of "
        f"{second}. What has gone is reported as what has come: if the days are right, exchange them."
    ]

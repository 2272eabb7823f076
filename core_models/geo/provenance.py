"""Which pixels of a raster were seen and which were reconstructed, and how a raster that holds both says
where to look.

`remove-clouds` writes a provenance raster (0 observed, 1 reconstructed, 255 not observed) beside its result,
and names it in the result's tag `REVISIT_PROVENANCE`, so that whoever gets the result, in QGIS or on the
command line, finds it. Copying both files keeps them together; a program that drops tags makes of the result
a raster like any other.
"""

from __future__ import annotations

import os
from contextlib import AbstractContextManager, ExitStack

import numpy as np

from ..contract.errors import InputRefused
from ..sensors import UNKNOWN
from .files import RasterFile
from .grid import Grid
from .raster import RasterSource, open_source

OBSERVED, RECONSTRUCTED = 0, 1
"""What a provenance raster holds, and `UNKNOWN` where nothing was observed."""
TAG = "REVISIT_PROVENANCE"
"""A path relative to the folder of the raster that carries it."""
COLORS = {OBSERVED: (0, 0, 0, 0), RECONSTRUCTED: (230, 159, 0, 255), UNKNOWN: (128, 128, 128, 255)}


def tag_for(output: str, provenance: str) -> dict[str, str]:
    """The tag by which `output` names its `provenance`."""
    folder = os.path.dirname(os.path.abspath(output))
    try:
        return {TAG: os.path.relpath(os.path.abspath(provenance), folder).replace(os.sep, "/")}
    except ValueError:  # another drive
        return {TAG: os.path.abspath(provenance)}


def provenance_files(source: RasterSource) -> list[str]:
    """The provenance rasters that the files of `source` name; raises `InputRefused` where one is
    not there.
    """
    return [path for file in source.members if (path := provenance_of(file))]


def provenance_of(file: RasterFile) -> str:
    """The provenance raster that a raster, or the one behind a virtual raster, names; empty where it names
    none.
    """
    places = provenance_places(file)
    if not places:
        return ""
    for place in places:
        if os.path.isfile(place):
            return place
    message = f"{file.path} holds reconstructed pixels, and {places[0]}, which says which ones, is not there."
    raise InputRefused(
        "input.provenance",
        message,
        "Put it back, or use reconstructed pixels as if seen ({reconstructed} use).",
    )


def provenance_places(file: RasterFile) -> list[str]:
    """Where the provenance raster that `file` names may lie; empty where it names none."""
    name = file.tags.get(TAG, "")
    if not name:
        return []
    return [os.path.join(os.path.dirname(os.path.abspath(part)), name) for part in (file.path, *file.parts)]


class Reconstructed(AbstractContextManager["Reconstructed"]):
    """Where on `grid` any of some provenance rasters says that a pixel was not seen."""

    def __init__(self, paths: list[str], grid: Grid) -> None:
        self._stack = ExitStack()
        try:
            sources = [self._stack.enter_context(open_source(path, (1,))) for path in paths]
            self._aligned = [self._stack.enter_context(source.on(grid)) for source in sources]
        except BaseException:
            self._stack.close()
            raise

    def __exit__(self, *exc_info: object) -> None:
        self._stack.close()

    def read(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """(height, width) bool: any part of the pixel was reconstructed, or not observed."""
        found = np.zeros((height, width), bool)
        for source in self._aligned:
            values, inside = source.read(row, col, height, width)
            found |= inside & (values[0] > 1e-3)
        return found

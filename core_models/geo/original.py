"""A raster read bit for bit, in its own type, with all of its bands: what a result is that changes some
pixels only.
"""

from __future__ import annotations

from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from typing import Callable

import numpy as np
import rasterio
from rasterio.windows import Window

from .files import GDAL_ERRORS, damaged
from .grid import Grid
from .look import RasterLook, look_of
from .raster import RasterSource
from .vrt import build_original


class OriginalRaster(AbstractContextManager["OriginalRaster"]):
    """The pixels of `source` as they are, on `grid`, a window of the source's own. Read it from one thread at
    a time.

    Several files are laid over each other as `source` does it; their tags are those of the first.
    """

    def __init__(self, source: RasterSource, grid: Grid, row: int, col: int) -> None:
        """`row` and `col`: where `grid` begins on the source's own."""
        self.path, self.grid, self._row, self._col = source.path, grid, row, col
        self._stack = ExitStack()
        try:
            first = self._stack.enter_context(rasterio.open(source.members[0].opened))
            self.look: RasterLook = look_of(first)
            if len(source.members) == 1:
                self._dataset = first
            else:
                zeros = source.bands if source.zeros_dropped else ()
                virtual = build_original(
                    source.coarse_first, self.look.nodata, source.grid, self._stack, zeros
                )
                self._dataset = self._stack.enter_context(virtual.open())
                self.look = replace(self.look, masked=self.look.nodata is None)
        except BaseException:
            self._stack.close()
            raise

    def __exit__(self, *exc_info: object) -> None:
        self._stack.close()

    def read(self, row: int, height: int) -> np.ndarray:
        """(bands, height, width) in the raster's type of whole rows of the grid from `row` on; raises
        `InputRefused` if damaged.
        """
        return self._guarded(self._dataset.read, row, height)

    def mask(self, row: int, height: int) -> np.ndarray:
        """(height, width) uint8, 0 where the raster's own mask says that there is nothing."""
        return self._guarded(self._dataset.dataset_mask, row, height)

    def _guarded(self, read: Callable[..., np.ndarray], row: int, height: int) -> np.ndarray:
        window = Window(self._col, self._row + row, self.grid.width, height)
        try:
            return read(window=window)
        except GDAL_ERRORS as error:
            raise damaged(self.path, error) from error

"""One file read in its own pixels and its own type: the values and the holes that its virtual raster gives
(`vrt.py`), for a tenth of the time.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from contextlib import ExitStack
from typing import Optional

import numpy as np
import rasterio
from rasterio.enums import ColorInterp
from rasterio.errors import NotGeoreferencedWarning
from rasterio.io import DatasetReader, MemoryFile
from rasterio.windows import Window

from .files import RasterFile
from .grid import Grid

TYPES = ("uint8", "int8", "uint16", "int16", "float32")
"""Of files that are read this way: as float32 their values are the same numbers."""
ALIKE = 1e-3
"""Pixels by which the pixels of two grids may lie apart and be the same; GDAL's warper errs by more."""
Seen = tuple[np.ndarray, np.ndarray]
"""Values (C, h, w) float32, and at which pixels there are any (h, w) bool."""


class Direct:
    """Reads `bands` of `file`, which is open as `dataset`, as float32; `zeros`: a pixel that is 0 in all of
    them is not observed.
    """

    def __init__(self, file: RasterFile, dataset: DatasetReader, bands: Sequence[int], zeros: bool) -> None:
        self.count = len(bands)
        self._file, self._dataset, self._bands, self._zeros = file, dataset, list(bands), zeros

    def read(self, *, window: Window, out_shape: Optional[tuple[int, int, int]] = None) -> np.ndarray:
        """(C, h, w) float32 of the raster's pixels in `window`, NaN in all bands where one has no value;
        every n-th of them where `out_shape` is smaller.
        """
        values, valid = self.seen(window, out_shape)
        if not valid.all():
            values[:, ~valid] = np.nan
        return values

    def seen(self, window: Window, out_shape: Optional[tuple[int, int, int]] = None) -> Seen:
        """The same with any numbers where there is no value, and where there is one."""
        valid = self._unmasked(window, out_shape and out_shape[1:])
        if valid is not None and not valid.any():
            return np.zeros((self.count, *valid.shape), np.float32), valid
        values: np.ndarray = self._dataset.read(
            self._bands, window=window, out_shape=out_shape, out_dtype=np.float32
        )
        if self._file.dtype == "float32":
            valid = _and(valid, np.isfinite(values).all(axis=0))
        if self._zeros:
            valid = _and(valid, (values != 0).any(axis=0))
        if self._file.added:
            values += np.float32(self._file.added)
        return values, np.ones(values.shape[1:], bool) if valid is None else valid

    def _unmasked(self, window: Window, shape: Optional[tuple[int, int]]) -> Optional[np.ndarray]:
        """Where the file's masks or its alpha band have data, as `vrt.py` takes them; None: everywhere."""
        file = self._file
        if file.alpha in self._bands or not (file.alpha or file.masked):
            return None
        if not file.masked:
            return np.asarray(self._dataset.read(file.alpha, window=window, out_shape=shape) != 0)
        bands = list(dict.fromkeys(self._bands))
        masks = [self._dataset.read_masks(band, window=window, out_shape=shape) != 0 for band in bands]
        unite = np.logical_or if file.dtype == "uint8" else np.logical_and
        return np.asarray(unite.reduce(masks))


def _and(one: Optional[np.ndarray], other: np.ndarray) -> np.ndarray:
    return other if one is None else one & other


def direct(
    files: Sequence[RasterFile], bands: Sequence[int], zeros: bool, stack: ExitStack
) -> Optional[Direct]:
    """What reads a raster of `files` as long as `stack` lives; None where it takes the virtual raster: of
    several files, of types with other numbers than float32 has, with a palette, with two kinds of masks.
    """
    file = files[0]
    if len(files) > 1 or file.dtype not in TYPES or file.palette:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        opened = file.opened
        if file.placed or file.stack:
            opened = stack.enter_context(MemoryFile(opened.encode(), ext=".vrt")).name
        dataset = stack.enter_context(rasterio.open(opened))
    if file.masked and file.nodata is not None and ColorInterp.alpha in dataset.colorinterp:
        return None
    return Direct(file, dataset, bands, zeros)


def place_in(source: Grid, grid: Grid) -> Optional[tuple[int, int]]:
    """Row and column of `source` at which `grid` begins, where it is a part of its pixels; else None."""
    if source.crs != grid.crs:
        return None
    columns = np.array([0, grid.width, 0, grid.width])
    rows = np.array([0, 0, grid.height, grid.height])
    inverse = ~source.transform
    x, y = grid.points(columns, rows)
    left = inverse.a * x + inverse.b * y + inverse.c - columns
    top = inverse.d * x + inverse.e * y + inverse.f - rows
    row, col = round(float(top[0])), round(float(left[0]))
    inside = 0 <= row <= source.height - grid.height and 0 <= col <= source.width - grid.width
    apart = max(np.abs(top - row).max(), np.abs(left - col).max())
    return (row, col) if inside and apart < ALIKE else None

"""Rasters written window by window, and renamed as a Cloud Optimized GeoTIFF when whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.windows import Window

from ..contract.errors import InputRefused
from .files import GDAL_ERRORS
from .grid import Grid
from .look import RasterLook
from .outputs import refuse_writing, replacing

_ROWS = 64
"""Of the blocks that are written first: as many as come at a time."""
BLOCK = 512
"""Pixels along a side of the blocks of a written raster."""


@contextmanager
def _silent_libtiff() -> Iterator[None]:
    """Keep libtiff from writing to stderr by itself, as it does on a full disk; GDAL's own errors become
    exceptions.
    """
    kept = os.dup(2)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    try:
        os.dup2(nowhere, 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(nowhere)
        os.close(kept)


class RasterSink(AbstractContextManager["RasterSink"]):
    """A raster on `grid` at `path`; what is never written holds `nodata`.

    Windows go into a plain GeoTIFF in a hidden folder, since GDAL's COG driver copies whole rasters only;
    leaving the block without an exception turns it into the COG. `colors` (value to red, green, blue, alpha)
    marks a categorical raster, and is written where it has one band; its overviews, and those of all integers
    without a `look`, take the nearest pixel and never a mean of classes. A raster made from another takes
    over its `look`; without one, several bands are neither a picture nor its opacity. Raises `InputRefused`
    for a folder that cannot be written and a full disk; leaves nothing behind then.
    """

    def __init__(
        self,
        path: str,
        grid: Grid,
        count: int = 1,
        dtype: str = "uint8",
        nodata: float | None = None,
        description: Sequence[str] = (),
        colors: Mapping[int, tuple[int, int, int, int]] | None = None,
        tags: Mapping[str, str] | None = None,
        look: RasterLook | None = None,
        rounded: bool = False,
        passing: bool = False,
    ) -> None:
        """`rounded`: its numbers are few, and compress better as they are than by their differences.
        `passing`: it is read on the way only, and stays as plain as it is written.
        """
        self.path, self.grid, self.count, self.dtype = path, grid, count, np.dtype(dtype)
        self._nodata, self._description, self._colors = nodata, tuple(description), colors
        self._tags, self._look, self._rounded = dict(tags or {}), look, rounded
        self._passing = passing
        self._stack = ExitStack()

    @classmethod
    def like(cls, path: str, grid: Grid, look: RasterLook, tags: Mapping[str, str]) -> RasterSink:
        """A raster with the type, nodata, names, colours and tags of another one, and `tags` of its own."""
        return cls(path, grid, look.count, look.dtype, look.nodata, tags=tags, look=look)

    def __enter__(self) -> RasterSink:
        with ExitStack() as stack:
            self._target = stack.enter_context(replacing(self.path))
            self._work = self._target + ".work.tif"
            try:
                self._dataset = stack.enter_context(rasterio.open(self._work, "w", **self._profile()))
                self._decorate()
            except GDAL_ERRORS as error:
                raise self._refusal(error) from error
            self._stack = stack.pop_all()
        return self

    def __exit__(self, *exc_info: object) -> bool | None:
        with _silent_libtiff():
            return self._leave(*exc_info)

    def _leave(self, *exc_info: object) -> bool | None:
        if exc_info[0] is None:
            try:
                self._finish()
            except BaseException as error:
                self._stack.__exit__(type(error), error, error.__traceback__)
                raise
        return self._stack.__exit__(*exc_info)  # type: ignore[arg-type]

    def write(self, row: int, col: int, values: np.ndarray) -> None:
        """Put `values` (count, h, w) or (h, w) at (row, col)."""
        values = values[None] if values.ndim == 2 else values
        if len(values) != self.count:
            raise ValueError(f"{len(values)} bands written, wanted {self.count}")
        window = Window(col, row, values.shape[2], values.shape[1])
        try:
            with _silent_libtiff():
                self._dataset.write(values.astype(self.dtype, copy=False), window=window)
        except GDAL_ERRORS as error:
            raise self._refusal(error) from error

    def write_mask(self, row: int, mask: np.ndarray) -> None:
        """Put `mask` (h, width) uint8, 0 where there is nothing, over the rows from `row` on."""
        try:
            with _silent_libtiff():
                self._dataset.write_mask(mask, window=Window(0, row, mask.shape[1], mask.shape[0]))
        except GDAL_ERRORS as error:
            raise self._refusal(error) from error

    def _refusal(self, error: BaseException) -> InputRefused:
        return refuse_writing(
            self.path, error, 2 * self.grid.width * self.grid.height * self.count * self.dtype.itemsize
        )

    def _profile(self) -> dict[str, Any]:
        grid = self.grid
        return {
            "driver": "GTiff",
            "crs": grid.crs,
            "transform": grid.transform,
            "width": grid.width,
            "height": grid.height,
            "count": self.count,
            "dtype": self.dtype.name,
            "nodata": self._nodata,
            "tiled": True,  # strips of a wide raster would be decoded again for each block
            "blockxsize": BLOCK,
            "blockysize": _ROWS,
            "bigtiff": "if_safer",
            **({} if self._look else {"photometric": "minisblack"}),  # else bytes are taken for RGB and alpha
        }

    def _decorate(self) -> None:
        for band, text in enumerate(self._description, 1):
            self._dataset.set_band_description(band, text)
        if self._colors is not None and self.count == 1:  # of two, GDAL takes the second for the opacity
            self._dataset.write_colormap(1, dict(self._colors))
        if self._look is not None:
            self._look.put_on(self._dataset)
        self._dataset.update_tags(**self._tags)

    def _finish(self) -> None:
        categorical = self._colors is not None or (self._look is None and self.dtype.kind in "iub")
        by_differences = not (categorical or self._rounded)
        options = {
            "compress": "deflate",
            "predictor": "yes" if by_differences else "no",
            "level": 1 if by_differences else 6,  # of measured values more effort saves no hundredth
            "blocksize": BLOCK,
            "bigtiff": "if_safer",
            "overview_resampling": "nearest" if categorical else "average",
            "num_threads": "all_cpus",
        }
        try:
            self._dataset.close()
            self._refuse_short()
            if self._passing:
                os.replace(self._work, self._target)
            else:
                rasterio.shutil.copy(self._work, self._target, driver="COG", **options)
            self._read_back()
        except GDAL_ERRORS as error:
            raise self._refusal(error) from error

    def _refuse_short(self) -> None:
        """GDAL may close a file on a full disk without a word; then it is shorter than all its blocks."""
        across, down = -(-self.grid.width // BLOCK), -(-self.grid.height // _ROWS)
        whole = across * down * BLOCK * _ROWS * self.count * self.dtype.itemsize
        if os.path.getsize(self._work) < whole:
            raise self._refusal(OSError(errno.ENOSPC, "the file is cut off"))

    def _read_back(self) -> None:
        """The same of the file that is kept, whose last block is written last."""
        with rasterio.open(self._target) as dataset:
            dataset.read(self.count, window=Window(self.grid.width - 1, self.grid.height - 1, 1, 1))

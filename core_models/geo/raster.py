"""Rasters to read, on any grid.

`open_source` takes a raster, a VRT, a folder or a glob and knows its own grid; `RasterSource.on(grid)` warps
it onto another while it is read. A pixel that any file, mask or gap leaves out is invalid, and never mixed
into its neighbours.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from functools import partial

import numpy as np
from rasterio.enums import Resampling
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.warp import transform as transform_points
from rasterio.windows import Window

from ..contract.errors import InputRefused
from .alpha import settle_alpha
from .bands import choose_bands
from .direct import Direct, Seen, direct, place_in
from .files import GDAL_ERRORS, RasterFile, damaged
from .grid import Grid, name_of, reproject
from .mixture import ValueRange, looked_at, refuse_other_values, value_range
from .remote import patiently
from .sampling import RUN, read_sample, read_square, squares
from .stack import read_files
from .vrt import build_vrt, mosaic_grid

STRONG_DOWNSAMPLING = 2.0
"""Source pixels along a grid pixel from which they are averaged."""
SAMPLE = 1024
"""Pixels along the longer side of a sample."""


class RasterSource(AbstractContextManager["RasterSource"]):
    """One or many files as one raster on its own `grid`. Close it after what was made by `on`."""

    def __init__(
        self,
        path: str,
        files: Sequence[RasterFile],
        bands: Sequence[int],
        notes: Sequence[str] = (),
        said: Sequence[str] = (),
    ) -> None:
        first = files[0]
        files = [replace(file, grid=file.grid.near(first.grid)) for file in files]
        self.path = path
        self.members = tuple(files)
        """What each file holds, in the order of their names."""
        self.files = [path for file in files for path in file.files]
        self.grid = mosaic_grid(path, files)
        self.bands = tuple(bands)
        """Chosen band numbers, from 1."""
        self.count = first.count
        """Bands in the file without alpha."""
        self.dtype = str(np.result_type(*(file.dtype for file in files)))
        self.dtypes = (self.dtype,) * len(self.bands)
        self.descriptions = tuple(first.labels[band - 1] for band in self.bands)
        """Names or colours of the chosen bands; empty where the file does not say."""
        self.placement = [file.placed.note for file in files if file.placed]
        """What the user should know about where the files lie."""
        self.notes = [*self.placement, *notes]
        """The same, and what they should know about the choice of bands."""
        self.said = list(said)
        """What was recognised and is no reason to worry."""
        self.overviews = any(file.overviews for file in files)
        """Whether reading fewer pixels might read others than the raster's own."""
        self._stack = ExitStack()
        self.coarse_first = _coarse_first(files)
        """The files as they lie over each other."""
        self.zeros_dropped = False
        """Whether 0 in all chosen bands is read as not observed."""
        self._build()

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the virtual raster."""
        self._stack.close()

    def drop_zeros(self) -> None:
        """From here on, read pixels that are 0 in all chosen bands as not observed."""
        self.zeros_dropped = True
        self._build()

    def add(self, offsets: Sequence[float]) -> None:
        """From here on, add to the values of each file the one of `offsets` at its place in `members`."""
        self.members = tuple(replace(file, added=added) for file, added in zip(self.members, offsets))
        self.coarse_first = _coarse_first(self.members)
        self._build()

    def _build(self) -> None:
        zeros = self.bands if self.zeros_dropped else ()
        self._vrt = build_vrt(self.coarse_first, self.bands, self.grid, self._stack, zeros)

    def on(self, grid: Grid, nearest: bool = False) -> AlignedSource:
        """This raster, warped onto `grid` while it is read; `nearest` makes no new values, for maps of
        classes.
        """
        return AlignedSource(self, grid, nearest)

    def open(self) -> DatasetReader:
        """A dataset of float32 bands on the source's own grid, NaN where nothing was observed."""
        return self._vrt.open()

    def direct(self, stack: ExitStack) -> Direct | None:
        """What reads its own pixels in a short way, as long as `stack` lives; None where there is none."""
        return direct(self.members, self.bands, self.zeros_dropped, stack)

    def _own(self, stack: ExitStack) -> Direct | DatasetReader:
        """What its own pixels are read from."""
        return self.direct(stack) or stack.enter_context(self.open())

    def open_around(self, grid: Grid, stack: ExitStack) -> list[DatasetReader]:
        """The same, once for every count of longitudes in which a part of `grid` lies on it; they live as
        long as `stack`.

        It is one, the source's own, but where one of both goes beyond 180°, as 0..360 does.
        """
        return [self._turned(turns, stack) for turns in self._turns(grid)]

    def _turns(self, grid: Grid) -> list[int]:
        own, turn = self.grid, self.grid.turn
        if not turn:
            return [0]
        if own.counts_x_as(grid):
            wanted = (grid.bounds[0], grid.bounds[2])
            near = round((grid.middle - own.middle) / turn)
        else:
            wanted, near = own.world, round((sum(own.world) / 2 - own.middle) / turn)
        west, east = own.bounds[0], own.bounds[2]
        meet = [
            turns
            for turns in (near - 1, near, near + 1)
            if west + turns * turn < wanted[1] - 1e-9 * turn and east + turns * turn > wanted[0] + 1e-9 * turn
        ]
        return meet or [near]

    def _turned(self, turns: int, stack: ExitStack) -> DatasetReader:
        if not turns:
            return stack.enter_context(self.open())
        files = [replace(file, grid=file.grid.turned(turns)) for file in self.coarse_first]
        zeros = self.bands if self.zeros_dropped else ()
        virtual = build_vrt(files, self.bands, self.grid.turned(turns), stack, zeros)
        return stack.enter_context(virtual.open())

    def sample(self, grid: Grid | None = None, limit: int = SAMPLE) -> np.ndarray:
        """(C, h, w) float32 of every n-th own pixel in the hull of `grid`, NaN where invalid; at most `limit`
        a side.

        Overviews take no part in it; see `read_sample`. Empty where `grid` lies outside.
        """
        window = self.grid_window(grid or self.grid)
        if window.width < 1 or window.height < 1:
            return np.zeros((len(self.bands), 0, 0), np.float32)
        step = max(1.0, max(window.width, window.height) / limit)
        shape = max(1, int(window.height / step)), max(1, int(window.width / step))
        try:
            with ExitStack() as stack:
                own = self._own(stack)
                values = patiently(self.files, lambda: read_sample(own, window, shape, self.overviews))
        except GDAL_ERRORS as error:
            raise damaged(self.path, error) from error
        seen = np.isfinite(values).all(axis=0)
        if not seen.all():
            values[:, ~seen] = np.nan
        return values

    def glance(self) -> np.ndarray:
        """(C, n) float32 of a few squares of the raster at full resolution, NaN where invalid."""
        height, width = self.grid.shape
        rows, columns = squares(height, min(height, 3 * RUN)), squares(width, min(width, 3 * RUN))
        try:
            with ExitStack() as stack:
                own = self._own(stack)
                parts = [
                    patiently(self.files, partial(read_square, own, some, others))
                    for some in rows
                    for others in columns
                ]
        except GDAL_ERRORS as error:
            raise damaged(self.path, error) from error
        return np.concatenate(parts, axis=1)

    def grid_window(self, grid: Grid) -> Window:
        """The own pixels in the hull of `grid`."""
        grid = grid.near(self.grid)
        outline = (
            grid.outline()
            if grid.crs == self.grid.crs
            else reproject(grid.outline(), grid.crs, self.grid.crs, self.grid.middle)
        )
        if outline.is_empty:
            return Window(0, 0, 0, 0)
        x, y = np.array(outline.exterior.coords).T
        inverse = ~self.grid.transform
        columns, rows = inverse.a * x + inverse.b * y + inverse.c, inverse.d * x + inverse.e * y + inverse.f
        left, right = (
            int(np.clip(value, 0, self.grid.width))
            for value in (np.floor(columns.min() + 1e-6), np.ceil(columns.max() - 1e-6))
        )
        top, bottom = (
            int(np.clip(value, 0, self.grid.height))
            for value in (np.floor(rows.min() + 1e-6), np.ceil(rows.max() - 1e-6))
        )
        return Window(left, top, right - left, bottom - top)


def _coarse_first(files: Sequence[RasterFile]) -> list[RasterFile]:
    return sorted(files, key=lambda file: -file.grid.resolution[0])


class AlignedSource(AbstractContextManager["AlignedSource"]):
    """A `RasterSource` on another grid. Read it from one thread at a time."""

    def __init__(self, source: RasterSource, grid: Grid, nearest: bool = False) -> None:
        self.source, self.grid = source, grid
        self.downsampling = source_pixels(source.grid, grid)
        """Source pixels along a pixel of the grid."""
        self._stack = ExitStack()
        try:
            self._seen = self._reader(nearest)
        except GDAL_ERRORS as error:
            self._stack.close()
            raise InputRefused(
                "input.warp",
                f"{source.path} ({name_of(source.grid.crs)}) cannot be warped to {name_of(grid.crs)}: "
                f"{error}.",
                f"Warp it to {name_of(grid.crs)} first.",
            ) from error

    def _reader(self, nearest: bool) -> Callable[[Window], Seen]:
        """What gives values and validity in a window of the grid: of the source's own pixels where they are
        the grid's, else warped.
        """
        place = place_in(self.source.grid, self.grid)
        own = self.source.direct(self._stack) if place else None
        if place is None or own is None:
            warped = self._warp(nearest)
            return lambda window: _first_seen(warped, window)
        row, col = place
        return lambda window: own.seen(
            Window(col + window.col_off, row + window.row_off, window.width, window.height)
        )

    def _warp(self, nearest: bool) -> list[WarpedVRT]:
        grid, nan = self.grid, float("nan")
        mixing = Resampling.average if self.downsampling >= STRONG_DOWNSAMPLING else Resampling.bilinear
        return [
            self._stack.enter_context(
                WarpedVRT(
                    dataset,
                    crs=grid.crs,
                    transform=grid.transform,
                    width=grid.width,
                    height=grid.height,
                    resampling=Resampling.nearest if nearest else mixing,
                    src_nodata=nan,
                    nodata=nan,
                    UNIFIED_SRC_NODATA="YES",  # all bands of an invalid pixel are NaN; see vrt.py
                    NODATA_VALUES_PCT_THRESHOLD=50,  # a mean counts where half of its pixels do
                )
            )
            for dataset in self.source.open_around(grid, self._stack)
        ]

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the warped raster."""
        self._stack.close()

    @property
    def dtypes(self) -> tuple[str, ...]:
        """Types of the chosen bands in the file."""
        return self.source.dtypes

    def read(self, row: int, col: int, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """Values (C, height, width) float32, 0 where invalid, and validity (height, width) bool; outside the
        grid all is invalid.

        Raises `InputRefused` where a file turns out to be damaged.
        """
        top, left = max(0, row), max(0, col)
        bottom, right = min(self.grid.height, row + height), min(self.grid.width, col + width)
        if top >= bottom or left >= right:
            nothing = np.zeros((len(self.source.bands), height, width), np.float32)
            return nothing, np.zeros((height, width), bool)
        try:
            window = Window(left, top, right - left, bottom - top)
            values, valid = patiently(self.source.files, lambda: self._seen(window))
        except GDAL_ERRORS as error:
            raise damaged(self.source.path, error) from error
        if not valid.all():
            values[:, ~valid] = 0.0
        if valid.shape == (height, width):
            return values, valid
        beyond = (top - row, row + height - bottom), (left - col, col + width - right)
        return np.pad(values, ((0, 0), *beyond)), np.pad(valid, beyond)

    def sample(self, limit: int = SAMPLE) -> np.ndarray:
        """(C, n) values of valid pixels of the source, spread over the grid."""
        values = self.source.sample(self.grid, limit)
        seen = np.isfinite(values).all(axis=0)
        return values.reshape(len(values), -1) if seen.all() else values[:, seen]


def _first_seen(warped: Sequence[WarpedVRT], window: Window) -> Seen:
    """Of several rasters on one grid, the values of the first that has any at a pixel."""
    first, *others = warped
    values: np.ndarray = first.read(window=window)
    for other in others:
        values = np.where(np.isfinite(values), values, other.read(window=window))
    return values, np.asarray(np.isfinite(values).all(axis=0))


def open_source(
    path: str, bands: Sequence[int] = (), names: Sequence[str] = (), plain: bool = False
) -> RasterSource:
    """Open a raster, VRT, folder or glob; folders and globs are read as one mosaic.

    Bands are those of `bands` (from 1), else those that carry `names` (the card's), else the first ones. With
    `plain` an image without a place on the ground is taken too. Raises `InputRefused` for everything that
    cannot be read or does not fit together.
    """
    files, said = read_files(path, plain, bands, names)
    return source_of(path, files, bands, names, said)


def source_of(
    path: str,
    files: Sequence[RasterFile],
    bands: Sequence[int] = (),
    names: Sequence[str] = (),
    seen: Sequence[str] = (),
) -> RasterSource:
    """`open_source` where `read_files` has already looked at the files, and had `seen` to say."""
    files, warnings, said = settle_alpha(path, files, bands, names)
    chosen, notes = choose_bands(path, files[0], tuple(bands), tuple(names))
    source = RasterSource(path, files, chosen, [*notes, *warnings], [*seen, *said])
    try:
        source.notes += refuse_other_values(path, _ranges(files, chosen))
    except InputRefused:
        source.close()
        raise
    return source


def _ranges(files: Sequence[RasterFile], bands: Sequence[int]) -> list[ValueRange]:
    """Where the values of each file of a mosaic reach."""
    found = []
    for file in looked_at(files):
        with RasterSource(file.path, [file], bands) as one:
            found.append(value_range(file.path, file.dtype, one.glance()))
    return [each for each in found if each is not None]


def source_pixels(source: Grid, grid: Grid) -> float:
    """Pixels of `source` along a pixel in the middle of `grid`; 1 where that cannot be said."""
    columns, rows = grid.width / 2 + np.array([0.0, 1.0, 0.0]), grid.height / 2 + np.array([0.0, 0.0, 1.0])
    x, y = grid.points(columns, rows)
    if grid.crs != source.crs:
        try:
            x, y = (np.asarray(values) for values in transform_points(grid.crs, source.crs, x, y))
        except GDAL_ERRORS:
            return 1.0
        if source.turn:
            x = x - source.turn * np.round((x - x[0]) / source.turn)
    area = abs((x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0]))
    pixels = math.sqrt(area / abs(source.transform.determinant)) if np.isfinite(area) else 1.0
    return pixels or 1.0

"""Pixels spread over a raster, to see what its values are like.

Overviews are not asked where a raster has some: they may be older than its pixels, or of another content (an
`.ovr` of an earlier file, an interrupted `gdaladdo`).
"""

from __future__ import annotations

from typing import Protocol

import numpy as np
from rasterio.windows import Window

WHOLE = 32 << 20
"""Pixels up to which all blocks of a raster with overviews are read for a sample; of a larger one squares are
read."""
RUN = 32
"""Side in pixels of these squares."""
STRIP = 4 << 20
"""Pixels that are read at a time."""


class Pixels(Protocol):
    """A raster of some bands: a dataset of rasterio, or what reads like one."""

    @property
    def count(self) -> int: ...
    def read(self, *, window: Window, out_shape: tuple[int, int, int] | None = None) -> np.ndarray: ...


def read_sample(dataset: Pixels, window: Window, shape: tuple[int, int], overviews: bool) -> np.ndarray:
    """(C, *shape) pixels of all bands in `window`, spread over it; `shape` is that of the window at most.

    They are every n-th pixel, but where the raster has `overviews` and the window is a large one, squares of
    `RUN` pixels at full resolution. The same arguments give the same places, whatever the dataset.
    """
    height, width = int(window.height), int(window.width)
    if not overviews or shape == (height, width):
        return np.asarray(dataset.read(window=window, out_shape=(dataset.count, *shape)))
    if height * width > WHOLE:
        rows, columns = squares(height, shape[0]), squares(width, shape[1])
    else:
        depth = max(1, STRIP // width * shape[0] // height)
        all_rows = every_nth(height, shape[0])
        rows = [all_rows[start : start + depth] for start in range(0, shape[0], depth)]
        columns = [every_nth(width, shape[1])]
    return np.concatenate(
        [
            np.concatenate([_pixels(dataset, window, some, others) for others in columns], axis=2)
            for some in rows
        ],
        axis=1,
    )


def every_nth(length: int, count: int) -> np.ndarray:
    """`count` of `length` places, evenly spread: those that GDAL takes where there are no overviews."""
    places = (np.arange(count) + 0.5) * (length / count) + 1e-10
    return np.minimum(places.astype(np.int64), length - 1)


def squares(length: int, count: int) -> list[np.ndarray]:
    """`count` of `length` places in evenly spread runs of at most `RUN` neighbours."""
    runs = np.array_split(np.arange(count), -(-count // RUN))
    starts = every_nth(max(1, length - RUN + 1), len(runs))
    return [start + run - run[0] for start, run in zip(starts, runs)]


def read_square(dataset: Pixels, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """(C, n) pixels of all bands where neighbouring `rows` and `columns` meet."""
    part = Window(columns[0], rows[0], len(columns), len(rows))
    return np.asarray(dataset.read(window=part)).reshape(dataset.count, -1)


def _pixels(dataset: Pixels, window: Window, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    """(C, len(rows), len(columns)) of the window's rows and columns, both in ascending order."""
    part = Window(
        window.col_off + columns[0],
        window.row_off + rows[0],
        columns[-1] - columns[0] + 1,
        rows[-1] - rows[0] + 1,
    )
    values = dataset.read(window=part)
    return np.asarray(values[:, rows - rows[0]][:, :, columns - columns[0]])

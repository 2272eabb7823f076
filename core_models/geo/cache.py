"""How many decoded blocks GDAL keeps while a job reads its rasters tile by tile.

Its own choice, a twentieth of the memory, is more than all the rest on a large machine. A file in tiles needs
few blocks: its neighbours come soon. Of a file in strips, which are as wide as the image, a whole row of the
job's tiles has to stay, or each of its tiles would decode the same strips again.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager

import numpy as np
import rasterio

from .grid import Grid
from .raster import RasterSource, source_pixels
from .sink import BLOCK as WRITTEN

BLOCKS = 96 << 20
"""Bytes for rasters in tiles, and for what is made of them: warped blocks, blocks to be written."""
ONE = 192 << 20
"""Bytes at most for one raster."""
PAIR = 512 << 20
"""Bytes at most for two dates that are read side by side."""
WIDE = 2.0
"""Tiles of the job from which on a block is a strip."""


def bounded(cache: int) -> AbstractContextManager[object]:
    """GDAL's cache of `cache` bytes while the block lasts."""
    env: AbstractContextManager[object] = rasterio.Env(GDAL_CACHEMAX=cache)
    return env


def wanted_cache(sources: Iterable[RasterSource], grid: Grid, tile: int, most: int) -> int:
    """Bytes of cache for reading `sources` on `grid` in tiles of `tile` pixels a side; `most` at most."""
    strips = sum(_strips(source, tile * source_pixels(source.grid, grid)) for source in sources)
    return min(most, BLOCKS + strips)


def row_cache(width: int) -> int:
    """Bytes of cache for going down a map and its scores, as jobs write them, some full rows at a time: a row
    of blocks of both, and as much as rounds it off.
    """
    return width * WRITTEN * 6 + (16 << 20)


def _strips(source: RasterSource, side: float) -> int:
    """Bytes of the strips that a row of tiles of `side` pixels of a source lies in."""
    found = 0.0
    for file in source.members:
        height, width = file.block
        if width > WIDE * side:
            rows = min(file.grid.height, side + 2 * height)
            found = max(found, rows * source.grid.width * file.total * np.dtype(file.dtype).itemsize)
    return int(found)

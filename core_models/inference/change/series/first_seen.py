"""Since when the ground in a polygon is no longer as it was at the first date of a series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import rasterio
import shapely
from affine import Affine
from rasterio.features import rasterize
from rasterio.windows import Window

from ....geo.grid import STRIP_PIXELS, Grid
from ....sensors import UNKNOWN

MAJORITY = 0.5
"""Share of a polygon's pixels from which it counts as observed, and of these as changed."""
SAME, CHANGED = 0, 1
"""What a date shows of a polygon against the first date; or `UNKNOWN`."""


@dataclass(frozen=True)
class Since:
    """Of one polygon."""

    first_seen: int | None
    """Number of the date from which on every date that observed it shows it changed against the first; None
    where the last of them does not, and where none did."""
    unchanged_until: int | None
    """Number of the last date before that which shows it as at the first; None where `first_seen` is."""
    confirmed: int
    """Dates after `first_seen` that observed it."""


def states(polygons: np.ndarray, grid: Grid, against_first: str) -> np.ndarray:
    """(dates - 1, polygons) uint8: `SAME`, `CHANGED` or `UNKNOWN` by the majority of the pixels in each of
    `polygons`, which do not overlap and lie in the CRS of `grid`.

    `against_first` is a raster with a band for each date but the first: 0, 1, or `UNKNOWN` of its pixels.
    """
    pixels = _in_pixels(polygons, grid)
    tree = shapely.STRtree(pixels)
    with rasterio.open(against_first) as dataset:
        sums = np.zeros((3, dataset.count, len(polygons) + 1), np.int64)
        depth = max(1, STRIP_PIXELS // dataset.width)
        for row in range(0, dataset.height if len(polygons) else 0, depth):
            height = min(depth, dataset.height - row)
            owner = _burn(pixels, tree, row, (height, dataset.width))
            for band in range(dataset.count if owner.any() else 0):
                values = dataset.read(band + 1, window=Window(0, row, dataset.width, height))
                for place, value in enumerate((SAME, CHANGED, UNKNOWN)):
                    sums[place, band] += np.bincount(owner[values == value], minlength=len(polygons) + 1)
    same, changed, unknown = sums[:, :, 1:]
    found = np.where(changed >= MAJORITY * (same + changed), CHANGED, SAME)
    return np.where(same + changed >= np.maximum(1, MAJORITY * (same + changed + unknown)), found, UNKNOWN)


def since(shown: Sequence[int]) -> Since:
    """Of what the dates after the first have `shown` of a polygon: `SAME`, `CHANGED` or `UNKNOWN`."""
    known = [(date, state) for date, state in enumerate(shown, 1) if state != UNKNOWN]
    same = [date for date, state in known if state == SAME]
    until = max(same, default=0)
    after = [date for date, _ in known if date > until]
    if not after:
        return Since(None, None, 0)
    return Since(after[0], until, len(after) - 1)


def _in_pixels(polygons: np.ndarray, grid: Grid) -> np.ndarray:
    inverse = ~grid.transform

    def places(points: np.ndarray) -> np.ndarray:
        x, y = points.T
        return np.stack(
            [inverse.a * x + inverse.b * y + inverse.c, inverse.d * x + inverse.e * y + inverse.f], axis=1
        )

    return np.asarray(shapely.transform(polygons, places))


def _burn(polygons: np.ndarray, tree: shapely.STRtree, row: int, shape: tuple[int, int]) -> np.ndarray:
    """(h, w) int32 numbers, from 1, of the polygons in the rows from `row` on; 0 elsewhere."""
    inside = np.sort(tree.query(shapely.box(0, row, shape[1], row + shape[0])))
    if not len(inside):
        return np.zeros(shape, np.int32)
    pairs = zip(polygons[inside], inside + 1)
    return np.asarray(rasterize(pairs, shape, transform=Affine.translation(0, row), dtype="int32"))

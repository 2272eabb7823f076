"""The grid of a job that works in one raster's own pixels, rotated ones too."""

from __future__ import annotations

import math

from affine import Affine

from ..contract.errors import InputRefused
from .grid import Bounds, Grid


def own_grid(grid: Grid, resolution: float | None = None, extent: Bounds | None = None) -> Grid:
    """`grid` with pixels of `resolution`, in its own orientation, and of it the pixels in the hull of
    `extent`.

    Both are in units of its CRS. Raises `InputRefused` where the extent lies outside.
    """
    if resolution:
        across, down = (resolution / side for side in grid.resolution)
        size = (
            max(1, int(length / scale + 0.5)) for length, scale in ((grid.width, across), (grid.height, down))
        )
        grid = Grid(grid.crs, grid.transform @ Affine.scale(across, down), *size)
    if extent is None:
        return grid
    inverse = ~grid.transform
    corners = [inverse @ (x, y) for x in extent[0::2] for y in extent[1::2]]
    (left, right), (top, bottom) = (
        _inside(min(values), max(values), length)
        for values, length in zip(zip(*corners), (grid.width, grid.height))
    )
    if left >= right or top >= bottom:
        found = "x {:.8g} to {:.8g}, y {:.8g} to {:.8g}".format(
            *(grid.bounds[place] for place in (0, 2, 1, 3))
        )
        message = (
            f"The extent {','.join(f'{value:g}' for value in extent)} lies outside the raster, which "
            f"covers {found}."
        )
        raise InputRefused("input.extent", message, "Give an extent in the CRS of the first raster, or none.")
    return grid.window(top, left, bottom - top, right - left)


def _inside(low: float, high: float, length: int) -> tuple[int, int]:
    """The whole pixels that `low` to `high` touches."""
    return max(0, math.floor(low + 1e-6)), min(length, math.ceil(high - 1e-6))

"""Boxes in pixels of a grid to rectangles on the ground, with their sizes."""

from __future__ import annotations

import geopandas
import numpy as np
import shapely
from rasterio.enums import WktVersion

from .ellipsoid import ellipsoid_of
from .grid import Grid
from .plain import has_ground
from .vector import measure, target_crs, to_crs


def box_layer(boxes: np.ndarray, grid: Grid, crs: str = "") -> geopandas.GeoDataFrame:
    """Rectangles along the rows of `grid` of boxes (N, 4), `x1, y1, x2, y2` in its pixels, in `crs` or else
    the grid's.

    `size_m` is the longer side in metres, `area_m2` the area, both on the ellipsoid of the grid's CRS; NaN
    for an image without a place on the ground, whose rectangles are in pixels and have no CRS. Boxes across
    180° are cut there, into multipolygons. Raises `InputRefused` for an unknown `crs`, or one that cannot
    hold them.
    """
    shapes = shapely.transform(
        shapely.box(*boxes.T, ccw=False),
        lambda points: np.stack(grid.points(points[:, 0], points[:, 1]), axis=1),
    )
    if not has_ground(grid):
        unknown = np.full(len(boxes), np.nan)
        return geopandas.GeoDataFrame({"size_m": unknown, "area_m2": unknown}, geometry=shapes)
    values = {"size_m": longer_sides(boxes, grid), "area_m2": measure(shapes, grid)[0]}
    frame = geopandas.GeoDataFrame(values, geometry=shapes, crs=grid.crs.to_wkt(version=WktVersion.WKT2_2019))
    target = target_crs(crs, grid)
    return frame if target is None else to_crs(frame, grid, target)


def longer_sides(boxes: np.ndarray, grid: Grid) -> np.ndarray:
    """(N,) metres on the ellipsoid along the longer of the two middle lines of each box."""
    x1, y1, x2, y2 = boxes.T
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    ellipsoid = ellipsoid_of(grid.crs)
    across = ellipsoid.lengths(*grid.points(x1, y), *grid.points(x2, y))
    down = ellipsoid.lengths(*grid.points(x, y1), *grid.points(x, y2))
    return np.asarray(np.maximum(across, down))

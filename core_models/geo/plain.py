"""Images without a place on the ground, such as frames of a drone: their coordinates are pixels, with y down
as negative numbers.

QGIS shows such an image in the same way, so that what is found in it lies where it is seen.
"""

from __future__ import annotations

from affine import Affine
from rasterio.crs import CRS
from rasterio.io import DatasetReader

from .grid import Grid

PIXELS = CRS.from_wkt('LOCAL_CS["Image pixels",UNIT["pixel",1],AXIS["X",EAST],AXIS["Y",NORTH]]')


def is_plain(dataset: DatasetReader) -> bool:
    """Whether nothing in the file says where its pixels lie."""
    return (
        not dataset.crs
        and dataset.transform.is_identity
        and not dataset.gcps[0]
        and dataset.rpcs is None
        and not dataset.tags(ns="GEOLOCATION")
    )


def plain_grid(width: int, height: int) -> Grid:
    """The grid of an image in its own pixels."""
    return Grid(PIXELS, Affine(1, 0, 0, 0, -1, 0), width, height)


def has_ground(grid: Grid) -> bool:
    """Whether the grid lies on the ground, so that metres can be told."""
    return bool(grid.crs != PIXELS)

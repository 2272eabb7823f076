"""Rasters read by QGIS's own GDAL, which gives None for what it cannot read, or raises: QGIS's Processing
turns GDAL's exceptions on (from 3.28 on), for every plugin.
"""

from __future__ import annotations

from typing import Any, Callable, Optional


def open_raster(path: str) -> Optional[Any]:
    """The `gdal.Dataset` of `path`, or None where it is no raster."""
    from osgeo import gdal

    return or_none(lambda: gdal.Open(path))


def or_none(call: Callable[[], Any]) -> Optional[Any]:
    """What `call` gives, or None where GDAL raises."""
    try:
        return call()
    except RuntimeError:  # whatever GDAL has to say of it
        return None

"""Small rasters for the tests of geo."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from rasterio.crs import CRS
from rasterio.enums import ColorInterp

from core_models.geo.grid import Grid

UTM = CRS.from_epsg(32633)
WGS84 = CRS.from_epsg(4326)
EAST, NORTH = 500_000.0, 5_000_000.0


def utm_grid(
    height: int, width: int, resolution: float = 1.0, east: float = EAST, north: float = NORTH
) -> Grid:
    return Grid(UTM, Affine(resolution, 0, east, 0, -resolution, north), width, height)


def waves(height: int, width: int, bands: int = 1, low: float = 20, high: float = 200) -> np.ndarray:
    """(bands, height, width) smooth values between `low` and `high`, so that resampling errors stay small."""
    rows, columns = np.mgrid[0:height, 0:width]
    values = [np.sin(rows / (9 + band)) * np.cos(columns / (7 + band)) for band in range(bands)]
    return low + (high - low) * (np.stack(values) + 1) / 2


def save(
    path: Path, values: np.ndarray, grid: Grid | None = None, *, alpha=None, mask=None, names=(), **options
) -> str:
    """Write `values` (C, h, w) as a GeoTIFF; `alpha` (h, w) becomes a last band, `mask` (h, w) a
    mask band.
    """
    grid = grid or utm_grid(*values.shape[-2:])
    bands = values if alpha is None else np.concatenate([values, alpha[None].astype(values.dtype)])
    profile = {
        "driver": "GTiff",
        "crs": grid.crs,
        "transform": grid.transform,
        "width": grid.width,
        "height": grid.height,
    }
    with rasterio.open(path, "w", count=len(bands), dtype=bands.dtype, **{**profile, **options}) as dataset:
        if alpha is not None:  # before the first pixel is written, since the TIFF keeps it in its head
            dataset.colorinterp = (
                [ColorInterp.gray] + [ColorInterp.undefined] * (len(bands) - 2) + [ColorInterp.alpha]
            )
        dataset.write(bands)
        for number, name in enumerate(names, 1):
            dataset.set_band_description(number, name)
        if mask is not None:
            dataset.write_mask(mask)
    return str(path)

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


def rough_ground(height: int, width: int, seed: int = 0) -> np.ndarray:
    """(height, width) of rectangles on rough ground, with something to hold on to at every scale."""
    rng = np.random.default_rng(seed)
    image = rng.normal(0, 3, (height, width)) + 90
    for _ in range(height * width // 400):
        row, col, h, w = rng.integers(0, height), rng.integers(0, width), *rng.integers(4, 30, 2)
        image[row : row + h, col : col + w] += rng.normal(0, 25)
    return np.clip(image, 1, 254)


def shifted_pair(
    side: int, columns: float, rows: float, seed: int = 0, finer: int = 10
) -> tuple[np.ndarray, np.ndarray]:
    """Two views (side, side) of one rough ground, the second one's content shifted by so many pixels to the
    right and down: means of the pixels of a ground that is `finer` times as fine, so that nothing is
    interpolated.
    """
    margin = finer * (1 + int(max(abs(columns), abs(rows))))
    whole = rough_ground(side * finer // 5 + 2 * margin // 5, side * finer // 5 + 2 * margin // 5, seed)
    fine = np.kron(whole, np.ones((5, 5)))
    views = []
    for x, y in ((0.0, 0.0), (columns, rows)):
        top, left = margin - round(y * finer), margin - round(x * finer)
        part = fine[top : top + side * finer, left : left + side * finer]
        views.append(part.reshape(side, finer, side, finer).mean(axis=(1, 3)))
    return views[0], views[1]


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

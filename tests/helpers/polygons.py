"""Maps of change and their polygons."""

from __future__ import annotations

import geopandas
import numpy as np
import pandas
from rasterfiles import save, utm_grid

from core_models.geo.polygonise import polygonise


def make(tmp_path, change, score=None, grid=None, **options):
    """Polygons of `change` (h, w) of 0, 1, 255."""
    grid = grid or utm_grid(*change.shape)
    score = np.where(change == 1, 0.9, 0.1) if score is None else score
    map_path = save(tmp_path / "map & more.tif", change[None].astype("uint8"), grid, nodata=255)
    score_path = save(tmp_path / "score.tif", score[None].astype("float32"), grid, nodata=float("nan"))
    return drawn(map_path, score_path, grid, **options)


def blobs(height, width, share=0.2, seed=0, size=6):
    coarse = np.random.default_rng(seed).random((height // size + 1, width // size + 1)) < share
    return np.kron(coarse, np.ones((size, size), int))[:height, :width].astype("uint8")


def drawn(map_path, score_path, grid, **options):
    """All polygons in one frame."""
    frames = list(polygonise(map_path, score_path, grid, **options))
    return geopandas.GeoDataFrame(pandas.concat(frames, ignore_index=True), crs=frames[0].crs)

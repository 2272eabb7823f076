"""What the layer of a job that finds objects says of each box."""

from __future__ import annotations

import os

import numpy as np
import pandas

from ...contract.object_jobs import SIZE_BINS
from .boxes import SceneBoxes
from .prepare import PreparedSeries

FIELDS = [
    "class",
    "score",
    "size_m",
    "area_m2",
    "size_bin",
    "date",
    "track_id",
    "raster",
    "network",
    "checkpoint",
    "geometry",
]
"""Columns of the layer, in their order."""


def attributes(found: SceneBoxes, tracks: np.ndarray, series: PreparedSeries) -> pandas.DataFrame:
    """What the layer says of each box beside its size in metres; `track_id` is empty where `tracks` is 0."""
    sides = found.boxes[:, 2:] - found.boxes[:, :2]
    limits = np.square([limit for _, limit in SIZE_BINS])
    bins = np.searchsorted(limits, sides.prod(axis=1), side="right")
    rasters = np.array([os.path.basename(os.path.normpath(date.path)) for date in series.dates], object)
    days = pandas.to_datetime(pandas.Series([date.day for date in series.dates], dtype=object)).to_numpy()
    return pandas.DataFrame(
        {
            "class": np.array(series.card.classes, object)[found.classes],
            "score": found.scores.astype(np.float32),
            "size_bin": np.array([name for name, _ in SIZE_BINS], object)[bins],
            "date": days[found.dates],
            "track_id": pandas.Series(tracks, dtype="Int64").where(tracks > 0),
            "raster": rasters[found.dates],
        }
    )

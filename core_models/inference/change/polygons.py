"""From score and map to the layer of change polygons, whoever drew the map."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import geopandas
import numpy as np

from ...contract.events import Events, part_of
from ...geo.cache import bounded, row_cache
from ...geo.grid import Grid
from ...geo.polygonise import polygonise
from ...geo.vector import write_frames
from ..fit import Fit
from .prepare import LAYER


@dataclass(frozen=True)
class Found:
    """What each polygon says of how it was found."""

    before: str
    """Path of the first date."""
    after: str
    network: str
    checkpoint: str
    """Path of it."""
    fit: Fit

    def columns(self) -> dict[str, str]:
        """Fields that are the same of all polygons."""
        return {
            "before": os.path.basename(os.path.normpath(self.before)),
            "after": os.path.basename(os.path.normpath(self.after)),
            "network": self.network,
            "checkpoint": os.path.basename(self.checkpoint),
        }


def write_polygons(
    rasters: tuple[str, str], grid: Grid, found: Found, path: str, events: Events, **how: Any
) -> dict[str, float]:
    """Draw the polygons of `rasters`, map and score, and write them as the layer at `path`; gives their
    number and their area in m². `how` is what `polygonise` takes.
    """
    areas: list[np.ndarray] = []

    def frames() -> Iterator[geopandas.GeoDataFrame]:
        for frame in polygonise(*rasters, grid, **how, events=part_of(events, 0.93, 0.97)):
            for name, value in found.columns().items():
                frame[name] = value
            areas.append(frame["area_m2"].to_numpy())
            yield frame

    with bounded(row_cache(grid.width)):
        number = write_frames(frames(), path, LAYER, abstract=found.fit.abstract("Change polygons"))
    return {"polygons": number, "changed_area_m2": float(np.concatenate(areas).sum())}

"""From score and map to the layer of change polygons, whoever drew the map."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from ...contract.events import Events
from ...geo.grid import Grid
from ...geo.vector import polygonise, write_layer
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
    events.progress(0.93, "Drawing polygons")
    frame = polygonise(*rasters, grid, **how)
    for name, value in found.columns().items():
        frame[name] = value
    events.progress(0.97, "Writing polygons")
    write_layer(frame, path, LAYER, abstract=found.fit.abstract("Change polygons"))
    return {"polygons": len(frame), "changed_area_m2": float(frame["area_m2"].sum())}

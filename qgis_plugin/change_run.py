"""Layers of change polygons, and the run behind one: what the receipt beside its file says."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import Any, Mapping, Optional

from qgis.core import QgsVectorLayer

from .sources import path_of
from .targets import receipt_of

FIELDS = ("score_mean", "score_max", "area_m2", "perimeter_m")
"""What a layer of change polygons has, whoever made it."""


def is_changes(layer: object) -> bool:
    """Whether a layer holds change polygons."""
    return isinstance(layer, QgsVectorLayer) and all(layer.fields().indexOf(name) >= 0 for name in FIELDS)


@dataclass(frozen=True)
class ChangeRun:
    """Where the polygons of a layer come from; texts are empty where the receipt does not say."""

    polygons: str
    """Path of the GeoPackage."""
    score: str
    """Path of the scores; empty where they are gone or were not kept."""
    map: str
    before: str
    """Path of the first date, as the engine has read it."""
    after: str
    threshold: float
    min_area: float

    @classmethod
    def of(cls, layer: Optional[QgsVectorLayer]) -> Optional[ChangeRun]:
        """The run behind `layer`; None where there is no receipt of one."""
        path = path_of(layer) if layer is not None and layer.providerType() == "ogr" else ""
        try:
            with open(receipt_of(path), encoding="utf-8") as file:
                receipt = json.load(file)
            return cls._from(path, receipt)
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return None

    @classmethod
    def _from(cls, path: str, receipt: Mapping[str, Any]) -> ChangeRun:
        outputs, parameters, used = receipt["outputs"], receipt["parameters"], receipt["used"]
        dates = receipt.get("found", parameters)  # a redrawn layer names the dates of its run
        return cls(
            path,
            _there(outputs.get("score", ""), path),
            _there(outputs.get("map", ""), path),
            str(dates["before"]),
            str(dates["after"]),
            float(used["threshold"]),
            float(used.get("min_area", parameters.get("min_area")) or 0.0),
        )


def _there(raster: str, beside: str) -> str:
    """`raster` where it was written, or beside the polygons where both were moved; empty where it is in
    neither place.
    """
    moved = os.path.join(os.path.dirname(beside), os.path.basename(raster))
    return next((path for path in (raster, moved) if raster and os.path.isfile(path)), "")

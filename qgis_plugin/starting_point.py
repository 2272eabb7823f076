"""Which checkpoint a training on a raster might go on from: one whose bands and pixel sizes fit."""

from __future__ import annotations

import math
from typing import Optional

from qgis.core import QgsRaster, QgsRasterLayer, QgsUnitTypes

from .checkpoints import Checkpoint, available

FARTHEST = 2.0
"""Times that pixels may be larger or smaller than those that a checkpoint knows."""


def starting_point(task: str, layer: QgsRasterLayer) -> Optional[Checkpoint]:
    """Of the checkpoints for `task` that take as many bands as `layer` has the one whose pixel sizes are
    nearest, the usual starter before others; None where none fits.
    """
    lacking = (0, 1) if task == "clouds" else (0,)  # B10, which level 2A has not
    counts = [_bands(layer) + number for number in lacking]
    fitting = [entry for entry in available(task)[0] if len(entry.card.bands) in counts]
    pixel = _metres(layer)
    best = min(fitting, key=lambda entry: _times(pixel, entry), default=None)
    return best if best is not None and _times(pixel, best) <= FARTHEST else None


def _bands(layer: QgsRasterLayer) -> int:
    """Bands without alpha."""
    provider, alpha = layer.dataProvider(), QgsRaster.ColorInterpretation.AlphaBand
    kinds = [provider.colorInterpretation(band) for band in range(1, layer.bandCount() + 1)]
    return sum(kind != alpha for kind in kinds)


def _metres(layer: QgsRasterLayer) -> float:
    """About how large a pixel is."""
    metres = QgsUnitTypes.DistanceUnit.DistanceMeters
    return float(
        layer.rasterUnitsPerPixelX() * QgsUnitTypes.fromUnitToUnitFactor(layer.crs().mapUnits(), metres)
    )


def _times(pixel: float, entry: Checkpoint) -> float:
    """How many times a pixel is larger or smaller than the checkpoint knows, 1 within its range."""
    low, high = entry.card.gsd_range
    return math.inf if pixel <= 0 else max(pixel / high, low / pixel, 1.0)

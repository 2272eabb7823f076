"""Which two of the project's rasters look like before and after."""

from __future__ import annotations

from datetime import date
from typing import Optional, Sequence, Tuple

from qgis.core import QgsRasterLayer

from ..core_models.contract.days import AFTER, BEFORE, YEAR
from .sources import day_of


def guess(layers: Sequence[QgsRasterLayer]) -> Optional[Tuple[QgsRasterLayer, QgsRasterLayer]]:
    """The one layer named before and the one named after; else the first and the last of those with days in
    names or metadata, or with a year in their names, where they are of different days. None where that says
    nothing.
    """
    first = [layer for layer in layers if BEFORE.search(layer.name())]
    second = [layer for layer in layers if AFTER.search(layer.name())]
    if len(first) == len(second) == 1 and first != second:
        return first[0], second[0]
    for day_in in (lambda layer: day_of(None, layer), _year_of):
        dated = [(day, number, layer) for number, layer in enumerate(layers) if (day := day_in(layer))]
        if dated and min(dated)[0] != max(dated)[0]:
            return min(dated)[2], max(dated)[2]
    return None


def _year_of(layer: QgsRasterLayer) -> Optional[date]:
    """The first day of the year in a layer's name; None where there is none, or more than one."""
    years = YEAR.findall(layer.name())
    return date(int(years[0]), 1, 1) if len(years) == 1 else None

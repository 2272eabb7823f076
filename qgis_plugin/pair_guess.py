"""Which two of the project's rasters look like before and after."""

from __future__ import annotations

import re
from typing import Optional, Sequence, Tuple

from qgis.core import QgsRasterLayer

from .sources import day_of

BEFORE, AFTER = (
    re.compile(rf"(?<![a-z])({words})(?![a-z])", re.IGNORECASE)
    for words in (
        "before|pre|old|earlier|t1|vorher|avant|antes",
        "after|post|new|later|t2|nachher|après|apres|después|despues",
    )
)
"""Words in names."""


def guess(layers: Sequence[QgsRasterLayer]) -> Optional[Tuple[QgsRasterLayer, QgsRasterLayer]]:
    """The one layer named before and the one named after; else the first and the last of those with days in
    names or metadata, where they are of different days. None where that says nothing.
    """
    first = [layer for layer in layers if BEFORE.search(layer.name())]
    second = [layer for layer in layers if AFTER.search(layer.name())]
    if len(first) == len(second) == 1 and first != second:
        return first[0], second[0]
    dated = [(day, number, layer) for number, layer in enumerate(layers) if (day := day_of(None, layer))]
    if len(dated) < 2 or min(dated)[0] == max(dated)[0]:
        return None
    return min(dated)[2], max(dated)[2]

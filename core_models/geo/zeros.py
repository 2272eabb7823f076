"""Zero that means nothing: the border of a satellite's swath, for which the file has no nodata value."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..sensors.products import product_of
from .grid import Grid
from .raster import RasterSource

KEEP = "data"
"""What a job says that takes zeros as they are."""


def drop_zeros(source: RasterSource, grid: Grid, wanted: Sequence[str], choice: str) -> list[str]:
    """Make pixels of `source` that are 0 in all of its bands count as not observed where its product has it
    so, and give what to say about it.

    Call it before `source.on`. `wanted` are the bands that the checkpoint takes it for, `choice` is the job's
    `zeros`. Nothing is done with 8-bit rasters, which are no measurements but pictures of them, nor where no
    such pixel is found on `grid`.
    """
    if choice == KEEP or source.dtype == "uint8":
        return []
    texts = [text for file in source.members for text in (file.path, *file.parts, *file.tags.values())]
    product = product_of(wanted, source.descriptions, texts)
    if not product:
        return []
    values = source.sample(grid)
    seen = np.isfinite(values).all(axis=0)
    empty = seen & (values == 0).all(axis=0)
    if not empty.any():
        return []
    source.drop_zeros()
    share = 100 * empty.sum() / seen.sum()
    return [
        f"{source.path}: {share:.3g}% of its pixels are 0 in all bands, which is how {product} says that "
        f"nothing was observed; they count as not observed. {{zeros}} {KEEP} takes them as they are."
    ]

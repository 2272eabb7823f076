"""The offset of Sentinel-2's newer products: what their files say of it, and values without it."""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np

from ..sensors import sentinel2
from ..sensors.products import SENTINEL_2, product_of
from .files import RasterFile
from .grid import Grid
from .raster import RasterSource

FRACTIONS = 2.0
"""Values of floats below which they are reflectance from 0 to 1."""
HAS_NONE = 0.5
"""Share of the offset below which the least values of a raster do not have it, whatever its metadata say."""


def told_offset(file: RasterFile) -> float:
    """What a file says is to be added to its values, by its metadata and by the product's name in its path; 0
    where it says nothing.
    """
    parts = os.path.normpath(file.path).split(os.sep)
    told = {**file.tags, **{f"name{place}": part for place, part in enumerate(parts)}}
    if file.scale not in (0.0, 1.0) and file.offset:
        told["add_offset"] = f"{file.offset / file.scale:.0f}"
    return float(sentinel2.offset_of(told) or 0)


def take_offset(source: RasterSource, grid: Grid, wanted: Sequence[str] = ()) -> None:
    """Have `source` give reflectance times 10000 where its files are Sentinel-2's and say that an offset is
    to be added, and note it: dates from before and after January 2022 differ by 1000 otherwise.

    Call it before `source.on`; `wanted` are the bands that a checkpoint takes it for. The values on `grid`
    say whether the offset was added already.
    """
    texts = [text for file in source.members for text in (file.path, *file.parts, *file.tags.values())]
    offsets = [told_offset(file) for file in source.members]
    told = min(offsets)
    if not told or source.dtype == "uint8" or product_of(wanted, source.descriptions, texts) != SENTINEL_2:
        return
    values = source.sample(grid)
    seen = values[:, np.isfinite(values).all(axis=0) & (values != 0).any(axis=0)]
    if not seen.size or np.percentile(seen, 98) < FRACTIONS:
        return
    said = f"{source.path}: by its metadata {told:g} is to be added to the values of Sentinel-2"
    lowest = float(np.quantile(seen.min(axis=0), 0.001))
    if lowest < HAS_NONE * abs(told):
        source.notes.append(f"{said}, but they reach down to {lowest:.0f}: that counts as done already.")
        return
    source.add(offsets)
    source.said.append(f"{said}, which is done.")

"""Known products, and how they say that nothing was observed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from . import sentinel1, sentinel2

SENTINEL_1, SENTINEL_2, LANDSAT = "Sentinel-1", "Sentinel-2", "Landsat"
ZERO_IS_NOTHING = (SENTINEL_1, SENTINEL_2, LANDSAT)
"""Products in which 0 in all bands is no measurement. Sentinel-2's pixels without data are 0 and its least
value is 1 (`NODATA` among the special values of its metadata); Landsat's fill is 0; 0 is what SNAP writes
outside of a radar scene and Earth Engine in the place of masked pixels, in decibels too."""
_NAMES = (
    (SENTINEL_1, re.compile(r"(?<![A-Z0-9])S1[ABCD]_(IW|EW|WV|S[1-6])_")),
    (SENTINEL_2, re.compile(r"(?<![A-Z0-9])(S2[ABCD]_(MSIL[12][AC]|USER_)|T\d{2}[A-Z]{3}_\d{8}T\d{6})")),
    (LANDSAT, re.compile(r"(?<![A-Z0-9])L[COTEM]0[1-9]_L[123]\w{2}_\d{6}_\d{8}")),
)


def product_of(wanted: Sequence[str], labels: Sequence[str], texts: Iterable[str]) -> str:
    """Of which product a raster is: one of `ZERO_IS_NOTHING`, or empty where nothing says so.

    `wanted` are the bands that a checkpoint takes it for, `labels` what it calls these itself, `texts` its
    paths and the values of its tags. Names that any picture has (red, `b1`) say nothing.
    """
    if wanted and set(wanted) <= set(sentinel2.BANDS):
        return SENTINEL_2
    if wanted and set(wanted) <= set(sentinel1.BANDS):
        return SENTINEL_1
    if labels and all(sentinel1.band_name(label) for label in labels):
        return SENTINEL_1
    for text in texts:
        for product, name in _NAMES:
            if name.search(text):
                return product
    return ""

"""Whether files that are read as one raster hold values of one kind.

A mosaic of 8-bit and 16-bit tiles, or of decibels and power, opens like any other, and half of it is nonsense
to a network.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ..contract.errors import InputRefused
from .files import RasterFile
from .sampling import every_nth

FILES = 200
"""Of a mosaic, whose values are looked at."""
SEEN = 64
"""Values of a file that are needed for a judgement."""
FRACTIONS = 2.0
"""Up to which values with decimals are reflectance or power from 0 to 1."""
NUMBERS = 20.0
"""From which on they are none."""
FRACTION, NUMBER, NEGATIVE = "fractions of 1", "numbers", "negative numbers, such as decibels"
BYTES = 255.0
DEEPER = 16.0
"""Times that one file reaches beyond another one of values up to `BYTES`, from which it is said: 12 bits
instead of 8."""


@dataclass(frozen=True)
class ValueRange:
    """From where to where most of a file's values reach."""

    path: str
    dtype: str
    low: float
    high: float
    whole: bool
    """Whether all are whole numbers."""

    @property
    def unit(self) -> str:
        """What the values look like; empty where they could be anything."""
        if self.high < 0:
            return NEGATIVE
        if self.whole or self.high > NUMBERS:
            return NUMBER if self.high > NUMBERS else ""
        return FRACTION if self.low >= 0 and self.high <= FRACTIONS else ""

    def words(self) -> str:
        """For a message."""
        return f"{self.path} holds {self.dtype} from {self.low:.4g} to {self.high:.4g}"


def value_range(path: str, dtype: str, values: np.ndarray) -> ValueRange | None:
    """The range of `values` (any shape), NaN and 0, the usual nodata, left out; None where too few are
    left."""
    seen = values[np.isfinite(values) & (values != 0)]
    if seen.size < SEEN:
        return None
    low, high = np.percentile(seen, (2, 98))
    return ValueRange(path, dtype, float(low), float(high), bool((seen == np.rint(seen)).all()))


def unlike(first: ValueRange, second: ValueRange) -> bool:
    """Whether the values of two files are of other units or depths."""
    if FRACTION in (first.unit, second.unit) and {first.unit, second.unit} & {NUMBER, NEGATIVE}:
        return True
    return any(
        one.dtype == "uint8" and other.dtype != "uint8" and other.high > BYTES
        for one, other in ((first, second), (second, first))
    )


def refuse_other_values(path: str, ranges: Sequence[ValueRange]) -> list[str]:
    """What to say of the files of the mosaic `path`; raises `InputRefused` where they hold values of several
    kinds.
    """
    if len(ranges) < 2:
        return []
    first = ranges[0]
    for other in ranges[1:]:
        if unlike(first, other):
            raise InputRefused(
                "input.mosaic",
                f"The files of {path} do not fit together: {first.words()}, {other.words()}.",
                "Convert them to one unit and depth, or put rasters of one kind into a folder.",
            )
    types = sorted({each.dtype for each in ranges})
    if len(types) > 1:
        return [f"{path} holds files of {', '.join(types)}, whose ranges agree: they are read as one."]
    least, most = (pick(ranges, key=lambda each: each.high) for pick in (min, max))
    if 0 < least.high <= BYTES and most.high >= DEEPER * least.high:
        return [
            f"{least.words()}, {most.words()}: if that is another unit or depth, and no dark ground, convert "
            "one of them."
        ]
    return []


def looked_at(files: Sequence[RasterFile]) -> list[RasterFile]:
    """The files of a mosaic whose values are worth a look: none where all are pictures of 8 bits."""
    if len(files) < 2 or {file.dtype for file in files} == {"uint8"}:
        return []
    return [files[place] for place in every_nth(len(files), min(FILES, len(files)))]

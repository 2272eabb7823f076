"""One date laid over the other: the shift between them, measured on both rasters, and taken out while the
second is read.

The second date is warped onto a grid that lies beside the first one's by the shift: its pixels are resampled
once, as they would be without.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from affine import Affine

from .grid import Grid
from .raster import AlignedSource, RasterSource
from .shift import PATCH, Shift, estimate_shift

LEAST = 0.15
"""Pixels below which a shift is left as it is: it is not measured more exactly than that, and resampling
would blur the date for nothing."""
MOST_SPREAD = 0.5
"""Share of the shift that may be left at half of the places once it is taken out."""
SHIFT_WARNING = 1.0
"""Pixels from which a shift makes false change along edges."""
FEWEST_PARTS = 3
"""Parts of the scene that have to show a shift by themselves."""


@dataclass(frozen=True)
class Registration:
    """What was measured, and what was done about it."""

    shift: Shift
    """Of the second date against the first, as they lie."""
    left: Shift | None = None
    """The same once it was taken out; None where it was not."""
    why_not: str = ""
    """Why it was not taken out, as a part of a sentence."""

    @property
    def fits(self) -> bool:
        """Whether the dates lie over each other now, by themselves or since the shift was taken out."""
        return self.left is not None or (self.shift.reliable and self.shift.pixels < LEAST)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for a receipt."""
        left = None if self.left is None else plain_shift(self.left)
        return {"shift": plain_shift(self.shift), "left": left, "why_not": self.why_not}

    def words(self, pixel: float) -> str:
        """What to say of it, where a pixel is so many metres."""
        if self.left is None:
            return f"{{align}}: the dates are compared as they lie, since {self.why_not}."
        return (
            f"After is read shifted back by {size_of(self.shift, pixel)}; "
            f"{self.left.pixels:.2f} pixels are left, as measured again."
        )


def plain_shift(shift: Shift) -> dict[str, Any] | None:
    """Plain values of `shift`, None where nothing could be compared."""
    if not shift.patches:
        return None
    spread = shift.spread if math.isfinite(shift.spread) else None
    return {**asdict(shift), "spread": spread, "reliable": shift.reliable}


def size_of(shift: Shift, pixel: float) -> str:
    """`shift` in words, where a pixel is so many metres."""
    columns, rows = (round(value, 1) + 0.0 for value in (shift.columns, shift.rows))  # no -0.0
    return f"{columns:+.1f} columns and {rows:+.1f} rows ({shift.pixels * pixel:.2g} m)"


def why_not(shift: Shift) -> str:
    """Why `shift` is not to be taken out, as a part of a sentence; empty where it is."""
    if not shift.reliable:
        return "how far one is shifted against the other cannot be told, they are too unlike"
    if shift.pixels < LEAST:
        return f"they lie within {shift.pixels:.2f} pixels of each other, which is as near as can be measured"
    if shift.parts < FEWEST_PARTS:
        return f"only {shift.parts} parts of the scene show a shift, wanted at least {FEWEST_PARTS}"
    if shift.spread > MOST_SPREAD * shift.pixels:
        return (
            f"one shift does not fit the whole scene: its parts lie {shift.spread:.1f} pixels away from the "
            f"common shift of {shift.pixels:.1f}"
        )
    return ""


def shifted(grid: Grid, shift: Shift) -> Grid:
    """The grid on which the second date has to be read to lie on `grid` as the first does."""
    transform = grid.transform @ Affine.translation(shift.columns, shift.rows)
    return Grid(grid.crs, transform, grid.width, grid.height)


def lay_over(
    before: AlignedSource, after: RasterSource, stack: ExitStack, known: Shift | None = None
) -> tuple[AlignedSource, Registration]:
    """`after` as it lies over `before` once the shift between them, measured here unless it is `known`, is
    taken out, open as long as `stack`; as it lies by itself where the shift cannot be trusted. Raises
    `InputRefused` where one is damaged.
    """
    second = stack.enter_context(after.on(before.grid))
    shift = known or measure_shift(before, second)
    reason = why_not(shift)
    if reason:
        return second, Registration(shift, why_not=reason)
    second.close()
    second = stack.enter_context(after.on(shifted(before.grid, shift)))
    return second, Registration(shift, measure_shift(before, second))


def shift_warning(shift: Shift, pixel: float) -> str:
    """What to say of dates that are compared as they lie, where a pixel is so many metres: by how much they
    lie apart, if that makes false change and could be taken out; empty otherwise.
    """
    if shift.pixels < SHIFT_WARNING or why_not(shift):
        return ""
    return (
        f"The dates lie {shift.pixels:.1f} pixels apart (spread {shift.spread:.1f}): After is shifted by "
        f"{size_of(shift, pixel)} against Before. Expect false change along edges, or run it again with "
        "{align}."
    )


def look_for_shift(before: AlignedSource, after: AlignedSource) -> Shift:
    """What `measure_shift` gives, or what the middle of the scene alone shows where the dates fit there: one
    patch is read then in the place of nine.
    """
    middle = _estimated(patches_of(before, after, (0.5,)))
    if middle.reliable and middle.pixels < SHIFT_WARNING / 2:
        return middle
    return measure_shift(before, after)


def measure_shift(before: AlignedSource, after: AlignedSource) -> Shift:
    """How far `after` is shifted against `before`, in pixels of the grid on which both are read; raises
    `InputRefused` where one is damaged.
    """
    return _estimated(patches_of(before, after))


def _estimated(patches: Iterable[tuple[np.ndarray, np.ndarray]]) -> Shift:
    return estimate_shift((first.mean(axis=0), second.mean(axis=0)) for first, second in patches)


def patches_of(
    before: AlignedSource, after: AlignedSource, parts: Sequence[float] = (0.1, 0.5, 0.9)
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Patches (C, h, w) of both dates at full resolution, NaN where invalid: up to nine, spread over the
    grid, or those at other `parts` of its height and width.
    """
    grid = before.grid
    height, width = min(PATCH, grid.height), min(PATCH, grid.width)
    rows = {round(part * (grid.height - height)) for part in parts}
    columns = {round(part * (grid.width - width)) for part in parts}
    for row in sorted(rows):
        for column in sorted(columns):
            images = []
            for source in (before, after):
                values, valid = source.read(row, column, height, width)
                images.append(np.where(valid, values, np.float32(np.nan)))
            yield images[0], images[1]

"""The outlines of the components of a mask, as `gdal_polygonize` draws them: the same rings, from the same
corners on, in the same order.

The ends of runs that lie below each other are a vertical edge, whose ends are corners of an outline. Once a
component has ended all its corners are known; those of one row, taken in pairs, are its horizontal edges.
Where two of its pixels touch at a corner only, the outline runs so that what lies between them stays apart:
a hole then touches the outer ring there, which is valid, and no ring touches itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

import numpy as np
import shapely

from .components import Strip

Place = Callable[[np.ndarray, np.ndarray], "tuple[np.ndarray, np.ndarray]"]
"""From columns and rows to x and y."""


@dataclass(frozen=True)
class Corners:
    """Ends of vertical edges; arrays of one length."""

    component: np.ndarray
    x: np.ndarray
    y: np.ndarray
    begins: np.ndarray
    """Whether a run begins at the edge, or else ends there."""
    top: np.ndarray
    """Whether it is the upper end."""

    def __len__(self) -> int:
        return len(self.x)

    def __getitem__(self, chosen: np.ndarray | slice) -> Corners:
        return Corners(*(getattr(self, field.name)[chosen] for field in fields(self)))

    def named(self, component: np.ndarray) -> Corners:
        """The same corners, their components numbered anew."""
        return Corners(component, self.x, self.y, self.begins, self.top)

    @classmethod
    def joined(cls, *parts: Corners) -> Corners:
        """All of `parts`."""
        return cls(*(np.concatenate([getattr(part, field.name) for part in parts]) for field in fields(cls)))

    @classmethod
    def none(cls) -> Corners:
        """No corner at all."""
        nothing = np.zeros(0, np.int32)
        return cls(nothing, nothing, nothing, nothing.astype(bool), nothing.astype(bool))


def corners_of(strip: Strip, width: int) -> Corners:
    """The corners on the upper edge of `strip` and inside of it; on the lower one at the end of the mask."""
    return Corners.joined(*(_corners(strip, begins, width + 1) for begins in (True, False)))


def _corners(strip: Strip, begins: bool, stride: int) -> Corners:
    """Those where runs begin, or those where they end."""
    x = strip.start if begins else strip.stop
    place = strip.row * stride + x
    below = np.searchsorted(place, place + stride)
    goes_on = place[np.minimum(below, len(place) - 1)] == place + stride if len(place) else place > 0
    top = np.ones(len(place), bool)
    top[below[goes_on]] = False
    top[: strip.above] = False
    tops, bottoms = np.flatnonzero(top), np.flatnonzero(~goes_on & (strip.row != strip.edge))
    chosen, upper = np.concatenate([tops, bottoms]), np.arange(len(tops) + len(bottoms)) < len(tops)
    y = strip.row[chosen] + ~upper
    sides = np.full(len(chosen), begins)
    component, x, y = (values.astype(np.int32) for values in (strip.component[chosen], x[chosen], y))
    return Corners(component, x, y, sides, upper)


def polygons_of(corners: Corners, count: int, place: Place) -> np.ndarray:
    """(count,) shapely polygons of components 0 to `count` - 1 by all `corners` that they have; `place` says
    where corners of pixels lie.
    """
    wide, high = (int(values.max(initial=0)) + 1 for values in (corners.x, corners.y))
    component = corners.component.astype(np.int64)
    rows = ((component * high + corners.y) * wide + corners.x) * 2 - corners.begins
    corners = corners[np.argsort(rows)]
    component = corners.component.astype(np.int64)
    columns = np.argsort(((component * wide + corners.x) * high + corners.y) * 2 + corners.top)
    across, along = np.arange(len(corners)) ^ 1, np.empty_like(columns)
    along[columns[::2]], along[columns[1::2]] = columns[1::2], columns[::2]
    order, rings = _walked(np.where(corners.begins == corners.top, along, across))
    points = np.stack(place(corners.x[order], corners.y[order]), axis=1).astype(float, copy=False)
    polygons = np.searchsorted(component[order[rings[:-1]]], np.arange(count + 1))
    made: np.ndarray = shapely.from_ragged_array(shapely.GeometryType.POLYGON, points, (rings, polygons))
    return made


def _walked(following: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The cycles of a permutation, closed by their first number again, one after another, and where each
    begins; each begins at its smallest number, and so they are sorted.
    """
    after, order, ends = following.tolist(), [], [0]
    for first in range(len(after)):
        if after[first] < 0:  # was passed already
            continue
        here = first
        while here >= 0:
            order.append(here)
            after[here], here = -1, after[here]
        ends.append(len(order))
    return np.array(order, np.int64), np.array(ends, np.int64)

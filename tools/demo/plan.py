"""The parcels of a made-up landscape: a bent rectangular pattern of fields with roads, tracks and grass
strips between them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from .noise import noise

STRIP, TRACK, ROAD = -1, -2, -3
"""What the table holds instead of a parcel's number."""


@dataclass(frozen=True)
class Parcel:
    """A rectangle in the plan's own coordinates, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Along the first axis."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Along the second axis."""
        return self.bottom - self.top


class Plan:
    """Parcels of a square scene of `size` pixels, turned by `angle` degrees and gently bent.

    `u`, `v` (size, size): plan coordinates of every pixel; `parcel` (size, size): its parcel's number, or
    STRIP, TRACK or ROAD.
    """

    def __init__(
        self, rng: np.random.Generator, size: int, angle: float, bend: float, smallest: float
    ) -> None:
        self.size = size
        self._cos, self._sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        self.side = math.ceil(size * (abs(self._cos) + abs(self._sin))) + 2 * math.ceil(4 * bend)
        y, x = np.mgrid[:size, :size].astype(np.float32) - (size - 1) / 2
        self.u = self._cos * x + self._sin * y + self.side / 2 + bend * noise(rng, size, size / 3)
        self.v = -self._sin * x + self._cos * y + self.side / 2 + bend * noise(rng, size, size / 3)
        self.parcels: list[Parcel] = []
        self._table = np.zeros((self.side, self.side), np.int16)
        self._split(rng, Parcel(0, 0, self.side, self.side), 0, smallest)
        self.parcel = self._table[self._cells(self.v), self._cells(self.u)]

    def _cells(self, coordinate: np.ndarray) -> np.ndarray:
        cells: np.ndarray = np.clip(coordinate, 0, self.side - 1).astype(np.int32)
        return cells

    def _split(self, rng: np.random.Generator, area: Parcel, depth: int, smallest: float) -> None:
        """Cut the longer side, until the parcels are small; the first cuts become roads, then tracks, then
        grass strips.
        """
        upright = area.width >= area.height
        longer = max(area.width, area.height)
        if longer < 2 * smallest or (depth > 4 and longer < 4 * smallest and rng.random() < 0.35):
            self._fill(area, len(self.parcels))
            self.parcels.append(area)
            return
        share = rng.uniform(0.36, 0.64)
        gap, kind = (15, ROAD) if depth < 2 else (9, TRACK) if depth < 4 else (3, STRIP)
        if upright:
            cut = round(area.left + share * area.width)
            parts = (
                Parcel(area.left, area.top, cut - gap // 2, area.bottom),
                Parcel(cut + gap - gap // 2, area.top, area.right, area.bottom),
            )
            self._fill(Parcel(cut - gap // 2, area.top, cut + gap - gap // 2, area.bottom), kind)
        else:
            cut = round(area.top + share * area.height)
            parts = (
                Parcel(area.left, area.top, area.right, cut - gap // 2),
                Parcel(area.left, cut + gap - gap // 2, area.right, area.bottom),
            )
            self._fill(Parcel(area.left, cut - gap // 2, area.right, cut + gap - gap // 2), kind)
        for part in parts:
            self._split(rng, part, depth + 1, smallest)

    def _fill(self, area: Parcel, number: int) -> None:
        self._table[int(area.top) : int(area.bottom), int(area.left) : int(area.right)] = number

    def to_pixel(self, u: float, v: float) -> tuple[float, float]:
        """Column and row of a point of the plan; the bend is undone by iteration."""
        x = y = 0.0
        du, dv = u - self.side / 2, v - self.side / 2
        for _ in range(6):
            x += self._cos * du - self._sin * dv
            y += self._sin * du + self._cos * dv
            column = int(np.clip(x + (self.size - 1) / 2, 0, self.size - 1))
            row = int(np.clip(y + (self.size - 1) / 2, 0, self.size - 1))
            if not (0 <= x + self.size / 2 <= self.size and 0 <= y + self.size / 2 <= self.size):
                break
            du, dv = u - self.u[row, column], v - self.v[row, column]
        return x + (self.size - 1) / 2, y + (self.size - 1) / 2

    def outline(self, area: Parcel, inset: float = 0.0) -> list[tuple[float, float]]:
        """Corners of a rectangle of the plan, in pixels, `inset` pixels inside it."""
        left, top, right, bottom = (
            area.left + inset,
            area.top + inset,
            area.right - inset,
            area.bottom - inset,
        )
        return [self.to_pixel(u, v) for u, v in ((left, top), (right, top), (right, bottom), (left, bottom))]

    def angle_at(self, u: float, v: float) -> float:
        """Direction of the first axis there, in degrees, clockwise in the image."""
        (x0, y0), (x1, y1) = self.to_pixel(u - 20, v), self.to_pixel(u + 20, v)
        return math.degrees(math.atan2(y1 - y0, x1 - x0))

    def inside(self, margin: float) -> list[int]:
        """Numbers of the parcels that lie in the scene with `margin` pixels to spare, the largest first."""
        whole = []
        for number, parcel in enumerate(self.parcels):
            corners = self.outline(parcel)
            if all(margin <= value <= self.size - margin for corner in corners for value in corner):
                whole.append(number)
        return sorted(whole, key=lambda number: -self.parcels[number].width * self.parcels[number].height)

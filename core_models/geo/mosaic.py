"""Overlapping tiles put together again, in the memory of one row of tiles."""

from __future__ import annotations

from typing import Callable

import numpy as np

from .tiles import Tile, TilePlan

EMITTED = 64
"""Rows at most that are handed on at a time."""


class RowBandedMosaic:
    """Weighted mean of the tiles of `plan`, handed to `emit(row, (C, h, width) float32)` as soon as rows are
    complete.

    Tiles come in the order of the plan's rows (any order within a row); ValueError otherwise. Memory does not
    grow with the height of the scene: (C + 1) * tile * width floats.
    """

    def __init__(self, plan: TilePlan, channels: int, emit: Callable[[int, np.ndarray], None]) -> None:
        depth = min(plan.tile, plan.height)
        self._plan = plan
        self._emit = emit
        self._sums = np.zeros((channels, depth, plan.width), np.float32)
        self._weights = np.zeros((depth, plan.width), np.float32)
        self._top = 0
        self._added = 0

    def add(self, tile: Tile, values: np.ndarray) -> None:
        """Take the `values` (C, h, w) of `tile`; NaN stays NaN wherever a tile has it."""
        if values.shape != (len(self._sums), tile.height, tile.width):
            raise ValueError(
                f"tile values {values.shape}, wanted {(len(self._sums), tile.height, tile.width)}"
            )
        if tile.row < self._top:
            raise ValueError(f"tile at row {tile.row} comes after row {self._top} began")
        if tile.row > self._top:
            self._flush(tile.row)
        weight = self._plan.weight(tile)
        across = slice(tile.col, tile.col + tile.width)
        self._sums[:, : tile.height, across] += values * weight
        self._weights[: tile.height, across] += weight
        self._added += 1

    def finish(self) -> None:
        """Emit the last rows; ValueError if tiles are missing."""
        if self._added != len(self._plan):
            raise ValueError(f"{self._added} tiles of {len(self._plan)} were added")
        self._flush(self._plan.height)

    def _flush(self, row: int) -> None:
        """Emit everything above `row` and move the rest of the band up."""
        ready = row - self._top
        weights = self._weights[:ready]
        if not weights.all():
            raise ValueError(f"rows {self._top} to {row} are not covered by the tiles so far")
        for start in range(
            0, ready, EMITTED
        ):  # a band of many channels is large: not a second time in one piece
            rows = slice(start, min(start + EMITTED, ready))
            self._emit(self._top + start, self._sums[:, rows] / weights[rows])
        for band in (*self._sums[:, None], self._weights[None]):
            kept = band.shape[1] - ready
            band[:, :kept] = band[:, ready:].copy()
            band[:, kept:] = 0.0
        self._top = row

"""Overlapping tiles put together again, in the memory of one row of tiles."""

from __future__ import annotations

from typing import Callable

import numpy as np

from .tiles import Tile, TilePlan

EMITTED = 1 << 18
"""Pixels at most that are handed on at a time, in whole rows, of which there are 64 at most."""


class RowBandedMosaic:
    """Weighted mean of the tiles of `plan`, handed to `emit(row, (C, h, width) float32)` as soon as rows are
    complete.

    Tiles come in the order of the plan's rows (any order within a row); ValueError otherwise. Memory does not
    grow with the height of the scene: C * tile * width floats.
    """

    def __init__(self, plan: TilePlan, channels: int, emit: Callable[[int, np.ndarray], None]) -> None:
        depth = min(plan.tile, plan.height)
        self._plan = plan
        self._emit = emit
        self._sums = np.zeros((channels, depth, plan.width), np.float32)
        self._tiles: list[Tile] = []
        """Those that reach into the band."""
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
        across = slice(tile.col, tile.col + tile.width)
        self._sums[:, : tile.height, across] += values * self._plan.weight(tile)
        self._tiles.append(tile)
        self._added += 1

    def finish(self) -> None:
        """Emit the last rows; ValueError if tiles are missing."""
        if self._added != len(self._plan):
            raise ValueError(f"{self._added} tiles of {len(self._plan)} were added")
        self._flush(self._plan.height)

    def _flush(self, row: int) -> None:
        """Emit everything above `row` and move the rest of the band up."""
        ready = row - self._top
        # a band is large: not a second time in one piece
        depth = max(1, min(64, EMITTED // self._plan.width))
        for start in range(0, ready, depth):
            stop = min(start + depth, ready)
            weights = self._weights(self._top + start, self._top + stop)
            if not weights.all():
                raise ValueError(f"rows {self._top} to {row} are not covered by the tiles so far")
            self._emit(self._top + start, self._sums[:, start:stop] / weights)
        for band in self._sums:
            kept = len(band) - ready
            for start in range(0, kept, depth):
                stop = min(start + depth, kept)
                band[start:stop] = band[ready + start : ready + stop]
            band[kept:] = 0.0
        self._top = row
        self._tiles = [tile for tile in self._tiles if tile.row + tile.height > row]

    def _weights(self, top: int, bottom: int) -> np.ndarray:
        """(bottom - top, width) what the tiles weigh together in these rows, summed as their values are."""
        weights = np.zeros((bottom - top, self._plan.width), np.float32)
        for tile in self._tiles:
            first, last = max(top, tile.row), min(bottom, tile.row + tile.height)
            if first < last:
                part = self._plan.weight(tile, slice(first - tile.row, last - tile.row))
                weights[first - top : last - top, tile.col : tile.col + tile.width] += part
        return weights

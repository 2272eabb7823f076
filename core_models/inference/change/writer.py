"""From scores to the rasters of a change job: the score, and the map of what changed."""

from __future__ import annotations

import numpy as np

from ...contract.card import calibrated
from ...contract.errors import CheckpointRefused
from ...geo.grid import Grid
from ...geo.sink import RasterSink
from ...sensors import UNKNOWN

COLORS = {0: (0, 0, 0, 0), 1: (214, 40, 40, 255), UNKNOWN: (128, 128, 128, 255)}


def score_sink(path: str, grid: Grid, rounded: bool = False, passing: bool = False) -> RasterSink:
    """Where scores go: float32 in 0..1, NaN where not observed."""
    nan, names = float("nan"), ("change score",)
    return RasterSink(path, grid, 1, "float32", nan, names, rounded=rounded, passing=passing)


def map_sink(path: str, grid: Grid, passing: bool = False) -> RasterSink:
    """Where the map goes: uint8 of 0 no change, 1 change, 255 not observed."""
    return RasterSink(path, grid, 1, "uint8", UNKNOWN, ("change",), COLORS, passing=passing)


def cut(scores: np.ndarray, threshold: float) -> np.ndarray:
    """The change map (h, w) uint8 of `scores` (h, w) float32: 1 from the threshold on, `UNKNOWN` for NaN."""
    seen = np.isfinite(scores)
    return np.where(seen, (scores >= np.float32(threshold)).view(np.uint8), np.uint8(UNKNOWN))


def levels(step: float, threshold: float) -> np.ndarray:
    """The scores that there can be, float32 in order: multiples of `step` from 0 to 1, and the threshold, so
    that a map at any of them is that of the scores before they were rounded.
    """
    multiples = np.arange(int(1 / step) + 1) * step
    return np.unique(np.append(multiples, [threshold, 1.0]).astype(np.float32))


class ChangeWriter:
    """Scores of complete rows, calibrated, to the score raster and, cut at the threshold, to the map."""

    def __init__(
        self, score: RasterSink, map_: RasterSink, threshold: float, temperature: float, step: float = 0.0
    ) -> None:
        """`step`: scores are rounded down to multiples of it; 0: they stay as they are."""
        self.score, self.map, self.temperature = score, map_, temperature
        self.threshold = threshold
        self.levels = levels(step, threshold) if step else None
        self.observed = 0

    def __call__(self, row: int, scores: np.ndarray) -> None:
        """Write `scores` (1, h, width) of the network from `row` on; NaN is not observed.

        Raises `CheckpointRefused` for a temperature that leaves no number of a score.
        """
        seen = np.isfinite(scores[0])
        scores = calibrated(scores, self.temperature)
        if not np.isfinite(scores[0][seen]).all():
            message = (
                f"The card's temperature is {self.temperature:g}, which makes scores that are not finite."
            )
            raise CheckpointRefused("checkpoint.not-finite", message, "Use another checkpoint.")
        if self.levels is not None:
            below = np.maximum(np.searchsorted(self.levels, scores, side="right") - 1, 0)
            scores = np.where(np.isfinite(scores), self.levels[below], scores)
        changed = cut(scores[0], self.threshold)
        self.observed += int(seen.sum())
        self.score.write(row, 0, scores)
        self.map.write(row, 0, changed)

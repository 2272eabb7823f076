"""From the scores of all pairs of a series to rasters: score and map of each date against the one before it,
and the maps of each against the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np

from ....contract.card import calibrated
from ....contract.errors import CheckpointRefused
from ....geo.grid import Grid
from ....geo.sink import RasterSink
from ....sensors import UNKNOWN
from ..writer import COLORS, cut, map_sink, score_sink


@dataclass(frozen=True)
class SeriesPlaces:
    """Where the rasters of a series are written."""

    scores: tuple[str, ...]
    """Of each date but the first against the one before it."""
    maps: tuple[str, ...]
    """The same, cut at the threshold."""
    against_first: str
    """A band for each date but the first: its map against the first one."""
    map: str = ""
    """All `maps` as the bands of one raster; empty: not wanted."""


class SeriesWriter:
    """Scores of complete rows, calibrated, to the rasters of a series."""

    def __init__(
        self,
        places: SeriesPlaces,
        days: Sequence[str],
        grid: Grid,
        threshold: float,
        temperature: float,
        stack: ExitStack,
    ) -> None:
        """`days`: of all dates; the rasters live as long as `stack`."""
        self.steps = len(places.maps)
        self.scores = [stack.enter_context(score_sink(path, grid, passing=True)) for path in places.scores]
        self.maps = [stack.enter_context(map_sink(path, grid, passing=True)) for path in places.maps]
        named = tuple(f"{one} to {other}" for one, other in zip(days, days[1:]))
        self.against_first = stack.enter_context(
            RasterSink(places.against_first, grid, self.steps, "uint8", UNKNOWN, passing=True)
        )
        self.map = (
            stack.enter_context(RasterSink(places.map, grid, self.steps, "uint8", UNKNOWN, named, COLORS))
            if places.map
            else None
        )
        self.threshold, self.temperature = threshold, temperature
        self.observed = np.zeros(self.steps, np.int64)
        """Pixels that were compared, of each date with the one before it."""
        self.observed_ever = 0
        """Pixels that were compared at all."""

    def __call__(self, row: int, scores: np.ndarray) -> None:
        """Write `scores` (pairs, h, width) in the order of `scores.pairs_of` from `row` on; NaN is not
        observed. Raises `CheckpointRefused` for a temperature that leaves no number of a score.
        """
        seen = np.isfinite(scores)
        scores = calibrated(scores, self.temperature)
        if not np.isfinite(scores[seen]).all():
            message = f"The card's temperature is {self.temperature:g}: its scores are not finite."
            raise CheckpointRefused("checkpoint.not-finite", message, "Use another checkpoint.")
        in_a_row = scores[: self.steps]
        since_first = np.concatenate([scores[:1], scores[self.steps :]])
        known, against_first = bridged(in_a_row, since_first, self.threshold)
        maps = np.stack([cut(each, self.threshold) for each in known])
        for sink, values in zip([*self.scores, *self.maps], [*known, *maps]):
            sink.write(row, 0, values)
        self.against_first.write(row, 0, against_first)
        if self.map is not None:
            self.map.write(row, 0, maps)
        self.observed += (maps != UNKNOWN).sum(axis=(1, 2))
        self.observed_ever += int((maps != UNKNOWN).any(axis=0).sum())


def bridged(in_a_row: np.ndarray, since_first: np.ndarray, threshold: float) -> tuple[np.ndarray, np.ndarray]:
    """Scores (dates - 1, h, w) of each date against the one before it, and maps (dates - 1, h, w) of each
    against the first.

    Where the date before did not observe a pixel, the first date stands in for it as long as the pixel was as
    on the first date when it was last observed: what changed behind a cloud is found at the next clear date,
    and not lost.
    """
    known = in_a_row.copy()
    against_first = np.stack([cut(each, threshold) for each in since_first])
    latest = np.zeros(in_a_row.shape[1:], np.uint8)  # the first date is as itself
    for number, found in enumerate(against_first):
        stands_in = ~np.isfinite(known[number]) & (found != UNKNOWN) & (latest == 0)
        known[number][stands_in] = since_first[number][stands_in]
        latest = np.where(found != UNKNOWN, found, latest)
    return known, against_first

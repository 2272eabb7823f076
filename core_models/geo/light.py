"""Relative radiometric normalisation: the gain and offset of each band that give the second date the light of
the first, found on the half of the ground that changed least.

Mean and spread of both dates are matched on that half, which is then chosen anew by what the match leaves
(the concentration steps of least trimmed squares, Rousseeuw and Van Driessen 2006, Data Mining and Knowledge
Discovery 12, 29–45). It holds as long as less than half of the ground has changed, and is the same in
whatever units the bands are. IR-MAD (Nielsen 2007) needs no such bound, but iterated to its end it settles on
a few in a hundred pixels of a scene of high resolution, and other ones after rounding.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from .raster import AlignedSource
from .registration import patches_of
from .scaling import FittedScaling

ROUNDS = 50
CELL = 4
"""Pixels along a cell, whose mean is compared: dates that lie a fraction of a pixel apart still agree."""
FEWEST = 400
"""Cells that are wanted."""
LEAST_ALIKE = 0.9
"""Correlation of a band at both dates that is wanted on the half that changed least. Of dates that have
nothing to do with each other it is .75 there, since it is that half; .9 is one of .5 over all ground."""


@dataclass(frozen=True)
class Light:
    """first date = gain * second date + offset, a band."""

    gain: tuple[float, ...] = ()
    offset: tuple[float, ...] = ()
    correlation: tuple[float, ...] = ()
    """Of both dates on the half that changed least, a band."""
    cells: int = 0
    """Size of the sample."""
    refused: str = ""
    """Why it was not measured, as a part of a sentence."""

    @property
    def why_not(self) -> str:
        """Why it is not to be used, as a part of a sentence; empty where it is."""
        if self.refused:
            return self.refused
        if self.cells < FEWEST:
            return f"both dates show only {self.cells} places to compare, wanted {FEWEST}"
        if not self.gain:
            return "a band has one value only"
        worst = min(self.correlation)
        if worst < LEAST_ALIKE:
            return (
                f"the dates are too unlike even on the half that changed least: correlation {worst:.2f}, "
                f"wanted {LEAST_ALIKE:g}"
            )
        return ""

    def words(self) -> str:
        """What to say of it."""
        if self.why_not:
            return f"{{normalise}}: the light of the dates is left as it is, since {self.why_not}."
        bands = ", ".join(f"{gain:.3g} x {offset:+.3g}" for gain, offset in zip(self.gain, self.offset))
        return f"After is given the light of Before: its values x become {bands}, a band each."

    def scaling(self, first: FittedScaling) -> FittedScaling:
        """The scaling of the second date that gives what `first` gives of the first one."""
        low, high = (
            tuple((value - offset) / gain for value, gain, offset in zip(values, self.gain, self.offset))
            for values in (first.low, first.high)
        )
        return replace(first, low=low, high=high)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for a receipt."""
        known = {name: value for name, value in asdict(self).items() if name != "refused"}
        return {**known, "why_not": self.why_not}


def measure_light(before: AlignedSource, after: AlignedSource) -> Light:
    """How the light of `after` becomes that of `before`, by up to nine patches of both, which have the same
    bands; raises `InputRefused` where one is damaged.
    """
    limits = [_limits(source.dtypes[0]) for source in (before, after)]
    found = [_cells(*patch, limits) for patch in patches_of(before, after)]
    first, second = (np.concatenate([pair[number] for pair in found], axis=1) for number in (0, 1))
    return match_light(first, second)


def match_light(first: np.ndarray, second: np.ndarray) -> Light:
    """The light of pixels (C, n) of the second date as those of the first, which have the same places."""
    cells = first.shape[1]
    if cells < FEWEST or min(first.std(axis=1).min(), second.std(axis=1).min()) <= 0:
        return Light(cells=cells)
    kept = np.ones(cells, bool)
    for _ in range(ROUNDS):
        gain, offset = _matched(first[:, kept], second[:, kept])
        away = _distances(first - gain[:, None] * second - offset[:, None], kept)
        nearest = away <= np.median(away)
        if (nearest == kept).all():
            break
        kept = nearest
    correlation = tuple(
        float(np.corrcoef(one, other)[0, 1]) for one, other in zip(first[:, kept], second[:, kept])
    )
    return Light(tuple(gain.tolist()), tuple(offset.tolist()), correlation, cells)


def _matched(first: np.ndarray, second: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Gain and offset (C,) by which mean and spread of `second` (C, n) are those of `first`."""
    gain = first.std(axis=1) / np.maximum(second.std(axis=1), 1e-12)
    return gain, first.mean(axis=1) - gain * second.mean(axis=1)


def _distances(residual: np.ndarray, kept: np.ndarray) -> np.ndarray:
    """(n,) squared Mahalanobis distances of `residual` (C, n) from 0, by the spread of those `kept`."""
    spread = residual[:, kept] @ residual[:, kept].T / kept.sum()
    spread += np.eye(len(spread)) * (1e-6 * np.trace(spread) + 1e-12)
    found: np.ndarray = (residual * np.linalg.solve(spread, residual)).sum(axis=0)
    return found


def _limits(dtype: str) -> tuple[float, float]:
    """Between which values of a type are measured: bytes end where a picture is black or white."""
    return (0.0, 255.0) if dtype == "uint8" else (-math.inf, math.inf)


def _cells(
    first: np.ndarray, second: np.ndarray, limits: Iterable[tuple[float, float]]
) -> tuple[np.ndarray, np.ndarray]:
    """(C, n) means of both dates in the cells of a patch that are seen in whole and nowhere saturated."""
    good = np.ones(first.shape[1:], bool)
    for values, (low, high) in zip((first, second), limits):
        good &= np.isfinite(values).all(axis=0) & ((values > low) & (values < high)).all(axis=0)
    whole = _in_cells(good[None]).min(axis=(2, 4))[0]
    means = [_in_cells(values).mean(axis=(2, 4), dtype=np.float64)[:, whole] for values in (first, second)]
    return means[0], means[1]


def _in_cells(values: np.ndarray) -> np.ndarray:
    """(C, rows, CELL, columns, CELL) of `values` (C, h, w), without what fills no cell."""
    count, height, width = len(values), values.shape[1] // CELL, values.shape[2] // CELL
    return values[:, : height * CELL, : width * CELL].reshape(count, height, CELL, width, CELL)

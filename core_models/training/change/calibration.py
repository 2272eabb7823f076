"""Whether a score of 0.7 is right seven times of ten, and the temperature that makes it so (Guo et al. 2017).

The temperature divides the logit of every score. It keeps their order, and so every map: only the numbers
become probabilities.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from ...contract.card import ModelCard, calibrated
from .measures import BINS, ScoreCounts

LARGEST = 20.0
"""Temperatures are looked for between a twentieth and this."""
GROUPS = 16
"""Bins of the reliability diagram and of the expected calibration error, equally wide; they divide the bins
of the scores."""
_CENTRES = (np.arange(BINS) + 0.5) / BINS
_LOGITS = np.log(_CENTRES / (1 - _CENTRES))


def fit_temperature(counts: ScoreCounts) -> float:
    """The temperature at which the scores' negative log-likelihood is smallest; 1 where all pixels are of one
    kind.

    The likelihood is concave in 1 / temperature, whose root of the derivative is found by halving.
    """
    unchanged, changed = counts.counts.astype(float)
    if not unchanged.sum() or not changed.sum():
        return 1.0
    low, high = 1 / LARGEST, LARGEST
    for _ in range(50):
        middle = (low * high) ** 0.5
        expected = (unchanged + changed) * calibrated(_CENTRES, 1 / middle)
        low, high = (low, middle) if np.sum(_LOGITS * (expected - changed)) > 0 else (middle, high)
    return float(round(1 / (low * high) ** 0.5, 4))


def calibrated_counts(counts: ScoreCounts, temperature: float) -> ScoreCounts:
    """`counts` as they would be of calibrated scores, exact to a bin."""
    bins = np.minimum(calibrated(_CENTRES, temperature) * BINS, BINS - 1).astype(np.int64)
    moved = [np.bincount(bins, row, BINS).astype(np.int64) for row in counts.counts]
    return ScoreCounts(np.stack(moved))


def calibrated_card(card: ModelCard, counts: ScoreCounts, name: str, **more: Any) -> ModelCard:
    """`card` with temperature and threshold fixed on `counts` of its own scores, and their measures under
    `name`.

    `counts` are of scores as the card gives them now, so that its temperature is multiplied with the new one.
    """
    factor = fit_temperature(counts)
    summary = counts.summary()
    for key in (
        "threshold",
        "max_f1_threshold",
    ):  # down to a bin's edge, so that no pixel of the map is lost to rounding
        summary[key] = math.floor(calibrated(summary[key], factor) * BINS) / BINS
    entry = {
        **summary,
        **calibration(calibrated_counts(counts, factor)).summary(),
        "selected_on": name,
        **more,
    }
    metrics = {**card.metrics, name: {**card.metrics.get(name, {}), **entry}}
    return replace(
        card, temperature=card.temperature * factor, threshold=summary["threshold"], metrics=metrics
    )


@dataclass(frozen=True)
class Group:
    """Pixels of similar score."""

    score: float
    """Their mean score; the middle of the group where it is empty."""
    changed: float
    """Share of them that is truly changed."""
    pixels: int


@dataclass(frozen=True)
class Calibration:
    """How far scores are from probabilities."""

    groups: tuple[Group, ...]
    ece: float
    """Expected calibration error: mean distance of score and share of change over the groups, weighted by
    their pixels."""
    brier: float
    """Mean squared distance of the score from the truth of 0 or 1."""
    nll: float
    """Mean negative log-likelihood, in nats."""

    def summary(self) -> dict[str, float]:
        """ece, brier and nll."""
        return {"ece": self.ece, "brier": self.brier, "nll": self.nll}


def calibration(counts: ScoreCounts) -> Calibration:
    """The calibration of the probability of change; all 0 where nothing was counted."""
    pixels = counts.counts.sum(axis=0)
    grouped = np.stack([pixels, counts.counts[1], pixels * _CENTRES]).reshape(3, GROUPS, -1).sum(axis=2)
    middles = (np.arange(GROUPS) + 0.5) / GROUPS
    filled = np.maximum(grouped[0], 1)
    scores = np.where(grouped[0] > 0, grouped[2] / filled, middles)
    shares = grouped[1] / filled
    groups = tuple(
        Group(float(score), float(share), int(count))
        for score, share, count in zip(scores, shares, grouped[0])
    )
    total = max(1, pixels.sum())
    unchanged, changed = counts.counts
    brier = np.sum(changed * (1 - _CENTRES) ** 2 + unchanged * _CENTRES**2) / total
    nll = -np.sum(changed * np.log(_CENTRES) + unchanged * np.log(1 - _CENTRES)) / total
    return Calibration(
        groups, float(np.sum(grouped[0] * np.abs(scores - shares)) / total), float(brier), float(nll)
    )

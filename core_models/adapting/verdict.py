"""What networks are worth on ground that they have not learnt from, and the threshold for it.

Judged ground alone would say it wrongly: half of it is change, of the scene a few hundredths. So the judged
changes say how many of the changes a threshold finds, and windows all over the scene how much is called
change at it. The share of the scene that changed is not known, but it is no larger than what is called change
over the share of the changes that is found, at any threshold (Elkan and Noto 2008, Learning Classifiers from
Only Positive and Unlabeled Data; Scott 2015, A Rate of Convergence for Mixture Proportion Estimation).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
from torch import nn

from ..contract.card import calibrated
from ..inference.device import Device
from ..inference.tiled import not_finite
from ..networks import ChangeNetwork
from ..sensors import UNKNOWN
from ..training.change.measures import BINS, ScoreCounts
from .sites import Site

USUAL_SHARE, LEAST_SHARE = 0.02, 0.005
"""Of a scene that changed; and the least that is assumed, since windows may hold no change by chance."""
LEAST_FOUND = 0.5
"""Share of the judged changes that a threshold has to find, so that it says something of the scene's."""


@dataclass(frozen=True)
class Tally:
    """What was counted of scores, each by a network that has not learnt from the ground."""

    judged: ScoreCounts
    """Of judged ground."""
    scene: np.ndarray
    """(BINS,) of windows all over the scene, whatever is there."""

    def f1(self, threshold: float) -> float:
        """F1 on judged ground."""
        return self.judged.at(threshold).measures()["f1"]

    def share(self) -> float:
        """The share of the scene that changed, as far as it can be told: the geometric mean of the bound,
        which is far too large where a network is weak, and of what is usual.
        """
        found, called = self._rates()
        told = found >= LEAST_FOUND
        known = bool(told.any() and self.scene.any())
        bound = min(1.0, float(np.min(called[told] / found[told]))) if known else 1.0
        return max(LEAST_SHARE, (bound * USUAL_SHARE) ** 0.5)

    def mixed(self, share: float) -> ScoreCounts:
        """Counts as of a whole scene of which `share` changed, the changes being such as the judged ones.

        The changes of the scene count as unchanged, too: that moves no threshold.
        """
        changed = self.judged.counts[1]
        factor = share * self.scene.sum() / max(1, changed.sum())
        return ScoreCounts(np.stack([self.scene, np.rint(factor * changed).astype(np.int64)]))

    def worth(self, share: float, threshold: float | None = None) -> float:
        """F1 on a scene of which `share` changed, as far as that can be told; at the best threshold, if none
        is given.
        """
        found, called = self._rates()
        expected = 2 * share * found / (called + share)
        return float(
            expected.max() if threshold is None else expected[min(BINS - 1, int(np.ceil(threshold * BINS)))]
        )

    def _rates(self) -> tuple[np.ndarray, np.ndarray]:
        """(BINS,) the share of the judged changes that each threshold finds, and of the scene that it
        calls change.
        """
        parts = self.judged.counts[1], self.scene
        found, called = (part[::-1].cumsum()[::-1] / max(1, part.sum()) for part in parts)
        return found, called


def tally(sites: Sequence[Site], scores: Sequence[np.ndarray]) -> Tally:
    """Count `scores` (h, w) in 0..1 of each site, by a network that has not learnt from its part of the
    ground.
    """
    judged, scene = ScoreCounts(), ScoreCounts()
    for site, score in zip(sites, scores):
        if site.own.any():
            truth = np.where(site.own, site.label, UNKNOWN)
            judged.add(torch.from_numpy(score), torch.from_numpy(truth))
        else:
            scene.add(torch.from_numpy(score), torch.from_numpy(np.where(site.seen, 0, UNKNOWN)))
    return Tally(judged, scene.counts[0])


def score_of(network: nn.Module, site: Site, device: Device, temperature: float) -> np.ndarray:
    """Calibrated score (h, w) float32 of a site; raises `CheckpointRefused` where one is no number."""
    answer = cast(ChangeNetwork, network).score
    images = [torch.from_numpy(date)[None].to(device.torch) for date in (site.before, site.after)]
    with torch.inference_mode(), torch.autocast(device.name, torch.bfloat16, enabled=device.bf16):
        found = answer(*(image.contiguous(memory_format=torch.channels_last) for image in images))
    score: np.ndarray = calibrated(found[0, 0].float().cpu().numpy(), temperature)
    if not np.isfinite(score).all():
        raise not_finite("the checkpoint", device)
    return score


def quiet_ground(site: Site, score: np.ndarray, threshold: float) -> np.ndarray:
    """(h, w) bool: seen, not labelled, and nothing found there by the checkpoint that one begins with."""
    return site.seen & (site.label == UNKNOWN) & (score < threshold)

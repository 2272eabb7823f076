"""What networks are worth on the ground that they have not learnt from, and the threshold for it."""

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
from ..training.change.measures import ScoreCounts
from .sites import Site

WEIGHT = 10
"""What a judged pixel counts where a threshold is chosen, beside 1 of an unlabelled one in which nothing was
found."""


@dataclass(frozen=True)
class Tally:
    """What was counted of each part of the ground, by networks that have not seen it."""

    known: tuple[ScoreCounts, ...]
    """Of judged ground."""
    weighed: tuple[ScoreCounts, ...]
    """The same, with unlabelled ground beside it."""

    def threshold(self, but: int = -1) -> float:
        """The threshold with the best F1 on all parts, `but` one."""
        return _sum([counts for part, counts in enumerate(self.weighed) if part != but]).best()[0]

    def f1(self, threshold: float | None = None) -> float:
        """F1 on judged ground; without a threshold each part has that of the others."""
        found = [
            counts.at(self.threshold(part) if threshold is None else threshold)
            for part, counts in enumerate(self.known)
        ]
        hit, wrong = sum(each.tp for each in found), sum(each.fp + each.fn for each in found)
        return 2 * hit / max(1, 2 * hit + wrong)

    def all_weighed(self) -> ScoreCounts:
        """Of all parts together."""
        return _sum(self.weighed)


def _sum(several: Sequence[ScoreCounts]) -> ScoreCounts:
    return ScoreCounts(np.sum([counts.counts for counts in several], axis=0))


def tally(
    sites: Sequence[Site], quiet: Sequence[np.ndarray], scores: Sequence[np.ndarray], parts: int
) -> Tally:
    """Count `scores` (h, w) in 0..1 of each site, all of which come from networks that have not seen its part
    of the ground.
    """
    known = tuple(ScoreCounts() for _ in range(parts))
    weighed = tuple(ScoreCounts() for _ in range(parts))
    for site, calm, score in zip(sites, quiet, scores):
        truth = np.where(site.own, site.label, UNKNOWN)
        known[site.part].add(torch.from_numpy(score), torch.from_numpy(truth))
        weighed[site.part].add(torch.from_numpy(score), torch.from_numpy(np.where(calm, 0, UNKNOWN)))
    for part in range(parts):
        weighed[part].counts += WEIGHT * known[part].counts
    return Tally(known, weighed)


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

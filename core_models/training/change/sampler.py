"""Batches of pairs."""

from __future__ import annotations

from typing import NamedTuple

import torch

from ..crops import CropSampler
from .dataset import Pair


class PairBatch(NamedTuple):
    """Two dates (B, C, H, W) float32 in their own units, masks (B, H, W) int64 of 0, 1 and `UNKNOWN`, names
    of the pairs.
    """

    before: torch.Tensor
    after: torch.Tensor
    label: torch.Tensor
    names: tuple[str, ...]


class PairSampler(CropSampler[Pair]):
    """Augmented crops of pairs."""

    def batch(self, number: int) -> PairBatch:
        """The crops of batch `number`, from 0."""
        views = self.views(number)
        before, after = (torch.stack(dates) for dates in zip(*(view.images for view in views)))
        label = torch.stack([view.label for view in views])
        return PairBatch(before, after, label, tuple(view.name for view in views))

"""Crops without the bands that a raster may lack: a network that is to do without them has to have seen
that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import torch

from ...contract.card import ModelCard
from ..recipe import Augment


@dataclass(frozen=True)
class Missing:
    """Takes bands out of a share of the crops, in all dates alike."""

    share: float
    indices: tuple[int, ...]
    """Of the bands, from 0."""

    @classmethod
    def of(cls, augment: Augment, card: ModelCard) -> Optional[Missing]:
        """What the recipe asks for of the card's bands; None where that is nothing."""
        indices = tuple(card.bands.index(name) for name in card.optional_bands)
        return cls(augment.missing, indices) if augment.missing else None

    def __call__(self, dates: Sequence[torch.Tensor]) -> list[torch.Tensor]:
        """Network inputs (B, C, H, W) with 0 in these bands of some of them, by torch's random numbers."""
        lacking = torch.rand(len(dates[0]), device=dates[0].device) < self.share
        listed = torch.tensor(self.indices, device=dates[0].device)
        band = torch.zeros(dates[0].shape[1], dtype=torch.bool, device=dates[0].device)
        band[listed] = True
        gone = (lacking[:, None] & band[None])[:, :, None, None]
        return [date.masked_fill(gone, 0.0) for date in dates]

"""Windows of clear ground as tensors: what the network that learns from them is given, and how near an answer
comes to what was hidden.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch

from ...contract.card import ModelCard, Scaling
from ...geo.scaling import scaled, unscaled
from ...networks.fill import Fill
from .clear_ground import Window
from .inputs import REFLECTANCE

CROP = 128
ENOUGH_DRAWN = 0.05
"""Share of a crop that has to be under drawn clouds."""
DRAWS = 20
"""Crops that are looked at for one with so much."""

Answer = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
"""What `reconstruction.reconstructor` gives: scaled images, and radar with the map of what is clear, to
means."""


@dataclass(frozen=True)
class Item:
    """One window; all (…, h, w) float32, reflectance in 0..1."""

    base: torch.Tensor
    image: torch.Tensor
    """The ground (C, h, w); where it is hidden it is what is wanted, and the network does not see it."""
    sar: torch.Tensor
    known: torch.Tensor
    """(1, h, w), 1 where the image shows the ground."""
    learn: torch.Tensor
    """(1, h, w), 1 where it is hidden and not held out."""
    check: torch.Tensor
    """(1, h, w), 1 where it is hidden and held out."""

    @classmethod
    @torch.no_grad()
    def of(cls, window: Window, card: ModelCard, fill: Fill) -> Item:
        """`window` for the network of `card`, with its base."""
        image = torch.from_numpy(scaled(window.ground, card.scaling))
        sar = torch.from_numpy(scaled(window.decibels, cast(Scaling, card.scaling_sar)))
        known, learn, check = (
            torch.from_numpy(part[None].astype(np.float32))
            for part in (window.known, window.hidden & ~window.held, window.hidden & window.held)
        )
        device = fill.colour.device
        parts = (part[None].to(device) for part in (image * known, known, sar))
        return cls(fill(*parts)[0].cpu(), image, sar, known, learn, check)

    def crop(self, random: np.random.Generator) -> tuple[torch.Tensor, ...]:
        """Base, image, radar, what is known and what is to be learned of a part, flipped and turned."""
        height, width = (min(CROP, length) for length in self.image.shape[1:])
        for _ in range(DRAWS):
            row, col = (
                int(random.integers(0, whole - part + 1))
                for whole, part in zip(self.image.shape[1:], (height, width))
            )
            place = np.s_[:, row : row + height, col : col + width]
            if self.learn[place].mean() >= ENOUGH_DRAWN:
                break
        flip, turns = random.random() < 0.5, int(random.integers(4)) if height == width else 0
        parts = (part[place] for part in (self.base, self.image, self.sar, self.known, self.learn))
        return tuple(torch.rot90(part.flip(-1) if flip else part, turns, (-2, -1)) for part in parts)

    def error(self, mean: torch.Tensor, present: Sequence[int]) -> float:
        """Sum over the bands `present` of squared differences of `mean` (C, h, w) on held-out ground."""
        square = (mean.cpu().clamp(0, 1) - self.image).square() * self.check
        return float(square[list(present)].double().sum())


def answered(answer: Answer, card: ModelCard, window: Window, device: torch.device) -> torch.Tensor:
    """What the checkpoint of `card` makes of a window under its drawn clouds: reflectance (C, h, w)."""
    optical = scaled(window.cloudy, card.scaling)
    sar = scaled(window.decibels, cast(Scaling, card.scaling_sar))
    if card.options.get("base"):
        sar = np.concatenate([sar, window.known[None].astype(np.float32)])
    with torch.inference_mode():
        mean = answer(*(torch.from_numpy(part)[None].to(device) for part in (optical, sar)))
    numbers = unscaled(mean[0, : len(card.bands)].float().cpu().numpy(), card.scaling)
    return torch.from_numpy(numbers.astype(np.float32) / REFLECTANCE)


def psnr(error: float, count: int) -> float:
    """dB of a sum of squared differences over `count` values of 0..1; at most 100."""
    return -10 * math.log10(max(error / max(1, count), 1e-10))

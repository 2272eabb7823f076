"""The same ground under another light."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch

from .recipe import Augment

Reach = tuple[Sequence[float], Sequence[float]]
"""Lowest and highest value, of each band or of all."""
EIGHT_BIT: Reach = (0.0,), (255.0,)


def jitter(
    image: torch.Tensor, augment: Augment, random: np.random.Generator, reach: Reach = EIGHT_BIT
) -> torch.Tensor:
    """The image (C, H, W) under another light: gain a band, contrast about its mean, shift; clipped to
    `reach`.
    """
    if not (augment.brightness or augment.contrast or augment.band_gain):
        return image
    gains = 1 + augment.band_gain * random.uniform(-1, 1, size=(image.shape[0], 1, 1))
    contrast = 1 + augment.contrast * random.uniform(-1, 1)
    shift = augment.brightness * random.uniform(-1, 1)
    low, high = (torch.tensor(values, dtype=torch.float32).reshape(-1, 1, 1) for values in reach)
    gain = torch.from_numpy(gains).float()
    mean = float(((image.mean(dim=(1, 2), keepdim=True) - low) / (high - low) * gain).mean())
    # All of it is one multiplication and one addition a band.
    offset = low - low * gain * contrast + (mean * (1 - contrast) + shift) * (high - low)
    return torch.addcmul(offset, image, gain * contrast).clamp_(low, high)

"""A network that sees heights in brightness."""

from __future__ import annotations

import torch
from torch import nn


class Heights(nn.Module):
    """A line through the bands of a pixel."""

    def __init__(self, bands: int = 3) -> None:
        super().__init__()
        self.layer = nn.Conv2d(bands, 1, 1)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """(B, bands, H, W) to metres (B, 1, H, W)."""
        return self.layer(image)

"""What a network that knows one scene alone counts in: how far each band of that scene spreads."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from .radar_guidance import SPECKLE

LEAST = 1e-3
"""Deviation below which a band says nothing, as that of cirrus in a clear sky."""


class SceneUnits(nn.Module):
    """Mean and deviation of each band over a scene's clear ground, kept with the weights."""

    optical_mean: torch.Tensor
    optical_deviation: torch.Tensor
    sar_mean: torch.Tensor
    sar_deviation: torch.Tensor

    def __init__(self, bands: int, sar_bands: int) -> None:
        super().__init__()
        for name, count in (("optical", bands), ("sar", sar_bands)):
            self.register_buffer(f"{name}_mean", torch.zeros(count))
            self.register_buffer(f"{name}_deviation", torch.ones(count))

    @torch.no_grad()
    def measure(self, optical: torch.Tensor, sar: torch.Tensor) -> None:
        """Take mean and deviation of clear pixels (C, n) and of radar (S, m)."""
        for name, values in (("optical", optical), ("sar", sar)):
            getattr(self, f"{name}_mean").copy_(values.mean(1))
            getattr(self, f"{name}_deviation").copy_(values.std(1).clamp_min(LEAST))

    @property
    def deviation(self) -> torch.Tensor:
        """Of each optical band (C, 1, 1)."""
        return self.optical_deviation[:, None, None]

    def features(
        self, cloudy: torch.Tensor, base: torch.Tensor, known: torch.Tensor, radar: torch.Tensor
    ) -> torch.Tensor:
        """The base, what clear ground differs from it, where that is, and what `radar` gives: (B, 2 C + 1 +
        2 S, H, W). Where fine radar meets the base at once, a scene is learned in fewer steps.
        """
        mean = self.optical_mean[:, None, None]
        detail = (cloudy - base) / self.deviation * known
        return torch.cat([(base - mean) / self.deviation, detail, known, radar], dim=1)

    def radar(self, sar: torch.Tensor) -> torch.Tensor:
        """Radar (B, S, H, W), and the same averaged against speckle: (B, 2 S, H, W)."""
        mean, deviation = self.sar_mean[:, None, None], self.sar_deviation[:, None, None]
        smooth = F.avg_pool2d(sar, SPECKLE, 1, SPECKLE // 2, count_include_pad=False)
        return (torch.cat([sar, smooth], dim=1) - torch.cat([mean, mean])) / torch.cat([deviation, deviation])

"""A cloud network whose answer is known exactly, and a checkpoint of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from synthetic import cloud_card
from torch import nn

from core_models.checkpoints import save_checkpoint
from core_models.networks import NETWORKS

DEVIATION = 0.02


class Echo(nn.Module):
    """Every band is the first SAR channel times 0.2, plus 0.01 for each band before it; the network sees one
    pixel at a time.
    """

    def __init__(self, bands: int = 13, sar_bands: int = 2, uncertainty: bool = False) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.tensor([0.2]))
        self.bands, self.uncertainty = bands, uncertainty

    def reconstruct(
        self, optical: torch.Tensor, sar: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor | None]:
        """Means (B, C, H, W), and deviations where they are asked for."""
        assert optical.shape[1] == self.bands and optical.shape[2:] == sar.shape[2:]
        assert torch.isfinite(optical).all() and torch.isfinite(sar).all()
        mean = self.gain * sar[:, :1] + 0.01 * torch.arange(self.bands)[:, None, None]
        return mean, torch.full_like(mean, DEVIATION) if self.uncertainty else None


def expected(decibels: np.ndarray, band: int) -> np.ndarray:
    """The numbers that `Echo` gives for VV in dB and a band from 1."""
    return 10000 * (0.2 * np.clip((decibels + 25) / 25, 0, 1) + 0.01 * (band - 1))


def echo_checkpoint(path: Path, monkeypatch, **card) -> str:
    """A checkpoint of `Echo`, which the engine knows for as long as `monkeypatch` lives."""
    monkeypatch.setitem(NETWORKS, "echo", Echo)
    card = cloud_card(network="echo", **card)
    save_checkpoint(path, Echo(len(card.bands), **card.options), card)
    return str(path)

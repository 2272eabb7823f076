"""How far heights are off."""

from __future__ import annotations

from dataclasses import dataclass

import torch


@dataclass
class HeightErrors:
    """Sums over pixels."""

    squares: float = 0.0
    pixels: int = 0

    def add(self, estimate: torch.Tensor, height: torch.Tensor) -> None:
        """Count an image (H, W)."""
        self.squares += float((estimate - height).square().sum())
        self.pixels += height.numel()

    def merge(self, other: HeightErrors) -> None:
        """Add what another rank has counted."""
        self.squares += other.squares
        self.pixels += other.pixels

    def summary(self) -> dict[str, float]:
        """`rmse` in metres, and `closeness`, 1 where it is 0."""
        rmse = (self.squares / max(1, self.pixels)) ** 0.5
        return {"rmse": rmse, "closeness": 1 / (1 + rmse), "pixels": float(self.pixels)}

"""From an image's own values to what a network takes."""

from __future__ import annotations

import torch

from ..contract.card import Scaling
from ..sensors.stretch import stretched


class Normalise:
    """Values (B, C, H, W) as in the images to network input, as the card's scaling says."""

    def __init__(self, scaling: Scaling, device: torch.device) -> None:
        def column(values: tuple[float, ...]) -> torch.Tensor:
            return torch.tensor(values, dtype=torch.float32, device=device).reshape(1, -1, 1, 1)

        self.low, self.high, self.mean, self.std = map(
            column, (scaling.low, scaling.high, scaling.mean, scaling.std)
        )

    def __call__(self, values: torch.Tensor) -> torch.Tensor:
        values = (stretched(values, self.low, self.high) - self.mean) / self.std
        return values.contiguous(memory_format=torch.channels_last)

"""What change asks of a network."""

from __future__ import annotations

from typing import Protocol, cast

import torch
from torch import nn


class Compares(Protocol):
    """A network that compares two dates."""

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Network inputs (B, C, H, W) to the probability of change (B, 1, H, W)."""


def compares(network: nn.Module) -> Compares:
    """`network` as what `networks.build` has made sure that it is."""
    return cast(Compares, network)

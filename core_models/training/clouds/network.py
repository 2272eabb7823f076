"""What clouds asks of a network."""

from __future__ import annotations

from typing import Optional, Protocol, cast

import torch
from torch import nn

from ...networks.fill import Fill


class Reconstructs(Protocol):
    """A network that reconstructs the ground under clouds."""

    def reconstruct(self, *parts: torch.Tensor) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """Cloudy image (B, C, H, W), radar (B, S, H, W) and, of some networks, where it is clear
        (B, 1, H, W), to the mean and, of some, its deviation (B, C, H, W).
        """


def reconstructs(network: nn.Module) -> Reconstructs:
    """`network` as what `networks.build` has made sure that it is."""
    return cast(Reconstructs, network)


class Fills(Protocol):
    """A network that begins with the hidden ground filled in."""

    fill: Fill


def fills(network: nn.Module) -> Fills:
    """`network`, of which `takes_clear` holds."""
    return cast(Fills, network)

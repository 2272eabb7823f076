"""What objects asks of a network."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional, Protocol, cast

import torch
from torch import nn

State = Optional[tuple[torch.Tensor, ...]]
"""What a network remembers of the frames before; None before the first."""


class Detects(Protocol):
    """A network that finds objects."""

    strides: Sequence[int]
    """Pixels between the cells of each of its maps."""

    def detect(self, image: torch.Tensor, state: State = None) -> tuple[torch.Tensor, State]:
        """A network input (B, C, H, W) to predictions (B, N, 5 + K): centre, sides, objectness, classes; and
        the state to hand to the next frame.
        """


def detects(network: nn.Module) -> Detects:
    """`network` as what `networks.build` has made sure that it is."""
    return cast(Detects, network)

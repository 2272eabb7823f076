"""A cloud network as a function from two images to the channels that a cloud job asks for."""

from __future__ import annotations

from typing import Callable, cast

import torch
from torch import nn

from ...contract.errors import CheckpointRefused
from ...networks import CloudNetwork
from ...networks.reconstruction import takes_clear


def reconstructor(
    network: nn.Module, uncertainty: bool
) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    """`f(optical, sar)` that gives means (B, C, H, W), followed by as many deviations where `uncertainty`
    asks for them.

    For a network that takes a map of the clear pixels, this is the last channel of `sar`. Raises
    `CheckpointRefused` where the network has no deviations.
    """
    mapped, answers = takes_clear(network), cast(CloudNetwork, network)

    def reconstruct(optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
        images = (optical, sar[:, :-1], sar[:, -1:]) if mapped else (optical, sar)
        mean, deviation = answers.reconstruct(*images)
        if not uncertainty:
            return mean
        if deviation is None:
            raise CheckpointRefused(
                "checkpoint.uncertainty", "The network gives no uncertainty.", "Leave {uncertainty} out."
            )
        return torch.cat([mean, deviation], dim=1)

    return reconstruct

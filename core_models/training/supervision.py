"""A mask held against the maps of a network, of whatever sizes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable

import torch
import torch.nn.functional as F

from ..contract.errors import InputRefused
from ..sensors import UNKNOWN
from .forward import Output, output_maps
from .recipe import Loss

MapLoss = Callable[[torch.Tensor, torch.Tensor, Loss], torch.Tensor]
"""A map (B, C, h, w), the mask (B, h, w) at its size and what the recipe says, to a float32 scalar."""


def reduce_label(label: torch.Tensor, size: Sequence[int]) -> torch.Tensor:
    """The mask (B, H, W) at `size`: changed where any pixel under it is, so that a thin road does not vanish.

    Else it is unknown where any pixel under it is.
    """
    if tuple(label.shape[-2:]) == tuple(size):
        return label
    height, width = size
    rank = 2.0 * (label == 1) + 1.0 * (label == UNKNOWN)
    highest = F.adaptive_max_pool2d(rank[:, None], (height, width))[:, 0]
    return (highest == 2).long() + UNKNOWN * (highest == 1).long()


def supervised(output: Output, label: torch.Tensor, loss: Loss, function: MapLoss) -> torch.Tensor:
    """`function` of each of a network's output maps and the mask at its size, averaged with the weights of
    `loss.maps`.

    Raises `InputRefused` where there are more or fewer weights than maps.
    """
    maps = output_maps(output)
    weights = loss.maps or (1.0,) * len(maps)
    if len(weights) != len(maps):
        message = f"loss.maps has {len(weights)} weights in the recipe, the network gives {len(maps)} maps."
        raise InputRefused("recipe.value", message, "Give one weight a map, or leave it out.")
    terms = [
        weight * function(each, reduce_label(label, each.shape[-2:]), loss)
        for each, weight in zip(maps, weights)
        if weight > 0
    ]
    return torch.stack(terms).sum() / sum(weights)

"""The optimiser of a recipe, the course of its learning rate, and the average of the weights."""

from __future__ import annotations

import copy
import math
from typing import Any

import torch
from torch import nn

from .recipe import Optimiser


def rate_at(step: int, steps: int, optimiser: Optimiser) -> float:
    """Learning rate of step `step` of `steps`: linear warm-up, then constant, falls every so often, or a (held) half cosine."""
    if step < optimiser.warmup:
        return optimiser.rate * (step + 1) / optimiser.warmup
    if optimiser.schedule == "constant":
        return optimiser.rate
    if optimiser.schedule == "step":
        return optimiser.rate * optimiser.factor ** (step // optimiser.every)
    start = max(optimiser.warmup, round(optimiser.hold * steps))
    done = min(1.0, max(0.0, (step - start) / max(1, steps - start)))
    return optimiser.rate * (optimiser.final + (1 - optimiser.final) * 0.5 * (1 + math.cos(math.pi * done)))


def parameter_groups(network: nn.Module, decay: float) -> list[dict[str, Any]]:
    """Weight decay for matrices and kernels only: biases, norms and gates keep their scale."""
    heavy = [value for value in network.parameters() if value.ndim > 1]
    light = [value for value in network.parameters() if value.ndim <= 1]
    return [{"params": heavy, "weight_decay": decay}, {"params": light, "weight_decay": 0.0}]


class Average:
    """Exponential moving average of a network's weights and statistics; young averages forget faster."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.decay = decay
        self.network = copy.deepcopy(network).eval().requires_grad_(False)

    @torch.no_grad()
    def update(self, network: nn.Module, step: int) -> None:
        """Move towards `network` after step `step` (from 0)."""
        decay = min(self.decay, (1 + step) / (10 + step))
        ours, theirs = self.network.state_dict(), network.state_dict()
        floats = [name for name, value in ours.items() if value.is_floating_point()]
        torch._foreach_lerp_([ours[name] for name in floats], [theirs[name] for name in floats], 1 - decay)
        for name in set(ours) - set(floats):
            ours[name].copy_(theirs[name])

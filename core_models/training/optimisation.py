"""The optimiser of a recipe, the course of its learning rate, and the average of the weights."""

from __future__ import annotations

import copy
import math
from typing import Any

import torch
from torch import nn

from .recipe import Optimiser


def make_optimiser(network: nn.Module, recipe: Optimiser) -> torch.optim.Optimizer:
    """The optimiser that the recipe names, over all parameters of `network`."""
    groups = parameter_groups(network, recipe.weight_decay, recipe.decay_norms)
    if recipe.backbone != 1:
        groups = _apart(network, groups, recipe.backbone)
    if recipe.name == "sgd":
        return torch.optim.SGD(groups, lr=recipe.rate, momentum=0.9)
    return {"adamw": torch.optim.AdamW, "adam": torch.optim.Adam}[recipe.name](groups, lr=recipe.rate)


def parameter_groups(network: nn.Module, decay: float, decay_norms: bool = False) -> list[dict[str, Any]]:
    """Weight decay for matrices and kernels only, so that biases, norms and gates keep their scale; for all
    if `decay_norms`.
    """
    heavy = [value for value in network.parameters() if value.ndim > 1 or decay_norms]
    light = [value for value in network.parameters() if value.ndim <= 1 and not decay_norms]
    groups = [{"params": heavy, "weight_decay": decay}, {"params": light, "weight_decay": 0.0}]
    return [group for group in groups if group["params"]]


def _apart(network: nn.Module, groups: list[dict[str, Any]], share: float) -> list[dict[str, Any]]:
    """`groups` with the parameters of the network's `backbone`, if it has one, in groups of their own, which
    have `share` of the rate.
    """
    backbone = getattr(network, "backbone", None)
    inside = {id(value) for value in backbone.parameters()} if isinstance(backbone, nn.Module) else set()
    divided = [
        {
            **group,
            "params": [value for value in group["params"] if (id(value) in inside) == within],
            "share": rate,
        }
        for group in groups
        for within, rate in ((False, 1.0), (True, share))
    ]
    return [group for group in divided if group["params"]]


def rate_at(step: int, steps: int, optimiser: Optimiser, epoch_steps: int = 1) -> float:
    """Learning rate of step `step` (from 0) of `steps`: linear warm-up, then the schedule's share of the full
    rate.
    """
    if step < optimiser.warmup:
        return optimiser.rate * (step + 1) / optimiser.warmup
    time = step / epoch_steps if optimiser.unit == "epoch" else step
    if optimiser.schedule == "constant":
        return optimiser.rate
    if optimiser.schedule == "step":
        return optimiser.rate * optimiser.factor ** int(time // optimiser.every)
    if optimiser.schedule == "milestones":
        return (
            optimiser.rate * ([1.0] + [factor for begin, factor in optimiser.milestones if time >= begin])[-1]
        )
    start = max(optimiser.warmup, round(optimiser.hold * steps))
    done = min(1.0, max(0.0, (step - start) / max(1, steps - start)))
    fall = (
        0.5 * (1 + math.cos(math.pi * done))
        if optimiser.schedule == "cosine"
        else (1 - done) ** optimiser.power
    )
    return optimiser.rate * (optimiser.final + (1 - optimiser.final) * fall)


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

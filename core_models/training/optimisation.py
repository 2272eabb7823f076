"""The optimiser of a recipe, the course of its learning rate, and the average of the weights."""

from __future__ import annotations

import math
from typing import Any, Union

import torch
from torch import nn
from torch.optim.swa_utils import AveragedModel

from .recipe import Optimiser

Tensors = Union[tuple[torch.Tensor, ...], list[torch.Tensor]]


def make_optimiser(network: nn.Module, recipe: Optimiser) -> torch.optim.Optimizer:
    """The optimiser that the recipe names, over all parameters of `network`."""
    groups = parameter_groups(network, recipe.weight_decay, recipe.decay_norms)
    if recipe.backbone != 1:
        groups = _apart(network, groups, recipe.backbone)
    if recipe.name == "sgd":
        return torch.optim.SGD(groups, lr=recipe.rate, momentum=0.9)
    kinds: dict[str, type[torch.optim.Adam]] = {"adamw": torch.optim.AdamW, "adam": torch.optim.Adam}
    return kinds[recipe.name](groups, lr=recipe.rate)


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
    have `share` of the rate. Of YOLOX, whose `backbone` is a pyramid on one, it is that below the pyramid.
    """
    backbone = getattr(network, "backbone", None)
    backbone = getattr(backbone, "backbone", backbone)
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


def averaged(network: nn.Module, decay: float) -> AveragedModel:
    """The exponential moving average of a network's weights and statistics, in evaluation mode; young
    averages forget faster.

    Its `n_averaged` is 1 before the first step: the weights that a run begins with count.
    """

    def move(ours: Tensors, theirs: Tensors, updates: Union[torch.Tensor, int]) -> None:
        kept = min(decay, int(updates) / (9 + int(updates)))
        if ours[0].is_floating_point():
            torch._foreach_lerp_(ours, theirs, 1 - kept)
        else:
            torch._foreach_copy_(ours, theirs)

    average = AveragedModel(network, multi_avg_fn=move, use_buffers=True)
    average.n_averaged += 1
    average.eval().requires_grad_(False)
    return average


def restore_average(average: AveragedModel, weights: dict[str, torch.Tensor], step: int) -> None:
    """Have `average` stand at `weights` after `step` steps."""
    average.module.load_state_dict(weights)
    average.n_averaged.fill_(step + 1)

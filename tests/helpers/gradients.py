"""What training makes of a network's parameters."""

from __future__ import annotations

from collections.abc import Iterable

import torch
from torch import nn


def backward(maps: Iterable[torch.Tensor]) -> None:
    """Gradients of a loss in which every value of every map has a weight of its own."""
    sum((each * torch.randn_like(each)).sum() for each in maps).backward()


def assert_all_are_reached(network: nn.Module, frozen: tuple[str, ...] = ()) -> None:
    """Every parameter has finite gradients, a matrix some that are not 0, but for those that are `frozen`."""
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            assert name.startswith(frozen), name
            continue
        assert parameter.grad is not None, name
        assert torch.isfinite(parameter.grad).all(), name
        if parameter.dim() > 1:
            assert parameter.grad.abs().max() > 0, name

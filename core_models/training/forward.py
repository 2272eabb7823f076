"""How networks are run: in which precision, in which mode, and what they give."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Union

import torch
from torch import nn

LOW_PRECISION = {"bf16": torch.bfloat16, "fp16": torch.float16}

Output = Union[torch.Tensor, tuple[torch.Tensor, ...], list[torch.Tensor]]
"""One map (B, C, H, W), or several, the main one first."""


def autocast(device: torch.device, precision: str) -> torch.autocast:
    """bfloat16 or float16 where the recipe's `precision` asks for it."""
    low = LOW_PRECISION.get(precision)
    return torch.autocast(device.type, dtype=low or torch.bfloat16, enabled=low is not None)


def precise(values: torch.Tensor) -> torch.Tensor:
    """`values` in float32, or in float64 as they are: losses are sums that low precision would spoil."""
    return values if values.dtype == torch.float64 else values.float()


def in_channels_last(network: nn.Module) -> nn.Module:
    """`network` with its kernels in the order in which convolutions run fastest."""
    moved: nn.Module = network.to(memory_format=torch.channels_last)  # type: ignore[call-overload] # torch has it
    return moved


@contextmanager
def evaluating(network: nn.Module) -> Iterator[None]:
    """Has `network` in evaluation mode, and puts its mode back."""
    training = network.training
    network.eval()
    try:
        yield
    finally:
        network.train(training)


def output_maps(output: Output) -> tuple[torch.Tensor, ...]:
    """The maps of a network that gives one or several."""
    return tuple(output) if isinstance(output, (tuple, list)) else (output,)

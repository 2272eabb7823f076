"""What the networks that see through clouds with radar have in common: the size of what goes in, and what
comes out.
"""

from __future__ import annotations

from typing import Optional, Union

import torch
from torch import nn

from .layers import bias_of
from .padding import pad_to_multiple

LOG_VARIANCE = (-14.0, 2.0)
"""Bounds of the predicted logarithm: deviations of 0.001 to 2.7 where reflectance is 0..1, so that no loss of
it overflows."""
FRESH_LOG_VARIANCE = -4.0
"""Where training begins, a deviation of 0.14."""

Reconstruction = Union[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]
"""The estimate (B, C, H, W), or the estimate and the logarithm of its variance."""


def padded(optical: torch.Tensor, sar: torch.Tensor, multiple: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Both images with sides of a multiple of `multiple`, channels last; raises `ValueError` where they are
    not of one place.
    """
    if (
        optical.dim() != 4
        or sar.dim() != 4
        or optical.shape[0] != sar.shape[0]
        or optical.shape[2:] != sar.shape[2:]
    ):
        shapes = f"{tuple(optical.shape)} and {tuple(sar.shape)}"
        raise ValueError(
            f"The optical and the SAR image have the shapes {shapes}, wanted (B, C, H, W) and (B, S, H, W)."
        )
    optical, sar = (pad_to_multiple(image, multiple) for image in (optical, sar))
    layout = torch.channels_last
    return optical.contiguous(memory_format=layout), sar.contiguous(memory_format=layout)


def takes_clear(network: nn.Module) -> bool:
    """Whether `network`, or what a wrapper holds of it, wants the map of clear pixels as its
    third argument.
    """
    return getattr(getattr(network, "module", network), "fill", None) is not None


def own_precision(layer: nn.Conv2d, x: torch.Tensor) -> torch.Tensor:
    """`layer(x)` in the type of its weights under any autocast: bfloat16 would round a
    reflectance to 8 bits.
    """
    with torch.autocast(x.device.type, enabled=False):
        x = layer(x.to(layer.weight.dtype))
    return x


def variance_head(channels: int, bands: int, kernel: int = 1) -> nn.Conv2d:
    """The last layer beside that of the estimate, for the logarithm of its variance; begins at the same for
    all pixels.
    """
    head = nn.Conv2d(channels, bands, kernel, padding=kernel // 2)
    nn.init.normal_(head.weight, std=0.01)
    nn.init.constant_(bias_of(head), FRESH_LOG_VARIANCE)
    return head


def estimate(
    optical: torch.Tensor, mean: torch.Tensor, log_variance: Optional[torch.Tensor], residual: bool
) -> Reconstruction:
    """Crop to the size of `optical`, which is added where `residual`, and keep the logarithm within its
    bounds.
    """
    height, width = optical.shape[-2:]
    mean = mean[..., :height, :width]
    mean = optical + mean if residual else mean
    if log_variance is None:
        return mean
    return mean, log_variance[..., :height, :width].clamp(*LOG_VARIANCE)


def mean_and_deviation(output: Reconstruction) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
    """What a network gave as float32: the estimate, and its standard deviation in the same scale or None."""
    if isinstance(output, tuple):
        mean, log_variance = output
        return mean.float(), torch.exp(0.5 * log_variance.float())
    return output.float(), None

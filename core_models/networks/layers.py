"""Convolutions in the order that costs least, with the parameters where the published networks have them."""

from __future__ import annotations

from typing import Optional

import torch
import torch.nn.functional as F
from torch import nn


def pointwise(x: torch.Tensor, weight: torch.Tensor, bias: Optional[torch.Tensor] = None) -> torch.Tensor:
    """1 x 1 convolution (B, C, H, W) to (B, O, H, W) as one matrix product over channels-last pixels; `weight` (O, C[, 1, 1])."""
    return F.linear(x.permute(0, 2, 3, 1), weight.flatten(1), bias).permute(0, 3, 1, 2)


def convolve_normalise(x: torch.Tensor, conv: nn.Conv2d, norm: nn.BatchNorm2d) -> torch.Tensor:
    """norm(conv(x)), in evaluation as one convolution whose weights are multiplied out on the fly."""
    if norm.training:
        return norm(pointwise(x, conv.weight, conv.bias) if _is_pointwise(conv) else conv(x))
    scale = norm.weight * torch.rsqrt(norm.running_var + norm.eps)
    shift = norm.bias - norm.running_mean * scale
    bias = shift if conv.bias is None else torch.addcmul(shift, conv.bias, scale)
    weight = conv.weight * scale[:, None, None, None]
    if _is_pointwise(conv):
        return pointwise(x, weight, bias)
    return F.conv2d(x, weight, bias, conv.stride, conv.padding, conv.dilation, conv.groups)


def _is_pointwise(conv: nn.Conv2d) -> bool:
    return conv.kernel_size == (1, 1) and conv.stride == (1, 1) and conv.groups == 1


def reduced_precision(x: torch.Tensor) -> bool:
    """Whether a convolution of `x` runs in float16 or bfloat16, by its type or by autocast."""
    return x.dtype in (torch.float16, torch.bfloat16) or torch.is_autocast_enabled(x.device.type)

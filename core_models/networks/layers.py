"""Convolutions in the order that costs least, with the parameters where the published networks have them.

The layout of a tensor chooses the way: channels last goes the quick way, and channels first the published
one, operation by operation, so that even its rounding is the published network's.
"""

from __future__ import annotations

from typing import Optional, TypeVar, cast

import torch
import torch.nn.functional as F
from torch import nn

Network = TypeVar("Network", bound=nn.Module)


def lay_channels_last(network: Network) -> Network:
    """`network` itself, its convolutions' weights channels last in memory, as the quick way wants them."""
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]  # missing in torch's stubs
    return network


def channels_last(x: torch.Tensor) -> bool:
    """Whether the channels of `x` (B, C, H, W) are its fastest axis in memory."""
    return x.stride(1) == 1 and x.is_contiguous(memory_format=torch.channels_last)


def pointwise(x: torch.Tensor, weight: torch.Tensor, bias: Optional[torch.Tensor] = None) -> torch.Tensor:
    """1 x 1 convolution (B, C, H, W) to (B, O, H, W), of channels-last pixels one matrix product; `weight`
    (O, C[, 1, 1]).
    """
    if not channels_last(x):
        return F.conv2d(x, weight.flatten(1)[..., None, None], bias)
    return F.linear(x.permute(0, 2, 3, 1), weight.flatten(1), bias).permute(0, 3, 1, 2)


def convolve_normalise(x: torch.Tensor, conv: nn.Conv2d, norm: nn.BatchNorm2d) -> torch.Tensor:
    """norm(conv(x)), in evaluation and channels last as one convolution whose weights are multiplied out on
    the fly.

    On a small map that would cost more than normalising it.
    """
    pixels = x.shape[0] * x.shape[2] * x.shape[3]
    mean, variance = norm.running_mean, norm.running_var
    small = pixels < conv.weight[0].numel()
    if norm.training or small or not channels_last(x) or mean is None or variance is None:
        x = norm(pointwise(x, conv.weight, conv.bias) if _is_pointwise(conv) else conv(x))
        return x
    scale = norm.weight * torch.rsqrt(variance + norm.eps)
    shift = norm.bias - mean * scale
    bias = shift if conv.bias is None else torch.addcmul(shift, conv.bias, scale)
    weight = conv.weight * scale[:, None, None, None]
    if _is_pointwise(conv):
        return pointwise(x, weight, bias)
    return F.conv2d(x, weight, bias, conv.stride, conv.padding, conv.dilation, conv.groups)


def _is_pointwise(conv: nn.Conv2d) -> bool:
    return conv.kernel_size == (1, 1) and conv.stride == (1, 1) and conv.groups == 1


def doubled(x: torch.Tensor) -> torch.Tensor:
    """(B, C, H, W) to (B, C, 2 H, 2 W), bilinear, alike in a tile and in the whole."""
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)


def bias_of(conv: nn.Conv2d) -> torch.Tensor:
    """The bias of `conv` (O,), zeros where it has none."""
    return conv.weight.new_zeros(conv.out_channels) if conv.bias is None else conv.bias


def reduced_precision(x: torch.Tensor) -> bool:
    """Whether a convolution of `x` runs in float16 or bfloat16, by its type or by autocast."""
    return x.dtype in (torch.float16, torch.bfloat16) or torch.is_autocast_enabled(x.device.type)


class ConvNorm(nn.Sequential):
    """A convolution without bias, batch normalisation and, by default, ReLU; one convolution in
    evaluation.
    """

    def __init__(
        self, inputs: int, outputs: int, kernel: int, relu: bool = True, stride: int = 1, dilation: int = 1
    ) -> None:
        padding = dilation * (kernel // 2)
        conv = nn.Conv2d(inputs, outputs, kernel, stride, padding, dilation, bias=False)
        super().__init__(conv, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True) if relu else nn.Identity())

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, H / stride, W / stride)."""
        conv, norm, last = cast("tuple[nn.Conv2d, nn.BatchNorm2d, nn.Module]", tuple(self))
        x = last(convolve_normalise(x, conv, norm))
        return x

"""Depthwise convolutions that train quickly on CPU cores in bfloat16.

The same function and gradients, by another way where the library's takes five to ten times as long: the
gradient to kernels of 5 x 5, and that to the input of convolutions of stride 2.
"""

from __future__ import annotations

from typing import Any, Optional

import torch
import torch.nn.functional as F

LAST = torch.channels_last


def depthwise(x: torch.Tensor, weight: torch.Tensor, stride: int, padding: int) -> torch.Tensor:
    """`x` (B, C, H, W) convolved with `weight` (C, 1, k, k), each channel with its own kernel."""
    channels = x.shape[1]
    low = x.dtype == torch.bfloat16 or (
        torch.is_autocast_enabled("cpu") and torch.get_autocast_dtype("cpu") == torch.bfloat16
    )
    slow = weight.shape[-1] == 5 or (stride == 2 and padding == 0)
    if x.device.type == "cpu" and low and slow and torch.is_grad_enabled() and weight.requires_grad:
        result: torch.Tensor = _Depthwise.apply(x.bfloat16(), weight.bfloat16(), stride, padding)
        return result
    return F.conv2d(x, weight, None, stride, padding, groups=channels)


class _Depthwise(torch.autograd.Function):
    """The convolution and its gradients."""

    @staticmethod
    def forward(ctx: Any, x: torch.Tensor, weight: torch.Tensor, stride: int, padding: int) -> torch.Tensor:
        ctx.save_for_backward(x, weight)
        ctx.stride, ctx.padding = stride, padding
        return F.conv2d(x, weight, None, stride, padding, groups=x.shape[1])

    @staticmethod
    def backward(ctx: Any, grad: torch.Tensor) -> tuple[Optional[torch.Tensor], ...]:
        x, weight = ctx.saved_tensors
        grad = grad.contiguous(memory_format=LAST)
        to_input = to_weight = None
        if ctx.needs_input_grad[0]:
            by_phase = ctx.stride == 2 and ctx.padding == 0
            to_input = (
                _input_by_phase(grad, weight, x.shape)
                if by_phase
                else _native(grad, x, weight, ctx.stride, ctx.padding, (True, False, False))[0]
            )
        if ctx.needs_input_grad[1]:
            to_weight = (
                _weight_in_parts(grad, F.pad(x, (ctx.padding,) * 4) if ctx.padding else x, ctx.stride)
                if weight.shape[-1] == 5
                else _native(grad, x, weight, ctx.stride, ctx.padding, (False, True, False))[1]
            )
        return to_input, to_weight, None, None


def _native(
    grad: torch.Tensor,
    x: torch.Tensor,
    weight: torch.Tensor,
    stride: int,
    padding: int,
    wanted: tuple[bool, bool, bool],
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """The library's gradients to input, weight and bias, those of them that are wanted."""
    strides, paddings, channels = (stride, stride), (padding, padding), x.shape[1]
    gradients: tuple[torch.Tensor, torch.Tensor, torch.Tensor] = torch.ops.aten.convolution_backward(
        grad, x, weight, None, strides, paddings, (1, 1), False, (0, 0), channels, wanted
    )
    return gradients


def _input_by_phase(grad: torch.Tensor, weight: torch.Tensor, shape: torch.Size) -> torch.Tensor:
    """Gradient to the input of `shape` of a convolution of stride 2 without padding.

    Even and odd rows and columns are made apart, each by a convolution of stride 1 with every second tap.
    """
    result = grad.new_zeros(shape).contiguous(memory_format=LAST)
    for row in (0, 1):
        for column in (0, 1):
            taps = weight[:, :, row::2, column::2].flip(2, 3).contiguous()
            height, width = result[:, :, row::2, column::2].shape[-2:]
            down, right = taps.shape[-2] - 1, taps.shape[-1] - 1
            around = (right, width - grad.shape[-1], down, height - grad.shape[-2])
            result[:, :, row::2, column::2] = F.conv2d(F.pad(grad, around), taps, groups=shape[1])
    return result


def _weight_in_parts(grad: torch.Tensor, x: torch.Tensor, stride: int) -> torch.Tensor:
    """Gradient to the weight (C, 1, 5, 5) of a convolution of the padded `x`, as those to four kernels of
    3 x 3: on either half of the taps (stride 1) or on every second one (stride 2).
    """
    height, width = grad.shape[-2] + 2, grad.shape[-1] + 2
    x = F.pad(x, (0, 1, 0, 1))  # to 6 x 6 taps, of which the last ones are let go
    result = grad.new_empty(x.shape[1], 1, 6, 6)
    small = grad.new_empty(x.shape[1], 1, 3, 3)
    parts = (slice(0, 3), slice(3, 6)) if stride == 1 else (slice(0, 6, 2), slice(1, 6, 2))
    for rows in parts:
        for columns in parts:
            seen = x[:, :, rows.start :: stride, columns.start :: stride][:, :, :height, :width]
            seen = seen.contiguous(memory_format=LAST)
            result[:, :, rows, columns] = _native(grad, seen, small, 1, 0, (False, True, False))[1]
    return result[:, :, :5, :5].contiguous()

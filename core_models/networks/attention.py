"""Attention over positions, channels, rows and columns: pure functions, and thin Modules with the published
parameter names.

The published networks divide by no square root, so products of queries and keys are taken as they are. Gram
matrices, maxima and softmax are float32 under any autocast: a Gram matrix over a 256 x 256 map overflows
float16, and in bfloat16 its differences are rounded away.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.checkpoint import checkpoint

from .layers import bias_of, pointwise

POSITION_WEIGHTS = 2**21
"""Attention weights (queries by keys, of the whole batch) that position attention makes at a time; 8 MB,
about a cache."""
NEGLIGIBLE = 1e-30
"""Attention weights up to here are made 0 in evaluation: near 1e-38 a processor multiplies them tens of times
more slowly."""
SAMPLED_QUERIES = 64
LEAST_EXPONENT = -50.0
"""Exponents of attention weights in training go no lower, for the same reason; e to this is far below
float32's precision of 1."""
AXIAL_CHUNK = 32
"""Rows or columns that the backward pass of axial attention takes at a time."""


def _tokens(x: torch.Tensor) -> torch.Tensor:
    """(B, C, H, W) to (B, HW, C); no copy where `x` is channels last."""
    return x.permute(0, 2, 3, 1).flatten(1, 2)


def _image(tokens: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """(B, HW, C) to the (B, C, H, W) of `x`, channels last."""
    return torch.unflatten(tokens, 1, x.shape[-2:]).permute(0, 3, 1, 2)


def channel_attention(x: torch.Tensor, scale: float = 1.0) -> torch.Tensor:
    """Each channel as a mixture of those that resemble it least (Fu et al. 2019, equations 3 and 4), (B, C,
    H, W) to the same.

    A = softmax(rowmax(E) - E) with the Gram matrix E = scale X Xᵀ; published networks have no scale.
    """
    with torch.autocast(x.device.type, enabled=False):
        tokens = _tokens(x)
        exact = tokens.to(torch.promote_types(tokens.dtype, torch.float32))
        gram = scale * (exact.transpose(1, 2) @ exact)
        weights = torch.softmax(gram.amax(dim=-1, keepdim=True) - gram, dim=-1)
        if not torch.is_grad_enabled():
            torch.threshold_(weights, NEGLIGIBLE, 0.0)
        return _image(tokens @ weights.transpose(1, 2).to(tokens.dtype), x)


def _dense_channels(part: torch.Tensor) -> torch.Tensor:
    """`part` with its last axis contiguous; without, the built-in attention silently makes the
    whole matrix.
    """
    return part if part.stride(-1) == 1 else part.contiguous()


class _AxialAttention(torch.autograd.Function):
    """softmax(q kᵀ) v of (B, heads, N, C) on the CPU; its backward pass takes half the time of the built-in
    one.
    """

    @staticmethod
    def forward(ctx: Any, query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
        """The built-in forward pass, which also gives the logarithm of the softmax's denominator."""
        attend = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu
        out: torch.Tensor
        out, denominator = attend(query, key, value, 0.0, False, scale=1.0)
        ctx.save_for_backward(query, key, value, out, denominator)
        return out

    @staticmethod
    def backward(ctx: Any, gradient: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Gradients in float32 a few heads at a time, rounded once at the end."""
        with torch.autocast("cpu", enabled=False):
            return _AxialAttention._gradients(ctx.saved_tensors, gradient)

    @staticmethod
    def _gradients(saved: tuple[torch.Tensor, ...], gradient: torch.Tensor) -> tuple[torch.Tensor, ...]:
        query, key, value, out, denominator = saved
        exact = torch.promote_types(query.dtype, torch.float32)
        gradients = tuple(torch.empty_like(part) for part in (query, key, value))
        for index in range(query.shape[0]):
            for start in range(0, query.shape[1], AXIAL_CHUNK):
                here = (index, slice(start, start + AXIAL_CHUNK))
                q, k, v, g, o = (part[here].to(exact) for part in (query, key, value, gradient, out))
                weights = (q @ k.mT).sub_(denominator[here].unsqueeze(-1)).clamp_(min=LEAST_EXPONENT).exp_()
                slope = (g @ v.mT).sub_((g * o).sum(-1, keepdim=True)).mul_(weights)
                for target, part in zip(gradients, (slope @ k, slope.mT @ q, weights.mT @ g)):
                    target[here] = part
        return gradients


_attend_axis: Callable[[torch.Tensor, torch.Tensor, torch.Tensor], torch.Tensor] = _AxialAttention.apply


def _axial_attention(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, axis: int) -> torch.Tensor:
    """Attention along `axis` (2 or 3) of (B, C, H, W) tensors; the other spatial axis takes the place of the
    heads.

    Queries and keys narrower than the values get zeros, which change no product: the built-in attention wants
    one width.
    """
    missing = value.shape[1] - query.shape[1]
    if missing:
        query, key = (F.pad(part, (0, 0, 0, 0, 0, missing)) for part in (query, key))
    order = (0, 5 - axis, axis, 1)
    q, k, v = (_dense_channels(part.permute(order)) for part in (query, key, value))
    wants_gradients = torch.is_grad_enabled() and any(part.requires_grad for part in (q, k, v))
    if query.device.type == "cpu" and wants_gradients:
        attended = _attend_axis(q, k, v)
    else:
        attended = F.scaled_dot_product_attention(q, k, v, scale=1.0)
    return attended.permute(0, 3, 4 - axis, axis - 1)


def row_attention(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """Every pixel looks at its own row: softmax(q kᵀ) v over W, all (B, C, H, W), q and k perhaps of fewer
    channels.

    Quick where they are channels last.
    """
    return _axial_attention(query, key, value, 3)


def column_attention(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """Every pixel looks at its own column: softmax(q kᵀ) v over H, all (B, C, H, W), q and k perhaps of fewer
    channels.
    """
    return _axial_attention(query, key, value, 2)


def cross_attention(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, heads: int) -> torch.Tensor:
    """Multi-head attention softmax(q kᵀ / sqrt(C / heads)) v (Vaswani et al. 2017, equation 1) with no N x M
    matrix in memory.

    (B, N, C), (B, M, C) and (B, M, C) to (B, N, C); sums and softmax are float32 in every precision.
    """
    q, k, v = (
        _dense_channels(torch.unflatten(part, 2, (heads, -1)).transpose(1, 2)) for part in (query, key, value)
    )
    return F.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)


def _weights(query: torch.Tensor, key: torch.Tensor) -> torch.Tensor:
    """softmax(q kᵀ) of (B, N, D) and (B, M, D), (B, N, M) in float32."""
    exact = torch.promote_types(query.dtype, torch.float32)
    return torch.softmax(query.to(exact) @ key.to(exact).mT, dim=-1)


def _may_be_negligible(query: torch.Tensor, key: torch.Tensor) -> bool:
    """Whether some weights are likely to be next to nothing, by a sample of the queries; only speed hangs on
    the answer.
    """
    if query.device.type != "cpu":
        return False
    sample = query[:, :: max(1, query.shape[1] // SAMPLED_QUERIES)].float() @ key.float().mT
    spread = sample.amax(dim=-1) - sample.amin(dim=-1)
    return float(spread.amax()) > -math.log(NEGLIGIBLE) * 0.75


def _attend(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """softmax(q kᵀ) v of (B, N, D), (B, M, D) and (B, M, C)."""
    return _weights(query, key).to(value.dtype) @ value


def position_attention(
    query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, limit: int = POSITION_WEIGHTS
) -> torch.Tensor:
    """Every pixel looks at every other (Fu et al. 2019, equations 1 and 2): q, k (B, D, H, W) and v (B, C, H,
    W) to (B, C, H, W).

    Exact, with no more than `limit` weights at a time: the N x N matrix of a large map never exists, in
    training neither, where each part of it is computed again in the backward pass.
    """
    queries, keys, values = _tokens(query), _tokens(key), _tokens(value)
    recompute = torch.is_grad_enabled() and any(part.requires_grad for part in (queries, keys, values))
    rows = max(1, limit // (keys.shape[0] * keys.shape[1]))
    with torch.autocast(query.device.type, enabled=False):
        if recompute:
            parts = [
                checkpoint(_attend, part, keys, values, use_reentrant=False)
                for part in torch.split(queries, rows, dim=1)
            ]
            return _image(torch.cat(parts, dim=1), value)
        sparse = _may_be_negligible(queries, keys)
        out = torch.empty(values.shape, dtype=values.dtype, device=values.device)
        for part, target in zip(torch.split(queries, rows, dim=1), torch.split(out, rows, dim=1)):
            weights = _weights(part, keys)
            if sparse:
                torch.threshold_(weights, NEGLIGIBLE, 0.0)
            torch.matmul(weights.to(values.dtype), values, out=target)
        return _image(out, value)


def _gated(x: torch.Tensor, attended: torch.Tensor, gamma: torch.Tensor) -> torch.Tensor:
    """gamma * attended + x in the type of `attended`, in its place where no gradients are wanted."""
    x, gamma = x.to(attended.dtype), gamma.to(attended.dtype)
    return torch.addcmul(x, attended, gamma) if torch.is_grad_enabled() else attended.mul_(gamma).add_(x)


class ChannelAttention(nn.Module):
    """gamma * channel_attention(x) + x; `scaled` divides the Gram matrix by sqrt(H W), which is another
    function.
    """

    def __init__(self, scaled: bool = False) -> None:
        super().__init__()
        self.scaled = scaled
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        scale = 1.0 / math.sqrt(x.shape[-2] * x.shape[-1]) if self.scaled else 1.0
        return _gated(x, channel_attention(x, scale), self.gamma)


class _Projected(nn.Module):
    """Queries, keys and values by 1 x 1 convolutions, and a gate that begins closed.

    `scaled` divides the products of queries and keys by sqrt(H W), its root on each; this makes it another
    function.
    """

    def __init__(self, channels: int, inner: int, scaled: bool) -> None:
        super().__init__()
        self.scaled = scaled
        self.gamma = nn.Parameter(torch.zeros(1))
        self.query_conv = nn.Conv2d(channels, inner, 1)
        self.key_conv = nn.Conv2d(channels, inner, 1)
        self.value_conv = nn.Conv2d(channels, channels, 1)

    def project(self, x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """Queries, keys and values of `x` in one convolution."""
        convolutions = (self.query_conv, self.key_conv, self.value_conv)
        weight = torch.cat([conv.weight for conv in convolutions])
        bias = torch.cat([bias_of(conv) for conv in convolutions])
        widths = [conv.out_channels for conv in convolutions]
        query, key, value = torch.split(pointwise(x, weight, bias), widths, dim=1)
        if self.scaled:
            root = (x.shape[-2] * x.shape[-1]) ** -0.25
            query, key = query * root, key * root
        return query, key, value


class RowAttention(_Projected):
    """gamma * row_attention(q, k, v) + x with queries as wide as `x` (Han et al. 2023), or 1 / `reduction` of
    that.
    """

    def __init__(self, channels: int, reduction: int = 1, scaled: bool = False) -> None:
        super().__init__(channels, channels // reduction, scaled)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        return _gated(x, row_attention(*self.project(x)), self.gamma)


class ColumnAttention(_Projected):
    """gamma * column_attention(q, k, v) + x with queries as wide as `x` (Han et al. 2023), or 1 / `reduction`
    of that.
    """

    def __init__(self, channels: int, reduction: int = 1, scaled: bool = False) -> None:
        super().__init__(channels, channels // reduction, scaled)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        return _gated(x, column_attention(*self.project(x)), self.gamma)


class PositionAttention(_Projected):
    """gamma * position_attention(q, k, v) + x with queries an eighth as wide as `x` (Fu et al. 2019, figure 3
    A).
    """

    def __init__(self, channels: int, scaled: bool = False) -> None:
        super().__init__(channels, channels // 8, scaled)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        return _gated(x, position_attention(*self.project(x)), self.gamma)

"""Attention over positions, channels, rows and columns: pure functions, and thin Modules with the published parameter names.

The published networks divide by no square root, so products of queries and keys are taken as they are. Gram matrices, maxima
and softmax are float32 under any autocast: a Gram matrix over a 256 x 256 map overflows float16, and its differences drown in bfloat16.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import nn

POSITION_CHUNK = 512
"""Queries that position attention takes at a time."""


def _tokens(x: torch.Tensor) -> torch.Tensor:
    """(B, C, H, W) to (B, HW, C); no copy where `x` is channels last."""
    return x.permute(0, 2, 3, 1).flatten(1, 2)


def _image(tokens: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
    """(B, HW, C) to the (B, C, H, W) of `x`, channels last."""
    return tokens.unflatten(1, tuple(x.shape[-2:])).permute(0, 3, 1, 2)


def channel_attention(x: torch.Tensor, scale: float = 1.0) -> torch.Tensor:
    """Each channel as a mixture of the channels that resemble it least, (B, C, H, W) to the same (Fu et al. 2019, equations 3 and 4).

    A = softmax(rowmax(E) - E) with the Gram matrix E = scale X Xᵀ; published networks have no scale.
    """
    with torch.autocast(x.device.type, enabled=False):
        tokens = _tokens(x)
        exact = tokens.float()
        gram = scale * (exact.transpose(1, 2) @ exact)
        weights = torch.softmax(gram.amax(dim=-1, keepdim=True) - gram, dim=-1)
        return _image(tokens @ weights.transpose(1, 2).to(tokens.dtype), x)


def _line_attention(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor, axis: int) -> torch.Tensor:
    """Attention along `axis` (2 or 3) of (B, C, H, W) tensors; the other spatial axis takes the place of the heads."""
    order = (0, 5 - axis, axis, 1)
    query, key, value = (part.permute(order) for part in (query, key, value))
    return F.scaled_dot_product_attention(query, key, value, scale=1.0).permute(0, 3, 4 - axis, axis - 1)


def row_attention(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """Every pixel looks at its own row: softmax(q kᵀ) v over W, all (B, C, H, W); quick where they are channels last."""
    return _line_attention(query, key, value, 3)


def column_attention(query: torch.Tensor, key: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """Every pixel looks at its own column: softmax(q kᵀ) v over H, all (B, C, H, W)."""
    return _line_attention(query, key, value, 2)


class ChannelAttention(nn.Module):
    """gamma * channel_attention(x) + x; `scaled` divides the Gram matrix by sqrt(H W), which is another function."""

    def __init__(self, scaled: bool = False) -> None:
        super().__init__()
        self.scaled = scaled
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        scale = 1.0 / math.sqrt(x.shape[-2] * x.shape[-1]) if self.scaled else 1.0
        attended = channel_attention(x, scale)
        return torch.addcmul(x, attended, self.gamma.to(x.dtype))


class _Projected(nn.Module):
    """Queries, keys and values by 1 x 1 convolutions, and a gate that begins closed."""

    def __init__(self, channels: int, inner: int) -> None:
        super().__init__()
        self.gamma = nn.Parameter(torch.zeros(1))
        self.query_conv = nn.Conv2d(channels, inner, 1)
        self.key_conv = nn.Conv2d(channels, inner, 1)
        self.value_conv = nn.Conv2d(channels, channels, 1)

    def project(self, x: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Queries, keys and values of `x` in one convolution."""
        convolutions = (self.query_conv, self.key_conv, self.value_conv)
        weight = torch.cat([conv.weight for conv in convolutions])
        bias = torch.cat([conv.bias for conv in convolutions])
        return F.conv2d(x, weight, bias).split([conv.out_channels for conv in convolutions], dim=1)


class RowAttention(_Projected):
    """gamma * row_attention(q, k, v) + x with queries as wide as `x` (Han et al. 2023)."""

    def __init__(self, channels: int) -> None:
        super().__init__(channels, channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        attended = row_attention(*self.project(x))
        return torch.addcmul(x.to(attended.dtype), attended, self.gamma.to(attended.dtype))


class ColumnAttention(_Projected):
    """gamma * column_attention(q, k, v) + x with queries as wide as `x` (Han et al. 2023)."""

    def __init__(self, channels: int) -> None:
        super().__init__(channels, channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        attended = column_attention(*self.project(x))
        return torch.addcmul(x.to(attended.dtype), attended, self.gamma.to(attended.dtype))

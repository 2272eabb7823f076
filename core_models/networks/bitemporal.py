"""Revisit's own change network: a siamese residual encoder, date fusion at every level, and attention across
both dates.

The encoder is a narrow residual network (He et al. 2016) on blocks of 2 x 2 pixels. At each level the two
dates meet as [before, after, |after - before|], in this order, so that the network may tell a field that
became a roof from a roof that became a field. At the deepest levels every place of both dates attends to
every place of both dates first (scaled dot products, as in Vaswani et al. 2017), by which a difference of
season over the whole scene can be told from a change in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import torch
import torch.nn.functional as F
from torch import nn

from .efficientnet import EfficientNetLite
from .layers import ConvNorm
from .padding import both_dates, change_score


class Residual(nn.Module):
    """Two 3 x 3 convolutions around a shortcut, which is averaged and widened where the block
    halves the map.
    """

    def __init__(self, inputs: int, outputs: int, stride: int = 1) -> None:
        super().__init__()
        self.first = ConvNorm(inputs, outputs, 3, stride=stride)
        self.second = ConvNorm(outputs, outputs, 3, relu=False)
        self.stride = stride
        self.shortcut = (
            ConvNorm(inputs, outputs, 1, relu=False) if inputs != outputs or stride > 1 else nn.Identity()
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, H / stride, W / stride)."""
        short = F.avg_pool2d(x, self.stride) if self.stride > 1 else x
        return F.relu(self.second(self.first(x)) + self.shortcut(short), inplace=True)


class DateAttention(nn.Module):
    """Self-attention over the places of both dates together, with a learned mark for each date; 0 at the
    start of training.
    """

    def __init__(self, channels: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(channels)
        self.qkv = nn.Linear(channels, 3 * channels)
        self.out = nn.Linear(channels, channels)
        self.mark = nn.Parameter(torch.zeros(2, channels))
        self.gate = nn.Parameter(torch.zeros(channels))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Both dates (2 B, C, H, W), the first ones first, to the same shape."""
        pairs, channels, height, width = x.shape[0] // 2, *x.shape[1:]
        tokens = x.permute(0, 2, 3, 1).reshape(2, pairs, height * width, channels)
        tokens = (
            (tokens + self.mark[:, None, None]).transpose(0, 1).reshape(pairs, 2 * height * width, channels)
        )
        qkv = self.qkv(self.norm(tokens)).reshape(pairs, -1, 3, self.heads, channels // self.heads)
        query, key, value = qkv.permute(2, 0, 3, 1, 4).unbind()
        seen = F.scaled_dot_product_attention(query, key, value).transpose(1, 2).reshape(pairs, -1, channels)
        gated: torch.Tensor = self.gate * self.out(seen)
        change = gated.reshape(pairs, 2, height, width, channels).transpose(0, 1)
        return x + change.reshape(2 * pairs, height, width, channels).permute(0, 3, 1, 2).to(x.dtype)


class Fusion(nn.Module):
    """Both dates of a level to one map: normalised sum of a 1 x 1 convolution each of before, after and
    |after - before|.
    """

    def __init__(self, channels: int, outputs: int) -> None:
        super().__init__()
        self.dates = nn.ModuleList(nn.Conv2d(channels, outputs, 1, bias=False) for _ in range(3))
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Both dates (2 B, C, H, W) to (B, outputs, H, W)."""
        before, after = x.chunk(2)
        parts = (before, after, (after - before).abs())
        first, second, third = (mix(part) for mix, part in zip(self.dates, parts))
        return F.relu(self.norm(first + second + third), inplace=True)


class BiTemporal(nn.Module):
    """Siamese residual U-Net with attention across the dates.

    `widths` are the channels at 1/4, 1/8, 1/16, … of the image, `depths` the residual blocks of each level,
    `heads` the attention heads of the last two levels (0: none), `decoder` the width of the decoder.
    `backbone` names an EfficientNet-Lite that takes the place of the residual encoder, `widths` and `depths`;
    `levels` of its five maps are used.
    """

    def __init__(
        self,
        bands: int = 3,
        widths: Sequence[int] = (48, 96, 160, 224),
        depths: Sequence[int] = (2, 2, 2, 2),
        heads: int = 8,
        decoder: int = 64,
        classes: int = 2,
        dropout: float = 0.1,
        backbone: str = "",
        levels: int = 5,
    ) -> None:
        super().__init__()
        if len(widths) != len(depths):
            raise ValueError(f"{len(widths)} widths and {len(depths)} depths, wanted as many")
        self.backbone = EfficientNetLite(bands, backbone, levels) if backbone else None
        if self.backbone is not None:
            half, *widths = self.backbone.widths
        else:
            half = widths[0] // 2
            self.stem = ConvNorm(4 * bands, half, 3)
            before = (half, *widths)
            self.encoder = nn.ModuleList(
                nn.Sequential(Residual(inputs, width, 2), *(Residual(width, width) for _ in range(depth - 1)))
                for inputs, width, depth in zip(before, widths, depths)
            )
        deep = len(widths) - 2
        self.attention = nn.ModuleList(
            DateAttention(width, heads) if heads and level >= deep else nn.Identity()
            for level, width in enumerate(widths)
        )
        self.fusion = nn.ModuleList(Fusion(width, decoder) for width in widths)
        self.merge = nn.ModuleList(Residual(decoder, decoder) for _ in widths)
        narrow = decoder // 2
        self.narrow = nn.Conv2d(decoder, narrow, 1)
        self.fine = Fusion(half, narrow)
        self.last = nn.Sequential(ConvNorm(narrow, narrow, 3), nn.Dropout2d(dropout))
        self.head = nn.Conv2d(narrow, classes, 1)
        self.multiple = 2 ** (len(widths) + 1)

    def forward(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to logits (B, classes, H, W), class 1 is change."""
        encoded = self._encoded(both_dates(before, after, self.multiple))
        fine = self.fine(next(encoded))
        levels = [fusion(x) for fusion, x in zip(self.fusion, encoded)]
        y = self.merge[-1](levels[-1])
        for merge, level in zip(reversed(self.merge[:-1]), reversed(levels[:-1])):
            y = merge(level + _double(y))
        logits = _double(self.head(self.last(fine + _double(self.narrow(y)))))
        return logits[..., : before.shape[-2], : before.shape[-1]]

    def _encoded(self, dates: torch.Tensor) -> Iterator[torch.Tensor]:
        """Both dates (2 B, bands, H, W) to their maps at 1/2, 1/4, …, one at a time, so that few are kept."""
        if self.backbone is not None:
            fine, *deep = self.backbone(dates)
            yield fine
            yield from (attention(x) for attention, x in zip(self.attention, deep))
            return
        x = self.stem(F.pixel_unshuffle(dates, 2).contiguous(memory_format=torch.channels_last))
        yield x
        for block, attention in zip(self.encoder, self.attention):
            x = attention(block(x))
            yield x

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to the probability of change (B, 1, H, W), float32."""
        return change_score(self(before, after))


def _double(x: torch.Tensor) -> torch.Tensor:
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)

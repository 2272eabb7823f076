"""HANet, the Hierarchical Attention Network for change detection (Han, Wu, Guo, Hu and Chen 2023, IEEE JSTARS
16).

The published function and parameter names, at any image size and in a quicker order: both dates in one batch,
row and column attention without their matrices in memory, and the head's 1 x 1 and 3 x 3 convolutions
multiplied into one projection that runs before the upsampling, so that the map of 15 times the width at full
resolution never exists.
"""

from __future__ import annotations

import math
from typing import Optional, cast

import torch
import torch.nn.functional as F
from torch import nn

from .attention import ChannelAttention, ColumnAttention, RowAttention
from .layers import bias_of, convolve_normalise, doubled, pointwise, reduced_precision
from .padding import both_dates, change_score

CHANNEL_INNER = 32
"""Channels in which the channel attention of every level works, whatever the width."""
UNUSED_TENSORS = tuple(f"c{level}_conv.{kind}" for level in (1, 2, 3, 4) for kind in ("weight", "bias"))
"""Tensors of the published checkpoints that no output depends on (417,880 parameters); this network has none
of them."""
DILATIONS = (1, 2, 3, 4)
COMPOSED_CHANNELS = 64
"""Up to here a dense convolution is quicker than a grouped one and a 1 x 1 one, in reduced precision."""
MERGED_GROUPS = 8
_STAGES = ("conv0", "conv2", "conv4", "conv5")


class ResidualStage(nn.Module):
    """y = conv1(x); relu(bn2(conv2(relu(bn1(y)))) + y), with a 3 x 3 and a 1 x 1 convolution."""

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(channels, width, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 1, bias=False)
        self.bn2 = nn.BatchNorm2d(width)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, channels, H, W) to (B, width, H, W)."""
        y = self.conv1(x)
        return F.relu_(convolve_normalise(F.relu_(self.bn1(y)), self.conv2, self.bn2).add_(y))


class ChannelBranch(nn.Module):
    """3 x 3 convolution into 32 channels, channel attention there, 3 x 3 convolution back."""

    def __init__(self, channels: int, scaled: bool) -> None:
        super().__init__()
        self.attn = nn.Sequential(
            nn.Conv2d(channels, CHANNEL_INNER, 3, padding=1),
            nn.BatchNorm2d(CHANNEL_INNER),
            nn.PReLU(1),
            ChannelAttention(scaled),
            nn.Conv2d(CHANNEL_INNER, channels, 3, padding=1),
            nn.BatchNorm2d(channels),
            nn.PReLU(1),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, channels, H, W) to the same."""
        narrow, norm, slope, attention, wide, last_norm, last_slope = self.attn
        x = convolve_normalise(x, cast(nn.Conv2d, narrow), cast(nn.BatchNorm2d, norm))
        x = convolve_normalise(attention(slope(x)), cast(nn.Conv2d, wide), cast(nn.BatchNorm2d, last_norm))
        x = last_slope(x)
        return x


def _merged(branch: nn.Conv2d, blocks: int) -> torch.Tensor:
    """Weights (O, blocks * 4, 3, 3) of a grouped convolution with `blocks` neighbouring groups made one,
    zeros between them.
    """
    outputs, inputs, *kernel = branch.weight.shape
    per_group = outputs // branch.groups
    grouped = branch.weight.view(-1, blocks, per_group, 1, inputs, *kernel)
    apart = torch.eye(blocks, device=grouped.device, dtype=grouped.dtype).view(1, blocks, 1, blocks, 1, 1, 1)
    return (grouped * apart).reshape(outputs, blocks * inputs, *kernel)


def dilated_fusion(pair: torch.Tensor, branches: list[nn.Conv2d], mix: nn.Conv2d) -> torch.Tensor:
    """`mix` over the stacked outputs of the grouped, dilated `branches`: (B, 2C, H, W) to (B, C, H, W).

    The stack is never made: `mix` is taken apart along it. In reduced precision the small groups would be
    slow, so neighbouring groups are merged, and where there are few channels the branch and its part of `mix`
    become one convolution.
    """
    weights = torch.split(mix.weight.flatten(1), mix.out_channels, dim=1)
    total = _mixed(pair, branches[0], weights[0], mix.bias)
    for branch, weight in zip(branches[1:], weights[1:]):
        total.add_(_mixed(pair, branch, weight, None))
    return total


def _mixed(
    pair: torch.Tensor, branch: nn.Conv2d, weight: torch.Tensor, bias: Optional[torch.Tensor]
) -> torch.Tensor:
    """`branch` and the 1 x 1 convolution `weight` (O, C) behind it, in the order that is quick."""
    if not reduced_precision(pair):
        return pointwise(branch(pair), weight, bias)
    if len(weight) <= COMPOSED_CHANNELS:
        return _composed(pair, branch, weight, bias)
    blocks = math.gcd(branch.groups, MERGED_GROUPS)
    merged, groups = _merged(branch, blocks), branch.groups // blocks
    x = F.conv2d(pair, merged, branch.bias, branch.stride, branch.padding, branch.dilation, groups)
    return pointwise(x, weight, bias)


def _composed(
    pair: torch.Tensor, branch: nn.Conv2d, weight: torch.Tensor, bias: Optional[torch.Tensor]
) -> torch.Tensor:
    """`branch` and the 1 x 1 convolution `weight` (O, C) behind it as one dense convolution, multiplied out
    in float32.
    """
    with torch.autocast(pair.device.type, enabled=False):
        dense = (weight @ _merged(branch, branch.groups).flatten(1)).view(
            -1, pair.shape[1], *branch.kernel_size
        )
        shift = weight @ bias_of(branch)
    return F.conv2d(pair, dense, shift if bias is None else shift + bias, 1, branch.padding, branch.dilation)


class HANet(nn.Module):
    """HANet with four levels of width, 2, 4 and 8 times width channels; 40 is the published width (2.6 M
    parameters).

    `cam_scale` divides the Gram matrices by sqrt(H W). It changes the function, so weights trained without it
    need it off. `calm_head` draws the first weights of the last two convolutions by their inputs, not by
    their outputs as is published, which makes first logits of about 35 that cost a short training dearly.
    """

    def __init__(
        self,
        bands: int = 3,
        width: int = 40,
        classes: int = 2,
        cam_scale: bool = False,
        calm_head: bool = False,
    ) -> None:
        super().__init__()
        widths = [width * factor for factor in (1, 2, 4, 8)]
        self.widths = widths
        self.conv0_0 = nn.Conv2d(bands, width, 5, padding=2)
        for name, inputs, channels in zip(_STAGES, (width, *widths), widths):
            self.add_module(name, ResidualStage(inputs, channels))
        for level, channels in enumerate(widths, 1):
            for dilation in DILATIONS:
                fusion = nn.Conv2d(
                    2 * channels, channels, 3, padding=dilation, dilation=dilation, groups=channels // 2
                )
                self.add_module(f"conv6_{level}_{dilation}", fusion)
            self.add_module(f"conv{level}_1", nn.Conv2d(4 * channels, channels, 1))
            self.add_module(f"cam_attention_{level}", ChannelBranch(channels, cam_scale))
            self.add_module(f"row_attention_{level}", RowAttention(channels))
            self.add_module(f"col_attention_{level}", ColumnAttention(channels))
        self.conv6 = nn.Conv2d(sum(widths), 2 * width, 1)
        self.conv7 = nn.Conv2d(2 * width, classes, 3, padding=1, bias=False)
        self.pool = nn.AvgPool2d(2)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
        if calm_head:
            for module in (self.conv6, self.conv7):
                nn.init.kaiming_normal_(module.weight, nonlinearity="linear")

    def forward(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to logits (B, classes, H, W), class 1 is change."""
        x = self.conv0_0(both_dates(before, after, 8))
        levels = []
        for level, name in enumerate(_STAGES, 1):
            x = self.get_submodule(name)(self.pool(x) if level > 1 else x)
            levels.append(self._fuse(level, x))
        return self._head(levels)[..., : before.shape[-2], : before.shape[-1]]

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to the probability of change (B, 1, H, W), float32."""
        return change_score(self(before, after))

    def _fuse(self, level: int, dates: torch.Tensor) -> torch.Tensor:
        """Both dates' features (2B, C, H, W) to the attended features of the pair (B, C, H, W)."""
        pair = torch.cat(dates.chunk(2), dim=1)
        branches = [self._conv(f"conv6_{level}_{dilation}") for dilation in DILATIONS]
        x = dilated_fusion(pair, branches, self._conv(f"conv{level}_1"))
        lines = self.get_submodule(f"row_attention_{level}")(self.get_submodule(f"col_attention_{level}")(x))
        attended: torch.Tensor = self.get_submodule(f"cam_attention_{level}")(x) + lines
        return attended

    def _conv(self, name: str) -> nn.Conv2d:
        return cast(nn.Conv2d, self.get_submodule(name))

    def _head(self, levels: list[torch.Tensor]) -> torch.Tensor:
        """conv7(conv6(all levels upsampled and stacked)), in another order.

        Both are linear: their product gives, for each of the nine taps of conv7, a 1 x 1 projection that
        commutes with the upsampling. The taps are shifted into place and summed at full resolution, where
        conv7's zero padding is kept.
        """
        classes = self.conv7.out_channels
        taps = self.conv7.weight.permute(2, 3, 0, 1).flatten(0, 2)
        weights = torch.split(taps @ self.conv6.weight.flatten(1), self.widths, dim=1)
        y = pointwise(levels[-1], weights[-1])
        for features, weight in zip(levels[-2::-1], weights[-2::-1]):
            y = pointwise(features, weight) + doubled(y)
        y = y + (taps @ bias_of(self.conv6))[:, None, None]
        shifts = torch.eye(9, device=y.device, dtype=y.dtype).view(9, 3, 3).repeat_interleave(classes, 0)
        shifts = (
            shifts[None] * torch.eye(classes, device=y.device, dtype=y.dtype).repeat(1, 9)[..., None, None]
        )
        return F.conv2d(y, shifts, padding=1)

"""DANet, the Dual Attention Network for scene segmentation (Fu et al. 2019), and its head, which
DASNet uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import torch
import torch.nn.functional as F
from torch import nn

from .attention import ChannelAttention, PositionAttention
from .layers import ConvNorm, pointwise
from .padding import pad_to_multiple
from .resnet import ResNet

ATTENTIONS = ("position", "channel")


class DANetHead(nn.Module):
    """Position and channel attention over a quarter of `channels`, each between two convolutions, and three
    classifiers.

    `attention` names those that are on; without one, its branch is the two convolutions alone.
    """

    def __init__(self, channels: int, classes: int, attention: Sequence[str] = ATTENTIONS) -> None:
        super().__init__()
        unknown = sorted(set(attention) - set(ATTENTIONS))
        if unknown:
            raise ValueError(f"attention {unknown[0]!r}, wanted some of {', '.join(ATTENTIONS)}")
        inner = channels // 4
        self.conv5a = ConvNorm(channels, inner, 3)
        self.conv5c = ConvNorm(channels, inner, 3)
        self.sa = PositionAttention(inner) if "position" in attention else nn.Identity()
        self.sc = ChannelAttention() if "channel" in attention else nn.Identity()
        self.conv51 = ConvNorm(inner, inner, 3)
        self.conv52 = ConvNorm(inner, inner, 3)
        self.conv6, self.conv7, self.conv8 = (
            nn.Sequential(nn.Dropout2d(0.1), nn.Conv2d(inner, classes, 1)) for _ in range(3)
        )

    def branches(self, features: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """(B, channels, H, W) to what position and channel attention make of it, each (B, channels / 4, H,
        W).
        """
        return self.conv51(self.sa(self.conv5a(features))), self.conv52(self.sc(self.conv5c(features)))

    def fused(self, features: torch.Tensor) -> torch.Tensor:
        """The first output of `forward` alone."""
        position, channel = self.branches(features)
        return _classify(
            self.conv8, position.add_(channel) if not torch.is_grad_enabled() else position + channel
        )

    def forward(self, features: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """(B, channels, H, W) to three maps (B, classes, H, W): of both attentions, of position, of channel
        attention.
        """
        position, channel = self.branches(features)
        return (
            _classify(self.conv8, position + channel),
            _classify(self.conv6, position),
            _classify(self.conv7, channel),
        )


def _classify(classifier: nn.Sequential, x: torch.Tensor) -> torch.Tensor:
    dropout, conv = cast("tuple[nn.Dropout2d, nn.Conv2d]", tuple(classifier))
    return pointwise(dropout(x), conv.weight, conv.bias)


class DANet(nn.Module):
    """Segmentation of one image: a dilated ResNet and the dual attention head; not a change network."""

    def __init__(
        self,
        bands: int = 3,
        classes: int = 19,
        depth: int = 101,
        deep_stem: bool = False,
        multi_grid: Sequence[int] = (),
        attention: Sequence[str] = ATTENTIONS,
    ) -> None:
        super().__init__()
        self.pretrained = ResNet(bands, depth, 8, deep_stem, multi_grid)
        self.head = DANetHead(self.pretrained.channels, classes, attention)

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """(B, bands, H, W) to logits (B, classes, H, W): of both attentions, and the auxiliary ones of
        position and of channel.
        """
        padded = pad_to_multiple(image, 8).contiguous(memory_format=torch.channels_last)
        size = tuple(padded.shape[-2:])
        return tuple(
            F.interpolate(logits, size, mode="bilinear", align_corners=True)[
                ..., : image.shape[-2], : image.shape[-1]
            ]
            for logits in self.head(self.pretrained(padded))
        )

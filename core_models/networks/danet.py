"""DANet, the Dual Attention Network for scene segmentation (Fu et al. 2019), and its head, which
DASNet uses.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union, cast

import torch
import torch.nn.functional as F
from torch import nn

from .attention import ChannelAttention, PositionAttention
from .efficientnet import EfficientNetLite
from .layers import ConvNorm, doubled, pointwise
from .padding import pad_to_multiple
from .resnet import ResNet

ATTENTIONS = ("position", "channel")
FOLD = 4


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


class LiteFeatures(nn.Module):
    """An image to `channels` at 1/8 of its size: the maps of an EfficientNet-Lite at 1/2 and 1/4, their
    pixels folded into channels, and those at 1/8 and 1/16, each through a 1 x 1 convolution, added up.

    So the head works on 1/8, as the published one, and sees details of half the image's size. The map at 1/32
    is left out: it holds three quarters of the parameters, and the attention sees the whole tile anyway.
    """

    def __init__(self, bands: int, backbone: str, channels: int) -> None:
        super().__init__()
        self.encoder = EfficientNetLite(bands, backbone, levels=4)
        folded = (width * fold**2 for width, fold in zip(self.encoder.widths, (4, 2, 1, 1)))
        self.levels = nn.ModuleList(ConvNorm(width, channels, 1, relu=False) for width in folded)
        self.channels = channels

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """(B, bands, H, W), sides a multiple of 16, to (B, channels, H / 8, W / 8)."""
        half, quarter, eighth, sixteenth = self.encoder(image)
        maps = (F.pixel_unshuffle(half, 4), F.pixel_unshuffle(quarter, 2), eighth, sixteenth)
        first, second, third, last = (level(x) for level, x in zip(self.levels, maps))
        return F.relu(first + second + third + doubled(last), inplace=True)


class DANet(nn.Module):
    """Segmentation of one image: a dilated ResNet and the dual attention head; not a change network.

    `backbone` names an EfficientNet-Lite that takes the place of the ResNet, of `depth`, `deep_stem` and
    `multi_grid`. It gives the head `channels`, and the classifiers give `FOLD` x `FOLD` answers a pixel of
    the features, which are laid side by side (Shi et al. 2016, equation 4). That is ours.
    """

    def __init__(
        self,
        bands: int = 3,
        classes: int = 19,
        depth: int = 101,
        deep_stem: bool = False,
        multi_grid: Sequence[int] = (),
        attention: Sequence[str] = ATTENTIONS,
        backbone: str = "",
        channels: int = 320,
    ) -> None:
        super().__init__()
        self.pretrained: Union[ResNet, LiteFeatures] = (
            LiteFeatures(bands, backbone, channels)
            if backbone
            else ResNet(bands, depth, 8, deep_stem, multi_grid)
        )
        self.fold, self.multiple = (FOLD, 16) if backbone else (1, 8)
        self.head = DANetHead(self.pretrained.channels, classes * self.fold**2, attention)

    def forward(self, image: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """(B, bands, H, W) to logits (B, classes, H, W): of both attentions, and the auxiliary ones of
        position and of channel.
        """
        return tuple(self._enlarged(logits, image) for logits in self.head(self._features(image)))

    def classify(self, image: torch.Tensor) -> torch.Tensor:
        """(B, bands, H, W) to the probabilities of the classes (B, classes, H, W), float32."""
        logits = self._enlarged(self.head.fused(self._features(image)), image)
        return torch.softmax(logits.float(), dim=1)

    def _features(self, image: torch.Tensor) -> torch.Tensor:
        padded = pad_to_multiple(image, self.multiple).contiguous(memory_format=torch.channels_last)
        features: torch.Tensor = self.pretrained(padded)
        return features

    def _enlarged(self, logits: torch.Tensor, image: torch.Tensor) -> torch.Tensor:
        """`logits` at the size of `image`; with corners aligned as published, but alike in all tiles is only
        the other way.
        """
        height, width = image.shape[-2:]
        size = (height + -height % self.multiple, width + -width % self.multiple)
        fine = F.pixel_shuffle(logits, self.fold)
        return F.interpolate(fine, size, mode="bilinear", align_corners=self.fold == 1)[..., :height, :width]

"""HANet in a high-resolution reading: a ResNet pyramid with scaled row, column and position attention; not
the published network.

Han et al. 2023 publish the Hierarchical Attention Network, which is `hanet`: no ResNet, and a channel
attention without projections. A description that goes by the same name asks for a ResNet with features of
several scales, queries and keys of an eighth of the channels, products divided by sqrt(H W) with the root of
that on each side, gates that begin closed, residual connections, attention along rows and columns and between
positions, fusion, and a head for change and no change. This is that network; no weights of `hanet` fit it.
Where the description is silent, chosen here:

- The stem keeps its stride but loses its max-pooling, so that the levels lie at 1/2, 1/4, 1/8 and 1/16 of the
image. - Both dates share the backbone; a level's pair is |a - b| and a + b, mixed by a 1 x 1 convolution, so
the order of dates is open. - Every level looks along columns, then rows; from 1/8 on, where it is affordable,
also from every position to every other. - The levels are projected to the first one's width and added from
coarse to fine; the logits are upsampled to the image.
"""

from __future__ import annotations

import torch
from torch import nn

from .attention import ColumnAttention, PositionAttention, RowAttention
from .layers import ConvNorm, doubled
from .padding import both_dates, change_score
from .resnet import ResNet

REDUCTION = 8
"""Channels for each channel of queries and keys."""
BACKBONES = ("resnet18", "resnet34", "resnet50")
MULTIPLE = 16
POSITION_LEVEL = 3
"""The first level, of 1 to 4, with position attention."""


class Level(nn.Sequential):
    """The pair of a level, (B, 2 channels, H, W), mixed and attended: (B, channels, H, W)."""

    def __init__(self, channels: int, position: bool) -> None:
        lines = (
            ColumnAttention(channels, REDUCTION, scaled=True),
            RowAttention(channels, REDUCTION, scaled=True),
        )
        super().__init__(
            ConvNorm(2 * channels, channels, 1),
            *lines,
            *([PositionAttention(channels, scaled=True)] if position else []),
        )


class HANetHighRes(nn.Module):
    """ResNet pyramid of both dates, scaled attention at four levels, fusion at half the image's size.

    `backbone` is resnet18, resnet34 or resnet50 and `width` the channels of its stem: 32 is light enough to
    train on a processor (3.3 M parameters with resnet18), and with 64 torchvision's ImageNet weights fit
    `backbone`.
    """

    def __init__(self, bands: int = 3, backbone: str = "resnet18", width: int = 32, classes: int = 2) -> None:
        super().__init__()
        if backbone not in BACKBONES or width < REDUCTION:
            wanted = f"one of {', '.join(BACKBONES)} and {REDUCTION} or more"
            raise ValueError(f"backbone {backbone!r} with width {width}, wanted {wanted}")
        self.backbone = ResNet(bands, int(backbone[6:]), output_stride=32, width=width)
        widths = self.backbone.widths
        self.attention = nn.ModuleList(
            Level(channels, level >= POSITION_LEVEL) for level, channels in enumerate(widths, 1)
        )
        self.fusion = nn.ModuleList(ConvNorm(channels, widths[0], 1) for channels in widths)
        self.head = nn.Sequential(ConvNorm(widths[0], widths[0], 3), nn.Conv2d(widths[0], classes, 1))

    def forward(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to logits (B, classes, H, W), class 1 is change."""
        levels = self.backbone.levels(both_dates(before, after, MULTIPLE), pool=False)
        y = None
        for features, attend, project in zip(levels[::-1], self.attention[::-1], self.fusion[::-1]):
            first, second = features.chunk(2)
            part = project(attend(torch.cat([(first - second).abs(), first + second], dim=1)))
            y = part if y is None else part + doubled(y)
        return doubled(self.head(y))[..., : before.shape[-2], : before.shape[-1]]

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to the probability of change (B, 1, H, W), float32."""
        return change_score(self(before, after))

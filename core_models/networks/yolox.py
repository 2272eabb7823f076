"""YOLOX: an anchor-free detector with a decoupled head over a feature pyramid (Ge et al. 2021).

"YOLOX: Exceeding YOLO Series in 2021", arXiv 2107.08430; 8,968,255 parameters as YOLOX-s of 80 classes. Parameters have the
published names. What this file adds is off by default: a fourth, finer scale (stride 4). The places of a map's cells are made anew
for each image; published code keeps those of the first one it saw.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Optional

import torch
import torch.nn.functional as F
from torch import nn

from .csp_darknet import BaseConv, CSPDarknet, CSPLayer, convolution
from .padding import pad_to_multiple

STRIDES = (4, 8, 16, 32)
TOP_DOWN = (("lateral_conv0", "C3_p4"), ("reduce_conv1", "C3_p3"), ("reduce_conv2", "C3_p2"))
"""Names of the layers from stride 32 to 16, to 8, to 4; the last are ours, by the rule of the others."""
BOTTOM_UP = (("bu_conv1", "C3_n4"), ("bu_conv2", "C3_n3"), ("bu_conv3", "C3_n2"))
"""Names of the layers back from stride 16 to 32, from 8 to 16, from 4 to 8."""
PRIOR = 0.01
"""Scores where training begins (Lin et al. 2017, focal loss, section 3.3), so that empty places do not swamp the first steps."""
BOX = 4
"""Values of a place before its objectness and its classes: the box."""
LARGEST = 16.0
"""Bound of the predicted logarithm of a side: e^16 strides are more than any image, and still finite."""

Levels = list[torch.Tensor]


class PAFPN(nn.Module):
    """Path aggregation (Liu et al. 2018): features of a backbone mixed from coarse to fine and back, each map at its own size.

    `channels` are those of the maps, the finest first, 3 or 4 of them, each map half the size of that before it.
    """

    def __init__(
        self, channels: Sequence[int], depth: float, depthwise: bool = False, backbone: Optional[nn.Module] = None
    ) -> None:
        super().__init__()
        self.backbone = backbone
        self.steps = len(channels) - 1
        count = round(3 * depth)
        for step in range(self.steps):
            fine, coarse = channels[-2 - step], channels[-1 - step]
            for name, layer in zip(
                (*TOP_DOWN[step], *BOTTOM_UP[step]),
                (
                    BaseConv(coarse, fine, 1),
                    CSPLayer(2 * fine, fine, count, False, depthwise),
                    convolution(fine, fine, 3, 2, depthwise),
                    CSPLayer(2 * fine, coarse, count, False, depthwise),
                ),
            ):
                self.add_module(name, layer)

    def forward(self, features: Sequence[torch.Tensor]) -> Levels:
        """Maps (B, C, h, w), the finest first, to as many of the same shapes."""
        x, laterals = features[-1], []
        for (reduce, mix), finer in zip(TOP_DOWN, features[-2::-1]):
            laterals.append(self.get_submodule(reduce)(x))
            x = self.get_submodule(mix)(torch.cat([F.interpolate(laterals[-1], scale_factor=2, mode="nearest"), finer], dim=1))
        levels = [x]
        for (down, mix), lateral in zip(BOTTOM_UP[self.steps - 1 :: -1], laterals[::-1]):
            x = self.get_submodule(mix)(torch.cat([self.get_submodule(down)(x), lateral], dim=1))
            levels.append(x)
        return levels


class DecoupledHead(nn.Module):
    """Classes and boxes from branches of their own (section 2.1 and figure 2), a set of layers for each level of the pyramid."""

    def __init__(self, channels: Sequence[int], classes: int, hidden: int, depthwise: bool = False) -> None:
        super().__init__()

        def branch() -> nn.Sequential:
            return nn.Sequential(*(convolution(hidden, hidden, 3, depthwise=depthwise) for _ in range(2)))

        def last(outputs: int) -> nn.ModuleList:
            return nn.ModuleList(nn.Conv2d(hidden, outputs, 1) for _ in channels)

        self.cls_convs = nn.ModuleList(branch() for _ in channels)
        self.reg_convs = nn.ModuleList(branch() for _ in channels)
        self.cls_preds, self.reg_preds, self.obj_preds = last(classes), last(BOX), last(1)
        self.stems = nn.ModuleList(BaseConv(inputs, hidden, 1) for inputs in channels)
        for layer in (*self.cls_preds, *self.obj_preds):
            nn.init.constant_(layer.bias, -math.log((1 - PRIOR) / PRIOR))

    def forward(self, levels: Sequence[torch.Tensor]) -> Levels:
        """Maps (B, C, h, w) to raw ones (B, 5 + classes, h, w): the box (4), objectness and classes as logits."""
        outputs = []
        for index, x in enumerate(levels):
            x = self.stems[index](x)
            kinds, boxes = self.cls_convs[index](x), self.reg_convs[index](x)
            parts = (self.reg_preds[index](boxes), self.obj_preds[index](boxes), self.cls_preds[index](kinds))
            outputs.append(torch.cat(parts, dim=1))
        return outputs


class YOLOX(nn.Module):
    """Boxes, their objectness and classes at each place of 3 or 4 maps of an image.

    `depth` and `width` are 0.33 and 0.5 for YOLOX-s, 0.33 and 0.375 for tiny, 0.67 and 0.75 for m, 1 and 1 for l; YOLOX-nano is
    0.33 and 0.25 with `depthwise`. `scales` 4 adds the stride 4. `norm_eps` and `norm_momentum` are of all batch normalisation;
    YOLOX's own here, where RVT leaves PyTorch's 1e-5 and 0.1.
    """

    def __init__(
        self,
        bands: int = 3,
        classes: int = 80,
        depth: float = 0.33,
        width: float = 0.5,
        scales: int = 3,
        depthwise: bool = False,
        norm_eps: float = 1e-3,
        norm_momentum: float = 0.03,
    ) -> None:
        super().__init__()
        if scales not in (3, 4) or classes < 1 or bands < 1:
            raise ValueError(f"scales {scales}, {classes} classes and {bands} bands, wanted scales 3 or 4, and some of the others")
        self.strides = STRIDES[-scales:]
        darknet = CSPDarknet(bands, depth, width, depthwise)
        channels = darknet.channels[-scales:]
        self.backbone = PAFPN(channels, depth, depthwise, darknet)
        self.head = DecoupledHead(channels, classes, int(256 * width), depthwise)
        for module in self.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.eps, module.momentum = norm_eps, norm_momentum

    def forward(
        self, image: torch.Tensor, state: Optional[tuple[torch.Tensor, ...]] = None
    ) -> tuple[Levels, Optional[tuple[torch.Tensor, ...]]]:
        """Raw maps of an image (B, C, H, W), or of a clip (B, T, C, H, W) in the order of time, and the state, which is None.

        A map is (B, 5 + classes, H / stride, W / stride), sides rounded up, the finest first, with T after B for a clip. The image
        is padded on the right and below by repeating its last pixels; cells that begin beyond it are left out. Raises `ValueError`
        for a state, and for an image of another shape.
        """
        if state is not None:
            raise ValueError("A state was given to a network without temporal attention, wanted None.")
        if image.dim() not in (4, 5):
            raise ValueError(f"The image has the shape {tuple(image.shape)}, wanted (B, C, H, W), or (B, T, C, H, W) for a clip.")
        frames = image.flatten(0, -4)
        padded = pad_to_multiple(frames, STRIDES[-1]).contiguous(memory_format=torch.channels_last)
        features = self.backbone.backbone(padded)[-len(self.strides) :]
        levels = self.head(self.backbone(features))
        height, width = image.shape[-2:]
        cropped = [each[..., : -(-height // step), : -(-width // step)] for each, step in zip(levels, self.strides)]
        return [each.unflatten(0, image.shape[:-3]) for each in cropped], None

    def detect(
        self, image: torch.Tensor, state: Optional[tuple[torch.Tensor, ...]] = None
    ) -> tuple[torch.Tensor, Optional[tuple[torch.Tensor, ...]]]:
        """`decode` of an image (B, C, H, W) or a clip (B, T, C, H, W), and the state after it."""
        levels, state = self(image, state)
        return decode(levels, self.strides), state


def decode(levels: Sequence[torch.Tensor], strides: Sequence[int]) -> torch.Tensor:
    """Boxes and scores (B, N, 5 + K) float32 of raw maps (B, 5 + K, h, w): cx, cy, w, h in pixels, objectness and classes in 0..1.

    The centre is (p + cell) x stride with the cell's upper left corner, the side e^p x stride (section 2.1, anchor-free). N runs
    through the maps as given, row by row; further leading axes, as of a clip, stay.
    """
    decoded = []
    for level, stride in zip(levels, strides):
        with torch.autocast(level.device.type, enabled=False):
            raw = level.float().flatten(-2).mT
            height, width = level.shape[-2:]
            rows, columns = (torch.arange(side, device=level.device, dtype=raw.dtype) for side in (height, width))
            cells = torch.stack([columns.repeat(height), rows.repeat_interleave(width)], dim=-1)
            centres, sides = raw[..., :2] + cells, raw[..., 2:BOX].clamp(max=LARGEST).exp()
            decoded.append(torch.cat([centres * stride, sides * stride, raw[..., BOX:].sigmoid()], dim=-1))
    return torch.cat(decoded, dim=-2)

"""YOLOX: an anchor-free detector with a decoupled head over a feature pyramid (Ge et al. 2021).

"YOLOX: Exceeding YOLO Series in 2021", arXiv 2107.08430; 8,968,255 parameters as YOLOX-s of 80 classes.
Parameters have the published names. What this file adds is off by default: a fourth, finer scale (stride 4),
attention in the pyramid, and an EfficientNet-Lite below it. The places of a map's cells are made anew for
each image; published code keeps those of the first one it saw.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import torch
from torch import nn

from .csp_darknet import BaseConv, CSPDarknet, convolution
from .efficientnet import EfficientNetLite
from .padding import pad_to_multiple
from .pafpn import PAFPN, Levels, State

STRIDES = (4, 8, 16, 32)
PRIOR = 0.01
"""Scores where training begins (Lin et al. 2017, focal loss, section 3.3), so that empty places do not swamp
the first steps."""
BOX = 4
"""Values of a place before its objectness and its classes: the box."""
LARGEST = 16.0
"""Bound of the predicted logarithm of a side: e^16 strides are more than any image, and still finite."""


class DecoupledHead(nn.Module):
    """Classes and boxes from branches of their own (section 2.1 and figure 2), a set of layers for each level
    of the pyramid.
    """

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
        """Maps (B, C, h, w) to raw ones (B, 5 + classes, h, w): the box (4), objectness and classes as
        logits.
        """
        outputs = []
        for index, x in enumerate(levels):
            x = self.stems[index](x)
            kinds, boxes = self.cls_convs[index](x), self.reg_convs[index](x)
            parts = (self.reg_preds[index](boxes), self.obj_preds[index](boxes), self.cls_preds[index](kinds))
            outputs.append(torch.cat(parts, dim=1))
        return outputs


class YOLOX(nn.Module):
    """Boxes, their objectness and classes at each place of 3 or 4 maps of an image.

    `depth` and `width` are 0.33 and 0.5 for YOLOX-s, 0.33 and 0.375 for tiny, 0.67 and 0.75 for m, 1 and 1
    for l; YOLOX-nano is 0.33 and 0.25 with `depthwise`. `scales` 4 adds the stride 4. `norm_eps` and
    `norm_momentum` are of all batch normalisation; YOLOX's own here, where RVT leaves PyTorch's 1e-5 and 0.1.

    `backbone` names an EfficientNet-Lite that takes the place of CSPDarknet; the pyramid then has the widths
    of its maps, and `depth` and `width` are those of the pyramid and the head.

    `enable_small_object_attention` adds the modules of `small_object_attention`: of places
    (`attention_spatial`) and of time (`attention_temporal`) at the two finest scales, of channels
    (`attention_channel`) at all. Their means are of `attention_reach` pixels around each place, so that tiles
    of a scene find what the whole does; 0 is the document's, of the whole image.
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
        enable_small_object_attention: bool = False,
        attention_spatial: bool = True,
        attention_temporal: bool = True,
        attention_channel: bool = True,
        attention_reach: int = 160,
        backbone: str = "",
    ) -> None:
        super().__init__()
        if scales not in (3, 4) or classes < 1 or bands < 1:
            raise ValueError(
                f"scales {scales}, {classes} classes and {bands} bands, wanted scales 3 or 4, and some of "
                "the others"
            )
        self.strides = STRIDES[-scales:]
        encoder = (
            EfficientNetLite(bands, backbone) if backbone else CSPDarknet(bands, depth, width, depthwise)
        )
        channels = encoder.widths[-scales:]
        kinds = {"spatial": attention_spatial, "temporal": attention_temporal, "channel": attention_channel}
        attention = {kind for kind, on in kinds.items() if on and enable_small_object_attention}
        self.backbone = PAFPN(channels, depth, depthwise, encoder, attention, attention_reach)
        self.head = DecoupledHead(channels, classes, int(256 * width), depthwise)
        for module in self.modules():
            if isinstance(module, nn.BatchNorm2d):
                module.eps, module.momentum = norm_eps, norm_momentum

    def forward(self, image: torch.Tensor, state: State = None) -> tuple[Levels, State]:
        """Raw maps of an image (B, C, H, W), or of a clip (B, T, C, H, W) in the order of time, and the state
        after it.

        A map is (B, 5 + classes, H / stride, W / stride), sides rounded up, the finest first, with T after B
        for a clip. The image is padded on the right and below by repeating its last pixels; cells that begin
        beyond it are left out. With attention of time the state is what it needs of the images before: None
        at first, then what the call before gave. Raises `ValueError` for an image of another shape, and for a
        state of another network or of images of another size.
        """
        if image.dim() not in (4, 5):
            raise ValueError(
                f"The image has the shape {tuple(image.shape)}, wanted (B, C, H, W), or (B, T, C, H, W) for "
                "a clip."
            )
        frames = pad_to_multiple(image.flatten(0, -4), STRIDES[-1]).contiguous(
            memory_format=torch.channels_last
        )
        features = self.backbone.backbone(frames)[-len(self.strides) :]
        levels, state = self.backbone(features, state, image.shape[1] if image.dim() == 5 else 1)
        height, width = image.shape[-2:]
        cropped = (
            raw[..., : -(-height // step), : -(-width // step)]
            for raw, step in zip(self.head(levels), self.strides)
        )
        return [torch.unflatten(raw, 0, image.shape[:-3]) for raw in cropped], state

    def detect(self, image: torch.Tensor, state: State = None) -> tuple[torch.Tensor, State]:
        """`decode` of an image (B, C, H, W) or a clip (B, T, C, H, W), and the state after it."""
        levels, state = self(image, state)
        return decode(levels, self.strides), state


def decode(levels: Sequence[torch.Tensor], strides: Sequence[int]) -> torch.Tensor:
    """Boxes and scores (B, N, 5 + K) float32 of raw maps (B, 5 + K, h, w): cx, cy, w, h in pixels, objectness
    and classes in 0..1.

    The centre is (p + cell) x stride with the cell's upper left corner, the side e^p x stride (section 2.1,
    anchor-free). N runs through the maps as given, row by row; further leading axes, as of a clip, stay.
    """
    decoded = []
    for level, stride in zip(levels, strides):
        with torch.autocast(level.device.type, enabled=False):
            raw = level.float().flatten(-2).mT
            height, width = level.shape[-2:]
            rows, columns = (
                torch.arange(side, device=level.device, dtype=raw.dtype) for side in (height, width)
            )
            cells = torch.stack([columns.repeat(height), rows.repeat_interleave(width)], dim=-1)
            centres, sides = raw[..., :2] + cells, raw[..., 2:BOX].clamp(max=LARGEST).exp()
            decoded.append(torch.cat([centres * stride, sides * stride, raw[..., BOX:].sigmoid()], dim=-1))
    return torch.cat(decoded, dim=-2)

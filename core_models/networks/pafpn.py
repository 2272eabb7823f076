"""PAFPN: path aggregation over a feature pyramid (Liu et al. 2018, PANet), as YOLOX and RVT have it, with
attention where wanted.

Attention of places and of time comes after the pyramid at its two finest levels, of channels at all, as the
document of `small_object_attention` places it. Parameters have YOLOX's names; those of the attention are the
document's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Optional

import torch
import torch.nn.functional as F
from torch import nn

from .csp_darknet import BaseConv, CSPLayer, convolution
from .small_object_attention import KEEPS_NONE, ScaleAwareChannelAttention, SmallObjectAttentionModule

COARSEST = 32
"""Stride of the last level."""
ATTENDED = 2
"""Finest levels with attention of places and of time."""
TOP_DOWN = (("lateral_conv0", "C3_p4"), ("reduce_conv1", "C3_p3"), ("reduce_conv2", "C3_p2"))
"""Names of the layers from stride 32 to 16, to 8, to 4; the last are ours, by the rule of the others."""
BOTTOM_UP = (("bu_conv1", "C3_n4"), ("bu_conv2", "C3_n3"), ("bu_conv3", "C3_n2"))
"""Names of the layers back from stride 16 to 32, from 8 to 16, from 4 to 8."""

Levels = list[torch.Tensor]
State = Optional[tuple[torch.Tensor, ...]]
"""What attention of time keeps at each level that has it, the finest first."""


class PAFPN(nn.Module):
    """Features of a backbone mixed from coarse to fine and back, each map at its own size.

    `channels` are those of the maps, the finest first, 3 or 4 of them, each map half the size of that before
    it; the last has stride 32. `attention` names some of `spatial`, `temporal` and `channel`, whose means are
    of `reach` pixels, 0 for the whole map. `backbone` is only kept, for YOLOX's names.
    """

    def __init__(
        self,
        channels: Sequence[int],
        depth: float,
        depthwise: bool = False,
        backbone: Optional[nn.Module] = None,
        attention: Collection[str] = (),
        reach: int = 0,
    ) -> None:
        super().__init__()
        self.backbone = nn.Identity() if backbone is None else backbone
        count = round(3 * depth)
        for step, (top_down, bottom_up) in enumerate(zip(TOP_DOWN[: len(channels) - 1], BOTTOM_UP)):
            fine, coarse = channels[-2 - step], channels[-1 - step]
            self.add_module(top_down[0], BaseConv(coarse, fine, 1))
            self.add_module(top_down[1], CSPLayer(2 * fine, fine, count, False, depthwise))
            self.add_module(bottom_up[0], convolution(fine, fine, 3, 2, depthwise))
            self.add_module(bottom_up[1], CSPLayer(2 * fine, coarse, count, False, depthwise))
        self.small_object_attention_modules = nn.ModuleDict()
        self.scale_aware_attention_modules = nn.ModuleDict()
        spatial, temporal = "spatial" in attention, "temporal" in attention
        for index, width in enumerate(channels):
            stride = COARSEST >> (len(channels) - 1 - index)
            if (spatial or temporal) and index < ATTENDED:
                self.small_object_attention_modules[f"scale_{index}"] = SmallObjectAttentionModule(
                    width, spatial, temporal, stride=stride, reach=reach
                )
            if "channel" in attention:
                self.scale_aware_attention_modules[f"scale_{index}"] = ScaleAwareChannelAttention(
                    width, stride, reach
                )

    def forward(
        self, features: Sequence[torch.Tensor], state: State = None, length: int = 1
    ) -> tuple[Levels, State]:
        """Maps (B, C, h, w), the finest first, to as many of the same shapes, and the state after them.

        Of every `length` images in a row, which are a clip in the order of time, the first comes after
        `state`; raises `ValueError` for one that does not fit.
        """
        x, laterals = features[-1], []
        for (reduce, mix), finer in zip(TOP_DOWN, features[-2::-1]):
            laterals.append(self.get_submodule(reduce)(x))
            x = self.get_submodule(mix)(
                torch.cat([F.interpolate(laterals[-1], scale_factor=2, mode="nearest"), finer], dim=1)
            )
        levels = [x]
        for (down, mix), lateral in zip(BOTTOM_UP[len(laterals) - 1 :: -1], laterals[::-1]):
            x = self.get_submodule(mix)(torch.cat([self.get_submodule(down)(x), lateral], dim=1))
            levels.append(x)
        return self._attend(levels, state, length)

    def _attend(self, levels: Levels, state: State, length: int) -> tuple[Levels, State]:
        """Each level through its attention."""
        attended, kept = [], []
        self._check(state)
        for index, level in enumerate(levels):
            name = f"scale_{index}"
            if name in self.small_object_attention_modules:
                module, clip = (
                    self.small_object_attention_modules[name],
                    torch.unflatten(level, 0, (-1, length)),
                )
                clip, after = module(clip, None if state is None else state[index])
                kept.append(after)
                level = clip.flatten(0, 1)
            if name in self.scale_aware_attention_modules:
                level = self.scale_aware_attention_modules[name](level)
            attended.append(level)
        return attended, tuple(kept) if kept and kept[0] is not None else None

    def _check(self, state: State) -> None:
        if state is None:
            return
        if not any(module.temporal is not None for module in self.small_object_attention_modules.values()):
            raise ValueError(KEEPS_NONE)
        if len(state) != len(self.small_object_attention_modules):
            raise ValueError(
                f"The state is of {len(state)} levels, wanted {len(self.small_object_attention_modules)}."
            )

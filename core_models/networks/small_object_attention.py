"""Attention for small objects in the fine levels of a feature pyramid: of places, of time, of channels.

The design of "3-scale size-aware attention" (2025, a document of a fork of RVT for event cameras, whose
modules were never published), with its open choices made here. Its author measured it as worse than the plain
pyramid, so that it is off by default.

- All of it is residual, and its gates begin at 0 (`gamma`, the integration, the last layer of the channels'
  gate): switched on in a trained network it changes nothing, exactly, until it is trained. `gamma` 1 is the
  document's form.
- Convolutions that make features have batch normalisation and ReLU after them, those that make a gate do not.
- Nothing is kept between calls. What time attention has seen goes in and out as a state, without gradients;
  the document's buffer would leak between tiles and into the weights' file.
- Before the first image lies the first image again: a still scene looks the same from its first image on.
- The document's global means, of the channels' gate and of time attention's weights, would make what is found
  depend on how a scene is cut. With a `reach` they are means of as many pixels around each place, as Chu et
  al. 2022 ("Improving Image Restoration by Revisiting Global Information Aggregation") do for images larger
  than the training's crops; `reach` 0 is the document's form. On aerial frames beside an empty half, scores
  in a tile of 640 pixels lay up to 0.13 from those in the whole without it (gates scaled as a long training
  might), and 0.0002 with it, the network's own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Optional

import torch
import torch.nn.functional as F
from torch import nn

from .layers import ConvNorm, pointwise

SCALES = (1, 2, 4)
"""Dilations of the spatial branches."""
WINDOW = 3
"""Images that time attention sees, the present one among them."""
BLOCK = 32
"""Pixels: means around a place are known at such blocks, the largest stride, to whose places tiles of a scene
keep, and blended."""
KEEPS_NONE = "A state was given to a network without attention of time, wanted None."


def channel_gate(
    x: torch.Tensor, layers: Callable[[torch.Tensor], torch.Tensor], stride: int, reach: int
) -> torch.Tensor:
    """The sigmoid of what `layers`, (..., C) to the same, make of the means of the channels of a map (B, C,
    H, W) of `stride`.

    With `reach` 0 means are of the whole map, and the gate is (B, C, 1, 1). Else they are of as many pixels a
    side, rounded to an odd number of blocks of 32, around each block, and the gate is (B, C, H, W), blended
    between the blocks.
    """
    if not reach:
        return torch.sigmoid(layers(x.mean(dim=(2, 3))))[..., None, None]
    block, around = max(1, BLOCK // stride), reach // BLOCK // 2
    means = F.avg_pool2d(x, block, ceil_mode=True, count_include_pad=False)
    means = F.avg_pool2d(means, 2 * around + 1, stride=1, padding=around, count_include_pad=False)
    gate = torch.sigmoid(layers(means.movedim(1, -1))).movedim(-1, 1)
    return F.interpolate(gate, scale_factor=block, mode="bilinear")[..., : x.shape[2], : x.shape[3]]


class MultiScaleSpatialAttention(nn.Module):
    """x + gamma x a, with the map a in 0..1 seen at several dilations around each place.

    Branches have `channels` // 3 channels each, at least 1; the map comes from a quarter of them together by
    1 x 1 convolutions.
    """

    def __init__(self, channels: int, scales: Sequence[int] = SCALES) -> None:
        super().__init__()
        part = max(1, channels // len(scales))
        combined = part * len(scales)
        inner = max(1, combined // 4)
        self.branches = nn.ModuleList(ConvNorm(channels, part, 3, dilation=scale) for scale in scales)
        self.attention = nn.Sequential(
            nn.Conv2d(combined, inner, 1), nn.ReLU(inplace=True), nn.Conv2d(inner, 1, 1)
        )
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        seen = torch.cat([branch(x) for branch in self.branches], dim=1)
        gate = torch.sigmoid(self.attention(seen))
        return x + x * (self.gamma * gate).to(x.dtype)


class EventTemporalAttention(nn.Module):
    """x + gamma p m w: patterns p of the last images' features, a map m of motion, a weight w for each
    channel.

    p is a convolution over time alone, of the past only (3 x 1 x 1, here 1 x 1 over the channels of all
    images of the window, which can be laid out channels last); m in 0..1 is a 3 x 3 convolution of the
    features now and in the image before; w in 0..1 comes from the means of p through two layers, a sixteenth
    as wide between them.
    """

    def __init__(self, channels: int, temporal_window: int = WINDOW, stride: int = 8, reach: int = 0) -> None:
        super().__init__()
        if temporal_window < 2:
            raise ValueError(f"temporal_window {temporal_window}, wanted 2 images or more")
        self.window, self.stride, self.reach = temporal_window, stride, reach
        hidden = max(1, channels // 16)
        self.temporal_conv = ConvNorm(temporal_window * channels, channels, 1)
        self.motion_conv = nn.Conv2d(2 * channels, 1, 3, padding=1)
        self.weights = nn.Sequential(
            nn.Linear(channels, hidden), nn.ReLU(inplace=True), nn.Linear(hidden, channels)
        )
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(
        self, x: torch.Tensor, state: Optional[torch.Tensor] = None
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """(B, C, H, W), or a clip (B, T, C, H, W) in the order of time, to the same and the state after it.

        A state (B, window - 1, C, H, W) is the features of the images before, the oldest first, without
        gradients; None where there are none. Raises `ValueError` for a state of another shape.
        """
        clip = x if x.dim() == 5 else x[:, None]
        batch, length = clip.shape[:2]
        past = self._past(clip, state)
        seen = torch.cat(
            [past.movedim(2, -1), clip.movedim(2, -1)], dim=1
        )  # channels last, as the convolutions want it
        slots = [seen[:, start : start + length].flatten(0, 1).movedim(-1, 1) for start in range(self.window)]
        attended = torch.unflatten(slots[-1] + self._change(slots), 0, (batch, length))
        return attended.view_as(x), seen[:, length:].movedim(-1, 2).detach().clone()

    def _past(self, clip: torch.Tensor, state: Optional[torch.Tensor]) -> torch.Tensor:
        shape = (clip.shape[0], self.window - 1, *clip.shape[2:])
        if state is None:
            return clip[:, :1].expand(shape)
        if tuple(state.shape) != shape:
            found = f"The state has the shape {tuple(state.shape)}, wanted {shape}"
            raise ValueError(f"{found}: a state belongs to one series of images of one size.")
        return state.detach().to(clip.dtype)

    def _change(self, slots: list[torch.Tensor]) -> torch.Tensor:
        """gamma p m w (N, C, H, W) of the features of the window, the present ones last."""
        patterns: torch.Tensor = self.temporal_conv(torch.cat(slots, dim=1))
        motion = torch.sigmoid(self.motion_conv(torch.cat([slots[-1], slots[-2]], dim=1)))
        weights = channel_gate(patterns, self.weights, self.stride, self.reach)
        return patterns * (self.gamma * motion).to(patterns.dtype) * weights.to(patterns.dtype)


class ScaleAwareChannelAttention(nn.Module):
    """Each channel times a factor in 0..2 that its level's means give (Hu et al. 2018, squeeze and
    excitation).

    The layer between is a sixteenth as wide up to stride 8, an eighth beyond it. Factors are 2 sigmoid, so
    that they begin at 1. The document wants to begin with more weight for "high-frequency features" at small
    strides; channels have no order of frequency, and a bias would change a trained network, so that there is
    none.
    """

    def __init__(self, channels: int, stride: int, reach: int = 0) -> None:
        super().__init__()
        self.stride, self.reach = stride, reach
        hidden = max(1, channels // (16 if stride <= 8 else 8))
        self.fc1, self.fc2 = nn.Linear(channels, hidden), nn.Linear(hidden, channels)
        nn.init.zeros_(self.fc2.weight)
        nn.init.zeros_(self.fc2.bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        gate = channel_gate(x, lambda means: self.fc2(torch.relu(self.fc1(means))), self.stride, self.reach)
        return x * (2 * gate).to(x.dtype)


class SmallObjectAttentionModule(nn.Module):
    """Attention of places, then of time, then, where both are on, a 1 x 1 convolution of the result added to
    it.
    """

    def __init__(
        self,
        channels: int,
        enable_spatial: bool = True,
        enable_temporal: bool = True,
        temporal_window: int = WINDOW,
        stride: int = 8,
        reach: int = 0,
    ) -> None:
        super().__init__()
        self.spatial = MultiScaleSpatialAttention(channels) if enable_spatial else None
        self.temporal = (
            EventTemporalAttention(channels, temporal_window, stride, reach) if enable_temporal else None
        )
        self.integration = (
            nn.Conv2d(channels, channels, 1, bias=False) if enable_spatial and enable_temporal else None
        )
        if self.integration is not None:
            nn.init.zeros_(self.integration.weight)

    def forward(
        self, x: torch.Tensor, state: Optional[torch.Tensor] = None
    ) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """A clip (B, T, C, H, W) in the order of time to the same, and the state after it as in
        `EventTemporalAttention`.

        The state is None without time attention; raises `ValueError` for one of another shape, or where none
        is kept.
        """
        length, frames = x.shape[1], x.flatten(0, 1)
        if self.spatial is not None:
            frames = self.spatial(frames)
        if self.temporal is None:
            if state is not None:
                raise ValueError(KEEPS_NONE)
            return torch.unflatten(frames, 0, (-1, length)), None
        clip, state = self.temporal(torch.unflatten(frames, 0, (-1, length)), state)
        if self.integration is None:
            return clip, state
        frames = clip.flatten(0, 1)
        frames = frames + pointwise(frames, self.integration.weight)
        return torch.unflatten(frames, 0, (-1, length)), state

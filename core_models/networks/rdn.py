"""RDN of GLF-CR: two residual dense streams, optical and radar, with attention in windows and dynamic filters
(Xu et al. 2022).

"GLF-CR: SAR-enhanced cloud removal with global-local fusion", ISPRS Journal 192. 14,827,373 parameters with
13 optical and 2 SAR bands, where a later document says 7 M. Parameters have the published names. Masks of
shifted windows come from the size of the map, so that weights of one crop size work at any.
"""

from __future__ import annotations

from typing import Optional, cast

import torch
import torch.nn.functional as F
from torch import nn

from .layers import bias_of
from .reconstruction import Reconstruction, estimate, mean_and_deviation, own_precision, padded, variance_head
from .windows import join_windows, relative_position_index, shift_mask, split_windows

WINDOW = 8
HEADS = 8
FILTER = 5
SLOPE = 0.1
"""Of the leaky ReLUs in the filters' generator."""
STEM = 2
"""Blocks of 2 x 2 pixels become channels first."""
WIDE = 64
"""Channels at the size of the image."""
UNUSED_TENSORS = tuple(
    f"RDBs.{block}.convs.{layer}.{name}"
    for block in range(6)
    for layer in range(5)
    for name in ("attn.relative_position_index", *(["attn_mask"] if layer % 2 else []))
)
"""Published buffers that follow from the sizes of the window and of the training's crops."""


class WindowAttention(nn.Module):
    """Self-attention of both streams in windows; what radar attends to is mixed into what the optical stream
    attends to.
    """

    relative_position_index: torch.Tensor

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.relative_position_bias_table = nn.Parameter(torch.zeros((2 * WINDOW - 1) ** 2, HEADS))
        self.register_buffer("relative_position_index", relative_position_index(WINDOW), persistent=False)
        self.qkv = nn.Linear(channels, 3 * channels)
        self.qkv_SAR = nn.Linear(channels, 3 * channels)
        self.attn_fuse_1x1conv = nn.Conv2d(HEADS, HEADS, 1)
        self.proj = nn.Linear(channels, channels)
        self.proj_SAR = nn.Linear(channels, channels)
        nn.init.trunc_normal_(self.relative_position_bias_table, std=0.02)

    def forward(
        self, x: torch.Tensor, sar: torch.Tensor, mask: Optional[torch.Tensor]
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """Both (B windows, 64, C), `mask` (windows, 64, 64) or None, to the same."""
        optical_logits, value = _logits(self.qkv(x))
        sar_logits, sar_value = _logits(self.qkv_SAR(sar))
        with torch.autocast(x.device.type, enabled=False):
            bias = self.relative_position_bias_table[self.relative_position_index]
            bias = bias.permute(2, 0, 1).to(optical_logits.dtype)
            if mask is not None:
                repeated = mask.repeat(x.shape[0] // mask.shape[0], 1, 1)
                bias = bias + repeated[:, None].to(bias.dtype)
            optical_logits, sar_logits = optical_logits + bias, sar_logits + bias
            apart = sar_logits - optical_logits
            gate = torch.sigmoid(own_precision(self.attn_fuse_1x1conv, apart).to(apart.dtype))
            weights, sar_weights = (optical_logits + apart * gate).softmax(dim=-1), sar_logits.softmax(dim=-1)
        return self.proj(_weighted(weights, value)), self.proj_SAR(_weighted(sar_weights, sar_value))


def _logits(qkv: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """(B, N, 3 C) to scaled products of queries and keys (B, heads, N, N) in float32, and the values (B,
    heads, N, C / heads).
    """
    query, key, value = torch.unflatten(qkv, -1, (3, HEADS, -1)).permute(2, 0, 3, 1, 4)
    exact_type = torch.promote_types(query.dtype, torch.float32)
    with torch.autocast(qkv.device.type, enabled=False):
        return (query.to(exact_type) * query.shape[-1] ** -0.5) @ key.to(exact_type).mT, value


def _weighted(weights: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    return (weights.to(value.dtype) @ value).transpose(1, 2).flatten(2)


class MLP(nn.Module):
    """Two linear layers with GELU between them."""

    def __init__(self, channels: int, ratio: int = 2) -> None:
        super().__init__()
        self.fc1 = nn.Linear(channels, ratio * channels)
        self.fc2 = nn.Linear(ratio * channels, channels)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(..., C) to the same."""
        x = self.fc2(F.gelu(self.fc1(x)))
        return x


def drop_path(x: torch.Tensor, probability: float, training: bool) -> torch.Tensor:
    """Leave a branch out for some items of the batch (Huang et al. 2016, stochastic depth), its mean kept."""
    if not training or probability == 0.0:
        return x
    keep = 1.0 - probability
    kept = torch.rand((x.shape[0], *[1] * (x.dim() - 1)), device=x.device) < keep
    return x * (kept.to(x.dtype) / keep)


class DenseLayer(nn.Module):
    """A convolution of each stream, attention in windows, an MLP; the results are appended to
    what came in.
    """

    def __init__(self, inputs: int, growth: int, shift: int, drop: float) -> None:
        super().__init__()
        self.shift, self.drop = shift, drop
        self.conv = nn.Sequential(nn.Conv2d(inputs, growth, 3, padding=1), nn.ReLU(inplace=True))
        self.conv_SAR = nn.Sequential(nn.Conv2d(inputs, growth, 3, padding=1), nn.ReLU(inplace=True))
        self.attn = WindowAttention(growth)
        self.norm2 = nn.LayerNorm(growth)
        self.norm2_SAR = nn.LayerNorm(growth)
        self.mlp = MLP(growth)
        self.mlp_SAR = MLP(growth)

    def attend(self, x: torch.Tensor, sar: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Attention of both maps (B, H, W, C) in windows, shifted where the map is larger than one."""
        height, width = x.shape[1:3]
        shift = self.shift if min(height, width) > WINDOW else 0
        mask = shift_mask(height, width, WINDOW, shift, x.device) if shift else None
        x, sar = (
            split_windows(part.roll((-shift, -shift), (1, 2)) if shift else part, WINDOW) for part in (x, sar)
        )
        attended = (join_windows(part, height, width) for part in self.attn(x, sar, mask))
        x, sar = (part.roll((shift, shift), (1, 2)) if shift else part for part in attended)
        return x, sar

    def forward(self, x: torch.Tensor, sar: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Both streams (B, inputs, H, W) to (B, inputs + growth, H, W)."""
        new = [conv(part).permute(0, 2, 3, 1) for conv, part in ((self.conv, x), (self.conv_SAR, sar))]
        new = [part + drop_path(seen, self.drop, self.training) for part, seen in zip(new, self.attend(*new))]
        layers = ((self.norm2, self.mlp), (self.norm2_SAR, self.mlp_SAR))
        new = [
            part + drop_path(mlp(norm(part)), self.drop, self.training)
            for part, (norm, mlp) in zip(new, layers)
        ]
        x, sar = (
            torch.cat([old, part.permute(0, 3, 1, 2).to(old.dtype)], dim=1)
            for old, part in zip((x, sar), new)
        )
        return x, sar


class ResidualDenseBlock(nn.Module):
    """Dense layers, a 3 x 3 convolution of all they gave, and the input again (Zhang et al. 2018, both
    streams).
    """

    def __init__(self, channels: int, growth: int, layers: int, drop: float) -> None:
        super().__init__()
        self.convs = nn.ModuleList(
            DenseLayer(
                channels + index * growth,
                growth,
                WINDOW // 2 if index % 2 else 0,
                drop * index / max(1, layers - 1),
            )
            for index in range(layers)
        )
        self.LFF = nn.Conv2d(channels + layers * growth, channels, 3, padding=1)
        self.LFF_SAR = nn.Conv2d(channels + layers * growth, channels, 3, padding=1)

    def forward(self, x: torch.Tensor, sar: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Both streams (B, C, H, W) to the same."""
        dense, dense_sar = x, sar
        for layer in self.convs:
            dense, dense_sar = layer(dense, dense_sar)
        return self.LFF(dense) + x, self.LFF_SAR(dense_sar) + sar


class FilterBlock(nn.Module):
    """Two 3 x 3 convolutions around a shortcut."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        convs = (nn.Conv2d(channels, channels, 3, padding=1) for _ in range(2))
        self.stem = nn.Sequential(next(convs), nn.LeakyReLU(SLOPE, inplace=True), next(convs))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, C, H, W) to the same."""
        filtered: torch.Tensor = self.stem(x)
        return filtered + x


class DynamicFilter(nn.Module):
    """A 5 x 5 filter for each pixel and channel of the SAR stream, made of both streams (Xu et al. 2022,
    section 3.3).
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.fac_warp = nn.Sequential(
            nn.Sequential(nn.Conv2d(2 * channels, channels, 3, padding=1), nn.LeakyReLU(SLOPE, inplace=True)),
            FilterBlock(channels),
            FilterBlock(channels),
            nn.Sequential(nn.Conv2d(channels, channels * FILTER**2, 1), nn.LeakyReLU(SLOPE, inplace=True)),
        )

    def forward(self, x: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
        """Both streams (B, C, H, W) to the filtered SAR stream, with one place of all filters in memory at a
        time.
        """
        features = self.fac_warp[:3](torch.cat([x, sar], dim=1))
        last, act = cast("tuple[nn.Conv2d, nn.LeakyReLU]", tuple(cast(nn.Sequential, self.fac_warp[3])))
        weights, biases = last.weight, bias_of(last)
        height, width = sar.shape[-2:]
        around = F.pad(sar, (FILTER // 2,) * 4, mode="replicate")
        filtered = torch.zeros_like(sar)
        for place in range(FILTER**2):
            weight, bias = weights[place :: FILTER**2], biases[place :: FILTER**2]
            row, column = divmod(place, FILTER)
            neighbour = around[..., row : row + height, column : column + width]
            filtered = filtered + act(F.conv2d(features, weight, bias)) * neighbour
        return filtered


class RDN(nn.Module):
    """The cloudless optical image from a cloudy one, which is added to the output, and radar, both scaled to
    0..1.

    `uncertainty`, off in the published form, adds the logarithm of the variance of a Gaussian a band and
    pixel. `channels`, `growth`, `blocks` and `layers` make smaller ones; `drop` is the stochastic depth of
    the last layer of a block in training.
    """

    def __init__(
        self,
        bands: int = 13,
        sar_bands: int = 2,
        channels: int = 96,
        growth: int = 48,
        blocks: int = 6,
        layers: int = 5,
        drop: float = 0.2,
        uncertainty: bool = False,
    ) -> None:
        super().__init__()
        if growth % HEADS or min(channels, growth, blocks, layers) < 1 or not 0 <= drop < 1:
            found = f"growth {growth} with {blocks} x {layers} layers and drop {drop}"
            raise ValueError(f"{found}, wanted a multiple of {HEADS}, 1 or more, and 0 up to 1")
        self.SFENet1 = nn.Conv2d(bands * STEM**2, channels, 5, padding=2)
        self.SFENet2 = nn.Conv2d(channels, channels, 3, padding=1)
        self.SFENet1_SAR = nn.Conv2d(sar_bands * STEM**2, channels, 5, padding=2)
        self.SFENet2_SAR = nn.Conv2d(channels, channels, 3, padding=1)
        self.RDBs = nn.ModuleList(ResidualDenseBlock(channels, growth, layers, drop) for _ in range(blocks))
        self.DF = nn.ModuleList(DynamicFilter(channels) for _ in range(blocks))
        self.sar_fuse_1x1conv = nn.ModuleList(nn.Conv2d(channels, channels, 1) for _ in range(blocks))
        self.opt_distribute_1x1conv = nn.ModuleList(nn.Conv2d(channels, channels, 1) for _ in range(blocks))
        self.GFF = nn.Sequential(
            nn.Conv2d(blocks * channels, channels, 1), nn.Conv2d(channels, channels, 3, padding=1)
        )
        first, last = nn.Conv2d(channels, WIDE * STEM**2, 3, padding=1), nn.Conv2d(WIDE, bands, 3, padding=1)
        self.UPNet = nn.Sequential(first, nn.PixelShuffle(STEM), last)
        self.variance_conv = variance_head(WIDE, bands, 3) if uncertainty else None
        self.opt_distribute_1x1conv[-1].requires_grad_(
            False
        )  # published, but nothing looks at the last block's radar

    def fuse(self, x: torch.Tensor, sar: torch.Tensor, block: int) -> tuple[torch.Tensor, torch.Tensor]:
        """What each stream takes over from the other after a block, both (B, C, H, W) to the same."""
        filtered = self.DF[block](x, sar)
        apart = filtered - x
        x = x + apart * torch.sigmoid(self.sar_fuse_1x1conv[block](apart))
        apart = x - filtered
        return x, sar + apart * torch.sigmoid(self.opt_distribute_1x1conv[block](apart))

    def forward(self, optical: torch.Tensor, sar: torch.Tensor) -> Reconstruction:
        """Images (B, C, H, W) and (B, S, H, W) in 0..1 to the estimate (B, C, H, W), or that and the
        logarithm of its variance.
        """
        cloudy, radar = (F.pixel_unshuffle(image, STEM) for image in padded(optical, sar, STEM * WINDOW))
        shallow = self.SFENet1(cloudy)
        x, y = self.SFENet2(shallow), self.SFENet2_SAR(self.SFENet1_SAR(radar))
        outputs = []
        for index, block in enumerate(self.RDBs):
            x, y = block(x, y)
            x, y = self.fuse(x, y, index)
            outputs.append(x)
        features = self.UPNet[:2](self.GFF(torch.cat(outputs, dim=1)) + shallow)
        variance = None if self.variance_conv is None else own_precision(self.variance_conv, features)
        mean = own_precision(cast(nn.Conv2d, self.UPNet[2]), features)
        return estimate(optical, mean, variance, residual=True)

    def reconstruct(
        self, optical: torch.Tensor, sar: torch.Tensor
    ) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """The estimate (B, C, H, W) as float32 in the input's scale, and its standard deviation or None."""
        return mean_and_deviation(self(optical, sar))

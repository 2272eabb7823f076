"""The networks as their papers write them down: one date at a time, attention by its matrix, everything at
full size.

The same weights and the same function as `core_models.networks`, in the order of operations that comes first
to mind; what the networks' own order is measured against.
"""

from __future__ import annotations

from typing import Union, cast

import torch
import torch.nn.functional as F
from torch import nn

from core_models.networks.attention import ChannelAttention, ColumnAttention, PositionAttention, RowAttention
from core_models.networks.cross_attention import CloudRemovalCrossAttention, CrossAttention, Encoder
from core_models.networks.dasnet import DASNetV2
from core_models.networks.hanet import ChannelBranch, HANet, ResidualStage
from core_models.networks.rdn import RDN, DynamicFilter
from core_models.networks.resnet import Bottleneck, ResNet


def position(module: PositionAttention, x: torch.Tensor) -> torch.Tensor:
    """Position attention with its N x N matrix."""
    query, key, value = (
        conv(x).flatten(2) for conv in (module.query_conv, module.key_conv, module.value_conv)
    )
    weights = torch.softmax(torch.bmm(query.transpose(1, 2), key), dim=-1)
    return module.gamma * torch.bmm(value, weights.transpose(1, 2)).view_as(x) + x


def channel(module: ChannelAttention, x: torch.Tensor) -> torch.Tensor:
    """Channel attention."""
    pixels = x.flatten(2)
    gram = torch.bmm(pixels, pixels.transpose(1, 2))
    weights = torch.softmax(gram.max(dim=-1, keepdim=True)[0] - gram, dim=-1)
    return module.gamma * torch.bmm(weights, pixels).view_as(x) + x


def row(module: Union[RowAttention, ColumnAttention], x: torch.Tensor) -> torch.Tensor:
    """Row attention with the W x W matrices of all rows."""
    batch, channels, height, width = x.shape
    query, key, value = (
        conv(x).permute(0, 2, 3, 1).reshape(batch * height, width, channels)
        for conv in (module.query_conv, module.key_conv, module.value_conv)
    )
    attended = torch.bmm(torch.softmax(torch.bmm(query, key.transpose(1, 2)), dim=-1), value)
    return module.gamma * attended.view(batch, height, width, channels).permute(0, 3, 1, 2) + x


def column(module: ColumnAttention, x: torch.Tensor) -> torch.Tensor:
    """Column attention with the H x H matrices of all columns."""
    return row(module, x.transpose(2, 3)).transpose(2, 3)


def _up(x: torch.Tensor) -> torch.Tensor:
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)


def _hanet_levels(net: HANet, image: torch.Tensor) -> list[torch.Tensor]:
    levels: list[torch.Tensor] = []
    x = net.conv0_0(image)
    for name in ("conv0", "conv2", "conv4", "conv5"):
        stage = cast(ResidualStage, net.get_submodule(name))
        y = stage.conv1(F.avg_pool2d(x, 2) if levels else x)
        x = F.relu(stage.bn2(stage.conv2(F.relu(stage.bn1(y)))) + y)
        levels.append(x)
    return levels


def _hanet_attended(net: HANet, level: int, first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    pair = torch.cat([first, second], dim=1)
    dilated = [net.get_submodule(f"conv6_{level}_{dilation}")(pair) for dilation in (1, 2, 3, 4)]
    x = net.get_submodule(f"conv{level}_1")(torch.cat(dilated, dim=1))
    branch = cast(ChannelBranch, net.get_submodule(f"cam_attention_{level}")).attn
    channels: torch.Tensor = branch[4:](channel(cast(ChannelAttention, branch[3]), branch[:3](x)))
    columns = column(cast(ColumnAttention, net.get_submodule(f"col_attention_{level}")), x)
    return channels + row(cast(RowAttention, net.get_submodule(f"row_attention_{level}")), columns)


def hanet(net: HANet, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """The score of HANet for sides of a multiple of 8."""
    levels = zip(_hanet_levels(net, before), _hanet_levels(net, after))
    first, second, third, fourth = (
        _hanet_attended(net, level, *pair) for level, pair in enumerate(levels, 1)
    )
    third = torch.cat([third, _up(fourth)], dim=1)
    second = torch.cat([second, _up(third)], dim=1)
    first = torch.cat([first, _up(second)], dim=1)
    logits: torch.Tensor = net.conv7(net.conv6(first))
    return logits.softmax(dim=1)[:, 1:]


def _backbone(net: ResNet, x: torch.Tensor) -> torch.Tensor:
    x = F.max_pool2d(F.relu(net.bn1(net.conv1(x))), 3, 2, 1)
    for block in (*net.layer1, *net.layer2, *net.layer3, *net.layer4):
        block = cast(Bottleneck, block)
        y = F.relu(block.bn1(block.conv1(x)))
        y = F.relu(block.bn2(block.conv2(y)))
        y = block.bn3(block.conv3(y))
        x = F.relu(y + (x if block.downsample is None else block.downsample[1](block.downsample[0](x))))
    return x


def _embedded(net: DASNetV2, image: torch.Tensor) -> list[torch.Tensor]:
    """All three maps through the decoder, as the published network gives them also where only the third is
    looked at.
    """

    def block(layers: nn.Sequential, x: torch.Tensor) -> torch.Tensor:
        return F.relu(layers[1](layers[0](x)))

    head, features = net.CNN.head, _backbone(cast(ResNet, net.CNN.pretrained), image)
    attended = position(cast(PositionAttention, head.sa), block(head.conv5a, features))
    positions = block(head.conv51, attended)
    attended = channel(cast(ChannelAttention, head.sc), block(head.conv5c, features))
    channels = block(head.conv52, attended)
    maps = head.conv6(positions), head.conv7(channels), head.conv8(positions + channels)
    up = (net.decoder.UpBlock1, net.decoder.UpBlock2, net.decoder.UpBlock3)
    return [F.normalize(nn.Sequential(*up)(part), dim=1) for part in maps]


def dasnet_v2(net: DASNetV2, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """The score of DASNet-V2 for sides of a multiple of 8."""
    first, second = _embedded(net, before)[2], _embedded(net, after)[2]
    apart = (first - second).norm(dim=1, keepdim=True)
    return torch.sigmoid(4 * (apart / net.distance_threshold - 1))


def cross_attention(module: CrossAttention, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """Attention of every optical to every radar place with its N x N matrix a head."""

    def heads(linear: nn.Module, image: torch.Tensor) -> torch.Tensor:
        tokens = linear(image.flatten(2).transpose(1, 2))
        return torch.unflatten(tokens, 2, (module.heads, -1)).transpose(1, 2)

    query = heads(cast(nn.Linear, module.q_proj), optical)
    key, value = heads(cast(nn.Linear, module.k_proj), sar), heads(module.v_proj, sar)
    weights = torch.softmax(query @ key.transpose(2, 3) * query.shape[-1] ** -0.5, dim=-1)
    attended = (weights @ value).transpose(1, 2).flatten(2)
    mixed: torch.Tensor = module.proj(attended)
    return mixed.transpose(1, 2).view_as(optical)


def _encoded(encoder: Encoder, image: torch.Tensor) -> list[torch.Tensor]:
    first = encoder.E1(image)
    second = encoder.E2(F.max_pool2d(first, 2))
    return [first, second, encoder.E3(F.max_pool2d(second, 2))]


def cloud_removal(net: CloudRemovalCrossAttention, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """The published form of CloudRemovalCrossAttention for sides of a multiple of 4."""
    first, second, deep = _encoded(net.optical_encoder, optical)
    radar = _encoded(net.sar_encoder, sar)[-1]
    deep = net.refinement(net.speckle_gating(cross_attention(net.cross_attn, deep, radar), radar), deep)
    for block, skip in ((net.decoder.dec1, second), (net.decoder.dec2, first)):
        deep = block(
            torch.cat([F.interpolate(deep, scale_factor=2, mode="bilinear", align_corners=True), skip], dim=1)
        )
    estimate: torch.Tensor = net.decoder.final_conv(deep)
    return estimate


class PlainFilter(nn.Module):
    """A dynamic filter with all kernels and all neighbours in memory."""

    def __init__(self, filters: DynamicFilter) -> None:
        super().__init__()
        self.fac_warp = filters.fac_warp

    def forward(self, x: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
        """Both streams (B, C, H, W) to the filtered SAR stream."""
        kernels = torch.unflatten(self.fac_warp(torch.cat([x, sar], dim=1)), 1, (sar.shape[1], -1))
        around = F.unfold(F.pad(sar, (2, 2, 2, 2), mode="replicate"), 5).view_as(kernels)
        return (kernels * around).sum(dim=2)


def rdn(net: RDN, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """RDN with plain dynamic filters, which it keeps, for sides of a multiple of 16."""
    for index, filters in enumerate(net.DF):
        net.DF[index] = PlainFilter(filters) if isinstance(filters, DynamicFilter) else filters
    estimate: torch.Tensor = net(optical, sar)
    return estimate

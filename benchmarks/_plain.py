"""The networks as their papers write them down: one date at a time, attention by its matrix, everything at
full size.

The same weights and the same function as `core_models.networks`, in the order of operations that comes first
to mind; what the networks' own order is measured against.
"""

from __future__ import annotations

from functools import partial

import torch
import torch.nn.functional as F
from torch import nn


def position(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Position attention with its N x N matrix."""
    query, key, value = (
        conv(x).flatten(2) for conv in (module.query_conv, module.key_conv, module.value_conv)
    )
    weights = torch.softmax(torch.bmm(query.transpose(1, 2), key), dim=-1)
    return module.gamma * torch.bmm(value, weights.transpose(1, 2)).view_as(x) + x


def channel(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Channel attention."""
    pixels = x.flatten(2)
    gram = torch.bmm(pixels, pixels.transpose(1, 2))
    weights = torch.softmax(gram.max(dim=-1, keepdim=True)[0] - gram, dim=-1)
    return module.gamma * torch.bmm(weights, pixels).view_as(x) + x


def row(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Row attention with the W x W matrices of all rows."""
    batch, channels, height, width = x.shape
    query, key, value = (
        conv(x).permute(0, 2, 3, 1).reshape(batch * height, width, channels)
        for conv in (module.query_conv, module.key_conv, module.value_conv)
    )
    attended = torch.bmm(torch.softmax(torch.bmm(query, key.transpose(1, 2)), dim=-1), value)
    return module.gamma * attended.view(batch, height, width, channels).permute(0, 3, 1, 2) + x


def column(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Column attention with the H x H matrices of all columns."""
    return row(module, x.transpose(2, 3)).transpose(2, 3)


def _up(x: torch.Tensor) -> torch.Tensor:
    return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=False)


def _hanet_levels(net: nn.Module, image: torch.Tensor) -> list[torch.Tensor]:
    x, levels = net.conv0_0(image), []
    for stage in (net.conv0, net.conv2, net.conv4, net.conv5):
        y = stage.conv1(F.avg_pool2d(x, 2) if levels else x)
        x = F.relu(stage.bn2(stage.conv2(F.relu(stage.bn1(y)))) + y)
        levels.append(x)
    return levels


def _hanet_attended(net: nn.Module, level: int, first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    pair = torch.cat([first, second], dim=1)
    dilated = [net.get_submodule(f"conv6_{level}_{dilation}")(pair) for dilation in (1, 2, 3, 4)]
    x = net.get_submodule(f"conv{level}_1")(torch.cat(dilated, dim=1))
    narrow, norm, slope, attention, wide, last_norm, last_slope = net.get_submodule(
        f"cam_attention_{level}"
    ).attn
    channels = last_slope(last_norm(wide(channel(attention, slope(norm(narrow(x)))))))
    return channels + row(
        net.get_submodule(f"row_attention_{level}"), column(net.get_submodule(f"col_attention_{level}"), x)
    )


def hanet(net: nn.Module, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """The score of HANet for sides of a multiple of 8."""
    levels = zip(_hanet_levels(net, before), _hanet_levels(net, after))
    first, second, third, fourth = (
        _hanet_attended(net, level, *pair) for level, pair in enumerate(levels, 1)
    )
    third = torch.cat([third, _up(fourth)], dim=1)
    second = torch.cat([second, _up(third)], dim=1)
    first = torch.cat([first, _up(second)], dim=1)
    return net.conv7(net.conv6(first)).softmax(dim=1)[:, 1:]


def _backbone(net: nn.Module, x: torch.Tensor) -> torch.Tensor:
    x = F.max_pool2d(F.relu(net.bn1(net.conv1(x))), 3, 2, 1)
    for block in (block for layer in (net.layer1, net.layer2, net.layer3, net.layer4) for block in layer):
        y = F.relu(block.bn1(block.conv1(x)))
        y = F.relu(block.bn2(block.conv2(y)))
        y = block.bn3(block.conv3(y))
        x = F.relu(y + (x if block.downsample is None else block.downsample[1](block.downsample[0](x))))
    return x


def _embedded(net: nn.Module, image: torch.Tensor) -> list[torch.Tensor]:
    """All three maps through the decoder, as the published network gives them also where only the third is
    looked at.
    """

    def block(layers: nn.Sequential, x: torch.Tensor) -> torch.Tensor:
        return F.relu(layers[1](layers[0](x)))

    head, features = net.CNN.head, _backbone(net.CNN.pretrained, image)
    positions = block(head.conv51, position(head.sa, block(head.conv5a, features)))
    channels = block(head.conv52, channel(head.sc, block(head.conv5c, features)))
    maps = head.conv6(positions), head.conv7(channels), head.conv8(positions + channels)
    up = (net.decoder.UpBlock1, net.decoder.UpBlock2, net.decoder.UpBlock3)
    return [F.normalize(nn.Sequential(*up)(part), dim=1) for part in maps]


def dasnet_v2(net: nn.Module, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
    """The score of DASNet-V2 for sides of a multiple of 8."""
    first, second = _embedded(net, before)[2], _embedded(net, after)[2]
    apart = (first - second).norm(dim=1, keepdim=True)
    return torch.sigmoid(4 * (apart / net.distance_threshold - 1))


def cross_attention(module: nn.Module, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """Attention of every optical to every radar place with its N x N matrix a head."""

    def heads(linear: nn.Module, image: torch.Tensor) -> torch.Tensor:
        return linear(image.flatten(2).transpose(1, 2)).unflatten(2, (module.heads, -1)).transpose(1, 2)

    query, key, value = heads(module.q_proj, optical), heads(module.k_proj, sar), heads(module.v_proj, sar)
    weights = torch.softmax(query @ key.transpose(2, 3) * query.shape[-1] ** -0.5, dim=-1)
    attended = (weights @ value).transpose(1, 2).flatten(2)
    return module.proj(attended).transpose(1, 2).view_as(optical)


def _encoded(encoder: nn.Module, image: torch.Tensor) -> list[torch.Tensor]:
    first = encoder.E1(image)
    second = encoder.E2(F.max_pool2d(first, 2))
    return [first, second, encoder.E3(F.max_pool2d(second, 2))]


def cloud_removal(net: nn.Module, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """The published form of CloudRemovalCrossAttention for sides of a multiple of 4."""
    first, second, deep = _encoded(net.optical_encoder, optical)
    radar = _encoded(net.sar_encoder, sar)[-1]
    deep = net.refinement(net.speckle_gating(cross_attention(net.cross_attn, deep, radar), radar), deep)
    for block, skip in ((net.decoder.dec1, second), (net.decoder.dec2, first)):
        deep = block(
            torch.cat([F.interpolate(deep, scale_factor=2, mode="bilinear", align_corners=True), skip], dim=1)
        )
    return net.decoder.final_conv(deep)


def _filtered(filters: nn.Module, x: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """Dynamic filters with all kernels and all neighbours in memory."""
    kernels = filters.fac_warp(torch.cat([x, sar], dim=1)).unflatten(1, (sar.shape[1], -1))
    around = F.unfold(F.pad(sar, (2, 2, 2, 2), mode="replicate"), 5).view_as(kernels)
    return (kernels * around).sum(dim=2)


def rdn(net: nn.Module, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
    """RDN with plain dynamic filters, for sides of a multiple of 16."""
    for filters in net.DF:
        filters.forward = partial(_filtered, filters)
    return net(optical, sar)

"""YOLOX as its paper's figures show it: normalisation after each convolution, three poolings side by side."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn

from core_models.networks.csp_darknet import BaseConv, CSPLayer, SPPBottleneck
from core_models.networks.yolox import YOLOX


def layer(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Any block of the backbone, the pyramid or the head."""
    if isinstance(module, BaseConv):
        return F.silu(module.bn(module.conv(x)))
    if isinstance(module, CSPLayer):
        inner = layer(module.conv1, x)
        for block in module.m:
            y = layer(block.conv2, layer(block.conv1, inner))
            inner = inner + y if block.shortcut else y
        return layer(module.conv3, torch.cat([inner, layer(module.conv2, x)], dim=1))
    if isinstance(module, SPPBottleneck):
        x = layer(module.conv1, x)
        pooled = [F.max_pool2d(x, side, stride=1, padding=side // 2) for side in (5, 9, 13)]
        return layer(module.conv2, torch.cat([x, *pooled], dim=1))
    for block in module:
        x = layer(block, x)
    return x


def pyramid(network: YOLOX, image: torch.Tensor) -> list[torch.Tensor]:
    """Maps of strides 8, 16 and 32."""
    neck, darknet = network.backbone, network.backbone.backbone
    patches = [image[..., row::2, column::2] for column in (0, 1) for row in (0, 1)]
    x = layer(darknet.dark2, layer(darknet.stem.conv, torch.cat(patches, dim=1)))
    fine = layer(darknet.dark3, x)
    middle = layer(darknet.dark4, fine)
    coarse = layer(neck.lateral_conv0, layer(darknet.dark5, middle))
    inner = layer(
        neck.reduce_conv1,
        layer(neck.C3_p4, torch.cat([F.interpolate(coarse, scale_factor=2), middle], dim=1)),
    )
    first = layer(neck.C3_p3, torch.cat([F.interpolate(inner, scale_factor=2), fine], dim=1))
    second = layer(neck.C3_n3, torch.cat([layer(neck.bu_conv2, first), inner], dim=1))
    return [first, second, layer(neck.C3_n4, torch.cat([layer(neck.bu_conv1, second), coarse], dim=1))]


def yolox(network: YOLOX, image: torch.Tensor) -> torch.Tensor:
    """Predictions (B, N, 5 + K) of an image (B, C, H, W) with sides that are multiples of 32."""
    head, found = network.head, []
    for index, (x, stride) in enumerate(zip(pyramid(network, image), (8, 16, 32))):
        x = layer(head.stems[index], x)
        kinds, boxes = layer(head.cls_convs[index], x), layer(head.reg_convs[index], x)
        box, seen = (
            head.reg_preds[index](boxes),
            torch.cat([head.obj_preds[index](boxes), head.cls_preds[index](kinds)], dim=1),
        )
        rows, columns = torch.meshgrid(*(torch.arange(side) for side in x.shape[-2:]), indexing="ij")
        box = torch.cat(
            [(box[:, :2] + torch.stack([columns, rows])) * stride, torch.exp(box[:, 2:]) * stride], dim=1
        )
        found.append(torch.cat([box, torch.sigmoid(seen)], dim=1).flatten(2).transpose(1, 2))
    return torch.cat(found, dim=1)

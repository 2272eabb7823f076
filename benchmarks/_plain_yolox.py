"""YOLOX as its paper's figures show it: normalisation after each convolution, three poolings side by side."""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F
from torch import nn

from core_models.networks.csp_darknet import BaseConv, Bottleneck, CSPDarknet, CSPLayer, SPPBottleneck
from core_models.networks.yolox import YOLOX


def layer(module: nn.Module, x: torch.Tensor) -> torch.Tensor:
    """Any block of the backbone, the pyramid or the head."""
    if isinstance(module, BaseConv):
        return F.silu(module.bn(module.conv(x)))
    if isinstance(module, CSPLayer):
        inner = layer(module.conv1, x)
        for block in module.m:
            block = cast(Bottleneck, block)
            y = layer(block.conv2, layer(block.conv1, inner))
            inner = inner + y if block.shortcut else y
        return layer(module.conv3, torch.cat([inner, layer(module.conv2, x)], dim=1))
    if isinstance(module, SPPBottleneck):
        x = layer(module.conv1, x)
        pooled = [F.max_pool2d(x, side, stride=1, padding=side // 2) for side in (5, 9, 13)]
        return layer(module.conv2, torch.cat([x, *pooled], dim=1))
    for block in module.children():
        x = layer(block, x)
    return x


def pyramid(network: YOLOX, image: torch.Tensor) -> list[torch.Tensor]:
    """Maps of strides 8, 16 and 32."""
    neck, darknet = network.backbone, cast(CSPDarknet, network.backbone.backbone)

    def step(name: str, *maps: torch.Tensor) -> torch.Tensor:
        return layer(neck.get_submodule(name), torch.cat(maps, dim=1))

    patches = [image[..., row::2, column::2] for column in (0, 1) for row in (0, 1)]
    x = layer(darknet.dark2, layer(darknet.stem.conv, torch.cat(patches, dim=1)))
    fine = layer(darknet.dark3, x)
    middle = layer(darknet.dark4, fine)
    coarse = step("lateral_conv0", layer(darknet.dark5, middle))
    inner = step("reduce_conv1", step("C3_p4", F.interpolate(coarse, scale_factor=2), middle))
    first = step("C3_p3", F.interpolate(inner, scale_factor=2), fine)
    second = step("C3_n3", step("bu_conv2", first), inner)
    return [first, second, step("C3_n4", step("bu_conv1", second), coarse)]


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

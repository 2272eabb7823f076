"""Weights of YOLOX from elsewhere: what network they are of, and what of them another one can begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import torch

from ..contract.errors import CheckpointRefused
from .yolox import YOLOX

Tensors = dict[str, torch.Tensor]

STEM = "backbone.backbone.stem.conv.conv.weight"
STEMS = {STEM: 4, "backbone.backbone._conv_stem.weight": 1}
"""First layers, of CSPDarknet and of EfficientNet-Lite, and how many pixels of each band they take as
channels."""
CLASSES = "head.cls_preds.0.weight"
ATTENTION = ("backbone.small_object_attention_modules.", "backbone.scale_aware_attention_modules.")
LAST = "head.cls_preds."
FOURTH = tuple(f"backbone.{layer}." for layer in ("reduce_conv2", "C3_p2", "bu_conv3", "C3_n2"))
"""Layers that only a network of four scales has."""


def described(tensors: Mapping[str, torch.Tensor], path: str) -> tuple[dict[str, Any], int, int]:
    """Options of the network that `tensors`, read from `path`, are of, and its bands and classes; raises
    `CheckpointRefused`.
    """
    if not all(name in tensors and tensors[name].dim() == 4 for name in (STEM, CLASSES)):
        rvt = any(name.removeprefix("mdl.").startswith("yolox_head.") for name in tensors)
        found = (
            "are RVT's, whose recurrent backbone Revisit has not" if rvt else f"have no {STEM} and {CLASSES}"
        )
        message = f"The weights in {path} {found}, wanted YOLOX's."
        raise CheckpointRefused(
            "checkpoint.missing-tensor", message, "Check the network's name, and where the file comes from."
        )
    bottlenecks = len(
        {match[1] for match in (re.match(r"backbone\.C3_p4\.m\.(\d+)\.", name) for name in tensors) if match}
    )
    options = {"depth": round(bottlenecks / 3, 2), "width": len(tensors[STEM]) / 64}
    if any(name.startswith(FOURTH) for name in tensors):
        options["scales"] = 4
    if any(".dconv." in name for name in tensors):
        options["depthwise"] = True
    if any(name.startswith(ATTENTION) for name in tensors):
        parts = {"spatial": ".spatial.", "temporal": ".temporal.", "channel": ATTENTION[1]}
        options["enable_small_object_attention"] = True
        options.update(
            {f"attention_{kind}": any(part in name for name in tensors) for kind, part in parts.items()}
        )
    return options, tensors[STEM].shape[1] // 4, len(tensors[CLASSES])


def to_begin_with(network: YOLOX, tensors: Tensors) -> Tensors:
    """`tensors` of a trained YOLOX for `network`, with the network's own where theirs cannot be: still all
    that it has to have.

    The network's own are attention, a fourth scale, and the last layers where there are other classes. Bands
    of another number each get the mean over theirs, so that a grey image in one band is seen as it was in
    three.
    """
    own = network.state_dict()
    shift = int(len(network.strides) == 4 and not any(name.startswith(FOURTH) for name in tensors))
    renamed = {
        re.sub(r"^(head\.\w+\.)(\d+)", lambda m: f"{m[1]}{int(m[2]) + shift}", name): part
        for name, part in tensors.items()
    }
    for name in [name for name in renamed if name.startswith(LAST)]:
        if name in own and renamed[name].shape != own[name].shape:
            del renamed[name]
    for name in STEMS.keys() & own.keys() & renamed.keys():
        stem, pixels, channels = renamed[name], STEMS[name], own[name].shape[1]
        if stem.dim() == 4 and stem.shape[1] != channels and stem.shape[1] % pixels == 0:
            renamed[name] = _other_bands(stem, pixels, channels // pixels)
    added = (*ATTENTION, LAST, *FOURTH) if shift else (*ATTENTION, LAST)
    kept = {name for name in own if name.startswith(added) or (shift and re.match(r"head\.\w+\.0\.", name))}
    return {**{name: own[name] for name in kept if name not in renamed}, **renamed}


def _other_bands(weight: torch.Tensor, pixels: int, bands: int) -> torch.Tensor:
    """First layer (O, pixels x bands before, 3, 3) to (O, pixels x bands, 3, 3), the same for an image whose
    bands are all alike.
    """
    parts = torch.unflatten(weight, 1, (pixels, -1)).sum(dim=2, keepdim=True) / bands
    return parts.expand(-1, -1, bands, -1, -1).flatten(1, 2)

"""YOLOX's losses (Ge et al. 2021; repository Megvii-BaseDetection/YOLOX, 0.3), and a weight for small
objects.

Of the cells that answer for an object: 5 times the box loss, and the cross-entropy of the classes against the
box's IoU. Of all cells but those on ignored objects: that of the objectness. Sums over a batch are divided by
the number of cells that answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from ...networks.yolox import decode
from ..recipe import Objects
from .assignment import Assignment, Cells, assign, cells_of, touched
from .boxes import areas, box_loss, corners

EDGES = {"coco": (32.0**2, 96.0**2), "ai-tod": (8.0**2, 16.0**2, 32.0**2)}
"""Areas in pixels up to which an object is small, medium (COCO), or very tiny, tiny, small (AI-TOD)."""


@dataclass(frozen=True)
class Truth:
    """The objects of an image: boxes (G, 4) float32, classes (G,) int64, and which (G,) are neither objects
    nor background.
    """

    boxes: torch.Tensor
    classes: torch.Tensor
    ignored: torch.Tensor

    def to(self, device: torch.device) -> Truth:
        """The same on `device`."""
        return Truth(self.boxes.to(device), self.classes.to(device), self.ignored.to(device))


def size_weights(area: torch.Tensor, objects: Objects) -> torch.Tensor:
    """How much boxes of `area` (P,) pixels count, 1 to `size_weight`; with `normalise` `weights` they are 1
    in the mean.

    As published, for COCO's sizes: max(1, w exp(-A / 32²)); w, (w + 1) / 2 and 1; w (1 - A / 96²) + 1 held
    between 1 and w.
    """
    most, edges = objects.size_weight, EDGES[objects.size_bins]
    if objects.size_aware == "off":
        weights = torch.ones_like(area)
    elif objects.size_aware == "exponential":
        weights = most * torch.exp(-area / edges[-2])
    elif objects.size_aware == "linear":
        weights = most * (1 - area / edges[-1]) + 1
    else:
        steps = torch.bucketize(area, torch.tensor(edges, device=area.device))
        weights = most - (most - 1) * steps / len(edges)
    weights = weights.clamp(1, most)
    return weights / weights.mean() if objects.normalise == "weights" and len(weights) else weights


def object_losses(
    levels: Sequence[torch.Tensor], strides: Sequence[int], truths: Sequence[Truth], objects: Objects
) -> dict[str, torch.Tensor]:
    """Float32 scalars `box`, `objectness`, `class` and, where it has a weight, `l1`, weighted; their sum is
    minimised.

    `levels` are the raw maps (B, 5 + K, h, w) of a network in the order of `strides`, `truths` those of the B
    images.
    """
    levels = [level.float() for level in levels]
    raw = torch.cat([level.flatten(-2).mT for level in levels], dim=1)
    predicted = corners(decode(levels, strides)[..., :4])
    cells = cells_of(levels, strides)
    found = [_assigned(cells, *image, objects) for image in zip(predicted, raw, truths)]
    count = max(1, sum(len(each.cells) for each in found))
    rows = torch.cat([each.cells + index * raw.shape[1] for index, each in enumerate(found)])
    wanted = torch.cat([truth.boxes[each.objects] for truth, each in zip(truths, found)])
    classes = torch.cat([truth.classes[each.objects] for truth, each in zip(truths, found)])
    overlaps = torch.cat([each.overlaps for each in found])
    weights = size_weights(areas(wanted), objects)
    mine = raw.flatten(0, 1)[rows]
    kinds = F.one_hot(classes, raw.shape[-1] - 5) * overlaps[:, None]
    boxes = box_loss(objects.box, predicted.flatten(0, 1)[rows], wanted, objects.nwd_scale) * weights
    counted = torch.stack([_counted(cells, truth) for truth in truths]).flatten()
    objectness = _objectness(
        raw[..., 4].flatten(), rows, counted, weights if objects.size_mode == "box+obj" else None
    )
    losses = {
        "box": objects.box_weight * boxes.sum() / count,
        "objectness": objectness / count,
        "class": F.binary_cross_entropy_with_logits(mine[:, 5:], kinds, reduction="sum") / count,
    }
    if objects.l1_weight:
        places = cells.centres.repeat(len(truths), 1)[rows], cells.strides.repeat(len(truths))[rows, None]
        l1 = F.l1_loss(mine[:, :4], raw_boxes(wanted, *places), reduction="sum")
        losses["l1"] = objects.l1_weight * l1 / count
    return losses


def _assigned(
    cells: Cells, predicted: torch.Tensor, raw: torch.Tensor, truth: Truth, objects: Objects
) -> Assignment:
    """The cells of an image that answer for its objects; those of an ignored one are left out before."""
    real = (~truth.ignored).nonzero()[:, 0]
    scores = raw[:, 5:].sigmoid() * raw[:, 4:5].sigmoid()
    how = objects.centre_radius, objects.assign_by, objects.nwd_scale
    found = assign(cells, predicted, scores, truth.boxes[real], truth.classes[real], *how)
    return Assignment(found.cells, real[found.objects], found.overlaps)


def _counted(cells: Cells, truth: Truth) -> torch.Tensor:
    """(N,) bool: whether a cell is no part of an ignored object."""
    return ~touched(cells, truth.boxes[truth.ignored])


def _objectness(
    logits: torch.Tensor, rows: torch.Tensor, counted: torch.Tensor, weights: torch.Tensor | None
) -> torch.Tensor:
    """Summed cross-entropy of `logits` (M,), 1 wanted at `rows` and 0 elsewhere where it is `counted`."""
    wanted, share = torch.zeros_like(logits), counted.to(logits.dtype)
    wanted[rows] = 1.0
    share[rows] = 1.0 if weights is None else weights
    return F.binary_cross_entropy_with_logits(logits, wanted, share, reduction="sum")


def raw_boxes(boxes: torch.Tensor, centres: torch.Tensor, strides: torch.Tensor) -> torch.Tensor:
    """What a network's raw map should hold (P, 4) for `boxes` (P, 4) at cells of `centres` (P, 2) and
    `strides` (P, 1).
    """
    middles, sides = (boxes[:, :2] + boxes[:, 2:]) / 2, boxes[:, 2:] - boxes[:, :2]
    return torch.cat([(middles - centres) / strides + 0.5, torch.log(sides / strides + 1e-8)], dim=1)

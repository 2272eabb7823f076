"""Which cells of a network's maps answer for which object: SimOTA (Ge et al. 2021, YOLOX, section 2.3), in
plain torch.

Cells whose centre lies near an object's are its candidates. An object takes as many of them as the overlaps
of its ten best boxes add up to, those with the least cost of class and box; a cell that several take goes to
the object, of all, that it costs least.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F

from .boxes import iou, nwd

BEST = 10
"""Candidates whose overlaps with an object are added up to how many of them it takes."""
BOX_COST = 3.0
"""Weight of the box beside the class in the cost."""
EPSILON = 1e-8
"""Within the logarithm of the overlap."""


@dataclass(frozen=True)
class Cells:
    """The N cells of all maps: centres (N, 2) in pixels and strides (N,)."""

    centres: torch.Tensor
    strides: torch.Tensor


@dataclass(frozen=True)
class Assignment:
    """Indices (P,) of the cells that answer for an object, of these objects, and the IoU (P,) of
    their boxes.
    """

    cells: torch.Tensor
    objects: torch.Tensor
    overlaps: torch.Tensor


def cells_of(levels: Sequence[torch.Tensor], strides: Sequence[int]) -> Cells:
    """The cells of maps (…, h, w), map after map and row by row."""
    centres, steps = [], []
    for level, stride in zip(levels, strides):
        height, width = level.shape[-2:]
        y, x = (
            stride * (torch.arange(side, device=level.device, dtype=torch.float32) + 0.5)
            for side in (height, width)
        )
        centres.append(torch.stack(torch.meshgrid(x, y, indexing="xy"), dim=-1).reshape(-1, 2))
        steps.append(torch.full((height * width,), float(stride), device=level.device))
    return Cells(torch.cat(centres), torch.cat(steps))


def near(cells: Cells, boxes: torch.Tensor, radius: float) -> torch.Tensor:
    """(G, N) bool: whether a cell's centre is fewer than `radius` strides, in x and y, from the centre of a
    box (G, 4).
    """
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    far = (cells.centres[None] - middles[:, None]).abs().amax(dim=-1)
    return far < radius * cells.strides


def touched(cells: Cells, boxes: torch.Tensor) -> torch.Tensor:
    """(N,) bool: whether a cell's square shares a place with one of `boxes` (G, 4)."""
    half = cells.strides[:, None] / 2
    low, high = cells.centres - half, cells.centres + half
    return ((low[None] < boxes[:, None, 2:]) & (high[None] > boxes[:, None, :2])).all(dim=-1).any(dim=0)


@torch.no_grad()
def assign(
    cells: Cells,
    predicted: torch.Tensor,
    scores: torch.Tensor,
    boxes: torch.Tensor,
    classes: torch.Tensor,
    radius: float = 1.5,
    metric: str = "iou",
    scale: float = 12.8,
) -> Assignment:
    """Cells for the objects `boxes` (G, 4) of `classes` (G,), by predicted boxes (N, 4) and scores (N, K) in
    0..1.

    `scores` are those of the classes times the objectness. `metric` is `iou` or `nwd`. Without objects, or
    with none near any cell, as outside the image, nothing is assigned; an object never takes a cell that is
    not near it, nor one with no finite cost.
    """
    close = near(cells, boxes, radius)
    candidates = close.any(dim=0).nonzero()[:, 0]
    if not len(candidates):
        none = candidates.new_zeros(0)
        return Assignment(none, none, predicted.new_zeros(0))
    close, predicted = close[:, candidates], predicted[candidates]
    overlaps = iou(boxes[:, None], predicted[None])
    likeness = overlaps if metric == "iou" else nwd(boxes[:, None], predicted[None], scale)
    cost = class_cost(scores[candidates], classes) - BOX_COST * torch.log(likeness + EPSILON)
    cost = torch.where(close & cost.isfinite(), cost, torch.inf)
    taken = _cheapest(cost, dynamic_counts(likeness))
    contested = taken.sum(dim=0) > 1
    owner = torch.where(taken | contested, cost, torch.inf).argmin(dim=0)
    found = taken.any(dim=0).nonzero()[:, 0]
    return Assignment(candidates[found], owner[found], overlaps[owner[found], found])


def class_cost(scores: torch.Tensor, classes: torch.Tensor) -> torch.Tensor:
    """Cross-entropy (G, N) of the root of `scores` (N, K) against each of `classes` (G,), summed over K."""
    roots = scores.sqrt()
    absent = F.binary_cross_entropy(roots, torch.zeros_like(roots), reduction="none")
    present = F.binary_cross_entropy(roots, torch.ones_like(roots), reduction="none")
    return absent.sum(dim=1)[None] + (present - absent).T[classes]


def dynamic_counts(likeness: torch.Tensor) -> torch.Tensor:
    """How many cells (G,) each object takes: the sum of its `BEST` largest likenesses (G, N), rounded down, 1
    or more.
    """
    best = likeness.topk(min(BEST, likeness.shape[1]), dim=1).values
    return best.sum(dim=1).long().clamp(min=1)


def _cheapest(cost: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
    """(G, N) bool: the `counts` (G,) least of each row of `cost` that are finite."""
    most = min(int(counts.max()), cost.shape[1])
    values, places = cost.topk(most, dim=1, largest=False)
    chosen = (torch.arange(most, device=cost.device) < counts[:, None]) & values.isfinite()
    return torch.zeros_like(cost, dtype=torch.bool).scatter_(1, places, chosen)

"""How alike two boxes are. Boxes are (…, 4): x1, y1, x2, y2 in pixels; the functions take any that broadcast
and give (…).

A matrix of all pairs is `iou(first[:, None], second[None])`.
"""

from __future__ import annotations

import torch

TINY = 1e-12
"""Under the root and in denominators: no gradient there is infinite."""


def corners(boxes: torch.Tensor) -> torch.Tensor:
    """Boxes (…, 4) of cx, cy, w, h as x1, y1, x2, y2."""
    centre, half = boxes[..., :2], boxes[..., 2:4] / 2
    return torch.cat([centre - half, centre + half], dim=-1)


def areas(boxes: torch.Tensor) -> torch.Tensor:
    """Areas (…) in pixels; 0 where a box is turned inside out."""
    return (boxes[..., 2:] - boxes[..., :2]).clamp(min=0).prod(dim=-1)


def _intersection_union(first: torch.Tensor, second: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    low, high = torch.maximum(first[..., :2], second[..., :2]), torch.minimum(first[..., 2:], second[..., 2:])
    shared = (high - low).clamp(min=0).prod(dim=-1)
    return shared, areas(first) + areas(second) - shared


def iou(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """Intersection over union, 0 to 1; 0 of two empty boxes."""
    shared, union = _intersection_union(first, second)
    return shared / union.clamp(min=TINY)


def giou(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """Generalised IoU, -1 to 1: less the share of the box about both that neither fills (Rezatofighi et al.
    2019, algorithm 1).
    """
    shared, union = _intersection_union(first, second)
    low, high = torch.minimum(first[..., :2], second[..., :2]), torch.maximum(first[..., 2:], second[..., 2:])
    hull = (high - low).prod(dim=-1).clamp(min=TINY)
    return shared / union.clamp(min=TINY) - (hull - union) / hull


def nwd(first: torch.Tensor, second: torch.Tensor, scale: float = 12.8) -> torch.Tensor:
    """Normalised Wasserstein distance, 0 to 1, 1 of equal boxes (Wang et al. 2021, arXiv 2110.13389,
    equations 8 and 9).

    Boxes are taken as Gaussians of their centre and half sides; at a distance of `scale` pixels it is 1/e. A
    shift of so many pixels costs the same at any size, where IoU falls the faster the smaller the boxes are.
    """
    centres = ((first[..., :2] + first[..., 2:]) - (second[..., :2] + second[..., 2:])) / 2
    halves = ((first[..., 2:] - first[..., :2]) - (second[..., 2:] - second[..., :2])) / 2
    distance = (centres.square().sum(-1) + halves.square().sum(-1)).clamp(min=TINY).sqrt()
    return torch.exp(-distance / scale)


def box_loss(metric: str, predicted: torch.Tensor, wanted: torch.Tensor, scale: float = 12.8) -> torch.Tensor:
    """What each predicted box costs (…): 1 - IoU² as YOLOX (`iou`), 1 - GIoU, 1 - NWD, or the mean of the
    first and last.
    """
    if metric == "iou":
        return 1 - iou(predicted, wanted).square()
    if metric == "giou":
        return 1 - giou(predicted, wanted)
    distance = 1 - nwd(predicted, wanted, scale)
    if metric == "nwd":
        return distance
    if metric == "iou+nwd":
        return (distance + box_loss("iou", predicted, wanted)) / 2
    raise ValueError(f"The box metric is {metric!r}, wanted iou, giou, nwd or iou+nwd.")

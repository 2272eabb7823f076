"""Which detections are right: greedy matching as COCO does it, and average precision from that (Lin et al.
2014, sec. 5).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

RIGHT = 0.5
"""Least IoU of a detection that counts as right where no other is named."""
RECALLS = np.linspace(0, 1, 101)
"""Where COCO reads the precision."""


@dataclass(frozen=True)
class Matches:
    """Of the detections of an image, in their order, and of its objects."""

    partner: np.ndarray
    """(N,) index of the object that a detection finds; -1 for a false one, -2 for one on an ignored box,
    which is neither."""
    found: np.ndarray
    """(M,) bool, False for ignored boxes."""


def match(
    boxes: np.ndarray,
    classes: np.ndarray,
    scores: np.ndarray,
    true: np.ndarray,
    true_classes: np.ndarray,
    ignored: np.ndarray,
    iou: float = RIGHT,
) -> Matches:
    """Give each of the detections (N, 4), the highest score first, the free object (M, 4) of its class that
    it overlaps most.

    Needs an IoU of `iou` at least. A detection without one is neither right nor false where `iou` of it lies
    on an ignored box, whatever the class of that is.
    """
    partner, found = np.full(len(boxes), -1), np.zeros(len(true), bool)
    shared = intersections(boxes, true)
    areas, own = (each[:, 2:] - each[:, :2] for each in (true, boxes))
    areas, own = areas.prod(axis=1), own.prod(axis=1)
    ious = shared / np.maximum(own[:, None] + areas - shared, 1e-12)
    ious[classes[:, None] != true_classes] = 0
    ious[:, ignored] = 0
    for index in np.argsort(-scores, kind="stable"):
        free = np.where(found, 0, ious[index])
        best = int(free.argmax()) if len(free) else -1
        if best >= 0 and free[best] >= min(iou, 1 - 1e-10):
            partner[index], found[best] = best, True
    if ignored.any():
        aside = shared[:, ignored].max(axis=1) >= iou * np.maximum(own, 1e-12)
        partner[(partner == -1) & aside] = -2
    return Matches(partner, found)


def intersections(boxes: np.ndarray, others: np.ndarray) -> np.ndarray:
    """(N, M) float64 areas that boxes (N, 4) share with others (M, 4)."""
    low = np.maximum(boxes[:, None, :2].astype(np.float64), others[None, :, :2])
    high = np.minimum(boxes[:, None, 2:].astype(np.float64), others[None, :, 2:])
    areas: np.ndarray = np.clip(high - low, 0, None).prod(axis=2)
    return areas


def average_precision(scores: np.ndarray, right: np.ndarray, objects: int) -> float:
    """Mean of the precision at `RECALLS`, each the highest at that recall or beyond; of one class, NaN where
    it has no objects.
    """
    if not objects:
        return float("nan")
    order = np.argsort(-scores, kind="mergesort")
    hits = right[order].cumsum()
    precision = hits / np.arange(1, len(hits) + 1)
    envelope = np.maximum.accumulate(precision[::-1])[::-1]
    places = np.searchsorted(hits / objects, RECALLS, side="left")
    return float(np.append(envelope, 0.0)[np.minimum(places, len(envelope))].mean())

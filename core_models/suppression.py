"""Non-maximum suppression over a whole scene: of boxes that overlap, the one with the highest score stays.

Boxes are float (N, 4) `x1, y1, x2, y2`. The time is near linear in their number: only boxes that are close
and alike in size are compared, found by hashing their centres into cells, and a box that has lost to an
earlier one is not looked at again.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

FIRST = 1024
"""Boxes of the first round; each round takes twice as many as the one before."""
SMALLEST = 2.0**-3
"""Pixels; boxes below are of one size for the hash."""
NARROWEST = 2.0**-5
"""Of `1 - iou`: what keeps cells from becoming too many to number."""
PAIRS = 1 << 20
"""Pairs that are compared at a time."""


def suppress(boxes: np.ndarray, scores: np.ndarray, classes: np.ndarray, iou: float) -> np.ndarray:
    """Indices of the boxes that stay, by falling score: greedy suppression class by class where IoU is above
    `iou` (0..1].

    `boxes` (N, 4), `scores` (N,), `classes` (N,) whole numbers. The same boxes stay in any order of the
    input: equal scores are ordered by position. Raises ValueError for numbers that are not finite.
    """
    boxes, scores, classes = (
        np.asarray(boxes, np.float64).reshape(-1, 4),
        np.asarray(scores),
        np.asarray(classes),
    )
    if not (np.isfinite(boxes).all() and np.isfinite(scores).all()):
        raise ValueError("boxes and scores to suppress must be finite")
    order = np.lexsort((classes, *boxes.T, -scores))
    ranked, kinds = boxes[order], classes[order]
    kept, start, size = np.zeros(0, np.int64), 0, FIRST
    while start < len(order):
        waiting = np.arange(start, min(start + size, len(order)))
        lost = np.zeros(len(waiting), bool)
        for found, _, _ in overlapping(ranked[waiting], kinds[waiting], ranked[kept], kinds[kept], iou):
            lost[found] = True
        waiting = waiting[~lost]
        kept = np.concatenate([kept, waiting[_greedy(ranked[waiting], kinds[waiting], iou)]])
        start, size = start + size, 2 * size
    return order[kept]


def _greedy(boxes: np.ndarray, classes: np.ndarray, iou: float) -> np.ndarray:
    """(N,) bool: what stays of boxes by falling score."""
    parts = [(i[i < j], j[i < j]) for i, j, _ in overlapping(boxes, classes, boxes, classes, iou)]
    winners, losers = (
        np.concatenate([part[side] for part in parts] or [np.zeros(0, np.int64)]) for side in (0, 1)
    )
    order = np.argsort(winners, kind="stable")
    winners, losers = winners[order], losers[order]
    stays = np.ones(len(boxes), bool)
    rivals, starts = np.unique(winners, return_index=True)
    for rival, start, stop in zip(rivals.tolist(), starts.tolist(), [*starts[1:].tolist(), len(winners)]):
        if stays[rival]:
            stays[losers[start:stop]] = False
    return stays


def overlapping(
    first: np.ndarray, first_classes: np.ndarray, second: np.ndarray, second_classes: np.ndarray, iou: float
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """All pairs of one class whose IoU is above `iou` (0..1], in parts: indices into `first` (P,), into
    `second` (P,), IoU (P,).

    An IoU above t needs longer sides within a factor t and centres within (1 - t) of the longer width and
    height. So boxes are sorted into octaves by their longer side, and a pair is looked for in cells as wide
    as its larger octave allows.
    """
    first, second = np.asarray(first, np.float64), np.asarray(second, np.float64)
    if not len(first) or not len(second):
        return
    octaves = _octaves(first), _octaves(second)
    reach = math.ceil(math.log2(1 / iou))
    for octave in np.union1d(*octaves):
        cell = 2.0 ** (octave + 1) * max(1 - iou, NARROWEST)
        for larger_first in (True, False):
            one, other = octaves if larger_first else octaves[::-1]
            alike = (other <= octave if larger_first else other < octave) & (other >= octave - reach)
            picked = (one == octave, alike) if larger_first else (alike, one == octave)
            i, j = np.flatnonzero(picked[0]), np.flatnonzero(picked[1])
            for a, b in _near(first[i], first_classes[i], second[j], second_classes[j], cell):
                shared = intersection_over_union(first[i[a]], second[j[b]])
                above = shared > iou
                yield i[a[above]], j[b[above]], shared[above]


def intersection_over_union(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """(N,) float64 IoU of boxes (N, 4) one by one; 0 where both are empty."""
    width = np.minimum(first[:, 2], second[:, 2]) - np.maximum(first[:, 0], second[:, 0])
    height = np.minimum(first[:, 3], second[:, 3]) - np.maximum(first[:, 1], second[:, 1])
    shared = np.maximum(width, 0.0) * np.maximum(height, 0.0)
    areas = [(boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1]) for boxes in (first, second)]
    union = np.maximum(areas[0] + areas[1] - shared, np.finfo(np.float64).tiny)
    overlap: np.ndarray = shared / union
    return overlap


def _octaves(boxes: np.ndarray) -> np.ndarray:
    sides = np.maximum(boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1])
    octaves: np.ndarray = np.frexp(np.maximum(sides, SMALLEST))[1].astype(np.int64) - 1
    return octaves


def _near(
    first: np.ndarray, first_classes: np.ndarray, second: np.ndarray, second_classes: np.ndarray, cell: float
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Pairs of one class whose centres lie in the same or in neighbouring cells, as indices, in parts."""
    if not len(first) or not len(second):
        return
    middles = [
        np.floor((boxes[:, :2] + boxes[:, 2:]) / (2 * cell)).astype(np.int64) for boxes in (first, second)
    ]
    low = np.minimum(*(middle.min(axis=0) for middle in middles)) - 1
    across, down = np.maximum(*(middle.max(axis=0) for middle in middles)) - low + 2
    kinds = np.unique(np.concatenate([first_classes, second_classes]))
    keys = [
        ((np.searchsorted(kinds, classes) * down + middle[:, 1] - low[1]) * across + middle[:, 0] - low[0])
        for classes, middle in zip((first_classes, second_classes), middles)
    ]
    order = np.argsort(keys[1], kind="stable")
    hashed = keys[1][order]
    for row in (-across, 0, across):  # three cells of a row follow each other
        start = np.searchsorted(hashed, keys[0] + row - 1, "left")
        counts = np.searchsorted(hashed, keys[0] + row + 1, "right") - start
        yield from _ranges(start, counts, order)


def _ranges(
    start: np.ndarray, counts: np.ndarray, order: np.ndarray
) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """(index, order[start + 0 … count - 1]) of every index, about `PAIRS` at a time."""
    some = np.flatnonzero(counts)
    ends = np.cumsum(counts[some])
    parts = np.searchsorted(ends, np.arange(PAIRS, int(ends[-1]) if len(ends) else 0, PAIRS))
    for part in np.split(some, np.unique(parts)):
        if len(part):
            number = counts[part]
            owner = np.repeat(part, number)
            offset = np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
            yield owner, order[np.repeat(start[part], number) + offset]

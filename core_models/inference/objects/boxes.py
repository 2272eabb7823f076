"""Boxes of a whole scene, of one or several dates: joined, merged across tiles, and linked from
date to date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...suppression import overlapping, suppress


@dataclass(frozen=True)
class SceneBoxes:
    """Columns of one length N."""

    boxes: np.ndarray
    """(N, 4) float64 x1, y1, x2, y2 in pixels of the scene."""
    scores: np.ndarray
    """(N,) float64 in 0..1."""
    classes: np.ndarray
    """(N,) int64, index into the card's classes."""
    dates: np.ndarray
    """(N,) int64, number of the raster in the order of time."""

    def __len__(self) -> int:
        return len(self.boxes)

    def __getitem__(self, chosen: np.ndarray) -> SceneBoxes:
        """The boxes that `chosen`, indices or a mask (N,), names."""
        return SceneBoxes(self.boxes[chosen], self.scores[chosen], self.classes[chosen], self.dates[chosen])

    @classmethod
    def join(cls, parts: Sequence[SceneBoxes]) -> SceneBoxes:
        """All boxes of `parts`, in their order."""
        empty = cls(np.zeros((0, 4)), np.zeros(0), np.zeros(0, np.int64), np.zeros(0, np.int64))
        columns = zip(*((part.boxes, part.scores, part.classes, part.dates) for part in (empty, *parts)))
        return cls(*map(np.concatenate, columns))


def merge(found: SceneBoxes, iou: float) -> SceneBoxes:
    """The boxes that stay of those that overlap by more than `iou` within a class and date, by date and
    falling score.

    All tiles are merged at once: merged tile by tile first, what stays would depend on where the tiles lie.
    """
    kinds = found.dates * (1 + found.classes.max(initial=0)) + found.classes
    kept = found[suppress(found.boxes, found.scores, kinds, iou)]
    return kept[np.argsort(kept.dates, kind="stable")]


def link(found: SceneBoxes, iou: float) -> np.ndarray:
    """(N,) int64 number from 1 of the track of each box, by date and order; `found` is sorted by date.

    A box goes on with the track of the box of its class, at the date before, that it overlaps most, by more
    than `iou`; the pairs that overlap most are taken first (Bochinski et al. 2017, High-Speed
    Tracking-by-Detection Without Using Image Information).
    """
    tracks = np.zeros(len(found), np.int64)
    starts = np.searchsorted(found.dates, np.arange(found.dates.max(initial=-1) + 2))
    before, number = slice(0, 0), 0
    for start, stop in zip(starts.tolist(), starts[1:].tolist()):
        now = slice(start, stop)
        earlier, later = _pairs(found, before, now, iou)
        tracks[now][later] = tracks[before][earlier]
        new = np.flatnonzero(tracks[now] == 0)
        tracks[now][new] = number + 1 + np.arange(len(new))
        before, number = now, number + len(new)
    return tracks


def _pairs(found: SceneBoxes, before: slice, now: slice, iou: float) -> tuple[np.ndarray, np.ndarray]:
    """Indices within `before` and within `now` of the boxes that are one object, each at most once."""
    sides = [(found.boxes[part], found.classes[part]) for part in (before, now)]
    parts = list(overlapping(*sides[0], *sides[1], iou))
    if not parts:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    earlier, later, shared = (np.concatenate(column) for column in zip(*parts))
    taken: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for pair in np.lexsort((later, earlier, -shared)).tolist():
        first, second = int(earlier[pair]), int(later[pair])
        if first not in taken[0] and second not in taken[1]:
            taken[0].add(first)
            taken[1].add(second)
            chosen.append(pair)
    return earlier[chosen], later[chosen]

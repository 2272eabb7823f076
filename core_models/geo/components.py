"""Which pixels of a mask hang together, found strip by strip: runs along the rows, and the component of each.

Pixels belong together where they share a side. Components are numbered as GDAL numbers its polygons, so that
what is drawn from them comes in the order in which `gdal_polygonize` draws it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Strip:
    """The runs of some rows and of the row above them, from top to bottom and from left to right."""

    row: np.ndarray
    start: np.ndarray
    """First column."""
    stop: np.ndarray
    """The column after the last."""
    component: np.ndarray
    """Of each run, an index into `numbers`."""
    numbers: np.ndarray
    """The number of each component that has a run here; a smaller index is a smaller number."""
    moved: np.ndarray
    """What became of the components of the strip above that reach into this one, see `Components.open`: the
    index of the one that they are part of now."""
    above: int
    """How many of the runs are of the row above."""
    ended: np.ndarray
    """Which components have no pixel below these rows."""
    edge: int
    """The row below which nothing is known yet: the last one, or that after it at the end of the mask."""


class Components:
    """Goes through a mask from top to bottom and remembers what reaches below the rows seen so far."""

    def __init__(self, width: int, height: int) -> None:
        self._stride, self._height = width + 1, height
        self._row = 0
        self._made = 0
        nothing = np.zeros(0, np.int64)
        self._edge = nothing, nothing, nothing
        self.open = nothing
        """Numbers of the components that reach below, in their order."""

    def add(self, mask: np.ndarray) -> Strip:
        """The runs of the next rows, `mask` (h, width) bool."""
        row, start, stop = _runs_of(mask, self._row)
        starts, stops, known = self._edge
        above = len(known)
        row = np.concatenate([np.full(above, self._row - 1), row])
        start, stop = np.concatenate([starts, start]), np.concatenate([stops, stop])
        raw = np.concatenate([known, np.full(len(row) - above, -1)])
        first, last = self._above(row, start, stop)
        raw, made = _inherited(raw, first, last, start, len(self.open))
        root = _united(raw, first, last, len(self.open) + made)
        survivors, component = np.unique(root[raw], return_inverse=True)
        numbers = np.concatenate([self.open, self._made + np.arange(made)])[survivors]
        moved = np.searchsorted(survivors, root[: len(self.open)])
        self._row, self._made = self._row + len(mask), self._made + made
        reaching = self._keep(row, start, stop, component, numbers)
        ended = np.ones(len(numbers), bool)
        ended[reaching] = False
        lowest = self._row - (self._row < self._height)
        return Strip(row, start, stop, component, numbers, moved, above, ended, lowest)

    def _above(self, row: np.ndarray, start: np.ndarray, stop: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The runs from `first` to before `last` of the row above share a side with each run."""
        base, up = row * self._stride, (row - 1) * self._stride
        first = np.searchsorted(base + stop, up + start, side="right")
        last = np.searchsorted(base + start, up + stop, side="left")
        return first, np.maximum(first, last)

    def _keep(
        self, row: np.ndarray, start: np.ndarray, stop: np.ndarray, component: np.ndarray, numbers: np.ndarray
    ) -> np.ndarray:
        """Remember the runs of the last row, unless it is that of the mask; gives their components."""
        edge = np.flatnonzero(row == self._row - 1) if self._row < self._height else np.zeros(0, np.int64)
        reaching = np.unique(component[edge])
        self.open = numbers[reaching]
        self._edge = start[edge], stop[edge], np.searchsorted(reaching, component[edge])
        return reaching


def _runs_of(mask: np.ndarray, top: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Row, first column and the column after the last of each run of `mask`, whose first row is `top`."""
    height, width = mask.shape
    padded = np.zeros((height, width + 2), bool)
    padded[:, 1:-1] = mask
    ends = np.flatnonzero(padded[:, 1:] != padded[:, :-1])
    row, column = np.divmod(ends, width + 1)
    return row[::2] + top, column[::2], column[1::2]


def _inherited(
    raw: np.ndarray, first: np.ndarray, last: np.ndarray, start: np.ndarray, known: int
) -> tuple[np.ndarray, int]:
    """The label of each run, and how many new ones there are: that of the run above its first pixel, else a
    new one. Runs of the row above have theirs in `raw`, others -1; new ones are counted from `known` on.
    """
    number = np.arange(len(raw))
    under = (last > first) & (raw < 0)
    under[under] = start[first[under]] <= start[under]
    source = np.where(under, first, number)
    while not np.array_equal(source, further := source[source]):
        source = further
    new = (raw < 0) & ~under
    labels = np.where(new, known + np.cumsum(new) - 1, raw)
    return labels[source], int(new.sum())


def _united(labels: np.ndarray, first: np.ndarray, last: np.ndarray, count: int) -> np.ndarray:
    """Of each of `count` labels, the one that stands for its component once runs that touch are joined.

    Where two components meet, that of the lower run remains.
    """
    touching = last - first
    lower = np.repeat(np.arange(len(labels)), touching)
    upper = np.arange(len(lower)) - np.repeat(np.cumsum(touching) - touching, touching) + first[lower]
    met = labels[upper] != labels[lower]
    parent = list(range(count))

    def find(label: int) -> int:
        while parent[label] != label:
            parent[label] = label = parent[parent[label]]
        return label

    for one, other in zip(labels[upper[met]].tolist(), labels[lower[met]].tolist()):
        parent[find(one)] = find(other)
    root = np.array(parent, np.int64)
    while not np.array_equal(root, further := root[root]):
        root = further
    return root

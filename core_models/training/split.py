"""How the ground of a scene is divided into training, validation and test, so that neighbours do not leak.

Pixels that lie near each other look alike: chips that are dealt out one by one make a validation of what was
trained on. So the scene is cut into blocks of several chips, whole blocks go to one split, and a strip is
left out where blocks of two splits meet.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Callable

import numpy as np

from ..contract.chip_jobs import Scene

SPLITS = ("train", "val", "test")
TRIALS = 400
"""Random divisions of which the best balanced one is taken."""
BLOCKS = 24
"""About so many blocks a scene is cut into where it is large enough."""
FEWEST_BLOCKS = 8
LARGEST_BLOCK = 8
"""Chips along a block that was not given a size."""
GUARD = 0.25
"""Of a chip, where no guard is given."""
BORDER = 0.3
"""What a division costs whose blocks all border other splits; 1 is what a split costs that has none of its
share of change."""


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels."""

    row: int
    col: int
    height: int
    width: int


def block_side(height: int, width: int, chip: int, guard: int) -> int:
    """Pixels along a block: several chips, unless the scene is so small that too few blocks would
    come of it.
    """
    ideal = round(np.sqrt(height * width / BLOCKS) / chip)
    for chips in range(min(LARGEST_BLOCK, max(2, ideal)), 1, -1):
        side = max(chips * chip, chip + guard)
        if (height // side) * (width // side) >= FEWEST_BLOCKS:
            return side
    return chip + guard


def chosen_block(given: int, shape: tuple[int, int], chip: int, guard: int) -> int:
    """Pixels along a block of a scene of `shape` (height, width): `given` where that is not 0 and not too
    little, else as `block_side` has it.
    """
    return max(given, chip + guard) if given else block_side(*shape, chip, guard)


def edges(length: int, side: int) -> np.ndarray:
    """Where blocks of `side` pixels begin and end along `length` pixels, (n + 1,); the last one takes what is
    left over.
    """
    return np.append(side * np.arange(max(1, length // side)), length)


def assign(known: np.ndarray, changed: np.ndarray, shares: tuple[float, float], seed: int) -> np.ndarray:
    """Split of every block (R, C): 0 training, 1 validation, 2 test, of its numbers of known and changed
    pixels (R, C).

    Of `TRIALS` random divisions the one is taken in which validation and test come closest to their `shares`
    both of known and of changed pixels, with few borders. Blocks where nothing is known are training.
    ValueError where there are too few blocks.
    """
    wanted = [split for split, share in ((1, shares[0]), (2, shares[1])) if share > 0]
    blocks = np.flatnonzero(known.ravel())
    if len(blocks) < len(wanted) + 1:
        raise ValueError(f"{len(blocks)} blocks with labels for {len(wanted) + 1} splits")
    random = np.random.default_rng(seed)
    candidates = [
        _deal(random.permutation(blocks), known.ravel(), shares, wanted).reshape(known.shape)
        for _ in range(TRIALS)
    ]
    return min(candidates, key=lambda splits: _cost(splits, known, changed, shares, wanted))


def _deal(order: np.ndarray, known: np.ndarray, shares: tuple[float, float], wanted: list[int]) -> np.ndarray:
    """The first blocks of `order` to validation, the next to test, until each has its share of
    what is known.
    """
    splits, start = np.zeros(len(known), np.int8), 0
    for number, split in enumerate(wanted):
        grown = known[order[start:]].cumsum() / known.sum()
        take = 1 + int(np.abs(grown - shares[split - 1]).argmin())
        take = min(
            take, len(order) - start - (len(wanted) - number)
        )  # one block at least is left for every other split
        splits[order[start : start + take]] = split
        start += take
    return splits


def _cost(
    splits: np.ndarray, known: np.ndarray, changed: np.ndarray, shares: tuple[float, float], wanted: list[int]
) -> float:
    cost = 0.0
    for split in wanted:
        for counts in (known, changed):
            found = counts[splits == split].sum() / max(1, counts.sum())
            cost += abs(found - shares[split - 1]) / shares[split - 1]
    borders = (splits[1:] != splits[:-1]).sum() + (splits[:, 1:] != splits[:, :-1]).sum()
    return float(cost + BORDER * borders / max(1, 2 * splits.size))


class Blocks:
    """The blocks of a scene of `shape` (height, width), whose pixels are `side` metres wide: which split each
    goes to, and the chips in them. A scene that is not divided is one block of the split `whole`.
    """

    def __init__(self, scene: Scene, shape: tuple[int, int], side: float, whole: str) -> None:
        self.scene, (height, width) = scene, shape
        divided = scene.validation_share + scene.test_share > 0
        self.splits = SPLITS if divided else (whole,)
        guard = math.ceil(scene.guard / side) if scene.guard else round(GUARD * scene.chip)
        self.guard = guard + guard % 2 if divided else 0
        given = math.ceil(scene.block / side)
        self.block = chosen_block(given, shape, scene.chip, self.guard) if divided else max(shape)
        self.rows, self.cols = edges(height, self.block), edges(width, self.block)

    @property
    def wanted(self) -> list[str]:
        """The splits that are to have chips."""
        shares = (1.0, self.scene.validation_share, self.scene.test_share)
        return [split for split, share in zip(self.splits, shares) if share > 0]

    @property
    def shape(self) -> tuple[int, int]:
        """How many there are, downwards and across."""
        return len(self.rows) - 1, len(self.cols) - 1

    def counted(
        self, count: Callable[[Window], Sequence[int]], kinds: int, heard: Callable[[float], None]
    ) -> np.ndarray:
        """The sums (R, C, kinds) over every block of what `count` gives of its parts; `heard` is told how
        much is done.
        """
        sums = np.zeros((*self.shape, kinds), np.int64)
        for number, (row, col) in enumerate(blocks := list(np.ndindex(self.shape))):
            heard(number / len(blocks))
            for part in parts_of(self.rows[row : row + 2], self.cols[col : col + 2], self.scene.chip):
                sums[row, col] += count(part)
        return sums

    def windows(self, known: np.ndarray, balanced: np.ndarray) -> list[tuple[str, Window]]:
        """What of every block is cut, with its split, of divisions by `known` and `balanced` as in `assign`;
        ValueError.
        """
        shares = (self.scene.validation_share, self.scene.test_share)
        splits = assign(known, balanced, shares, self.scene.seed)
        return [
            (self.splits[splits[block]], inner(splits, self.rows, self.cols, block, self.guard))
            for block in np.ndindex(splits.shape)
        ]

    def chips(self, known: np.ndarray, balanced: np.ndarray) -> list[tuple[str, Window]]:
        """Every chip with its split, as in `windows`."""
        found = self.windows(known, balanced)
        return [(split, chip) for split, window in found for chip in chips_in(window, self.scene.chip)]


def inner(
    splits: np.ndarray, rows: np.ndarray, cols: np.ndarray, block: tuple[int, int], guard: int
) -> Window:
    """What is left of a block when half a guard is taken from each side on which it meets another split,
    corners included.

    So pixels of different splits are at least `guard` pixels apart along rows or along columns.
    """
    row, col = block
    near = np.pad(splits, 1, constant_values=-1)[row : row + 3, col : col + 3]
    around = (near >= 0) & (near != splits[row, col])
    half = -(-guard // 2)
    top, bottom = rows[row] + half * around[0].any(), rows[row + 1] - half * around[2].any()
    left, right = cols[col] + half * around[:, 0].any(), cols[col + 1] - half * around[:, 2].any()
    return Window(int(top), int(left), max(0, int(bottom - top)), max(0, int(right - left)))


def parts_of(rows: np.ndarray, cols: np.ndarray, side: int) -> Iterator[Window]:
    """Windows of at most `side` pixels that make up the block between two `rows` and two `cols`."""
    (top, bottom), (left, right) = map(int, rows), map(int, cols)
    for row in range(top, bottom, side):
        for col in range(left, right, side):
            yield Window(row, col, min(side, bottom - row), min(side, right - col))


def chips_in(window: Window, chip: int) -> Iterator[Window]:
    """As few chips as cover `window`, evenly spread; none where it is smaller than a chip."""
    if min(window.height, window.width) < chip:
        return
    rows, cols = (
        np.linspace(0, side - chip, -(-side // chip)).round().astype(int)
        for side in (window.height, window.width)
    )
    for row in rows:
        for col in cols:
            yield Window(window.row + int(row), window.col + int(col), chip, chip)

"""HANet's progressive foreground-balanced sampling: squares with change first, the others little by little
(Han et al. 2023).

The authors cut their images into squares of the crop's size beforehand; here the squares are only named, so
that an image of any size takes part. One epoch draws as many squares as there are; while few are open to it,
these come several times.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from .masked import MaskedFolder, MaskedT
from .recipe import Sampling


@dataclass(frozen=True)
class Square:
    """A square of the crop's size: number of its folder, of the item in it, and its first row and column."""

    folder: int
    item: int
    row: int
    column: int


def squares_by_change(folders: Sequence[MaskedFolder[MaskedT]], crop: int) -> tuple[list[Square], int]:
    """All squares of `crop` pixels that fit side by side into the images, most changed pixels first, and how
    many have any.
    """
    found = []
    for number, folder in enumerate(folders):
        for index in range(len(folder)):
            changed = folder[index].label == 1
            for row in range(0, changed.shape[0] - crop + 1, crop):
                for column in range(0, changed.shape[1] - crop + 1, crop):
                    count = int(changed[row : row + crop, column : column + crop].sum())
                    found.append((-count, Square(number, index, row, column)))
    found.sort(key=lambda entry: entry[0])  # stable: squares of one count stay in their order
    return [square for _, square in found], sum(count < 0 for count, _ in found)


def open_squares(epoch: int, total: int, changed: int, sampling: Sampling) -> int:
    """How many of `total` squares, `changed` of which have change, are drawn from in `epoch` (from 0)."""
    if not changed:
        return total
    if sampling.mode == "progressive-fixed":
        return changed if epoch < sampling.fixed else total
    grown = epoch if sampling.mode == "progressive-linear" else max(0, epoch - sampling.fixed + 1)
    return min(total, changed + (total - changed) * grown // sampling.linear)


class ProgressiveOrder:
    """Which square each crop of a run shows: a pure function of the seed and the crop's number."""

    def __init__(
        self, folders: Sequence[MaskedFolder[MaskedT]], crop: int, sampling: Sampling, seed: int
    ) -> None:
        self.squares, self.changed = squares_by_change(folders, crop)
        self.sampling, self.seed = sampling, seed
        self._epoch, self._order = -1, np.empty(0, np.int64)

    def __getitem__(self, number: int) -> Square:
        """The square of crop `number`, from 0."""
        epoch, place = divmod(number, len(self.squares))
        if epoch != self._epoch:
            self._epoch, self._order = (
                epoch,
                np.random.default_rng([self.seed, epoch]).permutation(len(self.squares)),
            )
        return self.squares[
            int(self._order[place]) % open_squares(epoch, len(self.squares), self.changed, self.sampling)
        ]

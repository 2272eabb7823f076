"""Which crops of masked images make up a batch: a pure function of the seed and the crop's number, so that a
resumed run draws the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Optional

import numpy as np

from ..contract.card import ModelCard
from ..contract.errors import InputRefused
from .augment import View, augmented, paste
from .light import EIGHT_BIT, Reach
from .masked import Masked, MaskedFolder, MaskedT
from .progressive import ProgressiveOrder
from .recipe import Augment, Data, Recipe


@dataclass(frozen=True)
class Window:
    """A square of `side` pixels in the images and the mask of an item, from (`row`, `column`) on."""

    item: Masked
    row: int
    column: int
    side: int


class CropSampler(Generic[MaskedT]):
    """Augmented crops of several datasets; each crop depends on the seed and its number alone.

    So a resumed run draws the same crops, and several small batches, or the batches of several ranks, those
    of a large one. Raises `InputRefused` for an image smaller than the crop.
    """

    def __init__(
        self,
        datasets: Sequence[MaskedFolder[MaskedT]],
        data: Data,
        augment: Augment,
        batch: int,
        seed: int,
        reach: Reach = EIGHT_BIT,
    ) -> None:
        """`reach` are the values between which the light of a crop may change."""
        self.datasets, self.data, self.augment = list(datasets), data, augment
        for dataset in self.datasets:
            check_sizes(dataset.origins, dataset.sizes, data.crop)
        self.size, self.seed, self.reach = batch, seed, reach
        self.shares = shares_of(data)
        self.changed = [dataset.changed() for dataset in datasets]
        self.epoch_crops = sum(
            (size[0] // data.crop) * (size[1] // data.crop) for dataset in datasets for size in dataset.sizes
        )
        progressive = data.sampling.mode != "random"
        self.order = ProgressiveOrder(datasets, data.crop, data.sampling, seed) if progressive else None

    def views(self, number: int) -> list[View]:
        """The crops of batch `number`, from 0."""
        return [self._crop(crop) for crop in range(number * self.size, (number + 1) * self.size)]

    def _crop(self, number: int) -> View:
        """Crop `number`, with the change of another one pasted into it now and then."""
        random = np.random.default_rng([self.seed, number])
        view = self._view(
            random, self._anywhere(random) if self.order is None else self._square(self.order, number, random)
        )
        if self.augment.paste and random.random() < self.augment.paste:
            view = paste(view, self._view(random, self._anywhere(random)), random)
        return view

    def _view(self, random: np.random.Generator, window: Window) -> View:
        place = window.row, window.column, window.side
        return augmented(window.item, *place, self.data.crop, self.augment, random, self.reach)

    def _anywhere(self, random: np.random.Generator) -> Window:
        """A window in any item, on change as often as the recipe says."""
        which = int(random.choice(len(self.datasets), p=self.shares))
        dataset, changed = self.datasets[which], self.changed[which]
        aim = bool(changed) and random.random() < self.data.change_share
        index = int(random.choice(changed)) if aim else int(random.integers(len(dataset)))
        item = dataset[index]
        side = self._side(which, item, random)
        anchor = dataset.anchors[index][random.integers(len(dataset.anchors[index]))] if aim else None
        row, column = (
            _corner(random, size, side, None if anchor is None else int(anchor[axis]))
            for axis, size in enumerate(item.label.shape)
        )
        return Window(item, row, column, side)

    def _square(self, order: ProgressiveOrder, number: int, random: np.random.Generator) -> Window:
        """The window about the middle of crop `number`'s square."""
        square = order[number]
        item = self.datasets[square.folder][square.item]
        side = self._side(square.folder, item, random)
        row, column = (
            min(max(0, start + (self.data.crop - side) // 2), size - side)
            for start, size in zip((square.row, square.column), item.label.shape)
        )
        return Window(item, row, column, side)

    def _side(self, which: int, item: Masked, random: np.random.Generator) -> int:
        low, high = np.log(self.data.train[which].scale or self.augment.scale)
        side = round(self.data.crop / float(np.exp(random.uniform(low, high))))
        height, width = item.label.shape
        return int(min(side, height, width))


def sampler_values(recipe: Recipe, card: ModelCard) -> tuple[Data, Augment, int, int, Reach]:
    """What a `CropSampler` takes of a recipe, and of the range that a card's scaling stretches."""
    reach = card.scaling.low, card.scaling.high
    return recipe.data, recipe.augment, recipe.run.batch, recipe.seed, reach


def shares_of(data: Data) -> np.ndarray:
    """The share of the crops (N,) that is drawn from each of the training datasets."""
    weights = np.array([source.weight for source in data.train])
    shares: np.ndarray = weights / weights.sum()
    return shares


def check_sizes(paths: Sequence[Path], sizes: Sequence[tuple[int, int]], crop: int) -> None:
    """Raise `InputRefused` where an image of `sizes` (height, width) is smaller than `crop`."""
    for path, (height, width) in zip(paths, sizes):
        if min(height, width) < crop:
            found = f"{path} has {width}×{height} pixels, data.crop wants {crop}."
            raise InputRefused("dataset.small", found, "Leave it out, or lower data.crop.")


def _corner(random: np.random.Generator, size: int, side: int, anchor: Optional[int]) -> int:
    """First row (or column) of a window of `side` in `size` pixels that holds `anchor`, if there is one."""
    low, high = 0, size - side
    if anchor is not None:
        low, high = max(low, anchor - side + 1), min(high, anchor)
    return int(random.integers(low, high + 1))

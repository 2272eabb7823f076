"""Which crops make up a batch: a pure function of the seed and the batch's number, so that a resumed run
draws the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from queue import Queue
from threading import Event, Thread
from typing import Callable, TypeVar

import numpy as np
import torch

from ...contract.errors import InputRefused
from ..recipe import Augment, Data
from .augment import Views, augment_pair, paste
from .dataset import Pair, PairFolder
from .progressive import ProgressiveOrder

T = TypeVar("T")
Window = tuple[Pair, int, int, int]
"""A pair, the first row and column of a window in it, and the window's side."""


@dataclass(frozen=True)
class Batch:
    """Two dates (B, C, H, W) float32 in their own units, masks (B, H, W) int64 of 0, 1 and `UNKNOWN`, names
    of the pairs.
    """

    before: torch.Tensor
    after: torch.Tensor
    label: torch.Tensor
    names: tuple[str, ...]


class CropSampler:
    """Augmented crops of several folders; each crop depends on the seed and its number alone.

    So a resumed run draws the same crops, and several small batches, or the batches of several ranks, those
    of a large one. Raises `InputRefused` for an image smaller than the crop.
    """

    def __init__(
        self,
        folders: Sequence[PairFolder],
        data: Data,
        augment: Augment,
        batch: int,
        seed: int,
        low: Sequence[float] = (0.0,),
        high: Sequence[float] = (255.0,),
    ) -> None:
        """`low` and `high` are the values between which the light of a crop may change, of each band or of
        all.
        """
        self.folders, self.data, self.augment = list(folders), data, augment
        for folder in self.folders:
            _large_enough(folder, data.crop)
        self.size, self.seed, self.reach = batch, seed, (tuple(low), tuple(high))
        weights = np.array([source.weight for source in data.train])
        self.shares = weights / weights.sum()
        self.changed = [folder.changed() for folder in folders]
        self.epoch_crops = sum(
            (size[0] // data.crop) * (size[1] // data.crop) for folder in folders for size in folder.sizes
        )
        progressive = data.sampling.mode != "random"
        self.order = ProgressiveOrder(folders, data.crop, data.sampling, seed) if progressive else None

    def batch(self, number: int) -> Batch:
        """The crops of batch `number`, from 0."""
        views = [self._crop(crop) for crop in range(number * self.size, (number + 1) * self.size)]
        return Batch(
            torch.stack([view.before for view in views]),
            torch.stack([view.after for view in views]),
            torch.stack([view.label for view in views]),
            tuple(view.name for view in views),
        )

    def _crop(self, number: int) -> Views:
        """Crop `number`, with the change of another one pasted into it now and then."""
        random = np.random.default_rng([self.seed, number])
        view = self._view(
            random, self._anywhere(random) if self.order is None else self._square(number, random)
        )
        if self.augment.paste and random.random() < self.augment.paste:
            view = paste(view, self._view(random, self._anywhere(random)), random)
        return view

    def _view(self, random: np.random.Generator, window: Window) -> Views:
        return augment_pair(*window, self.data.crop, self.augment, random, self.reach)

    def _anywhere(self, random: np.random.Generator) -> Window:
        """A window in any pair, on change as often as the recipe says."""
        which = int(random.choice(len(self.folders), p=self.shares))
        folder, changed = self.folders[which], self.changed[which]
        aim = bool(changed) and random.random() < self.data.change_share
        index = int(random.choice(changed)) if aim else int(random.integers(len(folder)))
        pair = folder[index]
        side = self._side(pair, random)
        anchor = folder.anchors[index][random.integers(len(folder.anchors[index]))] if aim else None
        corner = [
            _corner(random, size, side, None if anchor is None else int(anchor[axis]))
            for axis, size in enumerate(pair.label.shape)
        ]
        return pair, corner[0], corner[1], side

    def _square(self, number: int, random: np.random.Generator) -> Window:
        """The window about the middle of crop `number`'s square."""
        square = self.order[number]
        pair = self.folders[square.folder][square.pair]
        side = self._side(pair, random)
        corner = [
            min(max(0, start + (self.data.crop - side) // 2), size - side)
            for start, size in zip((square.row, square.column), pair.label.shape)
        ]
        return pair, corner[0], corner[1], side

    def _side(self, pair: Pair, random: np.random.Generator) -> int:
        low, high = np.log(self.augment.scale)
        side = round(self.data.crop / float(np.exp(random.uniform(low, high))))
        return min(side, *pair.label.shape)


def _large_enough(folder: PairFolder, crop: int) -> None:
    for (name, before, *_), size in zip(folder.files, folder.sizes):
        if min(size) < crop:
            found = f"{before} has {size[1]}×{size[0]} pixels, data.crop wants {crop}."
            raise InputRefused("dataset.small", found, f"Leave {name} out, or lower data.crop.")


def _corner(random: np.random.Generator, size: int, side: int, anchor: int | None) -> int:
    """First row (or column) of a window of `side` in `size` pixels that holds `anchor`, if there is one."""
    low, high = 0, size - side
    if anchor is not None:
        low, high = max(low, anchor - side + 1), min(high, anchor)
    return int(random.integers(low, high + 1))


def read_ahead(make: Callable[[int], T], start: int, stop: int, depth: int = 3) -> Iterator[T]:
    """`make(start)`, …, `make(stop - 1)`, prepared in a thread while the consumer works; its exceptions are
    raised here.
    """
    ready: Queue = Queue(depth)
    left = Event()

    def work() -> None:
        for step in range(start, stop):
            if left.is_set():
                return
            try:
                item = (make(step), None)
            except BaseException as error:
                item = (None, error)
            ready.put(item)
            if item[1] is not None:
                return

    thread = Thread(target=work, daemon=True)
    thread.start()
    try:
        for _ in range(start, stop):
            value, error = ready.get()
            if error is not None:
                raise error
            yield value
    finally:
        left.set()
        while thread.is_alive():
            while not ready.empty():
                ready.get_nowait()
            thread.join(0.05)

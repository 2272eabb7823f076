"""Which crops make up the batch of a step: a pure function of the seed and the step, so that a resumed run draws the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from queue import Queue
from threading import Event, Thread
from typing import Callable, TypeVar

import numpy as np
import torch

from ..contract.errors import InputRefused
from .augment import Views, augment_pair, paste
from .datasets import PairFolder
from .recipe import Augment, Data

T = TypeVar("T")


@dataclass(frozen=True)
class Batch:
    """Two dates (B, C, H, W) float32 in their own units, masks (B, H, W) int64 of 0, 1 and `UNKNOWN`, names of the pairs."""

    before: torch.Tensor
    after: torch.Tensor
    label: torch.Tensor
    names: tuple[str, ...]


class CropSampler:
    """Random augmented crops of several folders; `batch(step)` depends on the seed and the step alone.

    Raises `InputRefused` for an image smaller than the crop.
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
        """`low` and `high` are the values between which the light of a crop may change, of each band or of all."""
        self.folders, self.data, self.augment = list(folders), data, augment
        for folder in self.folders:
            _large_enough(folder, data.crop)
        self.size, self.seed, self.reach = batch, seed, (tuple(low), tuple(high))
        weights = np.array([source.weight for source in data.train])
        self.shares = weights / weights.sum()
        self.changed = [folder.changed() for folder in folders]

    def batch(self, step: int) -> Batch:
        """The crops of step `step`, from 0."""
        random = np.random.default_rng([self.seed, step])
        views = [self._mixed(random) for _ in range(self.size)]
        return Batch(
            torch.stack([view.before for view in views]),
            torch.stack([view.after for view in views]),
            torch.stack([view.label for view in views]),
            tuple(view.name for view in views),
        )

    def _mixed(self, random: np.random.Generator) -> Views:
        view = self._view(random)
        if self.augment.paste and random.random() < self.augment.paste:
            view = paste(view, self._view(random), random)
        return view

    def _view(self, random: np.random.Generator) -> Views:
        which = int(random.choice(len(self.folders), p=self.shares))
        folder, changed = self.folders[which], self.changed[which]
        aim = bool(changed) and random.random() < self.data.change_share
        index = int(random.choice(changed)) if aim else int(random.integers(len(folder)))
        pair = folder[index]
        low, high = np.log(self.augment.scale)
        side = round(self.data.crop / float(np.exp(random.uniform(low, high))))
        side = min(side, *pair.label.shape)
        anchor = folder.anchors[index][random.integers(len(folder.anchors[index]))] if aim else None
        corner = [
            _corner(random, size, side, None if anchor is None else int(anchor[axis])) for axis, size in enumerate(pair.label.shape)
        ]
        return augment_pair(pair, corner[0], corner[1], side, self.data.crop, self.augment, random, self.reach)


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
    """`make(start)`, …, `make(stop - 1)`, prepared in a thread while the consumer works; its exceptions are raised here."""
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

"""Which crops or clips make up a batch: a pure function of the seed and the batch's number, as for the other
tasks.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple, Optional

import numpy as np
import torch

from ...contract.errors import InputRefused
from ..crops import shares_of
from ..light import EIGHT_BIT, Reach
from ..recipe import Recipe
from ..recipe.checks import Range
from .dataset import ObjectFolder
from .views import Pose, Size, View, lit, look, mosaic, negative, quarters_of, turned, within

EDGE = 0.25
"""Nearest that the middle of a mosaic comes to an edge, as a share of the side."""
NEAR = 0.45
"""Farthest that an object which is aimed at is from the middle of the view, as a share of the shorter side
and along each axis.

With `objects.rotation` it may come to lie just beyond a corner.
"""


class ObjectBatch(NamedTuple):
    """Images (B, C, H, W), or clips (B, T, C, H, W), float32 in their own units, and the boxes of every
    frame, B · T of them.
    """

    images: torch.Tensor
    boxes: tuple[torch.Tensor, ...]
    """(n, 4) float32 x1, y1, x2, y2 in pixels of the crop."""
    classes: tuple[torch.Tensor, ...]
    """(n,) int64."""
    ignored: tuple[torch.Tensor, ...]
    """(n,) bool: neither object nor background."""
    names: tuple[str, ...]


class ObjectSampler:
    """Crops of several folders; each depends on the seed and its number alone.

    `reach` are the values between which light may change. Raises
    `InputRefused` for clips that are longer than every sequence of a folder.
    """

    def __init__(
        self,
        folders: Sequence[ObjectFolder],
        recipe: Recipe,
        reach: Reach = EIGHT_BIT,
    ) -> None:
        self.folders, self.recipe, self.objects = list(folders), recipe, recipe.objects
        self.crop, self.size, self.reach = recipe.data.crop, recipe.run.batch, reach
        self.shares = shares_of(recipe.data)
        self.clips = [self._clips(folder) for folder in self.folders]
        self.aims = [self._aims(folder, clips) for folder, clips in zip(self.folders, self.clips)]
        sizes = [folder.sizes[clip[0]] for folder, clips in zip(self.folders, self.clips) for clip in clips]
        self.epoch_crops = sum(
            max(1, height // self.crop) * max(1, width // self.crop) for height, width in sizes
        )

    def batch(self, number: int) -> ObjectBatch:
        """The crops of batch `number`, from 0."""
        views = [self.make(crop) for crop in range(number * self.size, (number + 1) * self.size)]
        images = torch.stack([view.frames for view in views])
        found = [each for view in views for each in view.boxes]
        boxes, classes, ignored = (
            tuple(torch.from_numpy(getattr(each, name)) for each in found)
            for name in ("boxes", "classes", "ignored")
        )
        images = images[:, 0] if self.objects.frames == 1 else images
        return ObjectBatch(images, boxes, classes, ignored, tuple(view.name for view in views))

    def make(self, number: int) -> View:
        """Crop `number`."""
        random = np.random.default_rng([self.recipe.seed, number])
        side = self.crop
        if random.random() >= self.objects.mosaic:
            return self._view(random, (side, side))
        row, column = (
            int(random.integers(round(EDGE * side), round((1 - EDGE) * side) + 1)) for _ in range(2)
        )
        quarters = quarters_of(side, (row, column))
        views = [self._view(random, (bottom - top, right - left)) for left, top, right, bottom in quarters]
        return mosaic(views, side, (row, column))

    def _view(self, random: np.random.Generator, size: Size) -> View:
        """A view of `size` (height, width)."""
        which = int(random.choice(len(self.folders), p=self.shares))
        folder, augment = self.folders[which], self.recipe.augment
        flip, quarters = (
            augment.flips and random.random() < 0.5,
            int(random.integers(4)) if augment.turns else 0,
        )
        seen = size[::-1] if quarters % 2 else size
        clip, aim = self._aimed(which, random)
        scale = self.recipe.data.train[which].scale or augment.scale
        pose = self._pose(folder.sizes[clip[0]], seen, aim, scale, random)
        view = turned(look([folder[index] for index in clip], pose, seen), flip, quarters)
        view = lit(within(view, self.objects), augment, random, self.reach)
        # Nothing is drawn without the option, so that older recipes draw the same crops as before.
        inverted = self.objects.negative > 0 and random.random() < self.objects.negative
        return negative(view, self.reach) if inverted else view

    def _aimed(
        self, which: int, random: np.random.Generator
    ) -> tuple[tuple[int, ...], Optional[tuple[float, float]]]:
        """A clip, and as often as the recipe says the centre of an object in it, of a class drawn from all
        alike.
        """
        clips, aims = self.clips[which], self.aims[which]
        if not aims or random.random() >= self.objects.object_share:
            return clips[int(random.integers(len(clips)))], None
        chosen = aims[int(random.integers(len(aims)))]
        clip, box = chosen[int(random.integers(len(chosen)))]
        left, top, right, bottom = self.folders[which].boxes[clips[clip][0]][0][box]
        return clips[clip], ((left + right) / 2, (top + bottom) / 2)

    def _pose(
        self,
        image: Size,
        seen: Size,
        aim: Optional[tuple[float, float]],
        scale: Range,
        random: np.random.Generator,
    ) -> Pose:
        """A window of `seen` anywhere in an image of size `image` (both height, width), or where it holds
        `aim` (x, y), at a zoom within `scale`.
        """
        zoom = math.exp(random.uniform(*np.log(scale)))
        angle = math.radians(self.objects.rotation) * random.uniform(-1, 1)
        centre = []
        for axis, (length, side) in enumerate(zip(image[::-1], seen[::-1])):
            low, high = sorted(
                (side / zoom / 2, length - side / zoom / 2)
            )  # a larger window may hold the image anywhere
            if aim is not None:
                reach = NEAR * min(seen) / zoom
                low, high = max(low, aim[axis] - reach), min(high, aim[axis] + reach)
            centre.append(float(random.uniform(low, max(low, high))))
        return Pose((centre[0], centre[1]), zoom, angle)

    def _clips(self, folder: ObjectFolder) -> list[tuple[int, ...]]:
        """Neighbouring frames, as many as the recipe wants."""
        frames = self.objects.frames
        found = [
            line[start : start + frames]
            for line in folder.sequences
            for start in range(len(line) - frames + 1)
        ]
        if not found:
            longest = max(map(len, folder.sequences))
            message = (
                f"{folder.path} has sequences of {longest} frames at most, objects.frames wants {frames}."
            )
            hint = (
                "Lower objects.frames; frames are in sequence where their names end in consecutive numbers."
            )
            raise InputRefused("dataset.sequences", message, hint)
        return found

    def _aims(self, folder: ObjectFolder, clips: Sequence[tuple[int, ...]]) -> list[list[tuple[int, int]]]:
        """Of every class that there is, the objects as (clip, box of its first frame)."""
        found: dict[int, list[tuple[int, int]]] = {}
        for number, clip in enumerate(clips):
            _, classes, ignored = folder.boxes[clip[0]]
            for box in np.flatnonzero(~ignored):
                found.setdefault(int(classes[box]), []).append((number, int(box)))
        return [found[kind] for kind in sorted(found)]

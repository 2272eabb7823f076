"""One random view of masked images: crop, zoom, turns, flips, swap, and light that differs between the images
of one place.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from .light import EIGHT_BIT, Reach, jitter
from .masked import Masked
from .recipe import Augment


@dataclass(frozen=True)
class View:
    """Images (C, H, W) float32 in their own units and their mask (H, W) int64."""

    name: str
    images: tuple[torch.Tensor, ...]
    label: torch.Tensor


def augmented(
    item: Masked,
    row: int,
    column: int,
    side: int,
    size: int,
    augment: Augment,
    random: np.random.Generator,
    reach: Reach = EIGHT_BIT,
) -> View:
    """The window of `side` pixels at (row, column), zoomed to `size` and changed at random as `augment`
    allows.
    """
    turns = int(random.integers(4)) if augment.turns else 0
    flip = augment.flips and random.random() < 0.5
    swap = augment.swap_dates and random.random() < 0.5

    def cut(image: np.ndarray) -> np.ndarray:
        part = np.rot90(image[row : row + side, column : column + side], turns)
        return part[:, ::-1] if flip else part

    images = []
    for image in item.images:
        values = torch.from_numpy(np.ascontiguousarray(cut(image).transpose(2, 0, 1))).float()
        images.append(jitter(zoom(values, size), augment, random, reach))
    label = zoom_label(torch.from_numpy(np.ascontiguousarray(cut(item.label))), size)
    if swap:
        images.reverse()
    return View(item.name, tuple(images), label.long())


def zoom(image: torch.Tensor, size: int) -> torch.Tensor:
    """The image (C, H, W) at `size` × `size` pixels, bilinear and averaging where it shrinks."""
    if image.shape[-1] == size and image.shape[-2] == size:
        return image
    return F.interpolate(image[None], size=(size, size), mode="bilinear", antialias=True)[0]


def zoom_label(label: torch.Tensor, size: int) -> torch.Tensor:
    """The mask (H, W) at `size` × `size` pixels by nearest neighbour: no value between 0 and 1 is made up."""
    if tuple(label.shape) == (size, size):
        return label
    return F.interpolate(label[None, None].float(), size=(size, size), mode="nearest-exact")[0, 0].to(
        label.dtype
    )


def paste(target: View, donor: View, random: np.random.Generator) -> View:
    """`target` with a part of `donor` over it, images and mask alike (CutMix, Yun et al. 2019; ClassMix,
    Olsson et al. 2021).

    The part is a box of a tenth to a half of the crop, or what changed in the donor with its surroundings:
    changes are then seen on other ground, and an edge between two scenes says nothing, since unchanged parts
    are pasted as often.
    """
    where = _box(target.label.shape, random)
    if random.random() < 0.5 and bool(donor.label.any()):
        margin = 2 * int(random.integers(2, 12)) + 1
        changed = (donor.label == 1)[None, None].float()
        for size in ((margin, 1), (1, margin)):
            changed = F.max_pool2d(changed, size, 1, (size[0] // 2, size[1] // 2))
        where = changed[0, 0] > 0
    images = (torch.where(where, new, old) for new, old in zip(donor.images, target.images))
    return View(target.name, tuple(images), torch.where(where, donor.label, target.label))


def _box(shape: torch.Size, random: np.random.Generator) -> torch.Tensor:
    """True in a box at a random place, of a tenth to a half of the area of `shape` and a random
    proportion.
    """
    area, stretch = random.uniform(0.1, 0.5), np.exp(random.uniform(-0.7, 0.7))
    where = torch.zeros(shape, dtype=torch.bool)
    sides = [
        min(length, round(length * float(np.sqrt(area) * factor)))
        for length, factor in zip(shape, (stretch, 1 / stretch))
    ]
    row, column = (int(random.integers(0, length - side + 1)) for length, side in zip(shape, sides))
    where[row : row + sides[0], column : column + sides[1]] = True
    return where

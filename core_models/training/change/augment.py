"""One random view of a pair: crop, zoom, turns, flips, date swap, and light that differs between
the dates.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from ..recipe import Augment
from .dataset import Pair


@dataclass(frozen=True)
class Views:
    """Two dates (C, H, W) float32 in their own units and their mask (H, W) int64."""

    name: str
    before: torch.Tensor
    after: torch.Tensor
    label: torch.Tensor


EIGHT_BIT = (0.0,), (255.0,)


def augment_pair(
    pair: Pair,
    row: int,
    column: int,
    side: int,
    size: int,
    augment: Augment,
    random: np.random.Generator,
    reach: tuple[Sequence[float], Sequence[float]] = EIGHT_BIT,
) -> Views:
    """The window of `side` pixels at (row, column), zoomed to `size` and changed at random as `augment`
    allows.

    `reach` is the lowest and highest value, of each band or of all.
    """
    turns = int(random.integers(4)) if augment.turns else 0
    flip = augment.flips and random.random() < 0.5
    swap = augment.swap_dates and random.random() < 0.5

    def cut(image: np.ndarray) -> np.ndarray:
        part = np.rot90(image[row : row + side, column : column + side], turns)
        return part[:, ::-1] if flip else part

    dates = []
    for image in (pair.before, pair.after):
        values = torch.from_numpy(np.ascontiguousarray(cut(image).transpose(2, 0, 1))).float()
        dates.append(jitter(zoom(values, size), augment, random, reach))
    label = torch.from_numpy(np.ascontiguousarray(cut(pair.label)))
    label = zoom_label(label, size)
    if swap:
        dates.reverse()
    return Views(pair.name, dates[0], dates[1], label.long())


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


def jitter(
    image: torch.Tensor,
    augment: Augment,
    random: np.random.Generator,
    reach: tuple[Sequence[float], Sequence[float]] = EIGHT_BIT,
) -> torch.Tensor:
    """The image (C, H, W) under another light: gain a band, contrast about its mean, shift; clipped to
    `reach`.
    """
    if not (augment.brightness or augment.contrast or augment.band_gain):
        return image
    gains = 1 + augment.band_gain * random.uniform(-1, 1, size=(image.shape[0], 1, 1))
    contrast = 1 + augment.contrast * random.uniform(-1, 1)
    shift = augment.brightness * random.uniform(-1, 1)
    low, high = (torch.tensor(values, dtype=torch.float32).reshape(-1, 1, 1) for values in reach)
    gain = torch.from_numpy(gains).float()
    mean = float(((image.mean(dim=(1, 2), keepdim=True) - low) / (high - low) * gain).mean())
    # All of it is one multiplication and one addition a band.
    offset = low - low * gain * contrast + (mean * (1 - contrast) + shift) * (high - low)
    return torch.addcmul(offset, image, gain * contrast).clamp_(low, high)


def paste(target: Views, donor: Views, random: np.random.Generator) -> Views:
    """`target` with a part of `donor` over it, both dates and mask alike (CutMix, Yun et al. 2019; ClassMix,
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
    return Views(
        target.name,
        torch.where(where, donor.before, target.before),
        torch.where(where, donor.after, target.after),
        torch.where(where, donor.label, target.label),
    )


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

"""Which crops under which clouds make up a batch: a pure function of the seed and the batch's number, as for
the other tasks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Optional

import numpy as np
import torch

from ...sensors import UNKNOWN
from ...sensors.cloud_layers import Layer, cut_layer, drawn_layer
from ...sensors.sentinel1 import speckle_db
from ...sensors.sentinel2 import band_indices
from ...sensors.stretch import stretched
from ..crops import check_sizes, shares_of
from ..recipe import Clouds, Recipe
from .dataset import CloudFolder, CloudScene


class CloudBatch(NamedTuple):
    """Cloudy and clear images (B, C, H, W) and radar (B, S, H, W) float32 in 0..1, masks (B, 1, H, W) uint8,
    names of the chips.
    """

    cloudy: torch.Tensor
    sar: torch.Tensor
    clear: torch.Tensor
    mask: torch.Tensor
    names: tuple[str, ...]


@dataclass(frozen=True)
class CloudCrop:
    """One crop, as in `CloudBatch` without the batch."""

    name: str
    cloudy: np.ndarray
    sar: np.ndarray
    clear: np.ndarray
    mask: np.ndarray


class CloudSampler:
    """Crops of several folders; each depends on the seed and its number alone.

    Raises `InputRefused` for chips below the crop.
    """

    def __init__(self, folders: Sequence[CloudFolder], recipe: Recipe) -> None:
        self.folders, self.recipe, self.clouds = list(folders), recipe, recipe.clouds
        self.crop, self.size = recipe.data.crop, recipe.run.batch
        self.shares = shares_of(recipe.data)
        self.visible = band_indices(folders[0].bands, ("B2", "B3", "B4"))
        self.clouded = [(folder, index) for folder in folders for index in folder.having("cloudy")]
        for folder in self.folders:
            check_sizes(folder.origins, folder.sizes, self.crop)
        self.epoch_crops = sum(map(len, folders))

    def batch(self, number: int) -> CloudBatch:
        """The crops of batch `number`, from 0."""
        crops = [self.make(crop) for crop in range(number * self.size, (number + 1) * self.size)]
        cloudy, sar, clear, mask = (
            torch.from_numpy(np.stack([getattr(crop, part) for crop in crops]))
            for part in ("cloudy", "sar", "clear", "mask")
        )
        return CloudBatch(cloudy, sar, clear, mask[:, None], tuple(crop.name for crop in crops))

    def make(self, number: int) -> CloudCrop:
        """Crop `number`."""
        random = np.random.default_rng([self.recipe.seed, number])
        folder = self.folders[int(random.choice(len(self.folders), p=self.shares))]
        crop = _cut(folder[int(random.integers(len(folder)))], self.crop, random)
        clear, cloudy, mask = crop.clear, crop.cloudy, crop.mask
        if self.clouds.band_gain:
            gain = _gain(len(clear), self.clouds.band_gain, random)
            clear = np.clip(clear * gain, 0, 1)
            cloudy = None if cloudy is None else np.clip(cloudy * gain, 0, 1)
        if cloudy is None or random.random() < self.clouds.synthetic:
            layer = self._layer(folder.bands, random)
            unseen = mask == UNKNOWN
            cloudy, mask = layer.over(clear), np.where(unseen, UNKNOWN, layer.mask()).astype(np.uint8)
        sar = self._sar(crop.sar, crop.size, random)
        flips, turns = self.recipe.augment.flips, self.recipe.augment.turns
        turned = _turned((cloudy, sar, clear, mask), flips, turns, random)
        return CloudCrop(crop.name, *turned)

    def _layer(self, bands: tuple[str, ...], random: np.random.Generator) -> Layer:
        if self.clouded and random.random() < self.clouds.cut:
            folder, index = self.clouded[int(random.integers(len(self.clouded)))]
            donor = _cut(folder[index], self.crop, random)
            if donor.cloudy is not None:  # as it is of all that are `clouded`
                cloudy, clear, mask = _turned((donor.cloudy, donor.clear, donor.mask), True, True, random)
                return cut_layer(cloudy, clear, mask, self.visible)
        return drawn_layer((self.crop, self.crop), bands, random)

    def _sar(
        self, db: Optional[np.ndarray], size: tuple[int, int], random: np.random.Generator
    ) -> np.ndarray:
        dropped = random.random() < self.clouds.sar_dropout
        if db is not None and not dropped and self.clouds.looks:
            db = speckle_db(db, self.clouds.looks, random)
        return scaled_sar(None if dropped else db, size, self.clouds)


def scaled_sar(db: Optional[np.ndarray], size: tuple[int, int], clouds: Clouds) -> np.ndarray:
    """Decibels (S, H, W) to 0..1 float32; 0 throughout where there is no radar."""
    if db is None:
        return np.zeros((len(clouds.bands_sar), *size), np.float32)
    low, high = (np.array(values, np.float32)[:, None, None] for values in (clouds.sar_low, clouds.sar_high))
    return stretched(db, low, high).astype(np.float32)


def _cut(scene: CloudScene, side: int, random: np.random.Generator) -> CloudScene:
    """A window of `side` pixels at a random place."""
    row, column = (int(random.integers(0, size - side + 1)) for size in scene.size)
    window = np.s_[..., row : row + side, column : column + side]
    cloudy, sar = (None if part is None else part[window] for part in (scene.cloudy, scene.sar))
    return CloudScene(scene.name, scene.clear[window], cloudy, sar, scene.mask[window])


def _gain(bands: int, deviation: float, random: np.random.Generator) -> np.ndarray:
    logs = random.normal(0, deviation / 2) + random.normal(0, deviation / 2, bands)
    gains: np.ndarray = np.exp(logs).astype(np.float32)[:, None, None]
    return gains


def _turned(
    images: Sequence[np.ndarray], flips: bool, turns: bool, random: np.random.Generator
) -> tuple[np.ndarray, ...]:
    """All of `images` (…, H, W) flipped and turned alike."""
    flip, quarters = flips and random.random() < 0.5, int(random.integers(4)) if turns else 0
    done = (np.rot90(image[..., ::-1] if flip else image, quarters, (-2, -1)) for image in images)
    return tuple(np.ascontiguousarray(image) for image in done)

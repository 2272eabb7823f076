"""Batches of images with heights."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch

from core_models.training.recipe import Recipe
from toy_task.dataset import HeightFolder


class HeightBatch(NamedTuple):
    """Images (B, C, H, W) in their own units, heights (B, H, W), names."""

    image: torch.Tensor
    height: torch.Tensor
    names: tuple[str, ...]


class HeightSampler:
    """Crops at random places of the first dataset."""

    def __init__(self, datasets: Sequence[HeightFolder], recipe: Recipe) -> None:
        self.dataset, self.crop, self.size = datasets[0], recipe.data.crop, recipe.run.batch
        self.seed, self.epoch_crops = recipe.seed, len(datasets[0])

    def batch(self, number: int) -> HeightBatch:
        """Batch `number`, from 0."""
        random, images, heights, names = np.random.default_rng([self.seed, number]), [], [], []
        for _ in range(self.size):
            item = self.dataset[int(random.integers(len(self.dataset)))]
            row, column = (int(random.integers(side - self.crop + 1)) for side in item.height.shape)
            window = slice(row, row + self.crop), slice(column, column + self.crop)
            images.append(torch.from_numpy(item.image[window]).permute(2, 0, 1).float())
            heights.append(torch.from_numpy(item.height[window]))
            names.append(item.name)
        return HeightBatch(torch.stack(images), torch.stack(heights), tuple(names))

"""Batches of images with classes."""

from __future__ import annotations

from typing import NamedTuple

import torch

from ..crops import CropSampler
from .dataset import LabelledImage


class ImageBatch(NamedTuple):
    """Images (B, C, H, W) float32 in their own units, masks (B, H, W) int64 of classes and `UNKNOWN`, names
    of the images.
    """

    image: torch.Tensor
    label: torch.Tensor
    names: tuple[str, ...]


class ImageSampler(CropSampler[LabelledImage]):
    """Augmented crops of images."""

    def batch(self, number: int) -> ImageBatch:
        """The crops of batch `number`, from 0."""
        views = self.views(number)
        image = torch.stack([view.images[0] for view in views])
        label = torch.stack([view.label for view in views])
        return ImageBatch(image, label, tuple(view.name for view in views))

"""What a run measures on its training images before it begins: their range, mean and deviation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..contract.card import Scaling
from ..contract.counting import counted
from ..contract.errors import InputRefused
from ..sensors.stretch import stretched
from .description import Description
from .kinds import ImageDataset
from .recipe import Recipe

Bands = tuple[float, ...]
PERCENTILES = (0.1, 99.9)
"""Of the values of images that are not 8-bit: a few hot pixels shall not set the range."""
SAMPLE = 2_000_000
"""Pixels that percentiles are taken from."""


def measured_scaling(recipe: Recipe, folders: Sequence[ImageDataset]) -> Scaling:
    """The scaling of a network that is trained on `folders`, drawn as the recipe says.

    Raises `InputRefused` where they are not of one kind, or have other bands than `about.bands`.
    """
    low, high = value_range(folders)
    if len(recipe.about.bands) != len(low):
        found = f"about.bands names {counted(len(recipe.about.bands), 'band')}, the images have {len(low)}."
        raise InputRefused("recipe.value", found, "Name each band of the images, in their order.")
    return Scaling(
        low, high, *statistics(folders, [source.weight for source in recipe.data.train], low, high)
    )


def value_range(folders: Sequence[ImageDataset]) -> tuple[Bands, Bands]:
    """Lowest and highest value a band: as a dataset.json has it, 0 and 255 of 8-bit images, else percentiles
    over all pairs.

    Raises `InputRefused` where folders differ in bands or in the type of their values.
    """
    first = folders[0]
    for folder in folders[1:]:
        if (folder.bands, folder.dtype) != (first.bands, first.dtype):
            found = (
                f"{folder.path} has {counted(folder.bands, 'band')} of {folder.dtype}, {first.path} "
                f"{first.bands} of {first.dtype}"
            )
            raise InputRefused(
                "dataset.bands", f"{found}; one training takes one kind.", "Leave one out, or convert it."
            )
    said = next((folder.description for folder in folders if folder.description.low), None)
    if said is not None:
        _check_said(said, first)
        return said.low, said.high
    if first.dtype == "uint8":
        return (0.0,) * first.bands, (255.0,) * first.bands
    each = max(64, SAMPLE // sum(len(folder) * len(folder[0].images) for folder in folders))
    sample = np.concatenate([_spread(image, each) for folder in folders for image in _images(folder)])
    low, high = np.percentile(sample.astype(np.float64), PERCENTILES, axis=0)
    high = np.where(high > low, high, low + 1.0)  # a constant band
    return tuple(low.tolist()), tuple(high.tolist())


def _check_said(said: Description, folder: ImageDataset) -> None:
    if len(said.low) != folder.bands:
        found = (
            f"dataset.json gives {len(said.low)} values for low and high, the images of {folder.path} "
            f"have {counted(folder.bands, 'band')}."
        )
        raise InputRefused("dataset.description", found, "Give one for each band.")


def statistics(
    folders: Sequence[ImageDataset], weights: Sequence[float], low: Bands, high: Bands
) -> tuple[Bands, Bands]:
    """Mean and standard deviation a band of values stretched from `low`..`high` to 0..1, over all images of
    the items.

    Folders count as they are drawn, by `weights`.
    """
    first, second = np.zeros(len(low)), np.zeros(len(low))
    for folder, weight in zip(folders, weights):
        share = weight / sum(weights) / (len(folder[0].images) * len(folder))
        for image in _images(folder):
            values = image[::4, ::4].reshape(-1, len(low))
            values = stretched(values, np.asarray(low), np.asarray(high))
            first += share * values.mean(axis=0)
            second += share * (values**2).mean(axis=0)
    std = np.sqrt(np.maximum(second - first**2, 1e-4))
    return tuple(first.round(4).tolist()), tuple(std.round(4).tolist())


def _images(folder: ImageDataset) -> Iterator[np.ndarray]:
    for index in range(len(folder)):
        yield from folder[index].images


def _spread(image: np.ndarray, count: int) -> np.ndarray:
    """About `count` pixels (n, C), evenly spread."""
    step = max(1, int(np.sqrt(image.shape[0] * image.shape[1] / count)))
    return image[::step, ::step].reshape(-1, image.shape[2])

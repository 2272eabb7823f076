"""What a run measures on its training images before it begins: their range, mean and deviation, and how much
of them changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from ..contract.errors import InputRefused
from .change.dataset import PairFolder
from .description import Description

Bands = tuple[float, ...]
PERCENTILES = (0.1, 99.9)
"""Of the values of images that are not 8-bit: a few hot pixels shall not set the range."""
SAMPLE = 2_000_000
"""Pixels that percentiles are taken from."""


def value_range(folders: Sequence[PairFolder]) -> tuple[Bands, Bands]:
    """Lowest and highest value a band: as a dataset.json has it, 0 and 255 of 8-bit images, else percentiles
    over all pairs.

    Raises `InputRefused` where folders differ in bands or in the type of their values.
    """
    first = folders[0]
    for folder in folders[1:]:
        if (folder.bands, folder.dtype) != (first.bands, first.dtype):
            found = (
                f"{folder.path} has {folder.bands} bands of {folder.dtype}, {first.path} {first.bands} "
                f"of {first.dtype}"
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


def _check_said(said: Description, folder: PairFolder) -> None:
    if len(said.low) != folder.bands:
        found = (
            f"dataset.json gives {len(said.low)} values for low and high, the images of {folder.path} "
            f"have {folder.bands} bands."
        )
        raise InputRefused("dataset.description", found, "Give one for each band.")


def statistics(
    folders: Sequence[PairFolder], weights: Sequence[float], low: Bands, high: Bands
) -> tuple[Bands, Bands]:
    """Mean and standard deviation a band of values stretched from `low`..`high` to 0..1, over both dates.

    Folders count as they are drawn, by `weights`.
    """
    first, second = np.zeros(len(low)), np.zeros(len(low))
    for folder, weight in zip(folders, weights):
        share = weight / sum(weights) / (len(folder[0].images) * len(folder))
        for image in _images(folder):
            values = image[::4, ::4].reshape(-1, len(low))
            values = ((values - np.asarray(low)) / np.subtract(high, low)).clip(0, 1)
            first += share * values.mean(axis=0)
            second += share * (values**2).mean(axis=0)
    std = np.sqrt(np.maximum(second - first**2, 1e-4))
    return tuple(first.round(4).tolist()), tuple(std.round(4).tolist())


def class_shares(folders: Sequence[PairFolder], weights: Sequence[float]) -> tuple[float, float]:
    """Shares of unchanged and changed among known pixels, folders counted as they are drawn; they add up to
    1.

    Their ratio is the change weight that gives both classes the same say. Raises `InputRefused` where one
    class is missing.
    """
    counts = np.array([folder.pixels / max(1, folder.pixels.sum()) for folder in folders])
    unchanged, changed = (np.asarray(weights)[:, None] * counts).sum(axis=0) / sum(weights)
    if not (unchanged > 0 and changed > 0):
        names = ", ".join(str(folder.path) for folder in folders)
        lacking = "changed" if unchanged > 0 else "unchanged"
        raise InputRefused(
            "dataset.classes",
            f"{names} has no pixel labelled {lacking}.",
            "Label some, or give loss.change_weight.",
        )
    return float(unchanged / (unchanged + changed)), float(changed / (unchanged + changed))


def _images(folder: PairFolder) -> Iterator[np.ndarray]:
    for index in range(len(folder)):
        yield from folder[index].images


def _spread(image: np.ndarray, count: int) -> np.ndarray:
    """About `count` pixels (n, C), evenly spread."""
    step = max(1, int(np.sqrt(image.shape[0] * image.shape[1] / count)))
    return image[::step, ::step].reshape(-1, image.shape[2])

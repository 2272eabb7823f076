"""Chips on disk: PNG where that holds them, else .npy, under split/A, split/B and split/label."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
from PIL import Image

from .description import NAME, Description

PARTS = ("A", "B", "label")
NUMBER = re.compile(r"band[ _]?\d+", re.IGNORECASE)
"""What a band is called that has no name, as some programs write it."""


class ChipFolder:
    """A dataset that is being written into `path`; images are all of `dtype`."""

    def __init__(self, path: Path, dtype: str) -> None:
        self.path, self.dtype = path, np.dtype(dtype)

    def add(self, split: str, name: str, before: np.ndarray, after: np.ndarray, label: np.ndarray) -> None:
        """Write two dates (C, H, W) float32 and their mask (H, W) uint8 of 0, 1 and 255."""
        for part, image in zip(PARTS, (self._stored(before), self._stored(after), label)):
            write_chip(self.path / split / part, name, image)

    def describe(self, description: Description) -> None:
        """Write `dataset.json`."""
        write_description(self.path, description)

    def _stored(self, image: np.ndarray) -> np.ndarray:
        return stored(image, self.dtype)


def stored(image: np.ndarray, dtype: np.dtype) -> np.ndarray:
    """An image (C, H, W) float32 as (H, W, C) of `dtype`."""
    values = image.transpose(1, 2, 0)
    if dtype.kind == "u":
        values = np.rint(values).clip(0, np.iinfo(dtype).max)
    return np.ascontiguousarray(values.astype(dtype))


def write_chip(folder: Path, name: str, image: np.ndarray) -> str:
    """Write (H, W) or (H, W, C) into `folder` as PNG, or as .npy where that cannot hold it; gives the file's
    name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if image.dtype == np.uint8 and (image.ndim == 2 or image.shape[2] == 3):
        Image.fromarray(image).save(folder / f"{name}.png")
        return f"{name}.png"
    np.save(folder / f"{name}.npy", image)
    return f"{name}.npy"


def write_description(folder: Path, description: Description) -> None:
    """Write `dataset.json` into `folder`."""
    text = json.dumps(description.to_dict(), indent=1, ensure_ascii=False)
    (folder / NAME).write_text(text + "\n", encoding="utf-8")


def stored_dtype(*dtypes: str) -> str:
    """The type that holds the values of both dates: uint8, uint16 or float32."""
    return next((name for name in ("uint8", "uint16") if set(dtypes) <= {"uint8", name}), "float32")


def stored_range(
    dtype: str, low: np.ndarray, high: np.ndarray
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """`low` and `high` (C,) of chips of `dtype` as `dataset.json` says them: 0 and 255 of bytes, and no empty
    range.
    """
    if dtype == "uint8":
        return (0.0,) * len(low), (255.0,) * len(low)
    return tuple(low.tolist()), tuple(np.where(high > low, high, low + 1).tolist())


def band_names(found: tuple[str, ...]) -> tuple[str, ...]:
    """Names for a card: those of the file if it names all its bands apart, and not by their numbers, else
    red, green, blue of three, else numbers.
    """
    if all(found) and len(set(found)) == len(found) and not all(map(NUMBER.fullmatch, found)):
        return found
    return (
        ("red", "green", "blue")
        if len(found) == 3
        else tuple(f"band {number}" for number in range(1, len(found) + 1))
    )

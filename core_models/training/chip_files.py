"""Chips on disk: PNG where that holds them, else .npy, under split/A, split/B and split/label."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

from .description import NAME, Description

PARTS = ("A", "B", "label")


class ChipFolder:
    """A dataset that is being written into `path`; images are all of `dtype`."""

    def __init__(self, path: Path, dtype: str) -> None:
        self.path, self.dtype = path, np.dtype(dtype)

    def add(self, split: str, name: str, before: np.ndarray, after: np.ndarray, label: np.ndarray) -> None:
        """Write two dates (C, H, W) float32 and their mask (H, W) uint8 of 0, 1 and 255."""
        for part, image in zip(PARTS, (self._stored(before), self._stored(after), label)):
            folder = self.path / split / part
            folder.mkdir(parents=True, exist_ok=True)
            if image.dtype == np.uint8 and (image.ndim == 2 or image.shape[2] == 3):
                Image.fromarray(image).save(folder / f"{name}.png")
            else:
                np.save(folder / f"{name}.npy", image)

    def describe(self, description: Description) -> None:
        """Write `dataset.json`."""
        text = json.dumps(description.to_dict(), indent=1, ensure_ascii=False)
        (self.path / NAME).write_text(text + "\n", encoding="utf-8")

    def _stored(self, image: np.ndarray) -> np.ndarray:
        values = image.transpose(1, 2, 0)
        if self.dtype.kind == "u":
            values = np.rint(values).clip(0, np.iinfo(self.dtype).max)
        return np.ascontiguousarray(values.astype(self.dtype))


def stored_dtype(*dtypes: str) -> str:
    """The type that holds the values of both dates: uint8, uint16 or float32."""
    return next((name for name in ("uint8", "uint16") if set(dtypes) <= {"uint8", name}), "float32")

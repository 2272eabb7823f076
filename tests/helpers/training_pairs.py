"""Pairs on disk with known changes."""

from __future__ import annotations

import numpy as np
from PIL import Image


def write_pairs(folder, count=4, side=48, seed=0, high=255):
    """`count` pairs of noise in `folder`; a bright square appears in the second date of all but the first
    pair.
    """
    random = np.random.default_rng(seed)
    for part in ("A", "B", "label"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for index in range(count):
        before = random.integers(40, 120, (side, side, 3), np.uint8)
        after, label = before.copy(), np.zeros((side, side), np.uint8)
        if index:
            row, column = random.integers(0, side - 16, 2)
            after[row : row + 14, column : column + 14] = 230
            label[row : row + 14, column : column + 14] = high
        for part, image in (("A", before), ("B", after), ("label", label)):
            Image.fromarray(image).save(folder / part / f"{index}.png")
    return folder

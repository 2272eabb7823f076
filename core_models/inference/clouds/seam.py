"""How much of a pixel is reconstructed: all of it inside a cloud, nothing on clear ground, a soft step where
they meet.
"""

from __future__ import annotations

import numpy as np

from ...sensors.clouds import CLEAR, CLOUD, SHADOW

WIDTH = 4
"""Pixels of the step."""


def weights(mask: np.ndarray, clear: str = "keep") -> np.ndarray:
    """Share (h, w) float32 of the reconstruction in every pixel inside a border of `WIDTH`, from `mask` (h +
    2 WIDTH, w + 2 WIDTH).

    `keep`: the step lies on the clouded side, so that clear pixels have 0 and stay as they are. `blend`: it
    lies on the clear side. The rest of the mask, which is unknown, has 0 and makes no step.
    """
    clouded = (mask == CLOUD) | (mask == SHADOW)
    near = mask == CLEAR if clear == "keep" else clouded
    weight = clouded.astype(np.float32)
    for step in range(1, WIDTH + 1):
        grown = grow(near)
        share = np.float32(np.sin(np.pi / 2 * step / (WIDTH + 1)) ** 2)
        if clear == "keep":
            weight[grown & ~near & clouded] = share
        else:
            weight[grown & ~near & (mask == CLEAR)] = 1 - share
        near = grown
    inside: np.ndarray = weight[WIDTH:-WIDTH, WIDTH:-WIDTH]
    return inside


def grow(mask: np.ndarray) -> np.ndarray:
    """`mask` (h, w) and all pixels beside it, on eight sides."""
    grown = mask.copy()
    grown[1:] |= mask[:-1]
    grown[:-1] |= mask[1:]
    across = grown.copy()
    across[:, 1:] |= grown[:, :-1]
    across[:, :-1] |= grown[:, 1:]
    return across

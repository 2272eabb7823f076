"""Smooth random surfaces, made by enlarging small random grids (no Fourier transform, no scipy)."""

from __future__ import annotations

import numpy as np
from PIL import Image


def enlarge(grid: np.ndarray, size: int) -> np.ndarray:
    """`grid` (h, w) resampled to (size, size), float32."""
    return np.asarray(
        Image.fromarray(grid.astype(np.float32), mode="F").resize((size, size), Image.Resampling.BICUBIC)
    )


def noise(
    rng: np.random.Generator, size: int, feature: float, octaves: int = 1, persistence: float = 0.5
) -> np.ndarray:
    """A random surface (size, size), mean 0 and deviation 1, whose largest features measure `feature` pixels.

    Each further octave halves the features and weighs `persistence` times as much.
    """
    total = np.zeros((size, size), np.float32)
    weight = 1.0
    for _ in range(octaves):
        cells = max(2, round(size / feature) + 1)
        total += weight * enlarge(rng.standard_normal((cells, cells)), size)
        weight *= persistence
        feature /= 2
    normalised: np.ndarray = (total - total.mean()) / total.std()
    return normalised


def smoothstep(values: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 below `low`, 1 above `high`, smooth in between."""
    ramp = np.clip((values - low) / (high - low), 0, 1)
    return ramp * ramp * (3 - 2 * ramp)

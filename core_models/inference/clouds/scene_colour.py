"""The colour of a whole scene's clear pixels: what tiles without a clear pixel of their own begin with, all
alike.
"""

from __future__ import annotations

import numpy as np
import rasterio
from rasterio.enums import Resampling

from ...geo.scaling import scaled
from ...sensors.clouds import CLEAR
from .prepare import PreparedScene

LEAST = 0.01
"""Share of the scene that has to be clear for its own colour; below this what the network learned is as good
a guess."""


def scene_colour(scene: PreparedScene, mask: str) -> np.ndarray | None:
    """The median (C,) of each band over the clear pixels, as the network is given it, or None where hardly
    any is clear.

    `mask` is the file of the job's cloud mask. Of a large scene every n-th pixel is looked at.
    """
    values = scene.optical.aligned.source.sample(scene.grid)
    with rasterio.open(mask) as dataset:
        clear = dataset.read(1, out_shape=values.shape[1:], resampling=Resampling.nearest) == CLEAR
    clear &= np.isfinite(values).all(axis=0)
    if clear.mean() < LEAST:
        return None
    numbers = scene.optical.numbers(values[:, clear][:, None])
    return np.asarray(np.median(scaled(numbers, scene.card.scaling)[:, 0], axis=1))

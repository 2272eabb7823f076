"""The colour of a whole scene's clear pixels: what tiles without a clear pixel of their own begin with, all
alike.
"""

from __future__ import annotations

import numpy as np
import rasterio
from rasterio.windows import Window

from ...geo.sampling import read_sample
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
    source = scene.optical.aligned.source
    values = source.sample(scene.grid)
    whole = Window(0, 0, scene.grid.width, scene.grid.height)
    with rasterio.open(mask) as dataset:
        clear = read_sample(dataset, whole, values.shape[1:], source.overviews)[0] == CLEAR
    clear &= np.isfinite(values).all(axis=0)
    if clear.mean() < LEAST:
        return None
    numbers = scene.optical.numbers(values[:, clear][:, None])
    return np.asarray(np.median(scaled(numbers, scene.card.scaling)[:, 0], axis=1))

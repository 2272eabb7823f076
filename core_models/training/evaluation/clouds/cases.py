"""The chips with the worst reconstructions: cloudy, radar, what a job would give, the clear date, the
difference.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from PIL import Image

from ....sensors.clouds import CLEAR
from ....sensors.sentinel2 import band_name
from ...clouds.sampler import CloudCrop
from ..sheet import WorstCases, beside

LEGEND = (
    (
        None,
        "cloudy, radar, clouds removed, clear date, difference under clouds and shadows (darker: larger)",
    ),
)
LIMIT = 8
SIDE = 256
"""Pixels of a panel's longer side."""
LARGE = 0.1
"""Mean difference of reflectance that is drawn black."""


def add_case(worst: WorstCases, seen: CloudCrop, mean: np.ndarray, bands: Sequence[str], psnr: float) -> None:
    """Add `seen` with its reconstruction (C, H, W); `psnr` in dB under cloud is NaN where there is none."""
    clear = math.isnan(psnr)
    words = f"{seen.name}:  " + ("no cloud" if clear else f"PSNR {psnr:.1f} dB under cloud")
    worst.add(-math.inf if clear else -psnr, words, lambda: panels(seen, mean, bands))


def panels(seen: CloudCrop, mean: np.ndarray, bands: Sequence[str]) -> Image.Image:
    """The five panels of a chip beside each other, the optical ones stretched as the clear date is, band by
    band.
    """
    plain = [band_name(band) for band in bands]
    colours = [plain.index(name) for name in ("B4", "B3", "B2")]
    result = np.where(seen.mask == CLEAR, seen.cloudy, mean)
    low, high = np.percentile(seen.clear[colours], (1, 99), axis=(1, 2))[..., None, None]

    def stretched(image: np.ndarray) -> np.ndarray:
        values = ((image[colours] - low) / np.maximum(high - low, 1e-3)).clip(0, 1)
        return np.asarray(values.transpose(1, 2, 0))

    radar = np.repeat(seen.sar[0][..., None], 3, axis=2)
    difference = np.where(seen.mask == CLEAR, 0, np.abs(mean - seen.clear).mean(axis=0))
    dark = np.repeat(1 - (difference / LARGE).clip(0, 1)[..., None], 3, axis=2)
    shown = (stretched(seen.cloudy), radar, stretched(result), stretched(seen.clear), dark)
    return beside([(image * 255).astype(np.uint8) for image in shown], SIDE)

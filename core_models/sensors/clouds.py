"""Clouds and their shadows by thresholds on Sentinel-2 reflectance, after two published rules.

Clouds: the cloud score of Schmitt et al. 2019, "Aggregating cloud-free Sentinel-2 images with Google Earth
Engine": the least of ramps over blue, aerosol, aerosol and cirrus, visible brightness, moisture and snow.
Shadows: Zhai et al. 2018, "Cloud/shadow detection based on spectral indices for multi/hyperspectral optical
remote sensing imagery": pixels dark in near and short-wave infrared, and in blue, relative to the scene.
Meraner et al. 2020 (DSen2-CR) use both with the thresholds taken here. Dark fields and forests are as dark,
so a shadow is only called where it is no water and a cloud is near.

A rule of thumb beside trained detectors: snow, bright sand and roofs may be called cloud; haze is missed, and
so is a shadow whose cloud lies outside the image.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..contract.errors import InputRefused
from . import UNKNOWN as UNKNOWN  # training takes it from here
from .sentinel2 import band_name

CLEAR, CLOUD, SHADOW = 0, 1, 2
"""What a cloud mask holds, and `UNKNOWN`."""
THRESHOLD = 0.2
"""Cloud score from which on a pixel is cloud (Meraner et al. 2020)."""
SHADOW_INFRARED, SHADOW_BLUE = 3 / 4, 5 / 6
"""How far from the scene's minimum towards its mean a shadow may reach (Zhai et al. 2018, T3 and T4; Meraner
et al. 2020)."""
WATER = 0.2
"""NDWI, (B3 - B8) / (B3 + B8), above which a dark pixel is water (McFeeters 1996)."""
REACH = 150
"""Pixels of 10 m within which a shadow's cloud must lie: a cloud 1.5 km high under a sun at 45 degrees."""
NEAR = 0.01
"""Share of the square of that reach that must be cloud, so that a bright roof has no shadows."""
NEEDED = ("B2", "B3", "B4")


@dataclass(frozen=True)
class ShadowLimits:
    """Reflectance below which a pixel of this scene is dark enough for a shadow; 0 where the bands are not
    there.
    """

    infrared: float
    """Of the mean of B8 and B11."""
    blue: float
    """Of B2."""


def cloud_mask(
    reflectance: np.ndarray,
    bands: Sequence[str],
    valid: Optional[np.ndarray] = None,
    limits: Optional[ShadowLimits] = None,
    threshold: float = THRESHOLD,
) -> np.ndarray:
    """The mask (H, W) uint8 of 0 clear, 1 cloud, 2 shadow, 255 not observed, of reflectance (C, H, W) in 0..1
    with named `bands`.

    `limits` are those of the whole scene where this is a part of it (`shadow_limits`). Raises `InputRefused`
    without B2, B3, B4.
    """
    valid = np.ones(reflectance.shape[1:], bool) if valid is None else valid
    cloud = smooth_score(cloud_score(reflectance, bands)) >= threshold
    cloud = dilated(cloud, 1)
    limits = limits or shadow_limits(reflectance, bands, valid & ~cloud)
    dark = _dark(reflectance, bands, limits)
    shadow = (box_mean(dark.astype(np.float32), 1) > 0.5) & (box_mean(cloud & valid, REACH) > NEAR)
    mask = np.where(cloud, CLOUD, np.where(shadow, SHADOW, CLEAR))
    return np.where(valid, mask, UNKNOWN).astype(np.uint8)


def cloud_score(reflectance: np.ndarray, bands: Sequence[str]) -> np.ndarray:
    """How much a pixel looks like cloud, 0 to 1 (H, W) float32; terms whose bands are not there
    are left out.
    """
    band = _named(reflectance, bands)
    terms = [ramp(band["B2"], 0.1, 0.5), ramp(band["B2"] + band["B3"] + band["B4"], 0.2, 0.8)]
    if "B1" in band:
        terms.append(ramp(band["B1"], 0.1, 0.3))
    if "B1" in band and "B10" in band:
        terms.append(ramp(band["B1"] + band["B10"], 0.15, 0.2))
    if "B8" in band and "B11" in band:
        terms.append(ramp(_difference(band["B8"], band["B11"]), -0.1, 0.1))
    if "B11" in band:
        terms.append(ramp(_difference(band["B3"], band["B11"]), 0.8, 0.6))
    return np.asarray(np.minimum.reduce(terms))


def smooth_score(score: np.ndarray) -> np.ndarray:
    """The score (H, W) averaged over 7 by 7 pixels, so that a roof is no cloud."""
    return box_mean(score, 3)


def shadow_limits(reflectance: np.ndarray, bands: Sequence[str], use: np.ndarray) -> ShadowLimits:
    """The limits of a scene (C, H, W), from its pixels `use` (H, W), seen and no cloud; zeros where there are
    none.
    """
    band = _named(reflectance, bands)
    if not {"B8", "B11"} <= set(band) or not use.any():
        return ShadowLimits(0.0, 0.0)
    infrared, blue = ((band["B8"] + band["B11"]) / 2)[use], band["B2"][use]
    return ShadowLimits(_towards_mean(infrared, SHADOW_INFRARED), _towards_mean(blue, SHADOW_BLUE))


def _towards_mean(values: np.ndarray, share: float) -> float:
    low = float(np.quantile(values, 0.001))  # the minimum but for single broken pixels
    return low + share * (float(values.mean()) - low)


def _dark(reflectance: np.ndarray, bands: Sequence[str], limits: ShadowLimits) -> np.ndarray:
    band = _named(reflectance, bands)
    if not {"B8", "B11"} <= set(band):
        return np.zeros(reflectance.shape[1:], bool)
    dark = ((band["B8"] + band["B11"]) / 2 < limits.infrared) & (band["B2"] < limits.blue)
    return np.asarray(dark & (_difference(band["B3"], band["B8"]) < WATER))


def _named(reflectance: np.ndarray, bands: Sequence[str]) -> dict[str, np.ndarray]:
    found = {band_name(name): values for name, values in zip(bands, reflectance)}
    missing = [name for name in NEEDED if name not in found]
    if missing:
        message = (
            f"Clouds are found in B2, B3 and B4 at least; {', '.join(missing)} is not among "
            f"{', '.join(bands)}."
        )
        raise InputRefused("input.bands", message, "Give a cloud mask.")
    return {name: values.astype(np.float32, copy=False) for name, values in found.items() if name}


def _difference(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return np.asarray((first - second) / np.maximum(first + second, np.float32(1e-6)))


def ramp(values: np.ndarray, start: float, end: float) -> np.ndarray:
    """0 up to `start`, 1 from `end` on, straight between; `end` may be the smaller one."""
    return np.asarray(np.clip((values - np.float32(start)) / np.float32(end - start), 0.0, 1.0))


def box_mean(values: np.ndarray, radius: int) -> np.ndarray:
    """Mean of (H, W) over squares of 2 radius + 1 pixels, borders repeated."""
    size = 2 * radius + 1
    padded = np.pad(values.astype(np.float64), radius + 1, mode="edge")[:-1, :-1]
    for axis in (0, 1):
        sums = padded.cumsum(axis)
        ahead, behind = (
            np.take(sums, range(first, sums.shape[axis] - size + first), axis) for first in (size, 0)
        )
        padded = (ahead - behind) / size
    return padded.astype(np.float32)


def dilated(mask: np.ndarray, radius: int) -> np.ndarray:
    """`mask` (H, W) grown by `radius` pixels to all eight sides."""
    return np.asarray(box_mean(mask, radius) > 1e-6)

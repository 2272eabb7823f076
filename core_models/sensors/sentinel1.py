"""Sentinel-1's backscatter: decibels and linear power, swapped polarisations, and speckle."""

from __future__ import annotations

import re
from typing import Optional

import numpy as np

BANDS = ("VV", "VH")
RANGES = {"VV": (-25.0, 0.0), "VH": (-32.5, 0.0)}
"""Decibels that networks are given as 0 to 1 (DSen2-CR, Meraner et al. 2020, and GLF-CR, Xu et al. 2022)."""
FLOOR = 1e-5
"""Least linear power, -50 dB, below the noise of the instrument: what 0, the usual nodata, becomes."""
SWAPPED = 1.0
"""Decibels that the first polarisation lies below the second in the median before they are taken for
swapped."""


def band_name(name: str) -> Optional[str]:
    """The polarisation (`VV`, `VH`, `HH` or `HV`) of `vv`, `Sigma0_VV_db`, …; None where it is none."""
    found = re.search(r"(?<![a-z])([vh][vh])(?![a-z])", name.lower())
    return found[1].upper() if found else None


def to_db(power: np.ndarray) -> np.ndarray:
    """Backscatter in decibels (float32) of linear power, at least -50 dB; NaN stays NaN."""
    return (10.0 * np.log10(np.maximum(power.astype(np.float32), np.float32(FLOOR)))).astype(np.float32)


def to_power(db: np.ndarray) -> np.ndarray:
    """Linear power (float32) of backscatter in decibels."""
    return np.power(np.float32(10.0), db.astype(np.float32) / 10).astype(np.float32)


def units(values: np.ndarray) -> str:
    """What `values` of any shape are: `db`, `power`, or `unknown`; NaN and zeros, the usual nodata, are not
    looked at.

    Natural surfaces reflect less than they receive: in decibels nearly all of them are below 0, as power
    between 0 and 1. A scene with no negative value and a median up to 2 is linear power; with a larger median
    it is uncalibrated numbers or an image made to look at, and so are numbers below -60 in the median.
    """
    seen = values[np.isfinite(values) & (values != 0)]
    if not seen.size:
        return "unknown"
    low, middle = np.quantile(seen, (0.01, 0.5))
    if low >= 0:
        return "power" if middle <= 2 else "unknown"
    return "db" if -60 <= middle <= 10 else "unknown"


def swapped(first_db: np.ndarray, second_db: np.ndarray) -> bool:
    """Whether VV and VH in decibels, in this order, look swapped: the cross-polarised echo is the weaker one
    nearly always.
    """
    both = np.isfinite(first_db) & np.isfinite(second_db)
    return bool(both.any() and np.median((first_db - second_db)[both]) < -SWAPPED)


def speckle(shape: tuple[int, ...], looks: float, random: np.random.Generator) -> np.ndarray:
    """Multiplicative speckle (float32) of mean 1 for linear power: gamma distributed with `looks` looks
    (Goodman 1976).

    Its variance is 1 / looks; Sentinel-1's ground range product has about 4.4 looks.
    """
    return random.gamma(looks, 1.0 / looks, shape).astype(np.float32)


def speckle_db(db: np.ndarray, looks: float, random: np.random.Generator) -> np.ndarray:
    """Backscatter in decibels (float32) under speckle of `looks` looks, the same factor in no two pixels."""
    speckled: np.ndarray = db.astype(np.float32) + to_db(speckle(db.shape, looks, random))
    return speckled


def looks_of(power: np.ndarray) -> float:
    """Equivalent number of looks of a uniform area in linear power: squared mean by variance."""
    power = power[np.isfinite(power)].astype(np.float64)
    return float(power.mean() ** 2 / max(power.var(), 1e-12))

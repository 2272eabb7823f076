"""Clouds and their shadows by ukis-csmask, networks of the German Aerospace Center, where they are installed.

Wieland, Li and Martinis 2019, "Multi-sensor cloud and cloud shadow segmentation with a convolutional neural
network", Remote Sensing of Environment 230; Apache-2.0. Optional: `requirements-clouds.txt`. They take
reflectance of blue, green, red and near infrared, better also both short-wave infrared bands, and pixels of
about 30 m.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

import numpy as np

from ..contract.packages import CLOUD_MASKS
from .clouds import CLEAR
from .sentinel2 import band_name

PACKAGE = "ukis-csmask"
METRES = 30.0
FOUR = {"B2": "blue", "B3": "green", "B4": "red", "B8": "nir"}
SIX = {**FOUR, "B11": "swir16", "B12": "swir22"}
"""Our names of the bands that the two sizes of network take, and theirs."""
LEVELS = ("l1c", "l2a")
_NAMED = re.compile(r"(?<![a-z0-9])(?:msi)?l(?:evel-?)?(1c|2a)(?![a-z0-9])", re.IGNORECASE)


def why_not() -> str:
    """Why ukis-csmask cannot be used, in words; empty where it can."""
    missing = [name for name in CLOUD_MASKS if find_spec(name) is None]
    if PACKAGE.replace("-", "_") in missing:
        return f"{PACKAGE} is not installed"
    return f"{PACKAGE} lacks {missing[0]}" if missing else ""


def taken(bands: Sequence[str]) -> dict[str, int]:
    """By their names, where among `bands` those are that are taken: six, else four, else none."""
    places = {band_name(name): place for place, name in enumerate(bands)}
    wanted = next((names for names in (SIX, FOUR) if set(names) <= set(places)), {})
    return {theirs: places[ours] for ours, theirs in wanted.items()}


def level_of(texts: Iterable[str], cirrus: bool) -> str:
    """`l1c` or `l2a`, as `texts` (paths, values of tags) say, else by whether there is a band of `cirrus`,
    which level 2A has not.
    """
    named = [found.group(1).lower() for text in texts for found in _NAMED.finditer(text.replace("_", " "))]
    return f"l{named[0]}" if named else LEVELS[0 if cirrus else 1]


def described(bands: Sequence[str], level: str) -> str:
    """What finds the clouds, for log and receipt."""
    try:
        known = f" {version(PACKAGE)}"
    except PackageNotFoundError:
        known = ""
    return f"{PACKAGE}{known} ({len(taken(bands))} bands, {level.upper()})"


def learned_mask(reflectance: np.ndarray, bands: Sequence[str], level: str, metres: float) -> np.ndarray:
    """The mask (H, W) uint8 of 0 clear, 1 cloud, 2 shadow of reflectance (C, H, W) in 0..1 of named `bands`.

    Pixels of `metres` are averaged to about 30 m first. Raises `ImportError` where the package is not there.
    """
    from ukis_csmask.mask import CSmask

    places, side = taken(bands), max(1, round(METRES / metres))
    height, width = reflectance.shape[1:]
    margin = ((0, 0), (0, -height % side), (0, -width % side))
    coarse = np.pad(reflectance[list(places.values())], margin, mode="edge")
    rows, cols = coarse.shape[1] // side, coarse.shape[2] // side
    coarse = coarse.reshape(len(places), rows, side, cols, side).mean(axis=(2, 4), dtype=np.float32)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that a part of a scene is small
        found = CSmask(
            np.ascontiguousarray(coarse.transpose(1, 2, 0)),
            band_order=list(places),
            product_level=level,
            providers=["CPUExecutionProvider"],
        ).csm[..., 0]
    fine = found.repeat(side, axis=0).repeat(side, axis=1)[:height, :width]
    return np.where(fine > 2, CLEAR, fine).astype(np.uint8)

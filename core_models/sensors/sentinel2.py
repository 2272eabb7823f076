"""Sentinel-2's bands by name and the offset of its newer products.

Values are digital numbers, reflectance times 10000.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Optional

import numpy as np

from ..contract.errors import InputRefused

BANDS = ("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B8A", "B9", "B10", "B11", "B12")
"""In the order of SEN12MS-CR and of level 1C; level 2A has no B10."""
ALIASES = {
    "coastal": "B1",
    "blue": "B2",
    "green": "B3",
    "red": "B4",
    "rededge1": "B5",
    "rededge2": "B6",
    "rededge3": "B7",
    "nir": "B8",
    "nir08": "B8A",
    "nir09": "B9",
    "cirrus": "B10",
    "swir16": "B11",
    "swir1": "B11",
    "swir22": "B12",
    "swir2": "B12",
}
"""Common names, among them those of the STAC extension for electro-optical data."""
RANGE = (0.0, 10000.0)
"""Digital numbers that networks are given as 0 to 1; clouds may be brighter than a white surface and are
clipped."""
OFFSET = -1000
"""What is added to digital numbers of processing baseline 04.00 and later (from 2022-01-25) to get
reflectance times 10000."""
OFFSET_BASELINE = 400


def band_name(name: str) -> Optional[str]:
    """The band's plain name (`B1` … `B12`, `B8A`) of `b01`, `B8a`, `NIR`, `B4 - red (665 nm)`, …; None where
    it is none.
    """
    words = re.findall(r"[a-z]+[0-9]+[a-z]?|[a-z]+", name.lower().replace("_", " "))
    for word in words:
        number = re.fullmatch(r"b(?:and)?0*([0-9]+)(a?)", word)
        plain = f"B{number[1]}{number[2].upper()}" if number else ALIASES.get(word)
        if plain in BANDS:
            return plain
    return None


def band_indices(names: Sequence[str], wanted: Sequence[str], path: str = "The raster") -> tuple[int, ...]:
    """Where each of the bands `wanted` is among `names`, from 0; raises `InputRefused` where one
    is missing.
    """
    plain = [band_name(name) for name in names]
    missing = [band for band in wanted if (band_name(band) or band) not in plain]
    if missing:
        found = f"{path} has no band {', '.join(missing)} (its bands: {', '.join(names)})."
        raise InputRefused(
            "input.bands", found, "Name its bands in their order, or choose a checkpoint for these bands."
        )
    return tuple(plain.index(band_name(band) or band) for band in wanted)


def offset_of(metadata: Mapping[str, str]) -> Optional[int]:
    """The offset to add, as far as a raster's `metadata` says it: 0, `OFFSET`, or None where it says nothing.

    Read are a stated offset (`BOA_ADD_OFFSET`, `RADIO_ADD_OFFSET`, or one of them for a band), whether it was
    applied (`earthsearch:boa_offset_applied`), the processing baseline, and the baseline in a product's name
    (`…_N0400_…`).
    """
    values = {key.lower(): str(value).strip() for key, value in metadata.items()}
    if any(
        key.endswith("boa_offset_applied") and value.lower() in ("true", "1", "yes")
        for key, value in values.items()
    ):
        return 0
    stated = [
        value for key, value in values.items() if "add_offset" in key and re.fullmatch(r"-?\d+(\.0*)?", value)
    ]
    if stated:
        return int(float(stated[0]))
    for key, value in values.items():
        digits = value.replace(".", "")
        found = digits if "processing_baseline" in key and digits.isdigit() else ""
        found = found or "".join(
            re.findall(r"^S2[ABCD]_MSIL[12][AC]_\d{8}T\d{6}_N(\d{4})_", value.rpartition("/")[2])[:1]
        )
        if found:
            return OFFSET if int(found) >= OFFSET_BASELINE else 0
    return None


def apply_offset(numbers: np.ndarray, offset: float = OFFSET) -> np.ndarray:
    """Digital numbers of reflectance times 10000 (float32) from those of a product with `offset`; none below
    0.
    """
    moved: np.ndarray = numbers.astype(np.float32, copy=False) + np.float32(offset)
    return np.maximum(moved, 0.0, out=moved)


def undo_offset(numbers: np.ndarray, offset: float = OFFSET) -> np.ndarray:
    """The product's own digital numbers (float32) of reflectance times 10000, to write a result among its
    neighbours.
    """
    return numbers.astype(np.float32) - np.float32(offset)

"""Sentinel-2's band names in the spellings that are met, and its offset as metadata tell it."""

import numpy as np
import pytest

from core_models.contract.errors import InputRefused
from core_models.sensors.sentinel2 import (
    BANDS,
    OFFSET,
    apply_offset,
    band_indices,
    band_name,
    offset_of,
    undo_offset,
)


@pytest.mark.parametrize(
    ("name", "band"),
    [
        ("B1", "B1"),
        ("b01", "B1"),
        ("B8a", "B8A"),
        ("B08", "B8"),
        ("Band 4", None),
        ("band12", "B12"),
        ("NIR", "B8"),
        ("red", "B4"),
        ("B2, central wavelength 490 nm", "B2"),
        ("B8A_20m", "B8A"),
        ("swir16", "B11"),
        ("B13", None),
        ("B0", None),
        ("VV", None),
    ],
)
def test_a_band_is_known_by_its_names(name, band) -> None:
    assert band_name(name) == band


def test_bands_are_found_by_name_in_any_order() -> None:
    assert band_indices(("nir", "red", "green", "blue"), ("B2", "B3", "B4", "B8")) == (3, 2, 1, 0)
    with pytest.raises(InputRefused, match="has no band B10"):
        band_indices([band for band in BANDS if band != "B10"], BANDS, "l2a.tif")


@pytest.mark.parametrize(
    ("metadata", "offset"),
    [
        ({}, None),
        ({"PROCESSING_BASELINE": "04.00"}, OFFSET),
        ({"PROCESSING_BASELINE": "05.11"}, OFFSET),
        ({"s2:processing_baseline": "03.01"}, 0),
        ({"BOA_ADD_OFFSET_B4": "-1000"}, OFFSET),
        ({"PROCESSING_BASELINE": "05.09", "earthsearch:boa_offset_applied": "true"}, 0),
        ({"PRODUCT_URI": "S2B_MSIL2A_20220301T101759_N0400_R065_T32TNS_20220301T132139.SAFE"}, OFFSET),
        ({"PRODUCT_URI": "S2B_MSIL2A_20210301T101759_N0214_R065_T32TNS_20210301T132139.SAFE"}, 0),
        ({"AREA_OR_POINT": "Area"}, None),
    ],
)
def test_the_offset_is_read_from_metadata(metadata, offset) -> None:
    assert offset_of(metadata) == offset


def test_the_offset_is_applied_and_undone() -> None:
    numbers = np.array([900, 1000, 3500, 11000], np.uint16)
    reflectance = apply_offset(numbers)
    np.testing.assert_array_equal(reflectance, [0, 0, 2500, 10000])
    np.testing.assert_array_equal(undo_offset(reflectance)[1:], numbers[1:])

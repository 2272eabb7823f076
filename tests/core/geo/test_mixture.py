"""Mosaics of files whose values are of one kind, and of several."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasterfiles import save, utm_grid, waves

from core_models.contract.errors import InputRefused
from core_models.geo.raster import open_source

PICTURE = waves(60, 60, 2, 5, 250)
REFLECTANCE = waves(60, 60, 2, 0.02, 0.6)


def opened(folder, *tiles, **options):
    for number, values in enumerate(tiles):
        grid = utm_grid(60, 60, 1, 500_000 + 60 * number)
        save(folder / f"{number}.tif", values, grid, **options)
    with open_source(str(folder)) as source:
        return source


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (PICTURE.astype("uint8"), (PICTURE * 16).astype("uint16")),
        ((PICTURE * 16).astype("uint16"), PICTURE.astype("uint8")),
        ((REFLECTANCE * 10_000).astype("uint16"), REFLECTANCE.astype("float32")),
        ((REFLECTANCE * 10_000).astype("float32"), REFLECTANCE.astype("float32")),
        (waves(60, 60, 2, -25, -4).astype("float32"), waves(60, 60, 2, 0.003, 0.4).astype("float32")),
    ],
    ids=["8 and 12 bit", "12 and 8 bit", "numbers and fractions", "of one type", "decibels and power"],
)
def test_other_units_and_depths_are_refused(tmp_path, first, second):
    with pytest.raises(InputRefused) as caught:
        opened(tmp_path, first, first, second)
    assert caught.value.code == "input.mosaic"
    for part in ("0.tif", "2.tif", str(first.dtype), str(second.dtype)):
        assert part in caught.value.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((REFLECTANCE * 10_000).astype("uint16"), (REFLECTANCE * 10_000).astype("int16")),
        (REFLECTANCE.astype("float32"), REFLECTANCE.astype("float64")),
        (PICTURE.astype("uint8"), PICTURE.astype("uint16")),
    ],
)
def test_types_whose_ranges_agree_are_read_as_one_and_said(tmp_path, first, second):
    (note,) = opened(tmp_path, first, second).notes
    assert str(first.dtype) in note and str(second.dtype) in note and "read as one" in note


def test_dark_ground_is_said_and_not_refused(tmp_path):
    """A tile of water among tiles of land."""
    dark, bright = (waves(60, 60, 2, 20, 180).astype("uint16"), (REFLECTANCE * 10_000).astype("uint16"))
    (note,) = opened(tmp_path, bright, dark).notes
    assert "1.tif" in note and "dark ground" in note


@pytest.mark.parametrize(
    "tiles",
    [
        (PICTURE.astype("uint8"), (PICTURE / 20).astype("uint8")),
        (REFLECTANCE.astype("float32"), np.zeros((2, 60, 60), "float32")),
        (waves(60, 60, 2, -25, -4).astype("float32"), waves(60, 60, 2, -14, 2).astype("float32")),
        (waves(60, 60, 2, -9, -2).astype("float32"), waves(60, 60, 2, 12, 31).astype("float32")),
        ((REFLECTANCE * 10_000).astype("uint16"), (REFLECTANCE * 3_000).astype("uint16")),
    ],
    ids=["dark bytes", "nothing", "bright decibels", "degrees Celsius", "shade"],
)
def test_what_is_of_one_kind_goes_without_a_word(tmp_path, tiles):
    assert opened(tmp_path, *tiles).notes == []


def test_another_scale_is_another_unit(tmp_path):
    values = (REFLECTANCE * 10_000).astype("uint16")
    for number, offset in enumerate((0.0, -0.1)):
        path = save(tmp_path / f"{number}.tif", values, utm_grid(60, 60, 1, 500_000 + 60 * number))
        with rasterio.open(path, "r+") as dataset:
            dataset.scales, dataset.offsets = (1e-4, 1e-4), (offset, offset)
    with pytest.raises(InputRefused, match="scale and offset"):
        open_source(str(tmp_path))

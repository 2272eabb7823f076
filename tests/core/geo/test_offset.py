"""The offset of Sentinel-2's newer products, where dates are compared."""

from __future__ import annotations

import deliveries
import numpy as np
import pytest
from synthetic import ground, write_raster

from core_models.geo.offset import take_offset
from core_models.geo.raster import open_source

RGB = ("red", "green", "blue")
NEWER = {"PROCESSING_BASELINE": "05.09"}


@pytest.fixture
def picture() -> np.ndarray:
    """(3, 96, 120) uint16, reflectance times 10000."""
    return ground(96, 120).astype(np.uint16) * 20


def values_of(path, names=RGB):
    """What is read on the raster's own grid, and what is said."""
    with open_source(str(path), names=names) as source:
        take_offset(source, source.grid, names)
        with source.on(source.grid) as aligned:
            values, valid = aligned.read(0, 0, *source.grid.shape)
        return np.where(valid, values, np.nan), source


@pytest.mark.parametrize(("baseline", "said"), [(509, 1), (400, 1), (214, 0)])
def test_products_of_all_baselines_give_the_same_values(tmp_path, picture, baseline, said) -> None:
    values, source = values_of(deliveries.sentinel_2(tmp_path, picture, baseline=baseline))
    np.testing.assert_array_equal(values, picture)
    assert sum("-1000 is to be added" in text for text in source.said) == said


def test_a_renamed_product_says_it_by_its_metadata(tmp_path, picture) -> None:
    product = deliveries.sentinel_2(tmp_path, picture).rename(tmp_path / "june")
    np.testing.assert_array_equal(values_of(product)[0], picture)


def test_each_file_of_a_mosaic_has_its_own(tmp_path, picture) -> None:
    for number, name in enumerate(
        ("S2A_MSIL2A_20210612T101031_N0214_a", "S2A_MSIL2A_20230612T101031_N0509_b")
    ):
        place = {"origin": (500_000.0 + 120 * number, 5_761_000.0), "names": RGB}
        write_raster(tmp_path / f"{name}.tif", picture + np.uint16(1000 * number), **place)
    np.testing.assert_array_equal(values_of(tmp_path)[0], np.concatenate([picture, picture], axis=2))


def test_nodata_and_zeros_stay_what_they_are(tmp_path, picture) -> None:
    moved = picture + np.uint16(1000)
    moved[:, :10] = 0
    path = write_raster(tmp_path / "S2A_MSIL2A_20230612T101031_N0509_x.tif", moved, names=RGB, nodata=0)
    values, _ = values_of(path)
    assert np.isnan(values[:, :10]).all()
    np.testing.assert_array_equal(values[:, 10:], picture[:, 10:])


def test_values_that_have_no_offset_any_more_are_left_and_said(tmp_path, picture) -> None:
    dark = picture // 20
    path = write_raster(tmp_path / "S2A_MSIL2A_20230612T101031_N0509_x.tif", dark, names=RGB)
    values, source = values_of(path)
    np.testing.assert_array_equal(values, dark)
    assert "counts as done already" in source.notes[-1]


@pytest.mark.parametrize(
    ("name", "convert"),
    [
        ("S2A_MSIL2A_20230612T101031_N0509_x.tif", lambda values: values / np.float32(1e4)),
        ("S2A_MSIL2A_20230612T101031_N0509_x.tif", lambda values: (values // 20).astype(np.uint8)),
        ("ortho.tif", lambda values: values),
    ],
)
def test_fractions_pictures_and_other_rasters_have_none(tmp_path, picture, name, convert) -> None:
    wanted = convert(picture)
    values, source = values_of(write_raster(tmp_path / name, wanted, names=RGB))
    np.testing.assert_array_equal(values, wanted)
    assert not source.said and not source.notes

"""Zero that means nothing, in products that have it so."""

from __future__ import annotations

import numpy as np
import pytest
from rasterfiles import EAST, save, utm_grid, waves

from core_models.geo.original import OriginalRaster
from core_models.geo.raster import open_source
from core_models.geo.zeros import drop_zeros

S2 = ("B4", "B3", "B2")
S1 = ("VV", "VH")
EDGE = 20


def swath(bands=3, dtype="uint16", low=100.0, high=3000.0):
    """Ground whose left `EDGE` columns lie outside the swath."""
    values = waves(60, 60, bands, low, high).astype(dtype)
    values[:, :, :EDGE] = 0
    values[0, 30, 40] = 0  # dark in one band only, which is a measurement
    return values


def read(path, wanted, choice="auto", grid=None):
    with open_source(str(path), names=wanted) as source:
        grid = grid or source.grid
        said = drop_zeros(source, grid, wanted, choice)
        with source.on(grid) as aligned:
            return *aligned.read(0, 0, *grid.shape), said


@pytest.mark.parametrize("dtype", ["uint16", "int16", "float32"])
def test_outside_of_a_swath_nothing_was_observed(tmp_path, dtype):
    values, seen, said = read(save(tmp_path / "a.tif", swath(dtype=dtype), names=S2), S2)
    assert not seen[:, :EDGE].any() and seen[:, EDGE:].all()
    assert values[0, 30, 40] == 0
    (text,) = said
    for part in ("a.tif", "33.3%", "Sentinel-2", "{zeros} data"):
        assert part in text


def test_the_border_is_mixed_into_no_pixel(tmp_path):
    path = save(tmp_path / "a.tif", swath(2, "float32", -20, -5), names=S1)
    grid = utm_grid(50, 50, 1, EAST + 0.5, 5_000_000 - 0.5)
    values, seen, _ = read(path, S1, grid=grid)
    assert values[1][seen].max() < -4 and not seen[:, : EDGE - 1].any() and seen[:, EDGE:].all()


@pytest.mark.parametrize("dtype", ["uint16", "float32"])
def test_it_is_read_as_a_file_that_says_so(tmp_path, dtype):
    """With a nodata value of its own the raster gives the same, at every place and size of pixels."""
    values = swath(dtype=dtype)
    values[0, 30, 40] = 7
    plain = save(tmp_path / "a.tif", values, names=S2)
    tagged = save(tmp_path / "b.tif", values, names=S2, nodata=0)
    for grid in (None, utm_grid(15, 15, 4), utm_grid(50, 50, 1, EAST + 3.3)):
        for found, wanted in zip(read(plain, S2, grid=grid)[:2], read(tagged, S2, grid=grid)[:2]):
            np.testing.assert_array_equal(found, wanted)
    assert read(tagged, S2)[2] == []


def test_nodata_of_the_file_goes_on_to_count(tmp_path):
    values = swath()
    values[:, 50:] = 65535
    _, seen, said = read(save(tmp_path / "a.tif", values, names=S2, nodata=65535), S2)
    assert not seen[50:].any() and not seen[:, :EDGE].any() and seen[:50, EDGE:].all() and said


@pytest.mark.parametrize(
    ("name", "wanted", "dtype", "choice"),
    [
        ("a.tif", ("red", "green", "blue"), "uint16", "auto"),
        ("a.tif", S2, "uint8", "auto"),
        ("a.tif", S2, "uint16", "data"),
    ],
    ids=["no known product", "a picture of 8 bits", "switched off"],
)
def test_elsewhere_zero_is_a_value(tmp_path, name, wanted, dtype, choice):
    path = save(tmp_path / name, swath(dtype=dtype, high=250), names=wanted)
    _, seen, said = read(path, wanted, choice)
    assert seen.all() and said == []


@pytest.mark.parametrize(
    "name",
    [
        "S2B_MSIL2A_20230711T101559_N0509_R065_T33UUP.tif",
        "T33UUP_20230711T101559_TCI_10m.tif",
        "S1A_IW_GRDH_1SDV_20230711T052341.tif",
        "LC08_L2SP_193027_20230711_20230718_02_T1.tif",
    ],
)
def test_a_product_is_known_by_its_name(tmp_path, name):
    _, seen, said = read(save(tmp_path / name, swath()), ())
    assert not seen[:, :EDGE].any() and len(said) == 1


def test_a_raster_without_such_pixels_is_read_as_before(tmp_path):
    values = swath()
    values[:, :, :EDGE] += 5
    with open_source(save(tmp_path / "a.tif", values, names=S2)) as source:
        assert drop_zeros(source, source.grid, S2, "auto") == [] and not source.zeros_dropped


def test_under_the_border_of_a_tile_the_next_one_is_seen(tmp_path):
    first, second = swath(), np.full((3, 60, 60), 1500, "uint16")
    (tmp_path / "tiles").mkdir()
    save(tmp_path / "tiles" / "a.tif", second, names=S2)
    save(tmp_path / "tiles" / "b.tif", first, names=S2)
    with open_source(str(tmp_path / "tiles"), names=S2) as source:
        drop_zeros(source, source.grid, S2, "auto")
        with source.on(source.grid) as aligned:
            values, seen = aligned.read(0, 0, 60, 60)
        with OriginalRaster(source, source.grid, 0, 0) as original:
            copied = original.read(0, 60)
    assert seen.all() and (values[:, :, :EDGE] == 1500).all() and values[0, 30, 40] == 0
    np.testing.assert_array_equal(copied, values)

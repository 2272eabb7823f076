"""Pixels bit for bit, and what a raster says about itself."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasterfiles import EAST, save, utm_grid
from rasterio.enums import ColorInterp

from core_models.geo.look import look_of
from core_models.geo.original import OriginalRaster
from core_models.geo.raster import open_source
from core_models.geo.sink import RasterSink


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32", "uint32", "float32", "float64"])
def test_values_that_float32_cannot_hold_survive(tmp_path, dtype) -> None:
    largest = np.finfo(dtype).max / 3 if dtype.startswith("float") else np.iinfo(dtype).max
    values = np.random.default_rng(0).uniform(0, largest, (2, 30, 40)).astype(dtype)
    path = save(tmp_path / "a.tif", values)
    with (
        open_source(path, (1,)) as source,
        OriginalRaster(source, source.grid.window(5, 8, 20, 25), 5, 8) as original,
    ):
        np.testing.assert_array_equal(original.read(3, 7), values[:, 8:15, 8:33])


def test_files_lie_over_each_other_as_in_the_source_and_gaps_are_told(tmp_path) -> None:
    first, second = np.full((1, 20, 20), 7, np.uint16), np.full((1, 20, 20), 9, np.uint16)
    save(tmp_path / "a.tif", first, utm_grid(20, 20))
    save(tmp_path / "b.tif", second, utm_grid(20, 20, east=EAST + 30))
    with open_source(str(tmp_path)) as source, OriginalRaster(source, source.grid, 0, 0) as original:
        values, mask = original.read(0, 20), original.mask(0, 20)
        assert original.look.masked
    assert (values[0, :, :20] == 7).all() and (values[0, :, 30:] == 9).all()
    np.testing.assert_array_equal(mask[0] > 0, np.r_[np.ones(20), np.zeros(10), np.ones(20)].astype(bool))


def test_a_look_survives_a_sink(tmp_path) -> None:
    path = save(tmp_path / "a.tif", np.ones((3, 40, 30), np.int16), names=("red", "", "nir"), nodata=-5)
    with rasterio.open(path, "r+") as target:
        target.colorinterp = (ColorInterp.red, ColorInterp.undefined, ColorInterp.gray)
        target.scales, target.offsets, target.units = (2.0, 1.0, 1.0), (-1.0, 0.0, 0.0), ("m", "", "")
        target.update_tags(WHO="me")
        target.update_tags(3, STATISTICS_MEAN="1", WIDTH="2")
    with rasterio.open(path) as dataset:
        look = look_of(dataset)
    with RasterSink.like(str(tmp_path / "b.tif"), utm_grid(40, 30), look, {"OWN": "x"}) as sink:
        sink.write(0, 0, np.ones((3, 40, 30), np.int16))
    with rasterio.open(tmp_path / "b.tif") as dataset:
        again = look_of(dataset)
    assert again.tags.pop("OWN") == "x"
    assert (again.colors, again.scales, again.offsets, again.descriptions) == (
        look.colors,
        look.scales,
        look.offsets,
        look.descriptions,
    )
    assert (again.units[0], again.nodata, again.dtype, again.tags["WHO"]) == ("m", -5, "int16", "me")
    assert again.band_tags[2]["WIDTH"] == "2" and "STATISTICS_MEAN" not in again.band_tags[2]

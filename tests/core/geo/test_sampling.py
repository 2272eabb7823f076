"""Samples that no overview takes part in."""

from __future__ import annotations

import os

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from rasterfiles import save, utm_grid
from rasterio.windows import Window

from core_models.geo import sampling
from core_models.geo.raster import open_source
from core_models.geo.sampling import every_nth, read_sample, squares


def picture(height, width, bands=2, dtype="uint16"):
    return np.random.default_rng(1).integers(1, 4000, (bands, height, width)).astype(dtype)


def with_lying_overviews(path, values, **options):
    """A raster beside the `.ovr` of an earlier, empty one of the same name."""
    save(path, np.zeros_like(values))
    with rasterio.Env(TIFF_USE_OVR=True), rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([2, 4, 8])
    os.rename(f"{path}.ovr", f"{path}.kept")
    os.unlink(path)
    save(path, values, **options)
    os.rename(f"{path}.kept", f"{path}.ovr")
    with rasterio.open(path) as dataset:  # the fault is real: GDAL does take them
        assert dataset.overviews(1) and not dataset.read(1, out_shape=(50, 50)).any()
    return str(path)


@pytest.mark.parametrize("size", [(500, 700), (333, 1001), (264, 2000)])
@pytest.mark.parametrize("limit", [50, 97, 128])
def test_a_sample_is_what_it_were_without_overviews(tmp_path, size, limit):
    values = picture(*size)
    lying = with_lying_overviews(tmp_path / "a.tif", values)
    plain = save(tmp_path / "plain.tif", values)
    virtual = tmp_path / "a.vrt"
    with rasterio.open(lying) as dataset:
        rasterio.shutil.copy(dataset, virtual, driver="VRT")
    for path in (lying, virtual):
        for grid in (None, utm_grid(150, 180, 1, 500_000 + 20, 5_000_000 - 7)):
            with open_source(str(path)) as source, open_source(plain) as other:
                assert source.overviews and not other.overviews
                np.testing.assert_array_equal(source.sample(grid, limit), other.sample(grid, limit))


def test_of_a_large_raster_squares_are_read(tmp_path, monkeypatch):
    monkeypatch.setattr(sampling, "WHOLE", 1000)
    values = picture(600, 900)
    values[:, :150] = 9
    with open_source(with_lying_overviews(tmp_path / "a.tif", values, nodata=9)) as source:
        sample = source.sample(limit=200)
        seen = np.isfinite(sample).all(axis=0)
    assert sample.shape == (2, 133, 200)
    assert sample[:, seen].min() > 0 and seen.mean() == pytest.approx(0.75, abs=0.1)
    whole = np.median(values[:, 150:])
    assert np.median(sample[:, seen]) == pytest.approx(whole, rel=0.03)  # 20,000 pixels of noise


def test_a_mask_is_read_at_the_places_of_the_picture(tmp_path, monkeypatch):
    """`scene_colour` lays one sample over another."""
    values = picture(400, 500, 1)
    lying = with_lying_overviews(tmp_path / "a.tif", values)
    mask = save(tmp_path / "mask.tif", (values > 2000).astype("uint8"))
    for whole in (sampling.WHOLE, 1000):
        monkeypatch.setattr(sampling, "WHOLE", whole)
        with open_source(lying) as source, rasterio.open(mask) as dataset:
            sample = source.sample(limit=120)
            clear = read_sample(dataset, Window(0, 0, 500, 400), sample.shape[1:], source.overviews)
        np.testing.assert_array_equal(clear[0] == 1, sample[0] > 2000)


@pytest.mark.parametrize("length, count", [(10, 10), (100, 32), (1000, 33), (5000, 1024), (1025, 1024)])
def test_places_are_as_many_as_wanted_inside_and_spread(length, count):
    for places in (every_nth(length, count), np.concatenate(squares(length, count))):
        assert len(places) == count and places.min() >= 0 and places.max() < length
        assert abs(places.mean() - length / 2) < length / 20 + 1

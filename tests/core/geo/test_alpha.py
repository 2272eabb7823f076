"""Bands that are marked as alpha: masks, and near infrared."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasterfiles import save, utm_grid, waves

from core_models.contract.errors import InputRefused
from core_models.geo.raster import open_source

RGB = ("red", "green", "blue")
WATER = np.zeros((200, 200), bool)
WATER[:, :60] = True
INFRARED = np.where(WATER, 0, waves(200, 200, 1, 30, 240)[0]).astype("uint8")
MASK = np.where(WATER, 0, 255).astype("uint8")
SOFT = np.where(np.arange(200)[None] == 60, np.arange(200)[:, None] % 255, MASK).astype("uint8")


def marked(path, band, **options):
    """Red, green, blue in 8 bits and a fourth band, as GDAL writes them by default."""
    values = np.concatenate([waves(200, 200, 3).astype("uint8"), band[None]])
    path = save(path, values, **options)
    with rasterio.open(path) as dataset:
        assert dataset.colorinterp[3].name == "alpha"
    return path


def seen(path, **options):
    with open_source(str(path), **options) as source, source.on(source.grid) as aligned:
        return source, aligned.read(0, 0, *source.grid.shape)[1]


@pytest.mark.parametrize("options", [{"names": RGB}, {"bands": (1, 2, 3), "names": RGB}])
def test_infrared_hides_no_water(tmp_path, options):
    source, valid = seen(marked(tmp_path / "a.tif", INFRARED), **options)
    assert valid.all() and source.bands == (1, 2, 3) and source.said == []
    (text,) = source.notes
    for part in ("Band 4", "a.tif", "marked as alpha", "read as data"):
        assert part in text


@pytest.mark.parametrize("band", [MASK, SOFT, np.full_like(MASK, 255), np.full_like(MASK, 128)])
def test_an_alpha_stays_one(tmp_path, band):
    source, valid = seen(marked(tmp_path / "a.tif", band), names=RGB)
    np.testing.assert_array_equal(valid, band > 0)
    assert source.notes == [] and "marked as alpha" in source.said[0]


def test_a_name_says_what_it_is(tmp_path):
    """A lake, of which no infrared came back at all."""
    nothing = np.where(WATER, 0, 255).astype("uint8")
    path = marked(tmp_path / "a.tif", nothing, names=("", "", "", "NIR"))
    source, valid = seen(path, names=RGB)
    assert valid.all() and source.notes == [] and "called NIR" in source.said[0]
    source, valid = seen(path, names=(*RGB, "nir"))
    assert valid.all() and source.bands == (1, 2, 3, 4)
    source, valid = seen(marked(tmp_path / "b.tif", INFRARED, names=("", "", "", "Alpha")), names=RGB)
    np.testing.assert_array_equal(valid, INFRARED > 0)


@pytest.mark.parametrize("name", ["Band 4", "b4", "4"])
def test_a_number_is_no_name(tmp_path, name):
    _, valid = seen(marked(tmp_path / "a.tif", MASK, names=("", "", "", name)), bands=(1, 2, 3))
    np.testing.assert_array_equal(valid, ~WATER)


def test_what_the_checkpoint_wants_is_a_band(tmp_path):
    path = marked(tmp_path / "a.tif", INFRARED)
    source, valid = seen(path, names=(*RGB, "nir"))
    assert valid.all() and source.bands == (1, 2, 3, 4) and "read as data" in source.notes[0]
    source, _ = seen(path, names=("nir", "red", "green"), bands=(4, 1, 2))
    assert source.bands == (4, 1, 2) and "asked for" in source.said[0]
    with pytest.raises(InputRefused, match="Band 4 is marked as alpha"):
        open_source(marked(tmp_path / "b.tif", MASK), names=(*RGB, "nir"))


def test_without_names_all_bands_are_data(tmp_path):
    source, _ = seen(marked(tmp_path / "a.tif", INFRARED))
    assert source.bands == (1, 2, 3, 4) and source.count == 4


def test_a_mosaic_is_of_one_mind(tmp_path):
    """A tile that is all water has an infrared of 0, like an alpha where nothing was seen."""
    marked(tmp_path / "a.tif", INFRARED)
    marked(tmp_path / "b.tif", np.zeros_like(INFRARED), grid=utm_grid(200, 200, 1, 500_200))
    _, valid = seen(tmp_path, names=RGB)
    assert valid.shape == (200, 400) and valid.all()


def test_nodata_of_such_a_file_goes_on_to_count(tmp_path):
    source, valid = seen(marked(tmp_path / "a.tif", INFRARED, nodata=0), names=RGB)
    assert valid.all() and source.members[0].alpha == 0
    values = np.concatenate([waves(200, 200, 3).astype("uint16"), INFRARED[None].astype("uint16")])
    values[:, :5] = 7
    path = save(tmp_path / "b.tif", values[:3], alpha=INFRARED.astype("uint16"), nodata=7)
    with rasterio.open(path, "r+") as dataset:
        dataset.write(values)
    _, valid = seen(path, bands=(1, 2, 3))
    assert not valid[:5].any() and valid[5:].all()

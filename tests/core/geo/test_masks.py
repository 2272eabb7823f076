"""Every way of saying "no data here" ends in the same mask, and invalid values never reach valid pixels."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from rasterfiles import EAST, NORTH, save, utm_grid, waves

from core_models.geo.raster import open_source

HOLE = np.zeros((60, 60), bool)
HOLE[20:31, 25:41] = True
HOLE[0, 0] = HOLE[59, :] = True
WRONG = 250.0
"""What lies under the mask; it must not be seen anywhere."""


def with_hole(dtype, inside, bands=1):
    values = waves(60, 60, bands, 20, 120).astype(dtype)
    values[:, HOLE] = inside
    return values


def nodata_file(path, dtype, nodata):
    return save(path, with_hole(dtype, nodata), nodata=nodata)


def alpha_file(path, bands):
    return save(path, with_hole("uint8", WRONG, bands), alpha=np.where(HOLE, 0, 255))


def external_mask(path):
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False):
        return save(path, with_hole("uint8", WRONG), mask=np.where(HOLE, 0, 255).astype("uint8"))


def internal_mask(path):
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True):
        return save(path, with_hole("uint8", WRONG, 3), mask=np.where(HOLE, 0, 255).astype("uint8"))


MAKERS = {
    "nodata uint8": lambda path: nodata_file(path, "uint8", 0),
    "nodata uint16": lambda path: nodata_file(path, "uint16", 65535),
    "nodata int16": lambda path: nodata_file(path, "int16", -32768),
    "nodata float32": lambda path: nodata_file(path, "float32", -9999.0),
    "nodata float64": lambda path: nodata_file(path, "float64", -1.7976931348623157e308),
    "nodata lowest float32": lambda path: nodata_file(path, "float32", float(np.finfo("float32").min)),
    "nodata nan": lambda path: nodata_file(path, "float32", float("nan")),
    "nan without nodata": lambda path: save(path, with_hole("float32", np.nan)),
    "nan in one band": lambda path: save(
        path, np.concatenate([waves(60, 60, 1, 20, 120).astype("float32"), with_hole("float32", np.nan)])
    ),
    "alpha second": lambda path: alpha_file(path, 1),
    "alpha third": lambda path: alpha_file(path, 2),
    "alpha fourth": lambda path: alpha_file(path, 3),
    "alpha seventh": lambda path: alpha_file(path, 6),
    "alpha uint16": lambda path: save(path, with_hole("uint16", 250), alpha=np.where(HOLE, 0, 65535)),
    "mask inside": internal_mask,
    "mask beside": external_mask,
}


@pytest.mark.parametrize("maker", MAKERS)
def test_mask_on_the_own_grid(tmp_path, maker):
    with open_source(MAKERS[maker](tmp_path / "a.tif")) as source, source.on(source.grid) as aligned:
        values, valid = aligned.read(0, 0, 60, 60)
    np.testing.assert_array_equal(valid, ~HOLE)
    assert values[:, valid].min() >= 19 and values[:, valid].max() <= 121 and (values[:, ~valid] == 0).all()


@pytest.mark.parametrize("zeros", [False, True])
@pytest.mark.parametrize("maker", MAKERS)
def test_the_short_way_reads_what_the_virtual_raster_gives(tmp_path, monkeypatch, maker, zeros):
    """Values, holes, samples and glances, of a part of the raster and with an offset, to the bit."""
    path = MAKERS[maker](tmp_path / "a.tif")

    def read():
        with open_source(path) as source:
            if zeros:
                source.drop_zeros()
            if source.dtype != "uint8":
                source.add((-100.0,))
            with source.on(source.grid.window(3, 2, 50, 45)) as aligned:
                parts = *aligned.read(-2, -1, 60, 60), *aligned.read(10, 20, 30, 20)
            return [part.tobytes() for part in (*parts, source.sample(limit=13), source.glance())]

    short = read()
    monkeypatch.setattr("core_models.geo.raster.direct", lambda *args: None)
    assert read() == short


@pytest.mark.parametrize("maker", MAKERS)
@pytest.mark.parametrize("shift", [(0.3, 0.2), (0.7, 0.4), (0.01, 0.99)])
def test_mask_off_the_grid(tmp_path, maker, shift):
    """A pixel is valid only where the source pixel under its centre is, and takes nothing from invalid
    neighbours.
    """
    grid = utm_grid(50, 50, 1, EAST + 5 + shift[0], NORTH - 5 - shift[1])
    with open_source(MAKERS[maker](tmp_path / "a.tif")) as source, source.on(grid) as aligned:
        values, valid = aligned.read(0, 0, 50, 50)
    under = [np.floor(np.arange(50) + 0.5 + 5 + part).astype(int) for part in (shift[1], shift[0])]
    wanted = ~HOLE[np.ix_(*under)]
    np.testing.assert_array_equal(valid, wanted)
    assert values[:, valid].min() >= 19 and values[:, valid].max() <= 121


@pytest.mark.parametrize("maker", MAKERS)
def test_mask_under_averaging(tmp_path, maker):
    with open_source(MAKERS[maker](tmp_path / "a.tif")) as source, source.on(utm_grid(15, 15, 4)) as aligned:
        values, valid = aligned.read(0, 0, 15, 15)
    share = HOLE.reshape(15, 4, 15, 4).mean(axis=(1, 3))
    assert valid[share < 0.5].all() and not valid[share > 0.5].any()
    assert values[:, valid].min() >= 19 and values[:, valid].max() <= 121


def test_infinity_is_invalid(tmp_path):
    values = waves(20, 20).astype("float32")
    values[0, 5, 5], values[0, 6, 6] = np.inf, -np.inf
    with open_source(save(tmp_path / "a.tif", values)) as source, source.on(source.grid) as aligned:
        read, valid = aligned.read(0, 0, 20, 20)
    assert not valid[5, 5] and not valid[6, 6] and np.isfinite(read).all()


def test_dark_pixels_of_8_bit_rasters_stay_valid(tmp_path):
    """0 in one band of an 8-bit RGB is a dark roof; 0 in all bands is its nodata.

    Wider types lose a pixel with one band.
    """
    values = np.full((3, 10, 10), 90)
    values[:, 0, 0] = 0
    values[1, 5, 5] = 0
    for dtype, dark in (("uint8", True), ("uint16", False)):
        with (
            open_source(save(tmp_path / f"{dtype}.tif", values.astype(dtype), nodata=0)) as source,
            source.on(source.grid) as aligned,
        ):
            valid = aligned.read(0, 0, 10, 10)[1]
        assert not valid[0, 0] and valid[5, 5] == dark and valid[9, 9]


def test_alpha_chosen_by_number_is_data(tmp_path):
    """Four bands of 8 bits are often red, green, blue and infrared, with the last one marked as alpha."""
    path = alpha_file(tmp_path / "a.tif", 3)
    with open_source(path) as source:
        assert source.count == 3 and source.bands == (1, 2, 3)
    with open_source(path, bands=(4, 1)) as source, source.on(source.grid) as aligned:
        values, valid = aligned.read(0, 0, 60, 60)
    assert valid.all() and values[0, 20, 25] == 0 and values[0, 0, 1] == 255 and values[1, 20, 25] == WRONG


def test_alpha_is_not_taken_for_a_band_of_the_card(tmp_path):
    from core_models.contract.errors import InputRefused

    with pytest.raises(InputRefused, match="Band 4 is marked as alpha"):
        open_source(alpha_file(tmp_path / "a.tif", 3), names=("red", "green", "blue", "nir"))

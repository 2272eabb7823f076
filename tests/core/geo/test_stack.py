"""Scenes of one band a file, read as one raster."""

from __future__ import annotations

import os
import shutil

import deliveries
import numpy as np
import pytest
import rasterio
from synthetic import ground, write_raster

from core_models.contract.errors import InputRefused
from core_models.geo.raster import open_source

RGB = ("red", "green", "blue")


@pytest.fixture
def picture() -> np.ndarray:
    """(3, 96, 120) uint16, reflectance times 10000."""
    return ground(96, 120).astype(np.uint16) * 20


def test_a_landsat_folder_is_one_raster_with_its_colours(tmp_path, picture) -> None:
    deliveries.landsat(tmp_path, picture, nodata=0)
    with open_source(str(tmp_path), names=RGB) as source, source.on(source.grid) as aligned:
        values, valid = aligned.read(0, 0, 96, 120)
    np.testing.assert_array_equal(values, picture)
    assert valid.all() and source.descriptions == RGB and source.count == 4
    assert [os.path.basename(file)[-6:-4] for file in source.files] == ["B2", "B3", "B4", "B5"]
    read, left = source.said
    assert (
        "4 files of one band each are read as one raster with pixels of 1 m (blue, green, red, nir)" in read
    )
    assert "left out" in left and all(name in left for name in ("QA_PIXEL", "QA_AEROSOL", "ST_B10"))


def test_nodata_of_any_band_is_not_observed(tmp_path, picture) -> None:
    holed = picture.copy()
    holed[1, :10] = 0
    deliveries.landsat(tmp_path, holed, nodata=0)
    with open_source(str(tmp_path), names=RGB) as source, source.on(source.grid) as aligned:
        _, valid = aligned.read(0, 0, 96, 120)
    assert not valid[:10].any() and valid[10:].all()


def parts(product):
    """Ways to name a product: its folder, the one above, and those below it."""
    granule = next((product / "GRANULE").iterdir())
    return {
        "product": product,
        "above": product.parent,
        "metadata": product / "MTD_MSIL2A.xml",
        "granules": product / "GRANULE",
        "granule": granule,
        "images": granule / "IMG_DATA",
    }


@pytest.mark.parametrize("part", ["product", "above", "metadata", "granules", "granule", "images"])
def test_a_product_of_sentinel_2_is_found_from_any_of_its_folders(tmp_path, picture, part) -> None:
    place = parts(deliveries.sentinel_2(tmp_path, picture))[part]
    with open_source(str(place), names=RGB) as source, source.on(source.grid) as aligned:
        values, _ = aligned.read(0, 0, 96, 120)
    np.testing.assert_array_equal(values, picture + 1000.0)
    assert source.count == 12 and source.grid.shape == (96, 120)
    assert source.members[0].tags["BOA_ADD_OFFSET"] == "-1000"
    assert source.members[0].tags["PROCESSING_BASELINE"] == "05.09"
    left = source.said[1]
    assert all(name in left for name in ("SCL", "TCI", "AOT")) and "B04" not in left


def test_pixels_are_the_finest_of_the_bands_that_are_asked_for(tmp_path, picture) -> None:
    product = str(deliveries.sentinel_2(tmp_path, picture))
    for names, bands, side in ((("B11", "B12"), (), 20.0), ((), (11, 12), 20.0), (("B1", "B9"), (), 60.0)):
        with open_source(product, bands, names) as source:
            assert source.grid.resolution == (side, side)
    with open_source(product, names=("B4", "B11")) as source, source.on(source.grid) as aligned:
        values, _ = aligned.read(0, 0, 96, 120)
    coarse = picture.mean(axis=0).astype(np.uint16)[::2, ::2] + 1000.0
    assert source.grid.resolution == (10.0, 10.0)
    np.testing.assert_array_equal(values[1], coarse.repeat(2, axis=0).repeat(2, axis=1))


def test_a_folder_of_level_1c_has_its_bands_in_one_folder(tmp_path, picture) -> None:
    for band, values in zip(("B04", "B03", "B02", "B10"), (*picture, picture[0])):
        write_raster(tmp_path / f"T33UVT_20230612T101031_{band}.tif", values)
    with open_source(str(tmp_path), names=("B2", "B3", "B4")) as source:
        assert source.bands == (1, 2, 3) and source.descriptions == ("B2", "B3", "B4")


def test_tiles_of_a_product_are_a_mosaic_of_stacks(tmp_path, picture) -> None:
    for tile, east in (("T33UVT", 500_000.0), ("T33UWT", 500_120.0)):
        for band, values in zip(("B04", "B03", "B02"), picture):
            name = tmp_path / f"{tile}_20230612T101031_{band}.tif"
            write_raster(name, values, origin=(east, 5_761_000.0))
    with open_source(str(tmp_path), names=RGB) as source, source.on(source.grid) as aligned:
        values, valid = aligned.read(0, 0, 96, 240)
    assert valid.all() and len(source.members) == 2 and len(source.files) == 6
    np.testing.assert_array_equal(values, np.concatenate([picture, picture], axis=2))
    assert "so are 1 more scenes" in source.said[0]


def test_tiles_with_the_names_of_bands_are_a_mosaic(tmp_path, picture) -> None:
    for number, name in enumerate(("B1", "B2", "B3")):
        place = {"origin": (500_000.0 + 120 * number, 5_761_000.0)}
        write_raster(tmp_path / f"tile_{name}.tif", picture[0], **place)
    with open_source(str(tmp_path)) as source:
        assert source.count == 1 and source.grid.shape == (96, 360) and not source.said


def test_polarisations_are_stacked(tmp_path, picture) -> None:
    for name, values in (("VH", picture[1]), ("VV", picture[0])):
        write_raster(tmp_path / f"S1A_IW_20200612T052100_DVP_RTC10_{name}.tif", values / 1e5)
    with open_source(str(tmp_path), names=("VV", "VH")) as source:
        assert source.descriptions == ("VV", "VH") and source.bands == (1, 2)


def moved(folder, picture) -> None:
    write_raster(folder / "x_B3.tif", picture[1], origin=(500_300.0, 5_761_000.0))


def elsewhere(folder, picture) -> None:
    write_raster(folder / "x_B3.tif", picture[1], crs="EPSG:32632")


def other_nodata(folder, picture) -> None:
    write_raster(folder / "x_B3.tif", picture[1], nodata=0)


def masked(folder, picture) -> None:
    with rasterio.open(folder / "x_B3.tif", "r+") as dataset:
        dataset.write_mask(np.zeros((96, 120), bool))


def second_scene(folder, picture) -> None:
    for band in ("B2", "B3", "B4"):
        shutil.copy(folder / f"x_{band}.tif", folder / f"y_{band}.tif")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (moved, "the ground of"),
        (elsewhere, "the CRS of"),
        (other_nodata, "the nodata value of"),
        (masked, "has a mask of its own"),
        (second_scene, "holds two scenes of one place"),
    ],
)
def test_bands_that_make_no_raster_are_refused(tmp_path, picture, spoil, said) -> None:
    for band, values in zip(("B2", "B3", "B4"), picture):
        write_raster(tmp_path / f"x_{band}.tif", values)
    spoil(tmp_path, picture)
    with pytest.raises(InputRefused) as error:
        open_source(str(tmp_path))
    assert error.value.code == "input.bands-apart" and said in error.value.message
    assert "x_B" in error.value.message and error.value.hint


def test_one_band_of_a_scene_names_its_folder(tmp_path, picture) -> None:
    deliveries.landsat(tmp_path, picture)
    with pytest.raises(InputRefused, match="name the folder to have all of them"):
        open_source(str(next(tmp_path.glob("*SR_B4.TIF"))), names=RGB)


def test_pictures_to_look_at_are_left_out_and_said(tmp_path, picture) -> None:
    write_raster(tmp_path / "scene.tif", picture)
    write_raster(tmp_path / "browse.png", ground(20, 20), driver="PNG", crs=None)
    (tmp_path / "browse.png.aux.xml").write_text("<PAMDataset><PAMRasterBand/></PAMDataset>")
    with open_source(str(tmp_path)) as source:
        assert source.files == [str(tmp_path / "scene.tif")]
        assert source.said == [f"{tmp_path}: left out as no part of the scene: browse.png."]

"""What the names of files say that hold one band each."""

from __future__ import annotations

import pytest

from core_models.sensors.band_files import band_file, in_order, lies_beside, names_for

OLI = "LC08_L2SP_193024_20200612_20200824_02_T1_SR_.TIF"


@pytest.mark.parametrize(
    ("path", "band", "scene", "metres"),
    [
        ("d/LC08_L2SP_193024_20200612_02_T1_SR_B4.TIF", "B4", "d/LC08_L2SP_193024_20200612_02_T1_SR_.TIF", 0),
        ("LE07_193024_sr_band7.tif", "B7", "LE07_193024_sr_.tif", 0),
        ("I/R20m/T33UVT_20230612T101031_B8A_20m.jp2", "B8A", "I/T33UVT_20230612T101031_.jp2", 20),
        ("I/R10m/T33UVT_20230612T101031_B02_10m.jp2", "B2", "I/T33UVT_20230612T101031_.jp2", 10),
        ("T33UVT_20230612T101031_B02.jp2", "B2", "T33UVT_20230612T101031_.jp2", 0),
        ("B02.tif", "B2", ".tif", 0),
        ("d/red.tif", "red", "d/.tif", 0),
        ("S2_B02_blue.tif", "B2", "S2__.tif", 0),
        ("s1a-iw-grd-vv-20200612-033-001.tiff", "VV", "s1a-iw-grd--20200612-033.tiff", 0),
        ("s1a-iw-grd-vh-20200612-033-002.tiff", "VH", "s1a-iw-grd--20200612-033.tiff", 0),
    ],
)
def test_a_name_says_band_scene_and_pixels(path, band, scene, metres) -> None:
    found = band_file(path)
    assert (found.band, found.scene, found.metres) == (band, scene, metres)


@pytest.mark.parametrize("path", ["ortho.tif", "tile_7.tif", "sacred.tif", "redwood.tif", "x_TCI_10m.jp2"])
def test_other_names_speak_of_no_band(path) -> None:
    assert band_file(path) is None


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("LC08_T1_QA_PIXEL.TIF", True),
        ("LC08_T1_SR_QA_AEROSOL.TIF", True),
        ("LC08_T1_ST_B10.TIF", True),
        ("LE07_T1_B6_VCID_1.TIF", True),
        ("LC08_T1_SZA.TIF", True),
        ("T33UVT_20230612T101031_SCL_20m.jp2", True),
        ("LC08_T1_SR_B4.TIF", False),
        ("st_louis_B4.tif", False),
        ("ortho.tif", False),
    ],
)
def test_quality_angles_and_temperature_lie_beside(name, beside) -> None:
    assert lies_beside(name) == beside


def test_bands_come_as_instruments_number_them() -> None:
    assert in_order(["B12", "B8A", "B9", "B8", "B10", "B2"]) == ["B2", "B8", "B8A", "B9", "B10", "B12"]
    assert in_order(["nir", "red", "green", "blue", "VH", "VV"]) == [
        "blue",
        "green",
        "red",
        "nir",
        "VV",
        "VH",
    ]


@pytest.mark.parametrize(
    ("scene", "bands", "wanted", "called"),
    [
        (OLI, ("B2", "B4", "B5", "B8"), (), ["blue", "red", "nir", "pan"]),
        (OLI, ("B2", "B4", "B5"), ("Red", "NIR"), ["blue", "Red", "NIR"]),
        # Sentinel-2's B8 is near infrared, Landsat's the panchromatic band
        (OLI, ("B4", "B5", "B6", "B8"), ("B4", "B8", "B11"), ["B4", "B8", "B11", "pan"]),
        ("LT05_L1TP_.TIF", ("B1", "B3", "B4", "B6"), (), ["blue", "red", "nir", "lwir"]),
        ("T33UVT_20230612T101031_.jp2", ("B2", "B4", "B8A"), (), ["B2", "B4", "B8A"]),
        ("x_.tif", ("B2", "B4", "B8A", "B11"), ("red", "swir1"), ["B2", "red", "B8A", "swir1"]),
        ("T33UVT_20230612T101031_.jp2", ("B2", "B8"), ("B8", "B2"), ["B2", "B8"]),
        ("x_.tif", ("B2", "B4"), ("red", "blue"), ["B2", "B4"]),
        ("x_.tif", ("red", "nir"), ("B4", "B8"), ["B4", "B8"]),
    ],
)
def test_bands_are_called_by_what_they_show(scene, bands, wanted, called) -> None:
    assert names_for(scene, bands, wanted) == called

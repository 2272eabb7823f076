"""Rasters of every known layout become chips in the units of training; what cannot be used is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from core_models.contract.chip_jobs import CloudChips
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.sensors.sentinel1 import to_power
from core_models.sensors.sentinel2 import BANDS
from core_models.training.clouds.chips import make_cloud_chips
from core_models.training.clouds.dataset import CloudFolder
from core_models.training.clouds.layout import find_places, scene_of
from core_models.training.clouds.task import shown
from core_models.training.recipe import Clouds

SIDE = 32
UTM = {"crs": "EPSG:32632", "transform": from_origin(500000, 5000000, 10, 10)}


def write(path, values, **profile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    count, height, width = values.shape
    shape = {"count": count, "height": height, "width": width, "dtype": values.dtype.name, "driver": "GTiff"}
    descriptions, tags = profile.pop("descriptions", ()), profile.pop("tags", {})
    with rasterio.open(path, "w", **{**shape, **UTM, **profile}) as raster:
        raster.write(values)
        raster.update_tags(**tags)
        for number, name in enumerate(descriptions, 1):
            raster.set_band_description(number, name)


def optical(value=1000, bands=13, side=SIDE) -> np.ndarray:
    random = np.random.default_rng(value)
    return (value + random.integers(0, 100, (bands, side, side))).astype(np.uint16)


def radar(side=SIDE) -> np.ndarray:
    random = np.random.default_rng(1)
    vv = -12 + random.standard_normal((side, side))
    return np.stack([vv, vv - 7]).astype(np.float32)


def triple(folder, season="ROIs1868_summer", scene=73, patch=4, **profile) -> None:
    for kind, values in (("s2", optical()), ("s2_cloudy", optical(6000)), ("s1", radar())):
        write(
            folder / f"{season}_{kind}" / f"{kind}_{scene}" / f"{season}_{kind}_{scene}_p{patch}.tif",
            values,
            **profile,
        )


def made(source, output, **options) -> CloudFolder:
    make_cloud_chips(CloudChips(str(source), str(output), **options), Events())
    return CloudFolder(next(path for path in sorted(output.iterdir()) if path.is_dir()))


def test_sen12ms_cr(tmp_path) -> None:
    triple(tmp_path / "in")
    triple(tmp_path / "in", scene=12)
    make_cloud_chips(CloudChips(str(tmp_path / "in"), str(tmp_path / "out"), licence="CC BY 4.0"), Events())
    test, training = (
        CloudFolder(tmp_path / "out" / split) for split in ("test", "train")
    )  # 73 is one of the benchmark's
    assert [scene.name for scene in (test[0], training[0])] == [
        "ROIs1868_summer_73_p4",
        "ROIs1868_summer_12_p4",
    ]
    scene = test[0]
    np.testing.assert_allclose(scene.clear, optical() / 1e4, atol=1e-6)
    np.testing.assert_allclose(scene.sar, radar(), atol=1e-6)
    assert (scene.mask == 1).mean() > 0.9
    about = json.loads((tmp_path / "out" / "dataset.json").read_text())
    assert (
        about["bands"] == list(BANDS)
        and about["bands_sar"] == ["VV", "VH"]
        and about["licence"] == "CC BY 4.0"
    )


def test_glf_cr_list(tmp_path) -> None:
    for folder, values in (("S1", radar()), ("clear", optical()), ("cloudy", optical(6000))):
        write(tmp_path / folder / "ROIs1868_summer_12_p4.tif", values)
    (tmp_path / "data.csv").write_text("2,S1,clear,cloudy,ROIs1868_summer_12_p4.tif\n")
    folder = made(tmp_path / "data.csv", tmp_path / "out")
    assert folder.path.name == "val" and folder.having("sar") == [0]
    (tmp_path / "bad.csv").write_text("4,S1,clear,cloudy,x.tif\n")
    with pytest.raises(InputRefused, match="Line 1 of"):
        made(tmp_path / "bad.csv", tmp_path / "bad")
    (tmp_path / "gone.csv").write_text("1,S1,clear,cloudy,gone.tif\n")
    with pytest.raises(InputRefused, match=r"gone\.tif cannot be read"):
        made(tmp_path / "gone.csv", tmp_path / "bad")
    assert not (tmp_path / "bad").exists()


def test_own_pairs_with_other_grids_masks_units_and_offsets(tmp_path) -> None:
    """A clear image larger than a chip, radar of linear power at half the resolution, a mask of one's own, an
    offset.
    """
    clear = optical(2000, side=80)
    write(tmp_path / "in" / "clear" / "a.tif", clear, tags={"PROCESSING_BASELINE": "04.00"})
    write(tmp_path / "in" / "cloudy" / "a.tif", optical(7000, side=80), tags={"PROCESSING_BASELINE": "02.08"})
    write(
        tmp_path / "in" / "s1" / "a.tif", to_power(radar(40)), transform=from_origin(500000, 5000000, 20, 20)
    )
    mask = np.zeros((1, 80, 80), np.uint8)
    mask[0, :40] = 2
    write(tmp_path / "in" / "mask" / "a.tif", mask)
    folder = made(tmp_path / "in", tmp_path / "out", chip=40, test=("a_00040_00000",))
    assert folder.path.name == "test" and len(folder) == 1
    training = CloudFolder(tmp_path / "out" / "train")
    assert [training[index].name for index in range(3)] == ["a_00000_00000", "a_00000_00040", "a_00040_00040"]
    scene = training[1]
    np.testing.assert_allclose(scene.clear, (clear[:, :40, 40:].astype(float) - 1000) / 1e4, atol=1e-6)
    np.testing.assert_allclose(scene.cloudy, optical(7000, side=80)[:, :40, 40:] / 1e4, atol=1e-6)
    assert (scene.mask == 2).all() and np.median(scene.sar[0]) == pytest.approx(-12, abs=0.5)


def test_a_series_of_dates(tmp_path) -> None:
    days = {"2018-01-01": 6000, "2018-05-06": 6500, "2018-05-31": 1000, "2018-06-10": 1100}
    for number, (day, value) in enumerate(days.items()):
        write(tmp_path / "in" / f"s2_ROIs2017_146_ImgNo_{number}_{day}_patch_0.tif", optical(value))
    folder = made(tmp_path / "in", tmp_path / "out")
    names = [folder[index].name[-10:] for index in range(len(folder))]
    assert names == ["2018-05-06", "2018-05-31", "2018-06-10"]  # January is too far from a clear date
    assert folder.having("cloudy") == [0]
    np.testing.assert_allclose(folder[0].clear, optical(1000) / 1e4, atol=1e-6)


def test_floods_and_nodata(tmp_path) -> None:
    holes = radar()
    holes[:, :5] = np.nan
    write(tmp_path / "in" / "Spain_1_S2Hand.tif", optical().astype(np.int16), nodata=0)
    write(tmp_path / "in" / "Spain_1_S1Hand.tif", holes)
    folder = made(tmp_path / "in", tmp_path / "out")
    assert (folder[0].sar[:, :5] == -50).all() and not folder.having("cloudy")


def test_what_the_cloudy_date_does_not_observe_is_unknown(tmp_path) -> None:
    cloudy = optical(3000)
    cloudy[:, :6] = 0
    write(tmp_path / "in" / "clear" / "a.tif", optical())
    write(tmp_path / "in" / "cloudy" / "a.tif", cloudy)
    scene = made(tmp_path / "in", tmp_path / "out")[0]
    assert (scene.mask[:6] == 255).all() and (scene.mask[6:] != 255).all()


def test_bands_by_name_or_number(tmp_path) -> None:
    write(tmp_path / "l2a" / "clear" / "a.tif", optical(bands=12))
    assert "B10" not in made(tmp_path / "l2a", tmp_path / "out1").bands
    write(
        tmp_path / "named" / "clear" / "a.tif", optical(bands=4), descriptions=("red", "green", "blue", "nir")
    )
    assert made(tmp_path / "named", tmp_path / "out2").bands == ("B4", "B3", "B2", "B8")
    write(tmp_path / "bare" / "clear" / "a.tif", optical(bands=4))
    with pytest.raises(InputRefused, match="has 4 bands without names"):
        made(tmp_path / "bare", tmp_path / "out3")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (radar()[::-1], "brighter in VH than in VV"),
        (to_power(radar()) * 1e5, "wanted decibels or linear power"),
        (radar()[:1], "has 1 band, wanted VV, VH"),
    ],
)
def test_radar_that_cannot_be_used_is_refused(values, words, tmp_path) -> None:
    write(tmp_path / "in" / "clear" / "a.tif", optical())
    write(tmp_path / "in" / "s1" / "a.tif", np.ascontiguousarray(values))
    with pytest.raises(InputRefused, match=words):
        made(tmp_path / "in", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_of_something_else_is_refused(tmp_path) -> None:
    with pytest.raises(InputRefused, match="holds none of"):
        find_places(tmp_path, lambda path: 0.0)


def test_scenes_are_known_by_their_names() -> None:
    names = ("ROIs1158_spring_s2_39_p500", "ROIs1868_summer_100_p840", "ROIs1158_spring_101_30", "my_field")
    assert [scene_of(name) for name in names] == ["spring 39", "summer 100", "spring 101", "my_field"]


def test_copies_without_the_cloudy_date_are_measured_under_clouds_of_their_own(tmp_path) -> None:
    triple(tmp_path / "in")
    folder = made(tmp_path / "in", tmp_path / "out", drawn=3)
    assert [scene.name for scene in folder] == [f"ROIs1868_summer_73_p4_drawn{copy}" for copy in range(3)]
    assert not folder.having("cloudy") and len(folder.having("sar")) == 3
    seen = [shown(scene, folder.bands, Clouds()) for scene in folder]
    np.testing.assert_array_equal(seen[0].clear, seen[1].clear)
    assert all(np.abs(one.cloudy - two.cloudy).max() > 0.05 for one, two in zip(seen, seen[1:]))

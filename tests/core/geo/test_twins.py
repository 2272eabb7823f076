"""One raster as both dates, whatever it is called; dates in the wrong order."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
import rasterio.shutil
from rasterfiles import save, waves

from core_models.contract.chip_jobs import ChangeChips
from core_models.contract.errors import InputRefused
from core_models.geo.labelled import open_labelled
from core_models.geo.pair import inspect_pair
from core_models.geo.raster import open_source
from core_models.geo.twins import refuse_twins


@pytest.fixture
def scene(tmp_path):
    """A raster of two dates with three bands each."""
    return save(tmp_path / "a.tif", waves(64, 64, 6), names=("r", "g", "b") * 2)


def twins(*opened):
    with open_source(*opened[0]) as first, open_source(*opened[1]) as second:
        refuse_twins((first, second))


def test_one_path_is_refused(scene):
    with pytest.raises(InputRefused, match=r"dates are one and the same raster, \S+a.tif: ") as refused:
        twins((scene, (1, 2, 3)), (scene, (1, 2, 3)))
    assert refused.value.exit_code == 2


@pytest.mark.parametrize("kind", ["link", "hard", "vrt", "crs", "two", "dots"])
def test_other_names_for_one_raster_are_refused(scene, tmp_path, kind):
    names = {name: str(tmp_path / f"b.{ending}") for name, ending in (("tif", "tif"), ("vrt", "vrt"))}
    first, second = scene, names["vrt"] if kind in ("vrt", "crs", "two") else names["tif"]
    if kind == "link":
        os.symlink(scene, second)
    elif kind == "hard":
        os.link(scene, second)
    elif kind == "dots":
        second = str(tmp_path / ".." / tmp_path.name / "a.tif")
    else:
        rasterio.shutil.copy(scene, second, driver="VRT")
    if kind == "crs":  # what the plugin makes of a layer whose CRS the user has set
        text = Path(second).read_text()
        Path(second).write_text(text.replace("33N", "34N").replace("32633", "32634"))
    if kind == "two":
        first = str(tmp_path / "c.vrt")
        rasterio.shutil.copy(scene, first, driver="VRT")
    with pytest.raises(InputRefused, match="one and the same raster"):
        twins((first, (1, 2, 3)), (second, (1, 2, 3)))


def test_other_bands_of_one_file_are_another_picture(scene):
    twins((scene, (1, 2, 3)), (scene, (4, 5, 6)))


def test_a_copy_is_another_file(scene, tmp_path):
    twins((scene, (1, 2, 3)), (shutil.copy(scene, str(tmp_path / "b.tif")), (1, 2, 3)))


def test_two_rasters_of_one_geopackage_are_two_pictures(tmp_path):
    path = str(tmp_path / "scene.gpkg")
    for name, values in (("old", waves(64, 64, 3)), ("new", waves(64, 64, 3)[:, ::-1])):
        grown = {"RASTER_TABLE": name, "APPEND_SUBDATASET": "YES", "TILE_FORMAT": "PNG"}
        save(path, values.astype("uint8"), driver="GPKG", **grown)
    twins((f"GPKG:{path}:old", (1, 2, 3)), (f"GPKG:{path}:new", (1, 2, 3)))
    with pytest.raises(InputRefused, match="one and the same raster"):
        twins((f"GPKG:{path}:old", (1, 2, 3)), (f"GPKG:{path}:old", (1, 2, 3)))


def test_inspect_and_chips_refuse_one_raster(scene, tmp_path):
    with pytest.raises(InputRefused, match="one and the same raster"):
        inspect_pair(scene, scene)
    chips = ChangeChips(before=scene, after=scene, labels=scene, output=str(tmp_path / "chips"))
    with pytest.raises(InputRefused, match="one and the same raster"), open_labelled(chips):
        pass


@pytest.mark.parametrize(("first", "second", "said"), [("2021", "2018", True), ("2018", "2021", False)])
def test_dates_in_the_wrong_order_are_said(tmp_path, first, second, said):
    paths = [
        save(tmp_path / f"S2_{year}0610.tif", waves(64, 64) + number)
        for number, year in enumerate((first, second))
    ]
    warnings = inspect_pair(*paths).warnings
    assert any("look exchanged" in text and f"{first}-06-10" in text for text in warnings) == said


def test_metadata_say_it_before_names(tmp_path):
    paths = []
    for year in (2018, 2021):
        paths.append(save(tmp_path / f"of_{year}0610.tif", waves(64, 64) + year % 7))
        with rasterio.open(paths[-1], "r+") as dataset:
            dataset.update_tags(ACQUISITION_DATE=f"{4039 - year}-06-10")
    assert any("look exchanged" in text for text in inspect_pair(*paths).warnings)

"""Rasters that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from patience import PATIENCE
from rasterfiles import save, utm_grid, waves
from rasterio.errors import RasterioIOError
from synthetic import ROOT

from core_models.contract.errors import InputRefused
from core_models.geo.outputs import refuse_overwrite, replacing
from core_models.geo.sink import RasterSink

COLORS = {0: (0, 0, 0, 0), 1: (214, 40, 40, 255), 255: (128, 128, 128, 255)}


def test_a_cog_with_all_that_was_asked(tmp_path):
    path, grid = tmp_path / "map.tif", utm_grid(1500, 1100, 0.5)
    values = (np.random.default_rng(0).random((1500, 1100)) > 0.7).astype("uint8")
    with RasterSink(str(path), grid, 1, "uint8", 255, ("change",), COLORS) as sink:
        for row in range(0, 1500, 192):
            sink.write(row, 0, values[row : row + 192])
        assert not path.exists()
    assert os.listdir(tmp_path) == ["map.tif"]
    with rasterio.open(path) as dataset:
        structure = dataset.tags(ns="IMAGE_STRUCTURE")
        assert structure["LAYOUT"] == "COG" and structure["COMPRESSION"] == "DEFLATE"
        assert dataset.crs == grid.crs and dataset.transform == grid.transform and dataset.nodata == 255
        assert dataset.descriptions == ("change",) and dataset.colormap(1)[1] == (214, 40, 40, 255)
        assert dataset.overviews(1) and set(np.unique(dataset.read(1, out_shape=(375, 275)))) <= {0, 1}
        np.testing.assert_array_equal(dataset.read(1), values)


def test_many_bands_of_floats_in_any_order(tmp_path):
    path, values = tmp_path / "score.tif", waves(130, 90, 2).astype("float32")
    with RasterSink(str(path), utm_grid(130, 90), 2, "float32", float("nan")) as sink:
        for row, col in ((65, 45), (0, 0), (65, 0)):
            sink.write(row, col, values[:, row : row + 65, col : col + 45])
    with rasterio.open(path) as dataset:
        read = dataset.read()
    assert np.isnan(read[:, :65, 45:]).all(), "what was never written is nodata"
    np.testing.assert_array_equal(read[:, :65, :45], values[:, :65, :45])
    np.testing.assert_array_equal(read[:, 65:], values[:, 65:])


@pytest.mark.parametrize("count", [2, 3, 4])
def test_classes_of_several_dates_are_neither_a_picture_nor_its_opacity(tmp_path, count):
    path = tmp_path / "maps.tif"
    with RasterSink(str(path), utm_grid(4, 4), count, "uint8", 255, colors=COLORS) as sink:
        sink.write(0, 0, np.ones((count, 4, 4), "uint8"))
    with rasterio.open(path) as dataset:
        assert {band.name for band in dataset.colorinterp} <= {"gray", "undefined"}


def test_one_pixel(tmp_path):
    with RasterSink(str(tmp_path / "a.tif"), utm_grid(1, 1)) as sink:
        sink.write(0, 0, np.array([[3]], "uint8"))
    with rasterio.open(tmp_path / "a.tif") as dataset:
        assert dataset.read().tolist() == [[[3]]]


def test_an_exception_leaves_the_old_file_alone(tmp_path):
    (tmp_path / "a.tif").write_text("old")
    with pytest.raises(KeyError), RasterSink(str(tmp_path / "a.tif"), utm_grid(10, 10)):
        raise KeyError("stop")
    assert os.listdir(tmp_path) == ["a.tif"] and (tmp_path / "a.tif").read_text() == "old"


def test_the_sidecars_of_the_old_file_go(tmp_path):
    for ending in ("", ".aux.xml", ".ovr"):
        (tmp_path / f"a.tif{ending}").write_text("old")
    with RasterSink(str(tmp_path / "a.tif"), utm_grid(10, 10)):
        pass
    assert os.listdir(tmp_path) == ["a.tif"]


def test_a_wrong_number_of_bands_is_a_mistake(tmp_path):
    with (
        pytest.raises(ValueError, match="2 bands"),
        RasterSink(str(tmp_path / "a.tif"), utm_grid(10, 10)) as sink,
    ):
        sink.write(0, 0, np.zeros((2, 10, 10), "uint8"))
    assert os.listdir(tmp_path) == []


@pytest.mark.parametrize("folder", ["none", "file"])
def test_a_folder_that_is_none_is_refused(tmp_path, folder):
    (tmp_path / "file").write_text("")
    with (
        pytest.raises(InputRefused) as caught,
        RasterSink(str(tmp_path / folder / "a.tif"), utm_grid(10, 10)),
    ):
        pass
    assert (
        caught.value.code == "output.unwritable"
        and caught.value.exit_code == 2
        and "is not a folder" in caught.value.message
    )
    assert os.listdir(tmp_path) == ["file"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_refused(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(InputRefused) as caught, RasterSink(str(tmp_path / "a.tif"), utm_grid(10, 10)):
        pass
    assert caught.value.code == "output.unwritable"


@pytest.mark.skipif(sys.platform == "win32", reason="needs RLIMIT_FSIZE")
def test_a_file_that_cannot_grow_is_refused_and_removed(tmp_path):
    """A limit on the size of files stands in for a full disk: GDAL's writes fail half way, some of them
    silently.
    """
    script = f"""
import resource, signal, sys
sys.path[:0] = {[str(ROOT), str(ROOT / "tests/helpers")]!r}
import numpy as np
from rasterfiles import utm_grid
from core_models.contract.errors import InputRefused
from core_models.geo.sink import RasterSink
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
try:
    with RasterSink({str(tmp_path / "a.tif")!r}, utm_grid(600, 600), 1, "float32") as sink:
        for row in range(0, 600, 100):
            sink.write(row, 0, np.random.default_rng(row).random((100, 600), np.float32))
except InputRefused as error:
    print(error.code)
"""
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.stdout.strip() in ("output.full", "output.unwritable"), done.stderr
    assert os.listdir(tmp_path) == []


def test_a_full_disk_is_told_from_other_trouble(tmp_path, monkeypatch):
    def fail(*args, **options):
        raise RasterioIOError("write error: No space left on device")

    monkeypatch.setattr(rasterio.shutil, "copy", fail)
    with pytest.raises(InputRefused) as caught, RasterSink(str(tmp_path / "a.tif"), utm_grid(10, 10)):
        pass
    assert caught.value.code == "output.full" and str(tmp_path) in caught.value.message
    assert os.listdir(tmp_path) == []


def test_replacing_reports_what_the_system_says(tmp_path, monkeypatch):
    def fail(source, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(InputRefused) as caught, replacing(str(tmp_path / "a.txt")) as temporary:
        Path(temporary).write_text("new")
    assert caught.value.code == "output.full" and os.listdir(tmp_path) == []


class TestOverwrite:
    """An output never takes the place of an input."""

    def test_the_same_file_under_another_name(self, tmp_path):
        path = save(tmp_path / "a.tif", waves(4, 4).astype("uint8"))
        (tmp_path / "link.tif").symlink_to(path)
        os.link(path, tmp_path / "hard.tif")
        for output in (
            path,
            str(tmp_path / "x" / ".." / "a.tif"),
            str(tmp_path / "link.tif"),
            str(tmp_path / "hard.tif"),
        ):
            with pytest.raises(InputRefused) as caught:
                refuse_overwrite(output, [path])
            assert caught.value.code == "output.input"

    def test_a_raster_among_the_rasters_of_a_folder(self, tmp_path):
        with pytest.raises(InputRefused, match="among the rasters"):
            refuse_overwrite(str(tmp_path / "new.tif"), [str(tmp_path)])
        refuse_overwrite(str(tmp_path / "new.gpkg"), [str(tmp_path)])
        refuse_overwrite(str(tmp_path / "deeper" / "new.tif"), [str(tmp_path)])

    def test_another_file_is_fine(self, tmp_path):
        refuse_overwrite(
            str(tmp_path / "b.tif"), [str(tmp_path / "a.tif"), str(tmp_path / "missing" / "b.tif")]
        )


def test_a_raster_on_the_way_holds_what_the_one_that_is_kept_does(tmp_path):
    grid, values = utm_grid(130, 90), np.random.default_rng(0).random((130, 90), np.float32)
    values[64:] = np.nan
    paths = {passing: tmp_path / f"{passing}.tif" for passing in (False, True)}
    for passing, path in paths.items():
        with RasterSink(str(path), grid, 1, "float32", float("nan"), passing=passing) as sink:
            sink.write(0, 0, values)
    kept, passed = (rasterio.open(paths[passing]) for passing in (False, True))
    with kept, passed:
        np.testing.assert_array_equal(passed.read(1), kept.read(1))
        assert passed.overviews(1) == [] and "compress" not in passed.profile

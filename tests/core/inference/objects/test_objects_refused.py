"""What a job that finds objects refuses, each in one sentence, before anything is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import geopandas
import numpy as np
import pytest
from affine import Affine
from object_networks import Marks, marks_checkpoint, write_marked
from PIL import Image
from synthetic import ORIGIN, difference_checkpoint, left_in, random_checkpoint, run_cli, write_raster

from core_models.checkpoints import copy_checkpoint
from core_models.contract.card import read_card
from core_models.contract.errors import CheckpointRefused, CoreError, InputRefused
from core_models.contract.events import Events
from core_models.contract.object_jobs import DetectObjects
from core_models.inference.objects.checks import in_time
from core_models.inference.objects.job import detect_objects
from core_models.inference.objects.prepare import prepare_series


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    values = np.zeros((3, 64, 64), np.uint8)
    x, y = ORIGIN
    made = {
        "good": write_marked(folder / "good.tif")[0],
        "grey": write_raster(folder / "grey.tif", values[:1]),
        "away": write_raster(folder / "away.tif", values, origin=(x + 5000, y)),
        "empty": write_raster(folder / "empty.tif", values, nodata=0),
        "no-crs": write_raster(folder / "no-crs.tif", values, crs=None),
        "text": str(folder / "notes.txt"),
    }
    (folder / "notes.txt").write_text("none")
    (folder / "frames").mkdir()
    for name, side in (("frame.png", 64), ("other.png", 80), ("frames/a.png", 64), ("frames/b.png", 64)):
        Image.fromarray(np.zeros((side, 64, 3), np.uint8)).save(folder / name)
        made[name] = str(folder / name)
    made["frames"] = str(folder / "frames")
    with pytest.MonkeyPatch.context() as patch:
        made["net"] = marks_checkpoint(folder / "net.safetensors", patch)
        made["change"] = difference_checkpoint(folder / "change.safetensors")
        made["coarse"] = marks_checkpoint(folder / "coarse.safetensors", patch, Coarse)
        made["more"] = marks_checkpoint(folder / "more.safetensors", patch, gsd_range=(0.1, 0.2))
        yield made


class Coarse(Marks):
    """A network whose largest stride does not divide that of the tiles."""

    strides = (8, 16, 48)


@pytest.fixture
def job(files, tmp_path) -> DetectObjects:
    return DetectObjects((files["good"],), files["net"], str(tmp_path / "o.gpkg"))


@pytest.mark.parametrize(
    "rasters, changes, code, said",
    [
        (("missing.tif",), {}, "input.missing", "missing.tif does not exist"),
        (("text",), {}, "input.not-raster", "notes.txt is not a raster"),
        (("no-crs",), {}, "input.no-crs", "has no CRS"),
        (("grey",), {}, "input.band-count", "has 1 band.*bands}? 1,1,1"),
        (("good",), {"bands": (1, 2)}, "input.band-count", "2 bands"),
        (("good",), {"bands": (1, 2, 9)}, "input.bands", "wanted band 9"),
        (("empty",), {}, "input.all-nodata", "no valid pixel in the area that is searched"),
        (("good", "empty"), {}, "input.all-nodata", "empty.tif"),
        (("good", "away"), {}, "input.no-overlap", "do not overlap.*away.tif"),
        (("good", "frame.png"), {}, "input.no-crs", "they are no series"),
        (("frame.png", "other.png"), {}, "input.size", "64 x 80 pixels.*64 x 64"),
        (("frames",), {}, "input.no-crs", "holds 2 images"),
        (("frame.png",), {"min_size": 2.0}, "option.no-ground", "min_size is 2.0"),
        (("frame.png",), {"overlap": 2.0}, "option.no-ground", "overlap is 2.0"),
        (("frame.png",), {"crs": "EPSG:4326"}, "option.no-ground", "crs is EPSG:4326"),
        (("good",), {"crs": "EPSG:0"}, "option.crs", "no known CRS"),
        (("good",), {"extent": (0.0, 0.0, 1.0, 1.0)}, "input.extent", "lies outside the raster"),
        (
            ("good",),
            {"tile": 64, "overlap": 40.0},
            "option.value",
            "overlap is 40 m, which is 64 pixels, wanted at most 3/4",
        ),
        (("good",), {"classes": ("car",)}, "option.classes", "no class 'car'.*wide, tall"),
        (("good",), {"output": "o.shp"}, "output.format", "ends in .gpkg"),
    ],
)
def test_inputs_that_cannot_be_used(job, files, tmp_path, rasters, changes, code, said) -> None:
    given = replace(job, rasters=tuple(files.get(name, name) for name in rasters), **changes)
    with pytest.raises(InputRefused, match=said) as caught:
        detect_objects(given, Events())
    assert caught.value.code == code and caught.value.hint
    assert left_in(tmp_path) == []


@pytest.mark.parametrize(
    "name, code, said",
    [
        ("missing.safetensors", "checkpoint.missing", "cannot be read"),
        ("change", "checkpoint.task", "made for 'change', wanted 'objects'"),
        ("coarse", "checkpoint.stride", "stride of 48"),
    ],
)
def test_checkpoints_that_cannot_be_used(job, files, tmp_path, name, code, said) -> None:
    with pytest.raises(CheckpointRefused, match=said) as caught:
        detect_objects(replace(job, checkpoint=files.get(name, name)), Events())
    assert caught.value.code == code and left_in(tmp_path) == []


def test_the_output_may_not_be_an_input_nor_replace_layers_of_others(job, files) -> None:
    with pytest.raises(CoreError, match=r"wanted a name that ends in \.gpkg"):
        detect_objects(replace(job, output=files["good"]), Events())
    geopandas.GeoDataFrame(geometry=[], crs="EPSG:4326").to_file(job.output, layer="objects")
    with pytest.raises(InputRefused, match="already holds objects, which Revisit has not written"):
        detect_objects(job, Events())


def test_pixels_of_another_size_are_warned_of(job, files) -> None:
    with prepare_series(replace(job, checkpoint=files["more"])) as series:
        (warning,) = series.warnings
    assert (
        "pixels of 1 m" in warning
        and "0.1 to 0.2 m" in warning
        and "5 times as small" in warning
        and "0.2 would fit" in warning
    )
    with prepare_series(replace(job, resolution=2.5)) as series:
        assert "2.5 m" in series.warnings[0] and "add no detail" in series.warnings[0]
    with prepare_series(job) as series:
        assert series.warnings == ()


def test_pixels_that_are_not_square_on_the_ground_are_warned_of(job, tmp_path) -> None:
    transform = Affine(1e-5, 0, 24.0, 0, -1e-5, 60.0)
    path, _ = write_marked(tmp_path / "degrees.tif", crs="EPSG:4326", transform=transform)
    with prepare_series(replace(job, rasters=(path,))) as series:
        (warning,) = series.warnings
    assert "pixels of 0.558 x 1.11 m" in warning and "projected CRS" in warning


@pytest.mark.parametrize(
    "changes, tile, overlap",
    [
        ({}, 1024, 256),
        ({"tile": 500}, 512, 256),
        ({"tile": 100}, 128, 96),
        ({"overlap": 700.0}, 1408, 704),
        ({"overlap": 0.0}, 1024, 0),
        ({"tile": 640, "overlap": 100.0, "resolution": 0.5}, 640, 224),
    ],
)
def test_tiles_come_from_the_job_or_leave_a_network_its_surroundings(job, changes, tile, overlap) -> None:
    with prepare_series(replace(job, **changes)) as series:
        assert (series.tiles.tile, series.tiles.overlap) == (tile, overlap)


def test_a_card_of_other_classes_than_its_weights_is_refused(tmp_path, job) -> None:
    options = {"depth": 0.33, "width": 0.0625}
    net = random_checkpoint(
        tmp_path / "a.safetensors", "yolox", task="objects", classes=("car", "van"), options=options
    )
    other = str(tmp_path / "b.safetensors")
    copy_checkpoint(net, other, replace(read_card(net), classes=("car",)))
    with pytest.raises(CheckpointRefused, match=r"cls_preds.* of shape \(2,.*wants \(1,"):
        detect_objects(replace(job, checkpoint=other), Events())


def test_many_rasters_of_other_values_are_not_all_named(job, tmp_path) -> None:
    values = np.random.default_rng(0).integers(0, 3000, (3, 64, 64), np.uint16)
    paths = tuple(write_raster(tmp_path / f"{name}.tif", values) for name in "abcde")
    with prepare_series(replace(job, rasters=paths)) as series:
        assert (
            sum("stretched" in warning for warning in series.warnings) == 3
            and "2 more" in series.warnings[-1]
        )


def test_rotated_rasters_in_a_folder_are_refused_and_alone_are_not(job, tmp_path) -> None:
    transform = Affine.translation(*ORIGIN) @ Affine.rotation(10) @ Affine.scale(1, -1)
    (tmp_path / "turned").mkdir()
    paths = [write_marked(tmp_path / f"turned/{name}.tif", transform=transform)[0] for name in "ab"]
    with (
        pytest.raises(InputRefused, match="rotated"),
        prepare_series(replace(job, rasters=(str(tmp_path / "turned"),))),
    ):
        pass
    with prepare_series(replace(job, rasters=tuple(paths))) as series:
        assert series.grid.is_rotated and len(series.dates) == 2


def test_dates_are_taken_in_their_order_only_where_all_are_known() -> None:
    days = [date(2020, 6, 2), date(2020, 6, 1), date(2020, 6, 2)]
    order, (warning,) = in_time(("a/x.tif", "b.tif", "c.tif"), days)
    assert order == [1, 0, 2] and "b.tif (2020-06-01), x.tif (2020-06-02), c.tif" in warning
    assert in_time(("a", "b", "c"), [*days[:2], None]) == ([0, 1, 2], [])
    assert in_time(("b", "a"), days[1::-1]) == ([0, 1], [])


def test_the_command_line_says_it_in_one_line(tmp_path) -> None:
    done = run_cli(
        "detect-objects",
        "missing.tif",
        "--checkpoint",
        tmp_path / "no.safetensors",
        "--output",
        tmp_path / "o.gpkg",
    )
    assert (
        done.returncode == 3
        and done.stderr.count("\n") == 1
        and "no.safetensors cannot be read" in done.stderr
    )

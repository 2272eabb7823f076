"""Segment one date end to end: which class pixels get, how they are drawn, what is said about it."""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
from rasterio.features import rasterize
from rasterio.transform import from_origin
from segment_networks import CLASSES, SHARP, shades, shades_checkpoint, write_shades
from synthetic import ORIGIN, left_in, write_raster

from core_models.__main__ import joined, make_parser
from core_models.commands.options import job_of
from core_models.commands.segment import summary
from core_models.contract.errors import Cancelled, CheckpointRefused, InputRefused
from core_models.contract.events import Events, Progress
from core_models.contract.repeat import repeat_command
from core_models.contract.segment_jobs import Segment
from core_models.geo.provenance import TAG
from core_models.inference.segmentation.job import segment
from core_models.sensors import UNKNOWN

PIXEL = 1 / 0.9996**2
"""Square metres of a 1 m pixel on the central meridian of a UTM zone."""


@pytest.fixture(scope="module")
def patch():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory, patch) -> str:
    return shades_checkpoint(tmp_path_factory.mktemp("net") / "shades.safetensors", patch)


@pytest.fixture
def job(checkpoint, tmp_path) -> Segment:
    raster = write_shades(tmp_path / "scene.tif")[0]
    places = {name: str(tmp_path / f"{name}.tif") for name in ("score", "map")}
    return Segment(raster, checkpoint, str(tmp_path / "out.gpkg"), **places)


def read(path: str) -> np.ndarray:
    with rasterio.open(path) as source:
        return source.read(1)


def burnt(frame: geopandas.GeoDataFrame, shape=(100, 130)) -> np.ndarray:
    """(H, W) bool: where polygons lie."""
    return rasterize(frame.geometry, shape, transform=from_origin(*ORIGIN, 1, 1)).astype(bool)


def test_the_map_is_the_truth_and_says_its_names(job) -> None:
    segment(job, Events())
    with rasterio.open(job.map) as source:
        assert (source.dtypes, source.nodata, source.crs.to_epsg()) == (("uint8",), 255.0, 32633)
        np.testing.assert_array_equal(source.read(1), shades()[1])
        assert [source.tags()[f"CLASS_{number}"] for number in range(3)] == list(CLASSES)
        assert len({source.colormap(1)[number] for number in (0, 1, 2, 255)}) == 4


def test_scores_are_those_of_the_class_that_a_pixel_got(job) -> None:
    segment(job, Events())
    high, low = np.exp(SHARP * 200 / 255), np.exp(SHARP * 60 / 255)
    np.testing.assert_allclose(read(job.score), high / (high + 2 * low), rtol=1e-5)


def test_classes_are_drawn_but_for_the_background(job) -> None:
    result = segment(job, Events())
    frame, truth = geopandas.read_file(job.output, layer="classes"), shades()[1]
    assert list(frame.columns) == [
        "class", "score_mean", "score_max", "area_m2", "perimeter_m", "raster", "network",
        "checkpoint", "geometry",
    ]  # fmt: skip
    assert sorted(frame["class"]) == ["roof", "roof", "water"] and result.numbers["polygons"] == 3
    for number, name in ((1, "roof"), (2, "water")):
        np.testing.assert_array_equal(burnt(frame[frame["class"] == name]), truth == number)
    counts = np.bincount(truth.ravel())
    for name, count in zip(CLASSES, counts):
        assert result.details["classes"][name] == pytest.approx(count * PIXEL, rel=1e-5)
    drawn = frame.groupby("class")["area_m2"].sum()
    assert drawn["roof"] == pytest.approx(result.details["classes"]["roof"], rel=1e-5)
    assert set(frame["raster"]) == {"scene.tif"} and set(frame["checkpoint"]) == {"shades.safetensors"}
    assert "3 polygons; other" in summary(result) and "100.0% observed" in summary(result)


def test_classes_that_are_named_are_drawn_and_small_ones_left_out(job) -> None:
    segment(replace(job, classes=("other", "roof"), min_area=200.0), Events())
    frame = geopandas.read_file(job.output, layer="classes")
    assert sorted(frame["class"]) == ["other", "roof"]  # the second roof has 144 m²
    truth = shades()[1]
    np.testing.assert_array_equal(burnt(frame[frame["class"] == "other"]), truth == 0)
    np.testing.assert_array_equal(read(job.map), truth)


def test_where_no_class_would_be_left_all_are_drawn(job, tmp_path, patch) -> None:
    two = shades_checkpoint(tmp_path / "two.safetensors", patch, classes=("other", "background", "water"))
    segment(replace(job, checkpoint=two, classes=("background",)), Events())
    assert set(geopandas.read_file(job.output)["class"]) == {"background"}


@pytest.mark.parametrize("tile, overlap, batch", [(32, 0, 1), (48, 16, 3), (100, 50, 2)])
def test_tiles_leave_no_trace(job, tile, overlap, batch) -> None:
    segment(replace(job, tile=tile, overlap=overlap, batch=batch), Events())
    np.testing.assert_array_equal(read(job.map), shades()[1])
    assert len(geopandas.read_file(job.output)) == 3


def test_what_was_not_observed_has_no_class(job, tmp_path) -> None:
    values, truth = shades()
    values[:, 40:, 50:] = 0
    raster = write_raster(tmp_path / "gap.tif", values, nodata=0)
    result = segment(replace(job, raster=raster), Events())
    hidden = np.zeros(truth.shape, bool)
    hidden[40:, 50:] = True
    np.testing.assert_array_equal(read(job.map), np.where(hidden, UNKNOWN, truth))
    np.testing.assert_array_equal(np.isnan(read(job.score)), hidden)
    assert result.numbers["observed_share"] == pytest.approx(1 - hidden.mean())
    assert not (burnt(geopandas.read_file(job.output)) & hidden).any()


def test_what_was_reconstructed_counts_as_not_observed(job, tmp_path) -> None:
    values, truth = shades()
    made = np.zeros(truth.shape, np.uint8)
    made[:, :30] = 1
    write_raster(tmp_path / "provenance.tif", made)
    raster = write_raster(tmp_path / "clear.tif", values)
    with rasterio.open(raster, "r+") as dataset:
        dataset.update_tags(**{TAG: "provenance.tif"})
    segment(replace(job, raster=raster), Events())
    np.testing.assert_array_equal(read(job.map), np.where(made == 1, UNKNOWN, truth))
    segment(replace(job, raster=raster, reconstructed="use"), Events())
    np.testing.assert_array_equal(read(job.map), truth)


def test_an_extent_is_a_part_and_polygons_go_to_another_crs(job) -> None:
    x, y = ORIGIN
    segment(replace(job, extent=(x + 20, y - 30, x + 60, y - 10), crs="EPSG:4326"), Events())
    assert (read(job.map) == 1).all() and read(job.map).shape == (20, 40)
    frame = geopandas.read_file(job.output)
    assert frame.crs == "EPSG:4326" and frame["area_m2"][0] == pytest.approx(800 * PIXEL, rel=1e-5)


def test_a_receipt_repeats_it_and_says_how_far_it_can_be_trusted(job) -> None:
    result = segment(job, Events())
    receipt = json.loads(Path(f"{job.output}.receipt.json").read_text())
    assert receipt["job"] == "segment" and receipt["used"]["classes"] == ["roof", "water"]
    assert set(receipt["written"]) == {"classes", "class_score", "class_map"}
    assert result.details["fit"]["fits"] is True
    words = shlex.split(receipt["command"])[3:]
    assert job_of(Segment, make_parser().parse_args(joined(words))) == job
    assert repeat_command(job) == receipt["command"]


def test_pixels_of_another_size_are_warned_of(job, tmp_path) -> None:
    raster = write_shades(tmp_path / "coarse.tif", resolution=30.0)[0]
    result = segment(replace(job, raster=raster), Events())
    assert any("The raster has pixels of 30 m" in warning for warning in result.warnings)
    assert result.details["fit"]["fits"] is False


@pytest.mark.parametrize(
    "changes, says",
    [
        ({"classes": ("wood",)}, "knows no class 'wood', wanted names among other, roof, water"),
        ({"map": "map.png"}, "map.png"),
        ({"extent": (0.0, 0.0, 1.0, 1.0)}, "lies outside the raster"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(job, tmp_path, changes, says) -> None:
    before = left_in(tmp_path)
    with pytest.raises(InputRefused, match=says):
        segment(replace(job, **changes), Events())
    assert left_in(tmp_path) == before


def test_a_raster_without_data_is_refused(job, tmp_path) -> None:
    raster = write_raster(tmp_path / "none.tif", np.zeros((3, 40, 40), np.uint8), nodata=0)
    with pytest.raises(InputRefused, match=r"none\.tif"):
        segment(replace(job, raster=raster), Events())
    assert not Path(job.output).exists()


def test_a_card_with_other_classes_than_its_network_is_refused(job, tmp_path, patch) -> None:
    four = shades_checkpoint(tmp_path / "four.safetensors", patch, classes=(*CLASSES, "wood"))
    with pytest.raises(CheckpointRefused, match="gives 3 classes, its card names 4"):
        segment(replace(job, checkpoint=four), Events())
    assert not Path(job.output).exists()


def test_cancelling_leaves_nothing_behind(job, tmp_path) -> None:
    before, said = left_in(tmp_path), []
    events = Events(said.append, lambda: any(isinstance(e, Progress) and e.fraction > 0.5 for e in said))
    with pytest.raises(Cancelled):
        segment(replace(job, tile=32), events)
    assert left_in(tmp_path) == before

"""A whole job that finds objects on images whose truth is known: what is found, where it is put, what is said
about it.
"""

from __future__ import annotations

import json
import shlex
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from affine import Affine
from object_networks import Remembering, marked, marks_checkpoint, write_marked
from PIL import Image
from synthetic import ORIGIN, UTM, left_in, random_checkpoint, run_cli, write_raster

from core_models.__main__ import joined, make_parser
from core_models.commands.detect_objects import summary
from core_models.commands.options import job_of
from core_models.contract.errors import Cancelled
from core_models.contract.events import Done, Events, Progress, decode
from core_models.contract.jobs import Result
from core_models.contract.object_jobs import DetectObjects
from core_models.contract.repeat import repeat_command
from core_models.geo.ellipsoid import ellipsoid_of
from core_models.inference.objects.job import detect_objects
from core_models.inference.objects.layer import FIELDS

THRESHOLD = 0.2
NARROW = {"depth": 0.33, "width": 0.0625}
EXTENT = (ORIGIN[0], ORIGIN[1] - 64, ORIGIN[0] + 64, ORIGIN[1])
SCALE = 0.9996
"""Of UTM on its central meridian: a pixel of 1 m on the map is 1/0.9996 m on the ground."""


@pytest.fixture(scope="module")
def patch():
    with pytest.MonkeyPatch.context() as patch:
        yield patch


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory, patch):
    return marks_checkpoint(tmp_path_factory.mktemp("net") / "marks.safetensors", patch)


@pytest.fixture(scope="module")
def scene(tmp_path_factory):
    return write_marked(tmp_path_factory.mktemp("scene") / "a.tif")


@pytest.fixture
def job(scene, checkpoint, tmp_path) -> DetectObjects:
    return DetectObjects(
        (scene[0],), checkpoint, str(tmp_path / "o.gpkg"), score_threshold=THRESHOLD, iou=1.0
    )


def run(job: DetectObjects) -> geopandas.GeoDataFrame:
    detect_objects(job, Events())
    return geopandas.read_file(job.output)


def pixels(frame: geopandas.GeoDataFrame, transform: Affine) -> np.ndarray:
    """(N, 4) of the rectangles, in pixels of a raster."""
    corners = shapely.transform(
        frame.geometry.to_numpy(), lambda points: np.stack(~transform @ points.T, axis=1)
    )
    return shapely.bounds(corners)


def rows(*columns) -> np.ndarray:
    """The columns as rows in a fixed order."""
    table = np.column_stack(columns)
    return table[np.lexsort(table.T.round(3))]


def test_every_object_is_found_where_it_is(job, scene) -> None:
    result = detect_objects(job, Events())
    frame, truth = geopandas.read_file(job.output), scene[1]
    found = pixels(frame, rasterio.open(scene[0]).transform)
    np.testing.assert_allclose(
        rows(found, frame["score"], frame["class"] == "tall"),
        rows(truth.boxes, truth.scores, truth.classes),
        atol=1e-4,
    )
    sides = found[:, 2:] - found[:, :2]
    np.testing.assert_allclose(frame["size_m"], sides.max(axis=1) / SCALE, rtol=1e-4)
    np.testing.assert_allclose(frame["area_m2"], sides.prod(axis=1) / SCALE**2, rtol=1e-4)
    assert (
        frame["size_bin"]
        == np.where(sides.prod(1) < 64, "very tiny", np.where(sides.prod(1) < 256, "tiny", "small"))
    ).all()
    assert (
        set(frame["network"]) == {"marks"}
        and set(frame["checkpoint"]) == {"marks.safetensors"}
        and set(frame["raster"]) == {"a.tif"}
    )
    assert (
        frame["track_id"].isna().all()
        and frame["date"].isna().all()
        and frame["score"].is_monotonic_decreasing
    )
    assert frame.crs == UTM and list(frame.columns) == FIELDS
    assert result.numbers["objects"] == len(truth.boxes) and result.numbers["observed_share"] == 1.0
    assert result.details["classes"] == frame["class"].value_counts().to_dict()
    assert f"{len(frame)} objects" in summary(result)
    assert pyogrio.list_layers(job.output).tolist() == [["objects", "Polygon"]]


@pytest.mark.parametrize(
    "tile, overlap, batch", [(32, 0.0, 1), (64, 32.0, 3), (100, 20.0, 2), (512, 64.0, 8)]
)
def test_tiles_leave_no_trace(job, tmp_path, tile, overlap, batch) -> None:
    whole = run(replace(job, tile=4096))
    cut = run(replace(job, tile=tile, overlap=overlap, batch=batch, output=str(tmp_path / "cut.gpkg")))
    assert whole.drop(columns="geometry").equals(cut.drop(columns="geometry"))
    assert whole.geom_equals_exact(cut, 1e-6).all()


def test_a_rotated_raster_gives_rotated_rectangles(job, checkpoint, tmp_path) -> None:
    transform = Affine.translation(*ORIGIN) @ Affine.rotation(30) @ Affine.scale(0.5, -0.5)
    path, truth = write_marked(tmp_path / "turned.tif", transform=transform)
    frame = run(replace(job, rasters=(path,)))
    np.testing.assert_allclose(rows(pixels(frame, transform)), rows(truth.boxes), atol=1e-4)
    inside = frame.area / frame.envelope.area
    assert inside.max() < 0.7
    np.testing.assert_allclose(frame["area_m2"], frame.area / SCALE**2, rtol=1e-4)


def test_boxes_go_to_the_crs_that_is_wanted_and_sizes_stay(job, tmp_path) -> None:
    here = run(job)
    there = run(replace(job, crs="EPSG:4326", output=str(tmp_path / "there.gpkg")))
    assert (
        there.crs == "EPSG:4326"
        and (there["size_m"] == here["size_m"]).all()
        and (there["area_m2"] == here["area_m2"]).all()
    )
    assert there.to_crs(UTM).geom_equals_exact(here, 1e-3).all()


def test_sizes_in_degrees_are_metres_on_the_ellipsoid(job, tmp_path) -> None:
    transform = Affine(1e-5, 0, 24.0, 0, -1e-5, 60.0)
    path, _ = write_marked(tmp_path / "degrees.tif", crs="EPSG:4326", transform=transform)
    frame = run(replace(job, rasters=(path,)))
    west, south, east, north = frame.bounds.to_numpy().T
    ellipsoid = ellipsoid_of(rasterio.crs.CRS.from_epsg(4326))
    middle = (south + north) / 2
    width, height = ellipsoid.lengths(west, middle, east, middle), ellipsoid.lengths(west, south, west, north)
    np.testing.assert_allclose(frame["size_m"], np.maximum(width, height), rtol=1e-6)


def test_thresholds_sizes_and_classes_choose_from_the_same_boxes(job, tmp_path) -> None:
    everything = run(job)
    for changes, kept in (
        ({"score_threshold": 0.7}, everything["score"] >= 0.7),
        ({"min_size": 12.0}, everything["size_m"] >= 12.0),
        ({"classes": ("tall",)}, everything["class"] == "tall"),
    ):
        some = run(replace(job, output=str(tmp_path / "some.gpkg"), **changes))
        assert 0 < len(some) < len(everything)
        assert some.equals(everything[kept].reset_index(drop=True)), changes


def test_the_cards_threshold_counts_where_none_is_given(job, checkpoint) -> None:
    assert run(replace(job, score_threshold=None))["score"].min() >= 0.5


def test_overlapping_boxes_of_a_class_are_merged(job, tmp_path) -> None:
    values = np.zeros((3, 64, 64), np.uint8)
    for column, score, width in ((20, 200, 20), (29, 150, 20), (40, 100, 20), (21, 250, 19)):
        values[:, 20 + 8 * (width == 19), column] = score, width, 20
    path = write_raster(tmp_path / "pile.tif", values)
    frame = run(replace(job, rasters=(path,), iou=0.3))
    assert sorted((frame["score"] * 255).round()) == [
        100,
        200,
        250,
    ]  # 150 lies on 200 by 11 of 20 px; 250 is tall, of another class


def test_an_extent_is_a_part_of_the_scene(job, tmp_path) -> None:
    everything = run(job)
    x, y = ORIGIN
    part = run(replace(job, extent=(x + 96, y - 136, x + 200, y - 40), output=str(tmp_path / "part.gpkg")))
    inside = shapely.box(x + 96, y - 136, x + 200, y - 40)
    centres = everything.centroid.within(inside)
    assert len(part) == centres.sum() > 5 and part.geometry.within(inside.buffer(1e-6)).all()


def test_a_resolution_makes_pixels_of_that_size(job, tmp_path) -> None:
    values = np.zeros((3, 128, 128), np.uint8)
    values[:, 40:44, 60:64] = np.array([200, 10, 6])[:, None, None]
    path = write_raster(tmp_path / "fine.tif", values, resolution=0.5)
    frame = run(replace(job, rasters=(path,), resolution=2.0))
    (box,) = pixels(frame, rasterio.open(path).transform)
    np.testing.assert_allclose(box, [62 - 20, 42 - 12, 62 + 20, 42 + 12], atol=1e-3)  # 10 x 6 pixels of 2 m


def test_boxes_over_pixels_that_were_not_observed_are_left_out(job, tmp_path) -> None:
    values = np.full((3, 96, 96), 1, np.uint8)
    for row, column in ((20, 20), (20, 44), (70, 70)):
        values[:, row, column] = 200, 21, 21
    values[:, :, 48:60] = 0
    values[:, 10:31, 31:48] = 0
    values[:, 20, 44] = 200, 21, 21
    path = write_raster(tmp_path / "gap.tif", values, nodata=0)
    result = detect_objects(replace(job, rasters=(path,)), Events())
    frame = geopandas.read_file(job.output)
    assert sorted(pixels(frame, rasterio.open(path).transform)[:, 0].round(1)) == [10, 60]
    assert result.numbers["observed_share"] == pytest.approx((values.max(axis=0) > 0).mean(), abs=1e-9)


def test_a_part_without_data_never_reaches_the_network(job, tmp_path) -> None:
    values = np.maximum(marked(96, 480).values, 1)
    values[:, :, 200:] = 0
    path = write_raster(tmp_path / "half.tif", values, nodata=0)
    detect_objects(replace(job, rasters=(path,), tile=96, overlap=0.0), Events())
    receipt = json.loads(Path(f"{job.output}.receipt.json").read_text())
    assert receipt["tiles"] == {"all": 5, "computed": 3, "taken_over": 0}


def test_images_without_a_place_on_the_ground_are_in_pixels(job, tmp_path) -> None:
    path, truth = str(tmp_path / "frame.png"), marked()
    Image.fromarray(truth.values.transpose(1, 2, 0)).save(path)
    result = detect_objects(replace(job, rasters=(path,), tile=128, overlap=0.0), Events())
    frame = geopandas.read_file(job.output)
    assert frame.crs is None and frame["size_m"].isna().all() and frame["area_m2"].isna().all()
    np.testing.assert_allclose(
        rows(frame.bounds * [1, -1, 1, -1]), rows(truth.boxes[:, [0, 3, 2, 1]]), atol=1e-4
    )
    assert any("no place on the ground" in warning for warning in result.warnings)


def test_one_band_may_stand_for_all(job, tmp_path) -> None:
    values = np.zeros((1, 64, 64), np.uint8)
    values[0, 30, 30] = 90
    path = write_raster(tmp_path / "grey.tif", values)
    frame = run(replace(job, rasters=(path,), bands=(1, 1, 1)))
    assert len(frame) == 1 and frame["score"][0] == pytest.approx(90 / 255)


def test_a_series_is_linked_by_overlap_in_the_order_of_its_dates(job, tmp_path) -> None:
    paths = []
    for day, shift in ((10, 0), (20, 3), (30, 6)):
        values = np.zeros((3, 64, 128), np.uint8)
        values[:, 20, 20 + shift] = 200, 20, 20
        values[:, 40, 60] = 150, 10, 10
        if day == 30:
            values[:, 20, 100] = 250, 12, 12
        paths.append(write_raster(tmp_path / f"scene_202006{day}.tif", values))
    result = detect_objects(replace(job, rasters=(paths[2], paths[0], paths[1])), Events())
    frame = geopandas.read_file(job.output)
    assert any("order of their dates" in warning for warning in result.warnings)
    assert [str(day)[:10] for day in frame["date"]] == ["2020-06-10"] * 2 + ["2020-06-20"] * 2 + [
        "2020-06-30"
    ] * 3
    assert frame["track_id"].tolist() == [1, 2, 1, 2, 3, 1, 2] and result.numbers["tracks"] == 3
    assert frame["raster"].nunique() == 3


@pytest.mark.parametrize("batch", [1, 2, 4])
def test_what_a_network_remembers_stays_with_its_tile(patch, job, scene, tmp_path, batch) -> None:
    net = marks_checkpoint(tmp_path / "net.safetensors", patch, Remembering)
    truth = scene[1]
    copies = [write_raster(tmp_path / f"{name}.tif", truth.values) for name in "abc"]
    tell_apart(copies)
    frame = run(replace(job, rasters=tuple(copies), checkpoint=net, batch=batch, tile=96, overlap=32.0))
    transform = rasterio.open(copies[0]).transform
    heights = [
        np.ptp(pixels(frame[frame["raster"] == f"{name}.tif"], transform)[:, 1::2], axis=1) for name in "abc"
    ]
    inside = (truth.boxes[:, 1] > 2) & (truth.boxes[:, 3] < len(truth.values[0]) - 2)
    order = np.argsort(-truth.scores)
    for number, height in enumerate(heights):
        np.testing.assert_allclose(
            height[inside[order]], (np.ptp(truth.boxes[:, 1::2], axis=1) + number)[order][inside[order]]
        )


def tell_apart(paths: list[str]) -> None:
    """Give each file bytes of its own behind its pixels: copies of a file are refused."""
    for path in paths:
        with open(path, "ab") as file:
            file.write(path.encode())


def test_a_date_without_data_leaves_the_memory_as_it_was(patch, job, tmp_path) -> None:
    net = marks_checkpoint(tmp_path / "net.safetensors", patch, Remembering)
    values = np.maximum(marked(64, 192, 20).values, 1)
    gap = values.copy()
    gap[:, :, :96] = 0
    paths = [
        write_raster(tmp_path / f"{name}.tif", each, nodata=0)
        for name, each in (("a", values), ("b", gap), ("c", values))
    ]
    tell_apart(paths)
    frame = run(replace(job, rasters=tuple(paths), checkpoint=net, tile=96, overlap=0.0, batch=2, iou=1.0))
    first, last = (frame[frame["raster"] == name].sort_values("score") for name in ("a.tif", "c.tif"))
    _, south, _, north = first.bounds.to_numpy().T
    grown = last.bounds.to_numpy()[:, 3] - last.bounds.to_numpy()[:, 1] - (north - south)
    inside = (south > ORIGIN[1] - 62) & (north < ORIGIN[1] - 2)
    left = first.centroid.x.to_numpy() < ORIGIN[0] + 96
    assert set(grown[left & inside].round(2)) == {1.0} and set(grown[~left & inside].round(2)) == {2.0}


def test_rasters_of_other_grids_are_read_on_that_of_the_first(job, tmp_path) -> None:
    first, truth = write_marked(tmp_path / "a.tif")
    x, y = ORIGIN
    second = write_raster(tmp_path / "b.tif", truth.values[:, 40:, 80:], origin=(x + 80, y - 40), crs=UTM)
    result = detect_objects(replace(job, rasters=(second, first)), Events())
    frame = geopandas.read_file(job.output)
    assert any(f"of {first} lies outside" in warning for warning in result.warnings)
    one, other = (frame[frame["raster"] == name].reset_index(drop=True) for name in ("a.tif", "b.tif"))
    assert len(one) == len(other) > 20 and one.geom_equals_exact(other, 1e-6).all()
    assert (one["track_id"] == other["track_id"]).all()


def test_no_object_makes_an_empty_layer_that_is_said(job) -> None:
    result = detect_objects(replace(job, score_threshold=1.0, classes=("tall",), min_size=500.0), Events())
    frame = geopandas.read_file(job.output)
    assert len(frame) == 0 and list(frame.columns) == FIELDS and frame.crs == UTM
    assert (
        any("the layer is empty" in warning for warning in result.warnings) and result.numbers["objects"] == 0
    )
    assert "0 objects" in summary(result)


def test_the_receipt_repeats_the_job(job) -> None:
    full = replace(
        job,
        min_size=2.0,
        classes=("tall", "wide"),
        overlap=32.5,
        crs="EPSG:3857",
        bands=(1, 2, 3),
        link_iou=0.4,
    )
    full = replace(
        full, extent=(ORIGIN[0], ORIGIN[1] - 150, ORIGIN[0] + 200, ORIGIN[1]), tile=128, batch=2, device="cpu"
    )
    detect_objects(full, Events())
    receipt = json.loads(Path(f"{full.output}.receipt.json").read_text(encoding="utf-8"))
    words = shlex.split(receipt["command"])
    assert job_of(DetectObjects, make_parser().parse_args(joined(words[3:]))) == full
    assert receipt["inputs"][full.rasters[0]][0]["sha256"] and receipt["weights_sha256"]
    assert receipt["used"]["tile"] == 128 and receipt["used"]["overlap"] == 64


def test_a_job_that_is_stopped_leaves_nothing(job, tmp_path) -> None:
    seen = []

    def emit(event) -> None:
        seen.extend([event] if isinstance(event, Progress) and event.message.startswith("Tile") else [])

    with pytest.raises(Cancelled):
        detect_objects(replace(job, tile=32, overlap=0.0), Events(emit, lambda: bool(seen)))
    assert left_in(tmp_path) == []


def test_the_command_line_runs_it_with_a_published_architecture(tmp_path, scene) -> None:
    net = random_checkpoint(
        tmp_path / "net.safetensors", "yolox", task="objects", classes=("car",), options=NARROW
    )
    job = DetectObjects((scene[0],), net, str(tmp_path / "o.gpkg"), score_threshold=0.0, extent=EXTENT)
    done = run_cli(*shlex.split(repeat_command(job))[3:], "--json")
    last = decode(done.stdout.splitlines()[-1])
    assert done.returncode == 0 and isinstance(last, Done), done.stdout + done.stderr
    result = Result.from_dict(last.result)
    assert len(geopandas.read_file(job.output)) == result.numbers["objects"] > 10
    assert result.outputs == {"objects": job.output, "receipt": f"{job.output}.receipt.json"}

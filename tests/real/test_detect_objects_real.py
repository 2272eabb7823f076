"""The job that finds objects on real rasters: trees that carry coordinates, frames that carry none; skipped
without the images.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
from PIL import Image
from synthetic import random_checkpoint

from core_models.contract.events import Events
from core_models.contract.object_jobs import DetectObjects
from core_models.inference.objects.job import detect_objects
from core_models.suppression import overlapping

ROOT = Path(__file__).resolve().parents[2]
DATA = Path(os.environ.get("REVISIT_DATA") or ROOT.parent / "shared" / "data") / "objects"
STARTER = ROOT / "resources/checkpoints/starter-vehicles.safetensors"
FRAMES = DATA / "kit_vehicles" / "images"
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no images in {DATA}: set REVISIT_DATA"),
]
starter = pytest.mark.skipif(not STARTER.is_file(), reason=f"no checkpoint {STARTER}")


def test_boxes_lie_on_a_georeferenced_raster(tmp_path) -> None:
    path = DATA / "deepforest" / "OSBS_029.tif"
    card = {
        "task": "objects",
        "classes": ("tree",),
        "options": {"depth": 0.33, "width": 0.0625},
        "gsd_range": (0.1, 0.1),
    }
    net = random_checkpoint(tmp_path / "net.safetensors", "yolox", **card)
    job = DetectObjects(
        (str(path),), net, str(tmp_path / "o.gpkg"), score_threshold=0.0, tile=256, crs="EPSG:4326"
    )
    result = detect_objects(job, Events())
    frame = geopandas.read_file(job.output)
    with rasterio.open(path) as raster:
        frame_here, bounds, pixel = frame.to_crs(raster.crs), raster.bounds, raster.res[0]
    west, south, east, north = frame_here.total_bounds
    assert (
        bounds.left <= west + 0.01
        and bounds.bottom <= south + 0.01
        and east <= bounds.right + 0.01
        and north <= bounds.top + 0.01
    )
    assert frame.crs == "EPSG:4326" and len(frame) > 100 and result.warnings == ()
    sides = frame_here.bounds.pipe(
        lambda box: np.maximum(box["maxx"] - box["minx"], box["maxy"] - box["miny"])
    )
    np.testing.assert_allclose(
        frame["size_m"], sides, rtol=2e-3, atol=0.02 * pixel
    )  # the scale of UTM, and a turn by the grid's north


def truth(name: str) -> np.ndarray:
    """(N, 4) boxes in pixels of a frame."""
    width, height = Image.open(FRAMES / f"{name}.jpg").size
    rows = np.atleast_2d(np.loadtxt(FRAMES.parent / "labels" / f"{name}.txt"))
    middle, side = rows[:, 1:3] * (width, height), rows[:, 3:5] * (width, height)
    return np.concatenate([middle - side / 2, middle + side / 2], axis=1)


def in_pixels(frame: geopandas.GeoDataFrame) -> np.ndarray:
    """Boxes of an image without a place on the ground, y down."""
    return frame.bounds[["minx", "maxy", "maxx", "miny"]].to_numpy() * [1, -1, 1, -1]


def found_of(boxes: np.ndarray, others: np.ndarray, iou: float) -> np.ndarray:
    """(N,) bool: which of `boxes` one of `others` overlaps by more than `iou`."""
    hit = np.zeros(len(boxes), bool)
    for i, _, _ in overlapping(boxes, np.zeros(len(boxes), int), others, np.zeros(len(others), int), iou):
        hit[i] = True
    return hit


@starter
def test_the_starter_finds_vehicles_of_another_place_and_follows_those_that_stand(tmp_path) -> None:
    names = ["MOS74", "MOS75", "MOS76"]
    paths = tuple(str(FRAMES / f"{name}.jpg") for name in names)
    detect_objects(DetectObjects(paths, str(STARTER), str(tmp_path / "o.gpkg")), Events())
    frame = geopandas.read_file(tmp_path / "o.gpkg")
    for name in names:
        boxes, wanted = in_pixels(frame[frame["raster"] == f"{name}.jpg"]), truth(name)
        assert found_of(wanted, boxes, 0.5).mean() > 0.6 and found_of(boxes, wanted, 0.5).mean() > 0.8
    lengths = frame["track_id"].value_counts()
    assert (lengths == 3).sum() > 5


@starter
@pytest.mark.slow
def test_the_starter_finds_the_same_in_tiles_of_any_size(tmp_path) -> None:
    frames = [
        np.asarray(Image.open(FRAMES / f"MOS{number}.jpg").convert("RGB")) for number in (155, 163, 171)
    ]
    Image.fromarray(np.concatenate(frames)).save(tmp_path / "scene.png")
    job = DetectObjects((str(tmp_path / "scene.png"),), str(STARTER), str(tmp_path / "o.gpkg"))
    found = []
    for tile in (512, 640, 1024):
        detect_objects(replace(job, tile=tile), Events())
        found.append(in_pixels(geopandas.read_file(job.output)))
    for one in found:
        middle = (one[:, :2] + one[:, 2:]) / 2
        inner = ((middle > 64) & (middle < np.array([frames[0].shape[1], 3 * 430]) - 64)).all(axis=1)
        assert inner.sum() > 100
        for other in found:
            assert found_of(one, other, 0.9)[inner].mean() >= 0.995

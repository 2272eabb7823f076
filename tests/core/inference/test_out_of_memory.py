"""Where memory runs out, the tiles a step are halved in every job, which is said, and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from cloud_networks import Echo, echo_checkpoint
from object_networks import Marks, marks_checkpoint, write_marked
from segment_networks import Shades, shades_checkpoint, write_shades
from synthetic import cloudy_scene, difference_checkpoint, ground, make_pair, write_raster

from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.events import Events
from core_models.contract.object_jobs import DetectObjects
from core_models.contract.segment_jobs import Segment
from core_models.contract.series_jobs import DetectSeries
from core_models.inference.change.series.job import detect_series
from core_models.inference.clouds.job import remove_clouds
from core_models.inference.objects.job import detect_objects
from core_models.inference.segmentation.job import segment
from core_models.networks.fc_siam import FCSiamDiff

Made = tuple[Callable[..., Any], Any, type, str]


def of_segments(folder: Path, patch: pytest.MonkeyPatch) -> Made:
    checkpoint = shades_checkpoint(folder / "net.safetensors", patch)
    raster = write_shades(folder / "scene.tif")[0]
    return segment, Segment(raster, checkpoint, str(folder / "out.gpkg"), **SMALL), Shades, "classify"


def of_clouds(folder: Path, patch: pytest.MonkeyPatch) -> Made:
    checkpoint, scene = echo_checkpoint(folder / "net.safetensors", patch), cloudy_scene(folder)
    output = str(folder / "out.tif")
    job = RemoveClouds(scene.optical, scene.sar, checkpoint, output, cloud_mask="none", **SMALL)
    return remove_clouds, job, Echo, "reconstruct"


def of_objects(folder: Path, patch: pytest.MonkeyPatch) -> Made:
    checkpoint, scene = marks_checkpoint(folder / "net.safetensors", patch), write_marked(folder / "a.tif")
    job = DetectObjects((scene[0],), checkpoint, str(folder / "out.gpkg"), tile=32, overlap=0, batch=8)
    return detect_objects, job, Marks, "detect"


def of_series(folder: Path, patch: pytest.MonkeyPatch) -> Made:
    pair, checkpoint = make_pair(folder), difference_checkpoint(folder / "net.safetensors")
    later = write_raster(folder / "later.tif", ground(200, 260, 2))
    days = ("2020-01-01", "2021-01-01", "2022-01-01")
    images, output = (pair.before, pair.after, later), str(folder / "out.gpkg")
    return detect_series, DetectSeries(images, checkpoint, output, dates=days, **SMALL), FCSiamDiff, "score"


SMALL = {"tile": 32, "overlap": 8, "batch": 8}


@pytest.mark.parametrize("make", [of_segments, of_clouds, of_objects, of_series])
def test_tiles_a_step_are_halved_and_what_comes_out_is_the_same(make, tmp_path, monkeypatch) -> None:
    work, job, network, method = make(tmp_path, monkeypatch)
    answer, said, tried = getattr(network, method), [], []

    def receipt() -> dict:
        return json.loads(Path(f"{job.output}.receipt.json").read_text())

    def short(self, image, *more):
        tried.append(len(image))
        if len(image) > 2:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return answer(self, image, *more)

    work(job, Events())
    plain = receipt()
    monkeypatch.setattr(network, method, short)
    work(job, Events(said.append))
    halved = receipt()
    assert (plain["used"]["batch"], halved["used"]["batch"], max(tried), tried[0]) == (8, 2, 8, 8)
    assert [event for event in said if "going on with 2 tiles a step" in getattr(event, "message", "")]
    hashes = [{name: one["sha256"] for name, one in each["written"].items()} for each in (plain, halved)]
    assert hashes[0] == hashes[1]

"""A ceiling of memory in real processes: refused with the least that would do, or kept, with all tiles that
fit beside each other.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from faults import Row
from kits import CHECKPOINTS
from synthetic import cloudy_scene, difference_checkpoint, make_pair, write_raster
from synthetic import ground as texture

WISHED = 64
"""Tiles a step that the job would like: more than fits."""
SLACK = 16
"""MB beyond the least: some tiles a step, but not all of them."""
SIDE = 640


def change(folder: Path) -> None:
    make_pair(folder, SIDE, SIDE)
    difference_checkpoint(folder / "net.safetensors", tile=64, overlap=16)


def series(folder: Path) -> None:
    change(folder)
    write_raster(folder / "later.tif", texture(SIDE, SIDE, 2))


def scene(folder: Path) -> None:
    write_raster(folder / "scene.tif", texture(SIDE, SIDE), resolution=0.3)


def clouds(folder: Path) -> None:
    cloudy_scene(folder, 320, 320)


JOBS = {
    "detect-change": (change, "before.tif after.tif --checkpoint net.safetensors --output out.gpkg"),
    "detect-series": (
        series,
        "before.tif after.tif later.tif --dates 2020-01-01,2021-01-01,2022-01-01 --checkpoint "
        "net.safetensors --output out.gpkg",
    ),
    "segment": (scene, "scene.tif --checkpoint starter-roofs.safetensors --output out.gpkg"),
    "detect-objects": (
        scene,
        "scene.tif --checkpoint starter-vehicles.safetensors --overlap 8 --output out.gpkg",
    ),
    "remove-clouds": (
        clouds,
        "optical.tif sar.tif --cloud-mask none --checkpoint starter-clouds.safetensors --output out.tif",
    ),
}


@pytest.mark.parametrize("job", JOBS)
def test_a_ceiling_is_refused_or_kept(job, processes, tmp_path):
    make, words = JOBS[job]
    folder = tmp_path / "work"
    folder.mkdir()
    make(folder)
    for checkpoint in re.findall(r"starter-\w+\.safetensors", words):
        shutil.copy(CHECKPOINTS / checkpoint, folder)

    def run(memory: int, code: int):
        scratch = tmp_path / str(memory)
        scratch.mkdir()
        asked = f"{job} {words} --tile 96 --batch {WISHED} --device cpu --memory {memory}"
        found = processes.run(Row("ceiling", asked, code), folder, scratch)
        assert found.code == code, found.err
        return found

    refused = run(1, 2).err
    least = int(re.search(r"memory is 1 MB, and the job takes (\d+) MB at least", refused)[1])
    assert not list(folder.glob("out*")), "nothing is written where nothing fits"
    kept = run(least + SLACK, 0)
    told = json.loads(next(folder.glob("out.*.receipt.json")).read_text())["used"]["memory"]
    assert 1 <= told["batch"] < WISHED, "the ceiling was not felt: this would prove nothing"
    assert kept.peak <= told["ceiling"] == least + SLACK

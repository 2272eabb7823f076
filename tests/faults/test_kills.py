"""A run that is killed at any moment: the same command goes on where it was, and ends with the same bytes."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from kits import noise, second
from synthetic import ROOT, clean_environment, left_in, write_raster

from core_models.geo.geopackage import layer_hash

MOMENTS = 20
SIDE = 640
RUNS = {
    "change": "detect-change before.tif after.tif --checkpoint net.safetensors --output out.gpkg "
    "--score score.tif --map map.tif --tile 32 --overlap 8 --batch 2",
    "clouds": "remove-clouds optical.tif sar.tif --checkpoint clouds.safetensors --output clear.tif "
    "--cloud-mask none --tile 64 --overlap 16 --batch 2",
    "objects": "detect-objects scene.tif --checkpoint vehicles.safetensors --output boxes.gpkg "
    "--score-threshold 0.01 --tile 128 --overlap 8 --batch 1",
}
LAYERS = {"out.gpkg": "changes", "boxes.gpkg": "objects"}


def make(folder: Path, kits, task: str) -> None:
    """The files of a run that takes some hundred steps."""
    from synthetic import cloudy_scene

    kits.copy(("pair" if task == "change" else task,), folder)
    if task == "change":
        first = noise(SIDE)
        write_raster(folder / "before.tif", first)
        second(folder, first + np.random.default_rng(1).integers(0, 100, (3, SIDE, SIDE), np.uint8))
    elif task == "clouds":
        cloudy_scene(folder, SIDE, SIDE)
    else:
        write_raster(folder / "scene.tif", noise(SIDE), resolution=0.3)


def start(task: str, folder: Path) -> subprocess.Popen:
    words = [sys.executable, "-m", "core_models", *RUNS[task].split()]
    variables = clean_environment(PYTHONPATH=str(ROOT), OMP_NUM_THREADS="1")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "stdin": subprocess.DEVNULL}
    return subprocess.Popen(words, cwd=folder, env=variables, text=True, **pipes)


def outcome(folder: Path) -> dict[str, object]:
    """What a run has written: the bytes of rasters, the rows of layers, and the numbers of the receipts."""
    found: dict[str, object] = {}
    for path in sorted(folder.iterdir()):
        if path.name in LAYERS:
            found[path.name] = layer_hash(str(path), LAYERS[path.name])
        elif path.name.endswith(".receipt.json"):
            receipt = json.loads(path.read_text())
            found[path.name] = receipt["numbers"], receipt["tiles"]["computed"]
        else:
            found[path.name] = path.read_bytes()
    return found


def whole(task: str, folder: Path) -> dict[str, object]:
    """What an uninterrupted run in `folder` gives."""
    with start(task, folder) as process:
        said = process.communicate(timeout=300)[0]
    assert process.returncode == 0, said
    return outcome(folder)


def after_kill(process: subprocess.Popen, task: str, folder: Path) -> str:
    """Kill `process`, run its command again, and give what that said."""
    process.kill()
    process.communicate(timeout=60)
    with start(task, folder) as again:
        said = again.communicate(timeout=300)[0]
    assert again.returncode == 0, said
    return said


@pytest.mark.parametrize("task", RUNS)
def test_a_killed_run_goes_on_where_it_was(task, kits, tmp_path) -> None:
    for name in ("whole", "killed"):
        make(tmp_path / name, kits, task)
    wanted = whole(task, tmp_path / "whole")
    killed = tmp_path / "killed"
    process = start(task, killed)
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        kept = list(killed.glob(".*/revisit-steps.bin"))
        if kept and kept[0].stat().st_size > 0:
            break
        time.sleep(0.002)
    assert process.poll() is None, process.communicate()[0]
    after_kill(process, task, killed)
    receipt = json.loads(next(killed.glob("*.receipt.json")).read_text())
    assert 0 < receipt["tiles"]["taken_over"] < receipt["tiles"]["all"]
    assert outcome(killed) == wanted
    assert not [name for name in left_in(killed) if name.startswith(".")]


def test_a_second_run_to_one_output_is_refused_and_the_first_unharmed(kits, tmp_path) -> None:
    make(tmp_path, kits, "change")
    with start("change", tmp_path) as first:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline and not list(tmp_path.glob(".*/revisit-run.json")):
            time.sleep(0.01)
        with start("change", tmp_path) as other:
            said = other.communicate(timeout=120)[0]
        assert other.returncode == 2 and "Another run is writing out.gpkg." in said
        assert first.poll() is None, "it was still at work"
        said = first.communicate(timeout=120)[0]
    assert first.returncode == 0, said
    assert {"out.gpkg", "score.tif", "map.tif"} <= set(left_in(tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize("task", RUNS)
def test_a_run_killed_at_any_moment(task, kits, tmp_path) -> None:
    make(tmp_path / "whole", kits, task)
    began = time.monotonic()
    wanted = whole(task, tmp_path / "whole")
    seconds = time.monotonic() - began
    moments = random.Random(task)
    for number in range(MOMENTS):
        folder = tmp_path / str(number)
        make(folder, kits, task)
        process = start(task, folder)
        time.sleep(moments.uniform(0.2, 1.0) * seconds)
        after_kill(process, task, folder)
        assert outcome(folder) == wanted, f"kill {number}"
        assert not [name for name in left_in(folder) if name.startswith(".")]

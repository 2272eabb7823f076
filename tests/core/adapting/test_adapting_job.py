"""The job `adapt` from files to a checkpoint, on pairs whose changes are known."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from synthetic import ORIGIN, UTM, difference_checkpoint, ground, random_checkpoint, write_raster

from core_models.adapting import tuning
from core_models.adapting.job import adapt
from core_models.checkpoints import load_checkpoint, read_tensors
from core_models.contract.adapt_jobs import AdaptChange
from core_models.contract.card import read_card
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import Cancelled, CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.inference.change.job import detect_change

SIDE = 120
CORNERS = [(row, column) for row in (10, 50, 90) for column in (10, 36, 62, 88)]


def scene(folder: Path, change: tuple[int, int, int], false: tuple[int, int, int]) -> AdaptChange:
    """A pair in which every other square of 12 pixels changes by `change` (red, green, blue) and the others
    by `false`, which is no change; all of them judged.
    """
    first = ground(SIDE, SIDE).astype(int)
    second, shapes, states = first.copy(), [], []
    for number, (row, column) in enumerate(CORNERS):
        by, state = (change, "missed") if number % 2 else (false, "rejected")
        second[:, row : row + 12, column : column + 12] += np.array(by)[:, None, None]
        x, y = ORIGIN[0] + column, ORIGIN[1] - row
        shapes.append(shapely.box(x, y - 12, x + 12, y))
        states.append(state)
    labels = folder / "labels.gpkg"
    geopandas.GeoDataFrame({"status": states}, geometry=shapes, crs=UTM).to_file(labels)
    before = write_raster(folder / "before.tif", first.astype(np.uint8))
    after = write_raster(folder / "after.tif", second.astype(np.uint8))
    checkpoint = difference_checkpoint(folder / "net.safetensors")
    return AdaptChange(
        before, after, checkpoint, str(labels), str(folder / "new.safetensors"), steps=1, precision="fp32"
    )


def polygons(job: AdaptChange, checkpoint: str, output: Path) -> float:
    """How many changes a checkpoint finds in the scene."""
    return detect_change(DetectChange(job.before, job.after, checkpoint, str(output)), Events()).numbers[
        "polygons"
    ]


def test_where_a_threshold_is_enough_the_weights_stay(tmp_path) -> None:
    """Changes of 30 of 255 score .04 of the threshold's .5, what is no change 0."""
    job = replace(scene(tmp_path, (30, 30, 30), (0, 0, 0)), title="Mine", licence="mine")
    assert polygons(job, job.checkpoint, tmp_path / "a.gpkg") == 0
    result = adapt(job, Events())
    found = result.numbers
    assert (found["f1_before"], found["f1_after"], found["kept"], found["steps"]) == (0.0, 1.0, 1.0, 0.0)
    assert (found["polygons"], found["changed"], found["unchanged"]) == (12, 6, 6)
    assert polygons(job, result.outputs["checkpoint"], tmp_path / "b.gpkg") == 6
    old, new = read_card(job.checkpoint), read_card(job.output)
    assert new.name == "Mine" and new.threshold == found["threshold"]
    assert (
        "Grew from “tiny” by a new threshold alone on 12 polygons of before.tif and after.tif"
        in new.description
    )
    assert (
        new.training_data[-1].licence == "mine"
        and new.recipe["start"]["weights_sha256"] == old.weights_sha256
    )
    assert list(new.metrics) == ["judged polygons"], "measures of the old checkpoint are not its own"
    assert new.metrics["judged polygons"]["f1_before"] == 0.0 and new.metrics["judged polygons"]["f1"] == 1.0
    tensors = read_tensors(job.checkpoint)
    assert all((value.half() == read_tensors(job.output)[name]).all() for name, value in tensors.items())


def test_where_a_threshold_is_not_enough_the_weights_learn(tmp_path, monkeypatch) -> None:
    """Green changes, red does not, and a mean of the bands tells them apart by no threshold."""
    monkeypatch.setattr(tuning, "RATE", 0.03)
    job = replace(scene(tmp_path, (0, 100, 0), (100, 0, 0)), steps=60)
    result = adapt(job, Events())
    found = result.numbers
    assert found["f1_at_a_new_threshold"] < 0.8 and found["f1_after"] > 0.95 and found["steps"] >= 15
    assert polygons(job, job.output, tmp_path / "b.gpkg") == 6
    assert f"by {found['steps']:.0f} steps of training" in read_card(job.output).description


def test_the_same_job_makes_the_same_checkpoint(tmp_path) -> None:
    job = replace(scene(tmp_path, (0, 100, 0), (100, 0, 0)), steps=3, always=True)
    for name in ("one", "other"):
        adapt(replace(job, output=str(tmp_path / f"{name}.safetensors")), Events())
    assert (tmp_path / "one.safetensors").read_bytes() == (tmp_path / "other.safetensors").read_bytes()


def test_what_is_no_better_is_not_written_but_where_it_is_wanted(tmp_path) -> None:
    job = scene(tmp_path, (100, 100, 100), (0, 0, 0))
    result = adapt(job, Events())
    assert result.numbers["f1_before"] == 1.0 and result.numbers["kept"] == 0.0 and result.outputs == {}
    assert "was not written" in result.warnings[-1] and not Path(job.output).exists()
    assert {path.name for path in tmp_path.iterdir()} == {
        "before.tif",
        "after.tif",
        "labels.gpkg",
        "net.safetensors",
    }
    result = adapt(replace(job, always=True), Events())
    assert "written all the same" in result.warnings[-1] and load_checkpoint(job.output)[1].task == "change"


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"output": "net.safetensors"}, "output.exists"),
        ({"output": "nowhere/new.safetensors"}, "output.unwritable"),
        ({"labels": "nowhere.gpkg"}, "input.missing"),
        ({"attribute": "verdict"}, "labels.field"),
        ({"after": "before.tif"}, "input.same"),
    ],
)
def test_what_cannot_be_is_refused_and_leaves_nothing(tmp_path, changes, code) -> None:
    job = scene(tmp_path, (30, 30, 30), (0, 0, 0))
    there = {path.name for path in tmp_path.iterdir()}
    paths = {name: str(tmp_path / value) if "." in value else value for name, value in changes.items()}
    with pytest.raises(InputRefused) as caught:
        adapt(replace(job, **paths), Events())
    assert caught.value.code == code and {path.name for path in tmp_path.iterdir()} == there


def test_a_checkpoint_of_another_task_is_refused(tmp_path) -> None:
    job = scene(tmp_path, (30, 30, 30), (0, 0, 0))
    options = {"options": {"width": 0.125, "depth": 0.33}, "task": "objects", "classes": ("car",)}
    other = random_checkpoint(tmp_path / "boxes.safetensors", "yolox", **options)
    with pytest.raises(CheckpointRefused, match="made for 'objects', wanted 'change'"):
        adapt(replace(job, checkpoint=other), Events())


def test_cancelled_it_leaves_nothing(tmp_path) -> None:
    job = replace(scene(tmp_path, (0, 100, 0), (100, 0, 0)), steps=1000)
    said: list[object] = []
    with pytest.raises(Cancelled):
        adapt(job, Events(said.append, lambda: len(said) > 40))
    assert not Path(job.output).exists() and not list(tmp_path.glob(".*"))


def test_pixels_of_another_size_join_those_that_the_card_knows(tmp_path) -> None:
    job = scene(tmp_path, (30, 30, 30), (0, 0, 0))
    job = replace(job, checkpoint=difference_checkpoint(tmp_path / "fine.safetensors", gsd_range=(0.1, 0.3)))
    adapt(job, Events())
    low, high = read_card(job.output).gsd_range
    assert low == 0.1 and high == pytest.approx(1.0, abs=0.01)

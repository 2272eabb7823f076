"""What holds for every job on rasters: whose checkpoint it takes, and that a file is looked at once."""

from __future__ import annotations

import builtins
import os
from collections import Counter
from typing import NamedTuple

import pytest
import rasterio
from cloud_networks import echo_checkpoint
from object_networks import marks_checkpoint, write_marked
from rasterio.env import getenv, hasenv
from segment_networks import shades_checkpoint, write_shades
from synthetic import cloudy_scene, difference_checkpoint, left_in, make_pair, tiny_card

from core_models.checkpoints import copy_checkpoint
from core_models.contract.change_jobs import DetectChange
from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.errors import CheckpointRefused
from core_models.contract.events import Events, Progress
from core_models.contract.object_jobs import DetectObjects
from core_models.contract.segment_jobs import Segment
from core_models.inference.change.job import detect_change
from core_models.inference.clouds.job import remove_clouds
from core_models.inference.objects.job import detect_objects
from core_models.inference.segmentation.job import segment

TASKS = {
    "change": detect_change,
    "clouds": remove_clouds,
    "objects": detect_objects,
    "segmentation": segment,
}
OTHERS = ("regression",)
"""Tasks that no job on rasters is for, and no part of Revisit has heard of."""


class Files(NamedTuple):
    """What jobs are made of."""

    checkpoints: dict[str, str]
    """By task."""
    inputs: dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    folder = tmp_path_factory.mktemp("files")
    pair, scene = make_pair(folder), cloudy_scene(folder / "scene")
    dates = tuple(write_marked(folder / f"{day}.tif", seed=seed)[0] for seed, day in enumerate("ab"))
    inputs = {
        "change": (pair.before, pair.after),
        "clouds": (scene.optical, scene.sar, scene.mask),
        "objects": dates,
        "segmentation": (write_shades(folder / "shades.tif")[0],),
    }
    with pytest.MonkeyPatch.context() as patch:
        made = {
            "change": difference_checkpoint(folder / "change.safetensors"),
            "clouds": echo_checkpoint(folder / "clouds.safetensors", patch),
            "objects": marks_checkpoint(folder / "objects.safetensors", patch),
            "segmentation": shades_checkpoint(folder / "segmentation.safetensors", patch),
        }
        for task in OTHERS:
            made[task] = str(folder / f"{task}.safetensors")
            copy_checkpoint(made["change"], made[task], tiny_card(task=task))
        yield Files(made, inputs)


def job_of(task: str, files: Files, checkpoint: str, folder):
    """A job of `task` that writes into `folder`."""
    inputs = files.inputs[task]
    if task == "change":
        return DetectChange(*inputs, checkpoint, str(folder / "changes.gpkg"))
    if task == "clouds":
        optical, sar, mask = inputs
        return RemoveClouds(optical, sar, checkpoint, str(folder / "clear.tif"), cloud_mask=mask)
    if task == "segmentation":
        return Segment(*inputs, checkpoint, str(folder / "classes.gpkg"))
    return DetectObjects(inputs, checkpoint, str(folder / "objects.gpkg"), score_threshold=0.2)


@pytest.mark.parametrize(
    "task, other", [(task, other) for task in TASKS for other in (*TASKS, *OTHERS) if other != task]
)
def test_a_checkpoint_of_another_task_is_refused_in_a_sentence(files, tmp_path, task, other) -> None:
    path = files.checkpoints[other]
    with pytest.raises(CheckpointRefused) as caught:
        TASKS[task](job_of(task, files, path, tmp_path), Events())
    assert caught.value.exit_code == 3 and caught.value.code == "checkpoint.task"
    assert caught.value.message == f"{path} is made for {other!r}, wanted {task!r}." and caught.value.hint
    assert left_in(tmp_path) == []


LOOKS = {"change": [3, 3], "clouds": [5, 4, 3], "objects": [3, 3], "segmentation": [3]}
"""How often each raster of a job is opened."""


@pytest.mark.parametrize("task", TASKS)
def test_what_was_read_of_a_file_is_handed_on(files, tmp_path, monkeypatch, task) -> None:
    """A checkpoint's header is read once, and what rasters say of themselves too.

    Beside that, each file is read to be hashed, and the head of a raster is looked at for what it may name
    besides itself. A raster on the job's grid is opened once for each look at all of it, and not once a tile.
    """
    checkpoint, looked, read = files.checkpoints[task], Counter(), Counter()

    def counting(counts, opener):
        def opened(path, *arguments, **options):
            if isinstance(path, (str, os.PathLike)):
                counts[os.fspath(path)] += 1
            return opener(path, *arguments, **options)

        return opened

    monkeypatch.setattr(builtins, "open", counting(read, builtins.open))
    monkeypatch.setattr(rasterio, "open", counting(looked, rasterio.open))
    TASKS[task](job_of(task, files, checkpoint, tmp_path), Events())
    monkeypatch.undo()
    assert read[checkpoint] == 2
    assert [looked[path] for path in files.inputs[task]] == LOOKS[task]
    assert {read[path] for path in files.inputs[task]} == {2}


@pytest.mark.parametrize(
    "task, most",
    [("change", 512 << 20), ("clouds", 192 << 20), ("objects", 192 << 20), ("segmentation", 192 << 20)],
)
def test_decoded_blocks_take_no_more_than_the_task_allows(files, tmp_path, task, most) -> None:
    """Bytes; the bound of what `remove-clouds` takes above a small image, 1,024 MB, counts on it."""
    caches = []

    def hear(event) -> None:
        if isinstance(event, Progress) and hasenv():
            caches.append(int(getenv()["GDAL_CACHEMAX"]))

    TASKS[task](job_of(task, files, files.checkpoints[task], tmp_path), Events(hear))
    assert caches and max(caches) <= most

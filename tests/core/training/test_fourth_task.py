"""A task is added by a folder and a line in the table: a made-up one is trained, resumed, evaluated and
refused by the jobs of the others, and no shared file knows of it.
"""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from synthetic import make_pair
from toy_task.measurement import evaluate_heights
from toy_task.network import Heights
from toy_task.task import HeightTask
from two_ranks import on_two_ranks

from core_models.checkpoints import load_checkpoint
from core_models.contract.change_jobs import DetectChange
from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.errors import Cancelled, CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.contract.object_jobs import DetectObjects
from core_models.contract.training_jobs import Evaluate
from core_models.networks import NETWORKS
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.state import load_state
from core_models.training.tasks import TASKS, TaskEntry
from core_models.training.trainer import train
from core_models.worker import run_job


@pytest.fixture(autouse=True)
def table(monkeypatch):
    """The line in the table, and one in that of the networks."""
    monkeypatch.setitem(TASKS, "heights", TaskEntry(HeightTask, evaluate_heights))
    monkeypatch.setitem(NETWORKS, "heights", Heights)
    monkeypatch.setattr("core_models.training.journal.learning_curve", lambda *arguments: False)


@pytest.fixture
def values(tmp_path):
    """A recipe for images whose heights are 10 m less a twentieth of their green."""
    random = np.random.default_rng(0)
    for split, count in (("train", 4), ("val", 2)):
        for part in ("image", "height"):
            (tmp_path / "data" / split / part).mkdir(parents=True)
        for index in range(count):
            image = random.integers(0, 256, (40, 48, 3)).astype(np.uint8)
            np.save(tmp_path / "data" / split / "image" / f"{index}.npy", image)
            height = (10 - image[..., 1] / 20).astype(np.float32)
            np.save(tmp_path / "data" / split / "height" / f"{index}.npy", height)
    source = {"path": str(tmp_path / "data"), "name": "hills"}
    return {
        "task": "heights",
        "network": "heights",
        "classes": ["height"],
        "data": {"train": [source], "validation": source, "crop": 32},
        "optimiser": {"rate": 0.2, "schedule": "constant"},
        "run": {"steps": 60, "batch": 2, "evaluate_every": 20, "precision": "fp32", "ema": 0.5},
    }


@pytest.fixture
def checkpoint(values, tmp_path) -> str:
    """What a training leaves."""
    return train(recipe_from_dict(values), tmp_path / "run", False, Events()).outputs["checkpoint"]


def test_it_trains_and_its_card_says_so(checkpoint) -> None:
    card = load_checkpoint(checkpoint)[1]
    assert (card.task, card.classes, card.training_data[0].images) == ("heights", ("height",), 4)
    assert card.metrics["hills"]["rmse"] < 1.0 and card.metrics["hills"]["selected_on"] == "hills"


def test_it_is_resumed_bit_for_bit(values, checkpoint, tmp_path) -> None:
    asked = iter([False] * 30)
    with pytest.raises(Cancelled):
        train(
            recipe_from_dict(values), tmp_path / "parts", False, Events(cancelled=lambda: next(asked, True))
        )
    train(recipe_from_dict(values), tmp_path / "parts", True, Events())
    whole, parts = (load_state(tmp_path / name / "state.pt")["network"] for name in ("run", "parts"))
    assert all(torch.equal(whole[name], parts[name]) for name in whole)


def test_two_ranks_train_it_together(values, tmp_path) -> None:
    values["run"]["steps"] = 4
    recipe = recipe_from_dict(values)
    assert on_two_ranks(lambda rank: train(recipe, tmp_path / "two", False, Events())) == [0, 0]
    log = [json.loads(line) for line in (tmp_path / "two/log.jsonl").read_text().splitlines()]
    assert log[-1]["validation"]["pixels"] == 2 * 40 * 48


def test_the_jobs_of_other_tasks_refuse_its_checkpoint_with_a_sentence(checkpoint, tmp_path) -> None:
    (tmp_path / "scene").mkdir()
    pair = make_pair(tmp_path / "scene")
    before, after = str(pair.before), str(pair.after)
    for job, wanted in (
        (DetectChange(before, after, checkpoint, str(tmp_path / "out.gpkg")), "change"),
        (RemoveClouds(before, after, checkpoint, str(tmp_path / "out.tif")), "clouds"),
        (DetectObjects((before,), checkpoint, str(tmp_path / "out.gpkg")), "objects"),
    ):
        with pytest.raises(CheckpointRefused, match=f"is made for 'heights', wanted '{wanted}'") as caught:
            run_job(job, Events())
        assert caught.value.exit_code == 3 and caught.value.hint
    assert not list(tmp_path.glob("out*"))


def test_it_is_evaluated_by_the_job(checkpoint, tmp_path) -> None:
    job = Evaluate(checkpoint, str(tmp_path / "data"), str(tmp_path / "measured"), split="val")
    result = run_job(job, Events())
    written = json.loads((tmp_path / "measured" / "metrics.json").read_text())
    assert written["rmse"] == pytest.approx(result.numbers["rmse"]) and result.numbers["rmse"] < 1.0


def test_what_its_recipe_may_not_say_is_refused_before_anything_is_written(values, tmp_path) -> None:
    for change, words in (
        ({"task": "depths"}, "wanted one of change, segmentation, clouds, objects, heights"),
        ({"classes": ["a", "b"]}, "wanted height alone"),
        ({"teachers": ["x"]}, "none but in a task of change"),
    ):
        with pytest.raises(InputRefused, match=words):
            train(recipe_from_dict({**values, **change}), tmp_path / "new", False, Events())
        assert not (tmp_path / "new").exists()

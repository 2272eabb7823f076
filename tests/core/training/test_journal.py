"""What a run leaves beside its state: log, pictures and the names of the best checkpoints."""

from __future__ import annotations

import json
import sys

import pytest
import torch
from PIL import Image

from core_models.contract.card import Scaling
from core_models.contract.events import Events, Log, Progress
from core_models.training import plots
from core_models.training.change.measures import ScoreCounts
from core_models.training.change.task import ChangeTask
from core_models.training.journal import Journal
from core_models.training.recipe import Loss, Run
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.segmentation.measures import ClassCounts
from core_models.training.segmentation.task import SegmentationTask
from core_models.training.trainer import train

DRAW = ChangeTask.draw


@pytest.fixture
def journal(tmp_path) -> Journal:
    return Journal(tmp_path, Run(steps=100, keep=2), 10, Events())


def lines_of(folder) -> list[dict]:
    return [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]


@pytest.mark.parametrize(
    ("step", "place"), [(1, (1, 1)), (10, (1, 10)), (11, (2, 1)), (100, (10, 10)), (0, (1, 1))]
)
def test_a_step_has_its_epoch_and_batch(journal, step, place) -> None:
    assert journal.place(step) == place


def test_a_resumed_run_forgets_what_was_after_its_state(journal, tmp_path) -> None:
    for step in (4, 8, 12):
        journal.add(step, loss=1.0 / step)
        journal.add_evaluation(step, {"f1": 0.5}, lambda path, title: False)
    with journal.log.open("a") as file:
        file.write('{"step": 3, "lo')
    (tmp_path / "evaluations/2_2_P_R.png").write_bytes(b"")
    journal.begin(8, {"network": "x"})
    assert [line["step"] for line in lines_of(tmp_path)] == [4, 8]
    assert sorted(path.name for path in (tmp_path / "evaluations").iterdir()) == [
        "1_4_metric.json",
        "1_8_metric.json",
    ]
    assert json.loads((tmp_path / "recipe.json").read_text()) == {"network": "x"}


@pytest.mark.parametrize("links", [True, False])
def test_the_best_checkpoints_have_names_and_the_oldest_go(journal, tmp_path, links, monkeypatch) -> None:
    if not links:
        monkeypatch.setattr(
            "core_models.training.journal.os.link", lambda *paths: (_ for _ in ()).throw(OSError("no links"))
        )
    for step in (9, 12, 25):
        (tmp_path / "next").write_bytes(str(step).encode())
        (tmp_path / "next").replace(tmp_path / "best.safetensors")  # as a checkpoint is written
        journal.name_best(step)
    named = {path.name: path.read_text() for path in tmp_path.glob("best_*")}
    assert named == {"best_2_2.safetensors": "12", "best_3_5.safetensors": "25"}


def test_none_is_named_where_none_is_kept(tmp_path) -> None:
    (tmp_path / "best.safetensors").write_bytes(b"x")
    Journal(tmp_path, Run(steps=1, keep=0), 1, Events()).name_best(1)
    assert not list(tmp_path.glob("best_*"))


def test_a_run_logs_what_the_documents_ask_for(values, tmp_path, monkeypatch) -> None:
    """Epoch, batch, loss, rate and F-scores in the log, curve and measures of each evaluation, progress with
    the rate.
    """
    monkeypatch.setattr(ChangeTask, "draw", DRAW)
    monkeypatch.setattr("core_models.training.journal.learning_curve", plots.learning_curve)
    heard: list = []
    values["run"].update(steps=6, evaluate_every=3, log_every=2)
    train(recipe_from_dict(values), tmp_path, False, Events(heard.append))
    logged = [line for line in lines_of(tmp_path) if "loss" in line]
    assert [(line["step"], line["epoch"], line["batch"]) for line in logged] == [
        (2, 1, 2),
        (4, 2, 1),
        (6, 2, 3),
    ]
    assert all({"loss", "rate", "norm", "left_s"} <= set(line) for line in logged)
    assert "f_score" not in logged[0] and {"f_score", "best_f_score"} <= set(logged[1])
    assert logged[1]["best_f_score"] >= logged[1]["f_score"]
    names = {"1_3_metric.json", "1_3_P_R.png", "2_3_metric.json", "2_3_P_R.png"}
    assert {path.name for path in (tmp_path / "evaluations").iterdir()} == names
    assert json.loads((tmp_path / "evaluations/2_3_metric.json").read_text())["step"] == 6
    assert Image.open(tmp_path / "learning_curve.png").size[0] > 500
    assert len(list(tmp_path.glob("best_*_*.safetensors"))) == 1
    assert all(
        "rate" in event.message and "left" in event.message for event in heard if isinstance(event, Progress)
    )


def test_tensorboard_that_is_missing_is_told_and_no_more(values, tmp_path, monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", None)
    heard: list = []
    values["run"].update(steps=1, tensorboard=True)
    train(recipe_from_dict(values), tmp_path, False, Events(heard.append))
    assert [
        event for event in heard if isinstance(event, Log) and "tensorboard is not installed" in event.message
    ]


def test_tensorboard_gets_the_numbers_of_the_log(journal, tmp_path) -> None:
    class Board(list):
        def add_scalar(self, *values) -> None:
            self.append(values)

    journal._board = Board()
    journal.add(5, loss=0.5, validation={"f1": 0.25, "note": "x"})
    assert journal._board == [("loss", 0.5, 5), ("validation/f1", 0.25, 5)]


def test_counts_without_a_curve_get_no_picture(values, tmp_path, monkeypatch) -> None:
    """The picture of an evaluation is the task's: of changes a curve, of classes none."""
    drawn: list = []
    monkeypatch.setattr(
        "core_models.training.change.task.precision_recall_plot", lambda *given: drawn.append(given)
    )
    scaling, cpu = Scaling((0,), (1,), (0,), (1,)), torch.device("cpu")
    loss = Loss({"cross-entropy": 1.0})
    segmenting = SegmentationTask(("a", "b"), loss, scaling, cpu, "fp32")
    segmenting.draw(ClassCounts(("a", "b")), tmp_path / "x.png", "x")
    assert not drawn
    DRAW(ChangeTask("fc_siam_diff", loss, scaling, cpu, "fp32"), ScoreCounts(), tmp_path / "x.png", "x")
    assert drawn[0][1].name == "x.png"

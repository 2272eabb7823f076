"""What evaluations say of a run, whatever the task."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from synthetic import random_checkpoint, tiny_card

from core_models.contract.card import read_card
from core_models.contract.errors import Cancelled, CheckpointRefused
from core_models.contract.events import Events, Progress
from core_models.contract.training_jobs import Evaluate
from core_models.training.evaluation.files import put, put_rows
from core_models.training.evaluation.measuring import (
    chosen_on,
    in_turn,
    refuse_not_finite,
    set_name,
)


def test_progress_follows_every_image_and_a_stop_comes_between_them() -> None:
    heard: list = []
    asked = iter([False] * 4 + [True])  # before an image, and with its progress
    images = in_turn("abc", 4, "Looking", Events(heard.append, lambda: next(asked)))
    assert [next(images), next(images)] == ["a", "b"]
    with pytest.raises(Cancelled):
        next(images)
    told = [(event.fraction, event.message) for event in heard if isinstance(event, Progress)]
    assert told == [(pytest.approx(0.97 / 4), "Looking"), (pytest.approx(0.97 / 2), "Looking")]


def test_a_set_is_called_by_its_split_or_is_the_set_itself() -> None:
    job = Evaluate("net.safetensors", "data/clcd", "out", "val")
    assert set_name(job, Path("data/clcd/val")) == "clcd-val" and set_name(job, Path("data/clcd")) == "clcd"


def test_a_set_is_known_by_its_numbers_and_not_by_its_name(tmp_path) -> None:
    metrics = {
        "z": {"selected_on": "z", "pixels": 5},
        "a": {"selected_on": "z", "pixels": 6},
        "only measured": {"pixels": 5},
        "note": "selected_on",
    }
    card = read_card(random_checkpoint(tmp_path / "net.safetensors", "fc_siam_diff"))
    assert chosen_on(replace(card, metrics=metrics), {"pixels": 5}, ("pixels",)) == {
        "threshold_fixed_on": ["a", "z"],
        "chosen_on_this_set": ["z"],
    }


def test_files_are_whole_or_absent(tmp_path) -> None:
    put_rows(tmp_path / "rows.csv", [{"name": "a", "f1": 0.5}, {"name": "b", "f1": 1.0}])
    assert (tmp_path / "rows.csv").read_text().splitlines() == ["name,f1", "a,0.5", "b,1.0"]

    def fail(path: Path) -> None:
        path.write_text("half")
        raise OSError("full")

    with pytest.raises(OSError, match="full"):
        put(tmp_path / "x.json", fail)
    assert not (tmp_path / "x.json").exists()


@pytest.mark.parametrize("broken", [float("nan"), float("inf")])
def test_an_answer_that_is_no_number_is_an_error_of_the_checkpoint(broken) -> None:
    answer = torch.zeros(4, 4)
    refuse_not_finite(tiny_card(), answer)
    answer[1, 2] = broken
    with pytest.raises(CheckpointRefused, match="tiny gives numbers that are not finite"):
        refuse_not_finite(tiny_card(), answer)

"""Which part of a dataset is measured where none is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from core_models.contract.events import Events
from core_models.contract.training_jobs import Evaluate
from core_models.training.evaluation.data import with_data


@pytest.mark.parametrize(
    ("there", "split", "told"),
    [
        (["train", "val", "test"], "test", False),
        (["train", "val"], "val", True),
        (["val.csv"], "val", True),
        (["images/val", "images/train"], "val", True),
        (["A", "B", "label"], "test", False),
    ],
)
def test_the_test_is_measured_or_what_there_is(tmp_path: Path, there, split: str, told: bool) -> None:
    for name in there:
        (tmp_path / name).mkdir(parents=True)
    said: list[str] = []
    events = Events(lambda event: said.append(event.message))
    assert with_data(Evaluate("c", str(tmp_path), "out"), events).split == split
    assert bool(said) == told
    assert with_data(Evaluate("c", str(tmp_path), "out", "train"), Events()).split == "train"


def test_a_list_is_no_folder_with_parts(tmp_path: Path) -> None:
    assert with_data(Evaluate("c", str(tmp_path / "held.txt"), "out"), Events()).split == "test"

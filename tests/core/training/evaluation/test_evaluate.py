"""The door of every evaluation: which tasks it opens to."""

from __future__ import annotations

import pytest
from synthetic import difference_checkpoint

from core_models.contract.errors import CheckpointRefused, EngineIncomplete
from core_models.contract.events import Events
from core_models.contract.training_jobs import Evaluate
from core_models.training.evaluation import page
from core_models.training.evaluation.evaluate import evaluate


def test_a_task_that_cannot_be_evaluated_is_refused_with_those_that_can(tmp_path) -> None:
    checkpoint = difference_checkpoint(tmp_path / "net.safetensors", task="regression")
    wanted = "'regression', wanted 'change', 'segmentation', 'clouds' or 'objects'"
    with pytest.raises(CheckpointRefused, match=wanted):
        evaluate(Evaluate(checkpoint, str(tmp_path), str(tmp_path / "out")), Events())


def test_without_jinja2_nothing_is_measured(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(page, "find_spec", lambda name: None)
    with pytest.raises(EngineIncomplete, match="lacks jinja2"):
        evaluate(Evaluate("none.safetensors", str(tmp_path), str(tmp_path / "out")), Events())

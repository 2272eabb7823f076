"""Small folders of pairs with known changes."""

from __future__ import annotations

import pytest
import torch
from training_pairs import write_pairs

from core_models.training.change.task import ChangeTask


@pytest.fixture(autouse=True)
def one_thread():
    """Small tensors, and sums in one order."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture
def dataset(tmp_path):
    """A folder with train/ (6 pairs) and val/ (3 pairs) of 48 pixels."""
    write_pairs(tmp_path / "data" / "train", 6)
    write_pairs(tmp_path / "data" / "val", 3, seed=1)
    return tmp_path / "data"


@pytest.fixture
def values(dataset, monkeypatch):
    """The values of a recipe that trains a tiny network in a second, without pictures: matplotlib takes
    longer to load.
    """
    monkeypatch.setattr(ChangeTask, "draw", lambda *arguments: False)
    monkeypatch.setattr("core_models.training.journal.learning_curve", lambda *arguments: False)
    source = {"path": str(dataset), "name": "squares", "licence": "none"}
    return {
        "network": "fc_siam_diff",
        "seed": 3,
        "options": {"widths": [4, 8]},
        "data": {
            "train": [source],
            "validation": {**source, "name": "squares-val"},
            "crop": 32,
            "change_share": 0.5,
        },
        "augment": {"scale": [0.8, 1.25], "brightness": 0.1, "contrast": 0.1, "band_gain": 0.05},
        "optimiser": {"rate": 0.01},
        "run": {
            "steps": 6,
            "batch": 2,
            "evaluate_every": 3,
            "log_every": 2,
            "ema": 0.9,
            "clip": 1.0,
            "precision": "bf16",
        },
    }

"""Two ranks that learn to remove clouds do what one does with twice the batch."""

from __future__ import annotations

import json

import torch
from cloud_chips import write_chips
from two_ranks import on_two_ranks

from core_models.contract.events import Events
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.state import load_state
from core_models.training.trainer import train


def run_of(folder, out, batch: int, base: str) -> None:
    """Four steps on crops that are observed whole, so that the loss is a mean over as many pixels on each
    rank.
    """
    source = {"path": str(folder), "name": "halves", "licence": "none"}
    values = {
        "task": "clouds",
        "network": "cross_attention",
        "options": {"widths": [4, 8, 16], "heads": 2, "align_corners": False, "base": base},
        "data": {"train": [source], "validation": {**source, "name": "halves-val"}, "crop": 32},
        "clouds": {"losses": {"l1": 1.0}, "sar_dropout": 0.3, "looks": 8.0},
        "optimiser": {"name": "sgd", "rate": 30.0},
        "run": {
            "steps": 4,
            "batch": batch,
            "evaluate_every": 2,
            "precision": "fp32",
            "clip": 0.5,
            "ema": 0.5,
        },
    }
    train(recipe_from_dict(values), out, False, Events())


def test_two_ranks_equal_one_with_twice_the_batch(tmp_path, monkeypatch) -> None:
    """With a base, so that the map of clear pixels goes through the wrapper that averages gradients."""
    monkeypatch.setattr("core_models.training.journal.learning_curve", lambda *arguments: False)
    data = tmp_path / "data"
    write_chips(data / "train", 4, cloudy=False)
    write_chips(data / "val", 3, seed=1)
    run_of(data, tmp_path / "one", 4, "diffuse")
    assert on_two_ranks(lambda rank: run_of(data, tmp_path / "two", 2, "diffuse")) == [0, 0]
    one, two = (load_state(tmp_path / name / "state.pt") for name in ("one", "two"))
    for name, wanted in one["network"].items():
        torch.testing.assert_close(two["network"][name], wanted, rtol=1e-4, atol=1e-6)
    assert one["network"]["decoder.final_conv.weight"].abs().max() > 1e-4, (
        "nothing was learned: this would prove nothing"
    )
    lines = [json.loads(line) for line in (tmp_path / "two/log.jsonl").read_text().splitlines()]
    measured = [line["validation"] for line in lines if "validation" in line]
    assert [each["images_cloudy"] for each in measured] == [
        3.0,
        3.0,
    ]  # each chip measured once, whichever rank did

"""The mean of checkpoints is that of each weight, and its card claims no measures."""

from __future__ import annotations

import pytest
import torch
from synthetic import random_checkpoint

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import Scaling, TrainingData
from tools.mean_of_checkpoints import mean


def test_each_weight_is_the_mean_and_nothing_is_claimed(tmp_path) -> None:
    seen = [(TrainingData(name, "CC0"),) for name in ("a", "b")]
    paths = [
        random_checkpoint(
            tmp_path / f"{number}.safetensors",
            "fc_siam_diff",
            number,
            training_data=seen[number],
            metrics={"val": {"f1": 0.9}},
            temperature=2.0,
        )
        for number in (0, 1)
    ]
    card = mean(paths, str(tmp_path / "mean.safetensors"))
    states = [load_checkpoint(path)[0].state_dict() for path in (*paths, str(tmp_path / "mean.safetensors"))]
    for name, part in states[2].items():
        wanted = (states[0][name] + states[1][name]) / 2
        torch.testing.assert_close(part, wanted.to(part.dtype), rtol=1e-3, atol=1e-6)  # half precision
    assert card.metrics == {} and (card.temperature, card.threshold) == (1.0, 0.5)
    assert card.training_data == (*seen[0], *seen[1])
    assert [entry["weights_sha256"] for entry in card.recipe["mean_of"]] == [
        load_checkpoint(path)[1].weights_sha256 for path in paths
    ]


def test_another_scaling_is_refused(tmp_path) -> None:
    other = Scaling((0.0,) * 3, (1.0,) * 3, (0.0,) * 3, (1.0,) * 3)
    first = random_checkpoint(tmp_path / "a.safetensors", "fc_siam_diff")
    second = random_checkpoint(tmp_path / "b.safetensors", "fc_siam_diff", scaling=other)
    with pytest.raises(SystemExit, match="scales its images otherwise"):
        mean([first, second], str(tmp_path / "mean.safetensors"))

"""A training of cloud removal from recipe to checkpoint: it learns, resumes bit for bit, and says in its card
what it saw.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch
from cloud_chips import write_chips
from safetensors.torch import load_file

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import read_card
from core_models.contract.errors import Cancelled, CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.training.clouds.baselines import clear_median, fit_sar_regression, sar_only
from core_models.training.clouds.dataset import CloudFolder
from core_models.training.clouds.sampler import CloudCrop
from core_models.training.clouds.task import shown
from core_models.training.recipe import Clouds
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.trainer import Trainer, train


@pytest.fixture
def values(tmp_path, monkeypatch):
    """A recipe for a tiny network, without pictures."""
    monkeypatch.setattr("core_models.training.journal.learning_curve", lambda *arguments: False)
    write_chips(tmp_path / "data" / "train", 3)
    write_chips(tmp_path / "data" / "val", 2, seed=1)
    source = {"path": str(tmp_path / "data"), "name": "halves", "licence": "none"}
    return {
        "task": "clouds",
        "network": "cross_attention",
        "seed": 2,
        "options": {
            "widths": [4, 8, 16],
            "heads": 2,
            "align_corners": False,
            "uncertainty": True,
            "joint": True,
        },
        "data": {"train": [source], "validation": {**source, "name": "halves-val"}, "crop": 32},
        "clouds": {
            "losses": {"l1": 1.0, "nll": 0.05},
            "synthetic": 0.3,
            "sar_dropout": 0.2,
            "band_gain": 0.1,
            "looks": 8.0,
        },
        "optimiser": {"rate": 0.01},
        "run": {"steps": 8, "batch": 2, "evaluate_every": 4, "log_every": 4, "precision": "fp32", "ema": 0.5},
    }


def test_a_training_leaves_a_checkpoint_that_says_what_it_saw(values, tmp_path) -> None:
    values["run"]["steps"] = 24
    result = train(recipe_from_dict(values), tmp_path / "out", False, Events())
    card = read_card(result.outputs["checkpoint"])
    assert (card.task, card.bands_sar, card.scaling.high[0], card.scaling_sar.low) == (
        "clouds",
        ("VV", "VH"),
        10000.0,
        (-25.0, -32.5),
    )
    measures = card.metrics["halves-val"]
    assert measures["psnr_cloudy"] > 12 and measures["images_cloudy"] == 2  # the cloudy input has 5 dB
    network, _ = load_checkpoint(result.outputs["checkpoint"])
    mean, deviation = network.reconstruct(torch.rand(1, 13, 20, 24), torch.rand(1, 2, 20, 24))
    assert mean.shape == deviation.shape == (1, 13, 20, 24)
    assert (
        len(card.recipe["sar_regression"]["coefficients"]) == 13
        and "path" not in card.recipe["data"]["train"][0]
    )


def test_a_stopped_training_goes_on_bit_for_bit(values, tmp_path, monkeypatch) -> None:
    recipe = recipe_from_dict(values)
    train(recipe, tmp_path / "whole", False, Events())
    real = Trainer._take_step

    def step(self, batches):
        if self.step == 4:
            self.stopped.set()
        return real(self, batches)

    with monkeypatch.context() as patch:
        patch.setattr(Trainer, "_take_step", step)
        with pytest.raises(Cancelled):
            train(recipe, tmp_path / "parts", False, Events())
    train(recipe, tmp_path / "parts", True, Events())
    whole, parts = (
        torch.load(tmp_path / name / "state.pt", weights_only=True)["network"] for name in ("whole", "parts")
    )
    assert all(torch.equal(whole[name], parts[name]) for name in whole)
    first, second = (load_file(tmp_path / name / "best.safetensors") for name in ("whole", "parts"))
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_a_training_goes_on_from_a_checkpoint_of_the_same_radar_scaling(values, tmp_path) -> None:
    values["run"]["steps"] = 4
    first = train(recipe_from_dict(values), tmp_path / "first", False, Events())
    values["start"] = first.outputs["checkpoint"]
    second = train(recipe_from_dict(values), tmp_path / "second", False, Events())
    assert read_card(second.outputs["checkpoint"]).recipe["start"]["name"] == "cross_attention"
    values["clouds"]["sar_low"] = [-30.0, -32.5]
    with pytest.raises(CheckpointRefused, match="the recipe has"):
        train(recipe_from_dict(values), tmp_path / "third", False, Events())


@pytest.mark.parametrize(
    ("table", "key", "value", "words"),
    [
        ("options", "uncertainty", True, "belong together"),
        ("options", "uncertainty", False, "belong together"),
        ("clouds", "losses", {"ssmi": 1.0}, "one of l1, l2, ssim, carl, nll"),
        ("clouds", "sar_high", [-30.0, 0.0], "a lower and a higher value"),
        ("data", "crop", 96, "48×48 pixels, data.crop wants 96"),
    ],
)
def test_values_that_cannot_be_used_are_refused(table, key, value, words, values, tmp_path) -> None:
    values[table][key] = value
    if value is True:
        values["clouds"]["losses"] = {"l1": 1.0}
    with pytest.raises(InputRefused, match=words):
        train(recipe_from_dict(values), tmp_path / "out", False, Events())


def test_a_validation_set_without_a_cloud_is_refused(values, tmp_path) -> None:
    for path in (tmp_path / "data" / "val" / "mask").iterdir():
        np.save(path, np.zeros((48, 48), np.uint8))
    with pytest.raises(InputRefused, match="has a clouded pixel"):
        train(recipe_from_dict(values), tmp_path / "out", False, Events())


def test_chips_without_a_cloudy_date_are_measured_under_the_same_clouds_each_time(tmp_path) -> None:
    scene = CloudFolder(write_chips(tmp_path / "val", 1, cloudy=False))[0]
    first, second = (shown(scene, CloudFolder(tmp_path / "val").bands, Clouds()) for _ in range(2))
    np.testing.assert_array_equal(first.cloudy, second.cloudy)
    assert np.abs(first.cloudy - scene.clear).max() > 0


def test_baselines_by_hand() -> None:
    cloudy = np.array([[[0.1, 0.2, 0.6, 0.9]]], np.float32)
    seen = CloudCrop("x", cloudy, np.zeros((2, 1, 4), np.float32), cloudy, np.array([[0, 0, 0, 1]], np.uint8))
    np.testing.assert_allclose(clear_median(seen), [[[0.1, 0.2, 0.6, 0.2]]])
    np.testing.assert_allclose(sar_only(seen, {"coefficients": [], "mean": [0.3]}), [[[0.1, 0.2, 0.6, 0.3]]])


def test_the_regression_finds_what_radar_tells(tmp_path) -> None:
    """In these chips VV is the red band over 100 less 25 dB, all smooth: the regression gives red nearly
    back.
    """
    folder = CloudFolder(write_chips(tmp_path / "train"))
    regression = fit_sar_regression([folder], Clouds())
    seen = shown(folder[0], folder.bands, Clouds())
    guess, covered = sar_only(seen, regression), seen.mask == 1
    assert np.abs(guess[3] - seen.clear[3])[covered].mean() < 0.02
    np.testing.assert_array_equal(guess[:, seen.mask == 0], seen.cloudy[:, seen.mask == 0])

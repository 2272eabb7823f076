"""Scores that are probabilities, and the temperature that makes them so, by hand and beside torchmetrics."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from synthetic import tiny_card
from torchmetrics.classification import BinaryCalibrationError

from core_models.contract.card import calibrated
from core_models.training.change.calibration import (
    GROUPS,
    calibrated_card,
    calibrated_counts,
    calibration,
    fit_temperature,
)
from core_models.training.change.measures import BINS, ScoreCounts


def counted(score: torch.Tensor, label: torch.Tensor) -> ScoreCounts:
    counts = ScoreCounts()
    counts.add(score, label)
    return counts


@pytest.fixture(scope="module")
def honest() -> tuple[torch.Tensor, torch.Tensor]:
    """A million scores and labels: of those with a score of s, a share of s is changed."""
    torch.manual_seed(0)
    score = torch.sigmoid(2 * torch.randn(1_000_000) - 2)
    return score, (torch.rand(len(score)) < score).long()


def test_calibration_by_hand() -> None:
    found = calibration(counted(torch.tensor([0.1, 0.1, 0.9, 0.9]), torch.tensor([0, 0, 1, 0])))
    low, high = (group for group in found.groups if group.pixels)
    assert (low.pixels, high.pixels, low.changed, high.changed) == (2, 2, 0.0, 0.5)
    assert (low.score, high.score) == (pytest.approx(0.1, abs=1e-5), pytest.approx(0.9, abs=1e-5))
    assert found.ece == pytest.approx(0.5 * 0.1 + 0.5 * 0.4, abs=1e-4)
    assert found.brier == pytest.approx((3 * 0.01 + 0.81) / 4, abs=1e-4)
    assert found.nll == pytest.approx((3 * 0.1053605 + 2.3025851) / 4, abs=1e-4)


def test_the_error_agrees_with_torchmetrics(honest) -> None:
    score, label = honest
    score = calibrated(score, 0.6)
    metric = BinaryCalibrationError(n_bins=GROUPS, norm="l1")
    assert calibration(counted(score, label)).ece == pytest.approx(float(metric(score, label)), abs=1e-4)


@pytest.mark.parametrize("temperature", [0.4, 1.0, 2.5])
def test_the_temperature_that_was_put_in_is_found(honest, temperature) -> None:
    score, label = honest
    sharpened = counted(calibrated(score, 1 / temperature), label)
    assert fit_temperature(sharpened) == pytest.approx(temperature, rel=0.01)
    assert calibration(calibrated_counts(sharpened, temperature)).ece < 0.002


def test_no_other_temperature_is_more_likely(honest) -> None:
    score, label = honest
    mislabelled = torch.where(torch.arange(len(label)) % 5 == 0, 1 - label, label)
    counts = counted(score, mislabelled)
    best = fit_temperature(counts)
    likelihoods = [calibration(calibrated_counts(counts, factor * best)).nll for factor in (0.9, 1.0, 1.1)]
    assert 1.5 < best < 10 and likelihoods[1] == min(likelihoods)


@pytest.mark.parametrize("label", [0, 1])
def test_pixels_of_one_kind_teach_no_temperature(label) -> None:
    assert fit_temperature(counted(torch.rand(50), torch.full((50,), label))) == 1.0
    assert fit_temperature(ScoreCounts()) == 1.0 and calibration(ScoreCounts()).ece == 0.0


def test_counts_move_as_their_scores_do(honest) -> None:
    score, label = honest
    moved, wanted = calibrated_counts(counted(score, label), 2.0), counted(calibrated(score, 2.0), label)
    assert moved.counts.sum(axis=1).tolist() == wanted.counts.sum(axis=1).tolist()
    for threshold in (0.2, 0.5, 0.8):
        assert moved.at(threshold).tp == pytest.approx(wanted.at(threshold).tp, abs=20)


def test_a_calibrated_card_draws_the_same_map(honest) -> None:
    score, label = honest
    score = calibrated(score, 0.4)
    counts = counted(score, label)
    card = calibrated_card(tiny_card(), counts, "squares-val", step=3)
    before, after = score >= counts.best()[0], calibrated(score, card.temperature) >= card.threshold
    assert (
        card.temperature == pytest.approx(2.5, rel=0.01) and (before ^ after).sum() <= 10
    )  # a bin holds 15 of the million
    entry = card.metrics["squares-val"]
    assert (
        entry["threshold"] == entry["max_f1_threshold"] == card.threshold and card.threshold * BINS % 1 == 0
    )
    assert (entry["f1"], entry["step"], entry["selected_on"]) == (
        counts.best()[1].measures()["f1"],
        3,
        "squares-val",
    )
    assert entry["ece"] < calibration(counts).ece / 10


def test_calibrating_twice_is_calibrating_once(honest) -> None:
    score, label = honest
    once = calibrated_card(tiny_card(), counted(calibrated(score, 0.4), label), "a")
    twice = calibrated_card(once, counted(calibrated(calibrated(score, 0.4), once.temperature), label), "b")
    assert twice.temperature == pytest.approx(once.temperature, rel=0.01)  # sharp scores share bins
    assert twice.threshold == pytest.approx(once.threshold, abs=0.002) and set(twice.metrics) == {"a", "b"}
    assert replace(twice, temperature=1.0, threshold=0.5, metrics={}) == tiny_card()

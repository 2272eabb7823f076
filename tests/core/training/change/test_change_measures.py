"""One confusion matrix over everything, checked against torchmetrics."""

from __future__ import annotations

import pytest
import torch
from torchmetrics.classification import (
    BinaryAccuracy,
    BinaryAveragePrecision,
    BinaryCohenKappa,
    BinaryF1Score,
    BinaryJaccardIndex,
    BinaryPrecision,
    BinaryRecall,
)

from core_models.training.change.measures import BINS, Confusion, ScoreCounts


@pytest.fixture
def images() -> list[tuple[torch.Tensor, torch.Tensor]]:
    torch.manual_seed(0)
    labels = [(torch.rand(20, 30) < share).long() for share in (0.0, 0.02, 0.5)]
    return [((0.3 * label + 0.7 * torch.rand(20, 30)).clamp(0, 1), label) for label in labels]


@pytest.fixture
def counts(images) -> ScoreCounts:
    result = ScoreCounts()
    for score, label in images:
        result.add(score, label)
    return result


@pytest.mark.parametrize("threshold", [0.0, 0.25, 0.5, 0.75, 65535 / 65536])
def test_agrees_with_torchmetrics(images, counts, threshold) -> None:
    score = torch.cat([score.flatten() for score, _ in images])
    label = torch.cat([label.flatten() for _, label in images])
    called = (score >= threshold).long()
    found = counts.at(threshold).measures()
    for name, metric in (
        ("f1", BinaryF1Score()),
        ("iou", BinaryJaccardIndex()),
        ("precision", BinaryPrecision()),
        ("recall", BinaryRecall()),
        ("accuracy", BinaryAccuracy()),
        ("kappa", BinaryCohenKappa()),
    ):
        assert found[name] == pytest.approx(float(metric(called, label)), abs=1e-6), name


def test_average_precision_agrees_with_torchmetrics(images, counts) -> None:
    score = torch.cat([score.flatten() for score, _ in images])
    label = torch.cat([label.flatten() for _, label in images])
    assert counts.summary()["average_precision"] == pytest.approx(
        float(BinaryAveragePrecision()(score, label)), abs=1e-4
    )


def test_measures_by_hand() -> None:
    found = Confusion(tp=20, fp=10, fn=5, tn=15).measures()
    assert found["precision"] == pytest.approx(20 / 30) and found["recall"] == pytest.approx(20 / 25)
    assert found["f1"] == pytest.approx(40 / 55) and found["iou"] == pytest.approx(20 / 35)
    assert found["accuracy"] == 0.7 and found["kappa"] == pytest.approx(
        0.4
    )  # by chance 30/50·25/50 + 20/50·25/50 = 0.5


def test_average_precision_by_hand() -> None:
    counts = ScoreCounts()
    counts.add(torch.tensor([0.9, 0.75, 0.5, 0.25]), torch.tensor([1, 0, 1, 0]))
    assert counts.average_precision() == pytest.approx(0.5 * 1 + 0.5 * 2 / 3)
    assert ScoreCounts().average_precision() == 0.0


def test_the_best_threshold_is_the_best_of_all(counts) -> None:
    threshold, confusion = counts.best()
    all_f1 = [counts.at(step / 512).measures()["f1"] for step in range(512)]
    assert confusion.measures()["f1"] == counts.at(threshold).measures()["f1"] >= max(all_f1)


def test_of_equal_thresholds_the_middle_is_the_best() -> None:
    counts = ScoreCounts()
    counts.add(torch.tensor([0.25, 0.75]), torch.tensor([0, 1]))
    assert counts.best() == (0.5, Confusion(tp=1, fp=0, fn=0, tn=1))
    nothing = ScoreCounts()
    nothing.add(torch.tensor([0.25, 0.75]), torch.tensor([0, 0]))
    assert nothing.best()[0] == pytest.approx(0.5, abs=1 / BINS)


def test_it_is_not_the_mean_over_images(images, counts) -> None:
    def f1(pairs) -> float:
        single = ScoreCounts()
        for pair in pairs:
            single.add(*pair)
        return single.at(0.5).measures()["f1"]

    assert f1(images) == counts.at(0.5).measures()["f1"]
    assert abs(f1(images) - sum(f1([pair]) for pair in images) / len(images)) > 0.1


def test_a_score_on_the_threshold_is_change() -> None:
    counts = ScoreCounts()
    counts.add(torch.tensor([0.5, 0.499999, 1.0, 0.0]), torch.tensor([1, 1, 0, 0]))
    assert counts.at(0.5) == Confusion(tp=1, fp=1, fn=1, tn=1)


def test_nothing_found_and_nothing_to_find_is_zero_not_a_crash() -> None:
    counts = ScoreCounts()
    counts.add(torch.zeros(4), torch.zeros(4, dtype=torch.long))
    summary = counts.summary()
    assert summary["f1"] == summary["precision"] == summary["iou"] == 0.0
    assert ScoreCounts().summary()["changed_share"] == 0.0


def test_the_summary_is_at_the_threshold_given(counts) -> None:
    summary = counts.summary(0.5)
    assert (
        summary["threshold"] == 0.5
        and summary["f1"] == summary["f1_at_half"] == counts.at(0.5).measures()["f1"]
    )
    assert summary["max_f1"] >= summary["f1"] and summary["pixels"] == 1800

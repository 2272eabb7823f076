"""Pictures: they show what was measured, and nothing fails where matplotlib is missing."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch
from PIL import Image

from core_models.training import plots
from core_models.training.change.measures import ScoreCounts
from core_models.training.change.plots import precision_recall_plot
from core_models.training.plots import Curves, learning_curve, read_log


@pytest.fixture
def counts() -> ScoreCounts:
    counts = ScoreCounts()
    counts.add(torch.tensor([0.9, 0.75, 0.5, 0.25]), torch.tensor([1, 0, 1, 0]))
    return counts


@pytest.fixture
def log(tmp_path):
    lines = [{"step": step, "loss": 1 / step} for step in (2, 4)]
    lines += [
        {"step": 4, "validation": {"f1": 0.5, "precision": 0.4, "recall": 0.7}},
        {"step": 4, "loss": 0.1},
    ]
    path = tmp_path / "log.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines) + '{"step": 6, "lo')
    return path


def colours(path) -> set[tuple[int, ...]]:
    with Image.open(path) as image:
        return set(map(tuple, np.unique(np.array(image.convert("RGB")).reshape(-1, 3), axis=0)))


def test_the_curve_is_precision_over_recall_at_every_score(counts) -> None:
    thresholds, precision, recall = counts.curve()
    assert precision.tolist() == pytest.approx([1, 1 / 2, 2 / 3, 1 / 2])
    assert recall.tolist() == pytest.approx([1 / 2, 1 / 2, 1, 1])
    assert thresholds[1:].tolist() == [0.75, 0.5, 0.25]


def test_the_threshold_of_the_card_is_marked_where_there_is_one(counts, tmp_path) -> None:
    assert precision_recall_plot(counts, tmp_path / "with.png", "title", threshold=0.75)
    assert precision_recall_plot(counts, tmp_path / "without.png", "title")
    red = tuple(bytes.fromhex(plots.RED[1:]))
    assert red in colours(tmp_path / "with.png") and red not in colours(tmp_path / "without.png")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["with.png", "without.png"]


def test_a_set_without_change_has_a_picture_too(tmp_path) -> None:
    counts = ScoreCounts()
    counts.add(torch.zeros(4), torch.zeros(4, dtype=torch.long))
    assert precision_recall_plot(counts, tmp_path / "x.png", "nothing changed", 0.5)


def test_a_log_counts_a_repeated_step_once_and_survives_a_torn_line(log) -> None:
    assert [(line["step"], line.get("loss")) for line in read_log(log)] == [(2, 0.5), (4, 0.1), (4, None)]


def test_a_learning_curve_is_drawn_before_and_after_the_first_validation(log, tmp_path) -> None:
    assert learning_curve(log, tmp_path / "curve.png")
    log.write_text(log.read_text().splitlines()[0])
    assert learning_curve(log, tmp_path / "early.png")
    assert colours(tmp_path / "curve.png") - colours(tmp_path / "early.png")


def test_a_task_says_which_measures_are_drawn(log, tmp_path) -> None:
    only_recall = Curves("recall", "recall, best {:.2f}", {})
    assert learning_curve(log, tmp_path / "f1.png") and learning_curve(log, tmp_path / "x.png", only_recall)
    ochre = tuple(bytes.fromhex(plots.OCHRE[1:]))
    assert ochre in colours(tmp_path / "f1.png") and ochre not in colours(tmp_path / "x.png")


def test_without_matplotlib_nothing_is_drawn(counts, log, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(plots, "find_spec", lambda name: None)
    assert not precision_recall_plot(counts, tmp_path / "x.png", "title") and not learning_curve(
        log, tmp_path / "x.png"
    )
    assert not (tmp_path / "x.png").exists()


def test_sizes_are_written_short() -> None:
    edges = [(0, 10), (300, 1000), (1000, 3000), (300_000, 1_000_000), (3_000_000, None)]
    words = [plots.size_words({"from": low, "to": high}) for low, high in edges]
    assert words == ["0–10", "300–1k", "1k–3k", "300k–1M", "3M+"]

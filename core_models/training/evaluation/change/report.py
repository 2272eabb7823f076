"""The evaluation of change detection as a page for people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ....contract.card import ModelCard
from ...plots import size_words
from ..page import TRAINING_SPLIT, Facts, origin, other_pixels, pixels_of, render, share_of
from .components import SPECK

SPARSE = 0.3
"""Share of unlabelled pixels from which objects are said to be cut by the labels more than by what is
there."""
PIXELS = {
    "precision": "Precision",
    "recall": "Recall",
    "f1": "F1",
    "iou": "IoU",
    "accuracy": "Accuracy",
    "kappa": "Kappa",
    "average_precision": "Area under PR",
    "ece": "Calibration error",
    "brier": "Brier score",
}
MEMORY = {"peak_memory_mb": "of the process", "peak_gpu_memory_mb": "on the GPU"}


def report_page(card: ModelCard, metrics: dict[str, Any], pictures: Mapping[str, Path]) -> str:
    """The page of an evaluation's `metrics.json` and `pictures` (precision_recall, reliability, sizes, worst)
    as HTML.
    """
    return render(
        "change",
        card,
        metrics,
        pictures,
        warnings=warnings(card, metrics),
        facts=facts(card, metrics),
        pixels=pixel_measures(metrics),
        sizes=size_rows(metrics),
        sparse=metrics["unknown_share"] > SPARSE,
        speck=SPECK,
    )


def warnings(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["chosen_on_this_set"]:
        found.append(
            "The checkpoint or its threshold was chosen on this very set. Its numbers are too good: expect "
            "less elsewhere, and measure it on a set that nothing was chosen on before quoting one."
        )
    elif not metrics["threshold_fixed_on"]:
        found.append("The card does not say on which set its threshold was fixed.")
    if metrics["split"] == "train" and metrics["name"].endswith("-train"):
        found.append(TRAINING_SPLIT)
    if metrics["flips"]:
        found.append(
            "Each score is the mean over eight flips and turns of the pair. Detecting change does not do "
            "that."
        )
    return found + other_pixels(card, metrics)


def pixel_measures(metrics: dict[str, Any]) -> dict[str, str]:
    """The measures of pixels and of their outlines, in words."""
    values = {words: f"{metrics[name]:.3f}" for name, words in PIXELS.items()}
    if "boundary" in metrics:
        outlines = f"Boundary F1, {metrics['boundary']['tolerance_pixels']:g} px"
        values[outlines] = f"{metrics['boundary_f1']:.3f}"
    return values


def size_rows(metrics: dict[str, Any]) -> list[list[str]]:
    """A line for each class of size; none where objects were not measured."""
    return [
        [
            size_words(row),
            f"{row['true']:,}",
            share_of(row["found"], row["true"]),
            share_of(row["matched"], row["true"]),
            f"{row['reported']:,}",
            share_of(row["right"], row["reported"]),
        ]
        for row in metrics.get("objects_by_size", ())
    ]


def facts(card: ModelCard, metrics: dict[str, Any]) -> Facts:
    """What the page says of the checkpoint and the run, name and value."""
    memory = ", ".join(f"{metrics[key]:,.0f} MB {words}" for key, words in MEMORY.items() if key in metrics)
    return [
        ("Network", f"{card.network}, temperature {card.temperature:.3f}, threshold {card.threshold:.4f}"),
        *origin(card, metrics, "pairs", pixels_of(card)),
        ("Peak memory", memory or "not measured"),
    ]

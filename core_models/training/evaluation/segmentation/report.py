"""The evaluation of segmentation as a page for people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ....contract.card import ModelCard
from ..page import TRAINING_SPLIT, Facts, origin, other_pixels, pixels_of, render, share_of

MEASURES = {"iou": "IoU", "f1": "F1", "precision": "Precision", "recall": "Recall"}


def report_page(card: ModelCard, metrics: dict[str, Any], pictures: Mapping[str, Path]) -> str:
    """The page of an evaluation's `metrics.json` and `pictures` (worst) as HTML."""
    return render(
        "segmentation",
        card,
        metrics,
        pictures,
        warnings=warnings(card, metrics),
        facts=facts(card, metrics),
        measures=("Class", "Labelled pixels", *MEASURES.values()),
        classes=class_rows(metrics),
        confusion=confusion_rows(metrics),
    )


def warnings(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["chosen_on_this_set"]:
        found.append(
            "The checkpoint was chosen on this very set. Its numbers are too good: measure it on a set that "
            "nothing was chosen on before quoting one."
        )
    if metrics["split"] == "train" and metrics["name"].endswith("-train"):
        found.append(TRAINING_SPLIT)
    return found + other_pixels(card, metrics)


def class_rows(metrics: dict[str, Any]) -> list[list[str]]:
    """A line for each class."""
    return [
        [row["class"], f"{row['pixels']:,}", *(f"{row[name]:.3f}" for name in MEASURES)]
        for row in metrics["by_class"]
    ]


def confusion_rows(metrics: dict[str, Any]) -> list[list[str]]:
    """A line for each true class: how many of its pixels were called what."""
    return [
        [name, *(share_of(count, sum(counts)) for count in counts)]
        for name, counts in zip(metrics["classes"], metrics["confusion"])
    ]


def facts(card: ModelCard, metrics: dict[str, Any]) -> Facts:
    """What the page says of the checkpoint and the run, name and value."""
    return [("Network", card.network), *origin(card, metrics, "images", pixels_of(card))]

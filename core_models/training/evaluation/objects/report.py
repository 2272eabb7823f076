"""The evaluation of a detector as a page for people."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ....contract.card import ModelCard
from ...plots import size_words
from ..page import TRAINING_SPLIT, Facts, origin, other_pixels, pixels_of, render, share_of

SIZES = {
    "": "All",
    "_very_tiny": "AI-TOD very tiny, below 8²",
    "_tiny": "AI-TOD tiny, 8² to 16²",
    "_tod_small": "AI-TOD small, 16² to 32²",
    "_tod_medium": "AI-TOD medium, 32² and more",
    "_small": "COCO small, below 32²",
    "_medium": "COCO medium, 32² to 96²",
    "_large": "COCO large, 96² and more",
    "_1500": "All, up to 1500 an image",
}
"""Suffix of a measure's name, and what it is of; areas in pixels."""
MEASURES = ("ap", "ap50", "ap75", "ar")


def report_page(card: ModelCard, metrics: dict[str, Any], pictures: Mapping[str, Path]) -> str:
    """The page of an evaluation's `metrics.json` and `pictures` (precision_recall, sizes, worst) as HTML."""
    return render(
        "objects",
        card,
        metrics,
        pictures,
        warnings=warnings(card, metrics),
        facts=facts(card, metrics),
        precisions=precision_rows(metrics),
        classes=class_rows(metrics),
        sizes=size_rows(metrics),
    )


def warnings(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["chosen_on_this_set"]:
        found.append(
            "The checkpoint and its threshold were chosen on this very set: its numbers are too good. Expect "
            "less elsewhere."
        )
    if metrics["split"] == "train" and metrics["name"].endswith("-train"):
        found.append(TRAINING_SPLIT)
    found += other_pixels(card, metrics)
    lacking = [name for name in card.classes if name not in metrics["classes"]]
    if lacking:
        found.append(f"The set has no {', no '.join(lacking)}: nothing is said of them.")
    return found


def precision_rows(metrics: dict[str, Any]) -> list[list[str]]:
    """A line for each class of size that has objects."""
    there = [suffix for suffix in SIZES if f"ap{suffix}" in metrics]
    cells = ([metrics.get(f"{name}{suffix}") for name in MEASURES] for suffix in there)
    return [
        [SIZES[suffix], *("–" if value is None else f"{value:.3f}" for value in line)]
        for suffix, line in zip(there, cells)
    ]


def class_rows(metrics: dict[str, Any]) -> list[list[str]]:
    """A line a class."""
    return [
        [name, f"{row['objects']:,}", f"{row['ap']:.3f}", f"{row['ap50']:.3f}"]
        for name, row in metrics["classes"].items()
    ]


def size_rows(metrics: dict[str, Any]) -> list[list[str]]:
    """A line a class of size, at the card's threshold."""
    lines = []
    for row in metrics["recall_by_size"]:
        found, right = share_of(row["found"], row["objects"]), share_of(row["right"], row["detections"])
        lines.append([size_words(row), f"{row['objects']:,}", found, f"{row['detections']:,}", right])
    return lines


def facts(card: ModelCard, metrics: dict[str, Any]) -> Facts:
    """What the page says of the checkpoint and the run, name and value."""
    return [
        ("Network", f"{card.network}, finds {', '.join(card.classes)}"),
        ("Says of itself", card.description),
        *origin(card, metrics, "images", pixels_of(card)),
    ]

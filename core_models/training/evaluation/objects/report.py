"""The evaluation of a detector as a page for people."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from .... import __version__
from ....contract.card import ModelCard
from ...plots import size_words
from ..page import image_tag, origin, pixels_of, share_of, table, tiles, write_page

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
MEASURES = {"ap": "AP", "ap50": "AP50", "ap75": "AP75", "ar": "Recall, mean over IoU"}


def write_object_report(
    path: Path, card: ModelCard, metrics: dict[str, Any], pictures: dict[str, Path]
) -> None:
    """Write the page of an evaluation's `metrics.json` and `pictures` (precision_recall, sizes, worst) to
    `path`.
    """
    shown = {name: image_tag(name, file) for name, file in pictures.items()}
    head = f"{metrics['checkpoint']}, measured on {metrics['name']}: {metrics['images']:.0f} images, "
    head += f"{metrics['objects']:.0f} objects. {date.today().isoformat()}, Revisit {__version__}."
    parts = [
        f"<h1>{escape(card.name)}</h1>",
        f"<p class='quiet'>{escape(head)}</p>",
        _tiles(metrics),
        *(f"<p class='warning'>{escape(text)}</p>" for text in cautions(card, metrics)),
        "<h2>Average precision</h2>",
        table([["", *MEASURES.values()], *size_rows(metrics)], head=True),
        "<p class='quiet'>As COCO measures it: at most 100 detections an image and class, 1500 in the lines "
        "of AI-TOD.</p>",
        table([["Class", "Objects", "AP", "AP50"], *class_rows(metrics)], head=True),
        f"<div class='pair'>{shown.get('precision_recall', '')}</div>",
        f"<p class='quiet'>{escape(note(metrics))}</p>",
        "<h2>By size</h2>",
        shown.get("sizes", ""),
        table(
            [["Root of the area, px", "Objects", "Found", "Detections", "Right"], *recall_rows(metrics)],
            head=True,
        ),
        *(
            ("<h2>The images with the most missed and false objects</h2>", shown["worst"])
            if "worst" in shown
            else ()
        ),
    ]
    write_page(path, card, metrics, parts, facts(card, metrics))


def cautions(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["chosen_on_this_set"]:
        found.append(
            "The checkpoint and its threshold were chosen on this very set: its numbers are too good. Expect "
            "less elsewhere."
        )
    if metrics["split"] == "train" and metrics["name"].endswith("-train"):
        found.append(
            "This is a training split: if the checkpoint was trained on it, its numbers say how well it "
            "remembers."
        )
    low, high = card.gsd_range
    if metrics["gsd"] and not low <= metrics["gsd"] <= high:
        found.append(
            f"The pixels have {metrics['gsd']:.4g} m; the checkpoint was trained on {low:g} to {high:g} m."
        )
    lacking = [name for name in card.classes if name not in metrics["classes"]]
    if lacking:
        found.append(f"The set has no {', no '.join(lacking)}: nothing is said of them.")
    return found


def note(metrics: dict[str, Any]) -> str:
    """What the threshold is and what the best one would have been."""
    fixed = metrics["threshold_fixed_on"]
    text = (
        f"Objects are reported from a score of {metrics['threshold']:.3f} on, the threshold in the "
        "checkpoint's card"
    )
    text += f", fixed on {', '.join(fixed)}." if fixed else "."
    return (
        f"{text} The best F1 of all thresholds, {metrics['max_f1']:.3f} at "
        f"{metrics['max_f1_threshold']:.3f}, is an oracle."
    )


def _tiles(metrics: dict[str, Any]) -> str:
    numbers = [
        (f"{metrics['ap50']:.3f}", "AP50"),
        (f"{metrics['ap']:.3f}", "AP, IoU 0.5 to 0.95"),
        (f"{metrics['f1']:.3f}", "F1 at the threshold"),
        (f"{metrics['precision']:.0%}", "of the reported objects are right"),
        (f"{metrics['recall']:.0%}", "of the objects are found"),
    ]
    return tiles(numbers)


def size_rows(metrics: dict[str, Any]) -> list[list[str]]:
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


def recall_rows(metrics: dict[str, Any]) -> list[list[str]]:
    """A line a class of size, at the card's threshold."""
    lines = []
    for row in metrics["recall_by_size"]:
        found, right = share_of(row["found"], row["objects"]), share_of(row["right"], row["detections"])
        lines.append([size_words(row), f"{row['objects']:,}", found, f"{row['detections']:,}", right])
    return lines


def facts(card: ModelCard, metrics: dict[str, Any]) -> list[tuple[str, str]]:
    """What the page says of the checkpoint and the run, name and value."""
    return [
        ("Network", f"{card.network}, finds {', '.join(card.classes)}"),
        ("Says of itself", card.description),
        *origin(card, metrics, "images", pixels_of(card)),
    ]

"""The evaluation of change detection as a page for people."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from .... import __version__
from ....contract.card import ModelCard
from ...plots import size_words
from ..page import image_tag, origin, pixels_of, share_of, table, tiles, write_page
from .components import SPECK

SPARSE = 0.3
"""Share of unlabelled pixels from which objects are said to be cut by the labels more than by what is
there."""


def write_report(path: Path, card: ModelCard, metrics: dict[str, Any], pictures: dict[str, Path]) -> None:
    """Write the page of an evaluation's `metrics.json` and `pictures` (precision_recall, reliability, sizes,
    worst) to `path`.
    """
    shown = {name: image_tag(name, file) for name, file in pictures.items()}
    parts = [
        f"<h1>{escape(card.name)}</h1>",
        f"<p class='quiet'>{escape(metrics['checkpoint'])}, measured on <b>{escape(metrics['name'])}</b>: "
        f"{metrics['images']:,} pairs, {metrics['pixels']:,.0f} labelled pixels, of which "
        f"{metrics['changed_share']:.2%} changed. {date.today().isoformat()}, Revisit {__version__}.</p>",
        _tiles(metrics),
        *(f"<p class='warning'>{escape(text)}</p>" for text in warnings(card, metrics)),
        "<h2>Pixels</h2>",
        _pixels(metrics),
        f"<div class='pair'>{shown.get('precision_recall', '')}{shown.get('reliability', '')}</div>",
        *(f"<p class='quiet'>{escape(text)}</p>" for text in notes(metrics)),
        *_objects(metrics, shown.get("sizes", "")),
        *(("<h2>The pairs with the most wrong pixels</h2>", shown["worst"]) if "worst" in shown else ()),
    ]
    write_page(path, card, metrics, parts, facts(card, metrics))


def warnings(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["chosen_on_this_set"]:
        found.append(
            "The checkpoint or its threshold was chosen on this very set. Its numbers are too good: expect "
            "less elsewhere, "
            "and measure it on a set that nothing was chosen on before quoting one."
        )
    elif not metrics["threshold_fixed_on"]:
        found.append("The card does not say on which set its threshold was fixed.")
    if metrics["split"] == "train" and metrics["name"].endswith("-train"):
        found.append(
            "This is a training split: if the checkpoint was trained on it, its numbers say how well it "
            "remembers."
        )
    if metrics["flips"]:
        found.append(
            "Each score is the mean over eight flips and turns of the pair. Detecting change does not do "
            "that."
        )
    if metrics["gsd"] and not card.gsd_range[0] <= metrics["gsd"] <= card.gsd_range[1]:
        low, high = card.gsd_range
        found.append(
            f"The pixels have {metrics['gsd']:.4g} m; the checkpoint was trained on {low:g} to {high:g} m."
        )
    return found


def notes(metrics: dict[str, Any]) -> list[str]:
    """How to read the pixel measures."""
    at = f"A pixel is change from a score of {metrics['threshold']:.3f} on"
    fixed = metrics["threshold_fixed_on"]
    lines = [
        f"{at}, the threshold in the checkpoint's card"
        + (f", fixed on {', '.join(fixed)}." if fixed else "."),
        f"The best F1 of all thresholds, {metrics['max_f1']:.3f} at {metrics['max_f1_threshold']:.3f}, is an "
        "oracle: it was chosen "
        "with the truth at hand, and nobody has it where the truth is not known.",
        f"Calling nothing changed would have an accuracy of {1 - metrics['changed_share']:.3f}: look at F1, "
        "IoU and kappa.",
    ]
    if metrics["unknown_share"]:
        lines.append(f"{metrics['unknown_share']:.1%} of all pixels are not labelled and count nowhere.")
    return lines


def _tiles(metrics: dict[str, Any]) -> str:
    numbers = [(f"{metrics['f1']:.3f}", "F1 of change"), (f"{metrics['iou']:.3f}", "IoU of change")]
    numbers += [
        (f"{metrics['precision']:.0%}", "of the reported area has changed"),
        (f"{metrics['recall']:.0%}", "of the changed area is reported"),
    ]
    if "objects" in metrics:
        numbers.append(
            (f"{metrics['object_recall']:.0%}", f"of {metrics['objects']['true']:,} changes found")
        )
    return tiles(numbers)


def _pixels(metrics: dict[str, Any]) -> str:
    names = ("precision", "recall", "f1", "iou", "accuracy", "kappa", "average_precision", "ece", "brier")
    words = (
        "Precision",
        "Recall",
        "F1",
        "IoU",
        "Accuracy",
        "Kappa",
        "Area under PR",
        "Calibration error",
        "Brier score",
    )
    if "boundary" in metrics:
        names, words = (
            (*names, "boundary_f1"),
            (*words, f"Boundary F1, {metrics['boundary']['tolerance_pixels']:g} px"),
        )
    return table([words, [f"{metrics[name]:.3f}" for name in names]], head=True)


def _objects(metrics: dict[str, Any], picture: str) -> list[str]:
    if "objects" not in metrics:
        return []
    found = metrics["objects"]
    unit = "m²" if metrics["gsd"] else "pixels"
    rows = [[f"Size in {unit}", "True changes", "Found", "Outlined (IoU > 0.5)", "Reported", "Right"]]
    for row in metrics["objects_by_size"]:
        shares = [share_of(row["found"], row["true"]), share_of(row["matched"], row["true"])]
        rows.append(
            [
                size_words(row),
                f"{row['true']:,}",
                *shares,
                f"{row['reported']:,}",
                share_of(row["right"], row["reported"]),
            ]
        )
    words = (
        f"{found['found']:,} of {found['true']:,} true changes found, {found['matched']:,} of them "
        "outlined with an IoU above 0.5; "
    )
    words += f"{found['right']:,} of {found['reported']:,} reported changes right."
    if found["true_specks"] > 0.1 * found["true"]:
        words += (
            f" {found['true_specks']:,} true changes are smaller than {SPECK} pixels: such specks are "
            "often slips of the labels."
        )
    rule = f"How objects are counted: {found['rule']}. Objects cut by an image's edge count as pieces."
    if metrics["unknown_share"] > SPARSE:
        rule += (
            " Most pixels around them are not labelled, so that sizes and outlines are those of the "
            "labels: trust the pixels."
        )
    if not metrics["gsd"]:
        rule += " Sizes are in pixels, because the size of a pixel on the ground was not given (--gsd)."
    head = f"<h2>Changes as objects, by size</h2><p>{escape(words)}</p>"
    return [head, picture, table(rows, head=True), f"<p class='quiet'>{escape(rule)}</p>"]


def facts(card: ModelCard, metrics: dict[str, Any]) -> list[tuple[str, str]]:
    """What the page says of the checkpoint and the run, name and value."""
    memory = ", ".join(f"{metrics[key]:,.0f} MB {words}" for key, words in MEMORY if key in metrics)
    return [
        ("Network", f"{card.network}, temperature {card.temperature:.3f}, threshold {card.threshold:.4f}"),
        *origin(card, metrics, "pairs", pixels_of(card)),
        ("Peak memory", memory or "not measured"),
    ]


MEMORY = (("peak_memory_mb", "of the process"), ("peak_gpu_memory_mb", "on the GPU"))

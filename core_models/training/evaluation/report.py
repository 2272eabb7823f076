"""The evaluation as a page for people: one HTML file with everything in it, to keep, send and print."""

from __future__ import annotations

import base64
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from ... import __version__
from ...contract.card import ModelCard
from ..plots import size_words
from .object_scores import SPECK

STYLE = Path(__file__).with_name("report.css")
SPARSE = 0.3
"""Share of unlabelled pixels from which objects are said to be cut by the labels more than by what is there."""


def write_report(path: Path, card: ModelCard, metrics: dict[str, Any], pictures: dict[str, Path]) -> None:
    """Write the page of an evaluation's `metrics.json` and `pictures` (precision_recall, reliability, sizes, worst) to `path`."""
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
        "<h2>The checkpoint and this measurement</h2>",
        table(facts(card, metrics), "says"),
        "<p>To repeat it:</p>",
        f"<pre><code>{escape(metrics['command'])}</code></pre>",
    ]
    body = "\n".join(parts)
    title = escape(f"{card.name} on {metrics['name']}")
    style = STYLE.read_text(encoding="utf-8")
    page = f"<!doctype html>\n<html lang='en'><head><meta charset='utf-8'><title>{title}</title><style>\n{style}</style></head>"
    path.write_text(f"{page}\n<body>\n{body}\n</body></html>\n", encoding="utf-8")


def warnings(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["chosen_on_this_set"]:
        found.append(
            "The checkpoint or its threshold was chosen on this very set. Its numbers are too good: expect less elsewhere, "
            "and measure it on a set that nothing was chosen on before quoting one."
        )
    elif not metrics["threshold_fixed_on"]:
        found.append("The card does not say on which set its threshold was fixed.")
    if metrics["split"] == "train" and metrics["name"].endswith("-train"):
        found.append("This is a training split: if the checkpoint was trained on it, its numbers say how well it remembers.")
    if metrics["flips"]:
        found.append("Each score is the mean over eight flips and turns of the pair. Detecting change does not do that.")
    if metrics["gsd"] and not card.gsd_range[0] <= metrics["gsd"] <= card.gsd_range[1]:
        low, high = card.gsd_range
        found.append(f"The pixels have {metrics['gsd']:.4g} m; the checkpoint was trained on {low:g} to {high:g} m.")
    return found


def notes(metrics: dict[str, Any]) -> list[str]:
    """How to read the pixel measures."""
    at = f"A pixel is change from a score of {metrics['threshold']:.3f} on"
    fixed = metrics["threshold_fixed_on"]
    lines = [
        f"{at}, the threshold in the checkpoint's card" + (f", fixed on {', '.join(fixed)}." if fixed else "."),
        f"The best F1 of all thresholds, {metrics['max_f1']:.3f} at {metrics['max_f1_threshold']:.3f}, is an oracle: it was chosen "
        "with the truth at hand, and nobody has it where the truth is not known.",
        f"Calling nothing changed would have an accuracy of {1 - metrics['changed_share']:.3f}: look at F1, IoU and kappa.",
    ]
    if metrics["unknown_share"]:
        lines.append(f"{metrics['unknown_share']:.1%} of all pixels are not labelled and count nowhere.")
    return lines


def _tiles(metrics: dict[str, Any]) -> str:
    tiles = [(f"{metrics['f1']:.3f}", "F1 of change"), (f"{metrics['iou']:.3f}", "IoU of change")]
    tiles += [
        (f"{metrics['precision']:.0%}", "of the reported area has changed"),
        (f"{metrics['recall']:.0%}", "of the changed area is reported"),
    ]
    if "objects" in metrics:
        tiles.append((f"{metrics['object_recall']:.0%}", f"of {metrics['objects']['true']:,} changes found"))
    cells = [
        f"<div class='tile{' first' if not number else ''}'><b>{value}</b><span>{words}</span></div>"
        for number, (value, words) in enumerate(tiles)
    ]
    return f"<div class='tiles'>{''.join(cells)}</div>"


def _pixels(metrics: dict[str, Any]) -> str:
    names = ("precision", "recall", "f1", "iou", "accuracy", "kappa", "average_precision", "ece", "brier")
    words = ("Precision", "Recall", "F1", "IoU", "Accuracy", "Kappa", "Area under PR", "Calibration error", "Brier score")
    if "boundary" in metrics:
        names, words = (*names, "boundary_f1"), (*words, f"Boundary F1, {metrics['boundary']['tolerance_pixels']:g} px")
    return table([words, [f"{metrics[name]:.3f}" for name in names]], head=True)


def _objects(metrics: dict[str, Any], picture: str) -> list[str]:
    if "objects" not in metrics:
        return []
    found = metrics["objects"]
    unit = "m²" if metrics["gsd"] else "pixels"
    rows = [[f"Size in {unit}", "True changes", "Found", "Outlined (IoU > 0.5)", "Reported", "Right"]]
    for row in metrics["objects_by_size"]:
        shares = [_of(row["found"], row["true"]), _of(row["matched"], row["true"])]
        rows.append([size_words(row), f"{row['true']:,}", *shares, f"{row['reported']:,}", _of(row["right"], row["reported"])])
    words = (
        f"{found['found']:,} of {found['true']:,} true changes found, {found['matched']:,} of them outlined with an IoU above 0.5; "
    )
    words += f"{found['right']:,} of {found['reported']:,} reported changes right."
    if found["true_specks"] > 0.1 * found["true"]:
        words += (
            f" {found['true_specks']:,} true changes are smaller than {SPECK} pixels: such specks are often slips of the labels."
        )
    rule = f"How objects are counted: {found['rule']}. Objects cut by an image's edge count as pieces."
    if metrics["unknown_share"] > SPARSE:
        rule += " Most pixels around them are not labelled, so that sizes and outlines are those of the labels: trust the pixels."
    if not metrics["gsd"]:
        rule += " Sizes are in pixels, because the size of a pixel on the ground was not given (--gsd)."
    head = f"<h2>Changes as objects, by size</h2><p>{escape(words)}</p>"
    return [head, picture, table(rows, head=True), f"<p class='quiet'>{escape(rule)}</p>"]


def facts(card: ModelCard, metrics: dict[str, Any]) -> list[tuple[str, str]]:
    """What the page says of the checkpoint and the run, name and value."""
    trained = "; ".join(f"{data.name} ({data.images:,} pairs; {data.licence})" for data in card.training_data)
    low, high = card.gsd_range
    memory = ", ".join(f"{metrics[key]:,.0f} MB {words}" for key, words in MEMORY if key in metrics)
    return [
        ("Network", f"{card.network}, temperature {card.temperature:.3f}, threshold {card.threshold:.4f}"),
        ("Trained on", trained or "not said"),
        ("Made for", f"{', '.join(card.bands)}; pixels of {low:g} to {high:g} m"),
        ("Licence", card.licence or "not said"),
        ("Weights", f"SHA-256 {card.weights_sha256}"),
        ("Took", f"{metrics['seconds']:,.1f} s on {metrics['device']}, {metrics['seconds_per_megapixel']:.2f} s a million pixels"),
        ("Peak memory", memory or "not measured"),
    ]


MEMORY = (("peak_memory_mb", "of the process"), ("peak_gpu_memory_mb", "on the GPU"))


def _of(part: int, whole: int) -> str:
    return f"{part:,} ({part / whole:.0%})" if whole else "–"


def table(rows: list[Any], kind: str = "", head: bool = False) -> str:
    """Rows of cells as HTML of the class `kind`, the first one in bold where `head`."""
    lines = []
    for number, row in enumerate(rows):
        tag = "th" if head and not number else "td"
        lines.append("<tr>" + "".join(f"<{tag}>{escape(str(cell))}</{tag}>" for cell in row) + "</tr>")
    return f"<table class='{kind}'>{''.join(lines)}</table>"


def image_tag(name: str, file: Path) -> str:
    """The picture `file` within the page."""
    kind = "jpeg" if file.suffix == ".jpg" else "png"
    content = base64.b64encode(file.read_bytes()).decode("ascii")
    return f"<img alt='{escape(name.replace('_', ' '))}' src='data:image/{kind};base64,{content}'>"

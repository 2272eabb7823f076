"""The evaluation of cloud removal as a page for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ....contract.card import ModelCard
from ...clouds.measures import MEASURES
from ..page import TRAINING_SPLIT, Facts, origin, render

WORDS = {"psnr": "PSNR, dB", "ssim": "SSIM", "sam": "Angle, degrees", "mae": "MAE", "rmse": "RMSE"}
PLACES = {"_cloudy": "under cloud", "_shadow": "in shadow", "_clear": "clear", "": "all"}
ROWS = {
    "cloudy_input": "Cloudy image as it is",
    "clear_median": "Median of its clear pixels",
    "sar_only": "Regression from radar alone",
}


def report_page(
    card: ModelCard, metrics: dict[str, Any], rows: Sequence[dict[str, Any]], pictures: Mapping[str, Path]
) -> str:
    """The page of an evaluation's `metrics.json`, `rows` of its chips and `pictures` (worst) as HTML."""
    return render(
        "clouds",
        card,
        metrics,
        pictures,
        warnings=warnings(card, metrics),
        facts=facts(card, metrics),
        measures=("", *WORDS.values()),
        regions=region_rows(metrics),
        chips=chip_rows(rows),
    )


def warnings(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["name"] in card.metrics:
        found.append(
            "The checkpoint was chosen on a set of this name: if it is this one, its numbers are too good."
        )
    if metrics["split"] == "train":
        found.append(TRAINING_SPLIT)
    if metrics["real_clouds_share"] < 1:
        drawn = f"{1 - metrics['real_clouds_share']:.0%} of the chips"
        found.append(f"{drawn} have no cloudy date and were shown under drawn clouds.")
    if metrics["radar_share"] < 1:
        bare = f"{1 - metrics['radar_share']:.0%} of the chips"
        found.append(f"{bare} have no radar: the network had the optical image alone.")
    return found


def region_rows(metrics: dict[str, Any]) -> dict[str, list[list[str]]]:
    """By kind of pixels, those of which there are any, a line for each baseline and one for the network."""
    lines = [(ROWS[name], found) for name, found in metrics["baselines"].items()]
    return {
        words: [
            [label, *(f"{found[name + suffix]:.4g}" for name in MEASURES)]
            for label, found in (*lines, ("This network", metrics))
        ]
        for suffix, words in PLACES.items()
        if f"psnr{suffix}" in metrics
    }


def chip_rows(rows: Sequence[dict[str, Any]]) -> list[list[str]]:
    """A table of PSNR under cloud: of each chip, of the baselines and the network."""
    names = [name for name in ROWS if f"{name}_psnr_cloudy" in rows[0]]
    head = ["Chip", "Radar", "Clouds", *(ROWS[name] for name in names), "This network"]
    lines = []
    for row in rows:
        values = [*(row[f"{name}_psnr_cloudy"] for name in names), row["psnr_cloudy"]]
        shown = ["–" if value != value else f"{value:.2f}" for value in values]
        lines.append(
            [row["name"], "yes" if row["radar"] else "no", "real" if row["real_clouds"] else "drawn", *shown]
        )
    return [head, *lines]


def facts(card: ModelCard, metrics: dict[str, Any]) -> Facts:
    """What the page says of the checkpoint and the run, name and value."""
    found = [
        ("Network", card.network),
        ("Says of itself", card.description),
        *origin(card, metrics, "chips", f"{', '.join(card.bands)} with {', '.join(card.bands_sar)}"),
    ]
    if "within_one_deviation" in metrics:
        share = f"{metrics['within_one_deviation']:.0%} of the values under cloud"
        found.append(("Within one predicted deviation", f"{share}; of a Gaussian it would be 68%"))
    return found

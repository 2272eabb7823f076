"""The evaluation of cloud removal as a page for people."""

from __future__ import annotations

from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from .... import __version__
from ....contract.card import ModelCard
from ...clouds.measures import MEASURES
from ..page import image_tag, origin, table, write_page

WORDS = {"psnr": "PSNR, dB", "ssim": "SSIM", "sam": "Angle, degrees", "mae": "MAE", "rmse": "RMSE"}
PLACES = {"_cloudy": "under cloud", "_shadow": "in shadow", "_clear": "clear", "": "all"}
ROWS = {
    "cloudy_input": "Cloudy image as it is",
    "clear_median": "Median of its clear pixels",
    "sar_only": "Regression from radar alone",
}


def write_cloud_report(
    path: Path, card: ModelCard, metrics: dict[str, Any], rows: list[dict[str, Any]], worst: Path
) -> None:
    """Write the page of an evaluation's `metrics.json`, `rows` of its chips and the picture `worst` to
    `path`.
    """
    head = f"{metrics['checkpoint']}, measured on {metrics['name']}: {metrics['images']:.0f} chips, of which "
    head += f"{metrics['images_cloudy']:.0f} with cloud. {date.today().isoformat()}, Revisit {__version__}."
    parts = [
        f"<h1>{escape(card.name)}</h1>",
        f"<p class='quiet'>{escape(head)}</p>",
        *(f"<p class='warning'>{escape(text)}</p>" for text in cautions(card, metrics)),
        *(part for suffix, words in PLACES.items() for part in _region(metrics, suffix, words)),
        "<p class='quiet'>Means over the chips that have such pixels, of the network's own output in "
        "reflectance 0 to 1 over all "
        "bands, as the SEN12MS-CR benchmark measures; a job puts the clear pixels of the input back.</p>",
        "<h2>Each chip</h2>",
        table(chip_rows(rows), head=True),
        "<h2>The worst chips</h2>",
        image_tag("worst", worst),
    ]
    write_page(path, card, metrics, parts, facts(card, metrics))


def cautions(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """What a reader must know before quoting a number."""
    found = []
    if metrics["name"] in card.metrics:
        found.append(
            "The checkpoint was chosen on a set of this name: if it is this one, its numbers are too good."
        )
    if metrics["split"] == "train":
        found.append(
            "This is a training split: if the checkpoint was trained on it, its numbers say how well it "
            "remembers."
        )
    if metrics["real_clouds_share"] < 1:
        found.append(
            f"{1 - metrics['real_clouds_share']:.0%} of the chips have no cloudy date and were shown under "
            "drawn clouds."
        )
    if metrics["radar_share"] < 1:
        found.append(
            f"{1 - metrics['radar_share']:.0%} of the chips have no radar: the network had the optical image "
            "alone."
        )
    return found


def _region(metrics: dict[str, Any], suffix: str, words: str) -> list[str]:
    if f"psnr{suffix}" not in metrics:
        return []
    lines = [(ROWS[name], found) for name, found in metrics["baselines"].items()] + [
        ("This network", metrics)
    ]
    cells = [[label, *(f"{found[name + suffix]:.4g}" for name in MEASURES)] for label, found in lines]
    return [f"<h2>Pixels: {words}</h2>", table([["", *WORDS.values()], *cells], head=True)]


def chip_rows(rows: list[dict[str, Any]]) -> list[list[str]]:
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


def facts(card: ModelCard, metrics: dict[str, Any]) -> list[tuple[str, str]]:
    """What the page says of the checkpoint and the run, name and value."""
    found = [
        ("Network", card.network),
        ("Says of itself", card.description),
        *origin(card, metrics, "chips", f"{', '.join(card.bands)} with {', '.join(card.bands_sar)}"),
    ]
    if "within_one_deviation" in metrics:
        share = (
            f"{metrics['within_one_deviation']:.0%} of the values under cloud; of a Gaussian it would be 68 %"
        )
        found.append(("Within one predicted deviation", share))
    return found

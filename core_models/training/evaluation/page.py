"""What the pages of all evaluations are made of: one HTML file with everything in it, to keep, send and
print.
"""

from __future__ import annotations

import base64
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from ...contract.card import ModelCard

STYLE = Path(__file__).with_name("report.css")
Facts = list[tuple[str, str]]


def write_page(
    path: Path, card: ModelCard, metrics: dict[str, Any], parts: Sequence[str], facts: Facts
) -> None:
    """Write `parts`, then the `facts` of checkpoint and run and the command that repeats it, as a page to
    `path`.
    """
    title, style = escape(f"{card.name} on {metrics['name']}"), STYLE.read_text(encoding="utf-8")
    head = (
        "<!doctype html>\n<html lang='en'><head><meta "
        f"charset='utf-8'><title>{title}</title><style>\n{style}</style></head>"
    )
    ending = [
        "<h2>The checkpoint and this measurement</h2>",
        table(facts, "says"),
        f"<p>To repeat it:</p><pre><code>{escape(metrics['command'])}</code></pre>",
    ]
    body = "\n".join([*parts, *ending])
    path.write_text(f"{head}\n<body>\n{body}\n</body></html>\n", encoding="utf-8")


def origin(card: ModelCard, metrics: dict[str, Any], images: str, made_for: str) -> Facts:
    """Where the weights come from and what the run took; `images` is what its training data are
    counted in.
    """
    trained = "; ".join(
        f"{data.name} ({data.images:,} {images}; {data.licence})" for data in card.training_data
    )
    return [
        ("Trained on", trained or "not said"),
        ("Made for", made_for),
        ("Licence", card.licence or "not said"),
        ("Weights", f"SHA-256 {card.weights_sha256}"),
        (
            "Took",
            f"{metrics['seconds']:,.1f} s on {metrics['device']}, {metrics['seconds_per_megapixel']:.2f} s a "
            "million pixels",
        ),
    ]


def pixels_of(card: ModelCard) -> str:
    """Bands and pixel sizes that a checkpoint was made for."""
    low, high = card.gsd_range
    return f"{', '.join(card.bands)}; pixels of {low:g} to {high:g} m"


def tiles(numbers: Sequence[tuple[str, str]]) -> str:
    """The headline: numbers and what they are of, the first one largest."""
    cells = (
        f"<div class='tile{' first' if not place else ''}'><b>{value}</b><span>{words}</span></div>"
        for place, (value, words) in enumerate(numbers)
    )
    return f"<div class='tiles'>{''.join(cells)}</div>"


def share_of(part: int, whole: int) -> str:
    """A count and its share of `whole`."""
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

"""What the pages of all evaluations are made of: one HTML file with everything in it, to keep, send and
print. Their texts are the templates beside this file.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Mapping
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from ... import __version__
from ...contract.card import ModelCard
from ...contract.errors import EngineIncomplete
from ..plots import size_words

TEMPLATES = Path(__file__).with_name("templates")
Facts = list[tuple[str, str]]


def require_pages() -> None:
    """Raise `EngineIncomplete` where jinja2, which makes the pages, is not installed."""
    if find_spec("jinja2") is None:
        raise EngineIncomplete(
            "engine.incomplete",
            f"The engine's Python {sys.executable} lacks jinja2, which makes the report.",
            "Set up the engine again, or install it into its Python.",
        )


def render(
    task: str, card: ModelCard, metrics: dict[str, Any], pictures: Mapping[str, Path], **more: Any
) -> str:
    """The page of a task as HTML: its template with the card, `metrics.json`, the `pictures` by name and what
    `more` it shows. Every text is escaped.
    """
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    pages = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    pages.globals.update(share_of=share_of, today=date.today().isoformat(), version=__version__)
    pages.filters.update(size_words=size_words)
    shown = {name: data_uri(file) for name, file in pictures.items()}
    return pages.get_template(f"{task}.html.j2").render(card=card, metrics=metrics, pictures=shown, **more)


def origin(card: ModelCard, metrics: dict[str, Any], images: str, made_for: str) -> Facts:
    """Where the weights come from and what the run took; `images` is what its training data are
    counted in.
    """
    trained = "; ".join(
        f"{data.name} ({data.images:,} {images}; {data.licence})" for data in card.training_data
    )
    took = f"{metrics['seconds']:,.1f} s on {metrics['device']}"
    return [
        ("Trained on", trained or "not said"),
        ("Made for", made_for),
        ("Licence", card.licence or "not said"),
        ("Weights", f"SHA-256 {card.weights_sha256}"),
        ("Took", f"{took}, {metrics['seconds_per_megapixel']:.2f} s a million pixels"),
    ]


def pixels_of(card: ModelCard) -> str:
    """Bands and pixel sizes that a checkpoint was made for."""
    low, high = card.gsd_range
    return f"{', '.join(card.bands)}; pixels of {low:g} to {high:g} m"


TRAINING_SPLIT = (
    "This is a training split: if the checkpoint was trained on it, its numbers say how well it remembers."
)


def other_pixels(card: ModelCard, metrics: dict[str, Any]) -> list[str]:
    """A warning where the pixels have another size than those that a checkpoint was trained on."""
    (low, high), gsd = card.gsd_range, metrics["gsd"]
    if not gsd or low <= gsd <= high:
        return []
    return [f"The pixels have {gsd:.4g} m; the checkpoint was trained on {low:g} to {high:g} m."]


def share_of(part: int, whole: int) -> str:
    """A count and its share of `whole`."""
    return f"{part:,} ({part / whole:.0%})" if whole else "–"


def data_uri(file: Path) -> str:
    """The picture `file` as an address that holds all of it."""
    kind = "jpeg" if file.suffix == ".jpg" else "png"
    return f"data:image/{kind};base64,{base64.b64encode(file.read_bytes()).decode('ascii')}"

"""A page is one file with everything in it, and nothing in it is taken for HTML."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import UndefinedError
from PIL import Image
from synthetic import random_checkpoint

from core_models.contract.card import ModelCard, read_card
from core_models.training.evaluation.page import other_pixels, render, share_of

METRICS = {
    "name": "a <set>",
    "checkpoint": "net & co.safetensors",
    "images": 2.0,
    "images_cloudy": 1.0,
    "command": "python -m core_models evaluate 'x y'",
}
PARTS = {
    "warnings": ["1 < 2"],
    "facts": [("Network", "x"), ("Licence", "CC <BY>")],
    "measures": ("", "PSNR"),
    "regions": {"all": [["This network", "20"]]},
    "chips": [["Chip"], ["<script>"]],
}


@pytest.fixture
def card(tmp_path) -> ModelCard:
    return replace(read_card(random_checkpoint(tmp_path / "net.safetensors", "fc_siam_diff")), name="<b>'x'")


def test_every_text_is_escaped_and_the_pictures_are_within(card, tmp_path) -> None:
    Image.new("RGB", (4, 4)).save(tmp_path / "worst.jpg")
    page = render("clouds", card, METRICS, {"worst": tmp_path / "worst.jpg"}, **PARTS)
    for words in (
        "a &lt;set&gt;",
        "net &amp; co",
        "1 &lt; 2",
        "CC &lt;BY&gt;",
        "&lt;script&gt;",
        "&lt;b&gt;",
    ):
        assert words in page
    assert "<script>" not in page and "<b>" not in page and "font-family" not in page
    assert "<img alt='worst' src='data:image/jpeg;base64," in page and "body { font:" in page


def test_what_a_page_lacks_is_a_fault_and_no_gap(card) -> None:
    with pytest.raises(UndefinedError, match="regions"):
        render("clouds", card, METRICS, {}, **{key: PARTS[key] for key in PARTS if key != "regions"})


def test_words_that_pages_share(card) -> None:
    assert share_of(1, 4) == "1 (25%)" and share_of(0, 0) == "–"
    card = replace(card, gsd_range=(0.5, 1.0))
    assert other_pixels(card, {"gsd": None}) == other_pixels(card, {"gsd": 1.0}) == []
    assert other_pixels(card, {"gsd": 2.0}) == [
        "The pixels have 2 m; the checkpoint was trained on 0.5 to 1 m."
    ]

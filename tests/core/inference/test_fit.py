"""What results say of the ground and the pixels that their checkpoint knows."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import replace

import pytest
from rasterfiles import utm_grid
from synthetic import difference_checkpoint, make_pair

from core_models.commands.detect_change import summary
from core_models.contract.card import read_card
from core_models.contract.change_jobs import DetectChange
from core_models.contract.events import Events
from core_models.geo.plain import plain_grid
from core_models.inference.change.job import detect_change
from core_models.inference.fit import Fit


@pytest.fixture
def card(tmp_path):
    difference_checkpoint(tmp_path / "net.safetensors")
    return read_card(str(tmp_path / "net.safetensors"))


@pytest.mark.parametrize(
    ("sizes", "fits", "word"), [((0.5, 2.0), True, ""), ((4.0, 9.0), False, "4 times larger")]
)
def test_result_receipt_layer_and_summary_say_it(tmp_path, sizes, fits, word):
    make_pair(tmp_path, 100, 130)
    difference_checkpoint(
        tmp_path / "net.safetensors", gsd_range=sizes, description="Knows cropland.", name="Fields"
    )
    names = ("before.tif", "after.tif", "net.safetensors", "out.gpkg")
    result = detect_change(DetectChange(*(str(tmp_path / name) for name in names)), Events())
    found = result.details["fit"]
    assert found["fits"] is fits and found["pixel_size_m"] == pytest.approx(1, rel=0.01)
    assert (
        found["knows"] == "Knows cropland." and (word in found["caution"]) and bool(found["caution"]) != fits
    )
    receipt = json.loads((tmp_path / "out.gpkg.receipt.json").read_text())
    assert receipt["fit"] == json.loads(json.dumps(found))
    with sqlite3.connect(tmp_path / "out.gpkg") as database:
        text = database.execute("SELECT description FROM gpkg_contents").fetchone()[0]
    assert "“Fields”" in text and "Knows cropland." in text and text.startswith("CAUTION: ") != fits
    lines = summary(result).splitlines()
    assert f"checkpoint: Fields, trained at {sizes[0]:g} to {sizes[1]:g} m" in lines
    assert lines[0].startswith("CAUTION: pixels of 1 m") != fits


def test_the_size_of_plain_pixels_is_not_known(card):
    fit = Fit.of(card, plain_grid(100, 100))
    assert fit.to_dict()["fits"] is None and "not known" in fit.caution


def test_smaller_in_pixels(card):
    fit = Fit.of(replace(card, gsd_range=(0.1, 0.2)), utm_grid(20, 20))
    assert "5 times smaller in pixels" in fit.caution

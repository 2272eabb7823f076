"""The dates as they are compared: one laid over the other, in one light."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rasterfiles import shifted_pair
from synthetic import ORIGIN, difference_checkpoint, ground, squares, write_raster

from core_models.contract.card import Scaling
from core_models.contract.change_jobs import DetectChange
from core_models.contract.events import Events, Log
from core_models.geo.tiles import Tile
from core_models.inference.change.job import detect_change
from core_models.inference.change.prepare import prepare_pair

SIDE = 240
INSIDE = np.s_[12:-12, 12:-12]


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory) -> str:
    return difference_checkpoint(tmp_path_factory.mktemp("net") / "net.safetensors")


def changed(image: np.ndarray) -> np.ndarray:
    """(3, SIDE, SIDE) uint8 of `image`, squeezed so that it is far from change by itself, with three
    rectangles brighter by 100.
    """
    bands = np.repeat(60 + image[None] * 0.3, 3, axis=0)
    return np.round(bands + 100 * squares(SIDE, SIDE)).astype(np.uint8)


def run(folder: Path, first: np.ndarray, second: np.ndarray, checkpoint: str, **options):
    """The map, the receipt, and all that was said."""
    folder.mkdir()
    paths = [
        write_raster(folder / f"{name}.tif", image) for name, image in (("before", first), ("after", second))
    ]
    job = DetectChange(
        *paths, checkpoint, str(folder / "out.gpkg"), map=str(folder / "map.tif"), device="cpu", **options
    )
    said: list[object] = []
    detect_change(job, Events(said.append))
    with rasterio.open(job.map) as file:
        found = file.read(1)
    return found, json.loads(Path(f"{job.output}.receipt.json").read_text()), said


def test_the_map_of_a_shifted_copy_is_that_of_the_dates_as_they_were(checkpoint, tmp_path) -> None:
    first, second = shifted_pair(SIDE, 1.7, -6.0)
    truth = squares(SIDE, SIDE)
    plain = np.repeat(60 + first[None] * 0.3, 3, axis=0).astype(np.uint8)
    unshifted, receipt, _ = run(tmp_path / "a", plain, changed(first), checkpoint)
    assert (unshifted == truth).all() and "registration" not in receipt
    assert "apart" not in " ".join(receipt["warnings"]) and receipt["shift"]["rows"] == pytest.approx(
        0, abs=0.05
    )
    # the change is on the shifted ground, by whole pixels: it moves with it to a third of a pixel
    moved = np.repeat(60 + second[None] * 0.3, 3, axis=0) + 100 * np.roll(truth, (-6, 2), (0, 1))
    moved = np.round(moved).astype(np.uint8)
    as_they_lie, receipt, _ = run(tmp_path / "b", plain, moved, checkpoint)
    (warning,) = (text for text in receipt["warnings"] if "apart" in text)
    assert warning.startswith("The dates lie 6.2 pixels apart (spread 0.") and "--align" in warning
    assert receipt["shift"]["rows"] == pytest.approx(-6.0, abs=0.15)
    aligned, receipt, said = run(tmp_path / "c", plain, moved, checkpoint, align=True)
    differs = [(found[INSIDE] != unshifted[INSIDE]).mean() for found in (as_they_lie, aligned)]
    assert differs[1] < 0.002 < 0.01 < differs[0], differs  # a row of pixels about each rectangle at most
    found = receipt["registration"]
    assert (found["shift"]["columns"], found["shift"]["rows"]) == pytest.approx((1.7, -6.0), abs=0.15)
    assert found["left"]["spread"] < 0.15 and found["why_not"] == ""
    notes = [event.message for event in said if isinstance(event, Log)]
    assert any("After is read shifted back by +1.7 columns and -6.0 rows" in text for text in notes), notes
    assert "--align" in receipt["command"] and receipt["parameters"]["align"] is True
    assert (aligned[:5] == 255).all() and (aligned[10:, :-4] != 255).all(), "shifted out: not observed"


def test_a_preview_of_a_part_takes_out_the_shift_of_the_whole_pair(checkpoint, tmp_path) -> None:
    first, second = (np.repeat(60 + image[None] * 0.3, 3, axis=0) for image in shifted_pair(SIDE, 1.7, -6.0))
    second[:, :64, :64] = 90  # where there is nothing to measure a shift by
    left, top = ORIGIN
    given = {"align": True, "extent": (left, top - 60.0, left + 60.0, top)}
    dates = [image.astype(np.uint8) for image in (first, second)]
    _, receipt, _ = run(tmp_path / "part", *dates, checkpoint, **given)
    assert receipt["registration"]["why_not"]
    _, receipt, _ = run(tmp_path / "preview", *dates, checkpoint, preview=True, **given)
    found = receipt["registration"]["shift"]
    assert (found["columns"], found["rows"]) == pytest.approx((1.7, -6.0), abs=0.15)


def test_a_shift_that_cannot_be_trusted_is_left_and_the_reason_said(checkpoint, tmp_path) -> None:
    first, other = ground(SIDE, SIDE), ground(SIDE, SIDE, 7)
    without, _, _ = run(tmp_path / "a", first, other, checkpoint)
    found, receipt, _ = run(tmp_path / "b", first, other, checkpoint, align=True)
    np.testing.assert_array_equal(found, without)
    assert "cannot be told" in receipt["registration"]["why_not"]
    assert any("--align" in text and "cannot be told" in text for text in receipt["warnings"])
    torn = np.concatenate([np.roll(first, 6, 2)[:, :160], np.roll(first, -3, 2)[:, 160:]], axis=1)
    _, receipt, _ = run(tmp_path / "c", first, torn, checkpoint)
    assert receipt["shift"]["spread"] > 1 and not any("apart" in text for text in receipt["warnings"])


def test_the_light_of_the_first_date_is_given_to_the_second(checkpoint, tmp_path) -> None:
    first = np.clip(ground(SIDE, SIDE) * 1.4, 0, 255).astype(np.uint8)
    second = np.round(first * 0.6 + 60 + 60 * squares(SIDE, SIDE)).astype(np.uint8)
    paths = [write_raster(tmp_path / f"{name}.tif", image) for name, image in (("a", first), ("b", second))]
    job = DetectChange(*paths, checkpoint, str(tmp_path / "o.gpkg"), normalise=True)
    with prepare_pair(job) as pair:
        before, after, _ = pair.read(Tile(0, 0, SIDE, SIDE))
        light = pair.adjusted["light"]
    assert np.array(light["gain"]) * 0.6 == pytest.approx(1, abs=0.02)
    assert np.array(light["offset"]) == pytest.approx(-100, abs=2)  # 2 % of it
    away = np.abs(before - after)[:, ~squares(SIDE, SIDE)]
    assert away.max() < 0.02, "of a range from 0 to 1"
    with prepare_pair(replace(job, normalise=False)) as plain:
        assert "light" not in plain.adjusted and plain.scale_before == pair.scale_before
    found, receipt, _ = run(tmp_path / "run", first, second, checkpoint, normalise=True)
    assert ((found == 1) == squares(SIDE, SIDE)).mean() > 0.999
    assert receipt["light"]["why_not"] == "" and receipt["used"]["scaling_after"]["low"] != [0, 0, 0]


def test_dates_of_different_sensors_keep_their_light(tmp_path) -> None:
    other = Scaling((0.0,) * 3, (500.0,) * 3, (0.0,) * 3, (1.0,) * 3)
    path = difference_checkpoint(tmp_path / "net.safetensors", scaling_after=other)
    first = ground(SIDE, SIDE)
    _, receipt, _ = run(tmp_path / "run", first, first + 1, path, normalise=True)
    assert "different sensors" in receipt["light"]["why_not"]
    assert any("different sensors" in text for text in receipt["warnings"])

"""What is said of a pair, and how sure the shift is."""

from __future__ import annotations

import json

import numpy as np
import pytest
from rasterfiles import EAST, NORTH, rough_ground, save, utm_grid

from core_models.contract.card import ModelCard, Scaling
from core_models.contract.errors import InputRefused
from core_models.geo.pair import inspect_pair
from core_models.geo.shift import SURE, estimate_shift


def card():
    scaling = Scaling((0.0,), (255.0,), (0.4,), (0.2,))
    return ModelCard("n", "change", "hanet", ("grey",), scaling, (0.5, 2.0), 0.5)


class TestShift:
    """Phase correlation, and that it does not claim what it cannot know."""

    @pytest.mark.parametrize("wanted", [(0, 0), (5, -3), (-40, 60)])
    def test_whole_pixels(self, wanted):
        image = rough_ground(400, 400)
        first, second = (
            image[100:300, 100:300],
            image[100 - wanted[1] : 300 - wanted[1], 100 - wanted[0] : 300 - wanted[0]],
        )
        shift = estimate_shift([(first, second)])
        assert (shift.columns, shift.rows) == pytest.approx(wanted, abs=0.1) and shift.reliable

    def test_parts_of_a_pixel(self):
        fine = rough_ground(1200, 1200)
        parts = fine[100:1100, 100:1100], fine[98:1098, 103:1103]
        blocks = [part.reshape(200, 5, 200, 5).mean(axis=(1, 3)) for part in parts]
        shift = estimate_shift([tuple(blocks)])
        assert (shift.columns, shift.rows) == pytest.approx((-0.6, 0.4), abs=0.15) and shift.reliable

    def test_through_brightness_noise_and_real_change(self):
        image, rng = rough_ground(300, 300), np.random.default_rng(5)
        second = 30 + 0.5 * np.roll(image, (4, 7), (0, 1)) + rng.normal(0, 4, image.shape)
        second[40:120, 60:200] = rough_ground(80, 140, 9)
        shift = estimate_shift([(image, second)])
        assert (shift.columns, shift.rows) == pytest.approx((7, 4), abs=0.2) and shift.reliable

    @pytest.mark.parametrize("side", [64, 128, 256])
    def test_unrelated_images_are_not_believed(self, side):
        for seed in range(10):
            shift = estimate_shift([(rough_ground(side, side, seed), rough_ground(side, side, 100 + seed))])
            assert shift.confidence < SURE and not shift.reliable

    def test_flat_small_and_invalid_patches_say_nothing(self):
        image = rough_ground(64, 64)
        holes = np.where(np.arange(64) < 40, np.nan, image)
        for first, second in (
            (image, np.full((64, 64), 7.0)),
            (image[:20, :20], image[:20, :20]),
            (image, holes),
        ):
            assert estimate_shift([(first, second)]).patches == 0
        assert estimate_shift([(image, holes), (image, image)]).patches == 1
        assert not estimate_shift([]).reliable

    def test_invalid_pixels_do_not_pull(self):
        """A mask that stays in place must not be taken for ground that did not move."""
        image = rough_ground(300, 300)
        first, second = image.copy(), np.roll(image, 6, 1)
        first[:, 100:150] = second[:, 100:150] = np.nan
        shift = estimate_shift([(first, second)])
        assert (shift.columns, shift.rows) == pytest.approx((6, 0), abs=0.2)


def test_a_good_pair_has_no_warnings(tmp_path):
    image = rough_ground(300, 300)
    before = save(tmp_path / "a.tif", image[None].astype("uint8"), utm_grid(300, 300))
    after = save(
        tmp_path / "b.tif",
        image[None, 50:, 100:].astype("uint8"),
        utm_grid(250, 200, 1, EAST + 100, NORTH - 50),
    )
    report = inspect_pair(before, after, card())
    assert report.warnings == ()
    assert report.before.shared == pytest.approx(
        250 * 200 / 9e4, rel=1e-3
    ) and report.after.shared == pytest.approx(1, rel=1e-3)
    assert report.before.valid == report.after.valid == 1.0
    assert (report.grid.height, report.grid.width) == (
        250,
        200,
    ) and report.grid.ground_resolution == pytest.approx(1, rel=1e-3)
    found = json.loads(json.dumps(report.to_dict(), allow_nan=False))
    assert (
        found["before"]["crs"] == "EPSG:32633"
        and found["before"]["dtype"] == "uint8"
        and found["shift"]["reliable"]
    )
    assert np.hypot(found["shift"]["columns"], found["shift"]["rows"]) < 0.1


def test_everything_that_is_wrong_is_said(tmp_path):
    image = rough_ground(400, 400)
    after = np.roll(image, (6, -9), (0, 1))[None] * 8
    after[:, :, :230] = 0
    path = save(tmp_path / "a.tif", image[None].astype("uint8"), utm_grid(400, 400, 0.1))
    other = save(tmp_path / "b.tif", after.astype("uint16"), utm_grid(400, 400, 0.1), nodata=0)
    report = inspect_pair(path, other, card())
    said = "\n".join(report.warnings)
    for part in (
        "0.1 m",
        "trained at 0.5 to 2 m",
        "a resolution of 0.5",
        "b.tif",
        "Only 42% of the common grid",
        "differ in brightness",
    ):
        assert part in said, said
    assert report.after.valid == pytest.approx(170 / 400, abs=0.01)


def test_a_shift_is_said_with_its_direction(tmp_path):
    image = rough_ground(400, 400)
    before = save(tmp_path / "a.tif", image[None, 20:380, 20:380].astype("uint8"), utm_grid(360, 360))
    after = save(tmp_path / "b.tif", image[None, 14:374, 29:389].astype("uint8"), utm_grid(360, 360))
    report = inspect_pair(before, after)
    assert (report.shift.columns, report.shift.rows) == pytest.approx((-9, 6), abs=0.1)
    said = report.warnings[0]
    assert "-9.0 columns and +6.0 rows (11 m)" in said and "Take it out with {align}" in said
    assert report.to_dict()["shift"]["why_not"] == ""


def test_two_resolutions_and_coarse_pixels(tmp_path):
    before = save(tmp_path / "a.tif", rough_ground(60, 60)[None].astype("uint8"), utm_grid(60, 60, 5))
    after = save(tmp_path / "b.tif", rough_ground(300, 300)[None].astype("uint8"), utm_grid(300, 300))
    said = "\n".join(inspect_pair(before, after, card()).warnings)
    assert "After is averaged" in said and "expect poor results" in said
    assert "interpolated" in "\n".join(inspect_pair(after, before).warnings)


def test_what_is_unknown_is_null(tmp_path):
    before = save(tmp_path / "a.tif", np.zeros((1, 40, 40), "uint8"), nodata=0)
    after = save(tmp_path / "b.tif", np.full((1, 40, 40), 9, "uint8"))
    found = inspect_pair(before, after).to_dict()
    assert (
        found["before"]["valid"] == 0
        and found["before"]["mean"] == [None]
        and found["difference"] == [None]
        and found["shift"] is None
    )
    json.dumps(found, allow_nan=False)


def test_bands_that_differ(tmp_path):
    before = save(tmp_path / "a.tif", np.repeat(rough_ground(64, 64)[None], 3, 0).astype("uint8"))
    after = save(tmp_path / "b.tif", rough_ground(64, 64)[None].astype("uint8"))
    assert "Before has 3 bands, After 1" in "\n".join(inspect_pair(before, after).warnings)
    with pytest.raises(InputRefused):
        inspect_pair(before, str(tmp_path / "missing.tif"))

"""One date laid over the other: what is measured, when it is trusted, and what becomes of the pixels."""

from __future__ import annotations

from contextlib import ExitStack

import numpy as np
import pytest
from rasterfiles import rough_ground, save, shifted_pair

from core_models.geo.raster import open_source
from core_models.geo.registration import FEWEST_PARTS, Registration, lay_over, why_not
from core_models.geo.shift import NO_SHIFT, Shift, estimate_shift

EXACT = 0.15
"""Pixels by which a shift may be measured wrong."""


@pytest.fixture
def stack():
    with ExitStack() as stack:
        yield stack


def laid(stack: ExitStack, folder, first: np.ndarray, second: np.ndarray):
    """Both images as rasters, the second laid over the first; and what was done."""
    paths = [
        save(folder / f"{name}.tif", image[None].astype("float32"))
        for name, image in (("a", first), ("b", second))
    ]
    before, after = (stack.enter_context(open_source(path)) for path in paths)
    on_own = stack.enter_context(before.on(before.grid))
    return on_own, *lay_over(on_own, after, stack)


@pytest.mark.parametrize("columns, rows", [(0.3, -0.3), (1.7, 0.9), (-6.0, 1.7)])
def test_what_was_injected_is_found_and_taken_out(stack, tmp_path, columns, rows) -> None:
    first, second = shifted_pair(200, columns, rows)
    _, after, found = laid(stack, tmp_path, first, second)
    assert (found.shift.columns, found.shift.rows) == pytest.approx((columns, rows), abs=EXACT)
    assert found.fits and found.why_not == "" and found.left.pixels < EXACT
    values, valid = after.read(0, 0, 200, 200)
    inside = np.s_[10:-10, 10:-10]
    assert valid[inside].all()
    before_it, after_it = (np.abs(image[inside] - first[inside]).mean() for image in (second, values[0]))
    assert after_it < before_it, "less than all, since parts of a pixel are interpolated"


def test_whole_pixels_come_unchanged_and_what_was_shifted_out_is_not_observed(stack, tmp_path) -> None:
    image = rough_ground(340, 340)
    first, second = image[20:320, 20:320], image[14:314, 29:329]  # 9 to the left, 6 down
    _, after, found = laid(stack, tmp_path, first, second)
    assert (found.shift.columns, found.shift.rows) == pytest.approx((-9, 6), abs=EXACT)
    values, valid = after.read(0, 0, 300, 300)
    assert not valid[:, :8].any() and not valid[-5:].any() and valid[:293, 10:].all()
    away = np.abs(values[0] - first)[:293, 10:]
    assert np.median(away) < 3, "next to nothing is left of a spread of 25"


def test_dates_that_fit_or_are_unlike_or_torn_apart_stay_as_they_lie(stack, tmp_path) -> None:
    image = rough_ground(300, 300)
    for second, reason, fits in (
        (image.copy(), "within 0.0", True),
        (rough_ground(300, 300, 9), "cannot be told", False),
    ):
        _, after, found = laid(stack, tmp_path, image, second)
        assert reason in found.why_not and found.left is None and found.fits is fits
        np.testing.assert_allclose(after.read(0, 0, 300, 300)[0][0], second, atol=1e-4)  # float32
    torn = np.concatenate([np.roll(image, 6, 1)[:200], np.roll(image, -3, 1)[200:]])
    _, _, found = laid(stack, tmp_path, image, torn)
    assert "one shift does not fit the whole scene" in found.why_not, found.to_dict()


def test_a_measure_is_trusted_by_the_parts_that_agree() -> None:
    good = {"columns": 3.0, "rows": 4.0, "confidence": 9.0, "patches": 4}
    assert why_not(Shift(**good, parts=FEWEST_PARTS, spread=2.5)) == ""
    assert "parts lie 2.6 pixels away" in why_not(Shift(**good, parts=9, spread=2.6))
    assert "only 2 parts" in why_not(Shift(**good, parts=2, spread=0.0))
    assert "cannot be told" in why_not(NO_SHIFT)
    assert Registration(NO_SHIFT, why_not="x").to_dict() == {"shift": None, "left": None, "why_not": "x"}


def test_the_spread_is_what_the_parts_differ_by() -> None:
    first, second = shifted_pair(256, 2.0, 0.0)
    alike = estimate_shift([(first, second)])
    assert alike.parts == 4 and alike.spread < EXACT
    halves = np.concatenate([np.roll(first, 4, 1)[:128], np.roll(first, 1, 1)[128:]])
    assert estimate_shift([(first, halves)]).spread > 1

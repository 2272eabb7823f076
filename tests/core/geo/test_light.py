"""Gain and offset between two dates, found on what did not change."""

from __future__ import annotations

from contextlib import ExitStack

import numpy as np
import pytest
from rasterfiles import rough_ground, save

from core_models.geo.light import FEWEST, Light, match_light, measure_light
from core_models.geo.raster import open_source
from core_models.geo.scaling import FittedScaling

GAIN, OFFSET = (0.8, 1.3, 0.6), (12.0, -20.0, 40.0)
"""What the second date is given, a band."""


def bands(seed: int = 0) -> np.ndarray:
    """(3, 320, 320) of ground with values from 40 to 200."""
    return np.stack([40 + rough_ground(320, 320, seed + band) * 0.63 for band in range(3)])


def second_date(first: np.ndarray) -> np.ndarray:
    """A tenth of it built over, noise on the rest, in another light, as bytes."""
    rng = np.random.default_rng(3)
    changed = first + rng.normal(0, 2, first.shape)
    changed[:, 100:200, 100:200] = 180 + rng.normal(0, 10, (3, 100, 100))
    gain, offset = (np.array(part)[:, None, None] for part in (GAIN, OFFSET))
    return np.clip(np.round(changed * gain + offset), 0, 255)


def measured(folder, first: np.ndarray, second: np.ndarray) -> Light:
    paths = [
        save(folder / f"{name}.tif", np.round(image).astype("uint8"))
        for name, image in (("a", first), ("b", second))
    ]
    with ExitStack() as stack:
        before, after = (stack.enter_context(open_source(path)) for path in paths)
        return measure_light(*(stack.enter_context(date.on(before.grid)) for date in (before, after)))


def test_what_was_injected_is_found_within_two_hundredths(tmp_path) -> None:
    first = bands()
    light = measured(tmp_path, first, second_date(first))
    assert light.why_not == ""
    assert np.array(light.gain) * GAIN == pytest.approx(1, abs=0.02)
    away = np.array(light.gain) * OFFSET + light.offset  # what is left of the offset
    assert np.abs(away).max() < 0.02 * first.mean()
    assert "becom" in light.words()


def test_it_is_the_same_in_other_units() -> None:
    first = bands().reshape(3, -1)[:, ::7]
    second = first * 0.8 + np.random.default_rng(1).normal(0, 5, first.shape)
    one, other = match_light(first, second), match_light(first, second * 50 - 700)
    assert np.array(other.gain) * 50 == pytest.approx(one.gain, rel=1e-9)
    assert other.correlation == pytest.approx(one.correlation, rel=1e-9)


def test_saturated_pixels_do_not_count(tmp_path) -> None:
    first = bands()
    burnt = np.clip(first * 2.4, 0, 255)
    assert (burnt == 255).mean() > 0.1
    assert np.array(measured(tmp_path, first, burnt).gain) * 2.4 == pytest.approx(1, abs=0.02)


def test_dates_that_are_unlike_small_or_flat_are_left_as_they_are(tmp_path) -> None:
    unlike = measured(tmp_path, bands(), bands(50))
    assert "too unlike" in unlike.why_not and "{normalise}" in unlike.words()
    small = measured(tmp_path, bands()[:, :40, :40], bands()[:, :40, :40])
    assert f"wanted {FEWEST}" in small.why_not and small.to_dict()["gain"] == ()
    flat = measured(tmp_path, bands(), np.full((3, 320, 320), 7.0))
    assert flat.why_not == "a band has one value only"


def test_the_scaling_of_the_second_date_gives_what_the_firsts_gives() -> None:
    light = Light((2.0, 0.5), (10.0, -3.0), (1.0, 1.0), 1000)
    first = FittedScaling((0.0, 10.0), (100.0, 90.0), (0.4, 0.5), (0.2, 0.3))
    values = np.linspace(-20, 120, 50).reshape(1, 1, -1).repeat(2, axis=0)
    gain, offset = (np.array(part)[:, None, None] for part in (light.gain, light.offset))
    seen = np.ones(values.shape[1:], bool)
    found = light.scaling(first)((values - offset) / gain, seen)
    np.testing.assert_allclose(found, first(values, seen), atol=1e-5)  # float32

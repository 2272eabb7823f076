"""Clouds that are drawn or cut, and what they do to the ground."""

import numpy as np
import pytest

from core_models.sensors.cloud_layers import Layer, cut_layer, drawn_layer, fractal
from core_models.sensors.clouds import cloud_mask
from core_models.sensors.sentinel2 import BANDS

MEADOW = np.array([0.11, 0.08, 0.08, 0.05, 0.10, 0.24, 0.29, 0.28, 0.32, 0.09, 0.002, 0.17, 0.09], np.float32)


def meadow(side: int = 64) -> np.ndarray:
    return np.repeat(np.repeat(MEADOW[:, None, None], side, 1), side, 2)


def test_a_layer_by_hand() -> None:
    parts = (np.full((1, 1, 1), value, np.float32) for value in (0.25, 0.9, 0.5, 0.02))
    seen = Layer(*parts).over(np.full((1, 1, 1), 0.4, np.float32))
    assert seen[0, 0, 0] == pytest.approx(0.75 * (0.4 * 0.5 + 0.02) + 0.25 * 0.9)


def test_drawn_layers_are_functions_of_their_seed_and_differ() -> None:
    first, again, other = (
        drawn_layer((40, 56), BANDS, np.random.default_rng(seed)).over(np.zeros((13, 40, 56)))
        for seed in (1, 1, 2)
    )
    np.testing.assert_array_equal(first, again)
    assert np.abs(first - other).max() > 0.05


def test_drawn_layers_are_within_bounds_and_of_all_kinds() -> None:
    """Over forty layers there are clear, clouded and shadowed pixels; the threshold detector agrees with most
    of their masks.
    """
    shares, agreed = np.zeros(3), []
    for seed in range(40):
        layer = drawn_layer((64, 64), BANDS, np.random.default_rng(seed))
        seen, mask = layer.over(meadow()), layer.mask()
        assert (
            layer.opacity.min() >= 0
            and layer.opacity.max() <= 1
            and layer.shadow.max() <= 1
            and seen.dtype == np.float32
        )
        shares += np.bincount(mask.ravel(), minlength=3) / mask.size
        agreed.append(((cloud_mask(seen, BANDS) == 1) == (mask == 1)).mean())
    assert (shares / 40 > 0.05).all() and np.median(agreed) > 0.85


def test_bands_are_drawn_by_name() -> None:
    """The layer of some bands in any order is that of the same bands among all."""
    some = ("B8", "B2", "B11", "B3", "B4")
    part, whole = (drawn_layer((32, 32), bands, np.random.default_rng(5)) for bands in (some, BANDS))
    chosen = [BANDS.index(band) for band in some]
    np.testing.assert_allclose(part.opacity, whole.opacity[chosen], atol=1e-6)
    np.testing.assert_allclose(part.shadow, whole.shadow[chosen], atol=1e-6)


def test_shadows_are_bluish_and_veils_hide_blue_most() -> None:
    layer = drawn_layer((64, 64), BANDS, np.random.default_rng(8))
    dark = layer.shadow[7] < 0.9
    assert dark.any() and (layer.shadow[1][dark] > layer.shadow[7][dark]).all()
    assert (layer.opacity[1] >= layer.opacity[11] - 1e-6).all()


def test_the_field_is_rougher_at_a_smaller_exponent() -> None:
    smooth, rough = (fractal((128, 128), exponent, np.random.default_rng(1)) for exponent in (4.0, 2.0))
    assert (
        smooth.std() == pytest.approx(1, rel=1e-4)
        and np.abs(np.diff(rough)).mean() > 2 * np.abs(np.diff(smooth)).mean()
    )


def test_a_cut_layer_carries_cloud_and_shadow_to_another_ground() -> None:
    clear = meadow()
    cloudy, mask = clear.copy(), np.zeros((64, 64), np.uint8)
    cloudy[:, :20], mask[:20] = 0.8, 1
    cloudy[:, 40:] *= 0.5
    mask[40:] = 2
    layer = cut_layer(cloudy, clear, mask, (1, 2, 3))
    other = 0.5 * meadow() + 0.1
    seen = layer.over(other)
    np.testing.assert_allclose(
        seen[:, :18], 0.8, atol=1e-6
    )  # the thick cloud shows nothing of the new ground
    np.testing.assert_allclose(seen[:, 25:35], other[:, 25:35], atol=1e-6)
    np.testing.assert_allclose(seen[:, 45:], 0.5 * other[:, 45:], rtol=1e-3)
    assert (
        (layer.mask()[:18] == 1).all() and (layer.mask()[25:35] == 0).all() and (layer.mask()[45:] == 2).all()
    )

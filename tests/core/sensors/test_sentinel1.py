"""Backscatter's units, polarisations and speckle."""

import numpy as np
import pytest

from core_models.sensors.sentinel1 import (
    band_name,
    looks_of,
    speckle,
    speckle_db,
    swapped,
    to_db,
    to_power,
    units,
)


def land(random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """VV and VH in decibels of hilly land with speckle."""
    ground = -11 + 3 * random.standard_normal((64, 64))
    return speckle_db(ground, 4.4, random), speckle_db(ground - 6.5, 4.4, random)


def test_known_decibels() -> None:
    np.testing.assert_allclose(to_db(np.array([1.0, 0.1, 0.001, 0.0])), [0, -10, -30, -50], atol=1e-5)
    assert np.isnan(to_db(np.array([np.nan])))[0]
    values = np.linspace(-40, 5, 50)
    np.testing.assert_allclose(to_db(to_power(values)), values, atol=1e-4)


def test_units_are_recognised(rng) -> None:
    vv, _ = land(rng)
    holes = vv.copy()
    holes[:20] = 0
    holes[-5:] = np.nan
    assert [units(each) for each in (vv, holes, to_power(vv), to_power(vv) * 1e4, np.zeros(5))] == [
        "db",
        "db",
        "power",
        "unknown",
        "unknown",
    ]
    assert units(rng.integers(0, 255, (32, 32)).astype(np.uint8)) == "unknown"


def test_swapped_polarisations_are_seen(rng) -> None:
    vv, vh = land(rng)
    assert not swapped(vv, vh)
    assert swapped(vh, vv)
    assert not swapped(vv, vv)
    assert not swapped(np.full(4, np.nan), vv[0, :4])


@pytest.mark.parametrize("looks", [1.0, 4.4, 20.0])
def test_speckle_has_mean_one_and_the_variance_of_its_looks(looks, rng) -> None:
    factor = speckle((400, 400), looks, rng)
    assert factor.mean() == pytest.approx(1, abs=5 / (400 * looks**0.5))  # five standard errors
    assert looks_of(0.05 * factor) == pytest.approx(looks, rel=0.05)


def test_speckle_is_a_function_of_its_generator() -> None:
    first, second = (speckle((8, 8), 4.4, np.random.default_rng([3, 5])) for _ in range(2))
    np.testing.assert_array_equal(first, second)


@pytest.mark.parametrize(
    "name, plain", [("vv", "VV"), ("Sigma0_VH_db", "VH"), ("Gamma0-HH", "HH"), ("vvh", None), ("B1", None)]
)
def test_polarisations_are_known_by_name(name, plain) -> None:
    assert band_name(name) == plain

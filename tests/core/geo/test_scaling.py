"""The card's scaling, and when a date is stretched instead."""

from __future__ import annotations

import numpy as np
import pytest
from rasterfiles import save, utm_grid, waves

from core_models.contract.card import Scaling
from core_models.contract.errors import InputRefused
from core_models.geo.raster import open_source
from core_models.geo.scaling import FittedScaling, fit_pair, fit_scaling


def card(low=0.0, high=255.0, mean=0.4, std=0.2, bands=2, kind="range"):
    return Scaling((low,) * bands, (high,) * bands, (mean,) * bands, (std,) * bands, kind)


def fit(tmp_path, values, scaling, stretch="auto", **options):
    with (
        open_source(save(tmp_path / "a.tif", values, **options)) as source,
        source.on(source.grid) as aligned,
    ):
        return fit_scaling(scaling, aligned, stretch, "Before")


def test_known_values():
    scaling = FittedScaling((0.0, 100.0), (255.0, 200.0), (0.5, 0.0), (0.25, 1.0))
    values = np.array([[[0.0, 255.0, 51.0]], [[150.0, 300.0, -5.0]]], "float32")
    scaled = scaling(values, np.array([[True, True, True]]))
    np.testing.assert_allclose(scaled, [[[-2.0, 2.0, -1.2]], [[0.5, 1.0, 0.0]]], atol=1e-6)
    assert scaled.dtype == np.float32 and scaled.shape == values.shape


def test_invalid_pixels_are_the_mean(tmp_path):
    scaling = FittedScaling((0.0,), (1.0,), (0.3,), (0.1,))
    scaled = scaling(np.array([[[0.0, np.nan, 0.3]]], "float32"), np.array([[True, False, True]]))
    np.testing.assert_allclose(scaled, [[[-3.0, 0.0, 0.0]]], atol=1e-6)


def test_bytes_that_fit_are_not_stretched(tmp_path):
    fitted, warnings = fit(tmp_path, waves(50, 50, 2).astype("uint8"), card())
    assert (
        not fitted.stretched and warnings == [] and fitted.low == (0.0, 0.0) and fitted.high == (255.0, 255.0)
    )


def test_dark_bytes_are_dark_not_of_other_units(tmp_path):
    fitted, warnings = fit(tmp_path, np.full((2, 9, 9), 3, "uint8"), card())
    assert not fitted.stretched and warnings == []


@pytest.mark.parametrize(
    ("values", "word"),
    [
        (waves(50, 50, 2, 200, 3000).astype("uint16"), "98% of band 1 reach up to"),
        (waves(50, 50, 2, 0.05, 0.6).astype("float32"), "lie below"),
        (waves(50, 50, 2, -25, -3).astype("float32"), "lie below"),
        (waves(50, 50, 2, -120, 120).astype("int16"), "2% of band 1 lie below -1"),
        (waves(50, 50, 2, -120, 120).astype("int8"), "2% of band 1 lie below -1"),
    ],
)
def test_values_of_other_units_are_stretched_with_a_warning(tmp_path, values, word):
    fitted, warnings = fit(tmp_path, values, card())
    assert fitted.stretched and len(warnings) == 1
    for part in (word, "Before", "a.tif", "wanted 0 to 255", "2% to 98%"):
        assert part in warnings[0]
    scaled = fitted(values.astype("float32"), np.ones((50, 50), bool))
    shares = (scaled <= (0 - 0.4) / 0.2 + 1e-5).mean(), (scaled >= (1 - 0.4) / 0.2 - 1e-5).mean()
    assert shares == pytest.approx((0.02, 0.02), abs=0.01)


def test_card_never_stretches(tmp_path):
    fitted, warnings = fit(tmp_path, waves(50, 50, 2, 200, 3000).astype("uint16"), card(), "card")
    assert not fitted.stretched and warnings == []


def test_percentile_on_request_and_by_the_card(tmp_path):
    values = waves(50, 50, 2).astype("uint8")
    fitted, warnings = fit(tmp_path, values, card(), "percentile")
    assert fitted.stretched and warnings == []
    np.testing.assert_allclose(fitted.low, np.percentile(values, 2, axis=(1, 2)))
    fitted, _ = fit(tmp_path, values, card(10, 60, kind="percentile"), "card")
    np.testing.assert_allclose(fitted.high, np.percentile(values, 60, axis=(1, 2)))


def test_nodata_takes_no_part(tmp_path):
    values = waves(50, 50, 2, 100, 200).astype("float32")
    values[:, :30] = -9999
    fitted, _ = fit(tmp_path, values, card(), "percentile", nodata=-9999)
    assert min(fitted.low) >= 100


@pytest.mark.parametrize("value", [0.0, 1e-4, 7.0, 60_000.0])
def test_a_constant_band_is_finite(tmp_path, value):
    values = np.full((2, 20, 20), value, "float32")
    fitted, _ = fit(tmp_path, values, card(), "percentile")
    scaled = fitted(values, np.ones((20, 20), bool))
    np.testing.assert_allclose(scaled, (0.5 - 0.4) / 0.2, rtol=1e-2)


def test_all_nodata_is_refused(tmp_path):
    with pytest.raises(InputRefused) as caught:
        fit(tmp_path, np.zeros((2, 20, 20), "uint8"), card(), nodata=0)
    assert caught.value.code == "input.all-nodata" and "a.tif" in caught.value.message


def test_a_speck_of_data_is_found(tmp_path):
    values = np.zeros((1, 3000, 3000), "uint8")
    values[0, 1501, 1501] = 7
    fitted, _ = fit(tmp_path, values, card(bands=1), "card", nodata=0, compress="deflate")
    assert not fitted.stretched


def test_only_the_common_area_counts(tmp_path):
    values = waves(100, 100).astype("uint8")
    values[0, :, 50:] = 0
    with open_source(save(tmp_path / "a.tif", values, nodata=0)) as source:
        with source.on(utm_grid(50, 50, 1, 500_050)) as aligned, pytest.raises(InputRefused):
            fit_scaling(card(bands=1), aligned, "auto", "x")
        with source.on(utm_grid(50, 50)) as aligned:
            assert fit_scaling(card(bands=1), aligned, "auto", "x")[1] == []


def test_a_little_below_the_range_is_no_other_unit(tmp_path):
    """Reflectance of water and shadow is below 0 at times."""
    values = waves(50, 50, 2, -150, 9000).astype("int16")
    fitted, warnings = fit(tmp_path, values, card(high=10_000.0))
    assert not fitted.stretched and warnings == []


def fit_both(folder, first, second, scalings=None, stretch="auto"):
    scalings = scalings or (card(), card())
    with (
        open_source(save(folder / "a.tif", first)) as before,
        open_source(save(folder / "b.tif", second)) as after,
        before.on(before.grid) as one,
        after.on(before.grid) as other,
    ):
        fits, warnings = fit_pair(scalings, (one, other), stretch)
        seen = np.ones(before.grid.shape, bool)
        inputs = [fit(date.read(0, 0, 50, 50)[0], seen) for fit, date in zip(fits, (one, other))]
    return fits, warnings, inputs


PICTURE = waves(50, 50, 2, 0, 250).astype("uint8")


@pytest.mark.parametrize(
    "other",
    [
        PICTURE.astype("uint16") * 20,
        PICTURE.astype("float32") / 255,
        PICTURE.astype("int16") - 128,
        PICTURE.astype("float64") * 1e-4 - 3,
    ],
    ids=["16 bit", "0 to 1", "signed", "offset"],
)
@pytest.mark.parametrize("swapped", [False, True])
def test_the_same_picture_of_another_depth_is_the_same_input(tmp_path, other, swapped):
    dates = (other, PICTURE) if swapped else (PICTURE, other)
    fits, warnings, inputs = fit_both(tmp_path, *dates)
    assert all(fit.stretched for fit in fits)
    np.testing.assert_allclose(*inputs, atol=1e-4)  # float32 of values around 5000
    (fitting,) = [text for text in warnings if "treated alike" in text]
    assert ("b.tif" if swapped else "a.tif") in fitting and "fits the card's range" in fitting
    assert len(warnings) == 2


def test_a_pair_that_fits_is_left_as_it_is(tmp_path):
    fits, warnings, _ = fit_both(tmp_path, PICTURE, PICTURE[:, ::-1])
    assert warnings == [] and not any(fit.stretched for fit in fits)


def test_dates_that_the_card_scales_apart_are_fitted_apart(tmp_path):
    """An optical and a radar date: what is done with one is no reason to stretch the other."""
    scalings = card(), card(-25.0, 0.0)
    fits, warnings, _ = fit_both(
        tmp_path, PICTURE.astype("uint16") * 20, waves(50, 50, 2, -20, -3).astype("float32"), scalings
    )
    assert [fit.stretched for fit in fits] == [True, False] and len(warnings) == 1


def test_the_card_s_range_on_request_stretches_neither(tmp_path):
    fits, warnings, _ = fit_both(tmp_path, PICTURE, PICTURE.astype("uint16") * 20, stretch="card")
    assert warnings == [] and not any(fit.stretched for fit in fits)

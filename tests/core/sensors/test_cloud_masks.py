"""The threshold detector on drawn scenes whose clouds and shadows are known."""

import numpy as np
import pytest

from core_models.contract.errors import InputRefused
from core_models.sensors.clouds import box_mean, cloud_mask, cloud_score, dilated, ramp
from core_models.sensors.sentinel2 import BANDS

MEADOW = (0.11, 0.08, 0.08, 0.05, 0.10, 0.24, 0.29, 0.28, 0.32, 0.09, 0.002, 0.17, 0.09)
CLOUD = (0.62, 0.60, 0.58, 0.60, 0.62, 0.64, 0.66, 0.64, 0.67, 0.35, 0.02, 0.45, 0.36)
SHADOW = (0.08, 0.05, 0.045, 0.022, 0.04, 0.09, 0.11, 0.10, 0.12, 0.03, 0.002, 0.05, 0.03)
WATER = (0.11, 0.08, 0.06, 0.03, 0.03, 0.02, 0.02, 0.02, 0.02, 0.01, 0.001, 0.01, 0.006)
SNOW = (0.80, 0.82, 0.85, 0.86, 0.86, 0.85, 0.84, 0.82, 0.80, 0.50, 0.01, 0.06, 0.05)


def scene(rng, **areas) -> np.ndarray:
    """(13, 120, 120) of meadow with squares of 30 pixels of the surfaces named, from left to right."""
    image = np.empty((13, 120, 120), np.float32)
    image[:] = np.array(MEADOW)[:, None, None]
    for index, surface in enumerate(areas.values()):
        image[:, 45:75, 40 * index : 40 * index + 30] = np.array(surface)[:, None, None]
    return image * (1 + 0.02 * rng.standard_normal(image.shape).astype(np.float32))


def inside(mask: np.ndarray, index: int) -> np.ndarray:
    return mask[50:70, 40 * index + 5 : 40 * index + 25]


def test_cloud_shadow_and_clear_are_told_apart(rng) -> None:
    mask = cloud_mask(scene(rng, cloud=CLOUD, shadow=SHADOW, water=WATER), BANDS)
    assert (inside(mask, 0) == 1).all() and (inside(mask, 1) == 2).all() and (inside(mask, 2) == 0).all()
    assert (mask[:30] == 0).all() and mask.dtype == np.uint8


def test_snow_is_no_cloud_and_darkness_without_a_cloud_is_no_shadow(rng) -> None:
    mask = cloud_mask(scene(rng, snow=SNOW, shadow=SHADOW), BANDS)
    assert (inside(mask, 0) == 0).all() and (inside(mask, 1) == 0).all()


@pytest.mark.parametrize("missing", [("B10",), ("B1", "B10"), ("B1", "B9", "B10", "B12")])
def test_fewer_bands_do(missing, rng) -> None:
    keep = [index for index, band in enumerate(BANDS) if band not in missing]
    mask = cloud_mask(scene(rng, cloud=CLOUD, shadow=SHADOW)[keep], [BANDS[index] for index in keep])
    assert (inside(mask, 0) == 1).all() and (inside(mask, 1) == 2).all()


def test_bands_are_taken_by_name(rng) -> None:
    image = scene(rng, cloud=CLOUD, shadow=SHADOW)
    order = rng.permutation(13)
    np.testing.assert_array_equal(
        cloud_mask(image[order], [BANDS[index] for index in order]), cloud_mask(image, BANDS)
    )


def test_pixels_that_are_not_observed_are_unknown(rng) -> None:
    valid = np.ones((120, 120), bool)
    valid[:, :7] = False
    mask = cloud_mask(scene(rng, cloud=CLOUD), BANDS, valid)
    assert (mask[:, :7] == 255).all() and (mask[:, 7:] != 255).all()


def test_the_score_is_the_least_of_its_terms() -> None:
    pixel = np.array(CLOUD, np.float32)[:, None, None]
    assert cloud_score(pixel, BANDS)[0, 0] == pytest.approx(1.0)
    pixel[1] = 0.2  # blue: (0.2 - 0.1) / 0.4; visible brightness stays 1
    assert cloud_score(pixel, BANDS)[0, 0] == pytest.approx(0.25)


def test_without_visible_bands_it_is_refused() -> None:
    with pytest.raises(InputRefused, match="B2, B4 is not among B3, B8"):
        cloud_score(np.zeros((2, 4, 4)), ("B3", "B8"))


def test_box_mean_and_dilation_by_hand(rng) -> None:
    image = rng.random((9, 11)).astype(np.float32)
    assert box_mean(image, 2)[4, 5] == pytest.approx(image[2:7, 3:8].mean(), rel=1e-5)
    assert box_mean(image, 1)[0, 0] == pytest.approx(
        (4 * image[0, 0] + 2 * image[0, 1] + 2 * image[1, 0] + image[1, 1]) / 9, rel=1e-5
    )
    point = np.zeros((9, 9), bool)
    point[4, 4] = True
    assert dilated(point, 2).sum() == 25
    np.testing.assert_allclose(ramp(np.array([0.5, 0.7, 0.9]), 0.8, 0.6), [1, 0.5, 0], atol=1e-6)

"""The benchmark's measures against hand-computed values and torchmetrics, and the traps that change them."""

import math

import pytest
import torch
from torchmetrics.functional.image import (
    peak_signal_noise_ratio,
    spectral_angle_mapper,
    structural_similarity_index_measure,
)

from core_models.training.clouds.losses import ssim_map
from core_models.training.clouds.measures import HIGHEST_PSNR, MeasureSums, image_measures


@pytest.fixture
def images():
    """Estimate and target (4, 40, 50), alike but not the same, and a mask of all values."""
    generator = torch.Generator().manual_seed(3)
    target = torch.rand(4, 40, 50, generator=generator)
    estimate = (target + 0.1 * torch.randn(4, 40, 50, generator=generator)).clamp(0, 1)
    mask = torch.zeros(40, 50, dtype=torch.uint8)
    mask[:10], mask[10:15], mask[-5:] = 1, 2, 255
    return estimate, target, mask


def test_by_hand() -> None:
    """Two bands, three pixels: differences 0.1, 0.2 and none; spectra at right angles, at 45 degrees, and the
    same.
    """
    target = torch.tensor([[[0.1, 0.3, 0.4]], [[0.0, 0.0, 0.2]]])
    estimate = torch.tensor([[[0.0, 0.3, 0.4]], [[0.1, 0.3, 0.2]]])
    found = image_measures(estimate, target, torch.tensor([[1, 0, 0]], dtype=torch.uint8))
    assert found["mae"] == pytest.approx((0.1 + 0.1 + 0.3) / 6)
    assert found["rmse"] == pytest.approx(math.sqrt((0.01 + 0.01 + 0.09) / 6))
    assert found["psnr"] == pytest.approx(-10 * math.log10(0.11 / 6))
    assert found["sam"] == pytest.approx((90 + 45 + 0) / 3, abs=1e-5)
    assert (found["mae_cloudy"], found["sam_cloudy"]) == pytest.approx((0.1, 90))
    assert (found["mae_clear"], found["sam_clear"]) == pytest.approx((0.3 / 4, 22.5), abs=1e-5)
    assert math.isnan(found["psnr_shadow"]) and math.isnan(found["ssim_shadow"])


def test_ssim_of_constant_images_is_the_luminance_term() -> None:
    value = ssim_map(torch.full((1, 1, 31, 31), 0.4), torch.full((1, 1, 31, 31), 0.6))[0, 0, 15, 15]
    assert value == pytest.approx((2 * 0.24 + 1e-4) / (0.16 + 0.36 + 1e-4), rel=1e-4)


def test_against_torchmetrics(images) -> None:
    estimate, target, _ = images
    known = torch.zeros(40, 50, dtype=torch.uint8)
    found = image_measures(estimate, target, known)
    assert found["psnr"] == pytest.approx(
        float(peak_signal_noise_ratio(estimate, target, data_range=1.0)), rel=1e-5
    )
    angle = spectral_angle_mapper(estimate[None], target[None])
    assert found["sam"] == pytest.approx(math.degrees(float(angle)), rel=1e-5)
    _, theirs = structural_similarity_index_measure(
        estimate[None], target[None], data_range=1.0, sigma=1.5, return_full_image=True
    )
    ours = ssim_map(estimate[None], target[None])
    inside = (..., slice(5, -5), slice(5, -5))  # beyond, they reflect the image and the benchmark pads with 0
    torch.testing.assert_close(ours[inside], theirs[inside], rtol=0, atol=1e-5)


def test_regions_are_those_of_the_mask(images) -> None:
    estimate, target, mask = images
    found = image_measures(estimate, target, mask)
    for suffix, value in (("_cloudy", 1), ("_clear", 0), ("_shadow", 2)):
        expected = float((estimate - target)[:, mask == value].double().abs().mean())
        assert found[f"mae{suffix}"] == pytest.approx(expected, rel=1e-6)
    assert found["mae"] == pytest.approx(
        float((estimate - target)[:, mask != 255].double().abs().mean()), rel=1e-6
    )


def test_the_window_is_centred(images) -> None:
    """A window half a pixel off, as one published script has it, gives another number for the
    flipped image.
    """
    estimate, target, mask = images
    flipped = image_measures(estimate.flip(1, 2), target.flip(1, 2), mask.flip(0, 1))
    assert flipped["ssim"] == pytest.approx(image_measures(estimate, target, mask)["ssim"], rel=1e-9)


def test_a_pixel_of_zeros_has_no_angle_and_spoils_none(images) -> None:
    estimate, target, mask = images
    estimate[:, 20, 20] = 0
    assert 0 < image_measures(estimate, target, mask)["sam"] < 90


def test_images_are_measured_apart() -> None:
    """PSNR of two images at once is not the mean of the two."""
    target, mask = torch.full((1, 8, 8), 0.5), torch.ones(8, 8, dtype=torch.uint8)
    sums = MeasureSums()
    for shift in (0.1, 0.01):
        sums.add(image_measures(target + shift, target, mask))
    assert sums.summary()["psnr"] == pytest.approx((20 + 40) / 2, rel=1e-4)
    assert sums.summary()["psnr_cloudy"] == pytest.approx(30, rel=1e-4)
    assert "psnr_clear" not in sums.summary()
    assert image_measures(target, target, mask)["psnr"] == HIGHEST_PSNR

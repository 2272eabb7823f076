"""Known values, gradients, and what the losses leave out."""

import math

import pytest
import torch

from core_models.training.clouds.losses import (
    carl_loss,
    known_mean,
    l1_loss,
    l2_loss,
    nll_loss,
    reconstruction_loss,
    ssim_loss,
)


@pytest.fixture
def images():
    """Estimate, target and cloudy image (1, 2, 6, 6) in double precision, and all pixels known."""
    generator = torch.Generator().manual_seed(1)
    estimate, target, cloudy = (
        torch.rand(1, 2, 6, 6, generator=generator, dtype=torch.double) for _ in range(3)
    )
    return estimate.requires_grad_(), target, cloudy, torch.ones(1, 1, 6, 6, dtype=torch.double)


def test_gradients(images) -> None:
    estimate, target, cloudy, known = images
    covered = (torch.arange(36).reshape(1, 1, 6, 6) % 2).double()
    log_variance = torch.full_like(target, -1.0).requires_grad_()
    assert torch.autograd.gradcheck(lambda x: l1_loss(x, target, known), estimate)
    assert torch.autograd.gradcheck(lambda x: l2_loss(x, target, known), estimate)
    assert torch.autograd.gradcheck(lambda x: ssim_loss(x, target, known), estimate)
    assert torch.autograd.gradcheck(lambda x: carl_loss(x, target, known, cloudy, covered), estimate)
    assert torch.autograd.gradcheck(lambda x, y: nll_loss(x, y, target, known), (estimate, log_variance))


def test_known_values() -> None:
    known = torch.ones(1, 1, 2, 2)
    estimate, target, cloudy = (torch.full((1, 3, 2, 2), value) for value in (0.5, 0.2, 0.9))
    covered = torch.tensor([[[[1.0, 1.0], [1.0, 0.0]]]])
    assert l1_loss(estimate, target, known) == pytest.approx(0.3)
    assert l2_loss(estimate, target, known) == pytest.approx(0.09)
    # three covered pixels 0.3 from the target, a clear one 0.4 from the cloudy image, and 0.3 from the target
    # everywhere
    assert carl_loss(estimate, target, known, cloudy, covered) == pytest.approx((3 * 0.3 + 0.4) / 4 + 0.3)
    variance = torch.full_like(target, math.log(0.04))
    assert nll_loss(estimate, variance, target, known) == pytest.approx(0.5 * (math.log(0.04) + 0.09 / 0.04))
    assert ssim_loss(target, target, known) == pytest.approx(0, abs=1e-6)


def test_the_likeliest_variance_is_the_squared_difference() -> None:
    target, known = torch.zeros(1, 1, 1, 1), torch.ones(1, 1, 1, 1)
    estimate = torch.full_like(target, 0.1)
    losses = {
        value: float(nll_loss(estimate, torch.full_like(target, math.log(value)), target, known))
        for value in (0.005, 0.01, 0.02)
    }
    assert min(losses, key=losses.get) == 0.01


def test_pixels_that_were_not_observed_count_in_no_loss(images) -> None:
    estimate, target, cloudy, _ = images
    mask = torch.zeros(1, 1, 6, 6)
    mask[..., 3:] = 255
    wild = target.clone()
    wild[..., 3:] = 7
    for name in ("l1", "l2", "carl"):
        first, second = (
            reconstruction_loss({name: 1.0}, estimate.detach(), None, each, cloudy, mask)
            for each in (target, wild)
        )
        assert first == second > 0
    assert known_mean(target, torch.zeros(1, 1, 6, 6)) == 0


def test_losses_are_summed_by_weight(images) -> None:
    estimate, target, cloudy, _ = (image.detach() for image in images)
    mask = torch.zeros(1, 1, 6, 6)
    parts = [
        float(reconstruction_loss({name: 1.0}, estimate, None, target, cloudy, mask))
        for name in ("l2", "ssim")
    ]
    both = float(reconstruction_loss({"l2": 1.0, "ssim": 0.1}, estimate, None, target, cloudy, mask))
    assert both == pytest.approx(parts[0] + 0.1 * parts[1])
    with pytest.raises(ValueError, match="belong together"):
        reconstruction_loss({"nll": 1.0}, estimate, None, target, cloudy, mask)

"""Losses of a reconstructed image.

All take images (B, C, H, W) in 0..1 and `known` (B, 1, H, W), 1 where both were observed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

import torch
import torch.nn.functional as F

from ...sensors import UNKNOWN

C1, C2 = 0.01**2, 0.03**2
"""Of the structural similarity, for values in 0..1 (Wang et al. 2004)."""
WINDOW, SIGMA = 11, 1.5


def known_mean(values: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """Mean of (B, C, H, W) over the pixels where `known` (B, 1, H, W) is 1; 0 where there is none."""
    return (values * known).sum() / (known.sum() * values.shape[1]).clamp_min(1)


def l1_loss(estimate: torch.Tensor, target: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """Mean absolute difference."""
    return known_mean((estimate - target).abs(), known)


def l2_loss(estimate: torch.Tensor, target: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """Mean squared difference."""
    return known_mean((estimate - target).square(), known)


def gaussian_window(dtype: torch.dtype, device: torch.device) -> torch.Tensor:
    """The (11,) Gaussian weights of standard deviation 1.5 that sum to 1, their middle on a pixel."""
    places = torch.arange(WINDOW, dtype=dtype, device=device) - WINDOW // 2
    weights = torch.exp(-(places**2) / (2 * SIGMA**2))
    return weights / weights.sum()


def ssim_map(estimate: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Structural similarity (B, C, H, W) of every pixel and band, -1 to 1 (Wang et al. 2004, eq. 13), borders
    padded with 0.
    """
    channels, window = estimate.shape[1], gaussian_window(estimate.dtype, estimate.device)

    def blurred(image: torch.Tensor) -> torch.Tensor:
        row = window.view(1, 1, 1, -1).repeat(channels, 1, 1, 1)
        image = F.conv2d(image, row, padding=(0, WINDOW // 2), groups=channels)
        return F.conv2d(image, row.transpose(2, 3), padding=(WINDOW // 2, 0), groups=channels)

    mean_a, mean_b = blurred(estimate), blurred(target)
    variance_a, variance_b = blurred(estimate**2) - mean_a**2, blurred(target**2) - mean_b**2
    covariance = blurred(estimate * target) - mean_a * mean_b
    likeness = (2 * mean_a * mean_b + C1) * (2 * covariance + C2)
    return likeness / ((mean_a**2 + mean_b**2 + C1) * (variance_a + variance_b + C2))


def ssim_loss(estimate: torch.Tensor, target: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
    """1 minus the mean structural similarity; pixels within 5 of an unknown one see what stands there."""
    return 1 - known_mean(ssim_map(estimate, target), known)


def carl_loss(
    estimate: torch.Tensor,
    target: torch.Tensor,
    known: torch.Tensor,
    cloudy: torch.Tensor,
    covered: torch.Tensor,
) -> torch.Tensor:
    """Cloud-adaptive regularised loss (Meraner et al. 2020, DSen2-CR).

    Where `covered` (B, 1, H, W) is 1, by cloud or shadow, the target is wanted, elsewhere the `cloudy` image
    as it is; beside this the target everywhere, with weight 1.
    """
    kept = (1 - covered) * (estimate - cloudy).abs() + covered * (estimate - target).abs()
    return known_mean(kept, known) + l1_loss(estimate, target, known)


def nll_loss(
    mean: torch.Tensor, log_variance: torch.Tensor, target: torch.Tensor, known: torch.Tensor
) -> torch.Tensor:
    """Negative log-likelihood of a Gaussian for every band and pixel, without its constant 0.919 (Kendall and
    Gal 2017, eq. 5).
    """
    return known_mean(0.5 * (log_variance + (target - mean).square() * torch.exp(-log_variance)), known)


def reconstruction_loss(
    weights: Mapping[str, float],
    mean: torch.Tensor,
    log_variance: Optional[torch.Tensor],
    target: torch.Tensor,
    cloudy: torch.Tensor,
    mask: torch.Tensor,
) -> torch.Tensor:
    """Weighted sum of losses by name, float32; `mask` (B, 1, H, W) holds 0 clear, 1 cloud, 2 shadow, 255 not
    observed.

    Beside others, nll fits the variance to the mean that these make: alone it would care for clear pixels
    most, which are surest. Raises `ValueError` where nll is wanted of a network without a variance, and where
    a variance has no nll to learn from.
    """
    if ("nll" in weights) != (log_variance is not None):
        raise ValueError(
            "The loss nll and the network's option uncertainty = true belong together; the recipe has one of "
            "both."
        )
    mean, target, cloudy = mean.float(), target.float(), cloudy.float()
    known = (mask != UNKNOWN).float()
    covered = ((mask == 1) | (mask == 2)).float()
    total = mean.new_zeros(())
    for name, weight in weights.items():
        if name == "carl":
            value = carl_loss(mean, target, known, cloudy, covered)
        elif log_variance is not None and name == "nll":
            estimate = mean if len(weights) == 1 else mean.detach()
            value = nll_loss(estimate, log_variance.float(), target, known)
        else:
            value = {"l1": l1_loss, "l2": l2_loss, "ssim": ssim_loss}[name](mean, target, known)
        total = total + weight * value
    return total

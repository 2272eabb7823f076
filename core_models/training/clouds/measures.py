"""How near a reconstruction is to the clear image, per image as the SEN12MS-CR benchmark measures it (Ebel et
al. 2022 and later).

Values are 0..1 over all bands. RMSE is the root of the mean squared difference, PSNR 20 log10(1 / RMSE) in
dB, MAE the mean absolute difference, SAM the mean angle between the pixels' spectra in degrees, SSIM the mean
of its map. Each is taken of an image, or of the pixels of one kind in it, and then averaged over the images
that have such pixels: the PSNR of many images at once is another number.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch

from ...sensors import UNKNOWN
from .losses import ssim_map

MEASURES = ("psnr", "ssim", "sam", "mae", "rmse")
REGIONS = {"": None, "_cloudy": 1, "_clear": 0, "_shadow": 2}
"""Suffix of a measure's name, and what the cloud mask holds there; all observed pixels without one."""
NAMES = tuple(f"{measure}{region}" for region in REGIONS for measure in MEASURES)
HIGHEST_PSNR = 100.0
"""dB, where nothing differs: infinity would be every mean."""


def image_measures(estimate: torch.Tensor, target: torch.Tensor, mask: torch.Tensor) -> dict[str, float]:
    """All of `NAMES` for an estimate and the clear image (C, H, W) in 0..1 under the cloud mask (H, W); NaN
    for empty regions.
    """
    estimate, target = estimate.double(), target.double()
    maps = {
        "ssim": ssim_map(estimate[None], target[None])[0].mean(0),
        "sam": spectral_angle(estimate, target),
        "mae": (estimate - target).abs().mean(0),
        "square": (estimate - target).square().mean(0),
    }
    found: dict[str, float] = {}
    for region, value in REGIONS.items():
        inside = mask != UNKNOWN if value is None else mask == value
        means = {name: _mean(values[inside]) for name, values in maps.items()}
        rmse = means["square"] ** 0.5
        psnr = (
            min(HIGHEST_PSNR, -20 * float(np.log10(rmse)))
            if rmse > 0
            else HIGHEST_PSNR
            if rmse == 0
            else float("nan")
        )
        found |= {f"psnr{region}": psnr, f"rmse{region}": rmse}
        found |= {f"{name}{region}": means[name] for name in ("ssim", "sam", "mae")}
    return {name: found[name] for name in NAMES}


def _mean(values: torch.Tensor) -> float:
    return float(values.nanmean())


def spectral_angle(estimate: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    """Angle (H, W) in degrees between spectra (C, H, W); NaN, to be left out of means, where one of both is
    all 0.
    """
    lengths = estimate.norm(dim=0) * target.norm(dim=0)
    cosine = (estimate * target).sum(0) / lengths
    return torch.rad2deg(torch.acos(cosine.clamp(-1, 1)))


@dataclass
class MeasureSums:
    """Sums of each of `NAMES` over images, and over how many."""

    counts: np.ndarray = field(default_factory=lambda: np.zeros((2, len(NAMES))))

    def add(self, found: dict[str, float]) -> None:
        """Add what `image_measures` found."""
        values = np.array([found[name] for name in NAMES])
        known = np.isfinite(values)
        self.counts += np.stack([np.where(known, values, 0.0), known])

    def merge(self, other: MeasureSums) -> None:
        """Add what `other` has summed up."""
        self.counts += other.counts

    def summary(self) -> dict[str, float]:
        """Means over the images that have pixels of the kind; measures of kinds that no image has are left
        out.
        """
        sums, images = self.counts
        found = {name: float(total / count) for name, total, count in zip(NAMES, sums, images) if count}
        return found | {
            "images": float(images[0]),
            "images_cloudy": float(images[NAMES.index("psnr_cloudy")]),
        }

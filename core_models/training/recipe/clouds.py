"""What a recipe says of the task clouds."""

from __future__ import annotations

from dataclasses import dataclass, field

from .checks import require

CLOUD_LOSSES = ("l1", "l2", "ssim", "carl", "nll")


@dataclass(frozen=True)
class Clouds:
    """What the task clouds is trained with, in the place of `loss` and of all of `augment` but flips and
    turns.
    """

    losses: dict[str, float] = field(default_factory=lambda: {"l1": 1.0})
    """Weights by name: l1, l2, ssim, carl (cloud-adaptive, DSen2-CR), nll (Gaussian, of networks with
    `uncertainty = true`; beside others it fits the variance alone)."""
    synthetic: float = 0.0
    """Share of the crops with a real cloudy date that are shown under other clouds instead; crops without one
    always are."""
    cut: float = 0.5
    """Share of these clouds that are cut from a real pair of another place; the others are drawn from
    noise."""
    band_gain: float = 0.0
    """Deviation of the logarithm of a factor for each band of a crop, half of it common to all bands."""
    sar_dropout: float = 0.0
    """Share of the crops that are shown without radar: 0 in all of its bands, as where a job's radar does not
    cover."""
    looks: float = 0.0
    """Looks of the speckle that radar is multiplied with; 0: none."""
    bands_sar: tuple[str, ...] = ("VV", "VH")
    """Of the radar images, in their order."""
    sar_low: tuple[float, ...] = (-25.0, -32.5)
    """Decibels that become 0, of each."""
    sar_high: tuple[float, ...] = (0.0, 0.0)
    """Decibels that become 1, of each."""

    def __post_init__(self) -> None:
        for name, weight in self.losses.items():
            require(name in CLOUD_LOSSES, "clouds.losses", name, "one of " + ", ".join(CLOUD_LOSSES))
            require(weight > 0, f"clouds.losses.{name}", weight, "more than 0")
        require(bool(self.losses), "clouds.losses", self.losses, "one loss or more")
        for name in ("synthetic", "cut", "sar_dropout"):
            require(0 <= getattr(self, name) <= 1, f"clouds.{name}", getattr(self, name), "0 to 1")
        for name in ("band_gain", "looks"):
            require(getattr(self, name) >= 0, f"clouds.{name}", getattr(self, name), "0 or more")
        sizes = {len(self.bands_sar), len(self.sar_low), len(self.sar_high)}
        good = len(sizes) == 1 and all(low < high for low, high in zip(self.sar_low, self.sar_high))
        require(
            good,
            "clouds.sar_low and sar_high",
            (self.sar_low, self.sar_high),
            "a lower and a higher value for each SAR band",
        )

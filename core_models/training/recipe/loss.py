"""The losses of change detection and segmentation."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Union

from .checks import Range, refuse, require

LOSSES = (
    "cross-entropy",
    "dice",
    "focal",
    "tversky",
    "lovasz",
    "lovasz-hinge",
    "contrastive",
    "cosine-contrastive",
)
MARGINS = {"contrastive": (0.3, 1.4), "cosine-contrastive": (0.1, 0.8)}
"""Up to which distance an unchanged pixel and from which one a changed pixel costs nothing, where a recipe
does not say."""
REACH = 2.0
"""Largest distance of two unit vectors, L2 or cosine."""


@dataclass(frozen=True)
class Loss:
    """Weighted sum of losses by name; a pixel whose label is unknown counts in none of them."""

    weights: dict[str, float] = field(default_factory=lambda: {"cross-entropy": 1.0, "dice": 1.0})
    """Of networks that give logits: cross-entropy, dice, focal, tversky, lovasz, lovasz-hinge; of those that
    give distances: contrastive (L2) and cosine-contrastive."""
    change_weight: Union[float, str] = 1.0
    """How much more a changed pixel counts than an unchanged one in the cross-entropy and contrastive losses;
    `"measured"`: as many times as unchanged pixels are more frequent in the training labels, (1 - p) / p."""
    smoothing: float = 0.0
    """Label smoothing of the cross-entropy."""
    gamma: float = 2.0
    """Exponent of the focal loss."""
    tversky: Range = (0.3, 0.7)
    """What a false and what a missed changed pixel costs in the Tversky loss; 0.5 and 0.5 are dice."""
    margins: dict[str, Range] = field(default_factory=dict)
    """By name of a contrastive loss: up to which distance an unchanged pixel and from which one a changed
    pixel costs nothing; without an entry 0.3 and 1.4 (contrastive), 0.1 and 0.8 (cosine-contrastive)."""
    allow_unreachable: bool = False
    """Allow a margin above 2, the largest distance of unit vectors, as DASNet's published 2.2: each changed
    pixel then costs something whatever the network does."""
    distillation: float = 1.0
    """Weight of the teachers' scores beside the other losses, where the recipe names teachers."""
    maps: tuple[float, ...] = ()
    """Weights of a network's output maps in their order (DASNet: position, channel, both; DANet: both,
    position, channel); empty: all alike. Maps of 0 are left out."""

    def __post_init__(self) -> None:
        for name, weight in self.weights.items():
            require(name in LOSSES, "loss.weights", name, "one of " + ", ".join(LOSSES))
            require(weight > 0, f"loss.weights.{name}", weight, "more than 0")
        require(bool(self.weights), "loss.weights", self.weights, "one loss or more")
        wanted = self.change_weight
        good = wanted == "measured" if isinstance(wanted, str) else wanted > 0
        require(good, "loss.change_weight", self.change_weight, 'more than 0, or "measured"')
        require(0 <= self.smoothing < 0.5, "loss.smoothing", self.smoothing, "0 to 0.5")
        require(self.gamma >= 0, "loss.gamma", self.gamma, "0 or more")
        good = len(self.tversky) == 2 and min(self.tversky) >= 0 and sum(self.tversky) > 0
        require(good, "loss.tversky", self.tversky, "two numbers, 0 or more")
        require(all(weight >= 0 for weight in self.maps), "loss.maps", self.maps, "numbers of 0 or more")
        require(not self.maps or sum(self.maps) > 0, "loss.maps", self.maps, "one above 0")
        for name in self.margins:
            self._check_margins(name)

    def _check_margins(self, name: str) -> None:
        pair = self.margins[name]
        require(name in MARGINS, "loss.margins", name, "one of " + ", ".join(MARGINS))
        good = len(pair) == 2 and 0 <= pair[0] < pair[1]
        require(good, f"loss.margins.{name}", pair, "two numbers from 0 on, the smaller first")
        if pair[1] > REACH and not self.allow_unreachable:
            raise refuse(
                f"loss.margins.{name} is {pair!r} in the recipe, but distances of unit vectors reach from 0 "
                f"to {REACH:g}: each "
                f"changed pixel would cost {(pair[1] - REACH) ** 2:.2g} or more whatever the network does.",
                f"Lower it to {REACH:g} or less, or set loss.allow_unreachable = true to train as published.",
            )

    @property
    def known_change_weight(self) -> float:
        """`change_weight` as a number, after it was measured where it was to be."""
        return float(self.change_weight)

    def margins_of(self, name: str) -> Range:
        """The near and the far margin of the contrastive loss `name`."""
        return self.margins.get(name, MARGINS[name])

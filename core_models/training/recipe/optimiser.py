"""The optimiser of a recipe, and the course of its learning rate."""

from __future__ import annotations

from dataclasses import dataclass

from .checks import Range, require

OPTIMISERS = ("adamw", "adam", "sgd")
SCHEDULES = ("cosine", "poly", "step", "milestones", "constant")
UNITS = ("step", "epoch")


@dataclass(frozen=True)
class Optimiser:
    """The optimiser and the course of its learning rate."""

    name: str = "adamw"
    """`adamw` (decay apart from the gradient), `adam` (decay within the gradient, as the published recipes
    have it) or `sgd` (momentum 0.9)."""
    rate: float = 1e-3
    """Full learning rate."""
    backbone: float = 1.0
    """Rate of the network's `backbone` relative to the rest; less than 1 keeps more of what pretrained
    weights know."""
    weight_decay: float = 0.01
    """Of kernels and matrices."""
    decay_norms: bool = False
    """Weight decay for biases, norms and gates too, as plain optimisers do."""
    schedule: str = "cosine"
    """`cosine` and `poly` to the end of the run, `step`: a fall every so often, `milestones`: falls at given
    times, `constant`."""
    warmup: int = 0
    """Steps of linear warm-up, in every schedule."""
    hold: float = 0.0
    """Share of all steps at the full rate before the cosine or the polynomial begins."""
    final: float = 0.0
    """Rate at the end of the cosine or polynomial, relative to the full rate."""
    power: float = 0.9
    """Exponent of the polynomial."""
    unit: str = "step"
    """What `every` and `milestones` count: `step` or `epoch`."""
    every: int = 1000
    """Steps or epochs between two falls of the step schedule."""
    factor: float = 0.5
    """What the rate is multiplied with at a fall of the step schedule."""
    milestones: tuple[Range, ...] = ()
    """Pairs of a time and a factor: once so many steps or epochs are done, the rate is the full one times the
    factor."""

    def __post_init__(self) -> None:
        require(self.name in OPTIMISERS, "optimiser.name", self.name, "one of " + ", ".join(OPTIMISERS))
        require(self.rate > 0, "optimiser.rate", self.rate, "more than 0")
        require(self.backbone > 0, "optimiser.backbone", self.backbone, "more than 0")
        require(self.weight_decay >= 0, "optimiser.weight_decay", self.weight_decay, "0 or more")
        require(
            self.schedule in SCHEDULES, "optimiser.schedule", self.schedule, "one of " + ", ".join(SCHEDULES)
        )
        require(0 <= self.hold < 1, "optimiser.hold", self.hold, "0 to 1")
        require(self.unit in UNITS, "optimiser.unit", self.unit, "one of " + ", ".join(UNITS))
        require(
            self.warmup >= 0 and self.every >= 1,
            "optimiser.warmup and every",
            (self.warmup, self.every),
            "0 and 1 or more",
        )
        times = [pair[0] for pair in self.milestones]
        good = all(len(pair) == 2 and min(pair) > 0 for pair in self.milestones) and times == sorted(
            set(times)
        )
        require(
            good,
            "optimiser.milestones",
            self.milestones,
            "pairs of a time and a factor above 0, the times rising",
        )
        wanted = "some where the schedule is milestones, none elsewhere"
        require(
            bool(times) == (self.schedule == "milestones"), "optimiser.milestones", self.milestones, wanted
        )

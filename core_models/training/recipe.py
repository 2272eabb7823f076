"""The values of a training recipe: frozen dataclasses, which check themselves when they are made (`recipe_file.py` reads them).

`resources/recipes/README.md` is made of the lines below the keys: `python -m core_models.training.recipe_help`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Optional

from ..contract.errors import InputRefused

Range = tuple[float, float]
LOSSES = ("cross-entropy", "dice", "focal", "contrastive", "cosine-contrastive")
SCHEDULES = ("cosine", "step", "constant")
PRECISIONS = ("fp32", "bf16")


def refuse(message: str, hint: str = "Change the recipe.") -> InputRefused:
    """The error for a value that a recipe may not hold."""
    return InputRefused("recipe.value", message, hint)


def _require(holds: bool, name: str, found: object, wanted: str) -> None:
    if not holds:
        raise refuse(f"{name} is {found!r} in the recipe, wanted {wanted}.")


@dataclass(frozen=True)
class Source:
    """A folder with `A/`, `B/` and `label/`, and what to say of it in the card."""

    path: str
    name: str
    licence: str = ""
    citation: str = ""
    weight: float = 1.0
    """Share of the crops drawn from this folder, relative to the others."""
    unknown: Optional[int] = None
    """What its masks hold where nobody has labelled; such pixels count in no loss and no measure."""

    def __post_init__(self) -> None:
        _require(bool(self.path), "data path", self.path, "a folder")
        _require(self.weight > 0, f"weight of {self.name}", self.weight, "more than 0")


@dataclass(frozen=True)
class Data:
    """What to train on and what to choose the best checkpoint with."""

    train: tuple[Source, ...]
    validation: Source
    crop: int = 256
    """Side of a training crop in pixels."""
    change_share: float = 0.0
    """Share of the crops that are made to hold a changed pixel, 0 to 1; the others fall anywhere."""
    memory_gb: float = 4.0
    """Images of a folder are decoded once and kept while they fit into this; the others are decoded at every use."""

    def __post_init__(self) -> None:
        _require(len(self.train) > 0, "data.train", self.train, "one folder or more")
        _require(self.crop >= 32, "data.crop", self.crop, "32 pixels or more")
        _require(0.0 <= self.change_share <= 1.0, "data.change_share", self.change_share, "0 to 1")


@dataclass(frozen=True)
class Augment:
    """Random changes of a training pair; 0 or false switches one off."""

    flips: bool = True
    turns: bool = True
    """Quarter turns."""
    swap_dates: bool = True
    scale: Range = (1.0, 1.0)
    """Smallest and largest zoom; 2 shows half as much ground at twice the size."""
    brightness: float = 0.0
    """Largest shift of a date's values, as a share of the value range; each date draws its own."""
    contrast: float = 0.0
    """Largest relative change of a date's contrast."""
    band_gain: float = 0.0
    """Largest relative change of each band of a date on its own."""
    paste: float = 0.0
    """Share of the crops that a part of another crop is pasted into, both dates and the mask alike."""

    def __post_init__(self) -> None:
        good = len(self.scale) == 2 and 0.1 <= self.scale[0] <= self.scale[1] <= 10
        _require(good, "augment.scale", self.scale, "two numbers from 0.1 to 10, the smaller first")
        for name in ("brightness", "contrast", "band_gain", "paste"):
            _require(0.0 <= getattr(self, name) <= 1.0, f"augment.{name}", getattr(self, name), "0 to 1")


@dataclass(frozen=True)
class Loss:
    """Weighted sum of losses by name."""

    weights: dict[str, float] = field(default_factory=lambda: {"cross-entropy": 1.0, "dice": 1.0})
    change_weight: float = 1.0
    """How much more a changed pixel counts than an unchanged one in the cross-entropy and contrastive losses."""
    smoothing: float = 0.0
    """Label smoothing of the cross-entropy."""
    gamma: float = 2.0
    """Of the focal loss."""

    def __post_init__(self) -> None:
        for name, weight in self.weights.items():
            _require(name in LOSSES, "loss.weights", name, "one of " + ", ".join(LOSSES))
            _require(weight > 0, f"loss.weights.{name}", weight, "more than 0")
        _require(bool(self.weights), "loss.weights", self.weights, "one loss or more")
        _require(self.change_weight > 0, "loss.change_weight", self.change_weight, "more than 0")
        _require(0 <= self.smoothing < 0.5, "loss.smoothing", self.smoothing, "0 to 0.5")


@dataclass(frozen=True)
class Optimiser:
    """AdamW and the course of its learning rate."""

    rate: float = 1e-3
    weight_decay: float = 0.01
    schedule: str = "cosine"
    warmup: int = 0
    """Steps of linear warm-up."""
    hold: float = 0.0
    """Share of all steps at the full rate before the cosine begins."""
    final: float = 0.0
    """Rate at the end of the cosine, relative to the full rate."""
    every: int = 1000
    """Steps between two falls of the step schedule."""
    factor: float = 0.5
    """What the rate is multiplied with at a fall of the step schedule."""

    def __post_init__(self) -> None:
        _require(self.rate > 0, "optimiser.rate", self.rate, "more than 0")
        _require(self.schedule in SCHEDULES, "optimiser.schedule", self.schedule, "one of " + ", ".join(SCHEDULES))
        _require(0 <= self.hold < 1, "optimiser.hold", self.hold, "0 to 1")
        _require(self.warmup >= 0 and self.every >= 1, "optimiser.warmup and every", (self.warmup, self.every), "0 and 1 or more")


@dataclass(frozen=True)
class Run:
    """How long, how large, how often."""

    steps: int = 2000
    batch: int = 8
    precision: str = "bf16"
    clip: float = 1.0
    """Largest norm of the gradient; 0: not clipped."""
    ema: float = 0.0
    """Decay a step of the averaged weights, which are then the ones evaluated and exported; 0: off."""
    evaluate_every: int = 250
    log_every: int = 20
    save_minutes: float = 5.0
    device: str = "auto"
    threads: int = 0
    """CPU threads; 0: torch's choice."""

    def __post_init__(self) -> None:
        for name in ("steps", "batch", "evaluate_every", "log_every"):
            _require(getattr(self, name) >= 1, f"run.{name}", getattr(self, name), "1 or more")
        _require(self.precision in PRECISIONS, "run.precision", self.precision, "one of " + ", ".join(PRECISIONS))
        _require(0 <= self.ema < 1, "run.ema", self.ema, "0 to 1")
        _require(self.device in ("auto", "cpu", "cuda"), "run.device", self.device, "auto, cpu or cuda")


@dataclass(frozen=True)
class About:
    """What the card says that training cannot know."""

    title: str = ""
    description: str = ""
    licence: str = ""
    bands: tuple[str, ...] = ("red", "green", "blue")
    gsd_range: Range = (0.5, 2.0)
    tile: int = 256
    overlap: int = 64


@dataclass(frozen=True)
class Recipe:
    """Everything that decides how the weights come out, on the same machine."""

    network: str
    data: Data
    task: str = "change"
    seed: int = 0
    options: dict[str, Any] = field(default_factory=dict)
    """Keyword arguments of the network's constructor."""
    start: str = ""
    """Checkpoint to go on from: the same network, whose weights and scaling the run begins with; empty: fresh weights."""
    backbone: str = ""
    """ResNet or VGG-16 weights in torchvision's layout for the network's backbone; empty: fresh weights."""
    augment: Augment = field(default_factory=Augment)
    loss: Loss = field(default_factory=Loss)
    optimiser: Optimiser = field(default_factory=Optimiser)
    run: Run = field(default_factory=Run)
    about: About = field(default_factory=About)

    def __post_init__(self) -> None:
        _require(self.task == "change", "task", self.task, "change")
        _require(not (self.start and self.backbone), "backbone", self.backbone, "none beside start, which has one")
        _require(self.seed >= 0, "seed", self.seed, "0 or more")

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as in the TOML file."""
        return asdict(self)

"""The values of a training recipe: frozen dataclasses, which check themselves when they are made (`recipe_file.py` reads them).

`resources/recipes/README.md` is made of the lines below the keys: `python -m core_models.training.recipe_help`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Optional, Union

from ..contract.errors import InputRefused

Range = tuple[float, float]
LOSSES = ("cross-entropy", "dice", "focal", "tversky", "lovasz", "lovasz-hinge", "contrastive", "cosine-contrastive")
MARGINS = {"contrastive": (0.3, 1.4), "cosine-contrastive": (0.1, 0.8)}
"""Up to which distance an unchanged pixel and from which one a changed pixel costs nothing, where a recipe does not say."""
REACH = 2.0
"""Largest distance of two unit vectors, L2 or cosine."""
OPTIMISERS = ("adamw", "adam", "sgd")
SCHEDULES = ("cosine", "poly", "step", "milestones", "constant")
CLOUD_LOSSES = ("l1", "l2", "ssim", "carl", "nll")
UNITS = ("step", "epoch")
TASKS = ("change", "segmentation", "clouds")
PRECISIONS = ("fp32", "bf16", "fp16")
SAMPLINGS = ("random", "progressive-fixed", "progressive-linear", "progressive-fixed-linear")


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
    """The folder, the folder above its `train/` and `val/`, or a list of pairs; `${NAME}` stands for a variable of the environment,
    and a relative path starts at the recipe's folder."""
    name: str
    """What the card and the log call it."""
    licence: str = ""
    """For the card."""
    citation: str = ""
    """For the card."""
    weight: float = 1.0
    """Share of the crops drawn from this folder, relative to the others; the progressive samplings do not look at it."""
    unknown: Optional[int] = None
    """What its masks hold where nobody has labelled; such pixels count in no loss and no measure."""

    def __post_init__(self) -> None:
        _require(bool(self.path), "data path", self.path, "a folder")
        _require(self.weight > 0, f"weight of {self.name}", self.weight, "more than 0")


@dataclass(frozen=True)
class Sampling:
    """Where crops are drawn from; the progressive modes are HANet's foreground-balanced sampling (Han et al. 2023)."""

    mode: str = "random"
    """`random`: anywhere, as `change_share` and the folders' weights say. The others know only the squares of `crop` pixels that
    the images divide into, each once an epoch: those with change at first, then more and more of the others, most change first:
    `progressive-fixed` all of them after `fixed` epochs, `progressive-linear` a share of 1 / `linear` each epoch from the first
    on, `progressive-fixed-linear` the same after `fixed` epochs."""
    fixed: int = 0
    """Epochs with change only."""
    linear: int = 0
    """Epochs until all squares are drawn from."""

    def __post_init__(self) -> None:
        _require(self.mode in SAMPLINGS, "data.sampling.mode", self.mode, "one of " + ", ".join(SAMPLINGS))
        for name in ("fixed", "linear"):
            used, value = name in self.mode.split("-"), getattr(self, name)
            wanted = "1 or more" if used else f"0, which it is in {self.mode}"
            _require(value >= 1 if used else value == 0, f"data.sampling.{name}", value, wanted)


@dataclass(frozen=True)
class Data:
    """What to train on and what to choose the best checkpoint with."""

    train: tuple[Source, ...]
    """One folder or more."""
    validation: Source
    """The folder that chooses the best checkpoint and its threshold."""
    crop: int = 256
    """Side of a training crop in pixels."""
    change_share: float = 0.0
    """Share of the crops that are made to hold a changed pixel, 0 to 1; the others fall anywhere."""
    sampling: Sampling = field(default_factory=Sampling)
    """In which order images with and without change are seen."""
    memory_gb: float = 4.0
    """Images are decoded once and kept while all of them together fit into this; the others are decoded at every use."""

    def __post_init__(self) -> None:
        _require(len(self.train) > 0, "data.train", self.train, "one folder or more")
        _require(self.crop >= 32, "data.crop", self.crop, "32 pixels or more")
        _require(0.0 <= self.change_share <= 1.0, "data.change_share", self.change_share, "0 to 1")
        if self.sampling.mode != "random":
            wanted = f"0 where data.sampling.mode is {self.sampling.mode}"
            _require(self.change_share == 0, "data.change_share", self.change_share, wanted)


@dataclass(frozen=True)
class Augment:
    """Random changes of a training pair; 0 or false switches one off."""

    flips: bool = True
    """Mirror images."""
    turns: bool = True
    """Quarter turns."""
    swap_dates: bool = True
    """The second date first; leave it out where a network or a change has a direction."""
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
    """Weighted sum of losses by name; a pixel whose label is unknown counts in none of them."""

    weights: dict[str, float] = field(default_factory=lambda: {"cross-entropy": 1.0, "dice": 1.0})
    """Of networks that give logits: cross-entropy, dice, focal, tversky, lovasz, lovasz-hinge; of those that give distances:
    contrastive (L2) and cosine-contrastive."""
    change_weight: Union[float, str] = 1.0
    """How much more a changed pixel counts than an unchanged one in the cross-entropy and contrastive losses; `"measured"`: as
    many times as unchanged pixels are more frequent in the training labels, (1 - p) / p."""
    smoothing: float = 0.0
    """Label smoothing of the cross-entropy."""
    gamma: float = 2.0
    """Exponent of the focal loss."""
    tversky: Range = (0.3, 0.7)
    """What a false and what a missed changed pixel costs in the Tversky loss; 0.5 and 0.5 are dice."""
    margins: dict[str, Range] = field(default_factory=dict)
    """By name of a contrastive loss: up to which distance an unchanged pixel and from which one a changed pixel costs nothing;
    without an entry 0.3 and 1.4 (contrastive), 0.1 and 0.8 (cosine-contrastive)."""
    allow_unreachable: bool = False
    """Allow a margin above 2, the largest distance of unit vectors, as DASNet's published 2.2: each changed pixel then costs
    something whatever the network does."""
    distillation: float = 1.0
    """Weight of the teachers' scores beside the other losses, where the recipe names teachers."""
    maps: tuple[float, ...] = ()
    """Weights of a network's output maps in their order (DASNet: position, channel, both; DANet: both, position, channel);
    empty: all alike. Maps of 0 are left out."""

    def __post_init__(self) -> None:
        for name, weight in self.weights.items():
            _require(name in LOSSES, "loss.weights", name, "one of " + ", ".join(LOSSES))
            _require(weight > 0, f"loss.weights.{name}", weight, "more than 0")
        _require(bool(self.weights), "loss.weights", self.weights, "one loss or more")
        measured = isinstance(self.change_weight, str)
        good = self.change_weight == "measured" if measured else self.change_weight > 0
        _require(good, "loss.change_weight", self.change_weight, 'more than 0, or "measured"')
        _require(0 <= self.smoothing < 0.5, "loss.smoothing", self.smoothing, "0 to 0.5")
        _require(self.gamma >= 0, "loss.gamma", self.gamma, "0 or more")
        good = len(self.tversky) == 2 and min(self.tversky) >= 0 and sum(self.tversky) > 0
        _require(good, "loss.tversky", self.tversky, "two numbers, 0 or more")
        _require(all(weight >= 0 for weight in self.maps), "loss.maps", self.maps, "numbers of 0 or more")
        _require(not self.maps or sum(self.maps) > 0, "loss.maps", self.maps, "one above 0")
        for name in self.margins:
            self._check_margins(name)

    def _check_margins(self, name: str) -> None:
        pair = self.margins[name]
        _require(name in MARGINS, "loss.margins", name, "one of " + ", ".join(MARGINS))
        good = len(pair) == 2 and 0 <= pair[0] < pair[1]
        _require(good, f"loss.margins.{name}", pair, "two numbers from 0 on, the smaller first")
        if pair[1] > REACH and not self.allow_unreachable:
            raise refuse(
                f"loss.margins.{name} is {pair!r} in the recipe, but distances of unit vectors reach from 0 to {REACH:g}: each "
                f"changed pixel would cost {(pair[1] - REACH) ** 2:.2g} or more whatever the network does.",
                f"Lower it to {REACH:g} or less, or set loss.allow_unreachable = true to train as published.",
            )

    def margins_of(self, name: str) -> Range:
        """The near and the far margin of the contrastive loss `name`."""
        return self.margins.get(name, MARGINS[name])


@dataclass(frozen=True)
class Clouds:
    """What the task clouds is trained with, in the place of `loss` and of all of `augment` but flips and turns."""

    losses: dict[str, float] = field(default_factory=lambda: {"l1": 1.0})
    """Weights by name: l1, l2, ssim, carl (cloud-adaptive, DSen2-CR), nll (Gaussian, of networks with `uncertainty = true`;
    beside others it fits the variance alone)."""
    synthetic: float = 0.0
    """Share of the crops with a real cloudy date that are shown under other clouds instead; crops without one always are."""
    cut: float = 0.5
    """Share of these clouds that are cut from a real pair of another place; the others are drawn from noise."""
    band_gain: float = 0.0
    """Deviation of the logarithm of a factor for each band of a crop, half of it common to all bands."""
    sar_dropout: float = 0.0
    """Share of the crops that are shown without radar: 0 in all of its bands, as where a job's radar does not cover."""
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
            _require(name in CLOUD_LOSSES, "clouds.losses", name, "one of " + ", ".join(CLOUD_LOSSES))
            _require(weight > 0, f"clouds.losses.{name}", weight, "more than 0")
        _require(bool(self.losses), "clouds.losses", self.losses, "one loss or more")
        for name in ("synthetic", "cut", "sar_dropout"):
            _require(0 <= getattr(self, name) <= 1, f"clouds.{name}", getattr(self, name), "0 to 1")
        for name in ("band_gain", "looks"):
            _require(getattr(self, name) >= 0, f"clouds.{name}", getattr(self, name), "0 or more")
        sizes = {len(self.bands_sar), len(self.sar_low), len(self.sar_high)}
        good = len(sizes) == 1 and all(low < high for low, high in zip(self.sar_low, self.sar_high))
        _require(good, "clouds.sar_low and sar_high", (self.sar_low, self.sar_high), "a lower and a higher value for each SAR band")


@dataclass(frozen=True)
class Optimiser:
    """The optimiser and the course of its learning rate."""

    name: str = "adamw"
    """`adamw` (decay apart from the gradient), `adam` (decay within the gradient, as the published recipes have it) or `sgd`
    (momentum 0.9)."""
    rate: float = 1e-3
    """Full learning rate."""
    weight_decay: float = 0.01
    """Of kernels and matrices."""
    decay_norms: bool = False
    """Weight decay for biases, norms and gates too, as plain optimisers do."""
    schedule: str = "cosine"
    """`cosine` and `poly` to the end of the run, `step`: a fall every so often, `milestones`: falls at given times, `constant`."""
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
    """Pairs of a time and a factor: once so many steps or epochs are done, the rate is the full one times the factor."""

    def __post_init__(self) -> None:
        _require(self.name in OPTIMISERS, "optimiser.name", self.name, "one of " + ", ".join(OPTIMISERS))
        _require(self.rate > 0, "optimiser.rate", self.rate, "more than 0")
        _require(self.weight_decay >= 0, "optimiser.weight_decay", self.weight_decay, "0 or more")
        _require(self.schedule in SCHEDULES, "optimiser.schedule", self.schedule, "one of " + ", ".join(SCHEDULES))
        _require(0 <= self.hold < 1, "optimiser.hold", self.hold, "0 to 1")
        _require(self.unit in UNITS, "optimiser.unit", self.unit, "one of " + ", ".join(UNITS))
        _require(self.warmup >= 0 and self.every >= 1, "optimiser.warmup and every", (self.warmup, self.every), "0 and 1 or more")
        times = [pair[0] for pair in self.milestones]
        good = all(len(pair) == 2 and min(pair) > 0 for pair in self.milestones) and times == sorted(set(times))
        _require(good, "optimiser.milestones", self.milestones, "pairs of a time and a factor above 0, the times rising")
        wanted = "some where the schedule is milestones, none elsewhere"
        _require(bool(times) == (self.schedule == "milestones"), "optimiser.milestones", self.milestones, wanted)


@dataclass(frozen=True)
class Run:
    """How long, how large, how often."""

    steps: int = 0
    """Optimiser steps; this or `epochs`."""
    epochs: int = 0
    """Passes over the training images; a pass is as many crops as fit side by side into all of them, so for images of the
    crop's size one crop each; of the task clouds, one crop a chip. Whichever of `steps` and `epochs` is set last counts."""
    batch: int = 8
    """Crops at a time, on each device."""
    accumulate: int = 1
    """Batches whose gradients are averaged for one step. This equals a larger batch for losses that are a mean over the pixels;
    dice and its kin, weighted means and batch norm see each batch on its own."""
    precision: str = "bf16"
    """`fp32`, `bf16`, or on a GPU `fp16` with scaled gradients; losses and Gram matrices are float32 in all of them."""
    clip: float = 1.0
    """Largest norm of the gradient; 0: not clipped."""
    ema: float = 0.0
    """Decay a step of the averaged weights, which are then the ones evaluated and exported; 0: off."""
    explode: float = 0.0
    """Stop where the loss is more than this times the median of the last 100 steps (once there are 20); 0: off."""
    patience: int = 0
    """Stop after so many evaluations without a better one; 0: off."""
    evaluate_every: int = 250
    """Steps."""
    log_every: int = 20
    """Steps."""
    save_minutes: float = 5.0
    """Minutes between two states to resume from."""
    keep: int = 1
    """Newest best checkpoints that are kept under names with epoch and batch, beside `best.safetensors`."""
    tensorboard: bool = False
    """Write the log for TensorBoard too."""
    device: str = "auto"
    """`auto`, `cpu` or `cuda`."""
    threads: int = 0
    """CPU threads; 0: torch's choice."""

    def __post_init__(self) -> None:
        for name in ("batch", "accumulate", "evaluate_every", "log_every"):
            _require(getattr(self, name) >= 1, f"run.{name}", getattr(self, name), "1 or more")
        for name in ("steps", "epochs", "clip", "explode", "patience", "keep", "save_minutes", "threads"):
            _require(getattr(self, name) >= 0, f"run.{name}", getattr(self, name), "0 or more")
        found = (self.steps, self.epochs)
        _require((self.steps == 0) != (self.epochs == 0), "run.steps and run.epochs", found, "1 or more in exactly one of both")
        _require(self.explode == 0 or self.explode > 1, "run.explode", self.explode, "more than 1, or 0")
        _require(self.precision in PRECISIONS, "run.precision", self.precision, "one of " + ", ".join(PRECISIONS))
        _require(0 <= self.ema < 1, "run.ema", self.ema, "0 to 1")
        _require(self.device in ("auto", "cpu", "cuda"), "run.device", self.device, "auto, cpu or cuda")


@dataclass(frozen=True)
class About:
    """What the card says that training cannot know."""

    title: str = ""
    """Shown in lists; empty: the network's name."""
    description: str = ""
    """What it knows and what it does not."""
    licence: str = ""
    """Of the weights, with what it forbids."""
    bands: tuple[str, ...] = ("red", "green", "blue")
    """Of the images, in their order."""
    gsd_range: Range = (0.5, 2.0)
    """Smallest and largest size of a pixel in the training images, metres."""
    tile: int = 256
    """Side in pixels of the tiles that a scene is cut into."""
    overlap: int = 64
    """Of neighbouring tiles, in pixels."""


@dataclass(frozen=True)
class Recipe:
    """Everything that decides how the weights come out, on the same machine."""

    network: str
    """A name that `python -m core_models networks` lists."""
    data: Data
    """Images."""
    task: str = "change"
    """`change`: what changed between two dates; `segmentation`: classes of one date, whose folders hold `image/` and `label/` (or
    those of a dataset of changes, whose second date is taken); `clouds`: the clear image below clouds, with radar (its data are of
    `make-cloud-chips`, and `loss` and most of `augment` have no part in it)."""
    classes: tuple[str, ...] = ("unchanged", "changed")
    """Names of what a mask's values 0, 1, … mean."""
    seed: int = 0
    """Of the first weights, the crops and their changes; the same seed on the same machine gives the same weights."""
    options: dict[str, Any] = field(default_factory=dict)
    """Keyword arguments of the network's constructor."""
    start: str = ""
    """Checkpoint to go on from: the same network, whose weights and scaling the run begins with; empty: fresh weights."""
    backbone: str = ""
    """ResNet or VGG-16 weights in torchvision's layout for the network's backbone; empty: fresh weights."""
    teachers: tuple[str, ...] = ()
    """Checkpoints whose mean score the network learns beside the masks (distillation); they may be larger and of other kinds."""
    augment: Augment = field(default_factory=Augment)
    """Random changes of the crops."""
    loss: Loss = field(default_factory=Loss)
    """What is minimised."""
    clouds: Clouds = field(default_factory=Clouds)
    """Of the task clouds."""
    optimiser: Optimiser = field(default_factory=Optimiser)
    """How it is minimised."""
    run: Run = field(default_factory=Run)
    """How long it takes."""
    about: About = field(default_factory=About)
    """For the card."""

    def __post_init__(self) -> None:
        _require(self.task in TASKS, "task", self.task, "one of " + ", ".join(TASKS))
        good = len(self.classes) == 2 if self.task != "segmentation" else 2 <= len(self.classes) < 255
        _require(good, "classes", self.classes, "two of change, 2 to 254 of segmentation")
        _require(not (self.start and self.backbone), "backbone", self.backbone, "none beside start, which has one")
        _require(not self.teachers or self.task == "change", "teachers", list(self.teachers), "none but in a task of change")
        _require(self.seed >= 0, "seed", self.seed, "0 or more")

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as in the TOML file."""
        return asdict(self)

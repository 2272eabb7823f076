"""What a recipe trains on: folders, how crops are drawn from them, and how these are varied."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Optional

from ...contract.ceilings import MAX_TILE
from .checks import Range, require

SAMPLINGS = ("random", "progressive-fixed", "progressive-linear", "progressive-fixed-linear")


@dataclass(frozen=True)
class Source:
    """A folder with `A/`, `B/` and `label/`, and what to say of it in the card."""

    path: str
    """The folder, the folder above its `train/` and `val/`, or a list of pairs; `${NAME}` stands for a
    variable of the environment, and a relative path starts at the recipe's folder."""
    name: str
    """What the card and the log call it."""
    licence: str = ""
    """For the card."""
    citation: str = ""
    """For the card."""
    weight: float = 1.0
    """Share of the crops drawn from this folder, relative to the others; the progressive samplings do not
    look at it."""
    scale: Optional[Range] = None
    """Smallest and largest zoom of its crops, in the place of `augment.scale`: images of another pixel size
    than the rest."""
    unknown: Optional[int] = None
    """What its masks hold where nobody has labelled; such pixels count in no loss and no measure."""
    names: dict[str, str] = field(default_factory=dict)
    """Of objects: what the dataset's classes, by name or number, are called in the recipe's `classes`;
    several may become one, and `""` makes them neither object nor background. A class that bears one of these
    names already needs no entry."""

    def __post_init__(self) -> None:
        require(bool(self.path), "data path", self.path, "a folder")
        require(self.weight > 0, f"weight of {self.name}", self.weight, "more than 0")
        if self.scale is not None:
            require_zoom(f"scale of {self.name}", self.scale)


def require_zoom(name: str, scale: Range) -> None:
    """Raise `InputRefused` unless `scale` is a smallest and a largest zoom."""
    good = len(scale) == 2 and 0.1 <= scale[0] <= scale[1] <= 10
    require(good, name, scale, "two numbers from 0.1 to 10, the smaller first")


@dataclass(frozen=True)
class Sampling:
    """Where crops are drawn from; the progressive modes are HANet's foreground-balanced sampling (Han et al.
    2023).
    """

    mode: str = "random"
    """`random`: anywhere, as `change_share` and the folders' weights say. The others know only the squares of
    `crop` pixels that the images divide into, each once an epoch: those with change at first, then more and
    more of the others, most change first: `progressive-fixed` all of them after `fixed` epochs,
    `progressive-linear` a share of 1 / `linear` each epoch from the first on, `progressive-fixed-linear` the
    same after `fixed` epochs."""
    fixed: int = 0
    """Epochs with change only."""
    linear: int = 0
    """Epochs until all squares are drawn from."""

    def __post_init__(self) -> None:
        require(self.mode in SAMPLINGS, "data.sampling.mode", self.mode, "one of " + ", ".join(SAMPLINGS))
        for name in ("fixed", "linear"):
            used, value = name in self.mode.split("-"), getattr(self, name)
            wanted = "1 or more" if used else f"0, which it is in {self.mode}"
            require(value >= 1 if used else value == 0, f"data.sampling.{name}", value, wanted)


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
    """Images are decoded once and kept while all of them together fit into this; the others are decoded at
    every use."""

    def __post_init__(self) -> None:
        require(len(self.train) > 0, "data.train", self.train, "one folder or more")
        require(32 <= self.crop <= MAX_TILE, "data.crop", self.crop, f"32 to {MAX_TILE} pixels")
        require(0.0 <= self.change_share <= 1.0, "data.change_share", self.change_share, "0 to 1")
        if self.sampling.mode != "random":
            wanted = f"0 where data.sampling.mode is {self.sampling.mode}"
            require(self.change_share == 0, "data.change_share", self.change_share, wanted)


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
    missing: float = 0.0
    """Share of the crops, of the task change, that are shown without the bands of `about.optional_bands`, as
    rasters that lack them are."""

    def __post_init__(self) -> None:
        require_zoom("augment.scale", self.scale)
        for name in ("brightness", "contrast", "band_gain", "paste", "missing"):
            require(0.0 <= getattr(self, name) <= 1.0, f"augment.{name}", getattr(self, name), "0 to 1")

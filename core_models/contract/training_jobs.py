"""The jobs that make checkpoints and measure them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar, Optional, Tuple

from .chip_jobs import ChipScene
from .errors import Cancelled
from .job_base import StoppableJob, make_tuples, require, require_paths


@dataclass(frozen=True)
class TrainModel(StoppableJob):
    """Train a network by a recipe, or go on with a training that was stopped."""

    recipe: str
    """TOML file; empty where a training goes on: the recipe that it was started with."""
    output: str
    """Folder for the best checkpoint, the log and the state to go on from."""
    resume: bool = False
    """Go on with the training in `output`."""
    overrides: Tuple[str, ...] = ()
    """Values put over the recipe's, such as `run.steps=500`."""
    scene: Optional[ChipScene] = None
    """Rasters and labels that are cut into `chips/` of the output and take the place of the recipe's data."""
    start: str = ""
    """Checkpoint to go on from, whose network takes the place of the recipe's; empty: as the recipe says."""
    chips: str = ""
    """Dataset with a `dataset.json`, as `make-chips` writes it, that takes the place of the recipe's data."""

    stop_seconds: ClassVar[float] = 60.0
    """A step, and writing the state, take their time."""

    def __post_init__(self) -> None:
        make_tuples(self, "overrides")
        if isinstance(self.scene, dict):  # as JSON brings it
            object.__setattr__(self, "scene", ChipScene(**self.scene))
        require_paths(self, "output")
        require(
            not (self.scene and self.chips), "chips", self.chips, "none beside a scene, which has its own"
        )
        require(bool(self.recipe) or self.resume, "recipe", self.recipe, "a path, or resume")
        for line in self.overrides:
            good = isinstance(line, str) and "=" in line and bool(line.split("=")[0].strip())
            require(good, "a setting", line, "key=value, for example run.steps=500")

    def cancelled(self) -> Cancelled:
        """The last steps are lost, but no more."""
        message = (
            f"Training was ended before its last steps were saved; what was saved before is in {self.output}."
        )
        return Cancelled("cancelled", message, "Resume it to go on from there.")


@dataclass(frozen=True)
class Evaluate(StoppableJob):
    """Measure a checkpoint on a dataset."""

    checkpoint: str
    """Safetensors file with a model card."""
    dataset: str
    """Folder with `A/`, `B/` and `label/`, or, of the task clouds, chips of make-cloud-chips; or with splits
    of those. Of the task objects, COCO JSON, YOLO text, a CSV of boxes, or a list of images."""
    output: str
    """Folder for the measures, pictures and the report."""
    split: str = "test"
    gsd: Optional[float] = None
    """Metres a pixel, for sizes in square metres; None: as the dataset says, else sizes are in pixels."""
    flips: bool = False
    """Score the mean over the eight flips and turns of a pair, which takes eight times as long; detect-change
    does not."""
    calibrate: str = ""
    """Where to write a copy of the checkpoint with temperature and threshold fixed on this dataset; empty:
    nowhere."""

    def __post_init__(self) -> None:
        require_paths(self, "checkpoint", "dataset", "output")
        require(
            bool(self.split) and not set(self.split) & set("/\\"),
            "split",
            self.split,
            "a name such as val or test",
        )
        require(self.gsd is None or 0.0 < self.gsd < math.inf, "gsd", self.gsd, "metres, more than 0")
        require(
            not self.calibrate or self.calibrate.endswith(".safetensors"),
            "calibrate",
            self.calibrate,
            "a .safetensors file",
        )
        require(
            not (self.calibrate and self.flips),
            "flips",
            self.flips,
            "none with calibrate: detect-change does not flip",
        )

"""The jobs that make checkpoints and measure them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Optional, Tuple, Union

from .chip_jobs import SCENES, Scene, scene_of
from .errors import Cancelled
from .job_base import CHECKPOINT, StoppableJob
from .options import COMMAND_LINE, check_options, option, require


def settle_scene(job: Union[TrainModel, Evaluate]) -> None:
    """Make a scene of what JSON brings as `job.scene`; raises `InputRefused` for what is none."""
    if isinstance(job.scene, dict):
        object.__setattr__(job, "scene", scene_of(job.scene))
    good = job.scene is None or isinstance(job.scene, tuple(SCENES.values()))
    require(good, "scene", job.scene, "the options of one, or none")


@dataclass(frozen=True)
class TrainModel(StoppableJob):
    """Train a network by a recipe, or go on with a training that was stopped."""

    recipe: str = option(
        "TOML file with network, losses, schedule and data; not needed where a training goes on, which keeps "
        "the recipe that it was started with.",
        label="Recipe",
        kind="file",
        positional=True,
        required=False,
        metavar="RECIPE.toml",
    )
    output: str = option(
        "Folder for the best checkpoint, the log and the state to go on from. It is made where it does not "
        "exist.",
        label="Folder for the training",
        kind="folder-output",
    )
    resume: bool = option(
        "Go on with the training in {output}, with its own recipe and data. {overrides} may be given anew; "
        "more steps (`run.steps`) make a training that has ended longer.",
        default=False,
        label="Go on with the training in this folder",
        kind="flag",
    )
    overrides: Tuple[str, ...] = option(
        "Values put over the recipe's, one `key=value` each (in QGIS one a line), such as `run.batch=4`.",
        default=(),
        label="Other values of the recipe",
        kind="settings",
        left_open="none",
        advanced=True,
        metavar="KEY=VALUE",
        flag="--set",
        parameter="SETTINGS",
    )
    scene: Optional[Scene] = None
    """Rasters and what is known of them, which are cut into `chips/` of the output and take the place of the
    recipe's data. It has options of its own."""
    start: str = option(
        "Checkpoint to go on from: its weights are trained further, and its network takes the place of the "
        "recipe's. It needs the same bands, but for a detector, which may have other classes, too; its "
        "training data and licence stay in the new card. It helps where it knows such changes, objects or "
        "ground.",
        default="",
        label="Checkpoint to go on from",
        kind="checkpoint",
        left_open="as the recipe says",
    )
    chips: str = option(
        "Dataset with a `dataset.json`, as `make-chips` writes it; it takes the place of the recipe's data.",
        default="",
        label="Dataset",
        kind="folder",
        left_open="the recipe's data",
        doors=(COMMAND_LINE,),
    )

    stop_seconds: ClassVar[float] = 60.0
    """A step, and writing the state, take their time."""

    def __post_init__(self) -> None:
        settle_scene(self)
        check_options(self)
        beside = "none beside a scene, which has its own"
        require(not (self.scene and self.chips), "chips", self.chips, beside)
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

    checkpoint: str = option(CHECKPOINT, positional=True)
    dataset: str = option(
        "Folder with `A/`, `B/` and `label/` (of segmentation: `image/` and `label/`; of clouds: `clear/`, "
        "`cloudy/` and `sar/`; of objects: COCO JSON or YOLO text), or with `train/`, `val/` and `test/` of "
        "those. A CSV of files can be given instead; of objects, a JSON, a CSV of boxes or a list of images, "
        "too. The folder of a training stands for the chips that it cut, else for its validation data.",
        default="",
        label="Dataset",
        kind="dataset",
        positional=True,
    )
    output: str = option(
        "Folder for the measures, a table of the images, pictures and the report. Files of an earlier "
        "evaluation are replaced, those of others never.",
        default="",
        label="Folder for the measures",
        kind="folder-output",
        required=True,
    )
    split: str = option(
        "Which part of the dataset is measured: `test`, `val` or `train`. Unused where the dataset is not "
        "divided.",
        default="",
        label="Part of the dataset",
        left_open="`test`, or `val` where there is no test, which is said",
        metavar="SPLIT",
    )
    gsd: Optional[float] = option(
        "Ground sample distance, which gives the sizes of changes in square metres.",
        default=None,
        label="Metres a pixel",
        kind="number",
        unit="metres a pixel",
        low=0.0,
        open_low=True,
        wanted="metres, more than 0",
        left_open="as the dataset says, else sizes are in pixels",
        advanced=True,
        metavar="METRES",
    )
    flips: bool = option(
        "Score the mean over the eight flips and turns of a pair, which takes eight times as long. It "
        "shows what flips are worth; the detection of changes does not do that.",
        default=False,
        label="Average over flips and turns",
        kind="flag",
        advanced=True,
    )
    calibrate: str = option(
        "Write a copy of the checkpoint whose temperature and threshold are fixed on this dataset, of which "
        "it has to know nothing yet: use the validation split. A file that exists is never replaced. Of a "
        "detector only the threshold is fixed; checkpoints that remove clouds have neither.",
        default="",
        label="Calibrated checkpoint",
        kind="checkpoint-output",
        wanted="a .safetensors file",
        left_open="not written",
        advanced=True,
        metavar="OUT.safetensors",
        parameter="CALIBRATED",
    )
    scene: Optional[Scene] = None
    """Rasters and what is known of them, cut into `chips/` of the output as one test set, in the place of a
    dataset. It has options of its own."""

    def __post_init__(self) -> None:
        settle_scene(self)
        check_options(self)
        one = bool(self.dataset) != (self.scene is not None)
        require(one, "dataset", self.dataset, "a path, or a scene in its place")
        named = not set(self.split) & set("/\\")
        require(named, "split", self.split, "a name such as val or test")
        good = not self.calibrate or self.calibrate.endswith(".safetensors")
        require(good, "calibrate", self.calibrate, "a .safetensors file")
        both = self.calibrate and self.flips
        require(not both, "flips", self.flips, "none with calibrate: detect-change does not flip")

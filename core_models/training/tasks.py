"""The table of tasks: the one place that knows them all by name.

A task is added by its folder and a line here. Only what starts a training or an evaluation imports this.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Callable, Optional

import torch
from torch import nn

from ..contract.card import ModelCard
from ..contract.chip_jobs import ChipScene, ClearScene, ObjectScene
from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.training_jobs import Evaluate
from .change.task import ChangeTask
from .clouds.task import CloudTask
from .evaluation.change.measurement import evaluate_change
from .evaluation.clouds.measurement import evaluate_clouds
from .evaluation.objects.measurement import evaluate_objects
from .evaluation.segmentation.measurement import evaluate_segmentation
from .kinds import AnyTask
from .objects.task import ObjectTask
from .recipe import Recipe
from .recipe.checks import require
from .segmentation.task import SegmentationTask

Evaluation = Callable[[Evaluate, nn.Module, ModelCard, torch.device, Events], Result]
"""Measures a loaded checkpoint on a dataset and writes numbers, pictures and a report."""
Cut = Callable[[Any, Path, Events, str], Result]
"""Cuts a scene of its task into a folder of chips that appears when it is whole; one that is not divided is
all of the split that is named."""


@dataclass(frozen=True)
class TaskEntry:
    """What there is of a task."""

    train: type[AnyTask]
    """How its networks are trained and measured."""
    evaluate: Optional[Evaluation] = None
    """The job `evaluate` of its checkpoints; None: the job refuses them."""
    cut: Optional[Cut] = None
    """How a scene that a training names is cut into chips first; None: only a dataset is trained on."""


def cut_pairs(scene: ChipScene, folder: Path, events: Events, whole: str) -> Result:
    """Cut a scene of two dates into `folder`; raises `InputRefused` and `Cancelled`."""
    from .change.chips import cut_chips  # reads rasters, which training alone does without

    return cut_chips(scene, folder, events, whole).to_result()


def cut_objects(scene: ObjectScene, folder: Path, events: Events, whole: str) -> Result:
    """Cut a scene of objects into `folder`; raises `InputRefused` and `Cancelled`."""
    from .objects.chips import cut_chips  # as above

    return cut_chips(scene, folder, events, whole)


def cut_clear(scene: ClearScene, folder: Path, events: Events, whole: str) -> Result:
    """Cut a clear image and its radar into `folder`; raises `InputRefused` and `Cancelled`."""
    from .clouds.clear_chips import cut_chips  # as above

    return cut_chips(scene, folder, events, whole)


TASKS: dict[str, TaskEntry] = {
    "change": TaskEntry(ChangeTask, evaluate_change, cut_pairs),
    "segmentation": TaskEntry(SegmentationTask, evaluate_segmentation),
    "clouds": TaskEntry(CloudTask, evaluate_clouds, cut_clear),
    "objects": TaskEntry(ObjectTask, evaluate_objects, cut_objects),
}


def task_of(recipe: Recipe) -> type[AnyTask]:
    """How the recipe's networks are trained; raises `InputRefused` for an unknown task and for a recipe that
    it cannot be trained by.
    """
    require(recipe.task in TASKS, "task", recipe.task, "one of " + ", ".join(TASKS))
    task = TASKS[recipe.task].train
    task.check(recipe)
    return task

"""The tasks that networks are trained for and measured at, by the name in their cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Optional

from ..contract.jobs import Result
from .change.task import ChangeTask
from .clouds.task import CloudTask
from .evaluation.change.measurement import evaluate_change
from .evaluation.clouds.measurement import evaluate_clouds
from .evaluation.objects.measurement import evaluate_objects
from .objects.task import ObjectTask
from .segmentation.task import SegmentationTask


@dataclass(frozen=True)
class TaskEntry:
    """How a task is trained and, where it can be, how its checkpoints are evaluated."""

    train: type[Any]
    evaluate: Optional[Callable[..., Result]] = None


TASKS = {
    "change": TaskEntry(ChangeTask, evaluate_change),
    "clouds": TaskEntry(CloudTask, evaluate_clouds),
    "objects": TaskEntry(ObjectTask, evaluate_objects),
    "segmentation": TaskEntry(SegmentationTask),
}

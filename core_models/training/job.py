"""The jobs `train` and `evaluate`, whoever sends them: from what a job says to the functions that do it."""

from __future__ import annotations

from pathlib import Path

from ..contract.errors import InputRefused
from ..contract.events import Events
from ..contract.jobs import Result
from ..contract.training_jobs import Evaluate, TrainModel
from .evaluate import evaluate
from .recipe_file import read_recipe
from .trainer import train


def run_training(job: TrainModel, events: Events) -> Result:
    """Train as `job` says; raises what `trainer.train` raises."""
    return train(read_recipe(job.recipe or started_recipe(job.output), job.overrides), Path(job.output), job.resume, events)


def started_recipe(output: str) -> Path:
    """The recipe that the training in `output` was started with; raises `InputRefused` where there is none."""
    path = Path(output, "recipe.json")
    if not path.is_file():
        raise InputRefused("output.no-training", f"{output} holds no training to go on with.", "Start it without resume.")
    return path


def run_evaluation(job: Evaluate, events: Events) -> Result:
    """Measure as `job` says; raises what `evaluate` raises."""
    return evaluate(job.checkpoint, job.dataset, job.split, job.output, events)

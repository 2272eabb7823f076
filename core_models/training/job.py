"""The jobs `train` and `evaluate`, whoever sends them: from what a job says to the functions that do it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from ..contract.chip_jobs import ChipScene
from ..contract.errors import InputRefused
from ..contract.events import Events, part_of
from ..contract.jobs import Result
from ..contract.training_jobs import Evaluate, TrainModel
from .distributed import started_again
from .evaluation.evaluate import evaluate
from .own_chips import clear_own, mark_as_own
from .recipe.recipe_file import read_recipe
from .split import SPLITS
from .tasks import TASKS
from .trainer import check_folder, train

CHIPS = "chips"
"""Folder of the chips in a training's output."""


def run_training(job: TrainModel, events: Events) -> Result:
    """Train as `job` says, on chips of its scene if it has one; where torchrun has started all ranks again
    since one was lost, go on from the last state. Raises what `cut_chips`, `read_recipe` and `train` raise.
    """
    output = Path(job.output)
    if started_again() and (output / "state.pt").exists():
        job = replace(job, resume=True)
    chips = Path(job.chips) if job.chips else None
    if job.scene is not None:
        chips = output / CHIPS
        cut_once(job, job.scene, chips, part_of(events, 0.0, 0.1))
        events = part_of(events, 0.1, 1.0)
    recipe = read_recipe(job.recipe or started_recipe(job.output), job.overrides, chips, job.start)
    return train(recipe, output, job.resume, events)


def cut_once(job: TrainModel, scene: ChipScene, chips: Path, events: Events) -> None:
    """Cut the job's `scene` into `chips`, unless a training that is resumed has them already; raises
    `InputRefused`.
    """
    cut = TASKS[scene.task].cut
    if cut is None:
        raise InputRefused("input.scene", f"No chips are cut for the task {scene.task}.", "Give {chips}.")
    check_folder(Path(job.output), job.resume)
    if os.path.exists(chips) and job.resume:
        events.info(f"Going on with the chips in {chips}.")
        return
    clear_own(chips)  # of a training that was cancelled before it began
    numbers = cut(scene, chips, events).numbers
    mark_as_own(chips)
    counts = ", ".join(
        f"{numbers[f'{split}_chips']:.0f} {split}" for split in SPLITS if f"{split}_chips" in numbers
    )
    events.info(f"Cut chips of {scene.chip} pixels: {counts}.")


def started_recipe(output: str) -> Path:
    """The recipe that the training in `output` was started with; raises `InputRefused` where
    there is none.
    """
    path = Path(output, "recipe.json")
    if not os.path.isfile(path):
        raise InputRefused(
            "output.no-training", f"{output} holds no training to go on with.", "Start it without {resume}."
        )
    return path


def run_evaluation(job: Evaluate, events: Events) -> Result:
    """Measure as `job` says; raises what `evaluate` raises."""
    return evaluate(job, events)

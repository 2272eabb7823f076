"""The jobs `train` and `evaluate`, whoever sends them: from what a job says to the functions that do it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Optional

from ..contract.card import read_card
from ..contract.chip_jobs import Scene
from ..contract.errors import InputRefused
from ..contract.events import Events, part_of
from ..contract.jobs import Result
from ..contract.training_jobs import Evaluate, TrainModel
from .distributed import started_again
from .evaluation.data import CHIPS, TEST
from .evaluation.evaluate import evaluate
from .evaluation.outputs import refuse_losses
from .own_chips import clear_own, mark_as_own
from .recipe import Recipe
from .recipe.recipe_file import read_recipe
from .split import SPLITS
from .tasks import TASKS
from .trainer import check_folder, train


def run_training(job: TrainModel, events: Events) -> Result:
    """Train as `job` says, on chips of its scene if it has one; where torchrun has started all ranks again
    since one was lost, go on from the last state. Raises what `cut_once`, `read_recipe` and `train` raise.
    """
    output = Path(job.output)
    if started_again() and (output / "state.pt").exists():
        job = replace(job, resume=True)
    chips = Path(job.chips) if job.chips else None
    if job.scene is not None:
        chips = output / CHIPS
        refuse_other_task(_recipe(job, chips), job.scene)
        cut_once(job, job.scene, chips, part_of(events, 0.0, 0.1))
        events = part_of(events, 0.1, 1.0)
    return train(_recipe(job, chips), output, job.resume, events)


def _recipe(job: TrainModel, chips: Optional[Path]) -> Recipe:
    return read_recipe(job.recipe or started_recipe(job.output), job.overrides, chips, job.start)


def refuse_other_task(recipe: Recipe, scene: Scene) -> None:
    """Raise `InputRefused` where `recipe` trains networks for something else than `scene` is of."""
    if recipe.task != scene.task:
        message = f"The recipe trains networks for {recipe.task}, the layers are of {scene.task}."
        raise InputRefused("recipe.task", message, "Choose another {recipe}.")


def cut_once(job: TrainModel, scene: Scene, chips: Path, events: Events) -> None:
    """Cut the job's `scene` into `chips`, unless a training that is resumed has them already; raises
    `InputRefused`.
    """
    check_folder(Path(job.output), job.resume)
    if os.path.exists(chips) and job.resume:
        events.info(f"Going on with the chips in {chips}.")
        return
    cut_into(scene, chips, events, SPLITS[0])


def cut_into(scene: Scene, chips: Path, events: Events, whole: str) -> None:
    """Cut `scene` into `chips`, in the place of chips that were cut for this and nobody has touched; one that
    is not divided is all of the split `whole`. Raises `InputRefused` and `Cancelled`.
    """
    cut = TASKS[scene.task].cut
    if cut is None:
        raise InputRefused("input.scene", f"No chips are cut for the task {scene.task}.", "Give {chips}.")
    clear_own(chips)  # of a training that was cancelled before it began, or of an earlier evaluation
    numbers = cut(scene, chips, events, whole).numbers
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
    """Measure as `job` says, on chips of its scene if it has one; raises what `cut_into` and `evaluate`
    raise.
    """
    if job.scene is None:
        return evaluate(job, events)
    task = read_card(job.checkpoint).task
    if task != job.scene.task:
        message = f"{job.checkpoint} is made for {task}, the layers are of {job.scene.task}."
        raise InputRefused("checkpoint.task", message, "Choose another {checkpoint}.")
    refuse_losses(job)
    with made(Path(job.output)):
        chips = Path(job.output, CHIPS)
        whole = replace(job.scene, validation_share=0.0, test_share=0.0)
        cut_into(whole, chips, part_of(events, 0.0, 0.3), TEST)
        job = replace(job, scene=None, dataset=str(chips), split=TEST)
        return evaluate(job, part_of(events, 0.3, 1.0))


@contextmanager
def made(folder: Path) -> Iterator[None]:
    """Make `folder` for the length of the block, and take it away again where it stays empty; raises
    `InputRefused`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{folder} cannot be made: {error.strerror}."
        raise InputRefused("output.unwritable", message, "Choose another folder.") from error
    try:
        yield
    finally:
        with suppress(OSError):  # which it is where something is in it
            folder.rmdir()

"""Which images an evaluation measures on, where the job does not say all of it: those of a training's own
folder, and the part of a dataset that is there.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from ...contract.events import Events
from ...contract.training_jobs import Evaluate
from ..recipe.recipe_file import read_recipe
from ..split import SPLITS

CHIPS = "chips"
"""Folder of the chips in the output of a training or an evaluation that has cut them."""
_, VALIDATION, TEST = SPLITS


def with_data(job: Evaluate, events: Events) -> Evaluate:
    """`job` on a dataset and a part of it: of the folder of a training the chips that it cut, else its
    validation data; where no part is named `test`, or `val` where there is no test, which is said.

    Raises `InputRefused` for a training's folder whose recipe cannot be read.
    """
    job = _of_training(job)
    if job.split:
        return job
    there = [split for split in (TEST, VALIDATION) if _has(Path(job.dataset), split)]
    if there == [VALIDATION]:
        told = (
            f"{job.dataset} has no part test: val is measured, which chose the checkpoint if it was trained "
            "with this dataset."
        )
        events.info(told)
    return replace(job, split=there[0] if there else TEST)


def _of_training(job: Evaluate) -> Evaluate:
    folder = Path(job.dataset)
    recipe = folder / "recipe.json"
    if not (recipe.is_file() and (folder / "log.jsonl").is_file()):
        return job
    if (folder / CHIPS).is_dir():
        return replace(job, dataset=str(folder / CHIPS))
    path = read_recipe(recipe).data.validation.path
    return replace(job, dataset=path, split=job.split or VALIDATION)


def _has(dataset: Path, split: str) -> bool:
    """Whether anything in the folder `dataset` is named after `split`, as the layouts have it."""
    patterns = (split, f"{split}.*", f"list/{split}.txt", f"images/{split}", f"annotations/*{split}*")
    return dataset.is_dir() and any(any(dataset.glob(pattern)) for pattern in patterns)

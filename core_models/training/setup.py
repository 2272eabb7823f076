"""What a run is made of before its first step: images, a network with its card, the task, and crops."""

from __future__ import annotations

from functools import partial
from typing import Union

import torch
from torch import nn

from ..contract.card import ModelCard
from ..contract.errors import InputRefused
from ..contract.events import Events
from ..networks import ANSWERS
from .card import first_network, measured_loss, new_card
from .change.dataset import PairFolder, read_source, read_sources
from .change.distillation import Teachers, taught_card
from .change.sampler import CropSampler
from .change.task import ChangeTask
from .clouds.dataset import CloudFolder
from .clouds.sampler import CloudSampler
from .clouds.setup import make_cloud_task, open_clouds
from .clouds.task import CloudTask
from .objects.dataset import ObjectFolder
from .objects.sampler import ObjectSampler
from .objects.setup import make_object_task, open_objects
from .objects.task import ObjectTask
from .recipe import Recipe
from .segmentation.task import SegmentationTask, read_images

Task = Union[ChangeTask, SegmentationTask, CloudTask, ObjectTask]
Folder = Union[PairFolder, CloudFolder, ObjectFolder]


def open_data(recipe: Recipe, events: Events) -> tuple[list[Folder], Folder]:
    """The images to train on and those to validate with; raises `InputRefused` for those that
    cannot be used.
    """
    if recipe.task == "clouds":
        return open_clouds(recipe, events)
    if recipe.task == "objects":
        return open_objects(recipe, events)
    read = partial(read_images, classes=len(recipe.classes)) if recipe.task == "segmentation" else read_source
    folders, validation = read_sources(recipe.data, read)
    for folder, source in zip(folders, recipe.data.train):
        events.info(f"{source.name}: {len(folder)} pairs, {len(folder.changed())} with change.")
    return folders, validation


def make_task(
    recipe: Recipe, folders: list[Folder], device: torch.device, events: Events
) -> tuple[nn.Module, ModelCard, Task]:
    """The network that the run begins with, its card, and how it is trained; raises `InputRefused` where they
    do not fit.
    """
    if recipe.task == "clouds":
        return make_cloud_task(recipe, folders, device)
    if recipe.task == "objects":
        return make_object_task(recipe, folders, device)
    network, card = first_network(recipe, new_card(recipe, folders))
    teachers = Teachers(recipe.teachers, card, device) if recipe.teachers else None
    card = taught_card(card, teachers) if teachers else card
    segments = recipe.task == "segmentation"
    if segments == any(hasattr(network, answer) for answer, _ in ANSWERS.values()):
        does = "does not segment one date" if segments else "does not compare two dates"
        raise InputRefused(
            "recipe.network", f"{recipe.network} {does}.", "Choose another network, or another task."
        )
    loss, precision = measured_loss(recipe, folders, events), recipe.run.precision
    if segments:
        return network, card, SegmentationTask(recipe.classes, loss, card.scaling, device, precision)
    return network, card, ChangeTask(recipe.network, loss, card.scaling, device, precision, teachers=teachers)


def make_sampler(
    recipe: Recipe, folders: list[Folder], card: ModelCard
) -> Union[CropSampler, CloudSampler, ObjectSampler]:
    """What draws the crops of every step; raises `InputRefused` for images smaller than the crop."""
    if recipe.task == "clouds":
        return CloudSampler(folders, recipe)
    low, high = card.scaling.low, card.scaling.high
    if recipe.task == "objects":
        return ObjectSampler(folders, recipe, low, high)
    return CropSampler(folders, recipe.data, recipe.augment, recipe.run.batch, recipe.seed, low, high)

"""What a training of finding objects is made of before its first step."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from ...contract.card import ModelCard
from ...contract.events import Events
from ..card import first_network, new_card
from ..recipe import Recipe
from .dataset import ObjectFolder, read_object_sources
from .measures import MISSING, can_measure_sizes
from .task import ObjectTask


def open_objects(recipe: Recipe, events: Events) -> tuple[list[ObjectFolder], ObjectFolder]:
    """The images to train on and those to validate with; raises `InputRefused` for those that
    cannot be used.
    """
    folders, validation = read_object_sources(recipe.data, recipe.classes, len(recipe.about.bands))
    for folder, source in zip((*folders, validation), (*recipe.data.train, recipe.data.validation)):
        counts = ", ".join(f"{count} {name}" for name, count in folder.counts().items())
        events.info(f"{source.name}: {len(folder)} images, {counts}.")
        for note in folder.notes():
            events.info(note)
    if not can_measure_sizes():
        events.info(MISSING)
    return folders, validation


def make_object_task(
    recipe: Recipe, folders: Sequence[ObjectFolder], device: torch.device
) -> tuple[nn.Module, ModelCard, ObjectTask]:
    """The network that the run begins with, its card, and the task; raises `CheckpointRefused` and
    `InputRefused`.
    """
    network, card = first_network(recipe, new_card(recipe, list(folders)))
    task = ObjectTask(
        recipe.classes, network.strides, recipe.objects, card.scaling, device, recipe.run.precision
    )
    return network, card, task

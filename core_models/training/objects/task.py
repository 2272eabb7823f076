"""Finding objects as a task of the loop: a batch to its loss, a dataset to its measures."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any, Callable, Optional, Union

import numpy as np
import torch
from torch import nn

from ...contract.card import ModelCard, Scaling
from ...suppression import suppress
from ..change.task import autocast
from ..distributed import Part
from ..normalise import Normalise
from ..plots import Curves
from ..recipe import Objects
from .boxes import areas, corners
from .dataset import ObjectFolder, ObjectImage
from .losses import Truth, object_losses
from .measures import DetectionSums
from .sampler import ObjectBatch

FLOOR = 0.01
"""Score below which a box is no detection, as in YOLOX's evaluation; a precision-recall curve hardly sees
those."""
MOST = 5000
"""Boxes of an image that are looked at, the highest scores; measures count 1500 at most."""

State = Optional[tuple[torch.Tensor, ...]]
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

    def batch_loss(self, network: nn.Module, batch: ObjectBatch) -> torch.Tensor:
        """The loss of images (B, C, H, W) or clips (B, T, C, H, W), a float32 scalar; every frame of a clip
        counts alike.
        """
        images = batch.images.to(self.device, non_blocking=True)
        lead = images.shape[:-3]
        with autocast(self.device, self.precision):
            levels, _ = network(self.normalise(images.flatten(0, -4)).unflatten(0, lead))
        levels = [level.flatten(0, -4) for level in levels]
        truths = [Truth(*parts).to(self.device) for parts in zip(batch.boxes, batch.classes, batch.ignored)]
        return torch.stack(list(object_losses(levels, self.strides, truths, self.objects).values())).sum()

    def predict(self, network: nn.Module, image: np.ndarray) -> Found:
        """What `network` finds in an image (H, W, C) on its own, seen whole."""
        return self.detect(network, image)[0]

    @torch.inference_mode()
    def detect(self, network: nn.Module, image: np.ndarray, state: State = None) -> tuple[Found, State]:
        """What `network` finds in an image (H, W, C) after the frames that `state` is of, and the state to
        hand to the next one.
        """
        values = torch.from_numpy(image.astype(np.float32)).permute(2, 0, 1)[None].to(self.device)
        with autocast(self.device, self.precision):
            predictions, state = network.detect(self.normalise(values), state)
        return detections(predictions[0].float(), image.shape[:2], self.objects.suppression), state

    def measure(
        self,
        network: nn.Module,
        folder: Union[ObjectFolder, Part],
        check: Optional[Callable[[], None]] = None,
    ) -> DetectionSums:
        """Detections in every image of `folder`, each seen whole, after the frames before it; `check` is
        called between them.
        """
        was_training = network.training
        network.eval()
        sums, state = DetectionSums(self.classes), None
        for image, first in frames(folder):
            found, state = self.detect(network, image.image, None if first else state)
            sums.add(image, *found)
            if check is not None:
                check()
        network.train(was_training)
        return sums

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        return f"AP50 {summary['ap50']:.4f}, AP {summary['ap']:.4f}"

    def measured_card(self, card: ModelCard, sums: DetectionSums, name: str, **more: Any) -> ModelCard:
        """`card` with the threshold of the best F1 of `sums`, and their measures under `name`."""
        summary = sums.summary()
        entry = {**summary, "selected_on": name, **more}
        threshold = (
            math.floor(1e4 * summary["max_f1_threshold"]) / 1e4
        )  # not above it, where a detection would be lost
        return replace(card, threshold=threshold, metrics={**card.metrics, name: entry})


def detections(predictions: torch.Tensor, size: tuple[int, int], iou: float) -> Found:
    """Boxes in an image of `size` (height, width) of predictions (N, 5 + K) as `YOLOX.detect` gives them,
    after suppression.
    """
    scores, classes = (predictions[:, 4:5] * predictions[:, 5:]).max(dim=1)
    best = scores.topk(min(MOST, len(scores))).indices
    best = best[scores[best] >= FLOOR]
    height, width = size
    reach = torch.tensor([width, height] * 2, dtype=torch.float32, device=predictions.device)
    boxes = corners(predictions[best, :4]).clamp(min=0).minimum(reach)
    inside = areas(boxes) > 0
    boxes, classes, scores = (part[inside].cpu().numpy() for part in (boxes, classes[best], scores[best]))
    kept = suppress(boxes, scores, classes, iou)
    return boxes[kept], classes[kept], scores[kept]


def frames(folder: Union[ObjectFolder, Part]) -> Iterator[tuple[ObjectImage, bool]]:
    """The images in the order of their sequences, and whether each follows none of its size; of several
    ranks, this one's.
    """
    part = folder if isinstance(folder, Part) else Part(folder, 0, 1)
    whole, sequences = part.folder, part.folder.sequences[part.rank :: part.world]
    for sequence in sequences:
        size = None
        for index in sequence:
            image = whole[index]
            yield image, image.image.shape != size
            size = image.image.shape

"""Change detection as a task: a batch to its loss, a dataset to its measures.

Other tasks get a class of the same methods.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Callable, Optional

import torch
import torch.nn.functional as F
from torch import nn

from ...contract.card import ModelCard, Scaling, calibrated
from ...contract.errors import InputRefused
from ..labels import UNKNOWN
from ..normalise import Normalise
from ..plots import F1_CURVES
from ..recipe import Loss
from .calibration import calibrated_card
from .dataset import Pair
from .distillation import Teachers, distillation
from .flips import mean_over_flips
from .losses import classification_loss, distance_loss
from .measures import ScoreCounts
from .sampler import Batch

DISTANCE_LOSSES = {"contrastive", "cosine-contrastive"}
DISTANCE_NETWORKS = {"dasnet", "dasnet_v2"}
"""Networks whose forward gives distances of unit vectors (B, 1, h, w) instead of logits, one or several
maps."""

LOW_PRECISION = {"bf16": torch.bfloat16, "fp16": torch.float16}


def autocast(device: torch.device, precision: str) -> torch.autocast:
    """bfloat16 or float16 where the recipe's `precision` asks for it."""
    low = LOW_PRECISION.get(precision)
    return torch.autocast(device.type, dtype=low or torch.bfloat16, enabled=low is not None)


def reduce_label(label: torch.Tensor, size: Sequence[int]) -> torch.Tensor:
    """The mask (B, H, W) at `size`: changed where any pixel under it is, so that a thin road does not vanish.

    Else it is unknown where any pixel under it is.
    """
    if tuple(label.shape[-2:]) == tuple(size):
        return label
    rank = 2.0 * (label == 1) + 1.0 * (label == UNKNOWN)
    highest = F.adaptive_max_pool2d(rank[:, None], tuple(size))[:, 0]
    return (highest == 2).long() + UNKNOWN * (highest == 1).long()


def output_maps(output: Any) -> tuple[torch.Tensor, ...]:
    """The maps of a network that gives one or several."""
    return tuple(output) if isinstance(output, (tuple, list)) else (output,)


def supervised(output: Any, label: torch.Tensor, loss: Loss, function: Callable) -> torch.Tensor:
    """`function` of each of a network's output maps and the mask at its size, averaged with the weights of
    `loss.maps`.

    Raises `InputRefused` where there are more or fewer weights than maps.
    """
    maps = output_maps(output)
    weights = loss.maps or (1.0,) * len(maps)
    if len(weights) != len(maps):
        message = f"loss.maps has {len(weights)} weights in the recipe, the network gives {len(maps)} maps."
        raise InputRefused("recipe.value", message, "Give one weight a map, or leave it out.")
    terms = [
        weight * function(each, reduce_label(label, each.shape[-2:]), loss)
        for each, weight in zip(maps, weights)
        if weight > 0
    ]
    return torch.stack(terms).sum() / sum(weights)


class ChangeTask:
    """How a change network is trained and measured."""

    selects_by = "f1"
    """The measure that the best checkpoint has most of."""
    curves = F1_CURVES

    def __init__(
        self,
        network: str,
        loss: Loss,
        scaling: Scaling,
        device: torch.device,
        precision: str,
        after: Optional[Scaling] = None,
        temperature: float = 1.0,
        teachers: Optional[Teachers] = None,
    ) -> None:
        self.teachers = teachers
        self.loss, self.device, self.precision, self.temperature = loss, device, precision, temperature
        self.normalise = Normalise(scaling, device), Normalise(after or scaling, device)
        self.distances = network in DISTANCE_NETWORKS
        wrong = [name for name in loss.weights if (name in DISTANCE_LOSSES) != self.distances]
        if wrong:
            gives = "distances" if self.distances else "logits"
            raise InputRefused(
                "recipe.loss",
                f"{network} gives {gives}, which the loss {wrong[0]} does not take.",
                "Change loss.weights.",
            )
        if teachers and self.distances:
            raise InputRefused(
                "recipe.teachers",
                f"{network} gives distances, which no teacher's score fits.",
                "Leave out teachers.",
            )

    def batch_loss(self, network: nn.Module, batch: Batch) -> torch.Tensor:
        """The loss of a batch, a float32 scalar; several output maps are averaged, smaller ones see the mask
        reduced.
        """
        label = batch.label.to(self.device, non_blocking=True)
        dates = [date.to(self.device, non_blocking=True) for date in (batch.before, batch.after)]
        with autocast(self.device, self.precision):
            output = network(*(normalise(date) for normalise, date in zip(self.normalise, dates)))
            taught = self.teachers.score(*dates) if self.teachers else None
        function: Callable = distance_loss if self.distances else classification_loss
        loss = supervised(output, label, self.loss, function)
        if taught is None:
            return loss
        terms = [distillation(each, taught) for each in output_maps(output)]
        return loss + self.loss.distillation * torch.stack(terms).mean()

    def scores(
        self, network: nn.Module, folder: Sequence[Pair]
    ) -> Iterator[tuple[str, torch.Tensor, torch.Tensor]]:
        """Name, score (H, W) in 0..1 and label (H, W) of 0, 1 and `UNKNOWN` of every pair, each
        seen whole.
        """
        for index in range(len(folder)):
            pair = folder[index]
            yield pair.name, self.score(network, pair), torch.from_numpy(pair.label).to(self.device)

    @torch.inference_mode()
    def score(self, network: nn.Module, pair: Pair, flips: bool = False) -> torch.Tensor:
        """Calibrated score (H, W) float32 in 0..1 of `pair`, seen whole; with `flips` the mean over its flips
        and turns.
        """
        dates = []
        for normalise, image in zip(self.normalise, (pair.before, pair.after)):
            values = torch.from_numpy(image).permute(2, 0, 1)[None].float()
            dates.append(normalise(values.to(self.device)))
        with autocast(self.device, self.precision):
            score = mean_over_flips(network.score, *dates) if flips else network.score(*dates)
        return calibrated(score[0, 0].float(), self.temperature)

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        return f"F1 {summary['f1']:.4f} at threshold {summary['threshold']:.3f}"

    def measure(
        self, network: nn.Module, folder: Sequence[Pair], check: Optional[Callable[[], None]] = None
    ) -> ScoreCounts:
        """Score counts over all pairs of `folder`; `check` is called between them and may raise."""
        was_training = network.training
        network.eval()
        counts = ScoreCounts()
        for _, score, label in self.scores(network, folder):
            counts.add(score, label)
            if check is not None:
                check()
        network.train(was_training)
        return counts

    def measured_card(self, card: ModelCard, counts: ScoreCounts, name: str, **more: Any) -> ModelCard:
        """`card` with temperature and threshold fixed on `counts`, and their measures under `name`."""
        return calibrated_card(card, counts, name, **more)

"""Change detection as a task: a recipe to its beginnings, a batch to its loss, a dataset to its measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Callable, Optional

import torch
from torch import nn

from ...contract.card import ModelCard, Scaling, calibrated
from ...contract.errors import InputRefused
from ...contract.events import Events
from ..card import first_network, new_card
from ..crops import sampler_values
from ..dataset import Items, read_sources
from ..forward import autocast, evaluating, output_maps
from ..normalise import Normalise
from ..plots import F1_CURVES
from ..recipe import Loss, Recipe
from ..recipe.checks import require_classes
from ..statistics import measured_scaling
from ..supervision import MapLoss, supervised
from .balance import measured_loss
from .calibration import calibrated_card
from .dataset import Pair, PairFolder, read_source
from .distillation import Teachers, distance_distillation, distillation, taught_card
from .flips import mean_over_flips
from .losses import classification_loss, distance_loss
from .measures import ScoreCounts
from .missing import Missing
from .network import compares
from .plots import precision_recall_plot
from .sampler import PairBatch, PairSampler

DISTANCE_LOSSES = {"contrastive", "cosine-contrastive"}
DISTANCE_NETWORKS = {"dasnet", "dasnet_v2"}
"""Networks whose forward gives distances of unit vectors (B, 1, h, w) instead of logits, one or several
maps."""


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
        missing: Optional[Missing] = None,
    ) -> None:
        self.teachers, self.missing = teachers, missing
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

    @classmethod
    def check(cls, recipe: Recipe) -> None:
        """Raise `InputRefused` where the classes are not two."""
        require_classes(recipe.classes, 2, 2)

    @classmethod
    def open_data(cls, recipe: Recipe, events: Events) -> tuple[list[PairFolder], PairFolder]:
        """The pairs to train on and those to validate with; raises `InputRefused` for those that cannot be
        used.
        """
        datasets, validation = read_sources(recipe.data, read_source, "pairs")
        for dataset, source in zip(datasets, recipe.data.train):
            events.info(f"{source.name}: {len(dataset)} pairs, {len(dataset.changed())} with change.")
        return datasets, validation

    @classmethod
    def begin(
        cls, recipe: Recipe, datasets: Sequence[PairFolder], device: torch.device, events: Events
    ) -> tuple[nn.Module, ModelCard, ChangeTask]:
        """The network that the run begins with, its card, and how it is trained; raises `InputRefused` and
        `CheckpointRefused` where they do not fit.
        """
        scaling = measured_scaling(recipe, datasets)
        card = new_card(recipe, datasets, recipe.about.bands, scaling, classes=recipe.classes)
        network, card = first_network(recipe, card)
        if not hasattr(network, "score"):
            message = f"{recipe.network} does not compare two dates."
            raise InputRefused("recipe.network", message, "Choose another network, or another task.")
        teachers = Teachers(recipe.teachers, card, device) if recipe.teachers else None
        card = taught_card(card, teachers) if teachers else card
        loss, precision = measured_loss(recipe, datasets, events), recipe.run.precision
        missing = Missing.of(recipe.augment, card)
        task = cls(recipe.network, loss, card.scaling, device, precision, teachers=teachers, missing=missing)
        return network, card, task

    @classmethod
    def sampler(cls, recipe: Recipe, datasets: Sequence[PairFolder], card: ModelCard) -> PairSampler:
        """What draws the crops; raises `InputRefused` for images smaller than the crop."""
        return PairSampler(datasets, *sampler_values(recipe, card))

    def batch_loss(self, network: nn.Module, batch: PairBatch) -> torch.Tensor:
        """The loss of a batch, a float32 scalar; several output maps are averaged, smaller ones see the mask
        reduced.
        """
        label = batch.label.to(self.device, non_blocking=True)
        dates = [date.to(self.device, non_blocking=True) for date in (batch.before, batch.after)]
        with autocast(self.device, self.precision):
            inputs = [normalise(date) for normalise, date in zip(self.normalise, dates)]
            output = network(*(self.missing(inputs) if self.missing else inputs))
            taught = self.teachers.score(*dates) if self.teachers else None
        function: MapLoss = distance_loss if self.distances else classification_loss
        loss = supervised(output, label, self.loss, function)
        if taught is None:
            return loss
        maps = output_maps(output)
        weights = self.loss.maps or (1.0,) * len(maps)
        learning = [each for each, weight in zip(maps, weights) if weight]
        if self.distances:
            terms = [distance_distillation(each, taught, self.loss) for each in learning]
        else:
            terms = [distillation(each, taught) for each in learning]
        return loss + self.loss.distillation * torch.stack(terms).mean()

    def scores(
        self, network: nn.Module, dataset: Items[Pair]
    ) -> Iterator[tuple[str, torch.Tensor, torch.Tensor]]:
        """Name, score (H, W) in 0..1 and label (H, W) of 0, 1 and `UNKNOWN` of every pair, each
        seen whole.
        """
        for index in range(len(dataset)):
            pair = dataset[index]
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
        before, after = dates
        compare = compares(network).score
        with autocast(self.device, self.precision):
            score = mean_over_flips(compare, before, after) if flips else compare(before, after)
        found: torch.Tensor = calibrated(score[0, 0].float(), self.temperature)
        return found

    def describe(self, summary: dict[str, float]) -> str:
        """The headline of a measure, for the log."""
        return f"F1 {summary['f1']:.4f} at threshold {summary['threshold']:.3f}"

    def measure(
        self, network: nn.Module, dataset: Items[Pair], check: Optional[Callable[[], None]] = None
    ) -> ScoreCounts:
        """Score counts over all pairs of `dataset`; `check` is called between them and may raise."""
        counts = ScoreCounts()
        with evaluating(network):
            for _, score, label in self.scores(network, dataset):
                counts.add(score, label)
                if check is not None:
                    check()
        return counts

    def measured_card(self, card: ModelCard, measures: ScoreCounts, name: str, **more: Any) -> ModelCard:
        """`card` with temperature and threshold fixed on `measures`, and their summary under `name`."""
        return calibrated_card(card, measures, name, **more)

    def draw(self, measures: ScoreCounts, path: Path, title: str) -> bool:
        """Draw precision over recall to the PNG `path`."""
        return precision_recall_plot(measures, path, title)

"""What a task owes the loop: five protocols that `trainer.py` and its like are written against.

A task is a folder beside this file, such as `clouds/`, and a line in `tasks.py`. What tasks share never asks
which one it has. The calls of a run, in their order:

    task_class.check(recipe)                                       before any folder is made
    datasets, validation = task_class.open_data(recipe, events)
    network, card, task = task_class.begin(recipe, datasets, device, events)
    sampler = task_class.sampler(recipe, datasets, card)
    loss = task.batch_loss(network, sampler.batch(number))         every step
    measures = task.measure(network, validation.part(rank, world))  every evaluation
    summary = ranks.merged(measures).summary()
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Callable, Optional, Protocol, TypeVar

import numpy as np
import torch
from torch import nn

from ..contract.card import ModelCard
from ..contract.events import Events
from .description import Description
from .plots import Curves
from .recipe import Recipe

ItemT = TypeVar("ItemT", covariant=True)
DatasetT = TypeVar("DatasetT", bound="Dataset[Any]")
BatchT = TypeVar("BatchT", bound="Batch")
MadeT = TypeVar("MadeT", bound="Batch", covariant=True)
MeasuresT = TypeVar("MeasuresT", bound="Measures")


class Dataset(Protocol[ItemT]):
    """Labelled items on disk, decoded when they are asked for and kept in memory while they fit.

    Making one raises `InputRefused` for files that cannot be used.
    """

    path: Path
    """The folder or list, for messages."""

    @property
    def origins(self) -> Sequence[Path]:
        """The file that each item is known by: the same file in training and validation is a leak."""

    @property
    def reserved(self) -> int:
        """Bytes of memory that its items take, or will take when each has been read."""

    def __len__(self) -> int:
        """How many items there are."""

    def __getitem__(self, index: int, /) -> ItemT:
        """Item `index`, from 0."""

    def part(self, rank: int, world: int) -> Any:
        """What rank `rank` of `world` measures of it; the parts of all ranks make up the whole. The task's
        `measure` takes it as it takes the dataset.
        """


class Imaged(Protocol):
    """An item that statistics can be taken of."""

    @property
    def images(self) -> tuple[np.ndarray, ...]:
        """Images (H, W, C) in their own units, of one type and number of bands."""


class ImageDataset(Dataset[Imaged], Protocol):
    """A dataset whose items hold images of one kind, so that a network's scaling can be measured on them."""

    bands: int
    dtype: str
    description: Description


class Batch(Protocol):
    """The tensors of B crops in main memory, as a `NamedTuple`, so that the loader can pin them; what is in
    them is between a task and its sampler.
    """

    @property
    def names(self) -> tuple[str, ...]:
        """Where each crop is from, for messages."""


class Sampler(Protocol[MadeT]):
    """Draws crops. Batch `number` is a pure function of the recipe's seed and `number`, so that a resumed run
    draws the same; it is called in other processes too.
    """

    epoch_crops: int
    """Crops that make up one pass over the training data, 1 or more."""

    def batch(self, number: int) -> MadeT:
        """Batch `number`, from 0, of `run.batch` crops; raises `InputRefused` for a file that has gone."""


class Measures(Protocol):
    """What was counted over a dataset."""

    def summary(self) -> dict[str, float]:
        """All measures by their lower-case names; the one that `Task.selects_by` names is among them."""

    def merge(self, other: Any) -> None:
        """Add what another rank has counted on its part."""


class Task(Protocol[DatasetT, BatchT, MeasuresT]):
    """How a kind of network is trained and measured."""

    selects_by: str
    """The measure that the best checkpoint has most of; more is better, and it is 0 or more."""
    curves: Curves
    """What the learning curve shows."""

    @classmethod
    def check(cls, recipe: Recipe) -> None:
        """Raise `InputRefused` for a recipe that the task cannot be trained by, such as a wrong number of
        classes. Nothing is opened or written yet.
        """

    @classmethod
    def open_data(cls, recipe: Recipe, events: Events) -> tuple[list[DatasetT], DatasetT]:
        """What to train on, in the order of `recipe.data.train`, and what to validate with; raises
        `InputRefused` for data that cannot be used.
        """

    @classmethod
    def begin(
        cls, recipe: Recipe, datasets: Sequence[DatasetT], device: torch.device, events: Events
    ) -> tuple[nn.Module, ModelCard, Any]:
        """The network that the run begins with, still in main memory, its card, and the task itself.

        torch's seed is set before. Raises `InputRefused` and `CheckpointRefused` where recipe, data and
        weights do not fit.
        """

    @classmethod
    def sampler(cls, recipe: Recipe, datasets: Sequence[DatasetT], card: ModelCard) -> Sampler[BatchT]:
        """What draws the crops; raises `InputRefused` for images smaller than `data.crop`."""

    def batch_loss(self, network: nn.Module, batch: BatchT) -> torch.Tensor:
        """The loss of a batch, a float32 scalar with a gradient, computed at the recipe's precision."""

    def measure(
        self, network: nn.Module, dataset: Any, check: Optional[Callable[[], None]] = None
    ) -> MeasuresT:
        """What the network is worth on `dataset` or a part of it, each item seen whole; `check` is called
        between items and may raise. The network's mode is put back.
        """

    def describe(self, summary: dict[str, float]) -> str:
        """The headline, for the log, of a summary as `measured_card` has it."""

    def measured_card(self, card: ModelCard, measures: MeasuresT, name: str, **more: Any) -> ModelCard:
        """`card` with what is fixed on `measures` (a threshold, a temperature), and the summary, `more` and
        `"selected_on": name` under `metrics[name]`.
        """

    def draw(self, measures: MeasuresT, path: Path, title: str) -> bool:
        """Draw a picture of an evaluation to the PNG `path`; False where there is none to draw."""


AnyTask = Task[Any, Any, Any]
"""A task of the table: its dataset, batch and measures fit each other, and are nobody else's business."""

"""Measure a checkpoint that finds objects, at the threshold of its card, and leave numbers, pictures and a
report to read.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import torch
from torch import nn

from ....contract.card import ModelCard
from ....contract.events import Events
from ....contract.jobs import Result
from ....contract.training_jobs import Evaluate
from ... import plots
from ...objects.dataset import ObjectFolder, ObjectImage
from ...objects.layout import object_split
from ...objects.measures import MISSING, DetectionSums, can_measure_sizes
from ...objects.network import State
from ...objects.plots import detection_plot, recall_plot
from ...objects.sizes import recall_by_size
from ...objects.task import ObjectTask, frames
from ...recipe import Objects
from ..measuring import about_run, chosen_on, costs, in_turn, refuse_bands, refuse_options, tell_missing
from ..outputs import Findings, with_calibrated, write_findings
from ..sheet import WorstCases
from .cases import LEGEND, add_case
from .report import report_page

SAME_SET = ("images", "objects")
"""Measures by which a set is known again."""


@dataclass
class ObjectMeasurement:
    """What was measured so far at the card's threshold."""

    card: ModelCard
    sums: DetectionSums
    worst: WorstCases = field(default_factory=lambda: WorstCases(LEGEND))
    rows: list[dict[str, Any]] = field(default_factory=list)
    """A row an image."""
    seconds: float = 0.0
    pixels: int = 0

    def measure(self, task: ObjectTask, network: nn.Module, image: ObjectImage, state: State) -> State:
        """Find the objects of `image` after the frames that `state` is of, and count them; gives the state
        for the next frame.
        """
        start = time.perf_counter()
        found, state = task.detect(network, image.image, state)
        self.seconds += time.perf_counter() - start
        self.pixels += image.image.shape[0] * image.image.shape[1]
        self.sums.add(image, *found)
        seen = self.sums.images[-1].above(self.card.threshold)
        matches = seen.matches()
        right, false = int((matches.partner >= 0).sum()), int((matches.partner == -1).sum())
        missed = int((~matches.found & ~image.ignored).sum())
        self.rows.append(
            {"name": image.name, "objects": right + missed, "found": right, "missed": missed, "false": false}
        )
        add_case(self.worst, image, seen, matches, self.card.bands)
        return state

    def summary(self) -> dict[str, Any]:
        """All measures, for metrics.json; `precision`, `recall` and `f1` are those of the card's
        threshold.
        """
        curve = self.sums.curve()
        here, best = curve.at(self.card.threshold), curve.best()
        values: dict[str, Any] = {
            **self.sums.summary(),
            "precision": here.precision,
            "recall": here.recall,
            "f1": here.f1,
        }
        values |= {"threshold": self.card.threshold, "max_f1": best.f1, "max_f1_is_oracle": True}
        values |= {
            "classes": self.sums.by_class(),
            "recall_by_size": recall_by_size(self.sums, self.card.threshold),
        }
        return values | costs(self.seconds, self.pixels)


def evaluate_objects(
    job: Evaluate, network: nn.Module, card: ModelCard, device: torch.device, events: Events
) -> Result:
    """Find the objects of every image whole, and write `metrics.json`, `images.csv`, pictures and
    `report.html` to `job.output`.

    The frames of a sequence follow each other, as in training. Raises `InputRefused`, `CheckpointRefused`,
    `Cancelled`.
    """
    refuse_options(job, ("flips",), "finds objects")
    place = object_split(job.dataset, job.split)
    folder = ObjectFolder(place, card.classes, names_of(card), 0.0, len(card.bands), job.split)
    refuse_bands(job, card, folder.bands)
    task = ObjectTask(card.classes, strides_of(network), Objects(), card.scaling, device, "fp32")
    found, state = ObjectMeasurement(card, DetectionSums(card.classes)), None
    for image, first in in_turn(frames(folder), len(folder), "Finding objects", events):
        state = found.measure(task, network, image, None if first else state)
    tell_missing(events, (plots.can_plot(), plots.MISSING), (can_measure_sizes(), MISSING))
    for note in folder.notes():
        events.info(note)
    summary = found.summary()
    metrics = {**summary, **chosen_on(card, summary, SAME_SET), "gsd": job.gsd or folder.description.gsd}
    metrics |= about_run(job, folder.path, card, device)
    result = write_findings(job, findings(found, metrics))
    if not job.calibrate:
        return result
    new = calibrated_card(task, found, metrics)
    words = f"Threshold {card.threshold:.3f} → {new.threshold:.3f}."
    return with_calibrated(job, new, words, events, result)


def strides_of(network: nn.Module) -> Sequence[int]:
    """Pixels of the image a cell of each of a detector's maps."""
    strides: Sequence[int] = network.strides  # type: ignore[assignment]  # a Module's attributes may be tensors
    return strides


def calibrated_card(task: ObjectTask, found: ObjectMeasurement, metrics: dict[str, Any]) -> ModelCard:
    """The card with the threshold of the best F1 here, and these measures in the place of older ones of the
    same set.
    """
    same = metrics["chosen_on_this_set"]
    others = {name: entry for name, entry in found.card.metrics.items() if name not in same}
    return task.measured_card(replace(found.card, metrics=others), found.sums, metrics["name"])


def names_of(card: ModelCard) -> dict[str, str]:
    """What the datasets that a checkpoint was trained with call its classes, so that they can be measured on
    as they are.
    """
    data = _table(card.recipe.get("data"))  # a card may hold anything there
    train = data.get("train")
    sources = [*(train if isinstance(train, list) else []), data.get("validation")]
    names = [_table(_table(source).get("names")) for source in sources]
    return {label: name for table in names for label, name in table.items() if isinstance(name, str)}


def _table(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def findings(found: ObjectMeasurement, metrics: dict[str, Any]) -> Findings:
    """What is written of a measurement; the worst images are those with the most missed and false objects."""
    curves = {
        name: found.sums.curve(number)
        for number, name in enumerate(found.card.classes)
        if name in metrics["classes"]
    }
    return Findings(
        metrics=metrics,
        rows=sorted(found.rows, key=lambda row: -(row["missed"] + row["false"])),
        worst=found.worst,
        page=lambda pictures: report_page(found.card, metrics, pictures),
        drawings={
            "precision_recall": lambda path, title: detection_plot(curves, path, title, found.card.threshold),
            "sizes": lambda path, title: recall_plot(metrics["recall_by_size"], path, title),
        },
    )

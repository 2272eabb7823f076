"""Measure a checkpoint that segments one date, and leave numbers, pictures and a report to read."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch
from torch import nn

from ....contract.card import ModelCard
from ....contract.events import Events
from ....contract.jobs import Result
from ....contract.training_jobs import Evaluate
from ...recipe import Loss
from ...segmentation.dataset import ImageFolder, LabelledImage
from ...segmentation.layout import image_split
from ...segmentation.measures import ClassCounts
from ...segmentation.task import SegmentationTask
from ..measuring import (
    about_run,
    chosen_on,
    costs,
    in_turn,
    refuse_bands,
    refuse_not_finite,
    refuse_options,
)
from ..outputs import Findings, write_findings
from ..sheet import WorstCases, display_bands
from .cases import LEGEND, add_case
from .report import report_page

SAME_SET = ("pixels", "accuracy")
"""Measures by which a set is known again."""


@dataclass
class ClassMeasurement:
    """Counts over a dataset."""

    card: ModelCard
    counts: ClassCounts = field(init=False)
    worst: WorstCases = field(default_factory=lambda: WorstCases(LEGEND))
    rows: list[dict[str, Any]] = field(default_factory=list)
    """A row an image."""
    pixels: int = 0
    """Known and unknown ones."""
    seconds: float = 0.0
    """Spent in the network."""

    def __post_init__(self) -> None:
        self.counts = ClassCounts(self.card.classes)

    def measure(self, task: SegmentationTask, network: nn.Module, item: LabelledImage) -> None:
        """Find the classes of `item` and count them."""
        start = time.perf_counter()
        logits = task.logits(network, item).cpu()
        self.seconds += time.perf_counter() - start
        refuse_not_finite(self.card, logits)
        called = logits.argmax(dim=0)
        counts = ClassCounts(self.card.classes)
        counts.add(called, torch.from_numpy(item.label))
        self.counts.merge(counts)
        self.pixels += item.label.size
        wrong = int(counts.counts.sum() - np.diag(counts.counts).sum())
        self.rows.append({"name": item.name, "wrong": wrong, **counts.summary()})
        add_case(self.worst, item, called.numpy(), display_bands(self.card.bands))

    def summary(self) -> dict[str, Any]:
        """All measures, for metrics.json: `by_class` has a row a class, `confusion` a row a true class."""
        values: dict[str, Any] = self.counts.summary()
        values["by_class"], values["confusion"] = self.counts.by_class(), self.counts.counts.tolist()
        values |= {"classes": list(self.card.classes), "images": len(self.rows)}
        values["unknown_share"] = 1 - values["pixels"] / max(1, self.pixels)
        return values | costs(self.seconds, self.pixels)


def evaluate_segmentation(
    job: Evaluate, network: nn.Module, card: ModelCard, device: torch.device, events: Events
) -> Result:
    """Find the classes of every image whole, and write `metrics.json`, `images.csv` (the worst first),
    `worst.jpg` and `report.html` to `job.output`.

    Measures are those of one confusion matrix over the labelled pixels of the whole dataset. Raises
    `InputRefused`, `CheckpointRefused`, `Cancelled`.
    """
    refuse_options(job, ("flips", "calibrate"), "segments one date")
    folder = ImageFolder(image_split(job.dataset, job.split), len(card.classes), 0.0)
    refuse_bands(job, card, folder.bands)
    task = SegmentationTask(card.classes, Loss({"cross-entropy": 1.0}), card.scaling, device, "fp32")
    found = ClassMeasurement(card)
    for item in in_turn((folder[i] for i in range(len(folder))), len(folder), "Finding classes", events):
        found.measure(task, network, item)
    summary = found.summary()
    metrics = {**summary, **chosen_on(card, summary, SAME_SET), "gsd": job.gsd or folder.description.gsd}
    metrics |= about_run(job, folder.path, card, device)
    return write_findings(job, findings(found, metrics))


def findings(found: ClassMeasurement, metrics: dict[str, Any]) -> Findings:
    """What is written of a measurement; the worst images are those with the most wrong pixels."""
    return Findings(
        metrics=metrics,
        rows=sorted(found.rows, key=lambda row: -row["wrong"]),
        worst=found.worst,
        page=lambda pictures: report_page(found.card, metrics, pictures),
    )

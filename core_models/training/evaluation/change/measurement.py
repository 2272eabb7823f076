"""Measure a checkpoint of change on a dataset at the threshold of its card, and leave numbers, pictures and a
report to read.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import torch
from torch import nn

from ....contract.card import ModelCard
from ....contract.events import Events
from ....contract.jobs import Result
from ....contract.training_jobs import Evaluate
from ... import plots
from ...change.calibration import Calibration, calibrated_card, calibration
from ...change.dataset import Pair, PairFolder
from ...change.layout import split_folder
from ...change.measures import ScoreCounts
from ...change.plots import precision_recall_plot, reliability_plot, size_plot
from ...change.task import DISTANCE_NETWORKS, ChangeTask
from ...recipe import Loss
from ..measuring import about_run, chosen_on, costs, in_turn, refuse_bands, refuse_not_finite, tell_missing
from ..outputs import Findings, with_calibrated, write_findings
from ..sheet import WorstCases, display_bands
from . import components as object_scores
from .boundary import BoundaryCounts
from .cases import LEGEND, add_case
from .components import ObjectScores, can_measure_objects
from .report import report_page

SAME_SET = ("pixels", "changed_share")
"""Measures by which a set is known again."""
KEEP_GB = 0.0
"""Every image is read once for its mask and once for its score; none is kept."""


@dataclass
class ChangeMeasurement:
    """Counts over a dataset at a card's threshold."""

    card: ModelCard
    gsd: Optional[float] = None
    """Metres a pixel; None where it is not known."""
    counts: ScoreCounts = field(default_factory=ScoreCounts)
    objects: ObjectScores = field(default_factory=ObjectScores)
    boundary: BoundaryCounts = field(default_factory=BoundaryCounts)
    worst: WorstCases = field(default_factory=lambda: WorstCases(LEGEND))
    rows: list[dict[str, Any]] = field(default_factory=list)
    """A row a pair."""
    pixels: int = 0
    """Known and unknown ones."""
    seconds: float = 0.0
    """Spent in the network, without reading images and counting."""

    def measure(self, task: ChangeTask, network: nn.Module, pair: Pair, flips: bool = False) -> None:
        """Score `pair` and count it."""
        start = time.perf_counter()
        score = task.score(network, pair, flips).cpu()
        self.seconds += time.perf_counter() - start
        refuse_not_finite(self.card, score)
        self.add(pair, score)

    def add(self, pair: Pair, score: torch.Tensor) -> None:
        """Count the score (H, W) in 0..1 of `pair`."""
        counts = ScoreCounts()
        counts.add(score, torch.from_numpy(pair.label))
        self.counts.counts += counts.counts
        self.pixels += pair.label.size
        found = counts.at(self.card.threshold)
        self.rows.append({"name": pair.name, **vars(found), **found.measures()})
        changed = score.numpy() >= np.float32(self.card.threshold)
        add_case(self.worst, pair, changed, display_bands(self.card.bands))
        if can_measure_objects():
            self.objects.add(changed, pair.label)
            self.boundary.add(changed, pair.label)

    def calibration(self) -> Calibration:
        """How far the scores are from probabilities."""
        return calibration(self.counts)

    def summary(self) -> dict[str, Any]:
        """All measures, for metrics.json; those of objects and boundaries only where scipy is installed."""
        found = self.calibration()
        known = int(self.counts.counts.sum())
        values: dict[str, Any] = self.counts.summary(self.card.threshold)
        values |= {"max_f1_is_oracle": True, **found.summary(), "temperature": self.card.temperature}
        values["unknown_share"] = 1 - known / max(1, self.pixels)
        if can_measure_objects():
            objects, boundary = self.objects.summary(), self.boundary.summary()
            values |= {f"object_{name}": objects[name] for name in ("precision", "recall", "f1")}
            values |= {"boundary_f1": boundary["f1"], "objects": objects}
            values |= {"objects_by_size": self.objects.by_size(self.gsd or 0.0), "boundary": boundary}
        values["reliability"] = [vars(group) for group in found.groups]
        values |= {"images": len(self.rows), "gsd": self.gsd}
        return values | costs(self.seconds, self.pixels)


def evaluate_change(
    job: Evaluate, network: nn.Module, card: ModelCard, device: torch.device, events: Events
) -> Result:
    """Score every pair whole, and write `metrics.json`, `pairs.csv` (the worst first), pictures and
    `report.html` to `job.output`.

    Pixel measures are those of one confusion matrix over the whole dataset at the card's threshold; `max_f1`
    is the best that any threshold would have reached, chosen with the truth at hand. Raises `InputRefused`,
    `CheckpointRefused`, `Cancelled`.
    """
    folder = PairFolder(split_folder(job.dataset, job.split), KEEP_GB)
    refuse_bands(job, card, folder.bands)
    task = change_task(card, device)
    found = ChangeMeasurement(card, job.gsd or folder.description.gsd)
    pairs = (folder[index] for index in range(len(folder)))
    for pair in in_turn(pairs, len(folder), "Scoring the pairs", events):
        found.measure(task, network, pair, job.flips)
    tell_missing(
        events,
        (plots.can_plot(), plots.MISSING),
        (object_scores.can_measure_objects(), object_scores.MISSING),
    )
    summary = found.summary()
    metrics = {**summary, **chosen_on(card, summary, SAME_SET), "flips": job.flips}
    metrics |= about_run(job, folder.path, card, device)
    result = write_findings(job, findings(found, metrics))
    if not job.calibrate:
        return result
    new = calibrated_card(card, found.counts, metrics["name"])
    return with_calibrated(job, new, moved(found, new, metrics["name"]), events, result)


def change_task(card: ModelCard, device: torch.device) -> ChangeTask:
    """What scores pairs as the card of a checkpoint says."""
    loss = Loss({"contrastive": 1.0}) if card.network in DISTANCE_NETWORKS else Loss()
    return ChangeTask(card.network, loss, card.scaling, device, "fp32", card.scaling_after, card.temperature)


def findings(found: ChangeMeasurement, metrics: dict[str, Any]) -> Findings:
    """What is written of a measurement; the worst pairs are those with the most wrong pixels."""
    sizes = metrics.get("objects_by_size", ())
    return Findings(
        metrics=metrics,
        rows=sorted(found.rows, key=lambda row: -(row["fp"] + row["fn"])),
        worst=found.worst,
        page=lambda pictures: report_page(found.card, metrics, pictures),
        drawings={
            "precision_recall": lambda path, title: precision_recall_plot(
                found.counts, path, title, found.card.threshold
            ),
            "reliability": lambda path, title: reliability_plot(found.calibration(), path, title),
            "sizes": lambda path, title: bool(sizes) and size_plot(sizes, path, title),
        },
        table="pairs",
    )


def moved(found: ChangeMeasurement, new: ModelCard, name: str) -> str:
    """What calibration on the set `name` has changed in the card."""
    old, ece = found.card, found.calibration().ece
    return (
        f"Temperature {old.temperature:.3f} → {new.temperature:.3f}, threshold {old.threshold:.3f} → "
        f"{new.threshold:.3f}, expected calibration error {ece:.4f} → {new.metrics[name]['ece']:.4f}."
    )

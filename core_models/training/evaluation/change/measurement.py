"""Measure a checkpoint of change on a dataset at the threshold of its card, and leave numbers, pictures and a
report to read.
"""

from __future__ import annotations

import csv
import json
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Optional

import numpy as np
import torch
from torch import nn

from ....checkpoints import copy_checkpoint
from ....contract.card import ModelCard
from ....contract.errors import CheckpointRefused, InputRefused
from ....contract.events import Events
from ....contract.jobs import Result
from ....contract.training_jobs import Evaluate
from ... import plots
from ...change.calibration import Calibration, calibrated_card, calibration
from ...change.dataset import Pair, PairFolder
from ...change.layout import split_folder
from ...change.measures import ScoreCounts
from ...change.task import DISTANCE_NETWORKS, ChangeTask
from ...recipe import Loss
from ..files import put, repeat_command
from . import components as object_scores
from .boundary import BoundaryCounts
from .cases import WorstCases, display_bands
from .components import ObjectScores, can_measure_objects
from .report import write_report

KEEP_GB = 0.0
"""Every image is read once for its mask and once for its score; none is kept."""


@dataclass
class Measurement:
    """Counts over a dataset at a card's threshold."""

    card: ModelCard
    gsd: Optional[float] = None
    """Metres a pixel; None where it is not known."""
    counts: ScoreCounts = field(default_factory=ScoreCounts)
    objects: ObjectScores = field(default_factory=ObjectScores)
    boundary: BoundaryCounts = field(default_factory=BoundaryCounts)
    worst: WorstCases = field(default_factory=WorstCases)
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
        self.add(pair, score)

    def add(self, pair: Pair, score: torch.Tensor) -> None:
        """Count the score (H, W) in 0..1 of `pair`."""
        counts = ScoreCounts()
        counts.add(score, torch.from_numpy(pair.label))
        self.counts.counts += counts.counts
        self.pixels += pair.label.size
        found = counts.at(self.card.threshold)
        self.rows.append(
            {
                "name": pair.name,
                "tp": found.tp,
                "fp": found.fp,
                "fn": found.fn,
                "tn": found.tn,
                **found.measures(),
            }
        )
        changed = score.numpy() >= np.float32(self.card.threshold)
        self.worst.add(pair, changed, display_bands(self.card.bands))
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
        values = {**self.counts.summary(self.card.threshold), "max_f1_is_oracle": True, **found.summary()}
        values |= {"temperature": self.card.temperature, "unknown_share": 1 - known / max(1, self.pixels)}
        if can_measure_objects():
            objects, boundary = self.objects.summary(), self.boundary.summary()
            values |= {f"object_{name}": objects[name] for name in ("precision", "recall", "f1")} | {
                "boundary_f1": boundary["f1"]
            }
            values |= {
                "objects": objects,
                "objects_by_size": self.objects.by_size(self.gsd or 0.0),
                "boundary": boundary,
            }
        values["reliability"] = [vars(group) for group in found.groups]
        values |= {"images": len(self.rows), "gsd": self.gsd, "seconds": self.seconds}
        return values | {"seconds_per_megapixel": self.seconds * 1e6 / max(1, self.pixels), **peak_memory()}


def peak_memory() -> dict[str, float]:
    """The most memory that this process has held, in MB: on the host where the system tells it, and on the
    GPU if there is one.
    """
    found = {}
    try:
        import resource  # not on Windows

        unit = 2**20 if sys.platform == "darwin" else 2**10
        found["peak_memory_mb"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit, 1)
    except ImportError:
        pass
    if torch.cuda.is_available():
        found["peak_gpu_memory_mb"] = round(torch.cuda.max_memory_allocated() / 2**20, 1)
    return found


def chosen_on_this_set(card: ModelCard, summary: dict[str, Any]) -> list[str]:
    """Names in the card of sets that the checkpoint or its threshold was chosen on, and that are this very
    set.

    A set is known by its numbers of unchanged and of changed pixels: names and folders may differ, these do
    not.
    """
    same = [
        name for name, entry in card.metrics.items() if isinstance(entry, dict) and "selected_on" in entry
    ]
    keys = ("pixels", "changed_share")
    return [name for name in same if all(card.metrics[name].get(key) == summary[key] for key in keys)]


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
    if len(card.bands) != folder.bands:
        wanted = f"{job.checkpoint} takes {len(card.bands)} bands, {job.dataset} has {folder.bands}."
        raise CheckpointRefused("checkpoint.bands", wanted, "Evaluate it on a dataset of its bands.")
    task = change_task(card, device)
    found = Measurement(card, job.gsd or folder.description.gsd)
    for index in range(len(folder)):
        events.check()
        pair = folder[index]
        found.measure(task, network, pair, job.flips)
        events.progress(0.97 * (index + 1) / len(folder), "Scoring the pairs")
    for possible, words in (
        (plots.can_plot(), plots.MISSING),
        (object_scores.can_measure_objects(), object_scores.MISSING),
    ):
        if not possible:
            events.info(words)
    return _write(job, found, _metrics(job, folder, found, str(device)), events)


def change_task(card: ModelCard, device: torch.device) -> ChangeTask:
    """What scores pairs as the card of a checkpoint says."""
    loss = Loss({"contrastive": 1.0}) if card.network in DISTANCE_NETWORKS else Loss()
    return ChangeTask(card.network, loss, card.scaling, device, "fp32", card.scaling_after, card.temperature)


def set_name(job: Evaluate, folder: PairFolder) -> str:
    """What the measured set is called: `clcd-val`, or the name of the folder or list where that is the set
    itself.
    """
    name = Path(job.dataset).stem
    return name if folder.path == Path(job.dataset) else f"{name}-{job.split}"


def _metrics(job: Evaluate, folder: PairFolder, found: Measurement, device: str) -> dict[str, Any]:
    card, summary = found.card, found.summary()
    return {
        **summary,
        "flips": job.flips,
        "name": set_name(job, folder),
        "dataset": Path(job.dataset).name,
        "split": job.split,
        "checkpoint": Path(job.checkpoint).name,
        "network": card.network,
        "weights_sha256": card.weights_sha256,
        "threshold_fixed_on": sorted(name for name, entry in card.metrics.items() if "selected_on" in entry),
        "chosen_on_this_set": chosen_on_this_set(card, summary),
        "device": device,
        "command": repeat_command(job),
    }


def _write(job: Evaluate, found: Measurement, metrics: dict[str, Any], events: Events) -> Result:
    output = Path(job.output)
    outputs = {}
    try:
        output.mkdir(parents=True, exist_ok=True)
        pictures = draw(found, metrics, output)
        put(
            output / "metrics.json",
            lambda path: path.write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8"),
        )
        put(output / "pairs.csv", lambda path: write_rows(path, found.rows))
        put(output / "report.html", lambda path: write_report(path, found.card, metrics, pictures))
        outputs = {
            "report": output / "report.html",
            "metrics": output / "metrics.json",
            "pairs": output / "pairs.csv",
            **pictures,
        }
        if job.calibrate:
            outputs["calibrated"] = calibrate(job, found, metrics["name"], events)
    except OSError as error:
        raise InputRefused(
            "output.unwritable", f"{output} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    numbers = {
        key: value
        for key, value in metrics.items()
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    }
    return Result(outputs={name: str(path) for name, path in outputs.items()}, numbers=numbers)


def draw(found: Measurement, metrics: dict[str, Any], output: Path) -> dict[str, Path]:
    """The pictures that can be drawn, by name."""
    title = f"{metrics['checkpoint']} on {metrics['name']}"
    paths = {name: output / f"{name}.png" for name in ("precision_recall", "reliability", "sizes")}
    drawn = {
        "precision_recall": plots.precision_recall_plot(
            found.counts, paths["precision_recall"], title, found.card.threshold
        ),
        "reliability": plots.reliability_plot(found.calibration(), paths["reliability"], title),
        "sizes": bool(metrics.get("objects_by_size"))
        and plots.size_plot(metrics["objects_by_size"], paths["sizes"], title),
    }
    pictures = {name: paths[name] for name, there in drawn.items() if there}
    sheet = found.worst.sheet()
    if sheet is not None:
        pictures["worst"] = put(output / "worst.jpg", lambda path: sheet.save(path, "JPEG", quality=88))
    return pictures


def calibrate(job: Evaluate, found: Measurement, name: str, events: Events) -> Path:
    """Write the checkpoint with temperature and threshold fixed on what was measured; gives its path."""
    old, new = found.card, calibrated_card(found.card, found.counts, name)
    copy_checkpoint(job.checkpoint, job.calibrate, new)
    events.info(
        f"Temperature {old.temperature:.3f} → {new.temperature:.3f}, threshold {old.threshold:.3f} → "
        f"{new.threshold:.3f}, "
        f"expected calibration error {found.calibration().ece:.4f} → {new.metrics[name]['ece']:.4f}."
    )
    return Path(job.calibrate)


def write_rows(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write the pairs' measures as CSV, those with the most wrong pixels first."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: -(row["fp"] + row["fn"])))

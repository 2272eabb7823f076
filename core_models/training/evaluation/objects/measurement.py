"""Measure a checkpoint that finds objects, at the threshold of its card, and leave numbers, pictures and a
report to read.
"""

from __future__ import annotations

import csv
import json
import time
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from torch import nn

from ....checkpoints import copy_checkpoint
from ....contract.card import ModelCard
from ....contract.errors import CheckpointRefused, InputRefused
from ....contract.events import Events
from ....contract.jobs import Result
from ....contract.training_jobs import Evaluate
from ... import plots
from ...objects.dataset import ObjectFolder, ObjectImage
from ...objects.layout import object_split
from ...objects.measures import MISSING, DetectionSums, can_measure_sizes
from ...objects.network import State
from ...objects.plots import detection_plot
from ...objects.sizes import recall_by_size
from ...objects.task import ObjectTask, frames
from ...recipe import Objects
from ..change.measurement import peak_memory
from ..files import put, repeat_command
from .cases import ObjectCases
from .plots import recall_plot
from .report import write_object_report


@dataclass
class ObjectMeasurement:
    """What was measured so far at the card's threshold."""

    card: ModelCard
    sums: DetectionSums
    cases: ObjectCases = field(default_factory=ObjectCases)
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
        self.cases.add(image, seen, matches, self.card.bands)
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
        values |= {"seconds": self.seconds, "seconds_per_megapixel": self.seconds * 1e6 / max(1, self.pixels)}
        return values | peak_memory()


def evaluate_objects(
    job: Evaluate, network: nn.Module, card: ModelCard, device: torch.device, events: Events
) -> Result:
    """Find the objects of every image whole, and write `metrics.json`, `images.csv`, pictures and
    `report.html` to `job.output`.

    The frames of a sequence follow each other, as in training. Raises `InputRefused`, `CheckpointRefused`,
    `Cancelled`.
    """
    if job.flips:
        raise InputRefused(
            "option.value",
            f"--flips has no meaning for {job.checkpoint}, which finds objects.",
            "Leave it out.",
        )
    folder = ObjectFolder(
        object_split(job.dataset, job.split), card.classes, names_of(card), 0.0, len(card.bands)
    )
    if folder.bands != len(card.bands):
        wanted = f"{job.checkpoint} takes {len(card.bands)} bands, {job.dataset} has {folder.bands}."
        raise CheckpointRefused("checkpoint.bands", wanted, "Evaluate it on a dataset of its bands.")
    task = ObjectTask(card.classes, network.strides, Objects(), card.scaling, device, "fp32")
    found, state = ObjectMeasurement(card, DetectionSums(card.classes)), None
    for number, (image, first) in enumerate(frames(folder)):
        events.check()
        state = found.measure(task, network, image, None if first else state)
        events.progress(0.97 * (number + 1) / len(folder), "Finding objects")
    for possible, words in ((plots.can_plot(), plots.MISSING), (can_measure_sizes(), MISSING)):
        if not possible:
            events.info(words)
    for note in folder.notes():
        events.info(note)
    metrics = _metrics(job, folder, found, str(device))
    result = _write(job, found, metrics)
    if job.calibrate:
        calibrate(job, task, found, metrics, events)
        return replace(result, outputs={**result.outputs, "calibrated": job.calibrate})
    return result


def calibrate(
    job: Evaluate, task: ObjectTask, found: ObjectMeasurement, metrics: dict[str, Any], events: Events
) -> None:
    """Write the checkpoint with the threshold of the best F1 here, and these measures in the place of older
    ones.
    """
    others = {
        name: entry for name, entry in found.card.metrics.items() if name not in metrics["chosen_on_this_set"]
    }
    card = task.measured_card(replace(found.card, metrics=others), found.sums, metrics["name"])
    copy_checkpoint(job.checkpoint, job.calibrate, card)
    events.info(f"Threshold {found.card.threshold:.3f} → {card.threshold:.3f}.")


def names_of(card: ModelCard) -> dict[str, str]:
    """What the datasets that a checkpoint was trained with call its classes, so that they can be measured on
    as they are.
    """
    data = card.recipe.get("data", {})
    sources = [*data.get("train", []), data.get("validation", {})]
    return {label: name for source in sources for label, name in source.get("names", {}).items()}


def _metrics(job: Evaluate, folder: ObjectFolder, found: ObjectMeasurement, device: str) -> dict[str, Any]:
    name, card, summary = Path(job.dataset).stem, found.card, found.summary()
    keys = ("images", "objects")
    chosen = [
        each for each, entry in card.metrics.items() if isinstance(entry, dict) and "selected_on" in entry
    ]
    return {
        **summary,
        "name": name if folder.path == Path(job.dataset) else f"{name}-{job.split}",
        "dataset": Path(job.dataset).name,
        "split": job.split,
        "gsd": job.gsd or folder.description.gsd,
        "checkpoint": Path(job.checkpoint).name,
        "network": card.network,
        "weights_sha256": card.weights_sha256,
        "threshold_fixed_on": sorted(chosen),
        "chosen_on_this_set": [
            each for each in chosen if all(card.metrics[each].get(key) == summary[key] for key in keys)
        ],
        "device": device,
        "command": repeat_command(job),
    }


def _write(job: Evaluate, found: ObjectMeasurement, metrics: dict[str, Any]) -> Result:
    output = Path(job.output)
    try:
        output.mkdir(parents=True, exist_ok=True)
        pictures = draw(found, metrics, output)
        outputs = {
            "report": output / "report.html",
            "metrics": output / "metrics.json",
            "images": output / "images.csv",
            **pictures,
        }
        put(
            outputs["metrics"],
            lambda path: path.write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8"),
        )
        put(outputs["images"], lambda path: write_rows(path, found.rows))
        put(outputs["report"], lambda path: write_object_report(path, found.card, metrics, pictures))
    except OSError as error:
        hint = "Choose another folder."
        raise InputRefused(
            "output.unwritable", f"{output} cannot be written: {error.strerror}.", hint
        ) from error
    numbers = {
        key: value
        for key, value in metrics.items()
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    }
    return Result(outputs={name: str(path) for name, path in outputs.items()}, numbers=numbers)


def draw(found: ObjectMeasurement, metrics: dict[str, Any], output: Path) -> dict[str, Path]:
    """The pictures that can be drawn, by name."""
    title = f"{metrics['checkpoint']} on {metrics['name']}"
    curves = {
        name: found.sums.curve(number)
        for number, name in enumerate(found.card.classes)
        if name in metrics["classes"]
    }
    paths = {name: output / f"{name}.png" for name in ("precision_recall", "sizes")}
    drawn = {
        "precision_recall": detection_plot(curves, paths["precision_recall"], title, found.card.threshold),
        "sizes": recall_plot(metrics["recall_by_size"], paths["sizes"], title),
    }
    pictures = {name: paths[name] for name, there in drawn.items() if there}
    sheet = found.cases.sheet()
    if sheet is not None:
        pictures["worst"] = put(output / "worst.jpg", lambda path: sheet.save(path, "JPEG", quality=90))
    return pictures


def write_rows(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write the images' counts as CSV, those with the most missed and false objects first."""
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, list(rows[0]))
        table.writeheader()
        table.writerows(sorted(rows, key=lambda row: -(row["missed"] + row["false"])))

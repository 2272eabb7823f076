"""Measure a checkpoint on a dataset at the threshold of its card."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any, Union

import torch

from ..checkpoints import load_checkpoint
from ..contract.errors import CheckpointRefused, InputRefused
from ..contract.events import Events
from ..contract.jobs import Result
from .datasets import PairFolder, split_folder
from .metrics import ScoreCounts
from .recipe import Loss
from .tasks import DISTANCE_NETWORKS, ChangeTask

KEEP_GB = 0.0
"""Every image is read once for its mask and once for its score; none is kept."""


def evaluate(
    checkpoint: Union[str, Path],
    dataset: Union[str, Path],
    split: str,
    output: Union[str, Path],
    events: Events,
    precision: str = "fp32",
) -> Result:
    """Score every pair whole and write `metrics.json` and `pairs.csv` (the worst pairs first) to `output`.

    Precision, recall, F1 and IoU of the changed class are those of the whole dataset's pixels at the card's threshold; `max_f1` is
    the best that any threshold would have reached, chosen with the truth at hand. Raises `InputRefused`, `CheckpointRefused`.
    """
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network, card = load_checkpoint(checkpoint, device)
    folder = PairFolder(split_folder(dataset, split), KEEP_GB)
    if len(card.bands) != folder.bands:
        wanted = f"{checkpoint} takes {len(card.bands)} bands, {dataset} has {folder.bands}."
        raise CheckpointRefused("checkpoint.bands", wanted, "Evaluate it on a dataset of its bands.")
    loss = Loss({"contrastive": 1.0}) if card.network in DISTANCE_NETWORKS else Loss()
    task = ChangeTask(card.network, loss, card.scaling, device, precision, card.scaling_after, card.temperature)
    total, rows = ScoreCounts(), []
    for number, (name, score, label) in enumerate(task.scores(network, folder), 1):
        counts = ScoreCounts()
        counts.add(score, label)
        total.counts += counts.counts
        found = counts.at(card.threshold)
        rows.append({"name": name, "tp": found.tp, "fp": found.fp, "fn": found.fn, "tn": found.tn, **found.measures()})
        events.progress(number / len(folder), name)
    metrics = {**total.summary(card.threshold), "images": len(folder), "dataset": Path(dataset).name, "split": split}
    metrics |= {"checkpoint": Path(checkpoint).name, "network": card.network, "weights_sha256": card.weights_sha256}
    return _write(Path(output), metrics, rows)


def _write(output: Path, metrics: dict[str, Any], rows: list[dict[str, Any]]) -> Result:
    paths = {"metrics": output / "metrics.json", "pairs": output / "pairs.csv"}
    try:
        output.mkdir(parents=True, exist_ok=True)
        temporary = {name: path.with_name(path.name + ".part") for name, path in paths.items()}
        temporary["metrics"].write_text(json.dumps(metrics, indent=1) + "\n", encoding="utf-8")
        with temporary["pairs"].open("w", newline="", encoding="utf-8") as file:
            table = csv.DictWriter(file, list(rows[0]))
            table.writeheader()
            table.writerows(sorted(rows, key=lambda row: -(row["fp"] + row["fn"])))
        for name, path in paths.items():
            temporary[name].replace(path)
    except OSError as error:
        raise InputRefused(
            "output.unwritable", f"{output} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    numbers = {name: value for name, value in metrics.items() if isinstance(value, (int, float))}
    return Result(outputs={name: str(path) for name, path in paths.items()}, numbers=numbers)

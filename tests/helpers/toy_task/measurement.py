"""The job `evaluate` of a checkpoint that sees heights."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from torch import nn

from core_models.contract.card import ModelCard
from core_models.contract.events import Events
from core_models.contract.jobs import Result
from core_models.contract.training_jobs import Evaluate
from toy_task.dataset import HeightFolder
from toy_task.task import HeightTask


def evaluate_heights(
    job: Evaluate, network: nn.Module, card: ModelCard, device: torch.device, events: Events
) -> Result:
    """Measure every image and write `metrics.json`."""
    folder = HeightFolder(Path(job.dataset) / job.split, 0.0)
    summary = HeightTask(card.scaling, device, "fp32").measure(network, folder, events.check).summary()
    Path(job.output).mkdir(parents=True, exist_ok=True)
    metrics = Path(job.output, "metrics.json")
    metrics.write_text(json.dumps(summary), encoding="utf-8")
    return Result({"metrics": str(metrics)}, summary)

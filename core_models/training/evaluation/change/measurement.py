"""All that is counted of a checkpoint on a dataset, pair by pair, and what it adds up to."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import torch
from torch import nn

from ....contract.card import ModelCard
from ...change.calibration import Calibration, calibration
from ...change.dataset import Pair
from ...change.measures import ScoreCounts
from ...change.task import ChangeTask
from .boundary import BoundaryCounts
from .cases import WorstCases, display_bands
from .components import ObjectScores, can_measure_objects


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

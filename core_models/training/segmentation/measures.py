"""How well pixels are given their classes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import torch

from ...sensors import UNKNOWN


@dataclass
class ClassCounts:
    """A confusion matrix of pixels over a whole dataset: rows are true classes, columns those called."""

    classes: tuple[str, ...]
    counts: np.ndarray = field(default_factory=lambda: np.zeros(0, np.int64))

    def __post_init__(self) -> None:
        if not self.counts.size:
            self.counts = np.zeros((len(self.classes),) * 2, np.int64)

    def add(self, called: torch.Tensor, label: torch.Tensor) -> None:
        """Count classes (H, W) by their true ones; unknown pixels are left out."""
        known = label != UNKNOWN
        flat = label[known].long() * len(self.classes) + called[known].long()
        self.counts += (
            torch.bincount(flat, minlength=self.counts.size).reshape(self.counts.shape).cpu().numpy()
        )

    def merge(self, other: ClassCounts) -> None:
        """Add what `other` has counted."""
        self.counts += other.counts

    def by_class(self) -> list[dict[str, Any]]:
        """Name, true pixels, IoU, F1, precision and recall of each class, 0 where it does not occur."""
        true, called, hit = self.counts.sum(axis=1), self.counts.sum(axis=0), np.diag(self.counts)
        measures = {
            "iou": hit / np.maximum(true + called - hit, 1),
            "f1": 2 * hit / np.maximum(true + called, 1),
            "precision": hit / np.maximum(called, 1),
            "recall": hit / np.maximum(true, 1),
        }
        return [
            {
                "class": name,
                "pixels": int(true[index]),
                **{key: float(values[index]) for key, values in measures.items()},
            }
            for index, name in enumerate(self.classes)
        ]

    def summary(self) -> dict[str, float]:
        """Overall accuracy; IoU, F1, precision and recall as means over the classes that occur, and IoU and
        F1 of each; 0 to 1.
        """
        occur = (self.counts.sum(axis=0) + self.counts.sum(axis=1)) > 0
        rows = self.by_class()
        there = [row for row, occurs in zip(rows, occur) if occurs]
        found = {
            name: float(np.mean([row[name] for row in there])) if there else 0.0
            for name in ("iou", "f1", "precision", "recall")
        }
        found |= {
            "accuracy": float(np.diag(self.counts).sum() / max(1, self.counts.sum())),
            "pixels": float(self.counts.sum()),
        }
        return found | {f"{name}_{row['class']}": row[name] for name in ("iou", "f1") for row in rows}

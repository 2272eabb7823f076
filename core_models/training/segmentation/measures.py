"""How well pixels are given their classes."""

from __future__ import annotations

from dataclasses import dataclass, field

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

    def summary(self) -> dict[str, float]:
        """Overall accuracy; IoU, F1, precision and recall as means over the classes that occur, and the IoU
        of each; 0 to 1.
        """
        true, called, hit = self.counts.sum(axis=1), self.counts.sum(axis=0), np.diag(self.counts)
        occur = (true + called) > 0
        iou = hit / np.maximum(true + called - hit, 1)
        means = {
            "iou": iou,
            "f1": 2 * hit / np.maximum(true + called, 1),
            "precision": hit / np.maximum(called, 1),
            "recall": hit / np.maximum(true, 1),
        }
        found = {name: float(values[occur].mean()) if occur.any() else 0.0 for name, values in means.items()}
        found |= {
            "accuracy": float(hit.sum() / max(1, self.counts.sum())),
            "pixels": float(self.counts.sum()),
        }
        return found | {f"iou_{name}": float(value) for name, value in zip(self.classes, iou)}

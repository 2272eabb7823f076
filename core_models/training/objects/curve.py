"""Precision and recall of detections over their score, of all classes together or of one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Point:
    """What a threshold gives."""

    threshold: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True)
class Curve:
    """Detections by falling score."""

    scores: np.ndarray
    right: np.ndarray
    """(N,) bool."""
    objects: int

    def points(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Threshold, precision and recall of every score that occurs, falling; detections of one score come
        together.
        """
        last = np.append(self.scores[1:] != self.scores[:-1], True) if len(self.scores) else np.zeros(0, bool)
        hits = self.right.cumsum()
        precision, recall = hits / np.arange(1, len(hits) + 1), hits / max(1, self.objects)
        return self.scores[last], precision[last], recall[last]

    def at(self, threshold: float) -> Point:
        """Precision and recall of the detections from `threshold` on; precision is 0 without any."""
        above = self.scores >= np.float32(threshold)
        hits = int(self.right[above].sum())
        return Point(threshold, hits / max(1, int(above.sum())), hits / max(1, self.objects))

    def best(self) -> Point:
        """The threshold with the highest F1, the highest of several; 0.5 where nothing is right."""
        thresholds, precision, recall = self.points()
        f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-12)
        if not len(f1) or f1.max() == 0:
            return self.at(0.5)
        best = int(f1.argmax())
        return Point(float(thresholds[best]), float(precision[best]), float(recall[best]))

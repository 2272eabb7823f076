"""Pixel measures over a whole dataset: one histogram of scores by truth, from which every threshold's
confusion matrix follows.

Averaging the F1 of images or batches would reward a network for images without change; here each pixel counts
once. torchmetrics would keep every score of the set for a curve or a calibration error, or one threshold
only; so the histogram is what measures, and torchmetrics is what it is checked against.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch

from ...sensors import UNKNOWN

BINS = 1 << 16
"""Score bins; thresholds are their lower edges, 0 … 1 - 1/65536, so that `score >= threshold` is exact. So
many because nearly all scores are next to 0 or 1, and calibration asks how near."""


@dataclass(frozen=True)
class Confusion:
    """Counts of pixels; changed is positive."""

    tp: int
    fp: int
    fn: int
    tn: int

    def measures(self) -> dict[str, float]:
        """precision, recall, f1, iou and (overall) accuracy, 0 to 1, and Cohen's kappa, -1 to 1; 0 where a
        denominator is empty.
        """

        def share(part: float, whole: float) -> float:
            return part / whole if whole else 0.0

        tp, fp, fn, tn = self.tp, self.fp, self.fn, self.tn
        pixels = tp + fp + fn + tn
        by_chance = share((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn), pixels**2)
        return {
            "precision": share(tp, tp + fp),
            "recall": share(tp, tp + fn),
            "f1": share(2 * tp, 2 * tp + fp + fn),
            "iou": share(tp, tp + fp + fn),
            "accuracy": share(tp + tn, pixels),
            "kappa": share(share(tp + tn, pixels) - by_chance, 1 - by_chance),
        }


@dataclass
class ScoreCounts:
    """Histograms of scores (0..1) of truly unchanged and changed pixels, added up over a dataset."""

    counts: np.ndarray = field(default_factory=lambda: np.zeros((2, BINS), np.int64))

    def add(self, score: torch.Tensor, label: torch.Tensor) -> None:
        """Count scores in 0..1 by labels of 0 and 1, both of one shape; unknown pixels are left out."""
        known = label != UNKNOWN
        score, label = score[known], label[known]
        bins = (score.float() * BINS).long().clamp_(0, BINS - 1)
        flat = (label.long() * BINS + bins).flatten()
        self.counts += torch.bincount(flat, minlength=2 * BINS).reshape(2, BINS).cpu().numpy()

    def merge(self, other: ScoreCounts) -> None:
        """Add what `other` has counted."""
        self.counts += other.counts

    def at(self, threshold: float) -> Confusion:
        """The confusion matrix where a pixel is change from `threshold`, rounded up to a 65536th, on."""
        first = int(np.ceil(threshold * BINS))
        (fp, tp), (tn, fn) = self.counts[:, first:].sum(axis=1), self.counts[:, :first].sum(axis=1)
        return Confusion(int(tp), int(fp), int(fn), int(tn))

    def curve(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Thresholds from high to low, with precision and recall at each; only those at which anything is
        called change.

        Thresholds at which nothing new is called are left out, so that the curve has as many points as the
        data have scores.
        """
        fp, tp = self.counts[:, ::-1].cumsum(axis=1)
        new = np.flatnonzero(self.counts.sum(axis=0)[::-1])
        thresholds = (BINS - 1 - new) / BINS
        return thresholds, tp[new] / np.maximum(tp[new] + fp[new], 1), tp[new] / max(1, self.counts[1].sum())

    def average_precision(self) -> float:
        """Area under the precision-recall curve: the sum over its points of precision times the recall
        gained; 0 without change.
        """
        _, precision, recall = self.curve()
        return float(np.sum(precision * np.diff(recall, prepend=0.0)))

    def best(self) -> tuple[float, Confusion]:
        """The threshold with the largest F1 and its confusion matrix.

        Of equals that follow each other it is the middle one: where no score lies near, none is moved across
        by rounding.
        """
        above = self.counts[:, ::-1].cumsum(axis=1)[:, ::-1]
        fp, tp = above
        f1 = 2 * tp / np.maximum(fp + tp + self.counts[1].sum(), 1)
        first = int(np.argmax(f1))
        equals = int(np.argmin(np.append(f1[first:] == f1[first], False)))
        threshold = (first + (equals - 1) // 2) / BINS
        return threshold, self.at(threshold)

    def summary(self, threshold: float | None = None) -> dict[str, float]:
        """Measures at `threshold` (the best one where it is None), with max_f1 and max_f1_threshold beside
        them.
        """
        best_threshold, best = self.best()
        threshold = best_threshold if threshold is None else threshold
        return {
            **self.at(threshold).measures(),
            "threshold": threshold,
            "f1_at_half": self.at(0.5).measures()["f1"],
            "max_f1": best.measures()["f1"],
            "max_f1_threshold": best_threshold,
            "average_precision": self.average_precision(),
            "pixels": float(self.counts.sum()),
            "changed_share": float(self.counts[1].sum() / max(1, self.counts.sum())),
        }

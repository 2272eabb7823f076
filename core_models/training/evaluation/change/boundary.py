"""How well the outlines of changes lie: precision, recall and F1 of boundary pixels (Csurka et al. 2013, What
is a good evaluation measure for semantic segmentation?), counted over a whole dataset."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ....sensors import UNKNOWN

TOLERANCE = 3.0
"""Distance in pixels up to which a boundary pixel of one map is met by one of the other."""


@dataclass
class BoundaryCounts:
    """Boundary pixels of truth and map, and how many of them the other has within the tolerance."""

    true: int = 0
    true_met: int = 0
    reported: int = 0
    reported_met: int = 0

    def add(self, changed: np.ndarray, label: np.ndarray) -> None:
        """Count the boundaries of a map (H, W) bool and of a label (H, W) of 0, 1 and `UNKNOWN`.

        Where change ends at an image's edge or at unknown pixels, nobody knows where it ends, so that no
        boundary is counted.
        """
        unknown = label == UNKNOWN
        true, reported = boundary(label == 1, unknown), boundary(changed & ~unknown, unknown)
        self.true += int(true.sum())
        self.reported += int(reported.sum())
        self.true_met += int((true & near(reported)).sum())
        self.reported_met += int((reported & near(true)).sum())

    def summary(self) -> dict[str, float]:
        """precision, recall and f1, 0 to 1, 0 where there is no boundary; and the tolerance in pixels."""
        precision = self.reported_met / self.reported if self.reported else 0.0
        recall = self.true_met / self.true if self.true else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"precision": precision, "recall": recall, "f1": f1, "tolerance_pixels": TOLERANCE}


def boundary(mask: np.ndarray, unknown: np.ndarray) -> np.ndarray:
    """Pixels of `mask` (H, W) with one of their four neighbours outside of it and known."""
    from scipy.ndimage import binary_erosion

    return np.asarray(mask & ~binary_erosion(mask | unknown, border_value=1))


def near(mask: np.ndarray) -> np.ndarray:
    """Pixels (H, W) at most `TOLERANCE` away from one of `mask`."""
    from scipy.ndimage import distance_transform_edt

    return np.asarray(distance_transform_edt(~mask) <= TOLERANCE) if mask.any() else np.zeros_like(mask)

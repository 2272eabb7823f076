"""Changes as objects: how many were found, and how many of those reported are there, by size.

An object is a connected component of changed pixels (8 neighbours). Two rules of matching are counted beside
each other: a true change is *found* where at least `COVERED` of its pixels are called change, and a reported
one is *right* where at least that share of its pixels is truly changed; they *match* where they overlap with
an IoU above 0.5, which at most one partner can (Kirillov et al. 2019, Panoptic Segmentation, sec. 4.1).
Objects cut by an image's edge count as their pieces.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

import numpy as np

from ....sensors import UNKNOWN

COVERED = 0.1
MATCHED = 0.5
SIZES = (0, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000)
"""Lower edges of the size classes, in square metres where the ground sample distance is known and in pixels
where not."""
SPECK = 10
"""Pixels below which an object may be a slip of whoever drew the labels; such are counted, and their number
is said."""
MISSING = "scipy is not installed: objects and boundaries are not measured."


def can_measure_objects() -> bool:
    """Whether scipy is installed, without which no component can be told from another."""
    return find_spec("scipy") is not None


@dataclass
class ObjectCounts:
    """Objects of one kind, true or reported, added up over a dataset."""

    pixels: list[np.ndarray] = field(default_factory=list)
    covered: list[np.ndarray] = field(default_factory=list)
    """Whether at least `COVERED` of an object's pixels are change in the other map."""
    matched: list[np.ndarray] = field(default_factory=list)
    """Whether an object of the other map has an IoU above `MATCHED` with it."""

    def add(self, pixels: np.ndarray, covered: np.ndarray, matched: np.ndarray) -> None:
        """Count the objects of an image, three arrays of one length."""
        self.pixels.append(pixels)
        self.covered.append(covered)
        self.matched.append(matched)

    def table(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Pixels, covered and matched of all objects."""
        return (
            np.concatenate([np.zeros(0, np.int64), *self.pixels]),
            np.concatenate([np.zeros(0, bool), *self.covered]),
            np.concatenate([np.zeros(0, bool), *self.matched]),
        )


@dataclass
class ObjectScores:
    """True and reported objects of a dataset."""

    true: ObjectCounts = field(default_factory=ObjectCounts)
    reported: ObjectCounts = field(default_factory=ObjectCounts)

    def add(self, changed: np.ndarray, label: np.ndarray) -> None:
        """Count the objects of a map (H, W) bool against a label (H, W) of 0, 1 and `UNKNOWN`; unknown pixels
        are in no object.
        """
        true, reported = components(label == 1), components(changed & (label != UNKNOWN))
        sizes_true, sizes_reported = np.bincount(true.ravel()), np.bincount(reported.ravel())
        both = (true > 0) & (reported > 0)
        pairs, common = np.unique(
            true[both].astype(np.int64) * len(sizes_reported) + reported[both], return_counts=True
        )
        one, two = np.divmod(pairs, len(sizes_reported))
        iou = common / (sizes_true[one] + sizes_reported[two] - common)
        for counts, sizes, index in ((self.true, sizes_true, one), (self.reported, sizes_reported, two)):
            overlap = np.bincount(index, common, len(sizes))[1:]
            matched = np.bincount(index, iou > MATCHED, len(sizes))[1:] > 0
            counts.add(sizes[1:], overlap >= COVERED * sizes[1:], matched)

    def summary(self) -> dict[str, Any]:
        """Counts, shares 0 to 1 (0 where there is no object) and the rules that they follow, for
        metrics.json.
        """
        (pixels, found, matched), (_, right, _) = self.true.table(), self.reported.table()
        recall, precision = share(found), share(right)
        return {
            "true": len(found),
            "true_specks": int((pixels < SPECK).sum()),
            "found": int(found.sum()),
            "reported": len(right),
            "right": int(right.sum()),
            "recall": recall,
            "precision": precision,
            "f1": 2 * recall * precision / (recall + precision) if recall + precision else 0.0,
            "matched": int(matched.sum()),
            "f1_at_iou_0.5": 2 * int(matched.sum()) / (len(found) + len(right))
            if len(found) + len(right)
            else 0.0,
            "rule": f"8-connected; found or right: at least {COVERED:.0%} of its pixels are change in the "
            "other map; "
            f"matched: IoU above {MATCHED}",
        }

    def by_size(self, gsd: float = 0.0) -> list[dict[str, Any]]:
        """A row for each size class in use, in square metres of pixels of `gsd` metres, or in pixels where
        `gsd` is 0.
        """
        area = gsd**2 or 1.0
        true, found, matched = self.true.table()
        reported, right, _ = self.reported.table()
        classes = [np.searchsorted(SIZES, pixels * area, side="right") - 1 for pixels in (true, reported)]
        used = np.unique(np.concatenate(classes))
        rows = []
        for index in range(used.min(), used.max() + 1) if len(used) else ():
            mine, theirs = classes[0] == index, classes[1] == index
            row = {
                "from": SIZES[index],
                "to": SIZES[index + 1] if index + 1 < len(SIZES) else None,
                "unit": "m2" if gsd else "pixels",
            }
            row |= {
                "true": int(mine.sum()),
                "found": int(found[mine].sum()),
                "matched": int(matched[mine].sum()),
            }
            rows.append({**row, "reported": int(theirs.sum()), "right": int(right[theirs].sum())})
        return rows


def components(mask: np.ndarray) -> np.ndarray:
    """The 8-connected components of `mask` (H, W) numbered from 1, and 0 elsewhere."""
    from scipy.ndimage import label

    numbered, _ = label(mask, np.ones((3, 3)))
    return np.asarray(numbered)


def share(holds: np.ndarray) -> float:
    """The share of true entries; 0 where there are none."""
    return float(holds.mean()) if len(holds) else 0.0

"""How many objects of which size are found: finer than the classes of size that average precision is measured
by.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from .measures import DetectionSums

EDGES = (0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128)
"""Lower edges of the classes of size: the root of a box's area, in pixels."""


def recall_by_size(sums: DetectionSums, threshold: float) -> list[dict[str, Any]]:
    """A row for each class of size in use: `from` and `to` in pixels, objects, how many were found,
    detections, how many right.
    """
    true, found, given, right = ([np.zeros(0)] for _ in range(4))
    for image in sums.images:
        seen = image.above(threshold)
        matches, known = seen.matches(), ~seen.ignored
        counts = matches.partner != -2
        true.append(side(seen.true[known]))
        found.append(matches.found[known])
        given.append(side(seen.boxes[counts]))
        right.append(matches.partner[counts] >= 0)
    columns = [np.concatenate(part) for part in (true, found, given, right)]
    classes = [np.searchsorted(EDGES, columns[part], side="right") - 1 for part in (0, 2)]
    rows = []
    for index in np.unique(np.concatenate(classes)):
        mine, theirs = classes[0] == index, classes[1] == index
        row = {"from": EDGES[index], "to": EDGES[index + 1] if index + 1 < len(EDGES) else None}
        row |= {"objects": int(mine.sum()), "found": int(columns[1][mine].sum())}
        rows.append({**row, "detections": int(theirs.sum()), "right": int(columns[3][theirs].sum())})
    return rows


def side(boxes: np.ndarray) -> np.ndarray:
    """(N,) root of the area of boxes (N, 4)."""
    sides: np.ndarray = np.sqrt((boxes[:, 2:] - boxes[:, :2]).prod(axis=1))
    return sides

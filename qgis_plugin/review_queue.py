"""In which order polygons are looked at, what was said of each, and the way back; knows no Qt.

All that happens at a key is done in constant time or in one pass over a list of numbers, so that a hundred
thousand polygons are no reason to wait (`python -m benchmarks.review_queue`).
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field
from itertools import chain
from typing import TYPE_CHECKING, Dict, List, Optional, Sequence

if TYPE_CHECKING:  # it is loaded at the first review, and not whenever QGIS starts
    import numpy as np

ACCEPTED, REJECTED, UNSURE, MISSED = "accepted", "rejected", "unsure", "missed"
"""What a review says of a polygon; the last of one that it has drawn itself."""


@dataclass
class Found:
    """What the order depends on, of many polygons; numbers are appended one polygon after the other."""

    ids: array[int] = field(default_factory=lambda: array("q"))
    scores: array[float] = field(default_factory=lambda: array("d"))
    areas: array[float] = field(default_factory=lambda: array("d"))
    x: array[float] = field(default_factory=lambda: array("d"))
    y: array[float] = field(default_factory=lambda: array("d"))

    def append(self, number: int, score: float, area: float, x: float, y: float) -> None:
        """One more polygon: its id, mean score, area and middle; NaN where a number is not known."""
        self.ids.append(number)
        self.scores.append(score)
        self.areas.append(area)
        self.x.append(x)
        self.y.append(y)

    def __len__(self) -> int:
        return len(self.ids)


CRUMBS = 0.05
"""Share of the whole area that the smallest polygons have together, those that are looked at last."""


def ranked(found: Found, threshold: float) -> List[int]:
    """Ids in the order of what a look is worth: the mean of how near the score is to `threshold`, how large
    the polygon is and how far from others, each from 0 to 1. Of two that are alike the lower id comes first.

    Crumbs come last, in the same order among them: they are near the threshold and alone like nothing else,
    and all of them together say little of the area.
    """
    if not len(found):
        return []
    import numpy as np

    ids, scores, areas, x, y = (np.asarray(column) for column in vars(found).values())
    worth = _doubt(scores, threshold) + _size(areas) + _isolation(x, y)
    order: List[int] = ids[np.lexsort((ids, -worth, _crumbs(areas)))].tolist()
    return order


def _crumbs(areas: np.ndarray) -> np.ndarray:
    """Which polygons are smaller than those with which `CRUMBS` of the whole area is reached; none of which
    the area is not known.
    """
    import numpy as np

    ordered = np.sort(np.nan_to_num(areas))
    total = np.cumsum(ordered)
    crumbs: np.ndarray = areas < ordered[np.searchsorted(total, CRUMBS * total[-1])]
    return crumbs


def _doubt(scores: np.ndarray, threshold: float) -> np.ndarray:
    """1 at the threshold, 0 at a score of 1; 0 where there is no score."""
    import numpy as np

    sure = (np.nan_to_num(scores, nan=1.0) - threshold) / max(1.0 - threshold, 1e-9)
    return 1.0 - np.clip(sure, 0.0, 1.0)


def _size(areas: np.ndarray) -> np.ndarray:
    """From the smallest to the largest by the logarithm, since areas are spread over many orders."""
    import numpy as np

    logs = np.log(np.maximum(np.nan_to_num(areas), 1e-3))
    low, high = logs.min(), logs.max()
    return (logs - low) / (high - low) if high > low else np.zeros(len(logs))


def _isolation(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """1 over the number of polygons in a cell and the eight around it; there is a cell for each polygon."""
    import numpy as np

    width, height = np.ptp(x), np.ptp(y)
    side = max(np.sqrt(width * height / len(x)), max(width, height) / len(x)) or 1.0
    columns, rows = ((values - values.min()) / side for values in (x, y))
    columns, rows = columns.astype(int), rows.astype(int)
    shape = rows.max() + 3, columns.max() + 3
    cells = (rows + 1) * shape[1] + columns + 1
    counts = np.bincount(cells, minlength=shape[0] * shape[1]).reshape(shape)
    around = sum(
        counts[1 + down : shape[0] - 1 + down, 1 + across : shape[1] - 1 + across]
        for down in (-1, 0, 1)
        for across in (-1, 0, 1)
    )
    isolation: np.ndarray = 1.0 / np.asarray(around)[rows, columns]
    return isolation


@dataclass(frozen=True)
class Step:
    """What has to be written: of one polygon what is said now, and was before; empty: nothing."""

    number: int
    said: str
    before: str
    drawn: bool = False
    """It was drawn in this step, or has to go again."""


class ReviewQueue:
    """Where a review stands. It writes nothing: a step says what has to be."""

    def __init__(self, order: Sequence[int], said: Dict[int, str]) -> None:
        """`order`: ids; `said`: what is known of some of them already."""
        self.order = list(order)
        self.said = {number: word for number, word in said.items() if word}
        self._place = {number: place for place, number in enumerate(self.order)}
        self._counts = Counter(self.said[number] for number in self.order if number in self.said)
        self._seen: List[int] = []
        self._steps: List[Step] = []
        self.current: Optional[int] = None
        """Id of the polygon in view; None where there is none."""
        self.next()

    def __len__(self) -> int:
        return len(self.order)

    @property
    def done(self) -> int:
        """Polygons of which something is said."""
        return sum(self._counts.values())

    def count(self, word: str) -> int:
        """Polygons of which `word` is said."""
        return self._counts[word]

    def next(self) -> Optional[int]:
        """Go on to the next polygon of which nothing is said, from the end to the start; to none where there
        is no other.
        """
        start = -1 if self.current is None else self._place[self.current]
        following = chain(range(start + 1, len(self.order)), range(start + 1))
        found = next((self.order[place] for place in following if self.order[place] not in self.said), None)
        if found != self.current:
            self._go(found)
        return self.current

    def back(self) -> Optional[int]:
        """Go to the polygon that was in view before."""
        if self._seen:
            self.current = self._seen.pop()
        return self.current

    def go(self, number: int) -> None:
        """Have a polygon in view that somebody chose; KeyError for one that is not in the queue."""
        place = self._place[number]
        if number != self.current:
            self._go(self.order[place])

    def _go(self, number: Optional[int]) -> None:
        if self.current is not None:
            self._seen.append(self.current)
        self.current = number

    def say(self, word: str) -> Optional[Step]:
        """Say `word` of the polygon in view and go on; None where none is."""
        if self.current is None:
            return None
        step = Step(self.current, word, self.said.get(self.current, ""))
        self._put(step.number, word)
        self._steps.append(step)
        self.next()
        return step

    def draw(self, number: int, word: str = MISSED) -> Step:
        """A polygon was drawn: it joins the queue at its end."""
        self._place[number] = len(self.order)
        self.order.append(number)
        self._put(number, word)
        self._steps.append(Step(number, word, "", drawn=True))
        return self._steps[-1]

    def undo(self) -> Optional[Step]:
        """Take the last step back, and have its polygon in view; gives what has to be written, None where
        there is no step.
        """
        if not self._steps:
            return None
        step = self._steps.pop()
        self._put(step.number, step.before)
        if step.drawn:
            self._forget(step.number)
        else:
            self.go(step.number)
        return Step(step.number, step.before, step.said, step.drawn)

    def _forget(self, number: int) -> None:
        self._seen = [seen for seen in self._seen if seen != number]
        place = self._place.pop(number)
        self.order.pop(place)
        for other in self.order[place:]:
            self._place[other] -= 1
        if self.current == number:
            self.current = None
            self.next()

    def _put(self, number: int, word: str) -> None:
        before = self.said.pop(number, "")
        if before:
            self._counts[before] -= 1
        if word:
            self.said[number] = word
            self._counts[word] += 1

"""Merging the boxes of a scene: seconds against the number of boxes, and how many times faster than comparing
all pairs.

Every object is found about ten times over, as detectors do, at a constant density. All pairs are compared one
box against the rest, as non-maximum suppression is usually written, on a part of the boxes; its time for all
is taken to grow with their square.
"""

from __future__ import annotations

import sys
from functools import partial

import numpy as np

from benchmarks._cases import least_seconds
from core_models.suppression import intersection_over_union, suppress

NUMBERS = (1_000, 10_000, 100_000, 1_000_000)
PART = 5_000
"""Boxes of which all pairs are compared."""
BOUND = {100_000: 2.0}
LIMIT = 5
"""CPU seconds, of a bound and of the rounds of one row together."""


def scene(number: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Boxes of objects of 6 to 60 px, ten around each, in a square with an object every 40 px each way."""
    rng = np.random.default_rng(seed)
    objects = max(1, number // 10)
    owner = rng.integers(objects, size=number)
    middle = rng.uniform(0, 40 * objects**0.5, (objects, 2))[owner]
    sides = np.exp(rng.uniform(np.log(6), np.log(60), (objects, 2)))[owner] * rng.normal(
        1, 0.08, (number, 2)
    ).clip(0.7)
    middle += rng.normal(0, 0.08, (number, 2)) * sides
    return (
        np.concatenate([middle - sides / 2, middle + sides / 2], axis=1),
        rng.random(number),
        rng.integers(3, size=objects)[owner],
    )


def all_pairs(boxes: np.ndarray, scores: np.ndarray, classes: np.ndarray, iou: float) -> np.ndarray:
    """Greedy suppression, each box that stays against all others."""
    waiting, kept = np.argsort(-scores, kind="stable"), []
    while len(waiting):
        best, waiting = waiting[0], waiting[1:]
        kept.append(best)
        shared = intersection_over_union(np.broadcast_to(boxes[best], (len(waiting), 4)), boxes[waiting])
        waiting = waiting[(shared <= iou) | (classes[waiting] != classes[best])]
    return np.array(kept)


def main() -> int:
    """The table; 1 where a bound is broken or the results differ."""
    part = scene(PART)
    plain, wanted = least_seconds(partial(all_pairs, *part, 0.5), LIMIT)
    good = np.array_equal(suppress(*part, 0.5), wanted)
    print(f"all pairs of {PART} boxes: {plain:.2f} s, the same boxes stay: {good}")
    print("| boxes | stay | CPU s | of all pairs | bound |\n|---|---|---|---|---|")
    for number in NUMBERS:
        took, kept = least_seconds(partial(suppress, *scene(number), 0.5), LIMIT)
        bound = BOUND.get(number)
        good = good and (bound is None or took <= bound)
        times = plain * (number / PART) ** 2 / took
        print(
            f"| {number} | {len(kept)} | {took:.3f} | 1/{times:.0f} | "
            f"{'' if bound is None else f'≤ {bound:g}'} |",
            flush=True,
        )
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

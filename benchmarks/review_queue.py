"""A review of 100,000 polygons: how long the user waits at most, for the order and at each key.

Nothing that happens in QGIS's own thread may take a tenth of a second. Reading the layer is done in slices
and is no part of this.
"""

from __future__ import annotations

import importlib
import random
import sys
import time
from typing import Any, Callable

review_queue = importlib.import_module("qgis_plugin.review_queue")  # no part of the engine's packages
Found, ReviewQueue, ranked = review_queue.Found, review_queue.ReviewQueue, review_queue.ranked
NUMBER = 100_000
BOUND = 0.1
"""Seconds."""


def polygons() -> Any:
    """Scores from .5 to 1, areas over four orders, middles in clusters."""
    dice, found = random.Random(1), Found()
    for number in range(NUMBER):
        x, y = (1000 * dice.randrange(30) + dice.gauss(0, 200) for _ in range(2))
        found.append(number, dice.uniform(0.5, 1.0), 10 ** dice.uniform(0, 4), x, y)
    return found


def longest(steps: list[Callable[[], object]]) -> float:
    """CPU seconds of the slowest of `steps`, which are done one after the other."""
    slowest = 0.0
    for step in steps:
        start = time.process_time()
        step()
        slowest = max(slowest, time.process_time() - start)
    return slowest


def main() -> int:
    """Print a line each; 1 where one takes longer than its bound."""
    found = polygons()
    order = ranked(found, 0.5)
    queue = ReviewQueue(order, {})
    # the worst case of next: all but the first and the last are decided
    last = ReviewQueue(order, dict.fromkeys(order[1:-1], "accepted"))
    keys = [*[lambda: queue.say("rejected")] * 500, queue.undo, queue.back, queue.next, last.next]
    keys += [lambda: queue.draw(NUMBER), queue.undo, lambda: queue.go(order[-1]), queue.next]
    waits = {
        "order": longest([lambda: ranked(found, 0.5)] * 3),
        "queue": longest([lambda: ReviewQueue(order, dict.fromkeys(order[::2], "accepted"))] * 3),
        "slowest key": longest(keys),
    }
    for name, seconds in waits.items():
        print(f"{NUMBER:,} polygons, {name}: {1000 * seconds:.1f} ms (bound {1000 * BOUND:.0f} ms)")
    return int(max(waits.values()) > BOUND)


if __name__ == "__main__":
    sys.exit(main())

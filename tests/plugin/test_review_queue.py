"""The order of a review, its steps and the way back."""

from __future__ import annotations

import math
import random

import pytest
from revisit.qgis_plugin.review_queue import (
    ACCEPTED,
    MISSED,
    REJECTED,
    UNSURE,
    Found,
    ReviewQueue,
    Step,
    ranked,
)


def found(*polygons: tuple[float, float, float, float]) -> Found:
    """Polygons (score, area, x, y) with ids from 1."""
    made = Found()
    for number, polygon in enumerate(polygons, 1):
        made.append(number, *polygon)
    return made


@pytest.mark.parametrize(
    ("polygons", "why"),
    [
        ([(0.9, 50, 0, 0), (0.52, 50, 100, 0), (0.7, 50, 0, 100)], "near the threshold"),
        ([(0.7, 50, 0, 0), (0.7, 900, 100, 0), (0.7, 60, 0, 100)], "large"),
        ([(0.7, 50, 0, 0), (0.7, 50, 900, 900), (0.7, 50, 1, 0), (0.7, 50, 0, 1)], "isolated"),
    ],
)
def test_first_comes_what_a_look_is_worth_most(polygons, why) -> None:
    assert ranked(found(*polygons), 0.5)[0] == 2, why


def test_crumbs_come_last_however_uncertain_and_alone_they_are() -> None:
    crumbs = [(0.5, 1, 1000 * place, 0) for place in range(1, 9)]
    others = [(0.95, 50, 0, place) for place in range(9)]
    order = ranked(found(*crumbs, *others), 0.5)
    assert sorted(order[:9]) == list(range(9, 18)) and order[9:] == list(range(1, 9))
    alike = [(0.5 + place / 100, 4, place, 0) for place in range(200)]
    assert ranked(found(*alike), 0.5)[0] == 1, "where all are alike none is a crumb"


def test_everything_is_there_once_and_the_order_does_not_depend_on_that_of_the_layer() -> None:
    dice = random.Random(2)
    many = [
        (dice.uniform(0.5, 1), dice.uniform(4, 900), dice.uniform(0, 99), dice.uniform(0, 99))
        for _ in range(300)
    ]
    order = ranked(found(*many), 0.5)
    assert sorted(order) == list(range(1, 301))
    turned = Found()
    for number in sorted(order, key=lambda number: -number):
        turned.append(number, *many[number - 1])
    assert ranked(turned, 0.5) == order


@pytest.mark.parametrize(
    "polygons",
    [
        [],
        [(0.5, 1.0, 3.0, 3.0)],
        [(0.5, 1.0, 3.0, 3.0)] * 4,
        [(math.nan, math.nan, 3.0, 3.0)] * 4,
    ],
    ids=["none", "one", "one place", "no numbers"],
)
@pytest.mark.parametrize("threshold", [0.0, 0.5, 1.0])
def test_what_is_alike_comes_by_its_id(polygons, threshold) -> None:
    assert ranked(found(*polygons), threshold) == list(range(1, len(polygons) + 1))


def test_polygons_on_a_line_have_an_order_too() -> None:
    assert sorted(ranked(found(*((1.0, 0.0, 0.0, float(n)) for n in range(5))), 0.5)) == [1, 2, 3, 4, 5]


def test_next_skips_what_was_said_and_comes_back_to_what_was_skipped() -> None:
    queue = ReviewQueue([5, 3, 8], {3: ACCEPTED})
    assert (queue.current, queue.done, len(queue)) == (5, 1, 3)
    assert [queue.next(), queue.next(), queue.next()] == [8, 5, 8]


def test_saying_something_goes_on_and_ends_where_nothing_is_open() -> None:
    queue = ReviewQueue([5, 3, 8], {})
    steps = [queue.say(word) for word in (ACCEPTED, REJECTED, UNSURE)]
    assert steps == [Step(5, ACCEPTED, ""), Step(3, REJECTED, ""), Step(8, UNSURE, "")]
    assert queue.current is None and queue.done == 3 and queue.say(ACCEPTED) is None
    assert queue.back() == 8 and queue.say(ACCEPTED) == Step(8, ACCEPTED, UNSURE)
    assert queue.count(UNSURE) == 0 and queue.count(ACCEPTED) == 2


def test_back_goes_the_way_that_was_come() -> None:
    queue = ReviewQueue([1, 2, 3, 4], {})
    queue.next()
    queue.go(4)
    assert [queue.back(), queue.back(), queue.back()] == [2, 1, 1]
    with pytest.raises(KeyError):
        queue.go(99)


def test_undo_takes_steps_back_one_by_one_and_shows_what_they_were_about() -> None:
    queue = ReviewQueue([1, 2, 3], {2: UNSURE})
    queue.say(ACCEPTED)
    queue.go(2)
    queue.say(REJECTED)
    assert queue.undo() == Step(2, UNSURE, REJECTED) and queue.current == 2
    assert queue.undo() == Step(1, "", ACCEPTED) and queue.current == 1
    assert queue.undo() is None and queue.said == {2: UNSURE} and queue.done == 1


def test_a_drawn_polygon_joins_and_goes_again_with_undo() -> None:
    queue = ReviewQueue([1, 2], {})
    assert queue.draw(77) == Step(77, MISSED, "", drawn=True)
    assert (queue.current, len(queue), queue.count(MISSED)) == (1, 3, 1)
    queue.go(77)
    assert queue.undo() == Step(77, "", MISSED, drawn=True)
    assert queue.order == [1, 2] and queue.current in (1, 2) and queue.count(MISSED) == 0
    assert queue.back() in (1, 2)


def test_random_steps_and_their_undoing_leave_what_was_there() -> None:
    dice = random.Random(7)
    start = {number: dice.choice((ACCEPTED, REJECTED)) for number in range(0, 60, 3)}
    queue, written = ReviewQueue(range(60), start), dict(start)
    for number in range(300):
        kind = dice.random()
        step = None
        if kind < 0.5:
            step = queue.say(dice.choice((ACCEPTED, REJECTED, UNSURE)))
        elif kind < 0.6:
            step = queue.draw(1000 + number)
        elif kind < 0.8:
            step = queue.undo()
        else:
            dice.choice((queue.next, queue.back))()
        if step is not None:
            assert written.get(step.number, "") == step.before
            written[step.number] = step.said
        assert queue.said == {key: word for key, word in written.items() if word}
        assert queue.done == len(queue.said) and (queue.current is None or queue.current in queue.order)
    while (step := queue.undo()) is not None:
        pass
    assert queue.said == start and queue.order == list(range(60))

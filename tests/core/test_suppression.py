"""The near-linear suppression keeps exactly the boxes that the plain one keeps, in any order of the input."""

from __future__ import annotations

import time

import numpy as np
import pytest

from core_models.suppression import FIRST, intersection_over_union, overlapping, suppress


def plain(boxes, scores, classes, iou) -> np.ndarray:
    """Greedy suppression by the matrix of all pairs."""
    order = np.argsort(-scores, kind="stable")
    boxes = boxes.astype(np.float64)
    kept = []
    for index in order:
        rivals = np.array([k for k in kept if classes[k] == classes[index]], int)
        if not (
            intersection_over_union(boxes[rivals], np.repeat(boxes[index : index + 1], len(rivals), 0)) > iou
        ).any():
            kept.append(index)
    return np.array(kept, int)


def crowd(number: int, seed: int = 0, side: float = 300.0, classes: int = 2, smallest: float = 1.0):
    """Boxes of `smallest` to 120 px around a few places, so that many overlap."""
    rng = np.random.default_rng(seed)
    places = rng.uniform(0, side, (max(1, number // 8), 2))
    centres = places[rng.integers(len(places), size=number)] + rng.normal(0, 4, (number, 2))
    sides = np.exp(rng.uniform(np.log(smallest), np.log(120), (number, 1))) * rng.uniform(
        0.5, 1.5, (number, 2)
    )
    boxes = np.concatenate([centres - sides / 2, centres + sides / 2], axis=1).astype(np.float32)
    return boxes, rng.permutation(number).astype(np.float32) / number, rng.integers(classes, size=number)


@pytest.mark.parametrize("iou", [0.05, 0.3, 0.5, 0.65, 0.9, 1.0])
def test_it_keeps_what_the_plain_one_keeps(iou) -> None:
    for seed in range(3):
        boxes, scores, classes = crowd(400, seed)
        np.testing.assert_array_equal(
            suppress(boxes, scores, classes, iou), plain(boxes, scores, classes, iou)
        )


def test_rounds_are_no_borders() -> None:
    boxes, scores, classes = crowd(6 * FIRST, 7, side=500, classes=1, smallest=60)
    kept = suppress(boxes, scores, classes, 0.5)
    assert 0.1 < len(kept) / len(boxes) < 0.8 and (np.diff(scores[kept]) < 0).all()
    assert all(
        (i == j).all() for i, j, _ in overlapping(boxes[kept], classes[kept], boxes[kept], classes[kept], 0.5)
    )
    rivals = np.zeros(len(boxes), bool)
    for i, j, _ in overlapping(boxes, classes, boxes[kept], classes[kept], 0.5):
        rivals[i[scores[kept][j] > scores[i]]] = True
    assert (rivals != np.isin(np.arange(len(boxes)), kept)).all(), (
        "a box went although no better one overlaps it"
    )


def test_the_order_of_the_input_does_not_matter_even_for_equal_scores() -> None:
    boxes, scores, classes = crowd(2000, 1)
    scores = np.round(scores, 1)
    kept = suppress(boxes, scores, classes, 0.5)
    mixed = np.random.default_rng(2).permutation(len(boxes))
    np.testing.assert_array_equal(mixed[suppress(boxes[mixed], scores[mixed], classes[mixed], 0.5)], kept)


def test_all_pairs_are_found_wherever_they_lie() -> None:
    boxes, _, classes = crowd(300, 5, side=60)
    boxes[:, [0, 2]] -= 5000
    i, j, shared = (
        np.concatenate(part)
        for part in zip(*overlapping(boxes[:150], classes[:150], boxes[150:], classes[150:], 0.1))
    )
    every = np.indices((150, 150)).reshape(2, -1)
    wanted = intersection_over_union(boxes[every[0]].astype(float), boxes[150 + every[1]].astype(float))
    wanted[classes[every[0]] != classes[150 + every[1]]] = 0
    found = np.zeros(150 * 150)
    found[i * 150 + j] = shared
    assert len(i) == len(set(zip(i.tolist(), j.tolist()))) > 100
    np.testing.assert_allclose(found, np.where(wanted > 0.1, wanted, 0), rtol=1e-12)


def test_boxes_that_touch_or_are_of_two_classes_both_stay() -> None:
    boxes = np.array([[0, 0, 10, 10], [10, 0, 20, 10], [0, 0, 10, 10], [0, 0, 10, 9.9]], np.float32)
    kept = suppress(boxes, np.array([0.5, 0.9, 0.4, 0.6]), np.array([0, 0, 1, 0]), 0.5)
    np.testing.assert_array_equal(kept, [1, 3, 2])


@pytest.mark.parametrize("number", [0, 1])
def test_few_boxes(number) -> None:
    np.testing.assert_array_equal(
        suppress(np.zeros((number, 4)), np.ones(number), np.zeros(number, int), 0.5), np.arange(number)
    )


def test_empty_boxes_do_not_suppress_each_other() -> None:
    assert len(suppress(np.zeros((3, 4)), np.ones(3), np.zeros(3, int), 0.5)) == 3


@pytest.mark.parametrize("array", [0, 1])
def test_numbers_that_are_not_finite_are_refused(array) -> None:
    inputs = [np.zeros((2, 4)), np.ones(2)]
    inputs[array][1] = np.nan
    with pytest.raises(ValueError, match="finite"):
        suppress(*inputs, np.zeros(2, int), 0.5)


def test_a_pile_of_boxes_at_one_place_takes_no_square_of_their_number() -> None:
    rng = np.random.default_rng(3)
    boxes = np.array([50, 50, 70, 70]) + rng.normal(0, 0.2, (60_000, 4))
    start = time.process_time()
    assert len(suppress(boxes, rng.random(60_000), np.zeros(60_000, int), 0.5)) == 1
    assert time.process_time() - start < 5  # all pairs would take minutes

"""Changes found as objects, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.sensors import UNKNOWN
from core_models.training.evaluation.change.components import ObjectScores, components


def drawn(*boxes: tuple[int, int, int, int], value: int = 1) -> np.ndarray:
    """A map of 40 pixels with boxes of (row, column, height, width)."""
    image = np.zeros((40, 40), np.uint8)
    for row, column, height, width in boxes:
        image[row : row + height, column : column + width] = value
    return image


def scored(changed: np.ndarray, label: np.ndarray) -> dict:
    scores = ObjectScores()
    scores.add(changed.astype(bool), label)
    return scores.summary()


def test_found_right_and_matched_by_hand() -> None:
    """A: matched. B: 10 of 100 pixels, found only. C: 9 of 100, missed. D: a false alarm."""
    truth = drawn((0, 0, 5, 5), (10, 0, 10, 10), (10, 20, 10, 10))
    called = drawn((0, 1, 5, 5), (10, 0, 1, 10), (10, 20, 1, 9), (30, 30, 4, 4))
    found = scored(called, truth)
    assert (found["true"], found["found"], found["matched"]) == (3, 2, 1)  # A's IoU is 20/30
    assert (found["reported"], found["right"]) == (4, 3)
    assert found["recall"] == pytest.approx(2 / 3) and found["precision"] == pytest.approx(3 / 4)
    assert found["f1"] == pytest.approx(2 * (2 / 3 * 3 / 4) / (2 / 3 + 3 / 4)) and found[
        "f1_at_iou_0.5"
    ] == pytest.approx(2 / 7)


def test_an_iou_of_one_half_is_no_match_or_both_halves_would_be() -> None:
    found = scored(drawn((0, 0, 2, 2), (0, 3, 2, 2)), drawn((0, 0, 2, 4)))
    assert (found["true"], found["found"], found["matched"], found["right"]) == (1, 1, 0, 2)
    assert scored(drawn((0, 0, 2, 3)), drawn((0, 0, 2, 4)))["matched"] == 1


def test_one_report_over_two_changes_finds_both_and_matches_none() -> None:
    found = scored(drawn((0, 0, 4, 9)), drawn((0, 0, 4, 4), (0, 5, 4, 4)))
    assert (found["true"], found["found"], found["matched"], found["reported"], found["right"]) == (
        2,
        2,
        0,
        1,
        1,
    )


def test_pixels_that_touch_at_a_corner_are_one_object() -> None:
    assert components(np.eye(4, dtype=bool)).max() == 1


def test_unknown_pixels_are_in_no_object() -> None:
    label = np.maximum(drawn((0, 0, 4, 4)), drawn((0, 4, 4, 36), value=UNKNOWN))
    found = scored(drawn((0, 0, 4, 4), (0, 6, 4, 30)), label)
    assert (found["true"], found["matched"], found["reported"], found["right"]) == (1, 1, 1, 1)


@pytest.mark.parametrize("truth, called", [((), ()), ((), ((0, 0, 3, 3),)), (((0, 0, 3, 3),), ())])
def test_nothing_to_find_or_nothing_found_is_zero(truth, called) -> None:
    found = scored(drawn(*called), drawn(*truth))
    assert (found["true"], found["reported"], found["found"], found["f1"]) == (
        len(truth),
        len(called),
        0,
        0.0,
    )
    assert ObjectScores().by_size() == [] and ObjectScores().summary()["recall"] == 0.0


def test_sizes_are_in_square_metres_where_they_are_known() -> None:
    scores = ObjectScores()
    scores.add(drawn((0, 0, 5, 5)) > 0, drawn((0, 0, 5, 5), (20, 0, 2, 2)))  # 25 and 4 pixels
    scores.add(np.zeros((40, 40), bool), drawn((0, 0, 10, 40)))
    assert [(row["from"], row["to"], row["true"], row["found"]) for row in scores.by_size()] == [
        (0, 10, 1, 0), (10, 30, 1, 1), (30, 100, 0, 0), (100, 300, 0, 0), (300, 1000, 1, 0)
    ]  # fmt: skip
    metres = scores.by_size(gsd=2.0)
    assert [(row["from"], row["unit"]) for row in metres if row["true"]] == [
        (10, "m2"),
        (100, "m2"),
        (1000, "m2"),
    ]
    assert sum(row["true"] for row in metres) == 3 and [
        row["reported"] for row in metres if row["reported"]
    ] == [1]

"""Outlines within three pixels, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.sensors import UNKNOWN
from core_models.training.evaluation.change.boundary import BoundaryCounts


def square(row: int, column: int, side: int) -> np.ndarray:
    image = np.zeros((30, 30), np.uint8)
    image[row : row + side, column : column + side] = 1
    return image


def scored(changed: np.ndarray, label: np.ndarray) -> BoundaryCounts:
    counts = BoundaryCounts()
    counts.add(changed.astype(bool), label)
    return counts


@pytest.mark.parametrize("shift, met", [(0, 16), (3, 16), (4, 11)])
def test_a_shifted_square_is_met_within_the_tolerance(shift, met) -> None:
    """The outline of a 5 x 5 square has 16 pixels; after a shift by 4, the five of its far side are 4 pixels
    from any other.
    """
    assert scored(square(10, 10 + shift, 5), square(10, 10, 5)) == BoundaryCounts(16, met, 16, met)


def test_precision_and_recall_by_hand() -> None:
    called = square(10, 10, 5)
    called[0, 0] = 1  # one pixel far off
    found = scored(called, square(10, 10, 5)).summary()
    assert (found["precision"], found["recall"]) == (pytest.approx(16 / 17), 1.0)
    assert found["f1"] == pytest.approx(32 / 33) and found["tolerance_pixels"] == 3


def test_the_edge_of_an_image_is_no_outline() -> None:
    counts = scored(np.ones((30, 30)), np.ones((30, 30), np.uint8))
    assert (counts.true, counts.reported) == (0, 0)
    assert scored(square(0, 0, 5), square(0, 0, 5)).true == 9


def test_where_change_meets_the_unknown_there_is_no_outline() -> None:
    label = square(10, 10, 5)
    label[:, 15:] = UNKNOWN
    # True: 16 without the three inner ones of its right side. Reported: 9 + 5 + 5 - 2 corners of what is left
    # of 9 x 9, whose lower side and one more pixel are 4 from the true outline.
    assert scored(square(10, 10, 9), label) == BoundaryCounts(
        true=13, true_met=12, reported=17, reported_met=12
    )


@pytest.mark.parametrize("called, truth", [(0, 0), (0, 5), (5, 0)])
def test_no_outline_is_zero(called, truth) -> None:
    counts = scored(square(10, 10, called), square(10, 10, truth))
    assert (counts.true_met, counts.reported_met) == (0, 0) and counts.summary()["f1"] == 0.0

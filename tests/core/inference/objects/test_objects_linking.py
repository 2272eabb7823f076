"""Boxes of a scene are merged class by class and date by date, and linked from date to date."""

from __future__ import annotations

import time

import numpy as np

from core_models.inference.objects.boxes import SceneBoxes, link, merge


def scene(*rows: tuple[float, ...]) -> SceneBoxes:
    """Boxes of 10 px from (x, y, score, class, date)."""
    table = np.array(rows, float)
    corners = np.concatenate([table[:, :2], table[:, :2] + 10], axis=1)
    return SceneBoxes(corners, table[:, 2], table[:, 3].astype(int), table[:, 4].astype(int))


def test_boxes_of_other_dates_and_classes_do_not_suppress_each_other() -> None:
    found = merge(
        scene(
            (0, 0, 0.9, 0, 1), (1, 0, 0.8, 0, 1), (0, 0, 0.7, 1, 1), (0, 0, 0.6, 0, 0), (50, 0, 0.99, 0, 2)
        ),
        0.5,
    )
    assert found.scores.tolist() == [0.6, 0.9, 0.7, 0.99] and found.dates.tolist() == [0, 1, 1, 2]


def test_nothing_is_merged_and_linked_into_nothing() -> None:
    empty = merge(SceneBoxes.join([]), 0.5)
    assert len(empty) == 0 and len(link(empty, 0.3)) == 0


def test_a_track_goes_on_with_the_box_that_overlaps_most() -> None:
    found = scene(
        (0, 0, 0.9, 0, 0),
        (100, 0, 0.8, 0, 0),
        (3, 0, 0.9, 0, 1),
        (1, 0, 0.2, 0, 1),
        (100, 0, 0.9, 1, 1),
        (4, 0, 0.9, 0, 2),
    )
    assert link(found, 0.3).tolist() == [1, 2, 3, 1, 4, 3]


def test_each_box_goes_on_once() -> None:
    found = scene((0, 0, 0.9, 0, 0), (4, 0, 0.8, 0, 0), (3, 0, 0.9, 0, 1))
    assert link(found, 0.3).tolist() == [1, 2, 2]
    found = scene((3, 0, 0.9, 0, 0), (0, 0, 0.9, 0, 1), (4, 0, 0.8, 0, 1))
    assert link(found, 0.3).tolist() == [1, 2, 1]


def test_a_date_without_boxes_ends_the_tracks() -> None:
    assert link(scene((0, 0, 0.9, 0, 0), (0, 0, 0.9, 0, 2)), 0.3).tolist() == [1, 2]


def test_many_boxes_are_linked_in_near_linear_time() -> None:
    places = np.stack(np.divmod(np.arange(40_000), 200), axis=1) * 12.0
    rows = [(*place, 0.5, 0, date) for date in (0, 1) for place in places + date]
    found = scene(*rows)
    start = time.process_time()
    tracks = link(found, 0.3)
    assert time.process_time() - start < 5 and (tracks[:40_000] == tracks[40_000:]).all()

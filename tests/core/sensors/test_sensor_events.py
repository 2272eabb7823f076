"""Event histograms, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.contract.errors import InputRefused
from core_models.sensors.events import band_names, event_histogram

SIZE = (3, 4)


def lists(*events: tuple) -> tuple[np.ndarray, ...]:
    return tuple(np.array(values) for values in zip(*events)) if events else (np.array([]),) * 4


def test_counts_by_hand():
    events = lists((0, 0, 100, 1), (0, 0, 149, 1), (3, 2, 150, 0), (3, 2, 160, -1), (1, 2, 200, 1))
    counts = event_histogram(*events, SIZE, bins=2)
    wanted = np.zeros((4, *SIZE), np.uint8)
    wanted[band_names(2).index("on0"), 0, 0] = 2
    wanted[band_names(2).index("off1"), 2, 3] = 2
    wanted[band_names(2).index("on1"), 2, 1] = 1  # the last moment belongs to the last bin
    assert counts.dtype == np.uint8
    np.testing.assert_array_equal(counts, wanted)


def test_names_are_in_the_order_of_the_bands():
    assert band_names(2) == ("off0", "off1", "on0", "on1")
    assert len(band_names()) == len(event_histogram(*lists(), SIZE)) == 20


def test_a_window_of_time_leaves_out_what_lies_beyond_it():
    events = lists((0, 0, -1, 1), (0, 0, 0, 1), (1, 0, 9.5, 1), (2, 0, 10, 1), (3, 0, 10.1, 1))
    counts = event_histogram(*events, SIZE, bins=5, window=(0, 10))
    assert counts[5:, 0].tolist() == [[1, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0], [0, 1, 1, 0]]
    assert counts.sum() == 3


def test_the_order_of_the_list_does_not_matter_and_microseconds_of_unsigned_cameras_do_not_overflow():
    random = np.random.default_rng(0)
    x, y = random.integers(0, 4, 5000).astype(np.uint16), random.integers(0, 3, 5000).astype(np.uint16)
    time, polarity = (
        random.integers(0, 50_000, 5000).astype(np.uint64) + np.uint64(2**40),
        random.random(5000) > 0.5,
    )
    counts = event_histogram(x, y, time, polarity, SIZE)
    assert counts.sum() == 5000
    order = random.permutation(5000)
    np.testing.assert_array_equal(
        event_histogram(*(part[order] for part in (x, y, time, polarity)), SIZE), counts
    )


def test_counts_end_at_255():
    counts = event_histogram(*lists(*[(1, 1, 0, 1)] * 300), SIZE, bins=1)
    assert counts.max() == 255 and counts[1, 1, 1] == 255


def test_no_events_are_an_empty_image():
    assert not event_histogram(*lists(), SIZE).any()


@pytest.mark.parametrize(
    ("events", "more", "said"),
    [
        (lists((4, 0, 0, 1)), {}, "x 4"),
        (lists((0, 0, 0, 1), (0, -1, 0, 1)), {}, "The event 1 is at x 0, y -1"),
        (lists((0, 0, np.nan, 1)), {}, "finite"),
        ((np.zeros(2), np.zeros(3), np.zeros(2), np.zeros(2)), {}, "2, 3, 2, 2 events"),
        (lists((0, 0, 0, 1)), {"window": (5, 5)}, "an end after its start"),
        (lists((0, 0, 0, 1)), {"bins": 0}, "0 bins"),
    ],
)
def test_what_cannot_be_counted_is_refused(events, more, said):
    with pytest.raises(InputRefused, match=said):
        event_histogram(*events, SIZE, **more)

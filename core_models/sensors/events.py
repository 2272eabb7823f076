"""Event cameras: a list of brightness changes becomes an image whose bands are counts in bins of time.

The stacked histogram of RVT (Gehrig and Scaramuzza 2023, "Recurrent Vision Transformers for Object Detection
with Event Cameras", section 3.1): two polarities times T bins of the time window, each band the number of
events at each pixel.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..contract.errors import InputRefused

BINS = 10
"""Of time, as RVT's: 20 bands of 50 ms."""
LARGEST = 255
"""Counts end here, so that a band fits a byte; RVT clips at 10 when it trains."""


def band_names(bins: int = BINS) -> tuple[str, ...]:
    """Names of the bands in their order: all bins of falling brightness, then all of rising, the earliest
    first.
    """
    return tuple(f"{sign}{index}" for sign in ("off", "on") for index in range(bins))


def event_histogram(
    x: np.ndarray,
    y: np.ndarray,
    time: np.ndarray,
    polarity: np.ndarray,
    size: tuple[int, int],
    bins: int = BINS,
    window: Optional[tuple[float, float]] = None,
) -> np.ndarray:
    """Counts (2 x bins, H, W) uint8 of events, falling brightness (polarity up to 0) first, the earliest bin
    first.

    `x`, `y` are columns and rows in pixels, `time` is in any unit, each (N,); `size` is (H, W). Bins are
    equal parts of `window`, whose end belongs to the last of them; without one it is from the first event to
    the last. Events outside the window are left out. Counts end at 255. Raises `InputRefused` for lists of
    different lengths, an event outside the image and an empty window.
    """
    x, y, time, polarity = (np.asarray(values).reshape(-1) for values in (x, y, time, polarity))
    _check(x, y, time, polarity, size, bins)
    start, end = window or ((time.min(), time.max()) if len(time) else (0, 1))
    if not start <= end or (window and start == end):
        raise _refuse("window", f"The window of time is {start} to {end}, wanted an end after its start")
    chosen = (time >= start) & (time <= end)
    part = (time[chosen] - start) / ((end - start) or 1)
    bin_index = np.minimum((part * bins).astype(np.int64), bins - 1)
    height, width = size
    band = bin_index + bins * (polarity[chosen] > 0)
    place = (band * height + y[chosen].astype(np.int64)) * width + x[chosen].astype(np.int64)
    counts = np.bincount(place, minlength=2 * bins * height * width)
    return np.minimum(counts, LARGEST).astype(np.uint8).reshape(2 * bins, height, width)


def _check(
    x: np.ndarray, y: np.ndarray, time: np.ndarray, polarity: np.ndarray, size: tuple[int, int], bins: int
) -> None:
    lengths = [len(values) for values in (x, y, time, polarity)]
    if len(set(lengths)) != 1:
        raise _refuse(
            "length",
            f"x, y, time and polarity have {', '.join(map(str, lengths))} events, wanted as many of each",
        )
    if bins < 1 or min(size) < 1:
        raise _refuse("size", f"The histogram is of {bins} bins and {size} pixels, wanted 1 or more of each")
    outside = np.flatnonzero(~((x >= 0) & (x < size[1]) & (y >= 0) & (y < size[0]) & np.isfinite(time)))
    if len(outside):
        first = outside[0]
        found = (
            f"The event {first} is at x {x[first]}, y {y[first]}, time {time[first]} ({len(outside)} like it)"
        )
        raise _refuse("outside", f"{found}, wanted it within {size[1]} x {size[0]} pixels, at a finite time")


def _refuse(code: str, sentence: str) -> InputRefused:
    return InputRefused(f"events.{code}", f"{sentence}.", "Check the list of events.")

"""From probabilities to the rasters of a job that segments: the class of each pixel, and its score."""

from __future__ import annotations

import colorsys

import numpy as np

from ...contract.segment_jobs import BACKGROUND
from ...geo.grid import Grid
from ...geo.sink import RasterSink
from ...sensors import UNKNOWN

GOLDEN = 0.618034
"""Steps around the circle of hues, which keep any number of them apart."""


def score_sink(path: str, grid: Grid, passing: bool = False) -> RasterSink:
    """Where scores go: float32 in 0..1, NaN where not observed."""
    return RasterSink(path, grid, 1, "float32", float("nan"), ("score of the class",), passing=passing)


def map_sink(path: str, grid: Grid, classes: tuple[str, ...], passing: bool = False) -> RasterSink:
    """Where classes go: uint8 of their numbers, 255 not observed; what is no class of its own has no colour.
    The names are in the tags `CLASS_0`, `CLASS_1`, …
    """
    colors = {
        number: (0, 0, 0, 0) if name in BACKGROUND else colour(number) for number, name in enumerate(classes)
    }
    tags = {f"CLASS_{number}": name for number, name in enumerate(classes)}
    colors[UNKNOWN] = (128, 128, 128, 255)
    return RasterSink(path, grid, 1, "uint8", UNKNOWN, ("class",), colors, tags, passing=passing)


def colour(number: int) -> tuple[int, int, int, int]:
    """Red, green, blue and alpha of a class, each of another hue."""
    red, green, blue = colorsys.hsv_to_rgb((0.02 + GOLDEN * (number - 1)) % 1.0, 0.8, 0.85)
    return round(255 * red), round(255 * green), round(255 * blue), 255


class SegmentWriter:
    """Probabilities of complete rows to the map of the likeliest class, and to its score."""

    def __init__(self, score: RasterSink, map_: RasterSink, classes: int, pixel_areas: np.ndarray) -> None:
        """`pixel_areas` (height,): square metres of a pixel in each row of the grid."""
        self.score, self.map, self.pixel_areas = score, map_, pixel_areas
        self.areas = np.zeros(classes)
        """Square metres of each class."""
        self.observed = 0

    def __call__(self, row: int, found: np.ndarray) -> None:
        """Write `found` (K, h, width), the probabilities from `row` on; NaN is not observed."""
        seen = np.isfinite(found[0])
        classes = np.where(seen, found.argmax(axis=0), UNKNOWN).astype(np.uint8)
        for number in range(len(self.areas)):
            in_row = (classes == number).sum(axis=1)
            self.areas[number] += float(in_row @ self.pixel_areas[row : row + len(in_row)])
        self.observed += int(seen.sum())
        self.score.write(row, 0, found.max(axis=0))
        self.map.write(row, 0, classes)

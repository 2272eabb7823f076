"""Two dates and what is known to have changed between them, on one grid."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..contract.chip_jobs import ChipScene
from ..contract.counting import counted
from ..contract.errors import InputRefused
from ..sensors import UNKNOWN
from .cache import PAIR, bounded
from .extremes import refuse_large
from .grid import Grid, common_grid
from .mixture import unlike, value_range
from .offset import take_offset
from .raster import AlignedSource, open_source
from .reference import Labels, PolygonLabels, open_area, open_labels
from .twins import refuse_twins


@dataclass(frozen=True)
class LabelledPair:
    """Both dates, read on one grid as `detect-change` reads them, and the labels there."""

    grid: Grid
    dates: tuple[AlignedSource, AlignedSource]
    labels: Labels
    observed: Optional[PolygonLabels]
    sample: np.ndarray
    """(C, n) values of both dates."""
    fill: np.ndarray
    """(C,) their mean, which stands where either date observed nothing: a network sees it as neutral."""

    def read(self, row: int, col: int, height: int, width: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Both dates (C, H, W) float32 and the mask (H, W) uint8 of 0, 1 and 255, which is unknown or not
        observed.
        """
        place = row, col, height, width
        (before, seen), (after, seen_after) = (date.read(*place) for date in self.dates)
        seen = seen & seen_after
        label = self.labels.read(*place)
        label[~seen] = UNKNOWN
        if self.observed is not None:
            label[self.observed.read(*place) == 0] = UNKNOWN
        before, after = (np.where(seen, values, self.fill[:, None, None]) for values in (before, after))
        return before, after, label


@contextmanager
def open_labelled(scene: ChipScene) -> Iterator[LabelledPair]:
    """Open all that `scene` names; raises `InputRefused`."""
    with ExitStack() as stack:
        stack.enter_context(bounded(PAIR))
        before = stack.enter_context(open_source(scene.before, scene.bands_before))
        after = stack.enter_context(open_source(scene.after, scene.bands_after))
        if len(before.bands) != len(after.bands):
            found = (
                f"{scene.before} has {counted(len(before.bands), 'band')}, {scene.after} {len(after.bands)}; "
                "wanted the same of both."
            )
            raise InputRefused(
                "input.band-count",
                found,
                "Choose those that both have with {bands_before} and {bands_after}.",
            )
        refuse_twins((before, after))
        grid = common_grid(before.grid, after.grid, scene.resolution)
        refuse_large(grid, scene)
        if min(grid.shape) < scene.chip:
            found = (
                f"Both dates cover {grid.width} x {grid.height} pixels, wanted a chip of {scene.chip} at "
                "least."
            )
            raise InputRefused("chips.small", found, "Choose a smaller chip, or a finer resolution.")
        for source in (before, after):
            take_offset(source, grid)
        dates = stack.enter_context(before.on(grid)), stack.enter_context(after.on(grid))
        labels = stack.enter_context(open_labels(scene.labels, grid, scene.attribute))
        observed = open_area(scene.observed, grid) if scene.observed else None
        samples = [_sample(date) for date in dates]
        _refuse_other_values(dates, samples)
        sample = np.concatenate(samples, axis=1)
        fill = sample.mean(axis=1, dtype=np.float64)
        if all(np.dtype(date.source.dtype).kind in "iu" for date in dates):
            fill = np.rint(fill)
        yield LabelledPair(grid, dates, labels, observed, sample, fill.astype(np.float32))


def _refuse_other_values(dates: Sequence[AlignedSource], samples: Sequence[np.ndarray]) -> None:
    """Chips have one scaling for both dates: raise `InputRefused` where one holds values of another unit or
    depth.
    """
    ranges = [
        value_range(date.source.path, date.source.dtype, values) for date, values in zip(dates, samples)
    ]
    first, second = ranges
    if first and second and unlike(first, second):
        message = f"{first.words()}, {second.words()}; wanted values of one unit and depth."
        raise InputRefused("input.depth", message, "Convert one of the dates.")


def _sample(date: AlignedSource) -> np.ndarray:
    values = date.sample()
    if not values.shape[1]:
        message = f"{date.source.path} has no valid pixel where both dates are."
        raise InputRefused("input.all-nodata", message, "Check its nodata value.")
    return values

"""All that can be refused about a pair before a network is loaded; knows no torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Optional, Protocol

import numpy as np

from ...contract.card import ModelCard
from ...contract.change_jobs import DetectChange
from ...geo.cache import BLOCKS, PAIR, bounded, wanted_cache
from ...geo.extremes import refuse_large
from ...geo.geopackage import refuse_unfit
from ...geo.grid import Bounds, Grid, common_grid
from ...geo.lacking import open_pair
from ...geo.offset import take_offset
from ...geo.pair import gsd_warnings
from ...geo.provenance import Reconstructed
from ...geo.raster import AlignedSource, RasterSource
from ...geo.registration import measure_shift
from ...geo.scaling import FittedScaling
from ...geo.shift import Shift
from ...geo.tiles import Tile, TilePlan
from ...geo.twins import exchanged, refuse_twins
from ...geo.vector import COLUMNS, target_crs
from ...geo.zeros import drop_zeros
from ..prepare import (
    TIFF,
    VECTOR,
    OpenCheckpoint,
    Prepared,
    check_endings,
    check_outputs,
    open_checkpoint,
    plan_tiles,
)
from ..reconstructed import reconstructed_in
from .compared import compared

LAYER = "changes"
ENDINGS = {"output": VECTOR, "score": TIFF, "map": TIFF}


@dataclass(frozen=True)
class PreparedPair(Prepared):
    """Two dates on one grid, scaled as the checkpoint wants them."""

    tiles: TilePlan
    before: AlignedSource
    after: AlignedSource
    scale_before: FittedScaling
    scale_after: FittedScaling
    bands: dict[str, tuple[int, ...]]
    """Of `before` and `after`."""
    present: tuple[int, ...]
    """Which of the card's bands these are, from 0."""
    reconstructed: tuple[Reconstructed, ...]
    """Of dates that `remove-clouds` made: what they show there was not seen."""
    adjusted: dict[str, Any]
    """What the receipt says of the shift and the light of the dates, where the job asks for them."""

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Both dates (C, h, w) scaled, and the mask (h, w) of pixels observed at both.

        A pixel that one date lacks is neutral in both, so that the edge of one date makes no change.
        """
        before, seen_before = self.before.read(tile.row, tile.col, tile.height, tile.width)
        if not seen_before.any():  # nobody asks for the other date
            nothing = np.zeros((len(self.card.bands), tile.height, tile.width), np.float32)
            return nothing, nothing, seen_before
        after, seen_after = self.after.read(tile.row, tile.col, tile.height, tile.width)
        seen = seen_before & seen_after
        for date in self.reconstructed:
            seen &= ~date.read(tile.row, tile.col, tile.height, tile.width)
        first, second = self.scale_before(before, seen), self.scale_after(after, seen)
        return self._with_all_bands(first), self._with_all_bands(second), seen

    def _with_all_bands(self, values: np.ndarray) -> np.ndarray:
        """`values` (C, h, w) with 0 for the bands that the dates lack."""
        count = len(self.card.bands)
        if len(values) == count:
            return values
        whole = np.zeros((count, *values.shape[1:]), values.dtype)
        whole[list(self.present)] = values
        return whole


class PairJob(Protocol):
    """What a job says of the two dates that it reads."""

    @property
    def before(self) -> str: ...
    @property
    def after(self) -> str: ...
    @property
    def bands_before(self) -> tuple[int, ...]: ...
    @property
    def bands_after(self) -> tuple[int, ...]: ...
    @property
    def resolution(self) -> Optional[float]: ...
    @property
    def extent(self) -> Optional[Bounds]: ...
    @property
    def large(self) -> bool: ...
    @property
    def stretch(self) -> str: ...
    @property
    def zeros(self) -> str: ...
    @property
    def reconstructed(self) -> str: ...
    @property
    def align(self) -> bool: ...
    @property
    def normalise(self) -> bool: ...


@dataclass(frozen=True)
class OpenDates:
    """Both dates, each on its own grid."""

    before: RasterSource
    after: RasterSource
    card: ModelCard
    """The checkpoint's, without those of its optional bands that a date lacks."""

    @property
    def sources(self) -> tuple[RasterSource, RasterSource]:
        """Before and after."""
        return self.before, self.after


@contextmanager
def prepare_pair(job: DetectChange) -> Iterator[PreparedPair]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job, ENDINGS)
    checkpoint = open_checkpoint(job.checkpoint, "change", "Choose a change checkpoint.")
    with ExitStack() as stack:
        dates = open_dates(job, checkpoint.card, stack)
        check_outputs(job, dates.sources)
        refuse_unfit(job.output, LAYER, COLUMNS)
        grid = grid_of(job, dates)
        target_crs(job.crs, grid)
        tiles = plan_tiles(job, checkpoint.card, grid)
        most = PAIR if job.memory is None else BLOCKS  # until it is known what else the job takes
        whole = common_grid(dates.before.grid, dates.after.grid, job.resolution) if job.preview else None
        yield scaled_pair(job, checkpoint, dates, grid, tiles, stack, most, whole)


def _shift_on(grid: Grid, dates: OpenDates) -> Shift:
    with dates.before.on(grid) as before, dates.after.on(grid) as after:
        return measure_shift(before, after)


def open_dates(job: PairJob, card: ModelCard, stack: ExitStack) -> OpenDates:
    """Both dates as long as `stack` lives; raises `InputRefused`."""
    stack.enter_context(bounded(BLOCKS))
    paths, numbers = (job.before, job.after), (job.bands_before, job.bands_after)
    (before, after), read_as = open_pair(paths, numbers, card, stack)
    return OpenDates(before, after, read_as)


def grid_of(job: PairJob, dates: OpenDates) -> Grid:
    """The pixels that are compared; raises `InputRefused` for dates that cannot be."""
    refuse_twins(dates.sources)
    grid = common_grid(dates.before.grid, dates.after.grid, job.resolution, job.extent)
    refuse_large(grid, job)
    return grid


def scaled_pair(
    job: PairJob,
    checkpoint: OpenCheckpoint,
    dates: OpenDates,
    grid: Grid,
    tiles: TilePlan,
    stack: ExitStack,
    most: int = PAIR,
    whole: Grid | None = None,
) -> PreparedPair:
    """Both dates on `grid`, as the checkpoint wants them, and what is to be said of them, with `most` bytes
    of GDAL's cache as long as `stack` lives; raises `InputRefused`. A shift to be taken out is measured on
    the `whole` pair, where `grid` is a part of it that is looked at first.
    """
    card, (before, after) = dates.card, dates.sources
    cache = wanted_cache(dates.sources, grid, tiles.tile, PAIR)
    stack.enter_context(bounded(min(cache, most)))
    empty = [text for date in dates.sources for text in drop_zeros(date, grid, card.bands, job.zeros)]
    for date in dates.sources:
        take_offset(date, grid, card.bands)
    shift = _shift_on(whole, dates) if whole is not None and job.align else None
    pair = compared(job, card, stack.enter_context(before.on(grid)), after, stack, shift)
    first, second = pair.before, pair.after
    reconstructed, notes = reconstructed_in(job, {before: grid, after: second.grid}, stack)
    warnings = [
        *exchanged(before, after),
        *gsd_warnings(grid, card),
        *before.notes,
        *after.notes,
        *empty,
        *pair.warnings,
    ]
    return PreparedPair(
        checkpoint=checkpoint,
        grid=grid,
        tiles=tiles,
        files={"before": before.files, "after": after.files},
        warnings=tuple(warnings),
        notes=(*before.said, *after.said, *pair.notes, *notes),
        before=first,
        after=second,
        scale_before=pair.scale_before,
        scale_after=pair.scale_after,
        bands={"before": before.bands, "after": after.bands},
        present=tuple(checkpoint.card.bands.index(name) for name in card.bands),
        reconstructed=reconstructed,
        cache=cache,
        adjusted=pair.facts,
    )

"""All that can be refused about a series of dates before a network is loaded; knows no torch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date

import numpy as np
from affine import Affine

from ....contract.card import ModelCard
from ....contract.days import day_in
from ....contract.errors import CheckpointRefused, InputRefused
from ....contract.series_jobs import DetectSeries
from ....geo.cache import BLOCKS, PAIR, bounded
from ....geo.dates import day_of
from ....geo.extremes import refuse_large
from ....geo.geopackage import refuse_unfit
from ....geo.grid import Grid, common_grid
from ....geo.lacking import open_pair
from ....geo.offset import take_offset
from ....geo.pair import gsd_warnings
from ....geo.provenance import Reconstructed
from ....geo.raster import AlignedSource, RasterSource
from ....geo.scaling import FittedScaling, fit_scaling
from ....geo.tiles import Tile, TilePlan
from ....geo.twins import refuse_twins
from ....geo.vector import COLUMNS, target_crs
from ....geo.zeros import drop_zeros
from ...prepare import TIFF, VECTOR, Prepared, check_endings, check_outputs, open_checkpoint, plan_tiles
from ...reconstructed import reconstructed_in

LAYER = "series"
ENDINGS = {"output": VECTOR, "map": TIFF}
AREA = "the area of the series"


@dataclass(frozen=True)
class SeriesDate:
    """One date, on the grid of the series."""

    path: str
    day: date
    aligned: AlignedSource
    scale: FittedScaling
    reconstructed: tuple[Reconstructed, ...]
    """Where its pixels were not seen but made up."""

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray]:
        """Scaled values (C, h, w) of `tile`, 0 where not observed, and the mask (h, w) of what was."""
        window = tile.row, tile.col, tile.height, tile.width
        values, seen = self.aligned.read(*window)
        for made_up in self.reconstructed:
            seen &= ~made_up.read(*window)
        return self.scale(values, seen), seen


@dataclass(frozen=True)
class PreparedSeries(Prepared):
    """Dates of one place in the order of time, on one grid, scaled as the checkpoint wants them."""

    tiles: TilePlan
    dates: tuple[SeriesDate, ...]
    bands: tuple[tuple[int, ...], ...]
    """Of each date."""
    present: tuple[int, ...]
    """Which of the card's bands these are, from 0."""

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """All dates (dates * C, h, w) scaled; which of them observed a pixel, (1, h, w) float32 whose bit n
        is date n; and the mask (h, w) of pixels that two dates or more observed.
        """
        count = len(self.card.bands)
        values = np.zeros((len(self.dates), count, tile.height, tile.width), np.float32)
        bits = np.zeros((tile.height, tile.width), np.int64)
        seen_by = np.zeros((tile.height, tile.width), np.int64)
        for number, each in enumerate(self.dates):
            found, seen = each.read(tile)
            values[number, list(self.present)] = found
            bits |= seen.astype(np.int64) << number
            seen_by += seen
        return values.reshape(-1, tile.height, tile.width), bits[None].astype(np.float32), seen_by >= 2


@contextmanager
def prepare_series(job: DetectSeries) -> Iterator[PreparedSeries]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job, ENDINGS)
    checkpoint = open_checkpoint(job.checkpoint, "change", "Choose a change checkpoint.")
    if checkpoint.card.scaling_after is not None:
        message = f"{job.checkpoint} compares dates of two kinds, wanted one for dates of one kind."
        raise CheckpointRefused("checkpoint.task", message, "Choose a checkpoint for dates that are alike.")
    with ExitStack() as stack:
        stack.enter_context(bounded(PAIR if job.memory is None else BLOCKS))
        opened, card = open_pair(job.images, (job.bands,) * len(job.images), checkpoint.card, stack)
        check_outputs(job, opened)
        refuse_unfit(job.output, LAYER, COLUMNS)
        refuse_twins(opened)
        days, sources = in_time(job, opened)
        grid = series_grid(job, sources)
        refuse_large(grid, job)
        target_crs(job.crs, grid)
        said = [text for each in sources for text in drop_zeros(each, grid, card.bands, job.zeros)]
        for each in sources:
            take_offset(each, grid, card.bands)
        aligned = [stack.enter_context(each.on(grid)) for each in sources]
        scales, stretched = fit_series(card, aligned, days, job.stretch)
        made_up = [reconstructed_in(job, {each: grid}, stack) for each in sources]
        yield PreparedSeries(
            checkpoint=checkpoint,
            grid=grid,
            tiles=plan_tiles(job, checkpoint.card, grid),
            files={str(day): each.files for day, each in zip(days, sources)},
            warnings=(
                *gsd_warnings(grid, card, "The series has"),
                *(text for each in sources for text in each.notes),
                *said,
                *stretched,
            ),
            notes=(
                *(text for each in sources for text in each.said),
                *(text for _, notes in made_up for text in notes),
            ),
            cache=PAIR,
            dates=tuple(
                SeriesDate(each.path, day, on_grid, scale, found)
                for each, day, on_grid, scale, (found, _) in zip(sources, days, aligned, scales, made_up)
            ),
            bands=tuple(each.bands for each in sources),
            present=tuple(checkpoint.card.bands.index(name) for name in card.bands),
        )


def in_time(job: DetectSeries, sources: Sequence[RasterSource]) -> tuple[list[date], list[RasterSource]]:
    """The days of `sources` and they themselves, the earliest first; raises `InputRefused` where a day is not
    known, or is that of two of them.
    """
    days: dict[date, RasterSource] = {}
    given = [day_in(text) for text in job.dates] or [
        day_of(each.files[:1], each.members[0].tags) for each in sources
    ]
    for day, source in zip(given, sources):
        if day is None:
            message = f"Neither the metadata nor the name of {source.path} say of which day it is."
            hint = "Name the days of all images, in their order, with {dates}."
            raise InputRefused("series.date", message, hint)
        if day in days:
            message = (
                f"{days[day].path} and {source.path} are both of {day}, wanted a day of its own for each."
            )
            raise InputRefused("series.date", message, "Leave one out, or name the days with {dates}.")
        days[day] = source
    order = sorted(days)
    return order, [days[day] for day in order]


def series_grid(job: DetectSeries, sources: Sequence[RasterSource]) -> Grid:
    """The pixels of the earliest date that any other one shares; raises `InputRefused` for one that shares
    none, and names it.
    """
    first, *others = sources
    parts = []
    for other in others:
        try:
            parts.append(common_grid(first.grid, other.grid, job.resolution, job.extent))
        except InputRefused as error:
            message = f"{first.path} and {other.path}: {error.message}"
            raise InputRefused(error.code, message, error.hint) from error
    x_step, y_step = parts[0].resolution
    west, south, east, north = (
        choose(part.bounds[side] for part in parts) for side, choose in enumerate((min, min, max, max))
    )
    transform = Affine(x_step, 0, west, 0, -y_step, north)
    return Grid(first.grid.crs, transform, round((east - west) / x_step), round((north - south) / y_step))


def fit_series(
    card: ModelCard, aligned: Sequence[AlignedSource], days: Sequence[date], stretch: str
) -> tuple[list[FittedScaling], list[str]]:
    """The scaling of each date, and what to say of it: where the values of one do not fit the card, all are
    stretched, so that they are treated alike. Raises `InputRefused`.
    """
    labels = [f"The image of {day}" for day in days]
    fits = [fit_scaling(card.scaling, each, stretch, *words) for each, *words in _named(aligned, labels)]
    said = [text for _, texts in fits for text in texts]
    if len({scale.stretched for scale, _ in fits}) == 2:
        fits = [
            fit if fit[0].stretched else fit_scaling(card.scaling, each, "percentile", *words)
            for fit, (each, *words) in zip(fits, _named(aligned, labels))
        ]
        said.append("The other images were stretched all the same, so that all dates are treated alike.")
    return [scale for scale, _ in fits], said


def _named(aligned: Sequence[AlignedSource], labels: Sequence[str]) -> list[tuple[AlignedSource, str, str]]:
    return [(each, label, AREA) for each, label in zip(aligned, labels)]

"""All that can be refused about a job that finds objects before a network is loaded; knows no torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date

import numpy as np

from ...contract.card import ModelCard
from ...contract.ceilings import MAX_TILE
from ...contract.errors import InputRefused
from ...contract.object_jobs import DetectObjects
from ...geo.aligned_tiles import AlignedTiles, up_to
from ...geo.cache import BLOCKS, ONE, bounded, wanted_cache
from ...geo.dates import day_of
from ...geo.extremes import refuse_large
from ...geo.geopackage import refuse_unfit
from ...geo.grid import Grid
from ...geo.offset import take_offset
from ...geo.own_grid import own_grid
from ...geo.plain import has_ground
from ...geo.raster import AlignedSource, RasterSource, open_source
from ...geo.scaling import FittedScaling, fit_scaling
from ...geo.tiles import Tile
from ...geo.twins import refuse_twins
from ...geo.vector import target_crs
from ...geo.zeros import drop_zeros
from ..prepare import VECTOR, Prepared, check_endings, check_outputs, open_checkpoint, wanted_classes
from .checks import first_of, in_time, refuse_elsewhere, refuse_metres, size_warnings

LAYER = "objects"
ENDINGS = {"output": VECTOR}
COLUMNS = ("class", "score", "size_m", "size_bin")
"""By which a layer is known as one of this job."""
STRIDE = 32
"""Pixels; a multiple of the largest stride of every object network."""
CONTEXT = 256
"""Pixels of overlap. A detector's answer depends on what lies as far away as its coarsest map pools, from
half of this on so little that a trained YOLOX gave the same boxes in tiles of 512, 640 and 1024
(docs/experiments.md)."""
TILE = 1024
"""Pixels; with that overlap, 1.8 times the scene is computed."""


@dataclass(frozen=True)
class ObjectDate:
    """One raster of a series, scaled as the checkpoint wants it."""

    path: str
    """As the job names it."""
    day: date | None
    aligned: AlignedSource
    scale: FittedScaling

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray]:
        """The image (C, h, w) scaled, its last pixels repeated beyond the grid, and the mask (h, w) of
        observed pixels.
        """
        grid = self.aligned.grid
        height, width = min(tile.height, grid.height - tile.row), min(tile.width, grid.width - tile.col)
        values, seen = self.aligned.read(tile.row, tile.col, height, width)
        image = self.scale(values, seen)
        if (height, width) == (tile.height, tile.width):
            return image, seen
        beyond = (0, tile.height - height), (0, tile.width - width)
        return np.pad(image, ((0, 0), *beyond), mode="edge"), np.pad(seen, beyond)


@dataclass(frozen=True)
class PreparedSeries(Prepared):
    """Rasters of one place in the order of time, on one grid."""

    tiles: AlignedTiles
    dates: tuple[ObjectDate, ...]
    wanted: tuple[int, ...]
    """Numbers of the classes that are reported."""
    bands: tuple[int, ...]
    """Of the first raster."""


@contextmanager
def prepare_series(job: DetectObjects) -> Iterator[PreparedSeries]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job, ENDINGS)
    checkpoint = open_checkpoint(job.checkpoint, "objects", "Choose a checkpoint that finds objects.")
    card = checkpoint.card
    wanted = wanted_classes(job, card)
    with ExitStack() as stack:
        stack.enter_context(bounded(BLOCKS))
        sources = [stack.enter_context(_open(path, job, card)) for path in job.rasters]
        check_outputs(job, sources)
        refuse_unfit(job.output, LAYER, COLUMNS)
        refuse_twins(sources, "rasters")
        first = sources[0].grid
        refuse_metres(job, sources)
        grid = own_grid(first, job.resolution, job.extent)
        refuse_large(grid, job)
        target_crs(job.crs, grid)
        for source in sources:
            take_offset(source, grid, card.bands)
        said = [*size_warnings(sources[0], grid, card), *sources[0].notes]
        for source in sources[1:]:
            said += refuse_elsewhere(source, sources[0], grid, job)
            said += source.notes if source.bands != sources[0].bands else source.placement
        tiles = align_tiles(job, card, grid)
        cache = wanted_cache(sources, grid, tiles.tile, ONE)
        stack.enter_context(bounded(cache if job.memory is None else BLOCKS))
        days = [day_of(source.files[:1], source.members[0].tags) for source in sources]
        order, disorder = in_time(job.rasters, days)
        said += disorder
        dates, empty, stretches = [], [], []
        for number in order:
            empty += drop_zeros(sources[number], grid, card.bands, job.zeros)
            aligned = stack.enter_context(sources[number].on(grid))
            scale, stretched = fit_scaling(
                card.scaling, aligned, job.stretch, "The raster", "the area that is searched"
            )
            dates.append(ObjectDate(job.rasters[number], days[number], aligned, scale))
            stretches += stretched
        said += first_of(empty) + first_of(stretches)
        yield PreparedSeries(
            checkpoint=checkpoint,
            grid=grid,
            tiles=tiles,
            files={source.path: source.files for source in sources},
            warnings=tuple(said),
            notes=(
                *first_of([text for source in sources for text in source.said]),
                f"{len(tiles)} tiles of {tiles.tile} pixels that overlap by {tiles.overlap}.",
            ),
            cache=cache,
            dates=tuple(dates),
            wanted=wanted,
            bands=sources[0].bands,
        )


def _open(path: str, job: DetectObjects, card: ModelCard) -> RasterSource:
    try:
        source = open_source(path, job.bands, card.bands, plain=True)
    except InputRefused as error:
        if error.code != "input.band-count" or job.bands:
            raise
        same = (
            f"Choose a raster with these bands; {{bands}} {','.join('1' * len(card.bands))} shows one band "
            "in the place of all."
        )
        raise InputRefused(error.code, error.message, same) from error
    if len(source.members) > 1 and not has_ground(source.grid):
        source.close()
        message = (
            f"{path} holds {len(source.members)} images that have no place on the ground, so they make "
            "no mosaic."
        )
        raise InputRefused("input.no-crs", message, "Name each as a raster of its own, in the order of time.")
    return source


def align_tiles(job: DetectObjects, card: ModelCard, grid: Grid) -> AlignedTiles:
    """Tiles by the job or else by the card, in multiples of `STRIDE`; raises `InputRefused` where they
    overlap by too much.

    What the job leaves open is at least `CONTEXT` and `TILE`.
    """
    wanted = (
        max(card.overlap, CONTEXT)
        if job.overlap is None
        else job.overlap and job.overlap / grid.ground_resolution()
    )
    overlap = up_to(wanted, STRIDE)
    tile = min(up_to(job.tile or max(card.tile, TILE, 2 * overlap), STRIDE), MAX_TILE)
    most = 3 * tile // 4 // STRIDE * STRIDE
    if overlap > most and job.overlap is not None:
        message = (
            f"overlap is {job.overlap:g} m, which is {overlap} pixels, wanted at most 3/4 of the tile "
            f"of {tile} pixels."
        )
        raise InputRefused("option.value", message, "Use a larger {tile} or a smaller {overlap}.")
    return AlignedTiles(grid.height, grid.width, tile, min(overlap, most), STRIDE)

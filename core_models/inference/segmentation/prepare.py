"""All that can be refused about a job that segments a raster before a network is loaded; knows no torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import numpy as np

from ...contract.segment_jobs import BACKGROUND, Segment
from ...geo.cache import BLOCKS, ONE, bounded, wanted_cache
from ...geo.extremes import refuse_large
from ...geo.geopackage import refuse_unfit
from ...geo.own_grid import own_grid
from ...geo.pair import gsd_warnings
from ...geo.provenance import Reconstructed
from ...geo.raster import AlignedSource, open_source
from ...geo.scaling import FittedScaling, fit_scaling
from ...geo.tiles import Tile, TilePlan
from ...geo.vector import COLUMNS, target_crs
from ...geo.zeros import drop_zeros
from ..prepare import (
    TIFF,
    VECTOR,
    Prepared,
    check_endings,
    check_outputs,
    open_checkpoint,
    plan_tiles,
    wanted_classes,
)
from ..reconstructed import reconstructed_in

LAYER = "classes"
ENDINGS = {"output": VECTOR, "score": TIFF, "map": TIFF}


@dataclass(frozen=True)
class PreparedScene(Prepared):
    """One date, scaled as the checkpoint wants it."""

    tiles: TilePlan
    raster: AlignedSource
    scale: FittedScaling
    bands: tuple[int, ...]
    wanted: tuple[int, ...]
    """Numbers of the classes that are drawn."""
    reconstructed: tuple[Reconstructed, ...]
    """Where `remove-clouds` made the raster: what it shows there was not seen."""

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """The image (C, h, w) scaled, a second one without bands (0, h, w), and the mask (h, w) of observed
        pixels.
        """
        place = tile.row, tile.col, tile.height, tile.width
        values, seen = self.raster.read(*place)
        for made in self.reconstructed:
            seen = seen & ~made.read(*place)
        image = self.scale(values, seen)
        return image, image[:0], seen


@contextmanager
def prepare_scene(job: Segment) -> Iterator[PreparedScene]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job, ENDINGS)
    checkpoint = open_checkpoint(
        job.checkpoint, "segmentation", "Choose a checkpoint that segments one date."
    )
    card = checkpoint.card
    drawn = wanted_classes(job, card, leave_out=BACKGROUND)
    with ExitStack() as stack:
        stack.enter_context(bounded(BLOCKS))
        source = stack.enter_context(open_source(job.raster, job.bands, card.bands))
        check_outputs(job, (source,))
        refuse_unfit(job.output, LAYER, ("class", *COLUMNS))
        grid = own_grid(source.grid, job.resolution, job.extent)
        refuse_large(grid, job)
        target_crs(job.crs, grid)
        tiles = plan_tiles(job, card, grid)
        cache = wanted_cache((source,), grid, tiles.tile, ONE)
        stack.enter_context(bounded(cache if job.memory is None else BLOCKS))
        empty = drop_zeros(source, grid, card.bands, job.zeros)
        aligned = stack.enter_context(source.on(grid))
        scale, said = fit_scaling(
            card.scaling, aligned, job.stretch, "The raster", "the area that is segmented"
        )
        reconstructed, notes = reconstructed_in(job, {source: grid}, stack)
        yield PreparedScene(
            checkpoint=checkpoint,
            grid=grid,
            tiles=tiles,
            files={"raster": source.files},
            warnings=(*gsd_warnings(grid, card, "The raster has"), *source.notes, *empty, *said),
            notes=(*source.said, *notes),
            cache=cache,
            raster=aligned,
            scale=scale,
            bands=source.bands,
            wanted=drawn,
            reconstructed=reconstructed,
        )

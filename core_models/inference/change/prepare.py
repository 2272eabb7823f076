"""All that can be refused about a pair before a network is loaded; knows no torch."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

import numpy as np
import rasterio

from ...contract.change_jobs import DetectChange
from ...geo.extremes import refuse_large
from ...geo.geopackage import refuse_unfit
from ...geo.grid import common_grid
from ...geo.lacking import open_pair
from ...geo.offset import take_offset
from ...geo.pair import gsd_warnings
from ...geo.provenance import Reconstructed
from ...geo.raster import PAIR_CACHE, AlignedSource
from ...geo.scaling import FittedScaling, fit_pair
from ...geo.tiles import Tile, TilePlan
from ...geo.twins import exchanged, refuse_twins
from ...geo.vector import COLUMNS, target_crs
from ...geo.zeros import drop_zeros
from ..prepare import GEOPACKAGE, TIFF, Prepared, check_endings, check_outputs, open_checkpoint, plan_tiles
from ..reconstructed import reconstructed_in

LAYER = "changes"
ENDINGS = {"output": GEOPACKAGE, "score": TIFF, "map": TIFF}


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

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Both dates (C, h, w) scaled, and the mask (h, w) of pixels observed at both.

        A pixel that one date lacks is neutral in both, so that the edge of one date makes no change.
        """
        before, seen_before = self.before.read(tile.row, tile.col, tile.height, tile.width)
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


@contextmanager
def prepare_pair(job: DetectChange) -> Iterator[PreparedPair]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job, ENDINGS)
    checkpoint = open_checkpoint(job.checkpoint, "change", "Choose a change checkpoint.")
    with ExitStack() as stack:
        stack.enter_context(rasterio.Env(GDAL_CACHEMAX=PAIR_CACHE))
        paths, numbers = (job.before, job.after), (job.bands_before, job.bands_after)
        (before, after), card = open_pair(paths, numbers, checkpoint.card, stack)
        check_outputs(job, (before, after))
        refuse_unfit(job.output, LAYER, COLUMNS)
        refuse_twins((before, after))
        grid = common_grid(before.grid, after.grid, job.resolution, job.extent)
        refuse_large(grid, job)
        target_crs(job.crs, grid)
        tiles = plan_tiles(job, card, grid)
        empty = [text for date in (before, after) for text in drop_zeros(date, grid, card.bands, job.zeros)]
        for date in (before, after):
            take_offset(date, grid, card.bands)
        first, second = stack.enter_context(before.on(grid)), stack.enter_context(after.on(grid))
        scales, said = fit_pair(
            (card.scaling, card.scaling_after or card.scaling), (first, second), job.stretch
        )
        reconstructed, notes = reconstructed_in(job, (before, after), grid, stack)
        warnings = [
            *exchanged(before, after),
            *gsd_warnings(grid, card),
            *before.notes,
            *after.notes,
            *empty,
            *said,
        ]
        yield PreparedPair(
            checkpoint=checkpoint,
            grid=grid,
            tiles=tiles,
            files={"before": before.files, "after": after.files},
            warnings=tuple(warnings),
            notes=(*before.said, *after.said, *notes),
            before=first,
            after=second,
            scale_before=scales[0],
            scale_after=scales[1],
            bands={"before": before.bands, "after": after.bands},
            present=tuple(checkpoint.card.bands.index(name) for name in card.bands),
            reconstructed=reconstructed,
        )

"""All that can be refused about a pair before a network is loaded; knows no torch."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch

import numpy as np
import rasterio

from ...contract.card import ModelCard, read_card
from ...contract.change_jobs import DetectChange
from ...contract.cloud_jobs import RemoveClouds
from ...contract.errors import CheckpointRefused, InputRefused
from ...contract.object_jobs import DetectObjects
from ...geo.grid import Grid, common_grid
from ...geo.outputs import refuse_overwrite
from ...geo.pair import gsd_warnings
from ...geo.provenance import Reconstructed, provenance_files
from ...geo.raster import AlignedSource, RasterSource, open_source
from ...geo.scaling import FittedScaling, fit_scaling
from ...geo.tiles import Tile, TilePlan
from ...geo.vector import refuse_other_layers, target_crs
from ..leftovers import job_outputs
from ..staging import receipt_path

GDAL_CACHE = 512 << 20
"""Bytes of decoded blocks; GDAL's own choice, a twentieth of the memory, is more than all the rest on a large
machine."""
TIFF = (".tif", ".tiff")
ENDINGS = {"score": TIFF, "map": TIFF, "provenance": TIFF, "uncertainty": TIFF}


@dataclass(frozen=True)
class PreparedPair:
    """Two dates on one grid, scaled as the checkpoint wants them."""

    card: ModelCard
    grid: Grid
    tiles: TilePlan
    before: AlignedSource
    after: AlignedSource
    scale_before: FittedScaling
    scale_after: FittedScaling
    files: dict[str, list[str]]
    """`before` and `after` to the files that were opened."""
    bands: dict[str, tuple[int, ...]]
    warnings: tuple[str, ...]
    reconstructed: tuple[Reconstructed, ...] = ()
    """Of dates that `remove-clouds` made: what they show there was not seen."""
    notes: tuple[str, ...] = ()

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Both dates (C, h, w) scaled, and the mask (h, w) of pixels observed at both.

        A pixel that one date lacks is neutral in both, so that the edge of one date makes no change.
        """
        before, seen_before = self.before.read(tile.row, tile.col, tile.height, tile.width)
        after, seen_after = self.after.read(tile.row, tile.col, tile.height, tile.width)
        seen = seen_before & seen_after
        for date in self.reconstructed:
            seen &= ~date.read(tile.row, tile.col, tile.height, tile.width)
        return self.scale_before(before, seen), self.scale_after(after, seen), seen


@contextmanager
def prepare_pair(job: DetectChange) -> Iterator[PreparedPair]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job)
    card = card_for(job, "change", "Choose a change checkpoint.")
    with ExitStack() as stack:
        stack.enter_context(rasterio.Env(GDAL_CACHEMAX=GDAL_CACHE))
        before = stack.enter_context(open_source(job.before, job.bands_before, card.bands))
        after = stack.enter_context(open_source(job.after, job.bands_after, card.bands))
        check_outputs(job, (before, after))
        grid = common_grid(before.grid, after.grid, job.resolution, job.extent)
        target_crs(job.crs, grid)
        tiles = plan_tiles(job, card, grid)
        on_grid = [stack.enter_context(source.on(grid)) for source in (before, after)]
        scale_before, said_before = fit_scaling(card.scaling, on_grid[0], job.stretch, "The first date")
        scale_after, said_after = fit_scaling(
            card.scaling_after or card.scaling, on_grid[1], job.stretch, "The second date"
        )
        reconstructed, notes = reconstructed_in(job, (before, after), grid, stack)
        yield PreparedPair(
            card,
            grid,
            tiles,
            *on_grid,
            scale_before,
            scale_after,
            {"before": list(before.files), "after": list(after.files)},
            {"before": tuple(before.bands), "after": tuple(after.bands)},
            tuple([*gsd_warnings(grid, card), *before.notes, *after.notes, *said_before, *said_after]),
            reconstructed,
            notes,
        )


def reconstructed_in(
    job: DetectChange, dates: tuple[RasterSource, ...], grid: Grid, stack: ExitStack
) -> tuple[tuple[Reconstructed, ...], tuple[str, ...]]:
    """Where the dates hold pixels that `remove-clouds` made up, and what to say about it; nothing where the
    job uses them.
    """
    if job.reconstructed == "use":
        return (), ()
    found, notes = [], []
    for date in dates:
        paths = provenance_files(date)
        if paths:
            found.append(stack.enter_context(Reconstructed(paths, grid)))
            notes.append(
                f"{date.path} has reconstructed pixels, which count as not observed ({', '.join(paths)})."
            )
    return tuple(found), tuple(notes)


def card_for(job: DetectChange | RemoveClouds | DetectObjects, task: str, hint: str) -> ModelCard:
    """The card of the job's checkpoint; raises `CheckpointRefused` where it is made for another task."""
    card = read_card(job.checkpoint)
    if card.task != task:
        raise CheckpointRefused(
            "checkpoint.task", f"{job.checkpoint} is made for {card.task!r}, wanted {task!r}.", hint
        )
    return card


def check_endings(job: DetectChange | RemoveClouds | DetectObjects) -> None:
    """Raise `InputRefused` where an output's name does not say its format."""
    for name, endings in {"output": TIFF if isinstance(job, RemoveClouds) else (".gpkg",), **ENDINGS}.items():
        path = getattr(job, name, "")
        if path and not path.lower().endswith(endings):
            raise InputRefused(
                "output.format", f"{name} is {path}, wanted a name that ends in {endings[0]}.", "Rename it."
            )


def check_outputs(
    job: DetectChange | RemoveClouds | DetectObjects, sources: tuple[RasterSource, ...]
) -> None:
    """Raise `InputRefused` where an output would replace an input or another output, join the mosaic that is
    read, or remove layers of others."""
    if not isinstance(job, RemoveClouds):
        refuse_other_layers(job.output, "objects" if isinstance(job, DetectObjects) else "changes")
    inputs = [job.checkpoint, *(path for source in sources for path in (source.path, *source.files))]
    taken: set[str] = set()
    for output in job_outputs(job):
        for path in (output, receipt_path(output)):
            refuse_overwrite(path, inputs)
            if os.path.realpath(path) in taken:
                raise InputRefused(
                    "output.input", f"Two outputs are called {path}.", "Choose another name for one."
                )
            taken.add(os.path.realpath(path))
        for source in sources:
            matched = glob.has_magic(source.path) and fnmatch(
                os.path.abspath(output), os.path.abspath(source.path)
            )
            if matched and not os.path.exists(source.path):
                message = f"The output {output} would lie among the rasters of the input {source.path}."
                raise InputRefused("output.input", message, "Choose another folder.")


def plan_tiles(job: DetectChange | RemoveClouds, card: ModelCard, grid: Grid) -> TilePlan:
    """The tiles of `grid`, by the job or else by the card; raises `InputRefused` where they overlap by more
    than half.
    """
    tile = job.tile or card.tile
    overlap = min(card.overlap, tile // 4) if job.overlap is None else job.overlap
    if 2 * overlap > tile:
        raise InputRefused(
            "option.value",
            f"overlap is {overlap}, wanted at most half the tile of {tile} pixels.",
            "Change overlap or tile.",
        )
    return TilePlan(grid.height, grid.width, tile, overlap)

"""All that can be refused about a cloud job before a network is loaded; knows no torch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import cast

import numpy as np

from ...contract.card import Scaling
from ...contract.cloud_jobs import RemoveClouds
from ...contract.errors import InputRefused
from ...geo.cache import BLOCKS, ONE, bounded
from ...geo.dates import day_of
from ...geo.extremes import refuse_large
from ...geo.grid import Grid, no_overlap
from ...geo.original import OriginalRaster
from ...geo.pair import gsd_warnings
from ...geo.raster import RasterSource, open_source
from ...geo.scaling import scaled
from ...geo.tiles import Tile, TilePlan
from ...geo.twins import refuse_twins
from ...geo.zeros import drop_zeros
from ...sensors.clouds import CLEAR
from ..prepare import (
    SAFETENSORS,
    TIFF,
    OpenCheckpoint,
    Prepared,
    check_endings,
    check_outputs,
    open_checkpoint,
    plan_tiles,
)
from .inputs import (
    OpticalImage,
    RadarImage,
    fill,
    open_optical,
    optical_image,
    radar_image,
    window_of,
)
from .seam import WIDTH, weights

ENDINGS = {"output": TIFF, "provenance": TIFF, "uncertainty": TIFF, "adapted": SAFETENSORS}
FAR_APART = 7
"""Days between the images from which crops and water may have changed."""


@dataclass(frozen=True)
class PreparedScene(Prepared):
    """A cloudy image and its radar image on one grid, read as the checkpoint wants them."""

    tiles: TilePlan
    optical: OpticalImage
    radar: RadarImage
    mask: RasterSource | None
    """The raster that the job names as its cloud mask, if it names one."""
    original: OriginalRaster

    def read(self, tile: Tile, mask: np.ndarray, clear: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """Both images (C, h, w) and (S, h, w) scaled, and the pixels (h, w) to reconstruct; a tile without
        any is not read.

        `mask` is that of the tile and a border of `WIDTH`. What one image lacks is the mean of the tile's
        rest: a neighbourhood like the others, from which no pixel is reconstructed. Where the card's network
        has a `base`, radar gets one channel more, 1 where the mask and the optical image say that the pixel
        shows the ground.
        """
        wanted = weights(mask, clear) > 0
        place = (tile.row, tile.col, tile.height, tile.width)
        if wanted.any():
            decibels, covered = self.radar.read(*place)
            wanted &= covered
        if not wanted.any():
            return np.zeros((0, *wanted.shape), np.float32), np.zeros((0, *wanted.shape), np.float32), wanted
        numbers, valid = self.optical.read(*place)
        optical, sar = (
            scaled(fill(numbers, valid), self.card.scaling),
            scaled(fill(decibels, covered), cast(Scaling, self.card.scaling_sar)),  # a cloud card has it
        )
        if self.card.options.get("base"):
            seen = (mask[WIDTH:-WIDTH, WIDTH:-WIDTH] == CLEAR) & valid
            sar = np.concatenate([sar, seen[None].astype(np.float32)])
        return optical, sar, wanted & valid


@contextmanager
def prepare_scene(job: RemoveClouds) -> Iterator[PreparedScene]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job, ENDINGS)
    checkpoint = cloud_checkpoint(job)
    card = checkpoint.card
    with ExitStack() as stack:
        stack.enter_context(bounded(ONE if job.memory is None else BLOCKS))
        source, present, said = open_optical(job, card, stack)
        sar = stack.enter_context(open_source(job.sar, job.bands_sar, card.bands_sar))
        mask = _given_mask(job, stack)
        check_outputs(job, [source, sar, *([mask] if mask else [])])
        refuse_twins((source, sar), "images")
        grid, row, col = window_of(source, job.extent)
        refuse_large(grid, job)
        window = sar.grid_window(grid)
        if window.width < 1 or window.height < 1:
            raise no_overlap(source.grid, sar.grid, ("optical image", "radar image"), "images")
        tiles = plan_tiles(job, card, grid)
        empty = [
            *drop_zeros(source, grid, card.bands, job.zeros),
            *drop_zeros(sar, grid, card.bands_sar, job.zeros),
        ]
        optical, said_optical = optical_image(job, card, stack.enter_context(source.on(grid)), present)
        radar, said_radar = radar_image(job, card, stack.enter_context(sar.on(grid)))
        original = stack.enter_context(OriginalRaster(source, grid, row, col))
        yield PreparedScene(
            checkpoint=checkpoint,
            grid=grid,
            tiles=tiles,
            files={"optical": source.files, "sar": sar.files, "cloud_mask": mask.files if mask else []},
            warnings=(*gsd_warnings(grid, card, "The image has"), *days_apart(source, sar), *empty),
            notes=(*said, *source.said, *sar.notes, *sar.said, *said_optical, *said_radar),
            cache=ONE,
            optical=optical,
            radar=radar,
            mask=mask,
            original=original,
        )


def cloud_checkpoint(job: RemoveClouds) -> OpenCheckpoint:
    """The job's checkpoint; raises `CheckpointRefused` for another task, `InputRefused` for what
    it cannot give.
    """
    checkpoint = open_checkpoint(job.checkpoint, "clouds", "Choose a checkpoint that removes clouds.")
    if job.uncertainty and not checkpoint.card.options.get("uncertainty"):
        message = f"{job.checkpoint} does not say how sure it is, so {job.uncertainty} cannot be written."
        raise InputRefused(
            "option.uncertainty", message, "Leave {uncertainty} out, or use a checkpoint with uncertainty."
        )
    return checkpoint


def _given_mask(job: RemoveClouds, stack: ExitStack) -> RasterSource | None:
    if job.cloud_mask in ("auto", "none") or job.cloud_mask.startswith("band:"):
        return None
    return stack.enter_context(open_source(job.cloud_mask, (1,)))


def days_apart(optical: RasterSource, sar: RasterSource) -> list[str]:
    """A warning where both images say when they were taken and the days are far apart."""
    first, second = (day_of(source.files[:1], source.members[0].tags) for source in (optical, sar))
    if first is None or second is None or abs((first - second).days) <= FAR_APART:
        return []
    days = abs((first - second).days)
    return [
        f"The images are {days} days apart ({first} and {second}): what changed in between is reconstructed "
        "as radar saw it."
    ]


def with_border(read: Callable[[int, int, int, int], np.ndarray], tile: Tile, grid: Grid) -> np.ndarray:
    """The mask (h + 2 WIDTH, w + 2 WIDTH) of a tile with its border, by `read(row, col, h, w)`; repeated
    beyond the grid.
    """
    top, left = max(0, tile.row - WIDTH), max(0, tile.col - WIDTH)
    bottom, right = (
        min(grid.height, tile.row + tile.height + WIDTH),
        min(grid.width, tile.col + tile.width + WIDTH),
    )
    missing = (
        (WIDTH - (tile.row - top), WIDTH - (bottom - tile.row - tile.height)),
        (WIDTH - (tile.col - left), WIDTH - (right - tile.col - tile.width)),
    )
    return np.pad(read(top, left, bottom - top, right - left), missing, mode="edge")

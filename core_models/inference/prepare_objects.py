"""All that can be refused about a job that finds objects before a network is loaded; knows no torch."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date

import numpy as np
import rasterio
from rasterio.errors import NotGeoreferencedWarning

from ..contract.card import ModelCard
from ..contract.errors import InputRefused
from ..contract.object_jobs import DetectObjects
from ..geo.aligned_tiles import AlignedTiles, up_to
from ..geo.dates import day_of
from ..geo.grid import Grid, no_overlap
from ..geo.own_grid import own_grid
from ..geo.plain import has_ground
from ..geo.raster import AlignedSource, RasterSource, open_source
from ..geo.scaling import FittedScaling, fit_scaling
from ..geo.tiles import Tile
from ..geo.vector import target_crs
from .prepare import card_for, check_endings, check_outputs

GDAL_CACHE = 192 << 20
"""Bytes of decoded blocks: a row of tiles of a wide image."""
STRIDE = 32
"""Pixels; a multiple of the largest stride of every object network."""
CONTEXT = 256
"""Pixels of overlap. A detector's answer depends on what lies as far away as its coarsest map pools; from half of this on so little
that of the boxes of a trained YOLOX, cut into tiles of 512, 640 and 1024, all were the same (with 128 pixels, 98.9 %)."""
TILE = 1024
"""Pixels; with that overlap, 1.8 times the scene is computed."""
SQUEEZED = 1.2
"""Ratio of a pixel's sides on the ground from which objects do not look as the network knows them: rasters in degrees far north."""
PLAIN = "has no place on the ground: boxes are in its pixels, and their sizes in metres are not known."


@dataclass(frozen=True)
class ObjectDate:
    """One raster of a series, scaled as the checkpoint wants it."""

    path: str
    """As the job names it."""
    day: date | None
    aligned: AlignedSource
    scale: FittedScaling

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray]:
        """The image (C, h, w) scaled, its last pixels repeated beyond the grid, and the mask (h, w) of observed pixels."""
        grid = self.aligned.grid
        height, width = min(tile.height, grid.height - tile.row), min(tile.width, grid.width - tile.col)
        values, seen = self.aligned.read(tile.row, tile.col, height, width)
        beyond = (0, tile.height - height), (0, tile.width - width)
        return np.pad(self.scale(values, seen), ((0, 0), *beyond), mode="edge"), np.pad(seen, beyond)


@dataclass(frozen=True)
class PreparedSeries:
    """Rasters of one place in the order of time, on one grid."""

    card: ModelCard
    grid: Grid
    tiles: AlignedTiles
    dates: tuple[ObjectDate, ...]
    wanted: tuple[int, ...]
    """Numbers of the classes that are reported."""
    files: dict[str, list[str]]
    """Each raster of the job to the files that were opened."""
    bands: tuple[int, ...]
    warnings: tuple[str, ...]
    notes: tuple[str, ...]


@contextmanager
def prepare_series(job: DetectObjects) -> Iterator[PreparedSeries]:
    """Open and check all that `job` names; raises `InputRefused` and `CheckpointRefused`."""
    check_endings(job)
    card = card_for(job, "objects", "Choose a checkpoint that finds objects.")
    wanted = wanted_classes(job, card)
    with ExitStack() as stack:
        stack.enter_context(rasterio.Env(GDAL_CACHEMAX=GDAL_CACHE))
        sources = [stack.enter_context(_open(path, job, card)) for path in job.rasters]
        check_outputs(job, tuple(sources))
        first = sources[0].grid
        refuse_metres(job, sources)
        grid = own_grid(first, job.resolution, job.extent)
        target_crs(job.crs, grid)
        said = [*size_warnings(sources[0], grid, card), *sources[0].notes]
        for source in sources[1:]:
            said += refuse_elsewhere(source, sources[0], grid, job)
            said += source.notes if source.bands != sources[0].bands else []
        tiles = plan_tiles(job, card, grid)
        days = [_day(source) for source in sources]
        order, disorder = in_time(job.rasters, days)
        said += disorder
        dates, stretches = [], []
        for number in order:
            aligned = stack.enter_context(sources[number].on(grid))
            scale, stretched = fit_scaling(card.scaling, aligned, job.stretch, "The raster", "the area that is searched")
            dates.append(ObjectDate(job.rasters[number], days[number], aligned, scale))
            stretches += stretched
        said += first_of(stretches)
        files = {source.path: list(source.files) for source in sources}
        bands = tuple(sources[0].bands)
        yield PreparedSeries(card, grid, tiles, tuple(dates), wanted, files, bands, tuple(said), (_words(tiles),))


def first_of(warnings: list[str], most: int = 3) -> list[str]:
    """The first of `warnings` about rasters of a series, and how many more there are."""
    rest = len(warnings) - most
    return warnings if rest < 1 else [*warnings[:most], f"The same is done with {rest} more of the rasters."]


def wanted_classes(job: DetectObjects, card: ModelCard) -> tuple[int, ...]:
    """Numbers of the classes that the job reports; raises `InputRefused` for one that the card does not have."""
    unknown = [name for name in job.classes if name not in card.classes]
    if unknown:
        known = ", ".join(card.classes[:20]) + (", …" if len(card.classes) > 20 else "")
        message = f"{job.checkpoint} knows no class {unknown[0]!r}, wanted names among {known}."
        raise InputRefused("option.classes", message, "Choose classes of the checkpoint, or none for all of them.")
    return tuple(number for number, name in enumerate(card.classes) if not job.classes or name in job.classes)


def _open(path: str, job: DetectObjects, card: ModelCard) -> RasterSource:
    try:
        source = open_source(path, job.bands, card.bands, plain=True)
    except InputRefused as error:
        if error.code != "input.band-count" or job.bands:
            raise
        same = f"Choose a raster with these bands; --bands {','.join('1' * len(card.bands))} shows one band in the place of all."
        raise InputRefused(error.code, error.message, same) from error
    if len(source.files) > 1 and not has_ground(source.grid):
        source.close()
        message = f"{path} holds {len(source.files)} images that have no place on the ground, so they make no mosaic."
        raise InputRefused("input.no-crs", message, "Name each as a raster of its own, in the order of time.")
    return source


def refuse_metres(job: DetectObjects, sources: Sequence[RasterSource]) -> None:
    """Raise `InputRefused` where metres or a CRS are asked for in images without a place on the ground."""
    plain = [source.path for source in sources if not has_ground(source.grid)]
    if not plain:
        return
    if len(plain) < len(sources):
        other = next(source.path for source in sources if source.path not in plain)
        message = f"{plain[0]} has no place on the ground, {other} has one: they are no series."
        raise InputRefused("input.no-crs", message, "Georeference all rasters, or none.")
    for name in ("min_size", "overlap", "crs"):
        if getattr(job, name):
            message = f"{name} is {getattr(job, name)}, but {plain[0]} has no place on the ground, so it has no metres and no CRS."
            raise InputRefused("option.no-ground", message, f"Leave {name} out, or georeference the image first.")


def size_warnings(source: RasterSource, grid: Grid, card: ModelCard) -> list[str]:
    """What to say where objects are not of the sizes in pixels that the checkpoint was trained on."""
    low, high = card.gsd_range
    trained = f"the checkpoint was trained at {low:g} to {high:g} m"
    if not has_ground(grid):
        return [f"{source.path} {PLAIN} Whether its pixels are of the size that is wanted cannot be told: {trained}."]
    sides, found = grid.ground_sides(), grid.ground_resolution()
    if max(sides) > SQUEEZED * min(sides):
        seen = f"{source.path} has pixels of {sides[0]:.3g} x {sides[1]:.3g} m, so that objects look squeezed"
        return [f"{seen}. Warp it to a projected CRS first; {trained}."]
    if 0.98 * low <= found <= 1.02 * high:  # a projection's scale alone makes 0.5997 m of 0.6 m
        return []
    factor, fitting = (low / found, low) if found < low else (found / high, high)
    fit = f"a resolution of {grid.resolution[0] * fitting / found:.3g} would fit" + (", and add no detail" if found > high else "")
    seen = f"objects are {factor:.2g} times as {'large' if found < low else 'small'} in pixels as it knows them"
    return [f"{source.path} has pixels of {found:.3g} m, {trained}: {seen}; {fit}."]


def refuse_elsewhere(source: RasterSource, first: RasterSource, grid: Grid, job: DetectObjects) -> list[str]:
    """A warning where a later raster reaches beyond the first; raises `InputRefused` where they share no ground."""
    if not has_ground(grid):
        sizes = [f"{each.grid.width} x {each.grid.height}" for each in (source, first)]
        if sizes[0] != sizes[1]:
            message = f"{source.path} has {sizes[0]} pixels, {first.path} has {sizes[1]}: as they have no place on the ground, "
            raise InputRefused("input.size", message + "they are no series.", "Choose frames of one size.")
        return []
    window = source.grid_window(grid)
    if window.width < 1 or window.height < 1:
        raise no_overlap(first.grid, source.grid, (f"first ({first.path})", f"other ({source.path})"), "rasters")
    outside = 1 - window.width * window.height / (source.grid.width * source.grid.height)
    if job.extent is not None or outside < 0.01:
        return []
    return [f"{100 * outside:.0f} % of {source.path} lies outside the first raster, {first.path}, and is not searched."]


def plan_tiles(job: DetectObjects, card: ModelCard, grid: Grid) -> AlignedTiles:
    """Tiles by the job or else by the card, in multiples of `STRIDE`; raises `InputRefused` where they overlap by too much.

    What the job leaves open is at least `CONTEXT` and `TILE`.
    """
    wanted = max(card.overlap, CONTEXT) if job.overlap is None else job.overlap / grid.ground_resolution()
    overlap = up_to(wanted, STRIDE)
    tile = up_to(job.tile or max(card.tile, TILE, 2 * overlap), STRIDE)
    most = 3 * tile // 4 // STRIDE * STRIDE
    if overlap > most and job.overlap is not None:
        message = f"overlap is {job.overlap:g} m, which is {overlap} pixels, wanted at most 3/4 of the tile of {tile} pixels."
        raise InputRefused("option.value", message, "Use a larger --tile or a smaller --overlap.")
    return AlignedTiles(grid.height, grid.width, tile, min(overlap, most), STRIDE)


def _words(tiles: AlignedTiles) -> str:
    return f"{len(tiles)} tiles of {tiles.tile} pixels that overlap by {tiles.overlap}."


def _day(source: RasterSource) -> date | None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        dataset = rasterio.open(source.files[0])
    with dataset:
        return day_of(source.files[:1], dataset.tags())


def in_time(paths: Sequence[str], days: Sequence[date | None]) -> tuple[list[int], list[str]]:
    """Numbers of the rasters in the order of their days, if all are known, and a warning where they were given in another."""
    given = list(range(len(paths)))
    if None in days:
        return given, []
    order = sorted(given, key=lambda number: days[number])
    if order == given:
        return given, []
    taken = ", ".join(f"{os.path.basename(paths[number])} ({days[number]})" for number in order[:5])
    return order, [
        f"The rasters were not given in the order of their dates, and are taken in it: {taken}{', …' * (len(order) > 5)}."
    ]

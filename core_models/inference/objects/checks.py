"""What is said about, or refused of, the rasters of a job that finds objects: sizes, places, dates and
classes.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date

from ...contract.card import ModelCard
from ...contract.errors import InputRefused
from ...contract.object_jobs import DetectObjects
from ...geo.grid import Grid, no_overlap
from ...geo.pair import trained_at
from ...geo.plain import has_ground
from ...geo.raster import RasterSource

SQUEEZED = 1.2
"""Ratio of a pixel's sides on the ground from which objects do not look as the network knows them: rasters in
degrees far north."""
PLAIN = "has no place on the ground: boxes are in its pixels, and their sizes in metres are not known."


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
            message = (
                f"{name} is {getattr(job, name)}, but {plain[0]} has no place on the ground, so it has "
                "no metres and no CRS."
            )
            raise InputRefused(
                "option.no-ground", message, f"Leave {{{name}}} out, or georeference the image first."
            )


def size_warnings(source: RasterSource, grid: Grid, card: ModelCard) -> list[str]:
    """What to say where objects are not of the sizes in pixels that the checkpoint was trained on."""
    low, high = card.gsd_range
    trained = f"the checkpoint was trained at {low:g} to {high:g} m"
    if not has_ground(grid):
        return [
            f"{source.path} {PLAIN} Whether its pixels are of the size that is wanted cannot be told: "
            f"{trained}."
        ]
    sides, found = grid.ground_sides(), grid.ground_resolution()
    if max(sides) > SQUEEZED * min(sides):
        seen = f"{source.path} has pixels of {sides[0]:.3g} x {sides[1]:.3g} m, so that objects look squeezed"
        return [f"{seen}. Warp it to a projected CRS first; {trained}."]
    if trained_at(card, found):
        return []
    factor, fitting = (low / found, low) if found < low else (found / high, high)
    fit = f"a resolution of {grid.resolution[0] * fitting / found:.3g} would fit" + (
        ", and add no detail" if found > high else ""
    )
    seen = (
        f"objects are {factor:.2g} times as {'large' if found < low else 'small'} in pixels as it knows them"
    )
    return [f"{source.path} has pixels of {found:.3g} m, {trained}: {seen}; {fit}."]


def refuse_elsewhere(source: RasterSource, first: RasterSource, grid: Grid, job: DetectObjects) -> list[str]:
    """A warning where a later raster reaches beyond the first; raises `InputRefused` where they share no
    ground.
    """
    if not has_ground(grid):
        sizes = [f"{each.grid.width} x {each.grid.height}" for each in (source, first)]
        if sizes[0] != sizes[1]:
            message = (
                f"{source.path} has {sizes[0]} pixels, {first.path} has {sizes[1]}: as they have no "
                "place on the ground, "
            )
            raise InputRefused("input.size", message + "they are no series.", "Choose frames of one size.")
        return []
    window = source.grid_window(grid)
    if window.width < 1 or window.height < 1:
        raise no_overlap(
            first.grid, source.grid, (f"first ({first.path})", f"other ({source.path})"), "rasters"
        )
    outside = 1 - window.width * window.height / (source.grid.width * source.grid.height)
    if job.extent is not None or outside < 0.01:
        return []
    return [
        f"{100 * outside:.0f}% of {source.path} lies outside the first raster, {first.path}, and is not "
        "searched."
    ]


def in_time(paths: Sequence[str], days: Sequence[date | None]) -> tuple[list[int], list[str]]:
    """Numbers of the rasters in the order of their days, if all are known, and a warning where they were
    given in another.
    """
    given = list(range(len(paths)))
    known = [(day, number) for number, day in enumerate(days) if day is not None]
    if len(known) < len(days):
        return given, []
    order = [number for _, number in sorted(known)]
    if order == given:
        return given, []
    taken = ", ".join(f"{os.path.basename(paths[number])} ({days[number]})" for number in order[:5])
    return order, [
        "The rasters were not given in the order of their dates, and are taken in it: "
        f"{taken}{', …' * (len(order) > 5)}."
    ]


def first_of(warnings: list[str], most: int = 3) -> list[str]:
    """The first of `warnings` about rasters of a series, and how many more there are."""
    rest = len(warnings) - most
    return warnings if rest < 1 else [*warnings[:most], f"The same is done with {rest} more of the rasters."]

"""Grids that lie nowhere, or are so large that nobody means them: refused before anything is planned."""

from __future__ import annotations

import math

from ..contract.ceilings import MAX_PIXEL, MAX_PIXELS, MAX_SIDE
from ..contract.errors import InputRefused
from .grid import Grid

POLE = 90.0
RADIUS = 6.4e6
"""Metres of the Earth's, by which radians become metres."""


def refuse_impossible(path: str, grid: Grid) -> None:
    """Raise `InputRefused` for the raster at `path` where its grid has no numbers, reaches beyond a pole, or
    has pixels that no sensor has.
    """
    if not all(math.isfinite(value) for value in grid.transform):
        message = f"{path} has a geotransform of {tuple(grid.transform)[:6]}, wanted finite numbers."
        raise InputRefused("input.no-transform", message, "Georeference it again.")
    hint = "Check its CRS and its geotransform."
    if grid.crs.is_geographic:
        degrees = math.degrees(grid.crs.units_factor[1])
        south, north = (value * degrees for value in grid.bounds[1::2])
        reach = max(north, -south)
        # a pixel beyond: global rasters have pixels whose centres lie on the poles
        if reach > POLE + grid.resolution[1] * degrees + 1e-6 or reach > POLE + 1:
            message = f"{path} reaches latitude {north if north == reach else south:g}, wanted -90 to 90."
            raise InputRefused("input.latitude", message, hint)
    pixel = _largest_side(grid)
    if pixel > MAX_PIXEL:
        message = f"{path} has pixels of {pixel:.3g} m, wanted at most {MAX_PIXEL:g} m."
        raise InputRefused("input.pixel-size", message, hint)


def _largest_side(grid: Grid) -> float:
    """Metres along a pixel, as the CRS counts them: on the ground it may lie where no projection reaches."""
    if grid.crs.is_geographic:
        unit = RADIUS * grid.crs.units_factor[1]
    else:
        unit = grid.crs.units_factor[1] if grid.crs.is_projected else 1.0
    return float(max(grid.resolution) * unit)


WAYS = {"resolution": "a larger {resolution}", "extent": "a smaller {extent}"}
"""Options of a job that make a grid smaller, in words."""


def refuse_large(grid: Grid, job: object) -> None:
    """Raise `InputRefused` for a grid of more than `MAX_PIXELS`, unless `job` allows it, for one that no file
    can hold, and for pixels that no sensor has. What to do names options that the job has.
    """
    choices = " or ".join(words for name, words in WAYS.items() if hasattr(job, name))
    hint = f"Choose {choices}" if choices else "Cut the raster first"
    pixels = grid.width * grid.height
    size = f"The grid has {_count(grid.width)} x {_count(grid.height)} pixels"
    if max(grid.width, grid.height) > MAX_SIDE:
        message = f"{size}, wanted at most {_count(MAX_SIDE)} each way."
        raise InputRefused("input.large", message, f"{hint}.")
    pixel = _largest_side(grid)
    if pixel > MAX_PIXEL:
        message = f"The grid has pixels of {pixel:.3g} m, wanted at most {MAX_PIXEL:g} m."
        raise InputRefused("input.pixel-size", message, "Choose a smaller {resolution}.")
    if pixels > MAX_PIXELS and not getattr(job, "large", False):
        message = f"{size}, wanted at most {_count(MAX_PIXELS)} in all."
        allow = ", or give {large}" if hasattr(job, "large") else ""
        raise InputRefused("input.large", message, f"{hint}{allow}.")


def _count(number: int) -> str:
    return str(number) if number < 10**12 else f"{number:.3g}"

"""What `remove-clouds` made up in the rasters of a job, which counts as not observed unless the job says
otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from typing import Protocol

from ..geo.grid import Grid
from ..geo.provenance import Reconstructed, provenance_files
from ..geo.raster import RasterSource


class Choosing(Protocol):
    """A job that says how reconstructed pixels count."""

    @property
    def reconstructed(self) -> str: ...


def reconstructed_in(
    job: Choosing, dates: Mapping[RasterSource, Grid], stack: ExitStack
) -> tuple[tuple[Reconstructed, ...], tuple[str, ...]]:
    """Where the dates, each read on its grid, hold pixels that `remove-clouds` made up, and what to say about
    it; nothing where the job uses them.
    """
    if job.reconstructed == "use":
        return (), ()
    found, notes = [], []
    for date, grid in dates.items():
        paths = provenance_files(date)
        if paths:
            found.append(stack.enter_context(Reconstructed(paths, grid)))
            notes.append(
                f"{date.path} has reconstructed pixels, which count as not observed ({', '.join(paths)})."
            )
    return tuple(found), tuple(notes)

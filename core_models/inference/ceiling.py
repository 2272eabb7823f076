"""A job within a ceiling of memory. One tile goes through the network first: what the process held at most
by then, and what the scene takes, is needed; what is left goes to GDAL's cache and to more tiles a step.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass

from ..contract.errors import InputRefused
from ..geo.aligned_tiles import AlignedTiles
from ..geo.cache import row_cache
from ..geo.grid import STRIP_PIXELS
from ..geo.mosaic import EMITTED
from ..geo.tiles import TilePlan
from ..held_memory import peak, resident

MB = 1 << 20
CACHE = 32 * MB
"""Bytes of GDAL's cache below which reading would crawl."""
AHEAD = 6
"""Tiles that are read, scaled or wait for the network at one time, and copies of them."""
EMIT = 32
"""Bytes a pixel and channel of the rows that are handed on: scores, masks and what is made of them."""
SPARE = 1.08
"""What an allocator holds over what is asked of it."""
DRAW = 40
"""Bytes a pixel of the rows that polygons are drawn from at a time, where they are full of them."""


@dataclass(frozen=True)
class Needs:
    """What a job holds beside its network."""

    bands: int
    """Numbers a pixel that are read, of all images."""
    channels: int
    """Numbers a pixel that the network gives and that are blended; 0 where nothing is."""
    cache: int
    """Bytes of GDAL's cache that reading has use for."""
    draws: bool = False
    """Whether polygons are drawn from a map, which takes its memory after the tiles."""


@dataclass(frozen=True)
class Allotment:
    """What of the ceiling goes where, in MB."""

    ceiling: int
    least: int
    """Without more cache and tiles a step than has to be."""
    cache: int
    batch: int
    """Tiles a step."""

    def facts(self) -> dict[str, int]:
        """For the receipt."""
        return asdict(self)


def allotted(
    ceiling: int, plan: TilePlan | AlignedTiles, needs: Needs, batch: int, trial: Callable[[], object]
) -> Allotment:
    """How a job with these `needs` keeps below `ceiling` MB that would like `batch` tiles a step; `trial`
    takes one tile through the network.

    Raises `InputRefused` where even the least does not fit, and on a system that does not say what is held.
    """
    before = resident()
    trial()
    after = _peak()
    ahead = AHEAD * 4 * (needs.bands + needs.channels) * plan.tile**2
    rows = 4 * min(plan.tile, plan.height) * plan.width + EMIT * min(EMITTED, 64 * plan.width)
    drawn = DRAW * min(STRIP_PIXELS, plan.width * plan.height) + row_cache(plan.width)
    held = max(after + ahead + needs.channels * rows + CACHE, before + drawn * needs.draws)
    room = int(ceiling * MB / SPARE) - held
    least = int(held * SPARE / MB) + 1
    if room < 0:
        raise InputRefused(
            "option.memory",
            f"memory is {ceiling} MB, and the job takes {least} MB at least, with tiles of {plan.tile} "
            f"pixels on {plan.width} x {plan.height}.",
            "Allow more with {memory}, or choose a smaller {tile} or a part of the scene.",
        )
    more = max(0, min(needs.cache - CACHE, room))
    one = max(after - before, ahead // AHEAD)
    return Allotment(ceiling, least, (CACHE + more) // MB, max(1, min(batch, 1 + (room - more) // one)))


def _peak() -> int:
    """Bytes that this process has held at most; raises `InputRefused` where the system does not say it."""
    found = peak()
    if found is None:
        message = "memory is given, but this system does not say how much a process holds."
        hint = "Leave {memory} out; a smaller {tile} needs less."
        raise InputRefused("option.memory", message, hint)
    return found

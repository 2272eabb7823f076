"""Tiles by which a job gives what the scene in one piece gives, or why there are none."""

from __future__ import annotations

from math import ceil
from typing import Optional, Protocol, Union

from torch import nn

from ..contract.card import ModelCard
from ..contract.ceilings import MAX_TILE
from ..contract.errors import InputRefused
from ..geo.aligned_tiles import AlignedTiles, up_to
from ..geo.exact_tiles import ExactTiles
from ..geo.tiles import TilePlan
from ..networks.receptive_field import lattice_of, receptive_field

Tiles = Union[TilePlan, AlignedTiles]
PLENTY = 4
"""Times what a network looks to a side that a tile is long where the job leaves it open: four times the scene
is computed then."""
LEAST = 8 / 3
"""The same where the job says how long it is: three quarters of it may overlap."""


class ExactJob(Protocol):
    """The fields of a job that can be exact."""

    @property
    def checkpoint(self) -> str: ...
    @property
    def tile(self) -> Optional[int]: ...


def exact_tiles(job: ExactJob, network: nn.Module, card: ModelCard, tiles: Tiles) -> Tiles:
    """Tiles of the scene of `tiles`, and of their kind, each of which sees all that `network` looks at for
    what is taken from it; raises `InputRefused` where there are none, or none of the job's size.
    """
    lattice = lattice_of(network)
    height, width = up_to(tiles.height, lattice), up_to(tiles.width, lattice)
    tile = min(up_to(job.tile or max(tiles.tile, card.tile), lattice), MAX_TILE // lattice * lattice)
    if max(height, width) <= tile:
        return _laid(tiles, tile, 0, lattice)
    field = receptive_field(network, card)
    if field is None:
        raise _sees_all(job, card, tiles, max(height, width))
    if job.tile is None:
        tile = min(max(tile, PLENTY * field), MAX_TILE // lattice * lattice)
    least = least_tile(field, lattice)
    if tile < least:
        message = (
            f"The network of {job.checkpoint} looks {field} pixels to each side: tiles of {tile} are too "
            "small to be exact."
        )
        hint = f"Use a {{tile}} of {least} or more, {PLENTY * field} are quicker, or leave {{exact}} out."
        raise InputRefused("option.exact", message, hint)
    return _laid(tiles, tile, 2 * field, lattice)


def least_tile(field: int, lattice: int) -> int:
    """Pixels a side of the smallest exact tile for a network that looks `field` pixels to each side."""
    return max(lattice, up_to(ceil(LEAST * field), lattice))


def _laid(tiles: Tiles, tile: int, overlap: int, lattice: int) -> Tiles:
    place = (tiles.height, tiles.width, tile, overlap)
    if isinstance(tiles, AlignedTiles):
        return AlignedTiles(*place, lattice)
    return ExactTiles(*place, lattice)


def _sees_all(job: ExactJob, card: ModelCard, tiles: Tiles, side: int) -> InputRefused:
    message = (
        f"The network of {job.checkpoint} ({card.network}) looks at its whole tile, so that no division of "
        f"{tiles.width} x {tiles.height} pixels gives what one piece gives."
    )
    one = f"set {{tile}} to {side}, one tile for all, if memory allows it"
    if side > MAX_TILE:
        one = f"choose a part of the scene of {MAX_TILE} pixels a side, with {{tile}} {MAX_TILE}"
    return InputRefused(
        "option.exact", message, f"Leave {{exact}} out, or {one}, or use a checkpoint without attention."
    )

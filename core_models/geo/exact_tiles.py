"""How a scene is cut for a network that looks only so far, so that its tiles together are what the scene in
one piece gives.

They lie on the network's lattice, where it halves the image alike in all of them, and each pixel is taken
from the one tile that sees furthest around it: where tiles overlap by twice as much as the network looks, it
sees all that counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

import numpy as np

from .aligned_tiles import AlignedTiles, CoreTile, up_to
from .tiles import Tile, TilePlan


@dataclass(frozen=True)
class ExactTiles(TilePlan):
    """Tiles that begin at multiples of `lattice`, as `AlignedTiles` lays them, cut off at the scene's end.

    What is beyond the end is mirrored up to the next multiple of `lattice` only, also in a scene smaller than
    a tile, so that tiles of all sizes end alike. Raises ValueError as `AlignedTiles` does.
    """

    lattice: int

    def __post_init__(self) -> None:
        self._aligned()

    def __len__(self) -> int:
        return len(self._aligned())

    def __iter__(self) -> Iterator[Tile]:
        for tile in self._aligned():
            height, width = self.height - tile.row, self.width - tile.col
            yield replace(tile, height=min(tile.height, height), width=min(tile.width, width))

    @property
    def shown(self) -> tuple[int, int]:
        """Height and width of what a network is shown of a tile."""
        height, width = (min(self.tile, up_to(length, self.lattice)) for length in (self.height, self.width))
        return height, width

    def rows(self) -> list[list[Tile]]:
        """The tiles, one list a tile row."""
        rows: dict[int, list[Tile]] = {}
        for tile in self:
            rows.setdefault(tile.row, []).append(tile)
        return list(rows.values())

    def weight(self, tile: Tile, rows: slice = slice(None)) -> np.ndarray:
        """(h, w) float32, of some of its `rows`: 1 in the core of the tile, 0 around it."""
        core = cast(CoreTile, tile)  # this plan has no others
        weight = np.zeros((tile.height, tile.width), np.float32)
        down = slice(core.top - core.row, core.bottom - core.row)
        weight[down, core.left - core.col : core.right - core.col] = 1.0
        return weight[rows]

    def _aligned(self) -> AlignedTiles:
        return AlignedTiles(self.height, self.width, self.tile, self.overlap, self.lattice)

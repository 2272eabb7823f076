"""How a scene is cut into overlapping tiles, and how much each tile counts where tiles meet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np


@dataclass(frozen=True)
class Tile:
    """A window of the scene, in pixels."""

    row: int
    col: int
    height: int
    width: int


@dataclass(frozen=True)
class TilePlan:
    """Row-major tiles that cover every pixel of a scene; the last ones are shifted inward so that they are
    whole.

    A scene smaller than a tile gives tiles of the scene's own size in that direction; who needs whole tiles
    pads them. Raises ValueError for an overlap of more than half a tile.
    """

    height: int
    width: int
    tile: int
    overlap: int

    def __post_init__(self) -> None:
        if self.height < 1 or self.width < 1 or self.tile < 1:
            raise ValueError(f"no tiles of {self.tile} in a scene of {self.height} x {self.width}")
        if not 0 <= 2 * self.overlap <= self.tile:
            raise ValueError(f"overlap {self.overlap} is not between 0 and half the tile of {self.tile}")

    def __len__(self) -> int:
        return len(_starts(self.height, self.tile, self.overlap)) * len(
            _starts(self.width, self.tile, self.overlap)
        )

    def __iter__(self) -> Iterator[Tile]:
        height, width = min(self.tile, self.height), min(self.tile, self.width)
        for row in _starts(self.height, self.tile, self.overlap):
            for col in _starts(self.width, self.tile, self.overlap):
                yield Tile(row, col, height, width)

    @property
    def shown(self) -> tuple[int, int]:
        """Height and width of what a network is shown of a tile; a smaller scene is mirrored up to it."""
        return self.tile, self.tile

    def rows(self) -> list[list[Tile]]:
        """The tiles, one list a tile row."""
        tiles, across = list(self), len(_starts(self.width, self.tile, self.overlap))
        return [tiles[start : start + across] for start in range(0, len(tiles), across)]

    def weight(self, tile: Tile, rows: slice = slice(None)) -> np.ndarray:
        """(h, w) float32 in (0, 1], of some of its `rows`: a squared sine over the overlap on sides with a
        neighbour, 1 at the scene's border.
        """
        down = _window(tile.height, self.overlap, tile.row > 0, tile.row + tile.height < self.height)
        across = _window(tile.width, self.overlap, tile.col > 0, tile.col + tile.width < self.width)
        weight: np.ndarray = down[rows, None] * across[None, :]
        return weight


@lru_cache(maxsize=64)
def _starts(length: int, tile: int, overlap: int) -> tuple[int, ...]:
    if length <= tile:
        return (0,)
    return (*range(0, length - tile, tile - overlap), length - tile)


@lru_cache(maxsize=64)
def _window(length: int, overlap: int, before: bool, after: bool) -> np.ndarray:
    window = np.ones(length, np.float32)
    ramp = np.sin(np.pi / 2 * (np.arange(overlap) + 0.5) / max(1, overlap)).astype(np.float32) ** 2
    if before:
        window[:overlap] = ramp
    if after:
        window[length - overlap :] = np.minimum(window[length - overlap :], ramp[::-1])
    window.flags.writeable = False
    return window

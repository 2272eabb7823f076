"""How a scene is cut for a network whose answers belong to cells of a grid: the same cells in every tile
size.

Tiles begin at multiples of the network's largest stride, so that the cells of all tiles are those of the
whole scene. Each cell belongs to the core of one tile: what a network says of a cell counts once, from the
tile that sees most of its surroundings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .tiles import Tile


@dataclass(frozen=True)
class CoreTile(Tile):
    """A window of the scene, in pixels, and its core."""

    top: int
    left: int
    bottom: int
    """Beyond the last row of the core; the core of the last tile ends where the tile does, beyond the
    scene."""
    right: int


@dataclass(frozen=True)
class AlignedTiles:
    """Row-major tiles over a scene. The last ones may reach beyond it, by less than a stride.

    `tile`, `overlap` and the tiles of a scene smaller than `tile` are multiples of `stride`. Raises
    ValueError for others.
    """

    height: int
    width: int
    tile: int
    overlap: int
    stride: int

    def __post_init__(self) -> None:
        if self.height < 1 or self.width < 1 or self.tile < 1:
            raise ValueError(f"no tiles of {self.tile} in a scene of {self.height} x {self.width}")
        if (
            self.tile % self.stride
            or self.overlap % self.stride
            or not 0 <= self.overlap <= 3 * self.tile // 4
        ):
            wanted = f"multiples of {self.stride}, the overlap at most three quarters of the tile"
            raise ValueError(f"tiles of {self.tile} with an overlap of {self.overlap}, wanted {wanted}")

    def __len__(self) -> int:
        return len(self._spans(self.height)) * len(self._spans(self.width))

    def __iter__(self) -> Iterator[CoreTile]:
        for row, height, top, bottom in self._spans(self.height):
            for col, width, left, right in self._spans(self.width):
                yield CoreTile(row, col, height, width, top, left, bottom, right)

    def _spans(self, length: int) -> tuple[tuple[int, int, int, int], ...]:
        return _spans(length, self.tile, self.overlap, self.stride)


@lru_cache(maxsize=64)
def _spans(length: int, tile: int, overlap: int, stride: int) -> tuple[tuple[int, int, int, int], ...]:
    """(start, side, start of the core, end of the core) of the tiles along one side; cores meet in the middle
    of an overlap.
    """
    whole = up_to(length, stride)
    side = min(tile, whole)
    starts = [*range(0, whole - side, tile - overlap), whole - side]
    seams = [(before + side + after) // 2 // stride * stride for before, after in zip(starts, starts[1:])]
    return tuple(
        (start, side, first, last) for start, first, last in zip(starts, [0, *seams], [*seams, whole])
    )


def up_to(length: float, stride: int) -> int:
    """`length` rounded up to a multiple of `stride`."""
    return -int(-length // stride) * stride

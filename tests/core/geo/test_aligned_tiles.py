"""Every cell of a scene belongs to one tile, and the cells are the same in every tile size."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.geo.aligned_tiles import AlignedTiles, up_to


@pytest.mark.parametrize("height, width", [(1, 1), (31, 64), (64, 97), (200, 333), (1000, 160)])
@pytest.mark.parametrize("tile, overlap", [(64, 0), (64, 32), (128, 32), (96, 32), (512, 256)])
def test_cores_tile_the_scene_on_the_strides_grid(height, width, tile, overlap) -> None:
    plan = AlignedTiles(height, width, tile, overlap, 32)
    owners = np.zeros((up_to(height, 32), up_to(width, 32)), int)
    tiles = list(plan)
    assert len(plan) == len(tiles)
    for each in tiles:
        numbers = (each.row, each.col, each.height, each.width, each.top, each.left, each.bottom, each.right)
        assert all(number % 32 == 0 for number in numbers)
        assert (
            each.row <= each.top < each.bottom <= each.row + each.height
            and each.col <= each.left < each.right
        )
        assert each.row + each.height <= owners.shape[0] and each.col + each.width <= owners.shape[1]
        owners[each.top : each.bottom, each.left : each.right] += 1
    assert (owners == 1).all()


def test_seams_lie_in_the_middle_of_the_overlap() -> None:
    first, second, third = AlignedTiles(256, 512, 256, 128, 32)
    assert (first.left, first.right, second.left, second.right, third.left, third.right) == (
        0,
        192,
        192,
        320,
        320,
        512,
    )


@pytest.mark.parametrize("sizes", [(0, 5, 64, 0), (5, 5, 60, 0), (5, 5, 64, 16), (5, 5, 64, 64)])
def test_tiles_that_cannot_be_cut(sizes) -> None:
    with pytest.raises(ValueError, match="tiles of"):
        AlignedTiles(*sizes, 32)

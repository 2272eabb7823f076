"""Tiles that together are the scene in one piece: where they begin and end, and what is taken from which."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.geo.exact_tiles import ExactTiles
from core_models.geo.mosaic import RowBandedMosaic

LATTICE = 8


@pytest.mark.parametrize("shape", [(100, 203), (64, 64), (5, 300), (61, 1), (33, 65)])
@pytest.mark.parametrize(("tile", "overlap"), [(64, 16), (64, 48), (32, 0)])
def test_each_pixel_is_taken_once_from_a_tile_on_the_lattice_that_sees_far_around_it(shape, tile, overlap):
    plan, taken = ExactTiles(*shape, tile, overlap, LATTICE), np.zeros(shape)
    tiles = list(plan)
    assert len(tiles) == len(plan) and [part for row in plan.rows() for part in row] == tiles
    for part in tiles:
        assert part.row % LATTICE == part.col % LATTICE == 0
        weight = plan.weight(part)
        taken[part.row : part.row + part.height, part.col : part.col + part.width] += weight
        margins = zip((part.row, part.col), (part.height, part.width), np.nonzero(weight), shape)
        for start, length, places, whole in margins:
            assert start == 0 or places.min() >= overlap // 2 // LATTICE * LATTICE
            assert start + length == whole or length - 1 - places.max() >= overlap // 2
        np.testing.assert_array_equal(plan.weight(part, slice(3, 9)), weight[3:9])
    np.testing.assert_array_equal(taken, 1)


def test_a_scene_is_mirrored_to_the_lattice_alike_in_tiles_of_all_sizes():
    """Tile after tile plus what is mirrored ends where the scene in one piece does."""
    for tile in (32, 64, 512):
        plan = ExactTiles(100, 45, tile, 16, LATTICE)
        last = list(plan)[-1]
        assert (last.row + plan.shown[0], last.col + plan.shown[1]) == (104, 48)


def test_a_mosaic_of_them_gives_each_pixel_what_its_tile_says():
    plan, rows = ExactTiles(100, 203, 64, 48, LATTICE), []
    mosaic = RowBandedMosaic(plan, 1, lambda row, values: rows.append(values[0]))
    for part in plan:
        values = np.full((1, part.height, part.width), np.nan, np.float32)
        values[0][plan.weight(part) > 0] = part.row + part.col / 1000
        mosaic.add(part, np.nan_to_num(values, nan=7.0))
    mosaic.finish()
    whole = np.concatenate(rows)
    assert whole.shape == (100, 203) and not (whole == 7.0).any()
    assert set(np.unique(whole)) == {np.float32(part.row + part.col / 1000) for part in plan}


def test_tiles_off_the_lattice_are_an_error():
    with pytest.raises(ValueError, match="multiples of 8"):
        ExactTiles(100, 100, 60, 16, LATTICE)

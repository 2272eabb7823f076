"""Tiles and the mosaic that puts them together."""

import tracemalloc

import numpy as np
import pytest

from core_models.geo.mosaic import RowBandedMosaic
from core_models.geo.tiles import TilePlan

PLANS = [
    (1000, 700, 256, 64),
    (256, 256, 256, 32),
    (257, 511, 256, 128),
    (1, 1, 64, 16),
    (40, 900, 64, 32),
    (129, 5, 64, 0),
    (300, 300, 64, 7),
]


def cut_and_join(plan, image, shuffle=False):
    out = np.full_like(image, np.nan)

    def emit(row, values):
        assert np.isnan(out[:, row : row + values.shape[1]]).all(), "rows were emitted twice"
        out[:, row : row + values.shape[1]] = values

    mosaic = RowBandedMosaic(plan, len(image), emit)
    for tiles in plan.rows():
        for tile in reversed(tiles) if shuffle else tiles:
            mosaic.add(tile, image[:, tile.row : tile.row + tile.height, tile.col : tile.col + tile.width])
    mosaic.finish()
    return out


@pytest.mark.parametrize("numbers", PLANS)
def test_every_pixel_is_covered_by_whole_tiles(numbers):
    plan = TilePlan(*numbers)
    seen = np.zeros((plan.height, plan.width), int)
    for tile in plan:
        assert (tile.height, tile.width) == (min(plan.tile, plan.height), min(plan.tile, plan.width))
        assert tile.row + tile.height <= plan.height and tile.col + tile.width <= plan.width
        seen[tile.row : tile.row + tile.height, tile.col : tile.col + tile.width] += 1
    assert seen.min() == 1 or plan.overlap
    assert seen.min() >= 1
    assert len(plan) == len(list(plan)) == sum(map(len, plan.rows()))
    assert [tile for row in plan.rows() for tile in row] == list(plan)


@pytest.mark.parametrize("numbers", PLANS)
def test_weights_are_positive_and_flat_at_the_border(numbers):
    plan = TilePlan(*numbers)
    for tile in plan:
        weight = plan.weight(tile)
        assert weight.shape == (tile.height, tile.width) and weight.dtype == np.float32 and weight.min() > 0
        if tile.row == 0 and tile.col == 0:
            assert weight[0, 0] == 1
        if tile.row + tile.height == plan.height and tile.col + tile.width == plan.width:
            assert weight[-1, -1] == 1


def test_regular_neighbours_blend_to_one():
    plan = TilePlan(64, 160, 64, 16)
    total = np.zeros((64, 160), np.float32)
    for tile in plan:
        total[:, tile.col : tile.col + 64] += plan.weight(tile)
    np.testing.assert_allclose(total, 1, atol=1e-6)


@pytest.mark.parametrize("numbers", PLANS)
@pytest.mark.parametrize("shuffle", [False, True])
def test_an_image_cut_and_joined_is_itself(numbers, shuffle):
    plan = TilePlan(*numbers)
    image = np.random.default_rng(0).random((2, plan.height, plan.width), np.float32)
    assert np.abs(cut_and_join(plan, image, shuffle) - image).max() <= 1e-6
    assert np.abs(cut_and_join(plan, np.ones_like(image)) - 1).max() <= 1e-6


def test_tiles_that_disagree_are_blended_without_a_step():
    plan = TilePlan(64, 112, 64, 16)
    out = np.zeros((1, 64, 112), np.float32)
    mosaic = RowBandedMosaic(
        plan, 1, lambda row, values: out.__setitem__((slice(None), slice(row, row + values.shape[1])), values)
    )
    for number, tile in enumerate(plan):
        mosaic.add(tile, np.full((1, 64, 64), float(number), np.float32))
    mosaic.finish()
    assert out[0, 0, 0] == 0 and out[0, 0, -1] == 1
    assert np.abs(np.diff(out[0, 0])).max() < 0.11  # a hard seam would step by 1


def test_memory_is_one_tile_row_however_tall_the_scene():
    def peak(height):
        plan = TilePlan(height, 600, 256, 64)
        mosaic = RowBandedMosaic(plan, 1, lambda row, values: None)
        values = np.ones((1, 256, 256), np.float32)
        tracemalloc.start()
        for tile in plan:
            mosaic.add(tile, values)
        mosaic.finish()
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    tall = peak(20_000)
    assert tall < 4 * 4 * 256 * 600 and tall < 1.1 * peak(1_000) + 50_000


def test_a_scene_of_20_000_by_20_000_passes_in_the_memory_of_one_tile_row():
    """Of a network that always says 0.25: every pixel comes out once, and nothing grows."""
    side, seen = 20_000, [0, 0.0]

    def count(row, values):
        assert row == seen[0]
        seen[0] += values.shape[1]
        seen[1] += float(values.sum(dtype=np.float64))

    plan = TilePlan(side, side, 256, 64)
    mosaic = RowBandedMosaic(plan, 1, count)
    tracemalloc.start()
    for tile in plan:
        mosaic.add(tile, np.full((1, 256, 256), 0.25, np.float32))
    mosaic.finish()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert seen[0] == side and seen[1] == pytest.approx(0.25 * side * side, rel=1e-6)
    assert (
        peak < 4 * 4 * 256 * side
    )  # the sums, the weights, a band on its way out and one to spare; a whole scene is 1.6 GB


def test_mistakes_are_told():
    plan = TilePlan(100, 100, 64, 16)
    mosaic = RowBandedMosaic(plan, 1, lambda row, values: None)
    tiles = list(plan)
    with pytest.raises(ValueError, match="wanted"):
        mosaic.add(tiles[0], np.zeros((2, 64, 64), np.float32))
    mosaic.add(tiles[0], np.zeros((1, 64, 64), np.float32))
    with pytest.raises(ValueError, match="not covered"):
        mosaic.add(tiles[2], np.zeros((1, 64, 64), np.float32))
    with pytest.raises(ValueError, match="1 tiles of 4"):
        mosaic.finish()
    with pytest.raises(ValueError, match="comes after"):
        whole = RowBandedMosaic(plan, 1, lambda row, values: None)
        for tile in (*tiles[:3], tiles[0]):
            whole.add(tile, np.zeros((1, 64, 64), np.float32))
    for wrong in ((0, 5, 64, 0), (5, 5, 64, 33), (5, 5, 64, -1)):
        with pytest.raises(ValueError):
            TilePlan(*wrong)


def test_many_channels_need_one_tile_row_and_not_two() -> None:
    """Means and deviations of 13 bands, as a cloud job puts them together."""
    plan, channels = TilePlan(700, 1000, 256, 64), 26
    values = np.zeros((channels, 256, 256), np.float32)
    tracemalloc.start()
    mosaic = RowBandedMosaic(plan, channels, lambda row, part: None)
    for tile in plan:
        mosaic.add(tile, values[:, : tile.height, : tile.width])
    mosaic.finish()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    band = (channels + 1) * 256 * 1000 * 4
    assert peak < 1.4 * band

"""The division of the ground: whole blocks, balanced, apart."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.training.split import Window, assign, block_side, chips_in, edges, inner


@pytest.mark.parametrize("size", [(400, 400), (2048, 2048), (20_000, 9_000), (300, 5_000)])
def test_blocks_are_several_chips_where_the_scene_has_room(size) -> None:
    for chip, guard in ((64, 16), (256, 64), (32, 100)):
        side = block_side(*size, chip, guard)
        assert side >= chip + guard or side >= 2 * chip
        if min(size) > 20 * chip and guard < chip:
            blocks = (size[0] // side) * (size[1] // side)
            assert side % chip == 0 and side >= 2 * chip and blocks >= 8


def test_edges_cover_everything() -> None:
    assert edges(100, 30).tolist() == [0, 30, 60, 100]
    assert edges(20, 30).tolist() == [0, 20]


def test_both_known_and_changed_pixels_are_shared_out() -> None:
    random = np.random.default_rng(0)
    known = random.integers(500, 1000, (6, 6))
    changed = (known * random.random((6, 6)) ** 4).astype(int)
    splits = assign(known, changed, (0.2, 0.15), seed=0)
    for counts in (known, changed):
        assert counts[splits == 1].sum() / counts.sum() == pytest.approx(0.2, abs=0.05)
        assert counts[splits == 2].sum() / counts.sum() == pytest.approx(0.15, abs=0.05)
    assert np.array_equal(splits, assign(known, changed, (0.2, 0.15), seed=0))
    assert not np.array_equal(splits, assign(known, changed, (0.2, 0.15), seed=1))


def test_change_in_few_blocks_is_still_on_both_sides() -> None:
    known, changed = np.full((4, 5), 100), np.zeros((4, 5), int)
    changed[0, 1] = changed[3, 2] = changed[2, 4] = 50
    for seed in range(5):
        splits = assign(known, changed, (0.2, 0.0), seed)
        assert changed[splits == 0].sum() and changed[splits == 1].sum() and not (splits == 2).any()


def test_without_shares_everything_is_training_and_two_blocks_make_two_splits() -> None:
    assert not assign(np.ones((3, 3), int), np.ones((3, 3), int), (0.0, 0.0), 0).any()
    assert sorted(assign(np.ones((1, 2), int), np.ones((1, 2), int), (0.9, 0.0), 0).ravel()) == [0, 1]
    with pytest.raises(ValueError, match="1 blocks with labels for 2 splits"):
        assign(np.array([[5, 0]]), np.array([[1, 0]]), (0.2, 0.0), 0)


def test_blocks_of_one_split_keep_their_size_and_others_give_way() -> None:
    splits = np.array([[0, 0, 0], [0, 0, 1]])
    rows, cols = np.array([0, 40, 80]), np.array([0, 40, 80, 120])
    assert inner(splits, rows, cols, (0, 0), 8) == Window(0, 0, 40, 40)
    assert inner(splits, rows, cols, (0, 1), 8) == Window(0, 40, 36, 36)  # its corner touches the other split
    assert inner(splits, rows, cols, (0, 2), 8) == Window(0, 80, 36, 40)
    assert inner(splits, rows, cols, (1, 2), 8) == Window(44, 84, 36, 36)


@pytest.mark.parametrize("seed", range(5))
def test_windows_of_different_splits_are_a_guard_apart(seed) -> None:
    random = np.random.default_rng(seed)
    splits = random.integers(0, 3, (5, 6))
    rows, cols, guard = edges(300, 55), edges(400, 60), 14
    windows = [(splits[at], inner(splits, rows, cols, at, guard)) for at in np.ndindex(splits.shape)]
    for one, a in windows:
        for two, b in windows:
            down = max(a.row - b.row - b.height, b.row - a.row - a.height)
            across = max(a.col - b.col - b.width, b.col - a.col - a.width)
            assert one == two or max(down, across) >= guard


def test_chips_cover_a_window_and_stay_in_it() -> None:
    seen = np.zeros((100, 70), int)
    for chip in chips_in(Window(10, 20, 90, 50), 32):
        assert (chip.height, chip.width) == (32, 32)
        seen[chip.row : chip.row + 32, chip.col : chip.col + 32] += 1
    assert seen[10:, 20:].all() and not seen[:10].any() and not seen[:, :20].any()
    assert list(chips_in(Window(0, 0, 31, 90), 32)) == []
    assert len(list(chips_in(Window(0, 0, 64, 96), 32))) == 6

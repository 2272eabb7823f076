"""Progressive foreground-balanced sampling, counted by hand."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image

from core_models.training.change.dataset import PairFolder
from core_models.training.change.sampler import PairSampler
from core_models.training.progressive import ProgressiveOrder, Square, open_squares, squares_by_change
from core_models.training.recipe import Augment, Data, Sampling, Source

CHANGES = [[(40, 0, 3)], [], [(0, 0, 5), (32, 32, 2)]]
"""For each of three pairs of 70 pixels: row, column and side of the squares that changed."""


@pytest.fixture
def folder(tmp_path) -> PairFolder:
    for part in ("A", "B", "label"):
        (tmp_path / part).mkdir()
    for index, changes in enumerate(CHANGES):
        image, label = np.full((70, 70, 3), index, np.uint8), np.zeros((70, 70), np.uint8)
        for row, column, side in changes:
            label[row : row + side, column : column + side] = 255
        for part, values in (("A", image), ("B", image), ("label", label)):
            Image.fromarray(values).save(tmp_path / part / f"{index}.png")
    return PairFolder(tmp_path)


def test_squares_come_by_their_changed_pixels(folder) -> None:
    """70 pixels hold two squares of 32 each way; the rest at the right and at the bottom is in none."""
    squares, changed = squares_by_change([folder], 32)
    assert len(squares) == 12 and changed == 3
    assert squares[:3] == [
        Square(0, 2, 0, 0),
        Square(0, 0, 32, 0),
        Square(0, 2, 32, 32),
    ]  # 25, 9 and 4 pixels
    assert squares[3] == Square(0, 0, 0, 0)


@pytest.mark.parametrize(
    ("mode", "fixed", "linear", "wanted"),
    [
        ("progressive-fixed", 2, 0, [3, 3, 12, 12, 12, 12]),
        ("progressive-linear", 0, 3, [3, 6, 9, 12, 12, 12]),
        ("progressive-fixed-linear", 2, 3, [3, 3, 6, 9, 12, 12]),
    ],
)
def test_how_many_squares_an_epoch_is_open_to(mode, fixed, linear, wanted) -> None:
    sampling = Sampling(mode, fixed, linear)
    assert [open_squares(epoch, 12, 3, sampling) for epoch in range(6)] == wanted
    assert open_squares(0, 12, 0, sampling) == 12  # nothing changed anywhere: all that there is


def test_an_epoch_draws_each_open_square_equally_often(folder) -> None:
    order = ProgressiveOrder([folder], 32, Sampling("progressive-fixed", fixed=1), seed=5)
    first, second = ([order[number] for number in range(start, start + 12)] for start in (0, 12))
    assert sorted(map(str, first)) == sorted(map(str, order.squares[:3] * 4))
    assert sorted(map(str, second)) == sorted(map(str, order.squares))
    assert first != order.squares[:3] * 4  # in another order


def test_the_order_depends_on_the_seed_and_the_number_alone(folder) -> None:
    sampling = Sampling("progressive-linear", linear=4)
    one, two, other = (ProgressiveOrder([folder], 32, sampling, seed) for seed in (1, 1, 2))
    drawn = [one[number] for number in range(48)]
    assert [two[number] for number in reversed(range(48))] == drawn[::-1]
    assert [other[number] for number in range(48)] != drawn


@pytest.mark.parametrize("scale", [(1.0, 1.0), (0.5, 2.0)])
def test_a_crop_shows_its_square(folder, scale) -> None:
    source = Source("x", "x")
    data = Data((source,), source, crop=32, sampling=Sampling("progressive-fixed", fixed=9))
    plain = Augment(flips=False, turns=False, swap_dates=False, scale=scale)
    sampler = PairSampler([folder], data, plain, 12, 0)
    assert sampler.epoch_crops == 12
    batch = sampler.batch(0)
    assert batch.label.shape == (12, 32, 32)
    if scale == (1.0, 1.0):
        assert sorted(batch.label.sum(dim=(1, 2)).tolist()) == [4] * 4 + [9] * 4 + [25] * 4
    assert {float(image[0, 0, 0]) for image in batch.before} == {0.0, 2.0}  # the pairs with change

"""The step between what was seen and what was made up."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.inference.clouds.seam import WIDTH, weights


def mask_of(*runs: tuple[int, int]) -> np.ndarray:
    """A mask of equal rows: values, each as often as said."""
    row = np.concatenate([np.full(length, value) for value, length in runs])
    return np.tile(row.astype(np.uint8), (2 * WIDTH + 1, 1))


def test_the_step_rises_inside_the_cloud() -> None:
    (row,) = weights(mask_of((0, 10), (1, 12), (2, 12)))
    clear = 10 - WIDTH
    assert not row[:clear].any() and (row[clear + WIDTH :] == 1).all()
    assert (np.diff(row[clear - 1 : clear + WIDTH + 1]) > 0).all()


def test_blending_puts_the_step_on_the_clear_side() -> None:
    (row,) = weights(mask_of((0, 20), (1, 12)), "blend")
    clear = 20 - WIDTH
    assert (row[clear:] == 1).all() and not row[: clear - WIDTH].any()
    assert (np.diff(row[clear - WIDTH - 1 : clear + 1]) > 0).all()


@pytest.mark.parametrize("clear", ["keep", "blend"])
def test_what_is_unknown_makes_no_step(clear) -> None:
    (row,) = weights(mask_of((255, 12), (1, 16)), clear)
    assert not row[: 12 - WIDTH].any() and (row[12 - WIDTH :] == 1).all()


def test_narrow_clouds_and_diagonals_are_never_full() -> None:
    mask = np.zeros((2 * WIDTH + 3, 2 * WIDTH + 3), np.uint8)
    mask[WIDTH + 1, WIDTH + 1] = 1
    found = weights(mask)
    assert 0 < found[1, 1] < 0.2 and np.count_nonzero(found) == 1

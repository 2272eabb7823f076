"""Rows of scores on their way to rasters."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.contract.errors import CheckpointRefused
from core_models.inference.change.writer import ChangeWriter


class Kept:
    """A sink that keeps what is written."""

    def write(self, row: int, col: int, values: np.ndarray) -> None:
        self.values = values


def written(temperature: float) -> tuple[np.ndarray, int]:
    map_ = Kept()
    writer = ChangeWriter(Kept(), map_, 0.5, temperature)
    writer(0, np.array([[[0.2, 0.5, 0.9, np.nan]]], np.float32))
    return map_.values, writer.observed


def test_what_has_no_score_was_not_observed():
    values, observed = written(2.0)
    assert values.tolist() == [[0, 1, 1, 255]] and observed == 3


@pytest.mark.filterwarnings("ignore:invalid value")
def test_a_temperature_that_leaves_no_number_is_an_error_of_the_checkpoint():
    """0.5 to the power of 1000 is 0, and so is its opposite: nothing divided by nothing."""
    with pytest.raises(CheckpointRefused, match=r"temperature is 0\.001"):
        written(1e-3)

"""Eight positions of an image."""

from __future__ import annotations

import torch

from core_models.training.change.flips import mean_over_flips


def test_a_score_that_turns_with_the_image_stays() -> None:
    before, after = torch.rand(1, 3, 5, 8), torch.rand(1, 3, 5, 8)
    found = mean_over_flips(lambda one, two: (one - two).abs().mean(1, keepdim=True), before, after)
    torch.testing.assert_close(found, (before - after).abs().mean(1, keepdim=True))


def test_every_position_is_asked_once_and_turned_back() -> None:
    corner = torch.zeros(1, 1, 3, 3)
    corner[..., 0, 1] = 8.0

    def first_column(before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """What lies in the first column only: the network sees no more."""
        seen = torch.zeros_like(before)
        seen[..., 0] = before[..., 0]
        return seen

    found = mean_over_flips(first_column, corner, corner)
    assert (
        found[0, 0, 0, 1] == 2.0 and found.sum() == 2.0
    )  # the pixel in the middle of a side is in that column in 2 of 8

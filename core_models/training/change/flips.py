"""Test-time augmentation: what a network says of an image, asked in all its eight positions."""

from __future__ import annotations

from typing import Callable

import torch


def mean_over_flips(
    score: Callable[..., torch.Tensor], before: torch.Tensor, after: torch.Tensor
) -> torch.Tensor:
    """Mean of `score(before, after)` (B, 1, H, W) over four quarter turns, each also mirrored, of both dates
    (B, C, H, W).

    Takes eight times as long. A network whose score turns with the image gains nothing.
    """
    views = []
    for turns in range(4):
        for mirrored in (False, True):
            seen = score(*(_turned(date, turns, mirrored) for date in (before, after))).float()
            views.append(torch.rot90(seen.flip(3) if mirrored else seen, -turns, (2, 3)))
    return torch.stack(views).mean(dim=0)


def _turned(image: torch.Tensor, turns: int, mirrored: bool) -> torch.Tensor:
    turned = torch.rot90(image, turns, (2, 3))
    return (turned.flip(3) if mirrored else turned).contiguous(memory_format=torch.channels_last)

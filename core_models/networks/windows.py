"""Windows of a feature map for attention within them (Liu et al. 2021, Swin, section 3.2), from the map's
size alone.
"""

from __future__ import annotations

import torch

MASKED = -100.0
"""Added to the logits of places that a shifted window brought together from two ends of the map."""


def split_windows(x: torch.Tensor, side: int) -> torch.Tensor:
    """(B, H, W, C) with sides of a multiple of `side` to (B windows, side * side, C)."""
    batch, height, width, channels = x.shape
    grid = x.reshape(batch, height // side, side, width // side, side, channels)
    return grid.transpose(2, 3).reshape(-1, side * side, channels)


def join_windows(windows: torch.Tensor, height: int, width: int) -> torch.Tensor:
    """(B windows, side * side, C) to (B, H, W, C), what `split_windows` took apart."""
    side = int(windows.shape[1] ** 0.5)
    grid = windows.reshape(-1, height // side, width // side, side, side, windows.shape[-1])
    return grid.transpose(2, 3).reshape(-1, height, width, windows.shape[-1])


def shift_mask(height: int, width: int, side: int, shift: int, device: torch.device) -> torch.Tensor:
    """What to add to logits in windows of a map rolled by `shift`: (windows, side², side²), 0 among
    neighbours, else `MASKED`.
    """
    rows, columns = (_ends(length, side, shift, device) for length in (height, width))
    region = split_windows((3 * rows[:, None] + columns)[None, :, :, None], side)
    return (region != region.mT).float() * MASKED


def _ends(length: int, side: int, shift: int, device: torch.device) -> torch.Tensor:
    """0 where windows are whole, 1 and 2 for the two parts of the last one, after the roll."""
    place = torch.arange(length, device=device)
    return (place >= length - side).long() + (place >= length - shift).long()


def relative_position_index(side: int) -> torch.Tensor:
    """For each pair of places in a window the row of a table of (2 side - 1)² relative positions: (side²,
    side²) int64.
    """
    places = torch.arange(side)
    apart = places[:, None] - places + side - 1
    rows, columns = apart[:, None, :, None], apart[None, :, None, :]
    return (rows * (2 * side - 1) + columns).reshape(side * side, side * side)

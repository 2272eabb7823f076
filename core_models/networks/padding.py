"""Any image size through networks that halve it: pad, run, crop back."""

from __future__ import annotations

import torch
import torch.nn.functional as F


def pad_to_multiple(image: torch.Tensor, multiple: int) -> torch.Tensor:
    """`image` (B, C, H, W) with its last row and column repeated until both sides are a multiple of
    `multiple`.
    """
    height, width = image.shape[-2:]
    down, right = -height % multiple, -width % multiple
    return F.pad(image, (0, right, 0, down), mode="replicate") if down or right else image


def check_same_shape(before: torch.Tensor, after: torch.Tensor) -> None:
    """Raise `ValueError` for two dates of different shapes."""
    if before.shape != after.shape:
        shapes = f"{tuple(before.shape)} and {tuple(after.shape)}"
        raise ValueError(f"The dates have the shapes {shapes}, wanted one shape (B, C, H, W).")


def both_dates(before: torch.Tensor, after: torch.Tensor, multiple: int) -> torch.Tensor:
    """Both dates in one batch (2B, C, H', W'), padded, channels last; raises `ValueError` for two different
    shapes.
    """
    check_same_shape(before, after)
    dates = pad_to_multiple(torch.cat([before, after]), multiple)
    return dates.contiguous(memory_format=torch.channels_last)


def change_score(logits: torch.Tensor) -> torch.Tensor:
    """Probability of class 1, change: logits (B, 2, H, W) to (B, 1, H, W) float32 in 0..1."""
    logits = logits.float()
    return torch.sigmoid(logits[:, 1:2] - logits[:, 0:1])

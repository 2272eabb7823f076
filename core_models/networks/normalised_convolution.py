"""Values carried inwards to where nothing is known, from whatever is known around.

Normalised convolution (Knutsson and Westin 1993, "Normalized and differential convolution"): values and how
far each is trusted are averaged alike and divided. Here the averages are cells of a pyramid, and each cell
leans on the coarser one by how little it knows. How much of each was chosen on real and semi-synthetic clouds
of five places.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F

SCALES = 6
"""Halvings of the pyramid: the coarsest cells have 64 pixels a side."""
LEANING = 0.3
"""Trusted share of a cell whose own mean counts as much as the coarser cell's."""
RIM = 2
"""Pixels beside what is hidden that are not trusted at all, for the same reason."""


def diffused(image: torch.Tensor, weight: torch.Tensor, colour: torch.Tensor) -> torch.Tensor:
    """`image` (B, C, H, W) smoothed, and carried on to where `weight` (B, 1, H, W) is 0; far from any weight
    it is `colour`.
    """
    height, width = image.shape[-2:]
    cell = 2**SCALES
    seen, known = (F.pad(part, (0, -width % cell, 0, -height % cell)) for part in (image * weight, weight))
    levels = []
    for _ in range(SCALES):
        seen, known = F.avg_pool2d(seen, 2), F.avg_pool2d(known, 2)
        levels.append((seen, known))
    found = colour.expand_as(seen)
    for seen, known in reversed(levels):
        found = (seen + LEANING * found) / (known + LEANING)
        found = F.interpolate(found, scale_factor=2, mode="bilinear", align_corners=False)
    return found[..., :height, :width]


def dilated(hidden: torch.Tensor) -> torch.Tensor:
    """1 also in the `RIM` beside what is 1 in `hidden` (B, 1, H, W)."""
    return F.max_pool2d(hidden, 2 * RIM + 1, 1, RIM)

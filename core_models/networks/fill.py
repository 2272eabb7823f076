"""What lies below clouds as the clear pixels of the same image suggest: a base that knows no place and has
little to learn.

One colour; or the colours around a cloud, carried inwards (`normalised_convolution.py`); or these with what
radar adds (`radar_guidance.py`).
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import nn

from .normalised_convolution import diffused, dilated
from .radar_guidance import guided

BASES = ("median", "diffuse", "guided")
"""One colour for all that is hidden; or the colours around it, carried inwards and fading into that one; or
these with what radar adds."""
HAZE = 0.05
"""Mean logarithm, over the bands, by which a clear pixel is brighter than the median and half as much
trusted: clouds have rims."""
DARK = 0.01
"""Reflectance added before logarithms, about what sensors and atmosphere leave uncertain."""
ENOUGH = 0.05
"""Share of an image that has to be clear, for its median to be its own; below this the learned colour comes
in."""
VEIL = 0.4
"""The same as `HAZE` for an image that is clouded all over, whose own median may still show the ground
through a thin veil."""
FAINT = 1e-4
"""Least reflectance that it begins with, as a logarithm has to."""
FRESH_COLOUR = 0.1
"""Reflectance of the learned colour where training begins."""


class Fill(nn.Module):
    """The base `kind`, one of `BASES`, of images with `bands`; what is learned is the colour of images
    without a clear pixel.
    """

    def __init__(self, kind: str, bands: int) -> None:
        super().__init__()
        if kind not in BASES:
            raise ValueError(f"base {kind!r}, wanted one of {', '.join(BASES)}, or none")
        self.kind = kind
        self.colour = nn.Parameter(torch.full((bands,), FRESH_COLOUR).log())

    @torch.no_grad()
    def begin_with(self, colour: Sequence[float]) -> None:
        """Let the learned colour begin as `colour`, reflectance of each band."""
        self.colour.copy_(torch.tensor(colour).clamp_min(FAINT).log())

    def forward(self, image: torch.Tensor, clear: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
        """`image` (B, C, H, W), 1 where it is clear, else 0 (B, 1, H, W), and radar (B, S, H, W) to the base
        (B, C, H, W) float32.

        The base is of every pixel. Radar, 0 in all bands where there is none, is looked at by `guided` alone.
        """
        with torch.autocast(image.device.type, enabled=False):  # bfloat16 would round a reflectance to 8 bits
            image, clear = image.float(), clear.float()
            colour = clear_colour(image, clear, self.colour.float().exp())
            if self.kind == "median":
                return colour.expand_as(image)
            weight = trust(image, colour) * (1 - dilated(1 - clear))
            base = diffused(image, weight, colour)
            if self.kind == "diffuse":
                return base
            return (base + guided(image, weight, 1 - clear, sar.float(), colour.detach())).clamp(0, 1)


def clear_colour(image: torch.Tensor, clear: torch.Tensor, otherwise: torch.Tensor) -> torch.Tensor:
    """The median of each band over the clear pixels (B, C, 1, 1), where there are enough of them.

    Else it is mixed with the learned `otherwise` (C,), and this with the median of all pixels by how far that
    can be ground.
    """
    own = (clear.mean((1, 2, 3), keepdim=True) / ENOUGH).clamp_max(1)
    medians = torch.stack([_median(values[:, known[0] > 0]) for values, known in zip(image, clear)])[
        ..., None, None
    ]
    veiled = torch.stack([_median(values.flatten(1)) for values in image])[..., None, None]
    otherwise = otherwise[:, None, None]
    otherwise = otherwise + trust(veiled, otherwise[None], VEIL) * (veiled - otherwise)
    return own * medians + (1 - own) * otherwise


def _median(values: torch.Tensor) -> torch.Tensor:
    """Of (C, n), the mean of the two in the middle where n is even; zeros where n is 0."""
    count = values.shape[1]
    if not count:
        return values.new_zeros(len(values))
    lower, upper = (values.kthvalue(place, dim=1).values for place in ((count + 1) // 2, count // 2 + 1))
    return (lower + upper) / 2


def trust(image: torch.Tensor, colour: torch.Tensor, half: float = HAZE) -> torch.Tensor:
    """How far each pixel is trusted to show the ground (B, 1, H, W), 0..1: half where it is `half` brighter
    than `colour`.
    """
    brighter = ((image + DARK).log() - (colour + DARK).log()).mean(1, keepdim=True).clamp_min(0)
    return 1 / (1 + (brighter / half).square())

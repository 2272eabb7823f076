"""What lies below clouds as the clear pixels of the same image suggest: a base that knows no place and has little to learn.

Normalised convolution (Knutsson and Westin 1993, "Normalized and differential convolution"): values and how far each is trusted
are averaged alike and divided. Here the averages are cells of a pyramid, and each cell leans on the coarser one by how little it
knows. How much of each was chosen on real and semi-synthetic clouds of five places. Where radar tells two grounds apart, the
image's own clear pixels also say which colour goes with which.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import nn

BASES = ("median", "diffuse", "guided")
"""One colour for all that is hidden; or the colours around it, carried inwards and fading into that one; or these with what radar
adds, see `guided`."""
SCALES = 6
"""Halvings of the pyramid: the coarsest cells have 64 pixels a side."""
LEANING = 0.3
"""Trusted share of a cell whose own mean counts as much as the coarser cell's."""
HAZE = 0.05
"""Mean logarithm, over the bands, by which a clear pixel is brighter than the median and half as much trusted: clouds have rims."""
RIM = 2
"""Pixels beside what is hidden that are not trusted at all, for the same reason."""
DARK = 0.01
"""Reflectance added before logarithms, about what sensors and atmosphere leave uncertain."""
ENOUGH = 0.05
"""Share of an image that has to be clear, for its median to be its own; below this the learned colour comes in."""
VEIL = 0.4
"""The same as `HAZE` for an image that is clouded all over, whose own median may still show the ground through a thin veil."""
MIRRORS = ((-1,), (-2,), (-2, -1))
"""Axes along which clouds are mirrored onto clear ground."""
SPECKLE = 5
"""Pixels a side over which radar is averaged."""
BELLS = 5
"""Parts of the range of a radar band, of each of which a colour is learned; they overlap, so that colours change smoothly."""
RIDGE = 0.3
"""Variance of the radar, in that of the image's own, by which the regression leans towards none."""
FEW = 1000
"""Pixels to learn from by which it leans so in any case."""
FAINT = 1e-4
"""Least reflectance that it begins with, as a logarithm has to."""
FRESH_COLOUR = 0.1
"""Reflectance of the learned colour where training begins."""


class Fill(nn.Module):
    """The base `kind`, one of `BASES`, of images with `bands`; what is learned is the colour of images without a clear pixel."""

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
        """`image` (B, C, H, W), 1 where it is clear, else 0 (B, 1, H, W), and radar (B, S, H, W) to the base (B, C, H, W) float32.

        The base is of every pixel. Radar, 0 in all bands where there is none, is looked at by `guided` alone.
        """
        with torch.autocast(image.device.type, enabled=False):  # bfloat16 would round a reflectance to 8 bits
            image, clear = image.float(), clear.float()
            colour = clear_colour(image, clear, self.colour.float().exp())
            if self.kind == "median":
                return colour.expand_as(image)
            weight = trust(image, colour) * (1 - widened(1 - clear))
            base = diffused(image, weight, colour)
            if self.kind == "diffuse":
                return base
            return (base + guided(image, weight, 1 - clear, sar.float(), colour.detach())).clamp(0, 1)


def clear_colour(image: torch.Tensor, clear: torch.Tensor, otherwise: torch.Tensor) -> torch.Tensor:
    """The median of each band over the clear pixels (B, C, 1, 1), where there are enough of them.

    Else it is mixed with the learned `otherwise` (C,), and this with the median of all pixels by how far that can be ground.
    """
    own = (clear.mean((1, 2, 3), keepdim=True) / ENOUGH).clamp_max(1)
    medians = torch.stack([_median(values[:, known[0] > 0]) for values, known in zip(image, clear)])[..., None, None]
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
    """How far each pixel is trusted to show the ground (B, 1, H, W), 0..1: half where it is `half` brighter than `colour`."""
    brighter = ((image + DARK).log() - (colour + DARK).log()).mean(1, keepdim=True).clamp_min(0)
    return 1 / (1 + (brighter / half).square())


def diffused(image: torch.Tensor, weight: torch.Tensor, colour: torch.Tensor) -> torch.Tensor:
    """`image` (B, C, H, W) smoothed, and carried on to where `weight` (B, 1, H, W) is 0; far from any weight it is `colour`."""
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


def widened(hidden: torch.Tensor) -> torch.Tensor:
    """1 also in the `RIM` beside what is 1 in `hidden` (B, 1, H, W)."""
    return F.max_pool2d(hidden, 2 * RIM + 1, 1, RIM)


@torch.no_grad()
def guided(
    image: torch.Tensor, weight: torch.Tensor, hidden: torch.Tensor, sar: torch.Tensor, colour: torch.Tensor
) -> torch.Tensor:
    """What radar `sar` (B, S, H, W) adds to `diffused` (B, C, H, W): a river under a cloud, if one in the clear tells its colour.

    Of each image a ridge regression (Hoerl and Kennard 1970) of how colours differ from those carried to their place on how `bells`
    of the radar do. It is fitted to clear ground (`weight`) as if that were hidden, by this image's clouds (`hidden`) mirrored: no
    other place has a part in it, and where radar says nothing of the colours nothing is added.
    """
    known = (sar.amax(1, keepdim=True) > 0).to(sar.dtype)
    radar = bells(F.avg_pool2d(sar, SPECKLE, 1, SPECKLE // 2, count_include_pad=False), weight * known) * known
    both, parts = torch.cat([radar, image], dim=1), radar.shape[1]
    far = torch.cat([torch.zeros_like(colour[:, :1]).expand(-1, parts, -1, -1), colour], dim=1)
    squares, count = 0, 0
    for axes in MIRRORS:
        as_if = hidden.flip(axes)
        apart = both - diffused(both, weight * (1 - widened(as_if)), far)
        learned_from = weight * known * as_if
        squares = squares + (apart[:, :parts] * learned_from).flatten(2) @ apart.flatten(2).mT
        count = count + learned_from.sum((1, 2, 3))
    leaning = RIDGE * (count + FEW)[:, None, None] * torch.eye(parts, device=sar.device)
    slopes = torch.linalg.solve(squares[..., :parts] + leaning, squares[..., parts:])
    apart = (radar - diffused(radar, weight, far[:, :parts])) * known
    return torch.einsum("bphw,bpc->bchw", apart, slopes)


def bells(radar: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """How near each value of `radar` (B, S, H, W) is to `BELLS` values over its range (B, S x BELLS, H, W), standardised.

    The range is that of the pixels with a `weight` (B, 1, H, W), but for a hundredth at both ends; what lies beyond counts as the
    end, so that nothing is told of values that no clear ground has.
    """
    ends = torch.stack([_range(values[:, known[0] > 0]) for values, known in zip(radar, weight)])[..., None, None]
    low, high = ends.unbind(2)
    places = (radar.clamp(low, high) - low) / (high - low).clamp_min(FAINT) * (BELLS - 1)
    near = [torch.exp(-(places - number).square()) for number in range(BELLS)]
    return standardised(torch.stack(near, dim=2).flatten(1, 2), weight)


def _range(values: torch.Tensor) -> torch.Tensor:
    """(S, 2) of (S, n): the values that a hundredth lies below, and above; both 0 where n is 0."""
    count = values.shape[1]
    if not count:
        return values.new_zeros(len(values), 2)
    edge = 1 + count // 100
    return torch.stack([values.kthvalue(place, dim=1).values for place in (edge, count + 1 - edge)], dim=1)


def standardised(values: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """`values` (B, S, H, W) with the mean 0 and the deviation 1 over `weight` (B, 1, H, W); 0 where they do not vary."""
    total = weight.sum((2, 3), keepdim=True).clamp_min(1)
    values = values - (values * weight).sum((2, 3), keepdim=True) / total
    deviation = ((values.square() * weight).sum((2, 3), keepdim=True) / total).sqrt()
    return torch.where(deviation > FAINT, values / deviation.clamp_min(FAINT), 0)

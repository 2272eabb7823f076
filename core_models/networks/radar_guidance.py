"""What radar adds to colours that were carried inwards below a cloud, learned of each image's own clear
ground alone.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F

from .normalised_convolution import diffused, dilated

MIRRORS = ((-1,), (-2,), (-2, -1))
"""Axes along which clouds are mirrored onto clear ground."""
SPECKLE = 5
"""Pixels a side over which radar is averaged."""
CENTRES = 5
"""Of the radial basis functions over the range of a radar band: a colour is learned of each, and they
overlap, so that colours change smoothly."""
RIDGE = 0.3
"""Variance of the radar, in that of the image's own, by which the regression leans towards none."""
FEW = 1000
"""Pixels to learn from by which it leans so in any case."""
FLAT = 0.01
"""Range of a radar band, which has 1 in all, below which it tells no grounds apart."""
VARIES = 1e-4
"""Deviation of a basis function above which it is more than rounding."""


@torch.no_grad()
def guided(
    image: torch.Tensor, weight: torch.Tensor, hidden: torch.Tensor, sar: torch.Tensor, colour: torch.Tensor
) -> torch.Tensor:
    """What radar `sar` (B, S, H, W) adds to `diffused` (B, C, H, W): a river under a cloud, if one in the
    clear tells its colour.

    Of each image a ridge regression (Hoerl and Kennard 1970) of how colours differ from those carried to
    their place on how `radial_basis` of the radar do. It is fitted to clear ground (`weight`) as if that were
    hidden, by this image's clouds (`hidden`) mirrored: no other place has a part in it, and where radar says
    nothing of the colours nothing is added.
    """
    known = (sar.amax(1, keepdim=True) > 0).to(sar.dtype)
    smooth = F.avg_pool2d(sar, SPECKLE, 1, SPECKLE // 2, count_include_pad=False)
    radar = radial_basis(smooth, weight * known) * known
    both, parts = torch.cat([radar, image], dim=1), radar.shape[1]
    far = torch.cat([torch.zeros_like(colour[:, :1]).expand(-1, parts, -1, -1), colour], dim=1)
    squares, count = image.new_zeros(len(image), parts, both.shape[1]), image.new_zeros(len(image))
    for axes in MIRRORS:
        as_if = hidden.flip(axes)
        apart = both - diffused(both, weight * (1 - dilated(as_if)), far)
        learned_from = weight * known * as_if
        squares = squares + (apart[:, :parts] * learned_from).flatten(2) @ apart.flatten(2).mT
        count = count + learned_from.sum((1, 2, 3))
    leaning = RIDGE * (count + FEW)[:, None, None] * torch.eye(parts, device=sar.device)
    slopes = torch.linalg.solve(squares[..., :parts] + leaning, squares[..., parts:])
    apart = (radar - diffused(radar, weight, far[:, :parts])) * known
    return torch.einsum("bphw,bpc->bchw", apart, slopes)


def radial_basis(radar: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """How near each value of `radar` (B, S, H, W) is to `CENTRES` values over its range, standardised
    (B, S x CENTRES, H, W).

    The range is that of the pixels with a `weight` (B, 1, H, W), but for a hundredth at both ends; what lies
    beyond counts as the end, so that nothing is told of values that no clear ground has.
    """
    ends = torch.stack([_range(values[:, known[0] > 0]) for values, known in zip(radar, weight)])[
        ..., None, None
    ]
    low, high = ends.unbind(2)
    places = (radar.clamp(low, high) - low) / (high - low).clamp_min(FLAT) * (CENTRES - 1)
    near = [torch.exp(-(places - number).square()) for number in range(CENTRES)]
    return standardised(torch.stack(near, dim=2).flatten(1, 2), weight)


def _range(values: torch.Tensor) -> torch.Tensor:
    """(S, 2) of (S, n): the values that a hundredth lies below, and above; both 0 where n is 0."""
    count = values.shape[1]
    if not count:
        return values.new_zeros(len(values), 2)
    edge = 1 + count // 100
    return torch.stack([values.kthvalue(place, dim=1).values for place in (edge, count + 1 - edge)], dim=1)


def standardised(values: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """`values` (B, S, H, W) with the mean 0 and the deviation 1 over `weight` (B, 1, H, W); 0 where they do
    not vary.
    """
    total = weight.sum((2, 3), keepdim=True).clamp_min(1)
    values = values - (values * weight).sum((2, 3), keepdim=True) / total
    deviation = ((values.square() * weight).sum((2, 3), keepdim=True) / total).sqrt()
    return torch.where(deviation > VARIES, values / deviation.clamp_min(VARIES), 0)

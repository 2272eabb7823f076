"""How far a network looks: beyond that, nothing in an image changes its answer.

Found on the network as it is, with its weights, in a long strip of noise: gradients of a piece of the answer
say from which pixels it may come, and darkening all the rest must leave it as it is. The second finds what
has no gradient, such as means over the whole image that are taken as they are.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import lcm
from typing import Any, Optional

import torch
import torch.nn.functional as F
from torch import nn

from ..contract.card import ModelCard
from .attention import ChannelAttention, ColumnAttention, PositionAttention, RowAttention
from .bitemporal import DateAttention
from .cross_attention import Borrowing, CrossAttention
from .reconstruction import takes_clear

LATTICE = 32
"""Pixels; the largest stride of most networks."""
FURTHEST = 1024
"""Pixels up to which it is looked for."""
SAME = 1e-6
"""Parts of the largest answer by which rounding may change it."""

Answer = Callable[..., torch.Tensor]


def lattice_of(network: nn.Module) -> int:
    """Pixels: at multiples of this, tiles are halved as the whole image is."""
    return lcm(LATTICE, int(getattr(network, "multiple", 1)))


def receptive_field(network: nn.Module, card: ModelCard) -> Optional[int]:
    """Pixels that `network` looks at beyond a block of its lattice, as a multiple of that; None where it sees
    its whole image, or further than `FURTHEST`.
    """
    if takes_clear(network) or any(map(_attends, network.modules())):
        return None  # what takes a map of clear pixels begins with a colour of all of them
    answer, channels = answer_map(network, card)
    fields = []
    for axis in (2, 3):
        strip = Strip(answer, axis, FURTHEST, lattice_of(network))
        field = strip.field(strip.noise(channels, next(network.parameters()).device))
        if field is None:
            return None
        fields.append(field)
    return max(fields)


def _attends(module: nn.Module) -> bool:
    """Whether `module` looks from each place at its whole row, column or map, through a gate that is open."""
    if isinstance(module, CrossAttention):
        return module.q_proj is not None
    if isinstance(module, DateAttention):
        return bool(module.gate.any())
    if isinstance(module, (ChannelAttention, ColumnAttention, PositionAttention, RowAttention)):
        return bool(module.gamma.any())
    return isinstance(module, Borrowing)


def answer_map(network: Any, card: ModelCard) -> tuple[Answer, Sequence[int]]:
    """The network's answer as a map (B, K, H, W) of images, and their channels."""
    bands = len(card.bands)
    if card.task == "change":
        return network.score, (bands, bands)
    if card.task == "segmentation":
        return network.classify, (bands,)
    if card.task == "objects":
        return lambda image: _cells(network, image), (bands,)
    return lambda *images: network.reconstruct(*images)[0], (bands, len(card.bands_sar))


def _cells(network: Any, image: torch.Tensor) -> torch.Tensor:
    """What a detector says of its cells, each laid over the pixels that it is of."""
    found, start = [], 0
    predictions = network.detect(image)[0]
    for stride in network.strides:
        height, width = (side // stride for side in image.shape[-2:])
        part = predictions[:, start : start + height * width].mT.unflatten(2, (height, width))
        found.append(F.interpolate(part, scale_factor=stride))
        start += height * width
    return torch.cat(found, dim=1)


@dataclass(frozen=True)
class Strip:
    """Long images, in whose middle lies a block of the lattice."""

    answer: Answer
    axis: int
    """Along which they are long: 2, down, or 3, across."""
    far: int
    """Pixels from the block to both ends."""
    lattice: int
    """Pixels a side of the block."""

    def noise(self, channels: Sequence[int], device: torch.device) -> list[torch.Tensor]:
        """Such images in 0..1."""
        shape, generator = [self.lattice, self.lattice], torch.Generator().manual_seed(0)
        shape[self.axis - 2] += 2 * self.far
        return [torch.rand((1, count, *shape), generator=generator).to(device) for count in channels]

    def field(self, images: Sequence[torch.Tensor]) -> Optional[int]:
        """Pixels beyond the block, a multiple of the lattice, that its answer follows from; None where the
        ends are among them.
        """
        field = -(-self._reach_of_gradients(images) // self.lattice) * self.lattice
        return field if field < self.far and self._holds(images, field) else None

    def _block(self, images: Sequence[torch.Tensor]) -> torch.Tensor:
        return self.answer(*images).narrow(self.axis, self.far, self.lattice)

    def _reach_of_gradients(self, images: Sequence[torch.Tensor]) -> int:
        """Pixels from the block to the furthest one that its answer has a gradient to."""
        with torch.enable_grad():
            leaves = [image.clone().requires_grad_() for image in images]
            block = self._block(leaves)
            unlike = torch.linspace(-1, 1, block.numel(), device=block.device).view_as(block)
            gradients = torch.autograd.grad((block * unlike).sum(), leaves, allow_unused=True)
        known = [part.abs().amax(dim=(0, 1, 5 - self.axis)) for part in gradients if part is not None]
        places = torch.stack(known).amax(dim=0).nonzero()
        return max(self.far - int(places[0]), int(places[-1]) + 1 - self.far - self.lattice)

    @torch.inference_mode()
    def _holds(self, images: Sequence[torch.Tensor], field: int) -> bool:
        """Whether the block's answer stays as it is when all that lies beyond `field` is darker."""
        others, around = [image**4 for image in images], (self.far - field, self.lattice + 2 * field)
        for image, other in zip(images, others):
            other.narrow(self.axis, *around).copy_(image.narrow(self.axis, *around))
        block, again = self._block(images), self._block(others)
        return bool((block - again).abs().max() <= SAME * block.abs().max().clamp_min(1))

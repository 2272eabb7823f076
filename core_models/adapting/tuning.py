"""Training on a few sites: a copy of the network for each part of the ground, which it does not see.

What normalises stays as it was (evaluation mode), as does the encoder, and all other weights move at a small
rate. Ground that is not
labelled counts a little, as unchanged, where the checkpoint that one begins with found nothing: without it a
network forgets what the rest of the scene looks like, since judged polygons are about half change.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import numpy as np
import torch
from torch import nn

from ..inference.device import Device
from ..networks import ChangeNetwork
from ..sensors import UNKNOWN
from ..training.optimisation import averaged
from .sites import Site

CROP, BATCH = 192, 4
RATE, WARM_UP, MEMORY = 3e-4, 10, 0.95
"""Learning rate, the steps that it rises over, and how much of the average of the weights a step keeps."""
BACKGROUND = 0.4
"""What an unlabelled pixel counts in which nothing was found, beside 1 of a labelled one."""
LIGHT, SHADE = 0.1, 0.15
"""How far contrast (log) and brightness (deviations, by band) of a date may differ from what was seen."""
FROZEN = ("backbone.", "stem.", "encoder.", "attention.")
"""Beginnings of the names of what looks at one date alone. It stays, which cost nothing in what was measured
and halves the time.
"""
State = dict[str, torch.Tensor]


class Learner:
    """A copy of a network that learns from sites, but from none of the ground of `part`."""

    def __init__(
        self, network: nn.Module, sites: Sequence[Site], quiet: Sequence[np.ndarray], part: int, seed: int
    ) -> None:
        self.network = copy.deepcopy(network).eval()
        for name, value in self.network.named_parameters():
            value.requires_grad_(not name.startswith(FROZEN))
        self.average = averaged(self.network, MEMORY)
        weights = [value for value in self.network.parameters() if value.requires_grad]
        self.optimiser = torch.optim.AdamW(weights, lr=RATE, weight_decay=0.0)
        chosen = [(site, calm) for site, calm in zip(sites, quiet) if site.part != part]
        self.sites = [site for site, _ in chosen]
        self.labels = [site.known_but(part) for site in self.sites]
        self.quiet = [calm for _, calm in chosen]
        self.random = np.random.default_rng((seed, part))
        self.step = 0

    def learn(self, steps: int, device: Device) -> Iterator[float]:
        """Take `steps` steps; gives the loss of each."""
        for _ in range(steps):
            self.step += 1
            for group in self.optimiser.param_groups:
                group["lr"] = RATE * min(1.0, self.step / WARM_UP)
            before, after, truth, weight = (part.to(device.torch) for part in self._batch())
            with torch.autocast(device.name, torch.bfloat16, enabled=device.bf16):
                score = cast(ChangeNetwork, self.network).score(before, after)[:, 0]
            loss = weighted_loss(score.float(), truth, weight)
            self.optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.optimiser.step()
            self.average.update_parameters(self.network)
            yield float(loss.detach())

    def state(self) -> State:
        """A copy of the average of the weights, as it stands."""
        return {name: value.clone() for name, value in self.average.module.state_dict().items()}

    def _batch(self) -> tuple[torch.Tensor, ...]:
        crops = [self._crop(int(index)) for index in self.random.integers(len(self.sites), size=BATCH)]
        before, after, truth, weight = (torch.stack(parts) for parts in zip(*crops))
        last = torch.channels_last
        return before.contiguous(memory_format=last), after.contiguous(memory_format=last), truth, weight

    def _crop(self, index: int) -> tuple[torch.Tensor, ...]:
        site, label, random = self.sites[index], self.labels[index], self.random
        side = min(CROP, *label.shape)
        row, col = (int(random.integers(length - side + 1)) for length in label.shape)
        cut = np.s_[row : row + side, col : col + side]
        known = label[cut] != UNKNOWN
        weight = np.where(known, np.float32(1), np.float32(BACKGROUND) * self.quiet[index][cut])
        images = [_lit(date[:, cut[0], cut[1]], site.seen[cut], random) for date in (site.before, site.after)]
        parts = [*images, (label[cut] == 1).astype(np.float32), weight]
        turns, flip = int(random.integers(4)), bool(random.integers(2))
        turned = [np.rot90(part, turns, (-2, -1)) for part in parts]
        return tuple(torch.from_numpy((part[..., ::-1] if flip else part).copy()) for part in turned)


def _lit(image: np.ndarray, seen: np.ndarray, random: np.random.Generator) -> np.ndarray:
    """`image` (C, h, w) in another light; 0 stays where nothing was seen."""
    contrast = np.exp(random.uniform(-LIGHT, LIGHT))
    shift = random.uniform(-SHADE, SHADE, (len(image), 1, 1))
    return np.where(seen, image * np.float32(contrast) + shift.astype(np.float32), np.float32(0))


def weighted_loss(score: torch.Tensor, truth: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """Cross-entropy and 1 - dice of scores (B, h, w) in 0..1, each pixel with its weight; a scalar."""
    right = truth * score.clamp_min(1e-37).log() + (1 - truth) * (-score.clamp_max(1 - 6e-8)).log1p()
    entropy = -(right * weight).sum() / weight.sum().clamp_min(1e-6)
    hit = (score * truth * weight).sum()
    dice = (2 * hit + 1) / ((score * weight).sum() + (truth * weight).sum() + 1)
    loss: torch.Tensor = entropy + 1 - dice
    return loss


def learns_in_bf16(device: str, precision: str) -> bool:
    """Whether training takes bfloat16 where scores are float32: left open, on processors that have it."""
    known = getattr(torch.ops.mkldnn, "_is_mkldnn_bf16_supported", None)
    return precision == "auto" and device == "cpu" and known is not None and bool(known())


def mean_of(states: Sequence[Mapping[str, torch.Tensor]]) -> State:
    """The mean of the weights of several networks that began as one."""
    first = states[0]
    return {
        name: torch.stack([state[name] for state in states]).mean(0)
        if value.is_floating_point()
        else value.clone()
        for name, value in first.items()
    }

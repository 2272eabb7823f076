"""A network that learns from one scene alone: from its clear ground under drawn clouds, with its own radar.

That an image can teach the network that works on it is from Shocher et al. 2018, "Zero-shot super-resolution
using deep internal learning". The network is CloudRemovalCrossAttention, narrow, on the guided base.
"""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from ...contract.card import ModelCard
from ...contract.events import Events
from ...networks.cross_attention import CloudRemovalCrossAttention
from ...networks.fill import Fill
from ...networks.layers import lay_channels_last
from ...networks.reconstruction import LOG_VARIANCE
from ...networks.scene_units import SceneUnits
from ..tiled import in_words
from .clear_ground import SEED
from .ground_items import Item, psnr

BATCH = 2
RATE, DECAY, CLIP, WARM_UP = 2e-3, 0.01, 1.0, 20
AVERAGE = 0.99
"""Of the weights over the steps: the mean is what is measured and kept."""
SURENESS = 0.05
"""Weight of the likelihood that teaches how sure the answer is; the answer itself does not follow it."""
EVERY = 100
"""Steps between two measurements."""
MEASURED = 8
"""Windows that are measured on."""
LEAST_HELD = 200
"""Held-out pixels below which no gain can be told."""


@dataclass
class Learned:
    """What came of it."""

    network: CloudRemovalCrossAttention
    before_db: float
    """PSNR of the checkpoint on held-out clear ground under drawn clouds."""
    after_db: float = -math.inf
    """The same of the network."""
    steps: int = 0
    """After which it was best."""
    taken: int = 0
    """Steps in all."""
    best: dict[str, torch.Tensor] = field(default_factory=dict)
    """Its weights at that step."""

    @property
    def gain(self) -> float:
        """In dB; more than 0 where it is better than the checkpoint."""
        return self.after_db - self.before_db


def fresh(card: ModelCard, colour: Sequence[float]) -> CloudRemovalCrossAttention:
    """The network of `card` before it has learned anything, of a scene whose clear pixels have the median
    `colour`.
    """
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(SEED)
        network = CloudRemovalCrossAttention(len(card.bands), len(card.bands_sar), **card.options)
    cast(Fill, network.fill).begin_with(colour)
    return lay_channels_last(network)


class Learning:
    """A network, the items that it learns from, and those that measure it."""

    def __init__(
        self, network: CloudRemovalCrossAttention, items: Sequence[Item], present: Sequence[int]
    ) -> None:
        self.network, self.items, self.present = network, items, present
        self.measured = [item for item in items[:MEASURED] if bool(item.check.any())]
        self.learnable = [item for item in items if bool(item.learn.any())]
        self.pixels = int(sum(item.check.sum() for item in self.measured))
        self.device = next(network.parameters()).device
        self.units = cast(SceneUnits, network.units)

    def can_begin(self) -> bool:
        """Whether there is something to learn from and something to measure with."""
        return self.pixels >= LEAST_HELD and bool(self.learnable)

    def run(self, error: float, last: int, end: float, events: Events) -> Learned:
        """Learn in `last` steps, or as many as are taken until `end` (of `time.monotonic`); `error` is that
        of the checkpoint on the measured items. Raises `Cancelled`.
        """
        began = time.monotonic()
        self._measure_scene()
        random = np.random.default_rng(SEED)
        optimiser = torch.optim.AdamW(self.network.parameters(), lr=RATE, weight_decay=DECAY)
        learned = Learned(deepcopy(self.network), self._psnr(error))
        for step in range(1, last + 1):
            spent = time.monotonic() - began
            share = max(step / last, min(1.0, spent / max(1.0, end - began)))
            events.progress(share, _message(step, spent, share, learned))
            self._step(optimiser, step, random)
            _average(learned.network, self.network, min(AVERAGE, step / (9 + step)))
            over = step == last or time.monotonic() >= end
            if over or step % EVERY == 0:
                self._keep_best(learned, step, events)
            if over:
                break
        if learned.best:
            learned.network.load_state_dict(learned.best)
        return learned

    def _psnr(self, error: float) -> float:
        return psnr(error, self.pixels * len(self.present))

    def _measure_scene(self) -> None:
        """What the network counts in, of the ground that it may learn from."""
        grounds = [item.image[:, (item.known + item.learn)[0] > 0] for item in self.items]
        radar = [item.sar.flatten(1) for item in self.items]
        self.units.measure(torch.cat(grounds, dim=1), torch.cat(radar, dim=1))

    def _step(self, optimiser: torch.optim.Optimizer, step: int, random: np.random.Generator) -> None:
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1.0, step / WARM_UP)
        crops = [self.learnable[int(random.integers(len(self.learnable)))].crop(random) for _ in range(BATCH)]
        base, image, sar, known, learn = (
            torch.stack(parts).to(self.device, memory_format=torch.channels_last) for parts in zip(*crops)
        )
        mean, log_variance = self.network.on_base(base, image, sar, known)
        deviation = self.units.deviation
        off = (mean - image) / deviation
        loss = F.smooth_l1_loss(off, torch.zeros_like(off), reduction="none")
        if log_variance is not None:
            spread = (log_variance - 2 * deviation.log()).clamp(*LOG_VARIANCE)
            loss = loss + SURENESS * 0.5 * (spread + off.detach().square() * torch.exp(-spread))
        loss = (loss * learn).sum() / (learn.sum() * len(deviation)).clamp_min(1)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(self.network.parameters(), CLIP)
        optimiser.step()

    @torch.no_grad()
    def _keep_best(self, learned: Learned, step: int, events: Events) -> None:
        error = 0.0
        for item in self.measured:
            events.check()
            parts = (item.base, item.image, item.sar, item.known)
            mean, _ = learned.network.on_base(*(part[None].to(self.device) for part in parts))
            error += item.error(mean[0], self.present)
        found, learned.taken = self._psnr(error), step
        if found > learned.after_db:
            learned.after_db, learned.steps = found, step
            learned.best = {name: value.clone() for name, value in learned.network.state_dict().items()}


def _average(averaged: nn.Module, network: nn.Module, share: float) -> None:
    with torch.no_grad():
        for mean, value in zip(averaged.parameters(), network.parameters()):
            mean.lerp_(value, 1 - share)


def _message(step: int, spent: float, share: float, learned: Learned) -> str:
    left = f", {in_words(spent / share * (1 - share))} left" if step > 1 else ""
    gain = f", {learned.gain:+.1f} dB so far" if learned.best else ""
    return f"Learning from the clear ground: step {step}{gain}{left}"

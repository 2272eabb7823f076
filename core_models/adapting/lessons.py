"""From sites to the best that they teach: rounds of steps, each measured on the ground that was held out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from torch import nn

from ..contract.card import ModelCard
from ..contract.errors import OutOfMemory
from ..contract.events import Events, part_of
from ..inference.device import Device
from ..inference.tiled import is_out_of_memory
from ..training.change.measures import ScoreCounts
from .sites import Site
from .tuning import Learner, State, learns_in_bf16, mean_of
from .verdict import Tally, quiet_ground, score_of, tally

ROUND = 15
"""Steps of each learner between two looks at the ground that it does not see."""
PATIENCE = 2
"""Rounds that may bring nothing before it ends."""
ENOUGH = 0.03
"""By how much the worth must rise, so that weights that are new are better than the old ones at a new
threshold."""


@dataclass(frozen=True)
class Lesson:
    """What was learnt. F1 is that of judged ground, worth that of the scene as far as it can be told."""

    f1: tuple[float, float, float]
    """Of the checkpoint as it was, of its weights at the threshold of the labels, and of the outcome."""
    worth: tuple[float, float, float]
    """The same of the scene."""
    steps: int
    """Steps behind `state`; 0 where the old weights are the better ones."""
    state: State | None
    """The new weights; None where the old ones stay."""
    counts: ScoreCounts
    """Behind the outcome: of scores that are calibrated as the old card says, as if of the whole scene."""

    @property
    def better(self) -> bool:
        """Whether anything was gained, here and there."""
        return self.f1[2] > self.f1[0] and self.worth[2] > self.worth[0]


def learn(
    network: nn.Module,
    card: ModelCard,
    sites: Sequence[Site],
    device: Device,
    precision: str,
    *,
    parts: int,
    steps: int,
    seed: int,
    events: Events,
) -> Lesson:
    """Teach copies of `network`, one for each part of the ground that it does not see, until that gains
    nothing more; the new weights are their mean.
    """
    scores = _scores([network] * parts, sites, device, card, events)
    quiet = [quiet_ground(site, score, card.threshold) for site, score in zip(sites, scores)]
    quick = replace(device, bf16=device.bf16 or learns_in_bf16(device.name, precision))
    old = best = tally(sites, scores)
    share = old.share()
    state, taken, stale = None, 0, 0
    learners = [Learner(network, sites, quiet, part, seed) for part in range(parts)]
    rounds = -(-steps // ROUND)
    for number in range(rounds):
        here = part_of(events, number / rounds, (number + 1) / rounds)
        _round(learners, min(ROUND, steps - number * ROUND), quick, here)
        averages = [learner.average.module for learner in learners]
        found = tally(sites, _scores(averages, sites, device, card, events))
        share = min(share, found.share())
        worth = found.worth(share)
        events.info(f"Step {learners[0].step}: F1 of about {worth:.3f}, {old.worth(share):.3f} before.")
        if worth > best.worth(share) + (ENOUGH if best is old else 0.0):
            best, taken, stale = found, learners[0].step, 0
            state = mean_of([learner.state() for learner in learners])
            continue
        stale += 1
        if stale == PATIENCE:
            break
    return _lesson(old, best, card.threshold, share, taken, state)


@contextmanager
def memory_told(device: Device) -> Iterator[None]:
    """Turn what torch raises where memory runs out into `OutOfMemory`."""
    try:
        yield
    except (RuntimeError, MemoryError) as error:
        if isinstance(error, OutOfMemory) or not is_out_of_memory(error):
            raise
        message = f"The network cannot learn in the memory of {device.words}."
        raise OutOfMemory("memory.device", message, "Use {device} cpu, or end other programs.") from error


def _lesson(
    old: Tally, best: Tally, threshold: float, share: float, steps: int, state: State | None
) -> Lesson:
    moved, new = (each.mixed(share).best()[0] for each in (old, best))
    return Lesson(
        f1=(old.f1(threshold), old.f1(moved), best.f1(new)),
        worth=(old.worth(share, threshold), old.worth(share), best.worth(share)),
        steps=steps,
        state=state,
        counts=best.mixed(share),
    )


def _round(learners: Sequence[Learner], steps: int, device: Device, events: Events) -> None:
    total = steps * len(learners)
    for number, learner in enumerate(learners):
        for step, loss in enumerate(learner.learn(steps, device)):
            said = f"Learning, step {learner.step}: loss {loss:.3f}"
            events.progress((number * steps + step + 1) / total, said)


def _scores(
    networks: Sequence[nn.Module], sites: Sequence[Site], device: Device, card: ModelCard, events: Events
) -> list[np.ndarray]:
    """Of each site, by the network that has not seen its part."""
    scores = []
    for site in sites:
        events.check()
        scores.append(score_of(networks[site.part], site, device, card.temperature))
    return scores

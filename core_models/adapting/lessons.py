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
from .sites import Site
from .tuning import Learner, State, learns_in_bf16, mean_of
from .verdict import Tally, quiet_ground, score_of, tally

ROUND = 15
"""Steps of each learner between two looks at the ground that it does not see."""
PATIENCE = 2
"""Rounds that may bring nothing before it ends."""
ENOUGH = 0.01
"""By how much F1 must rise, so that weights that are new are better than the old ones at a new threshold."""


@dataclass(frozen=True)
class Lesson:
    """What was learnt."""

    before: float
    """F1 of the checkpoint as it was."""
    moved: float
    """F1 of the checkpoint as it was, at a threshold from the labels."""
    after: float
    """F1 of what was learnt, at a threshold from the labels: of the better of both."""
    steps: int
    """Steps behind `state`; 0 where the old weights are the better ones."""
    state: State | None
    """The new weights; None where the old ones stay."""
    tally: Tally
    """Behind `after`; of scores that are calibrated as the old card says."""

    @property
    def better(self) -> bool:
        """Whether anything was gained."""
        return self.after > self.before


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
    first = tally(sites, quiet, scores, parts)
    quick = replace(device, bf16=device.bf16 or learns_in_bf16(device.name, precision))
    lesson = Lesson(first.f1(card.threshold), first.f1(), first.f1(), 0, None, first)
    learners = [Learner(network, sites, quiet, part, seed) for part in range(parts)]
    rounds = -(-steps // ROUND)
    best, stale = -1.0, 0
    for number in range(rounds):
        here = part_of(events, number / rounds, (number + 1) / rounds)
        _round(learners, min(ROUND, steps - number * ROUND), quick, here)
        averages = [learner.average.module for learner in learners]
        found = tally(sites, quiet, _scores(averages, sites, device, card, events), parts)
        score = found.f1()
        events.info(f"Step {learners[0].step}: F1 {score:.3f} on the ground held out.")
        if score <= best:
            stale += 1
            if stale == PATIENCE:
                break
            continue
        best, stale = score, 0
        if score > max(lesson.after, lesson.moved + ENOUGH):
            state = mean_of([learner.state() for learner in learners])
            lesson = Lesson(lesson.before, lesson.moved, score, learners[0].step, state, found)
    return lesson


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

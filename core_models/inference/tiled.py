"""A network over the tiles of a scene: one thread reads ahead while the network computes."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Callable, TypeVar

import numpy as np
import torch

from ..contract.errors import CheckpointRefused, OutOfMemory
from ..contract.events import Events
from ..geo.tiles import Tile, TilePlan
from .device import Device
from .tile_journal import TileJournal
from .timings import QUIET_SECONDS, TiledReport

READ_AHEAD = 2
"""Batches that wait for the network."""

T = TypeVar("T")
Score = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Read = Callable[[Tile], "tuple[np.ndarray, np.ndarray, np.ndarray]"]


@dataclass(frozen=True)
class TileBatch:
    """Tiles that go through the network together."""

    tiles: tuple[Tile, ...]
    valid: tuple[np.ndarray, ...]
    """A mask (h, w) a tile: wanted, and seen in both images."""
    images: tuple[torch.Tensor, torch.Tensor] | None
    """The first (B, C, h, w) and the second (B, D, h, w) of the tiles with any valid pixel, as large as the
    plan says; None where there is none."""


def pad_to(values: np.ndarray, shown: tuple[int, int]) -> np.ndarray:
    """`values` (C, h, w) mirrored at the right and the bottom to at least the height and width `shown`;
    1-pixel edges are repeated.
    """
    missing = [max(0, side - length) for side, length in zip(shown, values.shape[1:])]
    if not any(missing):
        return values
    return np.pad(values, ((0, 0), (0, missing[0]), (0, missing[1])), mode="symmetric")


def make_batch(tiles: tuple[Tile, ...], read: Read, shown: tuple[int, int]) -> TileBatch:
    """Read `tiles` and stack those with any valid pixel, padded to the height and width `shown`."""
    first, second, masks = [], [], []
    for tile in tiles:
        one, other, valid = read(tile)
        masks.append(valid)
        if valid.any():
            first.append(pad_to(one, shown))
            second.append(pad_to(other, shown))
    if not first:
        return TileBatch(tiles, tuple(masks), None)
    stacked = torch.from_numpy(np.stack(first)), torch.from_numpy(np.stack(second))
    return TileBatch(tiles, tuple(masks), stacked)


def groups_of(plan: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """Tiles in the plan's order, `size` at a time."""
    tiles = iter(plan)
    return iter(lambda: tuple(islice(tiles, size)), ())


def read_ahead(tasks: Iterable[Callable[[], T]]) -> Generator[T, None, None]:
    """What each of `tasks` gives, in their order, worked on in one thread ahead of the caller."""
    tasks = iter(tasks)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader") as reader:
        waiting: list[Future[T]] = [reader.submit(task) for task in islice(tasks, READ_AHEAD)]
        try:
            while waiting:
                made = waiting.pop(0).result()
                waiting.extend(reader.submit(task) for task in islice(tasks, 1))
                yield made
        finally:
            for future in waiting:
                future.cancel()


class Steps:
    """Works through a batch in steps on a device. Each time memory runs out the steps are halved for good;
    where one tile alone does not fit on a GPU, the CPU takes over if the job may run there.
    """

    def __init__(self, device: Device, size: int, events: Events) -> None:
        self.device = device
        self.size = size
        self.events = events

    def __call__(self, work: Callable[[slice], T], number: int, side: Sequence[int]) -> list[T]:
        """What `work` gives for the steps of a batch of `number` tiles of `side` (height, width) pixels.

        It runs without gradients, under the device's autocast. Raises `OutOfMemory` where one tile alone does
        not fit, `Cancelled` between steps.
        """
        parts: list[T] = []
        start = 0
        while start < number:
            self.events.check()
            step = slice(start, min(start + self.size, number))
            try:
                with (
                    torch.inference_mode(),
                    torch.autocast(self.device.name, torch.bfloat16, enabled=self.device.bf16),
                ):
                    parts.append(work(step))
            except (RuntimeError, MemoryError) as error:
                if not is_out_of_memory(error):
                    raise
            else:
                start = step.stop
                continue
            self._give_way(side)  # outside the handler, whose traceback holds on to the memory
        return parts

    def _give_way(self, side: Sequence[int]) -> None:
        if self.device.name == "cuda":
            torch.cuda.empty_cache()
        if self.size > 1:
            self.size //= 2
            self.events.info(f"Memory ran out: going on with {self.size} tiles a step.")
            return
        what = f"One tile of {side[0]} x {side[1]} pixels does not fit into the memory of {self.device.words}"
        if self.device.retreat is None:
            raise OutOfMemory("memory.tile", f"{what}.", "Use a smaller {tile}, or {device} cpu.")
        self.device = self.device.retreat(what)


class Scorer:
    """Runs a network's answer on batches of two images."""

    def __init__(self, score: Score, steps: Steps) -> None:
        self.score = score
        self.steps = steps

    def __call__(self, first: torch.Tensor, second: torch.Tensor) -> np.ndarray:
        """Scores (B, K, h, w) float32 of the images `first` (B, C, h, w) and `second` (B, D, h, w)."""

        def work(step: slice) -> np.ndarray:
            device = self.steps.device.torch  # another one once memory ran out
            score = self.score(
                first[step].to(device, non_blocking=True), second[step].to(device, non_blocking=True)
            )
            return score.float().cpu().numpy()

        return np.concatenate(self.steps(work, len(first), first.shape[-2:]))


def not_finite(checkpoint: str, device: Device) -> CheckpointRefused:
    """The refusal of a network that gives NaN or an infinite number where something was observed.

    Were it taken for "not observed", users would look for the fault in their rasters.
    """
    message = f"The network of {checkpoint} gives numbers that are not finite where there is data."
    hint = "Use {precision} fp32, or another checkpoint." if device.bf16 else "Use another checkpoint."
    return CheckpointRefused("checkpoint.not-finite", message, hint)


def is_out_of_memory(error: BaseException) -> bool:
    """Whether `error` says that memory ran out, on a GPU or on the host."""
    if isinstance(error, (MemoryError, torch.OutOfMemoryError)):
        return True
    text = str(error)
    return "can't allocate memory" in text or "CUBLAS_STATUS_ALLOC_FAILED" in text or "out of memory" in text


def run_tiled(
    score: Score,
    read: Read,
    plan: TilePlan,
    add: Callable[[Tile, np.ndarray], None],
    *,
    device: Device,
    batch: int,
    events: Events,
    journal: TileJournal | None = None,
    channels: int = 1,
    checkpoint: str = "the checkpoint",
    part: range | None = None,
) -> TiledReport:
    """Run `score` over every tile of `plan` and hand the results on in the plan's order.

    `read(tile)` gives a first (C, h, w) and a second image (D, h, w) float32, scaled: two dates, or optical
    and radar; and a mask (h, w) of the pixels that are wanted and seen in both. `add(tile, values)` takes
    scores (`channels`, h, w) float32, NaN elsewhere. What the `journal` of an interrupted run holds is handed
    on from there, and what is computed goes into it. Raises `OutOfMemory` and `Cancelled`, and
    `CheckpointRefused`, which names `checkpoint`, where a score is not finite.
    With a `part` only these steps of all are worked on.
    """
    scorer = Scorer(score, Steps(device, batch, events))
    clock = Clock(len(plan) if part is None else min(len(plan), len(part) * batch), events)
    groups = groups_of(plan, batch)
    if part is not None:
        groups = islice(groups, part.start, part.stop)
    computed = 0

    def hand_on(tiles: tuple[Tile, ...], answers: Sequence[np.ndarray]) -> int:
        events.check()
        for tile, values in zip(tiles, answers):
            unseen = (channels, tile.height, tile.width)
            add(tile, values if values.size else np.full(unseen, np.nan, np.float32))
        clock.advance(len(tiles))
        return sum(values.size > 0 for values in answers)

    for answers in journal.replay() if journal else ():
        computed += hand_on(next(groups), answers)
    clock.begin()
    tasks = (partial(make_batch, group, read, plan.shown) for group in groups)
    with closing(read_ahead(tasks)) as batches:
        for made in batches:
            events.check()
            answers = _answers(made, scorer, channels)
            finite = (int(np.isfinite(values).sum()) for values in answers)
            if any(number < channels * valid.sum() for number, valid in zip(finite, made.valid)):
                raise not_finite(checkpoint, device)
            computed += hand_on(made.tiles, answers)
            if journal:
                journal.add(answers)
    return TiledReport(len(plan), computed, scorer.steps.size, clock.before)


def tried(score: Score, read: Read, plan: TilePlan, device: Device, bands: tuple[int, int]) -> None:
    """Take the first tile through the network, or one of zeros with so many `bands` of both images where
    nothing of it was observed: afterwards the process has held what a tile takes.
    """
    made = make_batch(tuple(islice(plan, 1)), read, plan.shown)
    first, second = (torch.zeros(1, count, *plan.shown) for count in bands)
    images = made.images or (first, second)
    Scorer(score, Steps(device, 1, Events()))(*images)


def _answers(made: TileBatch, scorer: Scorer, channels: int) -> list[np.ndarray]:
    """Scores (`channels`, h, w) of each tile, NaN where it was not observed; empty where nothing was."""
    scores = iter(() if made.images is None else scorer(*made.images))
    answers = []
    for tile, valid in zip(made.tiles, made.valid):
        values = np.empty((channels, 0, 0), np.float32)
        if valid.any():
            values = next(scores)[:, : tile.height, : tile.width]
            if not valid.all():
                values = np.where(valid, values, np.float32(np.nan))
        answers.append(values)
    return answers


class Clock:
    """Progress with the time that is left, a few times a second at most."""

    def __init__(self, total: int, events: Events) -> None:
        self.total, self.events = total, events
        self.done, self.start, self.said = 0, time.monotonic(), 0.0
        self.before = 0

    def begin(self) -> None:
        """What was done so far is of an earlier run, and took no time to speak of."""
        self.before, self.start = self.done, time.monotonic()
        if self.before:
            self.events.info(
                f"Going on after tile {self.before} of {self.total}, where an earlier run was interrupted."
            )

    def advance(self, tiles: int) -> None:
        self.done += tiles
        now = time.monotonic()
        if self.done < self.total and now - self.said < QUIET_SECONDS:
            return
        self.said = now
        left = (now - self.start) / max(1, self.done - self.before) * (self.total - self.done)
        ending = f", {in_words(left)} left" if self.done < self.total else ""
        self.events.progress(self.done / self.total, f"Tile {self.done} of {self.total}{ending}")


def in_words(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"

"""A network over the tiles of a scene: one thread reads ahead while the network computes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Callable

import numpy as np
import torch

from ..contract.errors import OutOfMemory
from ..contract.events import Events
from ..geo.tiles import Tile, TilePlan
from .device import Device

READ_AHEAD = 2
"""Batches that wait for the network."""
QUIET_SECONDS = 0.2

Score = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Read = Callable[[Tile], "tuple[np.ndarray, np.ndarray, np.ndarray]"]


@dataclass(frozen=True)
class TileBatch:
    """Tiles that go through the network together."""

    tiles: tuple[Tile, ...]
    valid: tuple[np.ndarray, ...]
    """A mask (h, w) a tile: observed at both dates."""
    before: torch.Tensor | None
    """(B, C, tile, tile) of the tiles with any observed pixel; None where there is none."""
    after: torch.Tensor | None


@dataclass(frozen=True)
class TiledReport:
    """What a run over tiles took."""

    tiles: int
    computed: int
    """Tiles that went through the network; the others had no observed pixel."""
    batch: int
    """Tiles a step at the end; smaller than asked where memory ran out."""


def pad_to(values: np.ndarray, side: int) -> np.ndarray:
    """`values` (C, h, w) mirrored at the right and the bottom to at least `side` x `side`; 1-pixel edges are repeated."""
    missing = [max(0, side - length) for length in values.shape[1:]]
    if not any(missing):
        return values
    return np.pad(values, ((0, 0), (0, missing[0]), (0, missing[1])), mode="symmetric")


def make_batch(tiles: tuple[Tile, ...], read: Read, side: int) -> TileBatch:
    """Read `tiles` and stack those with any observed pixel, padded to `side`."""
    before, after, masks = [], [], []
    for tile in tiles:
        first, second, valid = read(tile)
        masks.append(valid)
        if valid.any():
            before.append(pad_to(first, side))
            after.append(pad_to(second, side))
    if not before:
        return TileBatch(tiles, tuple(masks), None, None)
    return TileBatch(tiles, tuple(masks), torch.from_numpy(np.stack(before)), torch.from_numpy(np.stack(after)))


def read_ahead(plan: TilePlan, size: int, read: Read) -> Iterator[TileBatch]:
    """Batches of `size` tiles in the plan's order, read in one thread ahead of the caller."""
    tiles = iter(plan)
    groups = iter(lambda: tuple(islice(tiles, size)), ())
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="reader") as reader:
        waiting: list[Future] = [reader.submit(make_batch, group, read, plan.tile) for group in islice(groups, READ_AHEAD)]
        try:
            while waiting:
                batch = waiting.pop(0).result()
                waiting.extend(reader.submit(make_batch, group, read, plan.tile) for group in islice(groups, 1))
                yield batch
        finally:
            for future in waiting:
                future.cancel()


class Scorer:
    """Runs a network's score on batches, and halves the batch for good each time memory runs out."""

    def __init__(self, score: Score, device: Device, batch: int, events: Events) -> None:
        self.score = score
        self.device = device
        self.batch = batch
        self.events = events

    def __call__(self, before: torch.Tensor, after: torch.Tensor) -> np.ndarray:
        """Scores (B, K, h, w) float32 of `before` and `after` (B, C, h, w).

        Raises `OutOfMemory` where one tile alone does not fit, `Cancelled` between steps.
        """
        parts: list[np.ndarray] = []
        start = 0
        while start < len(before):
            self.events.check()
            step = slice(start, start + self.batch)
            if not self._attempt(before[step], after[step], parts):
                self._halve(before.shape)
                continue
            start += self.batch
        return np.concatenate(parts)

    def _attempt(self, before: torch.Tensor, after: torch.Tensor, parts: list[np.ndarray]) -> bool:
        device = self.device.torch
        try:
            with torch.inference_mode(), torch.autocast(device.type, torch.bfloat16, enabled=self.device.bf16):
                score = self.score(before.to(device, non_blocking=True), after.to(device, non_blocking=True))
            parts.append(score.float().cpu().numpy())
        except (RuntimeError, MemoryError) as error:
            if not is_out_of_memory(error):
                raise
            return False
        return True

    def _halve(self, shape: torch.Size) -> None:
        if self.device.name == "cuda":
            torch.cuda.empty_cache()
        if self.batch == 1:
            raise OutOfMemory(
                "memory.tile",
                f"One tile of {shape[-2]} x {shape[-1]} pixels does not fit into the memory of {self.device.words}.",
                "Use a smaller --tile, or --device cpu.",
            )
        self.batch //= 2
        self.events.info(f"Memory ran out: going on with {self.batch} tiles a step.")


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
    channels: int = 1,
) -> TiledReport:
    """Run `score` over every tile of `plan` and hand the results on in the plan's order.

    `read(tile)` gives both dates (C, h, w) float32, scaled, and a mask (h, w) of pixels observed at both; `add(tile, values)`
    takes scores (`channels`, h, w) float32, NaN where not observed. The network of a cloud job is run in the same way: its two
    images are optical and SAR, its mask the pixels that are wanted. Raises `OutOfMemory` and `Cancelled`.
    """
    scorer = Scorer(score, device, batch, events)
    clock = _Clock(len(plan), events)
    computed = 0
    with closing(read_ahead(plan, batch, read)) as groups:
        for group in groups:
            events.check()
            scores = iter(() if group.before is None else scorer(group.before, group.after))
            for tile, valid in zip(group.tiles, group.valid):
                values = np.full((channels, tile.height, tile.width), np.nan, np.float32)
                if valid.any():
                    values[:, valid] = next(scores)[:, : tile.height, : tile.width][:, valid]
                    computed += 1
                add(tile, values)
            clock.advance(len(group.tiles))
    return TiledReport(len(plan), computed, scorer.batch)


class _Clock:
    """Progress with the time that is left, a few times a second at most."""

    def __init__(self, total: int, events: Events) -> None:
        self.total, self.events = total, events
        self.done, self.start, self.said = 0, time.monotonic(), 0.0

    def advance(self, tiles: int) -> None:
        self.done += tiles
        now = time.monotonic()
        if self.done < self.total and now - self.said < QUIET_SECONDS:
            return
        self.said = now
        left = (now - self.start) / self.done * (self.total - self.done)
        ending = f", {in_words(left)} left" if self.done < self.total else ""
        self.events.progress(self.done / self.total, f"Tile {self.done} of {self.total}{ending}")


def in_words(seconds: float) -> str:
    """A length of time as people say it."""
    if seconds < 60:
        return f"{max(1, round(seconds))} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"

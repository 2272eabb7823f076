"""A run's batches, made ahead by torch's DataLoader in other processes while the network learns.

A step's batches are a pure function of its number, so that it does not matter who makes them. The workers are
forked where the system can do that, and share the images that are kept in memory.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar, Union

import torch
from torch.utils.data import DataLoader, Dataset

from .distributed import Ranks
from .kinds import BatchT, Sampler
from .recipe import Run

MOST = 4
"""Workers of a process where a recipe does not say how many."""
T = TypeVar("T")


class Steps(Dataset[Union[list[BatchT], Exception]], Generic[BatchT]):
    """This rank's batches of every step: with all ranks' together they are the crops that one large batch
    would hold.
    """

    def __init__(self, sampler: Sampler[BatchT], accumulate: int, rank: int = 0, world: int = 1) -> None:
        self.sampler, self.accumulate, self.rank, self.world = sampler, accumulate, rank, world

    def __getitem__(self, step: int) -> Union[list[BatchT], Exception]:
        """The batches of `step`, or what went wrong, which the DataLoader would raise as something else."""
        numbers = range(step * self.accumulate, (step + 1) * self.accumulate)
        try:
            return [self.sampler.batch(number * self.world + self.rank) for number in numbers]
        except Exception as error:
            return error


def worker_count(run: Run, ranks: Ranks) -> int:
    """How many workers feed this process: as the recipe says, else none on the CPU, whose cores the network
    has.
    """
    if run.workers >= 0:
        return run.workers
    cores = (os.cpu_count() or 1) // ranks.world
    return 0 if ranks.device.type == "cpu" or not _forks() else max(1, min(MOST, cores - 1))


@contextmanager
def batches_of(
    steps: Steps[BatchT], numbers: range, workers: int, pinned: bool
) -> Iterator[Iterator[list[BatchT]]]:
    """The batches of the steps `numbers` in their order, made by `workers` processes (0: by this one, when
    they are asked for) and, where `pinned`, in memory that a GPU copies from by itself.

    What a sampler raises is raised here, and RuntimeError where a worker dies. No worker is left when the
    context is.
    """
    loader = DataLoader(
        steps,
        batch_size=None,
        sampler=numbers,
        num_workers=workers,
        collate_fn=_as_it_is,
        pin_memory=pinned,
        worker_init_fn=_leave_signals_to_the_first if workers else None,
        multiprocessing_context=multiprocessing.get_context("fork" if _forks() else "spawn")
        if workers
        else None,
        generator=torch.Generator(),  # so that nothing is drawn from the one that networks use
    )
    made = iter(loader)
    try:
        yield _in_turn(made)
    finally:
        if workers:
            made._shutdown_workers()  # type: ignore[attr-defined] # else they end when nobody refers to them


def _forks() -> bool:
    return sys.platform == "linux"


def _as_it_is(made: T) -> T:
    return made


def _in_turn(made: Iterator[Union[list[BatchT], Exception]]) -> Iterator[list[BatchT]]:
    while True:
        try:
            each = next(made)
        except StopIteration:
            return
        except (ConnectionError, EOFError, FileNotFoundError) as error:
            # It died while it handed a batch over: torch tells of that only where it died between two.
            raise RuntimeError("a process that makes batches exited unexpectedly") from error
        if isinstance(each, Exception):
            raise each
        yield each


def _leave_signals_to_the_first(worker: int) -> None:
    """A terminal and torchrun signal all processes: the one that trains finishes its step, saves, and ends
    its workers.
    """
    for name in (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", signal.SIGTERM)):
        signal.signal(name, signal.SIG_IGN)

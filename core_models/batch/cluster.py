"""Scenes handed out to processes by Dask: those of this machine, or of a cluster that is there."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Optional

from ..contract.errors import EngineIncomplete, InputRefused
from ..contract.events import Events
from .scenes import REFUSED, Outcome, Scene, line_of, run_block, run_scene

if TYPE_CHECKING:
    from distributed import Client

CORES = 4
"""Of a process on a machine without a GPU: the network has use for them."""
LOOK_SECONDS = 0.5
"""Between two looks whether the batch is to stop."""
ANSWER_SECONDS = 10.0
"""That a scheduler has to answer."""
LOST = "Every process that worked on it ended; it may need more memory than there is."


def processes(workers: Optional[int], on_gpu: bool) -> int:
    """How many processes work on this machine; by default one for a GPU, and else one for four cores."""
    if workers is not None:
        return workers
    return 1 if on_gpu else max(1, (os.cpu_count() or 1) // CORES)


@contextmanager
def cluster(scheduler: str, workers: Optional[int], on_gpu: bool) -> Iterator[Client]:
    """A client of the scheduler at an address, or (empty) of `workers` processes that end with the block.

    Raises `EngineIncomplete` without Dask, and `InputRefused` where nobody answers at the address.
    """
    try:
        import dask
        from distributed import Client, LocalCluster
    except ImportError as error:
        message = "Many scenes need the package distributed, which the engine's Python lacks."
        raise EngineIncomplete("engine.incomplete", message, "Set up the engine again.") from error
    if scheduler:
        try:
            client = Client(scheduler, timeout=ANSWER_SECONDS)
        except (OSError, ValueError) as error:
            message = f"No Dask scheduler answers at {scheduler}: {error}."
            raise InputRefused(
                "batch.scheduler", message, "Start `dask scheduler`, or name another."
            ) from error
        with client:
            yield client
        return
    number = processes(workers, on_gpu)
    threads = max(1, (os.cpu_count() or 1) // number)
    # Dask gives a process one thread for matrices unless it is told otherwise.
    own = {"distributed.nanny.pre-spawn-environ.OMP_NUM_THREADS": threads}
    with (
        dask.config.set(own),
        LocalCluster(
            n_workers=number,
            threads_per_worker=1,
            dashboard_address=None,
            host="127.0.0.1",
            silence_logs=logging.CRITICAL,
        ) as local,
        Client(local) as client,
    ):
        yield client


def outcomes(
    client: Client, scenes: Sequence[Scene], retries: int, events: Events, blocks: int = 1
) -> Iterator[Outcome]:
    """What becomes of each scene, as it ends. One whose process is lost is begun again up to `retries` times;
    it goes on at its last tile. With more `blocks` than one the network answers for each in a task of its
    own, and a lost process costs its block.

    Raises `Cancelled`; scenes that are being worked on are stopped then.
    """
    from distributed import wait

    how = {"pure": False, "retries": retries}
    waiting = {}
    for scene in scenes:
        line = line_of(scene)
        numbers = range(blocks if blocks > 1 else 0)
        parts = [client.submit(run_block, scene.name, line, number, blocks, **how) for number in numbers]
        waiting[client.submit(run_scene, scene.name, line, parts, **how)] = scene
    try:
        while waiting:
            events.check()
            try:
                ended = wait(list(waiting), timeout=LOOK_SECONDS, return_when="FIRST_COMPLETED").done
            except TimeoutError:
                continue
            for future in ended:
                scene = waiting.pop(future)
                error = future.exception()
                yield future.result() if error is None else _lost(scene, error)
                future.release()
    finally:
        client.cancel(list(waiting), force=True)


def _lost(scene: Scene, error: BaseException) -> Outcome:
    """The outcome of a scene whose processes ended, or that failed in a way that is no refusal."""
    from distributed import KilledWorker

    message = LOST if isinstance(error, KilledWorker) else f"{type(error).__name__}: {error}"
    return Outcome(scene.name, REFUSED, scene.job.output, {}, message=message.splitlines()[0])

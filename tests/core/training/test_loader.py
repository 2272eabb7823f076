"""Batches made ahead: the same ones in the same order whoever makes them, errors with their own type, and no
process left behind.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
import torch
from patience import PATIENCE
from synthetic import ROOT, clean_environment
from two_ranks import on_two_ranks

from core_models.contract.errors import Cancelled, InputRefused
from core_models.contract.events import Events
from core_models.training.distributed import Ranks
from core_models.training.loader import Steps, batches_of, worker_count
from core_models.training.recipe import Run
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.state import load_state
from core_models.training.trainer import train

FORK = multiprocessing.get_context("fork")


class Numbers(NamedTuple):
    """The number of a batch, and the process that made it."""

    number: torch.Tensor
    names: tuple[str, ...]


class Counting:
    """Batches that say their number; the batch `broken` raises, and `end` is where its process ends."""

    epoch_crops = 1

    def __init__(self, broken: int = -1, end: int = -1) -> None:
        self.broken, self.end = broken, end

    def batch(self, number: int) -> Numbers:
        """Batch `number`."""
        if number == self.broken:
            raise InputRefused("dataset.image", f"number {number}", "a hint")
        if number == self.end:
            os._exit(3)
        return Numbers(torch.tensor(number), (str(os.getpid()),))


def children() -> set[int]:
    """Processes that this one has started and that are still there."""
    return {process.pid for process in multiprocessing.active_children() if process.pid}


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_the_order_is_that_of_the_steps(workers) -> None:
    steps = Steps(Counting(), accumulate=2, rank=1, world=3)
    with batches_of(steps, range(4, 12), workers, False) as groups:
        found = list(groups)
    numbers = [[int(batch.number) for batch in group] for group in found]
    assert numbers == [[(2 * step + part) * 3 + 1 for part in range(2)] for step in range(4, 12)]
    makers = {name for group in found for batch in group for name in batch.names}
    assert len(makers) == max(1, workers) and (str(os.getpid()) in makers) == (workers == 0)
    assert not children()


@pytest.mark.parametrize("workers", [0, 2])
def test_errors_keep_their_type_and_come_in_their_turn(workers) -> None:
    with batches_of(Steps(Counting(broken=5), 1), range(3, 99), workers, False) as groups:
        assert [int(next(groups)[0].number) for _ in range(2)] == [3, 4]
        with pytest.raises(InputRefused, match="number 5") as caught:
            next(groups)
    assert (caught.value.code, caught.value.hint) == ("dataset.image", "a hint") and not children()


def test_a_worker_that_dies_is_told_and_leaves_none_behind() -> None:
    with (
        pytest.raises(RuntimeError, match="exited unexpectedly"),
        batches_of(Steps(Counting(end=4), 1), range(99), 2, False) as groups,
    ):
        list(groups)
    assert not children()


@pytest.mark.parametrize("kind", [ConnectionResetError, ConnectionRefusedError, EOFError, FileNotFoundError])
def test_a_worker_that_dies_while_it_hands_over_is_told_alike(monkeypatch, kind) -> None:
    """Where in the hand-over it dies is chance: the loader stands for each place."""

    def hand_over(loader):
        yield [Counting().batch(0)]
        raise kind

    monkeypatch.setattr("core_models.training.loader.DataLoader.__iter__", hand_over)
    with (
        pytest.raises(RuntimeError, match="exited unexpectedly"),
        batches_of(Steps(Counting(), 1), range(9), 0, False) as groups,
    ):
        assert int(next(groups)[0].number) == 0
        next(groups)


def test_the_generator_of_networks_is_not_drawn_from() -> None:
    torch.manual_seed(1)
    before = torch.get_rng_state()
    for workers in (0, 1):
        with batches_of(Steps(Counting(), 1), range(3), workers, False) as groups:
            next(groups)
    assert torch.equal(torch.get_rng_state(), before)


def test_workers_are_for_gpus_unless_a_recipe_says_otherwise(monkeypatch) -> None:
    monkeypatch.setattr("core_models.training.loader.os.cpu_count", lambda: 16)
    cpu, gpu, eight = (
        Ranks(torch.device(kind), world=world) for kind, world in (("cpu", 1), ("cuda", 1), ("cuda", 8))
    )
    run = Run(steps=1)
    assert [worker_count(run, ranks) for ranks in (cpu, gpu, eight)] == [0, 4, 1]
    assert worker_count(Run(steps=1, workers=3), cpu) == 3
    monkeypatch.setattr("core_models.training.loader.sys", SimpleNamespace(platform="win32"))
    assert worker_count(run, gpu) == 0


def test_workers_make_the_same_training_and_may_differ_on_resume(values, tmp_path) -> None:
    train(recipe_from_dict(values), tmp_path / "alone", False, Events())
    with_workers = recipe_from_dict({**values, "run": {**values["run"], "workers": 2}})
    asked = iter([False] * 2)
    with pytest.raises(Cancelled):
        train(with_workers, tmp_path / "fed", False, Events(cancelled=lambda: next(asked, True)))
    assert not children()
    train(recipe_from_dict(values), tmp_path / "fed", True, Events())
    alone, fed = (load_state(tmp_path / name / "state.pt") for name in ("alone", "fed"))
    for key in ("network", "average"):
        assert all(torch.equal(alone[key][name], fed[key][name]) for name in alone[key])


SCRIPT = """
import json, os, sys, threading
from pathlib import Path
from core_models.contract.errors import Cancelled
from core_models.contract.events import Events
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.trainer import train
threading.Thread(target=os.read, args=(0, 1), daemon=True).start()  # as the engine listens while it trains
try:
    train(recipe_from_dict(json.loads(Path(sys.argv[1]).read_text())), Path(sys.argv[2]), False, Events())
except Cancelled:
    sys.exit(130)
"""


def of_group(group: int) -> list[int]:
    """The processes of a group that are there and no zombies."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, its_group = stat.read_text().rpartition(")")[2].split()[:3]
        except OSError:
            continue  # it has just ended
        if int(its_group) == group and state != "Z":
            found.append(int(stat.parent.name))
    return found


def saved_step(state: Path) -> int:
    """The step that a run's state stands at, 0 where there is none yet."""
    return load_state(state)["step"] if state.exists() else 0


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_signal_to_all_processes_leaves_a_state_and_no_process(values, tmp_path, number, status) -> None:
    """torchrun and a terminal signal the whole group; a killed trainer's workers notice within seconds."""
    import json

    values["run"].update(steps=100_000, evaluate_every=100_000, log_every=1, workers=2, save_minutes=0.0)
    (tmp_path / "recipe.json").write_text(json.dumps(values))
    command = [sys.executable, "-c", SCRIPT, str(tmp_path / "recipe.json"), str(tmp_path / "run")]
    with subprocess.Popen(
        command, cwd=ROOT, env=clean_environment(), stdin=subprocess.PIPE, start_new_session=True
    ) as trainer:
        state, deadline = tmp_path / "run" / "state.pt", time.monotonic() + PATIENCE
        while saved_step(state) < 1 and time.monotonic() < deadline:  # the log's line comes first
            time.sleep(0.05)
        started = len(of_group(trainer.pid))
        if number == signal.SIGTERM:
            os.killpg(trainer.pid, number)
        else:
            trainer.kill()
        assert trainer.wait(PATIENCE) == status and started == 3
    deadline = time.monotonic() + PATIENCE
    while of_group(trainer.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not of_group(trainer.pid)
    assert saved_step(state) >= 1


def test_two_ranks_have_workers_of_their_own(values, tmp_path) -> None:
    def work(workers: int, name: str) -> None:
        run = {**values["run"], "workers": workers, "batch": 1}
        train(recipe_from_dict({**values, "run": run}), tmp_path / name, False, Events())
        assert not children()

    assert on_two_ranks(lambda rank: work(0, "alone")) == [0, 0]
    assert on_two_ranks(lambda rank: work(1, "fed")) == [0, 0]
    alone, fed = (load_state(tmp_path / name / "state.pt")["network"] for name in ("alone", "fed"))
    assert all(torch.equal(alone[name], fed[name]) for name in alone)

"""Several ranks and several small batches do what one rank with a large batch does."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
from patience import PATIENCE
from synthetic import ROOT, clean_environment
from torch import nn
from two_ranks import on_two_ranks

from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.networks import NETWORKS
from core_models.training.dataset import Part
from core_models.training.distributed import joined
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.state import load_state
from core_models.training.trainer import train


class Plain(nn.Module):
    """A change network without batch norm, whose statistics are those of a batch and not of a step."""

    def __init__(self, bands: int = 3) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Conv2d(2 * bands, 8, 3, padding=1), nn.GELU(), nn.Conv2d(8, 2, 3, padding=1)
        )

    def forward(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Logits (B, 2, H, W) of two dates (B, bands, H, W)."""
        return self.layers(torch.cat([before, after], dim=1))

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """The probability of change (B, 1, H, W)."""
        return self(before, after).softmax(dim=1)[:, 1:]


@pytest.fixture
def plain(values, monkeypatch):
    """A recipe of four steps whose loss is a mean over the pixels."""
    monkeypatch.setitem(NETWORKS, "plain", Plain)
    values.update(
        network="plain",
        options={},
        loss={"weights": {"cross-entropy": 1.0}},
        optimiser={"name": "sgd", "rate": 0.1},
    )
    values["run"].update(steps=4, batch=4, evaluate_every=2, precision="fp32", clip=0.5)
    return values


def run_of(values, folder, **run) -> dict:
    """The state that a training with these values of `run` ends with."""
    train(recipe_from_dict({**values, "run": {**values["run"], **run}}), folder, False, Events())
    return load_state(folder / "state.pt")


def assert_close(one: dict, two: dict) -> None:
    """The order of sums differs between one batch and its parts: float32 rounds each to about 1e-7."""
    for key in ("network", "average"):
        for name in one[key]:
            torch.testing.assert_close(one[key][name], two[key][name], rtol=1e-4, atol=1e-6)
    assert one["recent"] == pytest.approx(two["recent"], rel=1e-5) and one["best"] == pytest.approx(
        two["best"], abs=1e-3
    )


def test_small_batches_add_up_to_a_large_one(plain, tmp_path) -> None:
    large = run_of(plain, tmp_path / "large")
    assert_close(large, run_of(plain, tmp_path / "small", batch=1, accumulate=4))
    other = run_of(plain, tmp_path / "other", batch=2)
    assert not torch.allclose(
        large["network"]["layers.0.weight"], other["network"]["layers.0.weight"], rtol=1e-4, atol=1e-6
    )


def test_two_ranks_equal_one_with_twice_the_batch(plain, tmp_path) -> None:
    one = run_of(plain, tmp_path / "one")
    assert on_two_ranks(lambda rank: run_of(plain, tmp_path / "two", batch=2)) == [0, 0]
    assert_close(one, load_state(tmp_path / "two/state.pt"))
    lines = [json.loads(line) for line in (tmp_path / "two/log.jsonl").read_text().splitlines()]
    assert [line["step"] for line in lines if "validation" in line] == [2, 4]  # one rank writes
    pixels = [line["validation"]["pixels"] for line in lines if "validation" in line]
    assert pixels == [3 * 48 * 48] * 2  # each pair measured once, whichever rank did


def test_two_ranks_stop_together_and_are_resumed(plain, tmp_path) -> None:
    """Only the second rank hears of the stop; both stop at that step, and end with the bits of two that were
    not stopped.
    """

    def whole(rank: int) -> None:
        run_of(plain, tmp_path / "whole", batch=2)

    def stopped(rank: int) -> None:
        asked = iter([False, True])
        events = Events(cancelled=lambda: next(asked, True)) if rank == 1 else Events()
        run = {**plain["run"], "batch": 2}
        train(recipe_from_dict({**plain, "run": run}), tmp_path / "parts", False, events)

    def resumed(rank: int) -> None:
        train(
            recipe_from_dict({**plain, "run": {**plain["run"], "batch": 2}}),
            tmp_path / "parts",
            True,
            Events(),
        )

    assert on_two_ranks(whole) == [0, 0]
    assert on_two_ranks(stopped) == [130, 130]
    assert load_state(tmp_path / "parts/state.pt")["step"] == 2
    assert on_two_ranks(resumed) == [0, 0]
    one, two = (load_state(tmp_path / name / "state.pt") for name in ("whole", "parts"))
    assert all(torch.equal(one["network"][name], two["network"][name]) for name in one["network"])


def test_a_loss_that_is_no_number_on_one_rank_stops_both(plain, tmp_path, monkeypatch) -> None:
    from core_models.contract.errors import CoreError
    from core_models.training.change.task import ChangeTask

    real = ChangeTask.batch_loss
    rank_of = lambda: int(os.environ["RANK"])  # noqa: E731
    monkeypatch.setattr(
        ChangeTask, "batch_loss", lambda *given: real(*given) * (float("nan") if rank_of() else 1.0)
    )

    def work(rank: int) -> None:
        try:
            run_of(plain, tmp_path / "run", batch=2)
        except CoreError as error:
            # The message names the images of both ranks: the first cannot know which of them is the bad one.
            os._exit(40 + error.message.count(","))

    assert on_two_ranks(work) == [
        44,
        44,
    ]  # "the loss is nan and …, on a, b, c, d": four crops, three commas and one before "on"


class Names:
    """What a rank has seen."""

    def __init__(self, names: list[str]) -> None:
        self.names = names

    def merge(self, other: Names) -> None:
        """Add those of another rank."""
        self.names += other.names


def test_measures_without_counts_are_put_together_in_the_order_of_the_ranks() -> None:
    def work(rank: int) -> None:
        with joined("cpu") as ranks:
            assert ranks.merged(Names([f"seen by {rank}"])).names == ["seen by 0", "seen by 1"]

    assert on_two_ranks(work) == [0, 0]


def test_a_gpu_that_is_not_there_is_refused_in_a_sentence(monkeypatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(InputRefused, match="finds no CUDA device"), joined("cuda"):
        pass


def test_a_part_is_every_nth_pair() -> None:
    assert [list(Part("abcde", rank, 2)) for rank in range(2)] == [["a", "c", "e"], ["b", "d"]]


def torchrun(values: dict, folder: Path, *words: str) -> subprocess.Popen:
    """A training in `folder` on two ranks that torchrun starts."""
    recipe = folder.with_suffix(".json")
    recipe.write_text(json.dumps(values))
    start = ["-m", "torch.distributed.run", "--nproc-per-node=2", "--standalone", *words]
    train = ["-m", "core_models", "train", str(recipe), "--output", str(folder), "--set", "run.device=cpu"]
    return subprocess.Popen(
        [sys.executable, *start, *train],
        cwd=ROOT,
        env={**clean_environment(), "OMP_NUM_THREADS": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(running: subprocess.Popen) -> tuple[str, str]:
    """What a training printed that ended well."""
    out, err = running.communicate(timeout=PATIENCE)
    assert running.returncode == 0, err
    return out, err


@pytest.mark.slow
def test_torchrun_trains_and_the_first_rank_speaks(values, tmp_path) -> None:
    out, _ = ended(torchrun(values, tmp_path / "run"))
    assert out.count("checkpoint: ") == 1 and (tmp_path / "run/best.safetensors").exists()


def rank_of(process: Path) -> tuple[str, str]:
    """Rank and number of the start of a process, empty for one that is none of a training's."""
    try:
        told = dict(part.partition("=")[::2] for part in process.joinpath("environ").read_text().split("\0"))
        parent = process.joinpath("stat").read_text().rpartition(")")[2].split()[1]
    except OSError:
        return "", ""
    return told.get("RANK", ""), parent


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="finds the rank in /proc")
def test_a_rank_that_is_killed_is_started_again_and_the_training_ends_with_the_same_bits(
    values, tmp_path
) -> None:
    values["run"].update(steps=60, evaluate_every=5, save_minutes=0.0)
    ended(torchrun(values, tmp_path / "whole"))
    running = torchrun(values, tmp_path / "killed", "--max-restarts=2")
    state, killed = tmp_path / "killed" / "state.pt", 0
    deadline = time.monotonic() + PATIENCE
    while not killed and running.poll() is None and time.monotonic() < deadline:
        if state.exists() and load_state(state)["step"] >= 5:
            ranks = [
                each for each in Path("/proc").glob("[0-9]*") if rank_of(each) == ("1", str(running.pid))
            ]
            killed = int(ranks[0].name) if ranks else 0
            if killed:
                os.kill(killed, signal.SIGKILL)
        time.sleep(0.01)
    ended(running)
    assert killed
    one, two = (load_state(tmp_path / name / "state.pt") for name in ("whole", "killed"))
    assert one["step"] == two["step"] == 60
    assert all(torch.equal(one["network"][name], two["network"][name]) for name in one["network"])

"""A run that is killed at any moment and resumed ends with the bits of a run that was not: weights, log and
best checkpoint.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import time
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from patience import PATIENCE

from core_models.contract.card import read_card
from core_models.contract.errors import Cancelled, CheckpointRefused
from core_models.contract.events import Events, Progress
from core_models.training import journal, state
from core_models.training.recipe.recipe_file import recipe_from_dict
from core_models.training.state import load_state
from core_models.training.trainer import Trainer, train
from core_models.training.watch import Watch

FORK = multiprocessing.get_context("fork")


@pytest.fixture
def recipe(values):
    """Nine steps of two batches, three evaluations, averaged weights, and a state after every step."""
    values["run"].update(steps=9, save_minutes=0.0, accumulate=2)
    return recipe_from_dict(values)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def in_a_child(work) -> int:
    """Exit code of `work` in a process of its own."""
    child = FORK.Process(target=work)
    child.start()
    child.join(PATIENCE)
    return child.exitcode


def save_seldom(monkeypatch) -> None:
    """Have a run save its state after every second step only, so that log and checkpoints run ahead of it."""
    real = Trainer._save
    monkeypatch.setattr(
        Trainer, "_save", lambda self: real(self) if self.step % 2 == 0 or self.finished else None
    )


def whole(recipe, folder: Path) -> Path:
    train(recipe, folder, False, Events())
    return folder


def steps_of(folder: Path) -> list[tuple[int, bool]]:
    lines = [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]
    return [(line["step"], "validation" in line) for line in lines]


def assert_same(one: Path, two: Path) -> None:
    states = [load_state(folder / "state.pt") for folder in (one, two)]
    for key in ("network", "average"):
        assert states[0][key].keys() == states[1][key].keys()
        assert all(torch.equal(states[0][key][name], states[1][key][name]) for name in states[0][key]), key
    for key in ("step", "best", "last_score", "stale", "recent"):
        assert states[0][key] == states[1][key], key
    assert (one / "best.safetensors").read_bytes() == (two / "best.safetensors").read_bytes()
    assert sorted(path.name for path in one.glob("best_*")) == sorted(
        path.name for path in two.glob("best_*")
    )
    assert steps_of(one) == steps_of(two)


def at_step(number: int, monkeypatch) -> None:
    """Killed within step `number`, its gradients computed and its weights not yet changed."""
    real = Watch.check
    monkeypatch.setattr(
        Watch, "check", lambda self, step, *found: kill() if step == number else real(self, step, *found)
    )


def while_writing_the_state(number: int, monkeypatch) -> None:
    """Killed when half of the state of step `number` is in its temporary file."""
    real = torch.save

    def save(values, file):
        if values["step"] == number:
            file.write(b"half a state")
            file.flush()
            kill()
        real(values, file)

    monkeypatch.setattr(state.torch, "save", save)


def before_the_rename(number: int, monkeypatch) -> None:
    """Killed when the state of step `number` is whole, under its temporary name."""
    calls = []
    real = os.replace

    def replace(source, target):
        if str(target).endswith("state.pt"):
            calls.append(target)
            if len(calls) == number:
                kill()
        real(source, target)

    monkeypatch.setattr(state.os, "replace", replace)


def after_the_best(number: int, monkeypatch) -> None:
    """Killed when the best checkpoint of step `number` is written, before the log and the state
    know of it.
    """
    real = journal.Journal.name_best
    monkeypatch.setattr(
        journal.Journal, "name_best", lambda self, step: kill() if step == number else real(self, step)
    )


def while_writing_the_log(number: int, monkeypatch) -> None:
    """Killed within a line of the log."""

    def add(self, step, **values):
        if step < number:
            return real(self, step, **values)
        with self.log.open("a") as file:
            file.write('{"step": ')
            file.flush()
            kill()

    real = journal.Journal.add
    monkeypatch.setattr(journal.Journal, "add", add)


@pytest.mark.parametrize(
    ("moment", "number"),
    [
        (at_step, 0),
        (at_step, 5),
        (at_step, 8),
        (while_writing_the_state, 0),
        (while_writing_the_state, 4),
        (while_writing_the_state, 9),
        (before_the_rename, 3),
        (after_the_best, 3),
        (after_the_best, 6),
        (while_writing_the_log, 4),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_killed_and_resumed_it_ends_with_the_same_bits(recipe, tmp_path, moment, number, monkeypatch) -> None:
    save_seldom(monkeypatch)
    wanted = whole(recipe, tmp_path / "whole")
    with monkeypatch.context() as broken:
        moment(number, broken)
        assert in_a_child(lambda: train(recipe, tmp_path / "killed", False, Events())) == -signal.SIGKILL
    begun = (tmp_path / "killed/state.pt").exists()
    assert begun or moment is while_writing_the_state
    train(recipe, tmp_path / "killed", begun, Events())
    assert_same(wanted, tmp_path / "killed")
    assert not list((tmp_path / "killed").glob("*.part*"))


def test_killed_from_outside_again_and_again(recipe, tmp_path, monkeypatch) -> None:
    """Each child is killed once its log has grown, wherever it stands then; it waits for that after three
    reports, so that none comes to its end before.
    """

    def live(begun: bool) -> None:
        reports: list[Progress] = []

        def listen(event) -> None:
            reports.extend([event] if isinstance(event, Progress) else [])
            if len(reports) == 3:
                signal.pause()

        train(recipe, tmp_path / "killed", begun, Events(listen))

    wanted = whole(recipe, tmp_path / "whole")
    log, kills = tmp_path / "killed/log.jsonl", 0
    for _ in range(20):
        begun = (tmp_path / "killed/state.pt").exists()
        child = FORK.Process(target=live, args=(begun,))
        size = log.stat().st_size if log.exists() else 0
        child.start()
        while child.is_alive() and not (log.exists() and log.stat().st_size > size):
            time.sleep(0.002)
        child.kill()
        child.join(PATIENCE)
        kills += child.exitcode == -signal.SIGKILL
        if load_state(tmp_path / "killed/state.pt")["step"] == 9:
            break
    assert kills >= 2
    train(recipe, tmp_path / "killed", True, Events())
    assert_same(wanted, tmp_path / "killed")


@pytest.mark.parametrize(("asked", "step"), [(4, 3), (9, 6), (16, 9)])
def test_a_run_stops_in_the_middle_of_an_evaluation(recipe, tmp_path, asked, step) -> None:
    """Asked after each step and each of three pairs: it hears at the third pair of step 3, the second of 6,
    the last of 9.
    """
    wanted = whole(recipe, tmp_path / "whole")
    answers = iter([False] * asked)
    with pytest.raises(Cancelled, match=f"stopped at step {step}"):
        train(recipe, tmp_path / "parts", False, Events(cancelled=lambda: next(answers, True)))
    state = load_state(tmp_path / "parts/state.pt")
    assert state["step"] == step and state["evaluated"] == step - 3
    train(recipe, tmp_path / "parts", True, Events())
    assert_same(wanted, tmp_path / "parts")


def test_a_best_of_after_the_state_is_not_lost_where_the_recipe_was_changed(
    recipe, values, tmp_path, monkeypatch
) -> None:
    """The run goes on from step 2 with another rate; what step 3 had measured before stays unless it is
    beaten.
    """
    save_seldom(monkeypatch)
    with monkeypatch.context() as broken:
        after_the_best(3, broken)
        in_a_child(lambda: train(recipe, tmp_path / "killed", False, Events()))
    kept = read_card(str(tmp_path / "killed/best.safetensors")).metrics["squares-val"]
    assert kept["step"] == 3 and load_state(tmp_path / "killed/state.pt")["step"] == 2
    values["optimiser"] = {"rate": 1e-9}
    result = train(recipe_from_dict(values), tmp_path / "killed", True, Events())
    assert result.numbers["f1"] >= kept["f1"]


def test_a_folder_with_a_checkpoint_of_another_origin_is_refused(recipe, tmp_path) -> None:
    (tmp_path / "best.safetensors").write_bytes(b"somebody's")
    with pytest.raises(ValueError, match="holds a checkpoint already"):
        train(recipe, tmp_path, False, Events())


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("step", 10**12),
        ("step", -1),
        ("step", 1.5),
        ("step", "3"),
        ("evaluated", True),
        ("recipe", 3),
        ("recipe", "["),
        ("recipe", "[" * 100_000),
        ("recipe", '{"network": 3}'),
        ("network", []),
        ("network", {"weight": torch.zeros(2)}),
        ("optimiser", {}),
        ("optimiser", {"state": 3, "param_groups": 4}),
        ("recent", "x"),
        ("average", None),
        ("", None),
    ],
)
def test_a_state_that_was_tampered_with_is_one_sentence(recipe, tmp_path, name, value) -> None:
    trainer = Trainer.__new__(Trainer)
    network = torch.nn.Linear(2, 2)
    trainer.recipe, trainer.output, trainer.watch = recipe, tmp_path, SimpleNamespace(recent=[])
    trainer.network, trainer.average = network, None
    trainer.optimiser, trainer.scaler = torch.optim.AdamW(network.parameters()), torch.amp.GradScaler("cpu")
    trainer.step, trainer.evaluated, trainer.best, trainer.last_score, trainer.stale = 1, 1, 0.5, 0.5, 0
    trainer.ranks, trainer.journal = SimpleNamespace(first=True), SimpleNamespace(flush=lambda: None)
    trainer._save()
    trainer._restore()  # as it was written it is taken
    saved = load_state(tmp_path / "state.pt")
    torch.save({**saved, name: value} if name else [saved], tmp_path / "state.pt")
    with pytest.raises(CheckpointRefused, match=r"state\.pt is no") as caught:
        trainer._restore()
    assert "\n" not in caught.value.message and len(caught.value.message) < 600

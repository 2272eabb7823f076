"""The training loop. A step's randomness comes from the seed and the step: a run that is stopped and resumed
is the same run.

An output folder holds `best.safetensors` (the checkpoint with the best score over the whole validation set),
`state.pt` (to resume from), and what `journal.py` writes: `log.jsonl`, `recipe.json`, pictures and, in the
end, `metrics.json`.
"""

from __future__ import annotations

import json
import math
import os
import threading
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from ..checkpoints import save_checkpoint
from ..contract.card import read_card
from ..contract.errors import Cancelled, CheckpointRefused, InputRefused, OutOfMemory
from ..contract.events import Events, Progress
from ..contract.jobs import Result
from ..contract.schema import read_json
from .distributed import Ranks, joined
from .forward import in_channels_last
from .journal import BEST, Journal, write_json
from .kinds import AnyTask, Batch
from .loader import Steps, batches_of, worker_count
from .optimisation import averaged, make_optimiser, rate_at, restore_average
from .recipe import Recipe
from .recipe.recipe_file import recipe_from_dict
from .signals import on_terminate
from .state import differing, load_state, save_state, whole_state
from .tasks import task_of
from .watch import Watch

STANDING = ("step", "evaluated", "best", "last_score", "stale")
"""Where a run stands, beside its tensors."""


def train(recipe: Recipe, output: Path, resume: bool, events: Events) -> Result:
    """Train as `recipe` says and leave the best checkpoint in `output`; the result is empty but in the first
    rank.

    Raises `InputRefused` for a recipe, dataset or folder that cannot be used, `Cancelled` when it is stopped
    (after saving its state), `CheckpointRefused` for a state that does not fit, `OutOfMemory`, and
    `CoreError` where the loss is no number.
    """
    output, task = Path(output), task_of(recipe)
    made = not os.path.exists(output)  # Path.exists raises for a name that is too long
    check_folder(output, resume)
    try:
        with on_terminate() as stopped, joined(recipe.run.device) as ranks:
            heard = events if ranks.first else Events(cancelled=events.cancelled)
            return Trainer(task, recipe, output, heard, stopped, ranks).run(resume)
    except torch.OutOfMemoryError as error:
        hint = (
            "Lower run.batch (and raise run.accumulate as much) or data.crop, or choose a narrower network."
        )
        raise OutOfMemory(
            "memory.device", f"A batch of {recipe.run.batch} does not fit into the device's memory.", hint
        ) from error
    except OSError as error:
        hint = "Make room or choose another folder; {resume} goes on from the last state."
        raise InputRefused(
            "output.unwritable", f"{output} cannot be written: {error.strerror or error}.", hint
        ) from error
    finally:
        if made:
            with suppress(OSError):  # which it is where something is in it
                output.rmdir()


class Trainer:
    """One run: what it trains, on what, and where it stands."""

    def __init__(
        self,
        task: type[AnyTask],
        recipe: Recipe,
        output: Path,
        events: Events,
        stopped: threading.Event,
        ranks: Ranks,
    ) -> None:
        self.recipe, self.output, self.events = recipe, output, events
        self.stopped, self.ranks = stopped, ranks
        run, device = recipe.run, ranks.device
        if run.threads:
            torch.set_num_threads(run.threads)
        if run.precision == "fp16" and device.type != "cuda":
            raise InputRefused(
                "recipe.precision", "run.precision fp16 needs a GPU.", "Take bf16 or fp32 on the CPU."
            )
        events.info(
            f"Reading images; training on {device}"
            + (f" with {ranks.world} ranks." if ranks.world > 1 else ".")
        )
        datasets, self.validation = task.open_data(recipe, events)
        torch.manual_seed(recipe.seed)
        network, self.card, self.task = task.begin(recipe, datasets, device, events)
        sampler = task.sampler(recipe, datasets, self.card)
        self.batches = Steps(sampler, run.accumulate, ranks.rank, ranks.world)
        self.epoch_steps = math.ceil(sampler.epoch_crops / (run.batch * run.accumulate * ranks.world))
        self.steps = run.steps or run.epochs * self.epoch_steps
        events.info(f"{self.steps} steps; an epoch is {self.epoch_steps} steps, {sampler.epoch_crops} crops.")
        self.network = in_channels_last(network.to(device))
        self.average = averaged(self.network, run.ema) if run.ema else None
        self.parallel = ranks.wrap(self.network, some_unused=0.0 in recipe.loss.maps)
        self.optimiser = make_optimiser(self.network, recipe.optimiser)
        self.scaler = torch.amp.GradScaler(device.type, enabled=run.precision == "fp16")
        self.journal = Journal(output, run, self.epoch_steps, events, self.task.curves)
        self.step, self.evaluated, self.best, self.last_score, self.stale = 0, 0, -1.0, -1.0, 0
        self.watch = Watch(run.explode, self.scaler)

    @property
    def finished(self) -> bool:
        """Whether all steps are done, or `run.patience` evaluations have brought nothing."""
        if self.evaluation_due:
            return False
        return self.step >= self.steps or 0 < self.recipe.run.patience <= self.stale

    @property
    def evaluation_due(self) -> bool:
        """Whether the network is to be measured as it is now."""
        return self.evaluated < self.step and (
            self.step % self.recipe.run.evaluate_every == 0 or self.step >= self.steps
        )

    def run(self, resume: bool) -> Result:
        """All steps that are left, then the result."""
        if resume:
            self._restore()
        if self.ranks.first:
            self.journal.begin(self.step, self.recipe.to_dict())
        if not resume:
            self._save()  # so that a run that is killed at once can be resumed too
        run = self.recipe.run
        started, first, saved = time.monotonic(), self.step, time.monotonic()
        self.network.train()
        workers, pinned = worker_count(run, self.ranks), self.ranks.device.type == "cuda"
        with batches_of(self.batches, range(self.step, self.steps), workers, pinned) as groups:
            while not self.finished:
                if not self.evaluation_due:  # it is where the run was stopped in the middle of one
                    loss, norm = self._take_step(next(groups))
                    self.step += 1
                    left = (time.monotonic() - started) / (self.step - first) * (self.steps - self.step)
                    if self.step % run.log_every == 0 or self.step == self.steps:
                        self._report(loss, norm, left)
                if self.evaluation_due:
                    self._evaluate()
                stop, due = self.ranks.sums(
                    self._asked_to_stop(), time.monotonic() - saved > 60 * run.save_minutes
                )
                if stop or due or self.finished:
                    self._save()
                    saved = time.monotonic()
                if stop and not self.finished:
                    message = f"Training stopped at step {self.step}; its state is in {self.output}."
                    raise Cancelled("cancelled", message, "Continue with {resume}.")
        return self._result()

    def _take_step(self, batches: list[Batch]) -> tuple[float, float]:
        """Loss (the mean over all ranks) and gradient norm of one optimiser step; raises `CoreError` where
        they go astray.
        """
        torch.manual_seed(_seed_of(self.recipe.seed, self.step, self.ranks.rank))
        for group in self.optimiser.param_groups:
            rate = rate_at(self.step, self.steps, self.recipe.optimiser, self.epoch_steps)
            group["lr"] = rate * group.get("share", 1.0)
        self.optimiser.zero_grad(set_to_none=True)
        total = torch.zeros((), device=self.ranks.device)
        for batch in batches:
            with self.ranks.apart(self.parallel, last=batch is batches[-1]):
                loss = self.task.batch_loss(self.parallel, batch) / len(batches)
                self.scaler.scale(loss).backward()
            total += loss.detach()
        self.scaler.unscale_(self.optimiser)
        norm = float(nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe.run.clip or math.inf))
        value = self.ranks.sums(float(total))[0] / self.ranks.world
        self.watch.check(
            self.step,
            value,
            norm,
            lambda: self.ranks.all_names([name for batch in batches for name in batch.names]),
        )
        self.scaler.step(self.optimiser)
        self.scaler.update()
        if self.average is not None:
            self.average.update_parameters(self.network)
        return value, norm

    def _evaluate(self) -> None:
        """Measure on the whole validation set, each rank its part, and keep the checkpoint if it is the best
        so far.
        """
        began = time.monotonic()
        network = self.average.module if self.average is not None else self.network
        self.ranks.share_buffers(network)
        part = self.validation.part(self.ranks.rank, self.ranks.world)
        try:
            measures = self.task.measure(network, part, self._check_stop)
        except Cancelled:
            return  # it stays due
        self.evaluated = self.step
        measures = self.ranks.merged(measures)
        summary = measures.summary()
        self.last_score = summary[self.task.selects_by]
        better = self.last_score > self.best
        self.best, self.stale = max(self.best, self.last_score), 0 if better else self.stale + 1
        if not self.ranks.first:
            return
        name = self.recipe.data.validation.name
        card = self.task.measured_card(self.card, measures, name, step=self.step)
        told = card.metrics[name]  # whose threshold is that of calibrated scores, as the result's is
        # A best of after a killed run's state is met again here; or it was better than what a recipe changed
        # since gives.
        kept = self._best_on_disk()
        if kept < 0 or (better and self.last_score >= kept):
            save_checkpoint(self.output / BEST, network, card, half=True)
            self.journal.name_best(self.step)
        summary = {key: told[key] for key in (*summary, "threshold") if key in told}
        self.journal.add(self.step, validation=summary, evaluation_s=round(time.monotonic() - began, 1))
        self.journal.add_evaluation(self.step, summary, partial(self.task.draw, measures))
        self.events.info(f"Step {self.step}: {self.task.describe(told)} on {len(self.validation)} images.")
        if self.finished and self.step < self.steps:
            self.events.info(f"No better checkpoint in {self.stale} evaluations: training ends here.")
            self.journal.add(self.step, ended="run.patience", best_f_score=self.best)

    def _best_on_disk(self) -> float:
        """The score of the checkpoint in the folder; below every score where there is none."""
        try:
            metrics = read_card(str(self.output / BEST)).metrics[self.recipe.data.validation.name]
            return float(metrics[self.task.selects_by])
        except (CheckpointRefused, KeyError):
            return -1.0

    def _report(self, loss: float, norm: float, left: float) -> None:
        """A line in the log and one for the user."""
        if not self.ranks.first:
            return
        rate = self.optimiser.param_groups[0]["lr"]
        name = "f_score" if self.task.selects_by == "f1" else self.task.selects_by
        scores = {name: self.last_score, f"best_{name}": self.best}
        known = {name: value for name, value in scores.items() if value >= 0}
        self.journal.add(self.step, loss=loss, norm=norm, rate=rate, left_s=round(left), **known)
        epoch, _ = self.journal.place(self.step)
        message = (
            f"epoch {epoch}, step {self.step}: loss {loss:.3f}, rate {rate:.1e}, {left / 60:.0f} minutes left"
        )
        self.events.emit(Progress(self.step / self.steps, message))

    def _check_stop(self) -> None:
        """Raise `Cancelled` on request, in the middle of an evaluation; several ranks finish it, since they
        have to agree.
        """
        if self.ranks.world == 1 and self._asked_to_stop():
            raise Cancelled()

    def _asked_to_stop(self) -> bool:
        return self.stopped.is_set() or self.events.cancelled()

    def _save(self) -> None:
        if not self.ranks.first:
            return
        self.journal.flush()
        state: dict[str, Any] = {name: getattr(self, name) for name in STANDING}
        state |= {
            "recent": self.watch.recent,
            "recipe": json.dumps(self.recipe.to_dict()),
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "scaler": self.scaler.state_dict(),
            "average": self.average.module.state_dict() if self.average is not None else {},
        }
        save_state(self.output / "state.pt", state)

    def _restore(self) -> None:
        """Continue where `state.pt` stands; raises `InputRefused` where the recipe became another."""
        state = load_state(self.output / "state.pt")
        with whole_state(self.output / "state.pt"):
            changed = differing(recipe_from_dict(read_json(state["recipe"])).to_dict(), self.recipe.to_dict())
        if changed:
            raise InputRefused(
                "recipe.changed",
                f"{self.output} was trained with other values of {', '.join(changed)}.",
                "Resume with the recipe it was started with, or choose another folder.",
            )
        for name in STANDING:
            setattr(
                self, name, state.get(name, state["step"] if name == "evaluated" else getattr(self, name))
            )
        self.watch.recent = state.get("recent", [])
        with whole_state(self.output / "state.pt"):
            self.network.load_state_dict(state["network"])
            self.optimiser.load_state_dict(state["optimiser"])
            if state.get("scaler"):
                self.scaler.load_state_dict(state["scaler"])
            if self.average is not None:
                restore_average(self.average, state["average"] or state["network"], self.step)

    def _result(self) -> Result:
        if not self.ranks.first:
            return Result()
        metrics = read_card(str(self.output / BEST)).metrics[self.recipe.data.validation.name]
        write_json(self.output / "metrics.json", metrics)
        files = {"checkpoint": BEST, "metrics": "metrics.json", "log": "log.jsonl"}
        numbers = {key: value for key, value in metrics.items() if isinstance(value, (int, float))}
        return Result(
            outputs={name: str(self.output / file) for name, file in files.items()}, numbers=numbers
        )


def _seed_of(*numbers: int) -> int:
    """One seed of several numbers, for torch."""
    return int(np.random.SeedSequence(numbers).generate_state(1, np.uint64)[0])


def check_folder(output: Path, resume: bool) -> None:
    """Make `output`; raises `InputRefused` where that fails or where it would mix two trainings."""
    if not resume:
        for name, what in (("state.pt", "a training"), (BEST, "a checkpoint")):
            if os.path.exists(output / name):
                hint = (
                    "Add {resume}, or choose another folder."
                    if name == "state.pt"
                    else "Choose another folder."
                )
                raise InputRefused("output.exists", f"{output} holds {what} already.", hint)
        for name in ("metrics.json", "log.jsonl"):
            if os.path.exists(output / name):
                message = f"{output} holds a {name}, which this training would replace."
                raise InputRefused("output.exists", message, "Choose another folder.")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputRefused(
            "output.unwritable", f"{output} cannot be made: {error.strerror}.", "Choose another folder."
        ) from error

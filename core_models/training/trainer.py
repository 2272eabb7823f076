"""The training loop. A step's randomness comes from the seed and the step: a run that is stopped and resumed is the same run.

An output folder holds `best.safetensors` (the checkpoint with the largest F1 over the whole validation set), `state.pt` (to resume
from), `log.jsonl`, `recipe.json` and, in the end, `metrics.json`.
"""

from __future__ import annotations

import json
import math
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import nn

from ..checkpoints import save_checkpoint
from ..contract.card import ModelCard, read_card
from ..contract.errors import Cancelled, CoreError, InputRefused, OutOfMemory
from ..contract.events import Events, Progress
from ..contract.jobs import Result
from .calibration import calibrated_card
from .card import first_network, new_card
from .datasets import read_source
from .metrics import ScoreCounts
from .optimisation import Average, parameter_groups, rate_at
from .recipe import Recipe
from .sampling import Batch, CropSampler, read_ahead
from .state import differing, load_state, save_state
from .tasks import ChangeTask


def train(recipe: Recipe, output: Path, resume: bool, events: Events) -> Result:
    """Train as `recipe` says and leave the best checkpoint in `output`.

    Raises `InputRefused` for a recipe, dataset or folder that cannot be used, `Cancelled` when it is stopped (after saving
    its state), `CheckpointRefused` for a state that does not fit, `OutOfMemory`, and `CoreError` where the loss is no number.
    """
    output = Path(output)
    if not resume and (output / "state.pt").exists():
        raise InputRefused("output.exists", f"{output} holds a training already.", "Add --resume, or choose another folder.")
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputRefused("output.unwritable", f"{output} cannot be made: {error.strerror}.", "Choose another folder.") from error
    try:
        with _on_terminate() as stopped:
            return Trainer(recipe, output, events, stopped).run(resume)
    except torch.OutOfMemoryError as error:
        hint = "Lower run.batch or data.crop, or choose a narrower network."
        raise OutOfMemory("memory.device", f"A batch of {recipe.run.batch} does not fit into the device's memory.", hint) from error
    except OSError as error:
        hint = "Make room or choose another folder; --resume goes on from the last state."
        raise InputRefused("output.unwritable", f"{output} cannot be written: {error.strerror or error}.", hint) from error


class Trainer:
    """One run: what it trains, on what, and where it stands."""

    def __init__(self, recipe: Recipe, output: Path, events: Events, stopped: threading.Event) -> None:
        self.recipe, self.output, self.events, self.stopped = recipe, output, events, stopped
        run = recipe.run
        if run.threads:
            torch.set_num_threads(run.threads)
        auto = "cuda" if torch.cuda.is_available() else "cpu"
        self.device = torch.device(auto if run.device == "auto" else run.device)
        events.info(f"Reading images; training on {self.device}.")
        folders = [read_source(source, "train", recipe.data.memory_gb) for source in recipe.data.train]
        self.validation = read_source(recipe.data.validation, "val", recipe.data.memory_gb)
        for folder, source in zip(folders, recipe.data.train):
            events.info(f"{source.name}: {len(folder)} pairs, {len(folder.changed())} with change.")
        torch.manual_seed(recipe.seed)
        network, self.card = first_network(recipe, new_card(recipe, folders))
        self.task = ChangeTask(recipe.network, recipe.loss, self.card.scaling, self.device, run.precision == "bf16")
        scaling = self.card.scaling
        self.sampler = CropSampler(folders, recipe.data, recipe.augment, run.batch, recipe.seed, scaling.low, scaling.high)
        self.network = network.to(self.device, memory_format=torch.channels_last)
        if not hasattr(self.network, "score"):
            raise InputRefused("recipe.network", f"{recipe.network} does not compare two dates.", "Choose a change network.")
        self.average = Average(self.network, run.ema) if run.ema else None
        self.optimiser = torch.optim.AdamW(parameter_groups(self.network, recipe.optimiser.weight_decay), lr=recipe.optimiser.rate)
        self.step, self.best = 0, -1.0

    def run(self, resume: bool) -> Result:
        """All steps that are left, then the result."""
        if resume:
            self._restore()
        _write_json(self.output / "recipe.json", self.recipe.to_dict())
        run = self.recipe.run
        started, first, saved = time.monotonic(), self.step, time.monotonic()
        self.network.train()
        with closing(read_ahead(self.sampler.batch, self.step, run.steps)) as batches:
            for batch in batches:
                loss, norm = self._take_step(batch)
                self.step += 1
                ended = self.step == run.steps
                left = (time.monotonic() - started) / (self.step - first) * (run.steps - self.step)
                if self.step % run.log_every == 0 or ended:
                    self._log(loss=loss, norm=norm, rate=self.optimiser.param_groups[0]["lr"], left_s=round(left))
                    self.events.emit(Progress(self.step / run.steps, f"loss {loss:.3f}, {left / 60:.0f} minutes left"))
                if self.step % run.evaluate_every == 0 or ended:
                    self._evaluate()
                stop = self.stopped.is_set() or self.events.cancelled()
                if stop or ended or time.monotonic() - saved > 60 * run.save_minutes:
                    self._save()
                    saved = time.monotonic()
                if stop and not ended:
                    message = f"Training stopped at step {self.step}; its state is in {self.output}."
                    raise Cancelled("cancelled", message, "Continue with --resume.")
        return self._result()

    def _take_step(self, batch: Batch) -> tuple[float, float]:
        """Loss and gradient norm of one optimiser step; raises `CoreError` where either is not a number."""
        torch.manual_seed((self.recipe.seed << 32) + self.step)
        for group in self.optimiser.param_groups:
            group["lr"] = rate_at(self.step, self.recipe.run.steps, self.recipe.optimiser)
        self.optimiser.zero_grad(set_to_none=True)
        loss = self.task.batch_loss(self.network, batch)
        loss.backward()
        norm = float(nn.utils.clip_grad_norm_(self.network.parameters(), self.recipe.run.clip or math.inf))
        value = float(loss.detach())
        if not math.isfinite(value) or not math.isfinite(norm):
            names = ", ".join(batch.names)
            raise CoreError(
                "training.not-finite",
                f"At step {self.step} the loss is {value} and the gradient's norm {norm}, on {names}.",
                "Look at these images, then --resume with a lower optimiser.rate, a longer optimiser.warmup or run.precision=fp32.",
            )
        self.optimiser.step()
        if self.average is not None:
            self.average.update(self.network, self.step)
        return value, norm

    def _evaluate(self) -> None:
        """Measure on the whole validation set and keep the checkpoint if it is the best so far."""
        began = time.monotonic()
        network = self.average.network if self.average is not None else self.network
        counts = self.task.measure(network, self.validation)
        summary = counts.summary()
        self._log(validation=summary, evaluation_s=round(time.monotonic() - began, 1))
        self.events.info(
            f"Step {self.step}: F1 {summary['f1']:.4f} at threshold {summary['threshold']:.3f} on {len(self.validation)} pairs."
        )
        if summary["f1"] > self.best or not (self.output / "best.safetensors").exists():
            self.best = summary["f1"]
            save_checkpoint(self.output / "best.safetensors", network, self._measured(counts), half=True)

    def _measured(self, counts: ScoreCounts) -> ModelCard:
        return calibrated_card(self.card, counts, self.recipe.data.validation.name, step=self.step)

    def _save(self) -> None:
        state: dict[str, Any] = {
            "step": self.step,
            "best": self.best,
            "recipe": json.dumps(self.recipe.to_dict()),
            "network": self.network.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "average": self.average.network.state_dict() if self.average is not None else {},
        }
        save_state(self.output / "state.pt", state)

    def _restore(self) -> None:
        """Continue where `state.pt` stands; raises `InputRefused` where the recipe became another."""
        state = load_state(self.output / "state.pt")
        changed = differing(json.loads(state["recipe"]), json.loads(json.dumps(self.recipe.to_dict())))
        if changed:
            raise InputRefused(
                "recipe.changed",
                f"{self.output} was trained with other values of {', '.join(changed)}.",
                "Resume with the recipe it was started with, or choose another folder.",
            )
        self.step, self.best = state["step"], state["best"]
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        if self.average is not None:
            self.average.network.load_state_dict(state["average"] or state["network"])

    def _log(self, **values: Any) -> None:
        line = {"step": self.step, "time": round(time.time(), 1), **values}
        with (self.output / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def _result(self) -> Result:
        best = self.output / "best.safetensors"
        metrics = read_card(str(best)).metrics[self.recipe.data.validation.name]
        _write_json(self.output / "metrics.json", metrics)
        outputs = {"checkpoint": str(best), "metrics": str(self.output / "metrics.json"), "log": str(self.output / "log.jsonl")}
        return Result(outputs=outputs, numbers={key: value for key, value in metrics.items() if isinstance(value, (int, float))})


def _write_json(path: Path, values: dict[str, Any]) -> None:
    temporary = path.with_name(path.name + ".part")
    temporary.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")
    temporary.replace(path)


@contextmanager
def _on_terminate() -> Iterator[threading.Event]:
    """An event that SIGTERM sets, where signals may be handled (the main thread); the old handler comes back afterwards."""
    stopped = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stopped
        return
    old = signal.signal(signal.SIGTERM, lambda number, frame: stopped.set())
    try:
        yield stopped
    finally:
        signal.signal(signal.SIGTERM, old)

"""What a run writes beside its state: the log, a picture and the measures of every evaluation, and the best
checkpoint's names.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from pathlib import Path
from typing import Any, Callable

from ..contract.events import Events
from .plots import F1_CURVES, Curves, learning_curve
from .recipe import Run

BEST = "best.safetensors"


class Journal:
    """The files of an output folder that tell how the run went, by step, epoch and batch within the epoch
    (both from 1).
    """

    def __init__(
        self, output: Path, run: Run, epoch_steps: int, events: Events, curves: Curves = F1_CURVES
    ) -> None:
        self.curves = curves
        self.output, self.run, self.epoch_steps, self.events = output, run, epoch_steps, events
        self.log, self.evaluations = output / "log.jsonl", output / "evaluations"
        self._board: Any = None

    def begin(self, step: int, recipe: dict[str, Any]) -> None:
        """Forget what was written after step `step`, from which the run goes on, and write the recipe."""
        if self.log.exists():
            lines = [
                line for line in self.log.read_text(encoding="utf-8").splitlines() if _step_of(line) <= step
            ]
            _write(self.log, "".join(line + "\n" for line in lines))
        for path in self.evaluations.glob("*_metric.json"):
            if _step_of(path.read_text(encoding="utf-8")) > step:
                path.unlink()
                path.with_name(path.name.replace("_metric.json", "_P_R.png")).unlink(missing_ok=True)
        write_json(self.output / "recipe.json", recipe)
        if self.run.tensorboard:
            self._board = _tensorboard(self.output / "tensorboard", step, self.events)

    def place(self, step: int) -> tuple[int, int]:
        """Epoch and batch, both from 1, of the last of `step` steps."""
        epoch, batch = divmod(max(step, 1) - 1, self.epoch_steps)
        return epoch + 1, batch + 1

    def add(self, step: int, **values: Any) -> None:
        """A line in the log, and its numbers in TensorBoard."""
        epoch, batch = self.place(step)
        line = {"step": step, "epoch": epoch, "batch": batch, "time": round(time.time(), 1), **values}
        with self.log.open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")
        if self._board is not None:
            validation = {f"validation/{name}": value for name, value in values.get("validation", {}).items()}
            for name, value in {**values, **validation}.items():
                if isinstance(value, (int, float)):
                    self._board.add_scalar(name, value, step)

    def add_evaluation(self, step: int, summary: dict[str, Any], draw: Callable[[Path, str], bool]) -> None:
        """`EPOCH_BATCH_metric.json`, `EPOCH_BATCH_P_R.png` where `draw` fills it, and the learning curve so
        far.
        """
        epoch, batch = self.place(step)
        self.evaluations.mkdir(exist_ok=True)
        write_json(
            self.evaluations / f"{epoch}_{batch}_metric.json",
            {"step": step, "epoch": epoch, "batch": batch, **summary},
        )
        draw(self.evaluations / f"{epoch}_{batch}_P_R.png", f"Epoch {epoch}, batch {batch}")
        learning_curve(self.log, self.output / "learning_curve.png", self.curves)

    def name_best(self, step: int) -> None:
        """Give `best.safetensors` a second name with epoch and batch, and take the oldest such names away."""
        if not self.run.keep:
            return
        epoch, batch = self.place(step)
        named = self.output / f"best_{epoch}_{batch}.safetensors"
        named.unlink(missing_ok=True)
        try:
            os.link(self.output / BEST, named)
        except OSError:  # a file system without hard links
            shutil.copy2(self.output / BEST, named)
        others = sorted(self.output.glob("best_*_*.safetensors"), key=lambda path: path.stat().st_mtime_ns)
        for path in [path for path in others if path != named][: max(0, len(others) - self.run.keep)]:
            path.unlink()

    def flush(self) -> None:
        """Have the log on the disk, before a state that is ahead of it is."""
        if self.log.exists():
            with self.log.open("a", encoding="utf-8") as file:
                os.fsync(file.fileno())


def write_json(path: Path, values: dict[str, Any]) -> None:
    """Write `values` under a temporary name and rename it."""
    _write(path, json.dumps(values, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    temporary = path.with_name(path.name + ".part")
    temporary.write_text(text, encoding="utf-8")
    temporary.replace(path)


def _step_of(text: str) -> float:
    """The step in a JSON text; infinite where it was cut off while it was written."""
    try:
        return float(json.loads(text)["step"])
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return float("inf")


def _tensorboard(folder: Path, step: int, events: Events) -> Any:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        events.warning(
            "run.tensorboard is on, but the package tensorboard is not installed; log.jsonl holds the same "
            "numbers."
        )
        return None
    return SummaryWriter(str(folder), purge_step=step + 1)

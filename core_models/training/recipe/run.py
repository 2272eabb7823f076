"""How long a run of a recipe takes, and in what steps."""

from __future__ import annotations

from dataclasses import dataclass

from ...contract.ceilings import MAX_BATCH, MAX_STEPS, MAX_THREADS
from .checks import require

PRECISIONS = ("fp32", "bf16", "fp16")


@dataclass(frozen=True)
class Run:
    """How long, how large, how often."""

    steps: int = 0
    """Optimiser steps; this or `epochs`."""
    epochs: int = 0
    """Passes over the training images; a pass is as many crops as fit side by side into all of them, so for
    images of the crop's size one crop each; of the task clouds, one crop a chip. Whichever of `steps` and
    `epochs` is set last counts."""
    batch: int = 8
    """Crops at a time, on each device."""
    accumulate: int = 1
    """Batches whose gradients are averaged for one step. This equals a larger batch for losses that are a
    mean over the pixels; dice and its kin, weighted means and batch norm see each batch on its own."""
    precision: str = "bf16"
    """`fp32`, `bf16`, or on a GPU `fp16` with scaled gradients; losses and Gram matrices are float32 in all
    of them."""
    clip: float = 1.0
    """Largest norm of the gradient; 0: not clipped."""
    ema: float = 0.0
    """Decay a step of the averaged weights, which are then the ones evaluated and exported; 0: off."""
    explode: float = 0.0
    """Stop where the loss is more than this times the median of the last 100 steps (once there are 20); 0:
    off."""
    patience: int = 0
    """Stop after so many evaluations without a better one; 0: off."""
    evaluate_every: int = 250
    """Steps."""
    log_every: int = 20
    """Steps."""
    save_minutes: float = 5.0
    """Minutes between two states to resume from."""
    keep: int = 1
    """Newest best checkpoints that are kept under names with epoch and batch, beside `best.safetensors`."""
    tensorboard: bool = False
    """Write the log for TensorBoard too."""
    device: str = "auto"
    """`auto`, `cpu` or `cuda`."""
    threads: int = 0
    """CPU threads; 0: torch's choice."""
    workers: int = -1
    """Processes beside each training one that make its batches ahead; they use shared memory (`/dev/shm`) for
    some batches each. 0: none; -1: up to 4 on a GPU, where the system is Linux, and none on the CPU."""

    def __post_init__(self) -> None:
        for name in ("batch", "accumulate", "evaluate_every", "log_every"):
            require(getattr(self, name) >= 1, f"run.{name}", getattr(self, name), "1 or more")
        for name in ("steps", "epochs", "clip", "explode", "patience", "keep", "save_minutes", "threads"):
            require(getattr(self, name) >= 0, f"run.{name}", getattr(self, name), "0 or more")
        require(self.batch <= MAX_BATCH, "run.batch", self.batch, f"at most {MAX_BATCH}")
        require(self.threads <= MAX_THREADS, "run.threads", self.threads, f"at most {MAX_THREADS}")
        require(self.workers <= MAX_THREADS, "run.workers", self.workers, f"at most {MAX_THREADS}")
        for name in ("steps", "epochs"):
            require(
                getattr(self, name) <= MAX_STEPS, f"run.{name}", getattr(self, name), f"at most {MAX_STEPS}"
            )
        found = (self.steps, self.epochs)
        require(self.workers >= -1, "run.workers", self.workers, "-1 or more")
        require(
            (self.steps == 0) != (self.epochs == 0),
            "run.steps and run.epochs",
            found,
            "1 or more in exactly one of both",
        )
        require(self.explode == 0 or self.explode > 1, "run.explode", self.explode, "more than 1, or 0")
        require(
            self.precision in PRECISIONS, "run.precision", self.precision, "one of " + ", ".join(PRECISIONS)
        )
        require(0 <= self.ema < 1, "run.ema", self.ema, "0 to 1")
        require(self.device in ("auto", "cpu", "cuda"), "run.device", self.device, "auto, cpu or cuda")

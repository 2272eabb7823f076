"""What a training run keeps between its steps: averaged weights, the learning rate's course, and a state file to resume from."""

from __future__ import annotations

import copy
import math
import os
from pathlib import Path
from typing import Any

import torch
from torch import nn

from ..contract.errors import CheckpointRefused
from .recipe import Optimiser


def rate_at(step: int, steps: int, optimiser: Optimiser) -> float:
    """Learning rate of step `step` of `steps`: linear warm-up, then constant, falls every so often, or a (held) half cosine."""
    if step < optimiser.warmup:
        return optimiser.rate * (step + 1) / optimiser.warmup
    if optimiser.schedule == "constant":
        return optimiser.rate
    if optimiser.schedule == "step":
        return optimiser.rate * optimiser.factor ** (step // optimiser.every)
    start = max(optimiser.warmup, round(optimiser.hold * steps))
    done = min(1.0, max(0.0, (step - start) / max(1, steps - start)))
    return optimiser.rate * (optimiser.final + (1 - optimiser.final) * 0.5 * (1 + math.cos(math.pi * done)))


class Average:
    """Exponential moving average of a network's weights and statistics; young averages forget faster."""

    def __init__(self, network: nn.Module, decay: float) -> None:
        self.decay = decay
        self.network = copy.deepcopy(network).eval().requires_grad_(False)

    @torch.no_grad()
    def update(self, network: nn.Module, step: int) -> None:
        """Move towards `network` after step `step` (from 0)."""
        decay = min(self.decay, (1 + step) / (10 + step))
        ours, theirs = self.network.state_dict(), network.state_dict()
        floats = [name for name, value in ours.items() if value.is_floating_point()]
        torch._foreach_lerp_([ours[name] for name in floats], [theirs[name] for name in floats], 1 - decay)
        for name in set(ours) - set(floats):
            ours[name].copy_(theirs[name])


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Write `state` under a temporary name, flush it and rename it: a killed run leaves the old state whole."""
    temporary = path.with_name(path.name + ".part")
    with temporary.open("wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)


def load_state(path: Path) -> dict[str, Any]:
    """The state at `path`: tensors and plain values only, nothing in it can run; raises `CheckpointRefused`."""
    try:
        return torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError as error:
        raise CheckpointRefused(
            "checkpoint.missing", f"{path} does not exist; there is nothing to resume.", "Start without --resume."
        ) from error
    except Exception as error:  # a damaged file raises what its reader happens to, pickle's own error among it
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise CheckpointRefused(
            "checkpoint.state", f"{path} is no whole training state: {reason}.", "Start again without --resume."
        ) from error

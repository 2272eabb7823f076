"""What a run is resumed from: a file that is whole or absent, and which values of a recipe may be others
then.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from ..contract.ceilings import MAX_STEPS
from ..contract.errors import CheckpointRefused
from ..contract.schema import Misfit, brief, check_types
from ..placing import sync_folder
from ..unpacking import check_packed

LENGTH = ("steps", "epochs", "patience", "evaluate_every", "log_every", "save_minutes", "keep", "tensorboard")
MACHINE = ("device", "threads", "workers", "precision")
STABILITY = ("clip", "ema", "explode")
MAY_DIFFER = {"about", "optimiser", *(f"run.{name}" for name in (*LENGTH, *MACHINE, *STABILITY))}
"""What may be another after a resume: what does not change the run, and what helps one that went wrong or was
planned too short."""


def save_state(path: Path, state: dict[str, Any]) -> None:
    """Write `state` under a temporary name, flush it and rename it: a killed run leaves the old
    state whole.
    """
    temporary = path.with_name(path.name + ".part")
    with temporary.open("wb") as file:
        torch.save(state, file)
        file.flush()
        os.fsync(file.fileno())
    os.replace(temporary, path)
    sync_folder(path.parent)


def load_state(path: Path) -> dict[str, Any]:
    """The state at `path`: tensors and plain values only, nothing in it can run; raises
    `CheckpointRefused`.
    """
    try:
        check_packed(str(path))
        state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
        check_state(state)
        return state
    except CheckpointRefused:
        raise
    except FileNotFoundError as error:
        raise CheckpointRefused(
            "checkpoint.missing",
            f"{path} does not exist; there is nothing to resume.",
            "Start without {resume}.",
        ) from error
    except (
        Exception
    ) as error:  # a damaged file raises what its reader happens to, pickle's own error among it
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise CheckpointRefused(
            "checkpoint.state",
            f"{path} is no whole training state: {reason}.",
            "Start again without {resume}.",
        ) from error


@contextmanager
def whole_state(path: Path) -> Iterator[None]:
    """Turn what parts of the state at `path` raise that do not fit the run into `CheckpointRefused`."""
    try:
        yield
    except (RuntimeError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        reason = brief(str(error).splitlines()[0] if str(error) else type(error).__name__, 200)
        message = f"{path} is no state of this training: {reason}."
        raise CheckpointRefused("checkpoint.state", message, "Start again without {resume}.") from error


def check_state(state: Any) -> None:
    """Raise `Misfit` where a state lacks what a run goes on from, or holds what it cannot stand at."""
    hints = {"recipe": str, "network": dict, "optimiser": dict, "step": int, "average": dict, "scaler": dict}
    hints |= {"evaluated": int, "best": float, "last_score": float, "stale": int, "recent": list[float]}
    if not isinstance(state, dict):
        raise Misfit(f"it is {brief(state)}")
    missing = [name for name in ("recipe", "network", "optimiser", "step", "average") if name not in state]
    if missing:
        raise Misfit(f"it lacks {', '.join(missing)}")
    check_types(hints, {name: value for name, value in state.items() if name in hints})
    for name in ("step", "evaluated", "stale"):
        if not 0 <= state.get(name, 0) <= MAX_STEPS:
            raise Misfit(f"{name} is {brief(state[name])}, wanted 0 to {MAX_STEPS}")


def differing(old: dict[str, Any], new: dict[str, Any], prefix: str = "") -> list[str]:
    """Keys whose values differ between two recipes, but for those of `MAY_DIFFER`."""
    changed: list[str] = []
    for key in sorted(set(old) | set(new)):
        name = prefix + key
        if name in MAY_DIFFER:
            continue
        if isinstance(old.get(key), dict) and isinstance(new.get(key), dict):
            changed += differing(old[key], new[key], name + ".")
        elif old.get(key) != new.get(key):
            changed.append(name)
    return changed

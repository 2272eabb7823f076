"""What a run is resumed from: a file that is whole or absent, and which values of a recipe may be others
then.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import torch

from ..contract.errors import CheckpointRefused

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


def sync_folder(folder: Path) -> None:
    """Have the renames in `folder` on the disk, where the system can do that."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def load_state(path: Path) -> dict[str, Any]:
    """The state at `path`: tensors and plain values only, nothing in it can run; raises
    `CheckpointRefused`.
    """
    try:
        state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
        return state
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

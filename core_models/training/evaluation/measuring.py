"""What measuring has in common, whatever the task: image after image, and what is said of the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import torch

from ...contract.card import ModelCard
from ...contract.counting import counted
from ...contract.errors import CheckpointRefused, InputRefused
from ...contract.events import Events
from ...contract.repeat import repeat_command
from ...contract.training_jobs import Evaluate
from .peak_memory import peak_memory

MEASURED = 0.97
"""Progress when all images are measured; writing the files takes the rest."""

Image = TypeVar("Image")


def in_turn(images: Iterable[Image], count: int, words: str, events: Events) -> Iterator[Image]:
    """`count` images one after another, with the progress after each; raises `Cancelled` between them."""
    for number, image in enumerate(images, 1):
        events.check()
        yield image
        events.progress(MEASURED * number / count, words)


def refuse_options(job: Evaluate, names: Sequence[str], does: str) -> None:
    """Raise `InputRefused` for the first of the options `names` that `job` sets; a checkpoint that `does`
    something else has no use for it.
    """
    for name in names:
        if getattr(job, name):
            message = f"{{{name}}} has no meaning for {job.checkpoint}, which {does}."
            raise InputRefused("option.value", message, "Leave it out.")


def refuse_bands(job: Evaluate, card: ModelCard, bands: int) -> None:
    """Raise `CheckpointRefused` where the dataset has not as many bands as the checkpoint takes."""
    if bands != len(card.bands):
        wanted = f"{job.checkpoint} takes {counted(len(card.bands), 'band')}, {job.dataset} has {bands}."
        raise CheckpointRefused("checkpoint.bands", wanted, "Evaluate it on a dataset of its bands.")


def refuse_not_finite(card: ModelCard, answer: torch.Tensor) -> None:
    """Raise `CheckpointRefused` where what the network of `card` answers is no finite number: no measure
    would be one of it.
    """
    if not torch.isfinite(answer).all():
        message = f"The network of {card.name} gives numbers that are not finite."
        raise CheckpointRefused("checkpoint.not-finite", message, "Use another checkpoint.")


def tell_missing(events: Events, *packages: tuple[bool, str]) -> None:
    """Say what is not measured or drawn for want of a package; each is whether it is there, and the words
    for where it is not.
    """
    for there, words in packages:
        if not there:
            events.info(words)


def costs(seconds: float, pixels: int) -> dict[str, float]:
    """`seconds` in the network, those of a million pixels, and the memory that the run took."""
    each = {"seconds": seconds, "seconds_per_megapixel": seconds * 1e6 / max(1, pixels)}
    return each | peak_memory()


def set_name(job: Evaluate, path: Path) -> str:
    """What the measured set at `path` is called: `clcd-val`, or the name of the folder or list where that is
    the set itself.
    """
    name = Path(job.dataset).stem
    return name if path == Path(job.dataset) else f"{name}-{job.split}"


def about_run(job: Evaluate, path: Path, card: ModelCard, device: torch.device) -> dict[str, Any]:
    """What `metrics.json` says of the set at `path`, of the checkpoint and of the run."""
    return {
        "name": set_name(job, path),
        "dataset": Path(job.dataset).name,
        "split": job.split,
        "checkpoint": Path(job.checkpoint).name,
        "network": card.network,
        "weights_sha256": card.weights_sha256,
        "device": str(device),
        "command": repeat_command(job),
    }


def chosen_on(card: ModelCard, summary: dict[str, Any], keys: Sequence[str]) -> dict[str, list[str]]:
    """Names in the card of sets that the checkpoint or its threshold was chosen on: all of them, sorted, as
    `threshold_fixed_on`, and those that are this very set as `chosen_on_this_set`.

    A set is known by its numbers `keys`: names and folders may differ, these do not.
    """
    entries = card.metrics.items()
    chosen = [name for name, entry in entries if isinstance(entry, dict) and "selected_on" in entry]
    same = [name for name in chosen if all(card.metrics[name].get(key) == summary[key] for key in keys)]
    return {"threshold_fixed_on": sorted(chosen), "chosen_on_this_set": same}

"""The job `evaluate`: a checkpoint is loaded and measured as its task is."""

from __future__ import annotations

import torch

from ...checkpoints import load_checkpoint
from ...contract.errors import CheckpointRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...contract.training_jobs import Evaluate
from ..tasks import TASKS
from .data import with_data
from .outputs import refuse_losses
from .page import require_pages


def evaluate(job: Evaluate, events: Events) -> Result:
    """Measure `job.checkpoint` on `job.dataset`, or on what `with_data` takes it for, and write numbers,
    pictures and `report.html` to `job.output`; raises `EngineIncomplete`, `InputRefused`,
    `CheckpointRefused`, `Cancelled`.
    """
    require_pages()
    refuse_losses(job)
    job = with_data(job, events)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    network, card = load_checkpoint(job.checkpoint, device)
    measure = TASKS[card.task].evaluate if card.task in TASKS else None
    if measure is None:
        *others, last = [repr(name) for name, entry in TASKS.items() if entry.evaluate]
        wanted = f"{', '.join(others)} or {last}" if others else last
        message = f"{job.checkpoint} is made for {card.task!r}, wanted {wanted}."
        raise CheckpointRefused("checkpoint.task", message, "Choose a checkpoint of one of these.")
    return measure(job, network, card, device, events)

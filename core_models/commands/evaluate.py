"""`evaluate`: from a checkpoint to its measures."""

from __future__ import annotations

from ..contract.training_jobs import Evaluate
from .base import job_command

COMMAND = job_command("evaluate", "measure a checkpoint on a dataset", Evaluate, info="stderr")

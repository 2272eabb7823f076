"""`train`: from a recipe to a checkpoint."""

from __future__ import annotations

from ..contract.training_jobs import TrainModel
from .base import job_command

COMMAND = job_command("train", "train a network by a recipe", TrainModel, info="stderr", grace=None)

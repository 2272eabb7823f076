"""`adapt`: a checkpoint and judged polygons in, a checkpoint that suits the scene out."""

from __future__ import annotations

from ..contract.adapt_jobs import AdaptChange
from ..contract.jobs import Result
from .base import job_command, output_lines


def summary(result: Result) -> str:
    """What it was worth, then where the checkpoint is."""
    found = result.numbers
    learnt = f"{found['steps']:.0f} steps" if found["steps"] else "a new threshold alone"
    line = (
        f"F1 {found['f1_before']:.3f} before, {found['f1_after']:.3f} after ({learnt}), on the ground of "
        f"{found['polygons']:.0f} polygons, each part held out in turn"
    )
    return "\n".join([line, *output_lines(result)])


COMMAND = job_command("adapt", "teach a checkpoint with judged polygons of one scene", AdaptChange, summary)

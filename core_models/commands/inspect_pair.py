"""`inspect`: can these two dates be compared, and what would be done about it."""

from __future__ import annotations

import json

from ..contract.change_jobs import InspectPair
from ..contract.events import Events
from ..contract.jobs import ChipJob, Job, Result
from ..contract.wording import on_command_line
from ..worker import run_job
from .base import job_command


def run(job: Job | ChipJob, events: Events) -> Result:
    """Inspect the pair; its warnings are said as events too."""
    result = run_job(job, events)
    for warning in result.warnings:
        events.warning(warning)
    return result


def summary(result: Result) -> str:
    """What was found, a line each."""
    return on_command_line(
        "\n".join(
            f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in result.details.items()
        )
    )


COMMAND = job_command("inspect", "say whether two dates can be compared", InspectPair, summary, run=run)

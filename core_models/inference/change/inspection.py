"""The job `inspect`: whether two dates can be compared."""

from __future__ import annotations

from ...contract.card import read_card
from ...contract.change_jobs import InspectPair
from ...contract.events import Events
from ...contract.jobs import Result
from ...geo.pair import inspect_pair


def inspect(job: InspectPair, events: Events) -> Result:
    """What `inspect_pair` finds, held against the card of the job's checkpoint where it names one; raises
    `InputRefused` and `CheckpointRefused`.
    """
    report = inspect_pair(job.before, job.after, read_card(job.checkpoint) if job.checkpoint else None)
    return Result(warnings=tuple(report.warnings), details=report.to_dict())

"""Where a job writes before its outputs are whole, and how to remove that in a hurry; the standard library
only.

The name of the hidden folder follows from the output and the process, so that a process that has to end at
once can remove it without asking whoever writes into it.
"""

from __future__ import annotations

from ..placing import discard, hidden_folder

__all__ = ["OUTPUTS", "discard", "hidden_folder", "job_outputs"]

OUTPUTS = ("output", "score", "map", "provenance", "uncertainty")
"""Fields in which jobs name what they write."""


def job_outputs(job: object) -> list[str]:
    """The paths that `job` names as outputs."""
    return [path for path in (getattr(job, name, "") for name in OUTPUTS) if path]

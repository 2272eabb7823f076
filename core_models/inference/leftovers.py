"""Where a job writes before its outputs are whole, and how to remove that in a hurry; the standard library
and the contract only.

The name of the hidden folder follows from the output and the process, so that a process that has to end at
once can remove it without asking whoever writes into it.
"""

from __future__ import annotations

from ..contract.options import options_of
from ..placing import discard, hidden_folder

__all__ = ["discard", "hidden_folder", "job_outputs"]


def job_outputs(job: object) -> list[str]:
    """The paths that `job` names as outputs."""
    named = [getattr(job, name) for name, option in options_of(type(job)).items() if option.is_output]
    return [path for path in named if path]

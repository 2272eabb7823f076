"""`make-chips`, `make-cloud-chips` and `make-object-chips`: datasets for training from rasters and what is
known of them.
"""

from __future__ import annotations

from ..contract.chip_jobs import ChangeChips, ClearChips, CloudChips, ObjectChips
from .base import job_command

CHANGE = job_command(
    "make-chips", "cut a dataset for training from two rasters and what changed", ChangeChips, grace=None
)
CLOUDS = job_command("make-cloud-chips", "cut a dataset for training cloud removal", CloudChips, grace=None)
CLEAR = job_command(
    "make-clear-chips", "cut a dataset for training cloud removal on one clear image", ClearChips, grace=None
)
OBJECTS = job_command("make-object-chips", "cut a dataset for training a detector", ObjectChips, grace=None)

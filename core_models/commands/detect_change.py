"""`detect-change`: two dates in, change polygons out."""

from __future__ import annotations

from ..contract.change_jobs import DetectChange
from ..contract.counting import counted
from ..contract.jobs import Result
from .base import area_words, caution_lines, job_command, output_lines


def summary(result: Result) -> str:
    """Numbers, then where the outputs are."""
    found = result.numbers
    area, observed = found["changed_area_m2"], 100 * found["observed_share"]
    line = f"{counted(found['polygons'], 'polygon')}, {area_words(area)} changed, {observed:.1f}% observed"
    return "\n".join([*caution_lines(result), line, *output_lines(result)])


COMMAND = job_command("detect-change", "find what changed between two dates", DetectChange, summary)

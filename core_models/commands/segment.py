"""`segment`: one date in, polygons of its classes out."""

from __future__ import annotations

from ..contract.counting import counted
from ..contract.jobs import Result
from ..contract.segment_jobs import Segment
from .base import area_words, caution_lines, job_command, output_lines


def summary(result: Result) -> str:
    """How much ground each class has, then where the outputs are."""
    found = result.numbers
    areas = ", ".join(f"{name} {area_words(area)}" for name, area in result.details["classes"].items())
    line = f"{counted(found['polygons'], 'polygon')}; {areas}; {100 * found['observed_share']:.1f}% observed"
    return "\n".join([*caution_lines(result), line, *output_lines(result)])


COMMAND = job_command("segment", "say which class each pixel of one date is of", Segment, summary)

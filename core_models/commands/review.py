"""`redraw-change` and `sample-change`: polygons and points from the scores of a run, without a network."""

from __future__ import annotations

from ..contract.jobs import Result
from ..contract.review_jobs import RedrawChange, SampleChange
from .base import area_words, caution_lines, job_command, output_lines


def redrawn(result: Result) -> str:
    """Polygons and their area, then where they are."""
    numbers = result.numbers
    line = f"{numbers['polygons']:.0f} polygons, {area_words(numbers['changed_area_m2'])} changed"
    return "\n".join([*caution_lines(result), line, *output_lines(result)])


def sampled(result: Result) -> str:
    """Points and area of each stratum, then where they are."""
    strata = [
        f"{name}: {facts['points']} points of {area_words(facts['area_m2'])}"
        for name, facts in result.details["strata"].items()
    ]
    unseen = f"not observed, and outside of any estimate: {area_words(result.numbers['unobserved_m2'])}"
    return "\n".join([*strata, unseen, *output_lines(result)])


REDRAW = job_command("redraw-change", "draw a run's polygons at another threshold", RedrawChange, redrawn)
SAMPLE = job_command("sample-change", "draw points to estimate the area of change by", SampleChange, sampled)

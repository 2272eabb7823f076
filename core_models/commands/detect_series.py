"""`detect-series`: three dates or more in, one layer of what changed when out."""

from __future__ import annotations

from ..contract.jobs import Result
from ..contract.series_jobs import DetectSeries
from .base import area_words, caution_lines, job_command, output_lines


def summary(result: Result) -> str:
    """A line for each pair of dates, then where the outputs are."""
    pairs = [
        f"{pair['before']} to {pair['after']}: {pair['polygons']} polygons, "
        f"{area_words(pair['changed_area_m2'])} changed, {100 * pair['observed_share']:.1f}% observed"
        for pair in result.details["pairs"]
    ]
    return "\n".join([*caution_lines(result), *pairs, *output_lines(result)])


COMMAND = job_command("detect-series", "find what changed through three dates or more", DetectSeries, summary)

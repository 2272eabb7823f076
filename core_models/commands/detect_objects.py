"""`detect-objects`: one raster or a series in, a layer of boxes out."""

from __future__ import annotations

from ..contract.counting import counted
from ..contract.jobs import Result
from ..contract.object_jobs import DetectObjects
from .base import caution_lines, job_command, output_lines


def summary(result: Result) -> str:
    """How many of which class, then where the outputs are."""
    found = result.numbers
    classes = ", ".join(f"{number} {name}" for name, number in result.details["classes"].items())
    line = f"{counted(found['objects'], 'object')}{classes and f' ({classes})'}"
    line += f", {counted(found['tracks'], 'track')}" if found["tracks"] else ""
    line += f", {100 * found['observed_share']:.1f}% observed"
    return "\n".join([*caution_lines(result), line, *output_lines(result)])


COMMAND = job_command(
    "detect-objects", "find objects in a raster, or follow them through a series", DetectObjects, summary
)

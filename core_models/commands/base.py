"""What a command is."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from functools import partial
from typing import Callable, List, Optional, Type

from ..contract.errors import InputRefused
from ..contract.events import Events
from ..contract.jobs import ChipJob, Job, Result
from ..inference.leftovers import job_outputs
from ..worker import run_job
from .options import add_options, job_of

Arguments = argparse.Namespace


def no_arguments(parser: argparse.ArgumentParser) -> None:
    """For commands that take none."""


def no_outputs(arguments: Arguments) -> List[str]:
    """For commands that write nothing under a temporary name."""
    return []


def summarise(result: Result) -> str:
    """One line for each number and output of `result`."""
    lines = [f"{name}: {value:g}" for name, value in result.numbers.items()]
    return "\n".join([*lines, *output_lines(result)])


def caution_lines(result: Result) -> List[str]:
    """What comes before the numbers: that the checkpoint does not know pixels of such a size."""
    fit = result.details.get("fit", {})
    return [f"CAUTION: {fit['caution']}"] if fit.get("caution") else []


def output_lines(result: Result) -> List[str]:
    """One line for each output of `result`, after one that says what the checkpoint knows."""
    outputs = [f"{name}: {path}" for name, path in result.outputs.items()]
    fit = result.details.get("fit")
    if not fit:
        return outputs
    data = f" on {'; '.join(fit['trained_on'])}" if fit["trained_on"] else ""
    low, high = fit["trained_pixel_sizes_m"]
    return [f"checkpoint: {fit['checkpoint']}, trained{data} at {low:g} to {high:g} m", *outputs]


@dataclass(frozen=True)
class Command:
    """A subcommand of `python -m core_models`."""

    name: str
    help: str
    run: Callable[[Arguments, Events], Result]
    add_arguments: Callable[[argparse.ArgumentParser], None] = no_arguments
    summary: Callable[[Result], str] = summarise
    outputs: Callable[[Arguments], List[str]] = no_outputs
    """Paths whose temporary files are removed when the process has to end at once."""
    info: str = ""
    """Where messages go that are no warnings: stdout, stderr, or (empty) to a terminal only."""
    grace: Optional[float] = 0.8
    """Seconds that the job has to stop by itself after Ctrl-C; None: until the second Ctrl-C."""


def job_command(
    name: str,
    help: str,
    job_class: Type[Job | ChipJob],
    summary: Callable[[Result], str] = summarise,
    info: str = "",
    grace: Optional[float] = 0.8,
    run: Callable[[Job | ChipJob, Events], Result] = run_job,
) -> Command:
    """The command that makes a job of its arguments and runs it."""
    return Command(
        name,
        help,
        lambda arguments, events: run(job_of(job_class, arguments), events),
        partial(add_options, job_class=job_class),
        summary,
        lambda arguments: _outputs(job_class, arguments),
        info,
        grace,
    )


def _outputs(job_class: Type[Job | ChipJob], arguments: Arguments) -> List[str]:
    """What the job of the arguments writes; nothing where it was refused, and so has not begun."""
    try:
        return job_outputs(job_of(job_class, arguments))
    except InputRefused:
        return []


def area_words(square_metres: float) -> str:
    """An area in the unit that fits: `37,841 m²`, `13.4 ha`, `25.7 km²`."""
    if square_metres < 1e5:
        return f"{square_metres:,.0f} m²"
    if square_metres < 1e7:
        return f"{square_metres / 1e4:,.1f} ha"
    return f"{square_metres / 1e6:,.1f} km²"

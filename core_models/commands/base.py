"""What a command is."""

from __future__ import annotations

import argparse
from dataclasses import dataclass, field
from typing import Callable, List, Optional

from ..contract.events import Events
from ..contract.jobs import Result

Arguments = argparse.Namespace


def no_outputs(arguments: Arguments) -> List[str]:
    """For commands that write nothing under a temporary name."""
    return []


def summarise(result: Result) -> str:
    """One line for each number and output of `result`."""
    lines = [f"{name}: {value:g}" for name, value in result.numbers.items()]
    return "\n".join([*lines, *(f"{name}: {path}" for name, path in result.outputs.items())])


@dataclass(frozen=True)
class Command:
    """A subcommand of `python -m core_models`."""

    name: str
    help: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Arguments, Events], Result]
    summary: Callable[[Result], str] = summarise
    outputs: Callable[[Arguments], List[str]] = field(default=no_outputs)
    """Paths whose temporary files are removed when the process has to end at once."""
    info: str = ""
    """Where messages go that are no warnings: stdout, stderr, or (empty) to a terminal only."""
    grace: Optional[float] = 0.8
    """Seconds that the job has to stop by itself after Ctrl-C; None: until the second Ctrl-C."""

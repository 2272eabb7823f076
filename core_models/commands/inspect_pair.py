"""`inspect`: can these two dates be compared, and what would be done about it."""

from __future__ import annotations

import argparse
import json

from ..contract.change_jobs import InspectPair
from ..contract.events import Events
from ..contract.jobs import Result
from ..worker import run_job
from .base import Arguments, Command


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of `InspectPair`."""
    parser.add_argument("before", metavar="BEFORE", help="raster, VRT, folder or glob of the first date")
    parser.add_argument("after", metavar="AFTER", help="the same of the second date")
    parser.add_argument(
        "--checkpoint", default="", metavar="CKPT", help="hold the pair against this checkpoint's card too"
    )


def run(arguments: Arguments, events: Events) -> Result:
    """Inspect the pair; its warnings are said as events too."""
    result = run_job(InspectPair(arguments.before, arguments.after, arguments.checkpoint), events)
    for warning in result.warnings:
        events.warning(warning)
    return result


def summary(result: Result) -> str:
    """What was found, a line each."""
    return "\n".join(
        f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in result.details.items()
    )


COMMAND = Command("inspect", "say whether two dates can be compared", add_arguments, run, summary)

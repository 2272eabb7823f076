"""`networks`: which there are, how large, from which paper."""

from __future__ import annotations

import sys

from ..contract.events import Events
from ..contract.jobs import Result
from ..worker import guarded, require_engine
from .base import Arguments, Command


def run(arguments: Arguments, events: Events) -> Result:
    """Names, parameters and papers; raises `EngineIncomplete`."""
    return guarded(_describe)


def _describe() -> Result:
    require_engine()
    import torch

    from ..networks import NETWORKS

    details = {}
    for name, network in NETWORKS.items():
        with torch.device("meta"):  # shapes without memory
            parameters = sum(parameter.numel() for parameter in network().parameters())
        text = sys.modules[network.__module__].__doc__ or ""
        details[name] = {"parameters": parameters, "paper": " ".join(text.split("\n\n")[0].split())}
    return Result(details=details)


def summary(result: Result) -> str:
    """A line each."""
    return "\n".join(
        f"{name:16} {entry['parameters'] / 1e6:6.2f} M  {entry['paper']}"
        for name, entry in result.details.items()
    )


COMMAND = Command("networks", "list the networks", run, summary=summary)

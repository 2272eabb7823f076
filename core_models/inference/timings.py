"""How long the steps of a job took and how many tiles it ran, for its receipt; knows no torch."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime, timezone

QUIET_SECONDS = 0.2
"""Least time between two reports of progress."""


@dataclass
class Timings:
    """Seconds of each step."""

    start: float = field(default_factory=time.monotonic)
    began: str = field(default_factory=lambda: datetime.now(timezone.utc).isoformat(timespec="seconds"))
    steps: dict[str, float] = field(default_factory=dict)

    def lap(self, name: str) -> None:
        """The step `name` ends now."""
        self.steps[name] = round(time.monotonic() - self.start - sum(self.steps.values()), 3)


@dataclass(frozen=True)
class TiledReport:
    """What a run over tiles took."""

    tiles: int
    computed: int = 0
    """Tiles that went through the network; the others had no observed pixel."""
    batch: int = 0
    """Tiles a step at the end; smaller than asked where memory ran out."""
    taken_over: int = 0
    """Tiles whose answers are those of an earlier run that was interrupted."""

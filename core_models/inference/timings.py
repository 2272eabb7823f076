"""How long the steps of a job took, for its receipt."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from datetime import datetime, timezone


@dataclass
class Timings:
    """Seconds of each step."""

    start: float = field(default_factory=time.monotonic)
    began: str = field(default_factory=lambda: datetime.now(timezone.utc).isoformat(timespec="seconds"))
    steps: dict[str, float] = field(default_factory=dict)

    def lap(self, name: str) -> None:
        """The step `name` ends now."""
        self.steps[name] = round(time.monotonic() - self.start - sum(self.steps.values()), 3)

"""When a loss goes astray: it is no number, or it explodes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from statistics import median

import torch

from ..contract.errors import CoreError

RECENT, ENOUGH = 100, 20
"""Steps whose median an exploding loss is measured by, and how many it takes to judge."""
HINT = (
    "Look at these images, then {resume} with a lower optimiser.rate, a longer optimiser.warmup or "
    "run.precision=fp32."
)


class Watch:
    """Knows the last losses. A loss explodes where it is more than `explode` times their median; 0: never."""

    def __init__(self, explode: float, scaler: torch.amp.GradScaler) -> None:
        self.explode, self.scaler = explode, scaler
        self.recent: list[float] = []

    def check(self, step: int, loss: float, norm: float, names: Callable[[], Sequence[str]]) -> None:
        """Raise `CoreError` where the loss or the gradient's norm of `step` is astray, with the `names` of
        its images.
        """
        # Scaled gradients overflow now and then; the optimiser leaves such a step out and the scale falls,
        # down to 1.
        forgiven = self.scaler.is_enabled() and self.scaler.get_scale() > 1
        if not math.isfinite(loss) or not (math.isfinite(norm) or forgiven):
            found = f"At step {step} the loss is {loss} and the gradient's norm {norm}"
            raise CoreError("training.not-finite", f"{found}, on {', '.join(names())}.", HINT)
        usual = median(self.recent) if len(self.recent) >= ENOUGH else math.inf
        if self.explode and loss > self.explode * usual:
            found = (
                f"At step {step} the loss is {loss:.3g}, more than {self.explode:g} times the usual "
                f"{usual:.3g}"
            )
            raise CoreError("training.exploding", f"{found}, on {', '.join(names())}.", HINT)
        self.recent = [*self.recent, loss][-RECENT:]

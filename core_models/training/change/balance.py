"""How much a changed pixel counts where few pixels are changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ...contract.errors import InputRefused
from ...contract.events import Events
from ..recipe import MARGINS, REACH, Loss, Recipe
from .dataset import PairFolder


def measured_loss(recipe: Recipe, folders: Sequence[PairFolder], events: Events) -> Loss:
    """The recipe's loss with its change weight measured where it asks for that: (1 - p) / p of the labels'
    share p of change.

    Raises `InputRefused` where nothing changed. Also says what it costs when a margin is out of reach.
    """
    loss = recipe.loss
    for name, (_, far) in ((name, loss.margins_of(name)) for name in loss.weights if name in MARGINS):
        if far > REACH:
            floor = f"{(far - REACH) ** 2:.2g}"
            events.info(
                f"The margin {far:g} of the {name} loss is out of reach: each changed pixel costs {floor} or "
                "more."
            )
    if loss.change_weight != "measured":
        return loss
    unchanged, changed = class_shares(folders, [source.weight for source in recipe.data.train])
    weight = unchanged / changed
    events.info(
        f"{100 * changed:.2f}% of the labelled pixels are changed: each counts {weight:.2f} times in the "
        "loss."
    )
    return replace(loss, change_weight=weight)


def class_shares(folders: Sequence[PairFolder], weights: Sequence[float]) -> tuple[float, float]:
    """Shares of unchanged and changed among known pixels, folders counted as they are drawn; they add up to
    1.

    Their ratio is the change weight that gives both classes the same say. Raises `InputRefused` where one
    class is missing.
    """
    counts = np.array([folder.pixels / max(1, folder.pixels.sum()) for folder in folders])
    unchanged, changed = (np.asarray(weights)[:, None] * counts).sum(axis=0) / sum(weights)
    if not (unchanged > 0 and changed > 0):
        names = ", ".join(str(folder.path) for folder in folders)
        lacking = "changed" if unchanged > 0 else "unchanged"
        raise InputRefused(
            "dataset.classes",
            f"{names} has no pixel labelled {lacking}.",
            "Label some, or give loss.change_weight.",
        )
    return float(unchanged / (unchanged + changed)), float(changed / (unchanged + changed))

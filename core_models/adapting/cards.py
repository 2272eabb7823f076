"""The card of a checkpoint that was taught: what it grew from, by what, and how well it did."""

from __future__ import annotations

import os
from dataclasses import replace

from ..contract.adapt_jobs import AdaptChange
from ..contract.card import ModelCard, TrainingData
from ..geo.grid import Grid
from ..geo.plain import has_ground
from ..training.change.calibration import calibrated_card
from .lessons import Lesson

LABELS = "judged polygons"
"""The name of their ground among the measures of a card."""


def taught_card(
    card: ModelCard, job: AdaptChange, grid: Grid, counts: dict[str, int], lesson: Lesson
) -> ModelCard:
    """The card of what came of `card`, with the temperature and the threshold that the labels chose."""
    scene = f"{_named(job.before)} and {_named(job.after)}"
    how = f"by {lesson.steps} steps of training" if lesson.steps else "by a new threshold alone"
    said = (
        f"Grew from “{card.name}” {how} on {counts['polygons']} polygons of {scene}, {counts['changed']} of "
        f"them changes. On their ground, each part held out in turn, F1 is {lesson.after:.2f} for "
        f"{lesson.before:.2f} before; polygons that somebody chose to judge are no sample of the scene. "
        f"Other ground was not looked at. What it grew from: {card.description}"
    )
    entry = {
        "f1": lesson.after,
        "f1_before": lesson.before,
        "f1_before_at_a_new_threshold": lesson.moved,
        "steps": lesson.steps,
        **counts,
    }
    chosen = calibrated_card(card, lesson.tally.all_weighed(), LABELS)
    data = TrainingData(
        f"{counts['polygons']} judged polygons of {scene}", job.licence or "not said", images=1
    )
    return replace(
        chosen,
        name=job.title or f"{card.name}, adapted",
        description=said,
        gsd_range=_wide(card.gsd_range, grid),
        metrics={LABELS: {**entry, "threshold": chosen.threshold, "selected_on": LABELS}},
        training_data=(*card.training_data, data),
        recipe={
            "adapted": {"steps": lesson.steps, "ring": job.ring, "seed": job.seed},
            "start": {
                "name": card.name,
                "weights_sha256": card.weights_sha256,
                "metrics": card.metrics,
                "recipe": card.recipe,
            },
        },
    )


def _named(path: str) -> str:
    return os.path.basename(os.path.normpath(path))


def _wide(known: tuple[float, float], grid: Grid) -> tuple[float, float]:
    """Pixel sizes that were trained on, those of the scene among them."""
    found = grid.ground_resolution() if has_ground(grid) else known[0]
    return min(known[0], found), max(known[1], found)

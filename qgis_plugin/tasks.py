"""What the plugin says about each task: one table, so that nobody else asks which task it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, Mapping, Tuple

from .messages import later, tr
from .numbers import filled


@dataclass(frozen=True)
class TaskWords:
    """What is shown of a task's checkpoints and said of their measures."""

    starter: str = ""
    """Of the shipped checkpoints the one that comes first, by its name without the ending."""
    shows_classes: bool = False
    """Whether the card's classes are worth a row."""
    shows_threshold: bool = True
    """Whether the card's threshold is read at all."""
    card_measures: Tuple[str, ...] = ()
    """Of many measures those that the card shows; empty: all."""
    chosen_by: str = "F1"
    """The measure on the validation data that is told after a training."""
    measured: str = later(
        "F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold {THRESHOLD:.2f}."
    )
    """A checkpoint's measures in a sentence."""

    def summary(self, numbers: Mapping[str, float]) -> str:
        """The measures, by the names of the algorithm's outputs, in a sentence."""
        return filled(tr(self.measured), **numbers)


TASKS: Dict[str, TaskWords] = {
    "change": TaskWords(starter="starter-lite"),
    "clouds": TaskWords(
        starter="starter-clouds",
        shows_threshold=False,
        chosen_by="PSNR_CLOUDY",
        measured=later("PSNR {PSNR_CLOUDY:.2f} dB under cloud."),
    ),
    "objects": TaskWords(
        starter="starter-vehicles",
        shows_classes=True,
        card_measures=("ap50", "ap", "ap50_small", "precision", "recall", "max_f1", "images", "objects"),
        chosen_by="AP50",
        measured=later(
            "AP50 {AP50:.3f}. F1 {F1:.3f}, precision {PRECISION:.3f}, recall {RECALL:.3f} at threshold "
            "{THRESHOLD:.2f}."
        ),
    ),
    "segmentation": TaskWords(
        starter="starter-roofs",
        shows_classes=True,
        shows_threshold=False,
        card_measures=("iou", "f1", "precision", "recall", "accuracy"),
        chosen_by="IOU",
        measured=later("Mean IoU {IOU:.3f}, mean F1 {F1:.3f}, accuracy {ACCURACY:.3f}."),
    ),
}
OTHER = TaskWords(shows_threshold=False)


def words_for(task: str) -> TaskWords:
    """What is said about `task`, be it one that the plugin has no algorithm for."""
    return TASKS.get(task, OTHER)

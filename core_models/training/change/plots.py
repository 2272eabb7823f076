"""Precision over recall of the score of change."""

from __future__ import annotations

from pathlib import Path
from typing import Optional, Union

from .. import plots
from ..plots import BLUE, INK, RED, f1_lines, picture
from .measures import ScoreCounts


def precision_recall_plot(
    counts: ScoreCounts, path: Union[str, Path], title: str, threshold: Optional[float] = None
) -> bool:
    """Draw precision over recall to the PNG `path`; the best of all thresholds (an oracle) and `threshold`
    are marked.
    """
    if not plots.can_plot():
        return False
    _, precision, recall = counts.curve()
    best_threshold, best = counts.best()
    marks = [("best of all, an oracle", best_threshold, best, (INK, 13, "none"))]
    if threshold is not None:
        marks.append(("the card's threshold", threshold, counts.at(threshold), (RED, 8, "full")))
    with picture(path, title, (5.2, 4.4)) as (axes,):
        f1_lines(axes)
        axes.plot(recall, precision, color=BLUE, linewidth=2)
        for words, at, found, (colour, size, filled) in marks:
            values = found.measures()
            label = f"F1 {values['f1']:.3f} at {at:.3f}: {words}"
            place = values["recall"], values["precision"]
            axes.plot(*place, "o", label=label, color=colour, markersize=size, fillstyle=filled)
        axes.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="recall", ylabel="precision")
        axes.legend(loc="lower left", fontsize=8, framealpha=0.9)
    return True

"""Pictures of how change is found: precision over recall, how true scores are, and what is found of each
size.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Optional, Union

from .. import plots
from ..plots import BLUE, GREY, INK, OCHRE, RED, f1_lines, picture, size_bars
from .calibration import Calibration
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


def reliability_plot(found: Calibration, path: Union[str, Path], title: str) -> bool:
    """Draw the share of truly changed pixels over their score to the PNG `path`; on the diagonal, scores are
    probabilities.
    """
    if not plots.can_plot():
        return False
    filled = [group for group in found.groups if group.pixels]
    with picture(path, title, (5.2, 4.4)) as (axes,):
        axes.plot((0, 1), (0, 1), color=GREY, linestyle="--", linewidth=1)
        width = 1 / len(found.groups)
        lows = [math.floor(group.score / width) * width for group in filled]
        axes.bar(lows, [group.changed for group in filled], width, align="edge", color=BLUE, alpha=0.25)
        axes.plot(
            [group.score for group in filled],
            [group.changed for group in filled],
            "o-",
            color=BLUE,
            linewidth=2,
        )
        axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="score", ylabel="share that truly changed")
        axes.text(0.03, 0.93, f"expected calibration error {found.ece:.4f}", fontsize=9, color=INK)
    return True


def size_plot(rows: Sequence[dict[str, Any]], path: Union[str, Path], title: str) -> bool:
    """Draw the shares of true changes found and of reported changes that are right, by size class, to the PNG
    `path`.
    """
    kinds = (
        ("true", "found", "of the true changes found", BLUE),
        ("reported", "right", "of the reported changes right", OCHRE),
    )
    unit = "square metres" if rows and rows[0]["unit"] == "m2" else "pixels"
    return size_bars(rows, kinds, path, title, unit)

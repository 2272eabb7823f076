"""Pictures of how detections fare: precision over recall by class, and what is found of each size."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Union

from .. import plots
from ..plots import BLUE, GREY, INK, OCHRE, RED, f1_lines, picture, size_bars
from .curve import Curve

COLOURS = (BLUE, RED, OCHRE, INK, GREY, "#5b8c5a", "#8a5a8c", "#c97b4a")


def detection_plot(curves: Mapping[str, Curve], path: Union[str, Path], title: str, threshold: float) -> bool:
    """Draw precision over recall at an IoU of 0.5, a line a class, to the PNG `path`; a dot marks the card's
    threshold.
    """
    if not plots.can_plot() or not curves:
        return False
    with picture(path, title, (5.2, 4.4)) as (axes,):
        f1_lines(axes)
        for number, (name, curve) in enumerate(curves.items()):
            _, precision, recall = curve.points()
            here, colour = curve.at(threshold), COLOURS[number % len(COLOURS)]
            axes.plot(recall, precision, color=colour, linewidth=2)
            axes.plot(
                here.recall,
                here.precision,
                "o",
                color=colour,
                label=f"{name}: F1 {here.f1:.3f}, {curve.objects} objects",
            )
        axes.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="recall", ylabel="precision at IoU 0.5")
        axes.legend(
            loc="lower left",
            fontsize=8,
            framealpha=0.9,
            title=f"at the threshold {threshold:.3f}",
            title_fontsize=8,
        )
    return True


def recall_plot(rows: Sequence[dict[str, Any]], path: Union[str, Path], title: str) -> bool:
    """Draw the shares of objects found and of detections that are right, by size in pixels, to the PNG
    `path`.
    """
    kinds = (
        ("objects", "found", "of the objects found", BLUE),
        ("detections", "right", "of the detections right", OCHRE),
    )
    return bool(rows) and size_bars(rows, kinds, path, title, "root of the area, pixels")

"""Pictures of measures, drawn with matplotlib; where it is not installed, every function here draws nothing
and gives False.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

import numpy as np

from ..contract.ceilings import MAX_STEPS

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MISSING = "matplotlib is not installed: no pictures are drawn."
RED, BLUE, OCHRE, GREY, INK = "#d62828", "#1d6f8a", "#c9a227", "#9aa5ad", "#22313f"
SMOOTHED = 15
"""Logged losses of which the drawn curve is the running median."""


@dataclass(frozen=True)
class Curves:
    """Which measures of a task's validation a learning curve shows."""

    chosen: str
    """The one that is drawn over the others."""
    words: str
    """What it is called, with its best value in braces."""
    others: Mapping[str, str]
    """Up to two more, and what they are called."""
    shares: bool = True
    """Whether they are shares of 1."""


F1_CURVES = Curves("f1", "F1, best {:.3f}", {"precision": "precision", "recall": "recall"})


def can_plot() -> bool:
    """Whether matplotlib is installed."""
    return find_spec("matplotlib") is not None


@contextmanager
def picture(
    path: Union[str, Path], title: str, size: tuple[float, float], columns: int = 1
) -> Iterator[list[Axes]]:
    """Axes of a picture that is written to `path` when they are filled; a killed run leaves none half
    written.
    """
    from matplotlib.figure import Figure  # takes a second to load, and a GPU machine may have none

    figure = Figure(size, dpi=130, layout="constrained")
    axes = [figure.add_subplot(1, columns, column + 1) for column in range(columns)]
    for each in axes:
        each.spines[["top", "right"]].set_visible(False)
        each.grid(color="#e6eaed", linewidth=0.8)
        each.set_axisbelow(True)
    figure.suptitle(title, fontsize=11, color=INK)
    yield axes
    temporary = Path(f"{path}.part")
    figure.savefig(temporary, format="png")
    temporary.replace(path)


def f1_lines(axes: Axes) -> None:
    """Lines of one F1 under the curve, so that a reader sees what a step along it is worth."""
    recall = np.linspace(0.01, 1, 400)
    for f1 in (0.2, 0.4, 0.6, 0.8):
        precision = f1 * recall / np.where(2 * recall > f1, 2 * recall - f1, np.nan)
        precision[precision > 1.02] = np.nan
        axes.plot(recall, precision, color="#d5dbdf", linewidth=0.8, linestyle="--")
        axes.annotate(f"F1 {f1}", (1.0, f1 / (2 - f1)), fontsize=7, color=GREY, ha="right", va="bottom")


def size_bars(
    rows: Sequence[dict[str, Any]],
    kinds: Sequence[tuple[str, str, str, str]],
    path: Union[str, Path],
    title: str,
    unit: str,
) -> bool:
    """Draw a share of each size class for each of `kinds`, with how many there are above it, to the PNG
    `path`.

    A kind is the key of a row's whole, that of its part, words and a colour.
    """
    if not can_plot():
        return False
    with picture(path, title, (9.5, 3.4)) as (axes,):
        for number, (all_, good, words, colour) in enumerate(kinds):
            places = [index + 0.42 * (number - 0.5) for index in range(len(rows))]
            shares = [row[good] / row[all_] if row[all_] else 0.0 for row in rows]
            bars = axes.bar(places, shares, 0.4, color=colour, label=f"share {words}")
            axes.bar_label(
                bars, [str(row[all_]) if row[all_] else "" for row in rows], fontsize=7, color=INK, padding=1
            )
        axes.set_xticks(range(len(rows)), [size_words(row) for row in rows], fontsize=8)
        axes.set(ylim=(0, 1.25), yticks=np.linspace(0, 1, 6), ylabel="share; above, how many", xlabel=unit)
        axes.legend(loc="upper center", fontsize=8, ncols=2)
    return True


def size_words(row: dict[str, Any]) -> str:
    """The size class of a row of `ObjectScores.by_size`, as people read it."""
    low, high = (short(edge) for edge in (row["from"], row["to"]))
    return f"{low}+" if row["to"] is None else f"{low}–{high}"


def short(edge: Optional[int]) -> str:
    """An edge of a size class: 30, 1k, 3M."""
    for unit, words in ((1_000_000, "M"), (1000, "k")):
        if edge and edge >= unit:
            return f"{edge // unit}{words}"
    return str(edge)


def learning_curve(log_path: Union[str, Path], path: Union[str, Path], curves: Curves = F1_CURVES) -> bool:
    """Draw loss and validation over the steps of `log.jsonl` to the PNG `path`."""
    if not can_plot():
        return False
    lines = read_log(log_path)
    losses = [(line["step"], line["loss"]) for line in lines if "loss" in line]
    measured = [(line["step"], line["validation"]) for line in lines if "validation" in line]
    with picture(path, f"Training of {Path(log_path).resolve().parent.name}", (9.5, 3.8), columns=2) as (
        left,
        right,
    ):
        _draw_losses(left, losses)
        _draw_measures(right, measured, curves)
        right.set(xlabel="step", ylabel="on the validation set")
        right.legend(loc="lower right", fontsize=8)
    return True


def _draw_measures(axes: Axes, measured: Sequence[tuple[int, dict[str, float]]], curves: Curves) -> None:
    best = max((found[curves.chosen] for _, found in measured), default=0.0)
    steps = [step for step, _ in measured]
    for (name, label), colour in zip(curves.others.items(), (GREY, OCHRE)):
        values = [found[name] for _, found in measured]
        axes.plot(steps, values, color=colour, marker=".", linewidth=1, label=label)
    values = [found[curves.chosen] for _, found in measured]
    axes.plot(steps, values, color=RED, marker=".", linewidth=2, label=curves.words.format(best))
    if curves.shares:
        axes.set_ylim(0, 1)


def _draw_losses(axes: Axes, losses: Sequence[tuple[int, float]]) -> None:
    steps, values = [step for step, _ in losses], [loss for _, loss in losses]
    axes.plot(steps, values, color=GREY, linewidth=0.7, alpha=0.7)
    half = SMOOTHED // 2
    middle = [
        float(np.median(values[max(0, index - half) : index + half + 1])) for index in range(len(values))
    ]
    axes.plot(steps, middle, color=BLUE, linewidth=2)
    axes.set(xlabel="step", ylabel="loss")
    if values and min(values) > 0:
        axes.set_yscale("log")


def read_log(path: Union[str, Path]) -> list[dict[str, Any]]:
    """The lines of a training's `log.jsonl` in the order of their steps; a step that was done again after a
    resume counts once.
    """
    found: dict[tuple[int, bool], dict[str, Any]] = {}
    for text in Path(path).read_text(encoding="utf-8").splitlines():
        try:
            line = json.loads(text)
            if isinstance(line, dict) and isinstance(line["step"], int) and 0 <= line["step"] <= MAX_STEPS:
                found[line["step"], "validation" in line] = line
        except (ValueError, KeyError, TypeError, RecursionError):
            continue  # the last line of a run that was killed
    return [found[key] for key in sorted(found)]

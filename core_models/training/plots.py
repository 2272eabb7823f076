"""Pictures of measures, drawn with matplotlib; where it is not installed, every function here draws nothing
and gives False.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, Union

import numpy as np

from .change.calibration import Calibration
from .change.measures import ScoreCounts

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MISSING = "matplotlib is not installed: no pictures are drawn."
RED, BLUE, OCHRE, GREY, INK = "#d62828", "#1d6f8a", "#c9a227", "#9aa5ad", "#22313f"
CURVES = {
    "psnr_cloudy": ("PSNR under cloud, best {:.2f} dB", {"psnr": "PSNR of all"}),
    "ap50": ("AP50, best {:.3f}", {"ap": "AP", "max_f1": "F1"}),
    "f1": ("F1, best {:.3f}", {"precision": "precision", "recall": "recall"}),
}
"""By the measure that chooses the best checkpoint: its line in a learning curve, and the lines beside it."""
SMOOTHED = 15
"""Logged losses of which the drawn curve is the running median."""


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


def precision_recall_plot(
    counts: ScoreCounts, path: Union[str, Path], title: str, threshold: Optional[float] = None
) -> bool:
    """Draw precision over recall to the PNG `path`; the best of all thresholds (an oracle) and `threshold`
    are marked.
    """
    if not can_plot():
        return False
    _, precision, recall = counts.curve()
    best_threshold, best = counts.best()
    points = [
        (
            "best of all, an oracle",
            best_threshold,
            best,
            {"color": INK, "markersize": 13, "fillstyle": "none"},
        )
    ]
    if threshold is not None:
        points.append(
            ("the card's threshold", threshold, counts.at(threshold), {"color": RED, "markersize": 8})
        )
    with picture(path, title, (5.2, 4.4)) as (axes,):
        f1_lines(axes)
        axes.plot(recall, precision, color=BLUE, linewidth=2)
        for words, at, found, style in points:
            values = found.measures()
            axes.plot(
                values["recall"],
                values["precision"],
                "o",
                label=f"F1 {values['f1']:.3f} at {at:.3f}: {words}",
                **style,
            )
        axes.set(xlim=(0, 1), ylim=(0, 1.02), xlabel="recall", ylabel="precision")
        axes.legend(loc="lower left", fontsize=8, framealpha=0.9)
    return True


def f1_lines(axes: Axes) -> None:
    """Lines of one F1 under the curve, so that a reader sees what a step along it is worth."""
    recall = np.linspace(0.01, 1, 400)
    for f1 in (0.2, 0.4, 0.6, 0.8):
        precision = f1 * recall / np.where(2 * recall > f1, 2 * recall - f1, np.nan)
        precision[precision > 1.02] = np.nan
        axes.plot(recall, precision, color="#d5dbdf", linewidth=0.8, linestyle="--")
        axes.annotate(f"F1 {f1}", (1.0, f1 / (2 - f1)), fontsize=7, color=GREY, ha="right", va="bottom")


def reliability_plot(found: Calibration, path: Union[str, Path], title: str) -> bool:
    """Draw the share of truly changed pixels over their score to the PNG `path`; on the diagonal, scores are
    probabilities.
    """
    if not can_plot():
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


def learning_curve(log_path: Union[str, Path], path: Union[str, Path]) -> bool:
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
        _draw_measures(right, measured)
        right.set(xlabel="step", ylabel="on the validation set")
        right.legend(loc="lower right", fontsize=8)
    return True


def _draw_measures(axes: Axes, measured: Sequence[tuple[int, dict[str, float]]]) -> None:
    """The measures of the task that the run is of, the one that chooses the best checkpoint last."""
    chosen = next((name for name in CURVES if any(name in found for _, found in measured)), "f1")
    words, others = CURVES[chosen]
    best = max((found[chosen] for _, found in measured), default=0.0)
    for name, label, colour in (
        *zip(others, others.values(), (GREY, OCHRE)),
        (chosen, words.format(best), RED),
    ):
        values = [(step, found[name]) for step, found in measured]
        axes.plot(
            *_columns(values), color=colour, marker=".", linewidth=2 if name == chosen else 1, label=label
        )
    if chosen != "psnr_cloudy":
        axes.set_ylim(0, 1)


def _draw_losses(axes: Axes, losses: Sequence[tuple[int, float]]) -> None:
    steps, values = _columns(losses)
    axes.plot(steps, values, color=GREY, linewidth=0.7, alpha=0.7)
    half = SMOOTHED // 2
    middle = [
        float(np.median(values[max(0, index - half) : index + half + 1])) for index in range(len(values))
    ]
    axes.plot(steps, middle, color=BLUE, linewidth=2)
    axes.set(xlabel="step", ylabel="loss")
    if values and min(values) > 0:
        axes.set_yscale("log")


def _columns(rows: Sequence[tuple[Any, Any]]) -> tuple[list[Any], list[Any]]:
    return [row[0] for row in rows], [row[1] for row in rows]


def read_log(path: Union[str, Path]) -> list[dict[str, Any]]:
    """The lines of a training's `log.jsonl` in the order of their steps; a step that was done again after a
    resume counts once.
    """
    found: dict[tuple[int, bool], dict[str, Any]] = {}
    for text in Path(path).read_text(encoding="utf-8").splitlines():
        try:
            line = json.loads(text)
            found[line["step"], "validation" in line] = line
        except (ValueError, KeyError, TypeError):
            continue  # the last line of a run that was killed
    return [found[key] for key in sorted(found)]

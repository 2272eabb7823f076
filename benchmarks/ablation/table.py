"""The rows of an ablation as a Markdown table: means and standard deviations over the seeds, and paired
differences.
"""

from __future__ import annotations

from statistics import mean, stdev
from typing import Any

from .variants import VARIANTS

MEASURES = {
    "ap50": "AP50",
    "ap": "AP",
    "ap50_very_tiny": "AP50 to 8 px",
    "ap50_tiny": "AP50 to 16 px",
    "ap50_tod_small": "AP50 to 32 px",
    "max_f1": "F1",
}
Row = dict[str, Any]


def table(rows: list[Row]) -> str:
    """A line a variant; the difference is that of AP50 to the variant it is held against, seed by seed."""
    lines = [
        "| variant | held against | " + " | ".join(MEASURES.values()) + " | difference of AP50 | seeds |"
    ]
    lines.append("|---" * (len(MEASURES) + 4) + "|")
    for variant, (against, _) in VARIANTS.items():
        mine = [row for row in rows if row["variant"] == variant]
        if mine:
            cells = [spread([row[name] for row in mine if name in row]) for name in MEASURES]
            lines.append(
                f"| `{variant}` | {against} | {' | '.join(cells)} | {difference(rows, variant)} | "
                f"{len(mine)} |"
            )
    return "\n".join(lines)


def difference(rows: list[Row], variant: str) -> str:
    """Mean and deviation of a variant's AP50 less that of the same seed of what it is held against; says
    where it may be chance.
    """
    scores = {(row["variant"], row["seed"]): row["ap50"] for row in rows}
    against = VARIANTS[variant][0]
    found = [
        score - scores[against, seed]
        for (name, seed), score in scores.items()
        if name == variant and (against, seed) in scores
    ]
    if len(found) < 2:
        return ""
    chance = ", within chance" if abs(mean(found)) <= stdev(found) else ""
    return f"{mean(found):+.3f} ± {stdev(found):.3f}".replace("0.", ".") + chance


def spread(values: list[float]) -> str:
    """Mean and standard deviation, as `.512 ± .013`."""
    if not values:
        return ""
    shown = f"{mean(values):.3f}" + (f" ± {stdev(values):.3f}" if len(values) > 1 else "")
    return shown.replace("0.", ".")

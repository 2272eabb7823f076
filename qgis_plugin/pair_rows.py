"""What was found of a pair of dates, in rows that a person reads before a run."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Dict, List, Mapping

from .messages import later, tr
from .numbers import filled

FINE, DONE = later("fine"), later("will be done")
LOOK, STOP = later("look"), later("stop")
"""How a row stands: nothing to do, something the run does by itself, something to think about, no run."""
SHIFT_BACK = later("Shift After back")
"""What is offered where one date lies beside the other."""
SMALL_SHIFT = 1.0
"""Pixels up to which a shift is told as small; from there on the engine warns."""
OFFERED = 0.5
"""Pixels from which on it is offered to take a shift out."""
SAME_LIGHT = 1.0
"""The same of the difference in brightness, in standard deviations."""
ALL = 0.995
"""Share from which all was observed."""
SAME_SIZE = 0.01
"""Relative difference up to which pixels are of one size."""


@dataclass(frozen=True)
class Row:
    """One thing that was looked at."""

    state: str
    label: str
    words: str


def rows_of(report: Mapping[str, Any]) -> List[Row]:
    """Rows of a report of the job `inspect` with its `warnings`; what it warns of comes last."""
    before, after, grid = report["before"], report["after"], report["grid"]
    rows = [
        _crs(before["crs"], after["crs"]),
        _overlap(grid, before["shared"], after["shared"]),
        _pixels(before["ground_resolution"], after["ground_resolution"], grid["ground_resolution"]),
        _bands(before, after),
        _observed(before["valid"], after["valid"]),
        *_shift(report["shift"], grid["ground_resolution"]),
        *_light(report["difference"]),
    ]
    return rows + [Row(LOOK, "", str(words)) for words in report.get("warnings", ())]


def stop_row(words: str) -> Row:
    """The row of a pair that is refused."""
    return Row(STOP, "", words)


def shift_to_take_out(report: Mapping[str, Any]) -> str:
    """What a run could take out of the pair's shift, for a tick; empty where there is nothing, or where the
    measure cannot be trusted.
    """
    shift = report["shift"]
    pixels = math.hypot(shift["columns"], shift["rows"]) if shift and not shift["why_not"] else 0.0
    if pixels < OFFERED:
        return ""
    told = tr("{0}: {1:.1f} pixels ({2:.2g} m)")
    return filled(told, tr(SHIFT_BACK), pixels, pixels * report["grid"]["ground_resolution"])


def _crs(before: str, after: str) -> Row:
    if before == after:
        return Row(FINE, tr("CRS"), before)
    return Row(DONE, tr("CRS"), tr("After is warped from {0} to {1}").format(after, before))


def _overlap(grid: Dict[str, Any], before: float, after: float) -> Row:
    metres = grid["ground_resolution"]
    told = tr("{0:.0f} × {1:.0f} m: {2:.0%} of Before, {3:.0%} of After")
    return Row(
        FINE, tr("Overlap"), filled(told, grid["width"] * metres, grid["height"] * metres, before, after)
    )


def _pixels(before: float, after: float, compared: float) -> Row:
    if math.isclose(before, after, rel_tol=SAME_SIZE):
        return Row(FINE, tr("Pixels"), filled(tr("{0:.3g} m"), before))
    told = tr("After is resampled from {0:.3g} to {1:.3g} m")
    return Row(DONE, tr("Pixels"), filled(told, after, compared))


def _bands(before: Dict[str, Any], after: Dict[str, Any]) -> Row:
    first, second = _band_names(before), _band_names(after)
    if first == second:
        return Row(FINE, tr("Bands"), f"{first} ({_depths(before, after)})")
    return Row(FINE, tr("Bands"), tr("Before {0}; After {1}").format(first, second))


def _band_names(date: Dict[str, Any]) -> str:
    names = date["band_names"]
    return ", ".join(name or str(band) for name, band in zip(names, date["bands"]))


def _depths(before: Dict[str, Any], after: Dict[str, Any]) -> str:
    return ", ".join(dict.fromkeys((before["dtype"], after["dtype"])))


def _observed(before: float, after: float) -> Row:
    if min(before, after) >= ALL:
        return Row(FINE, tr("Observed"), tr("all of it on both dates"))
    told = tr("{0:.0%} before, {1:.0%} after; the rest is left out")
    return Row(DONE, tr("Observed"), filled(told, before, after))


def _shift(shift: Any, metres: float) -> List[Row]:
    if not shift or not shift["reliable"]:
        return [Row(FINE, tr("Shift"), tr("cannot be told: the dates are too unlike"))]
    pixels = math.hypot(shift["columns"], shift["rows"])
    if pixels >= SMALL_SHIFT:
        return []
    told = filled(tr("{0:.1f} pixels ({1:.2g} m), which is small"), pixels, pixels * metres)
    if shift["spread"] is not None:
        told = filled(tr("{0}; by place it differs by {1:.1f}"), told, shift["spread"])
    return [Row(FINE, tr("Shift"), told)]


def _light(difference: List[Any]) -> List[Row]:
    known = [abs(value) for value in difference if value is not None]
    if not known or max(known) >= SAME_LIGHT:
        return []
    return [Row(FINE, tr("Light"), filled(tr("differs by {0:.1f} standard deviations"), max(known)))]

"""Polygons that somebody has judged, in the pixels of a grid, each in one of a few parts of ground."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas
import numpy as np
import shapely

from ..contract.adapt_jobs import FEWEST, FEWEST_CHANGED, FIELDS
from ..contract.errors import InputRefused
from ..geo.grid import Grid
from ..geo.reference import WORDS, labels_of, read_polygons
from ..sensors import UNKNOWN

CHANGED = ("accepted", "drawn", "added", "missed", "change")
UNCHANGED = ("rejected", "false", "no change")
OPEN = ("unsure", "open")
STATUSES = {
    **WORDS,
    **dict.fromkeys(CHANGED, 1),
    **dict.fromkeys(UNCHANGED, 0),
    **dict.fromkeys(OPEN, UNKNOWN),
}
"""What a judgement may say."""
PARTS = 3
"""Parts of the ground, each of which is held out from one training."""
MOST = 400
"""Polygons that are taken; more of them are no longer a few clicks, but a training."""


@dataclass(frozen=True)
class Judged:
    """N polygons."""

    shapes: np.ndarray
    """(N,) in pixels: x is the column, y the row."""
    changed: np.ndarray
    """(N,) bool."""
    part: np.ndarray
    """(N,) the part of ground, from 0, that each belongs to."""

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return int(self.part.max()) + 1

    def counts(self) -> dict[str, int]:
        """How many polygons say what."""
        changed = int(self.changed.sum())
        return {"polygons": len(self.changed), "changed": changed, "unchanged": len(self.changed) - changed}


def read_judged(path: str, grid: Grid, attribute: str = "") -> tuple[Judged, list[str]]:
    """The polygons at `path` that lie in `grid` and are judged, and what is to be said of the others; raises
    `InputRefused` where they are too few, or none is a change.
    """
    frame = read_polygons(path, grid)
    labels = labels_of(path, frame, attribute or _field_in(path, frame), STATUSES, "accepted or rejected")
    shapes = _in_pixels(frame.geometry.to_numpy(), grid)
    inside = shapely.intersects(shapes, shapely.box(0, 0, grid.width, grid.height))
    judged = labels != UNKNOWN
    _refuse_few(path, inside, judged, labels)
    used = np.flatnonzero(inside & judged)
    said = [f"{int((~inside).sum())} polygons lie outside the scene."] if not inside.all() else []
    if len(used) > MOST:
        said.append(f"Of {len(used)} judged polygons {MOST} are used: with so many, train a network instead.")
        used = used[np.linspace(0, len(used) - 1, MOST).round().astype(int)]
    shapes, changed = shapely.make_valid(shapes[used]), labels[used] == 1
    return Judged(shapes, changed, parts_of(shapely.centroid(shapes), changed)), said


def parts_of(points: np.ndarray, changed: np.ndarray) -> np.ndarray:
    """(N,) the part of ground of each of `points`: strips across the longer side, in turn.

    Every part has as many of the changes as the others, but for one, so that all can be measured.
    """
    x, y = shapely.get_coordinates(points).T
    along = x if np.ptp(x) >= np.ptp(y) else y
    parts = min(PARTS, int(changed.sum()))
    order = np.sort(along[changed])
    strips = min(2 * parts, len(order))
    cuts = [order[round(number * len(order) / strips)] for number in range(1, strips)]
    return np.searchsorted(np.asarray(cuts), along, side="right") % parts


def _field_in(path: str, frame: geopandas.GeoDataFrame) -> str:
    found = next((name for name in FIELDS if name in frame), "")
    if not found:
        fields = ", ".join(name for name in frame.columns if name != frame.geometry.name) or "none"
        raise InputRefused(
            "labels.field",
            f"{path} has no field status or change that says what a polygon is; its fields are {fields}.",
            "Name the field with {attribute}.",
        )
    return found


def _in_pixels(shapes: np.ndarray, grid: Grid) -> np.ndarray:
    inverse = ~grid.transform
    matrix = [inverse.a, inverse.b, inverse.d, inverse.e]
    moved: np.ndarray = shapely.transform(
        shapes,
        lambda points: points @ np.array(matrix).reshape(2, 2).T + np.array([inverse.c, inverse.f]),
    )
    return moved


def _refuse_few(path: str, inside: np.ndarray, judged: np.ndarray, labels: np.ndarray) -> None:
    if not inside.any():
        raise InputRefused(
            "labels.outside",
            f"None of the {len(inside)} polygons in {path} lies in the scene.",
            "Check its CRS, or choose the rasters that they were found in.",
        )
    used = labels[inside & judged]
    if not (used == 1).any():
        what = "no polygon in the scene is judged" if not len(used) else f"all {len(used)} are no change"
        raise InputRefused(
            "labels.one-class",
            f"{path} says of no polygon that it is a change: {what}.",
            "Accept what was found rightly, or draw what was missed.",
        )
    if len(used) < FEWEST or (used == 1).sum() < FEWEST_CHANGED:
        raise InputRefused(
            "labels.few",
            f"{path} has {len(used)} judged polygons in the scene, {(used == 1).sum()} of them changes; "
            f"wanted at least {FEWEST}, {FEWEST_CHANGED} of them changes.",
            "Judge or draw more.",
        )

"""The ground about judged polygons, read once: both dates, and what is known there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from rasterio.features import rasterize

from ..contract.events import Events
from ..geo.tiles import Tile
from ..inference.change.prepare import PreparedPair
from ..sensors import UNKNOWN
from .judged import Judged

SIDE = 256
"""Pixels along a site at least, so that a crop may be shifted about a small polygon."""
PIECE = 256
"""Pixels along a part of a large polygon."""
MARGIN = 64
"""Pixels that a site shows about a large polygon and its ring."""
MOST = 600
"""Sites that are read."""
GAP = 1
"""Pixels about the outline of a change that are not known: nobody draws more exactly."""


@dataclass(frozen=True)
class Site:
    """A window about a polygon, or a part of one."""

    before: np.ndarray
    """(C, h, w) float32, scaled as the checkpoint wants it."""
    after: np.ndarray
    seen: np.ndarray
    """(h, w) bool: observed at both dates."""
    label: np.ndarray
    """(h, w) uint8 of 0, 1 and 255."""
    parts: np.ndarray
    """(h, w) uint8: the part of ground that each known pixel belongs to."""
    own: np.ndarray
    """(h, w) bool: known by this site's own polygon, so that no pixel counts twice."""
    part: int

    def known_but(self, part: int) -> np.ndarray:
        """(h, w) uint8: the labels of all ground but that of `part`."""
        return np.where(self.parts == part, UNKNOWN, self.label).astype(np.uint8)


def read_sites(pair: PreparedPair, judged: Judged, ring: int, events: Events) -> list[Site]:
    """The sites of all polygons that cover a pixel that was observed; `ring` pixels about each are known."""
    windows = list(_windows(pair, judged, ring))
    if len(windows) > MOST:
        windows = [windows[index] for index in np.linspace(0, len(windows) - 1, MOST).astype(int)]
    burning = _Burning(judged, ring)
    sites = []
    for number, (index, tile, core) in enumerate(windows):
        events.progress(number / len(windows), "Reading the ground about the polygons")
        before, after, seen = pair.read(tile)
        label, owner = burning.read(tile)
        label[~seen] = UNKNOWN
        own = (owner == index) & (label != UNKNOWN) & core
        if own.any():
            parts = judged.part[np.maximum(owner, 0)].astype(np.uint8)
            sites.append(Site(before, after, seen, label, parts, own, int(judged.part[index])))
    return sites


def _windows(pair: PreparedPair, judged: Judged, ring: int) -> Iterator[tuple[int, Tile, np.ndarray]]:
    """Index of a polygon, a window about (a part of) it, and where in the window that part and its ring
    are.
    """
    height, width = pair.grid.shape
    bounds = shapely.bounds(shapely.buffer(judged.shapes, ring))
    for index, (left, top, right, bottom) in enumerate(bounds):
        for row, below in _spans(top, bottom, height):
            for col, beyond in _spans(left, right, width):
                up, high = _window(row, below, height)
                first, wide = _window(col, beyond, width)
                core = np.zeros((high, wide), bool)
                core[row - up : below - up, col - first : beyond - first] = True
                yield index, Tile(up, first, high, wide), core


def _spans(low: float, high: float, end: int) -> Iterator[tuple[int, int]]:
    """Pixels from `low` to `high` inside of 0 to `end`, in pieces of alike size."""
    start, stop = max(0, int(np.floor(low))), min(end, int(np.ceil(high)))
    if stop <= start:
        return
    pieces = -(-(stop - start) // PIECE)
    edges = np.linspace(start, stop, pieces + 1).round().astype(int).tolist()
    yield from zip(edges[:-1], edges[1:])


def _window(start: int, stop: int, end: int) -> tuple[int, int]:
    """First pixel and length of the window about a piece; it is moved inwards at a border."""
    length = min(end, max(SIDE, stop - start + 2 * MARGIN))
    first = min(max(0, (start + stop - length) // 2), end - length)
    return first, length


class _Burning:
    """Polygons and their rings as pixels: changes over what is no change, and both over rings."""

    def __init__(self, judged: Judged, ring: int) -> None:
        changes, others = np.flatnonzero(judged.changed), np.flatnonzero(~judged.changed)
        shapes = judged.shapes
        every = np.arange(len(shapes))
        layers = (
            (shapely.buffer(shapes, ring), every, 0),
            (shapely.buffer(shapes[changes], GAP), changes, UNKNOWN),
            (shapes[others], others, 0),
            (shapes[changes], changes, 1),
        )
        self.shapes = np.concatenate([shapes for shapes, _, _ in layers])
        self.owners = np.concatenate([owners for _, owners, _ in layers])
        self.labels = np.concatenate([np.full(len(owners), label) for _, owners, label in layers])
        self._tree = shapely.STRtree(self.shapes)

    def read(self, tile: Tile) -> tuple[np.ndarray, np.ndarray]:
        """(h, w) label of 0, 1 and 255, and the polygon that each pixel belongs to, -1 for none."""
        right, bottom = tile.col + tile.width, tile.row + tile.height
        found = np.sort(self._tree.query(shapely.box(tile.col, tile.row, right, bottom)))
        burnt = [(shapely.transform(self.shapes[each], _moved(tile)), int(each) + 1) for each in found]
        drawn = rasterize(burnt, (tile.height, tile.width), 0, dtype="int32") if burnt else None
        if drawn is None or not drawn.any():
            shape = tile.height, tile.width
            return np.full(shape, UNKNOWN, np.uint8), np.full(shape, -1)
        labels = np.append(self.labels, UNKNOWN)[drawn - 1].astype(np.uint8)
        return labels, np.append(self.owners, -1)[drawn - 1]


def _moved(tile: Tile):
    return lambda points: points - np.array([tile.col, tile.row], float)

"""The map of a job to polygons with scores and sizes on the ground, strip by strip.

Outlines follow pixel edges with 4-connectivity: pixels that touch at a corner only are two polygons. With
8-connectivity they would be one ring that touches itself, which is no valid polygon.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

import geopandas
import numpy as np
import pyproj
import rasterio
import shapely
from rasterio.windows import Window

from ..contract.events import Events
from .components import Components, Strip
from .grid import STRIP_PIXELS, Grid
from .outlines import Corners, corners_of, polygons_of
from .vector import AT_A_TIME, COLUMNS, measure, target_crs, to_crs, wkt_of


@dataclass(frozen=True)
class Tally:
    """Pixels and scores of components; arrays of one length."""

    pixels: np.ndarray
    scored: np.ndarray
    """How many of the pixels have a score."""
    total: np.ndarray
    """Sum of the scores."""
    top: np.ndarray
    """The greatest of them, minus infinity where there is none."""

    def __getitem__(self, chosen: np.ndarray | slice) -> Tally:
        return Tally(*(getattr(self, field.name)[chosen] for field in fields(self)))

    @classmethod
    def of(cls, strip: Strip, values: np.ndarray) -> Tally:
        """What the rows of `strip` add; `values` are the scores of all pixels of its runs, row by row."""
        count, lengths = len(strip.numbers), (strip.stop - strip.start)[strip.above :]
        runs = strip.component[strip.above :]
        first, scored = np.cumsum(lengths) - lengths, np.isfinite(values)
        seen = np.add.reduceat(scored, first, dtype=np.int64)
        total = np.add.reduceat(np.where(scored, values, np.float32(0)), first, dtype=float)
        tops = np.maximum.reduceat(np.where(scored, values, np.float32(-np.inf)), first)
        top = np.full(count, -np.inf)
        np.maximum.at(top, runs, tops)
        pixels, scored, total = (
            np.bincount(runs, each, count).astype(float)  # of nothing they would be integers
            for each in (lengths, seen, total)
        )
        return cls(pixels, scored, total, top)

    def joined(self, earlier: Tally, place: np.ndarray) -> Tally:
        """The same with what was counted `earlier`, whose components are at `place` here."""
        np.add.at(self.pixels, place, earlier.pixels)
        np.add.at(self.scored, place, earlier.scored)
        np.add.at(self.total, place, earlier.total)
        np.maximum.at(self.top, place, earlier.top)
        return self

    def scores(self) -> tuple[np.ndarray, np.ndarray]:
        """Mean and greatest score, NaN where no pixel has one."""
        with np.errstate(invalid="ignore", divide="ignore"):
            return self.total / self.scored, np.where(self.scored, self.top, np.nan)


def polygonise(
    map_path: str,
    score_path: str,
    grid: Grid,
    *,
    min_area: float = 0.0,
    simplify: float = 0.0,
    crs: str | None = None,
    value: int = 1,
    events: Events | None = None,
) -> Iterator[geopandas.GeoDataFrame]:
    """Polygons of the pixels that hold `value` in the map, with the mean and maximum of the score raster in
    each, some thousands at a time in the order in which they end; at least one frame, which may be empty.

    Areas (m²) and perimeters (m) are those of the outline on the ellipsoid of the grid's CRS, after
    simplification by `simplify` pixels; scores are those of the pixels before it. Smaller ones than
    `min_area` m² are left out. Raises `InputRefused` for an unknown `crs`, and `Cancelled`. Neither raster is
    held whole, nor are all polygons.
    """
    layer = _Layer(grid, min_area, simplify, target_crs(crs, grid))
    least = 0.5 * min_area / grid.pixel_areas().max()  # by far too small, so no need to draw them
    yielded = False
    for corners, tally in _ended(map_path, score_path, value, events or Events()):
        wanted = np.flatnonzero(tally.pixels >= least)
        for start in range(0, len(wanted), AT_A_TIME):
            some = wanted[start : start + AT_A_TIME]
            yield layer.frame(_chosen(corners, some, len(tally.pixels)), tally[some])
            yielded = True
    if not yielded:
        yield layer.frame(Corners.none(), Tally(*[np.zeros(0)] * 4))


def _ended(map_path: str, score_path: str, value: int, events: Events) -> Iterator[tuple[Corners, Tally]]:
    """The components that end in each strip, in their order, with all their corners."""
    with rasterio.open(map_path) as map_, rasterio.open(score_path) as score:
        width, height = map_.width, map_.height
        components, open_corners = Components(width, height), Corners.none()
        open_tally = Tally(*[np.zeros(0)] * 4)
        depth = max(1, STRIP_PIXELS // width)
        for row in range(0, height, depth):
            window = Window(0, row, width, min(depth, height - row))
            mask = map_.read(1, window=window) == value
            strip = components.add(mask)
            values = score.read(1, window=window)[mask] if mask.any() else np.zeros(0, np.float32)
            tally = Tally.of(strip, values).joined(open_tally, strip.moved)
            corners = Corners.joined(
                open_corners.named(strip.moved[open_corners.component].astype(np.int32)),
                corners_of(strip, width),
            )
            order = _order(strip)
            yield _chosen(corners, order, len(strip.numbers)), tally[order]
            open_corners = _chosen(corners, np.flatnonzero(~strip.ended), len(strip.numbers))
            open_tally = tally[~strip.ended]
            events.progress((row + window.height) / height, "Drawing polygons")


def _order(strip: Strip) -> np.ndarray:
    """The components that end in a strip, in GDAL's order: by their last row, then by number."""
    last = np.zeros(len(strip.numbers), np.int64)
    last[strip.component] = strip.row  # runs come from top to bottom: the last one counts
    ended = np.flatnonzero(strip.ended)
    return ended[np.argsort(last[ended], kind="stable")]


def _chosen(corners: Corners, order: np.ndarray, count: int) -> Corners:
    """The corners of those of `count` components that `order` names, numbered by their place in it."""
    place = np.full(count, -1, np.int32)
    place[order] = np.arange(len(order))
    component = place[corners.component]
    return corners.named(component)[component >= 0]


@dataclass(frozen=True)
class _Layer:
    """How outlines become rows of the layer."""

    grid: Grid
    min_area: float
    simplify: float
    target: pyproj.CRS | None
    """CRS of the polygons where it is not the grid's."""

    def frame(self, corners: Corners, tally: Tally) -> geopandas.GeoDataFrame:
        """The rows of the components of `corners` and `tally`."""
        shapes = self._shapes(corners, len(tally.pixels))
        area, perimeter = measure(shapes, self.grid)
        big = area >= self.min_area
        values = (*tally.scores(), area, perimeter)
        columns = {name: numbers[big] for name, numbers in zip(COLUMNS, values)}
        frame = geopandas.GeoDataFrame(columns, geometry=shapes[big], crs=wkt_of(self.grid))
        return valid_in(frame, self.grid, self.target)

    def _shapes(self, corners: Corners, count: int) -> np.ndarray:
        if not self.simplify:
            return polygons_of(corners, count, self.grid.points)
        outlines = _simplified(polygons_of(corners, count, lambda x, y: (x, y)), self.simplify)
        place = self.grid.points
        moved: np.ndarray = shapely.transform(outlines, lambda points: np.stack(place(*points.T), axis=1))
        return moved


def valid_in(frame: geopandas.GeoDataFrame, grid: Grid, target: pyproj.CRS | None) -> geopandas.GeoDataFrame:
    """`frame` of polygons by `to_crs`, valid there; as it is without a `target`."""
    if target is None:
        return frame
    frame = to_crs(frame, grid, target)
    frame.geometry = _valid(frame.geometry.to_numpy())
    return frame


def _simplified(outlines: np.ndarray, tolerance: float) -> np.ndarray:
    """Outlines with fewer corners, valid; those that would lose or gain a tenth of their area stay as they
    are.
    """
    simple = _valid(shapely.simplify(outlines, tolerance))
    area = shapely.area(outlines)
    return np.where(np.abs(shapely.area(simple) - area) <= 0.1 * area, simple, outlines)


def _valid(geometries: np.ndarray) -> np.ndarray:
    """Valid polygons or multipolygons; lines and points that a repair leaves over are dropped."""
    made = geometries.copy()
    broken = np.flatnonzero(~shapely.is_valid(made))
    for index in broken:
        parts = shapely.get_parts(shapely.get_parts(shapely.make_valid(made[index])))
        polygons = parts[(shapely.get_type_id(parts) == 3) & (shapely.area(parts) > 0)]
        made[index] = polygons[0] if len(polygons) == 1 else shapely.MultiPolygon(list(polygons))
    return made

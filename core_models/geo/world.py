"""Where a CRS ends: the meridian at which it is cut, and the distance after which it begins anew.

A geographic CRS is cut at 180°, a cylindrical or pseudocylindrical projection at the meridian opposite to its
central one. What lies across is drawn in pieces, as RFC 7946 (section 3.1.9) says: in one piece it would be
as wide as the world.
"""

from __future__ import annotations

import math
from functools import lru_cache

import geopandas
import numpy as np
import pyproj
import shapely
from pyproj.enums import WktVersion
from pyproj.exceptions import ProjError

NEAR = 1e-6
"""Turns; 40 m at the equator. How far from a seam both its sides are looked at."""
TORN = 1e5
"""Metres between both sides of a meridian from which the map is cut there."""
CENTRAL = ("natural origin", "false origin", "projection centre", "origin")
"""Endings of the names that projections give to the longitude in their middle."""


def horizontal(crs: pyproj.CRS) -> pyproj.CRS:
    """The part of `crs` that says where on the ground, without heights."""
    while crs.is_compound or crs.is_bound:
        inner = crs.sub_crs_list[0] if crs.is_compound else crs.source_crs
        if inner is None:
            break
        crs = inner
    return crs


def turn_of(crs: pyproj.CRS) -> float:
    """Units of x after which the CRS begins anew: 360 for degrees, the width of the world for a cylindrical
    projection, 0 where it does not.
    """
    west, east = world_of(crs)
    return east - west


def world_of(crs: pyproj.CRS) -> tuple[float, float]:
    """The x coordinates between which a CRS that begins anew draws the world once; (0, 0) for others."""
    return _world(horizontal(crs).to_wkt(WktVersion.WKT2_2019))


@lru_cache(maxsize=64)
def _world(wkt: str) -> tuple[float, float]:
    crs, nowhere = pyproj.CRS.from_wkt(wkt), (0.0, 0.0)
    if crs.is_geographic:
        return -_circle(crs) / 2, _circle(crs) / 2
    seam = _seam(wkt)
    if seam is None:
        return nowhere
    full = _circle(_frame(crs))
    shares, latitudes = np.meshgrid([NEAR, 0.25, 0.5, 0.75, 1 - NEAR], [0.0, 50.0, -20.0])
    latitudes = latitudes * full / 360.0
    transformer = pyproj.Transformer.from_crs(_frame(crs), crs, always_xy=True)
    x, _ = transformer.transform(seam + (shares - 1) * full, latitudes)
    if not np.isfinite(x).all():
        return nowhere
    width = float((x[0, -1] - x[0, 0]) / (1 - 2 * NEAR))
    straight = np.abs(x - x[0, 0] - width * (shares - NEAR)).max() < 1e-9 * abs(width)
    west = float(x[0, 0]) - NEAR * width
    return (west, west + width) if straight and width > 0 else nowhere


def seam_of(crs: pyproj.CRS) -> float | None:
    """The longitude at which the map is cut, in the units and from the prime meridian of the CRS; None where
    it is cut nowhere.
    """
    return _seam(horizontal(crs).to_wkt(WktVersion.WKT2_2019))


@lru_cache(maxsize=64)
def _seam(wkt: str) -> float | None:
    crs = pyproj.CRS.from_wkt(wkt)
    if crs.is_geographic:
        return _circle(crs) / 2
    frame, operation = _frame(crs), crs.coordinate_operation
    if not crs.is_projected or operation is None:
        return None
    full = _circle(frame)
    named = [p for p in operation.params if p.name.startswith("Longitude of") and p.name.endswith(CENTRAL)]
    middle = full * next((float(p.value) * p.unit_conversion_factor for p in named), 0.0) / (2 * math.pi)
    seam, near = middle + full / 2, NEAR * full
    transformer = pyproj.Transformer.from_crs(frame, crs, always_xy=True)
    x, y = transformer.transform(np.array([seam - near, seam + near]), np.full(2, full / 12))
    apart = math.hypot(x[1] - x[0], y[1] - y[0]) * crs.axis_info[0].unit_conversion_factor
    return seam if math.isfinite(apart) and apart > TORN else None


def _circle(crs: pyproj.CRS) -> float:
    """A full turn in the units of a geographic CRS."""
    return round(2 * math.pi / crs.axis_info[0].unit_conversion_factor, 9)


def _frame(crs: pyproj.CRS) -> pyproj.CRS:
    """The geographic CRS in which the seam of `crs` is a meridian."""
    return crs if crs.is_geographic or crs.geodetic_crs is None else crs.geodetic_crs


def reprojected(shapes: np.ndarray, source: pyproj.CRS, target: pyproj.CRS) -> np.ndarray:
    """Polygons of `source` in `target`, those across its seam as multipolygons of their pieces.

    What the CRS cannot hold has infinite coordinates or is empty, see `held`.
    """
    moved: np.ndarray = geopandas.GeoSeries(shapes, crs=source).to_crs(target).to_numpy().copy()
    seam = seam_of(target)
    if seam is None or not len(shapes):
        return moved
    ends = horizontal(target)
    frame = _frame(ends)
    full = _circle(frame)
    flat = _unrolled(shapes, source, frame, full)
    bounds = shapely.bounds(flat)
    first = np.floor((bounds[:, 0] - seam) / full - 1e-9)
    last = np.floor((bounds[:, 2] - seam) / full + 1e-9)
    for index in np.flatnonzero(np.isfinite(first) & np.isfinite(last) & (first != last)):
        pieces = _pieces(flat[index], seam, full, int(first[index]), int(last[index]))
        moved[index] = _onto(pieces, frame, ends, seam, full)
    return moved


def _unrolled(shapes: np.ndarray, source: pyproj.CRS, frame: pyproj.CRS, full: float) -> np.ndarray:
    """Polygons in `frame`, whose longitudes run on beyond the seam instead of jumping back."""
    transformer = pyproj.Transformer.from_crs(source, frame, always_xy=True)
    points, owner = shapely.get_coordinates(shapes, return_index=True)
    lon, lat = (np.asarray(values) for values in transformer.transform(points[:, 0], points[:, 1]))
    starts = np.searchsorted(owner, owner)
    beyond, turn = lon[starts], turn_of(source)
    if turn:  # its own x says how far round the world a point is
        beyond = beyond + (points[:, 0] - points[starts, 0]) * full / turn
    with np.errstate(invalid="ignore"):
        lon = lon + full * np.round((beyond - lon) / full)
    flat: np.ndarray = shapely.set_coordinates(shapes.copy(), np.stack([lon, lat], axis=1))
    return flat


def _pieces(
    shape: shapely.Geometry, seam: float, full: float, first: int, last: int
) -> list[shapely.Polygon]:
    """The parts of a polygon between seams, each moved to the one world that the CRS draws."""
    _, low, _, high = shape.bounds
    found = []
    shape = shape if shape.is_valid else shapely.make_valid(shape)
    for number in range(first, last + 1):
        left = seam + number * full
        part = shapely.intersection(shape, shapely.box(left, low - 1, left + full, high + 1))
        part = shapely.transform(part, lambda points, away=(number + 1) * full: points - [away, 0])
        found += [
            piece
            for piece in shapely.get_parts(shapely.get_parts(part))
            if piece.geom_type == "Polygon" and piece.area > 0
        ]
    return found


def _onto(
    pieces: list[shapely.Polygon], frame: pyproj.CRS, target: pyproj.CRS, seam: float, full: float
) -> shapely.Geometry:
    """Pieces in `frame` as one geometry in `target`; none of them touches the other side of the seam."""
    made = shapely.MultiPolygon(pieces) if len(pieces) != 1 else pieces[0]
    if target == frame:
        return made
    transformer = pyproj.Transformer.from_crs(frame, target, always_xy=True)
    inside = 1e-12 * full  # 0.04 mm, so that a rounding does not throw the seam to the other side

    def project(points: np.ndarray) -> np.ndarray:
        lon = np.clip(points[:, 0], seam - full + inside, seam - inside)
        return np.stack(transformer.transform(lon, points[:, 1]), axis=1)

    return shapely.transform(made, project)


def held(source: pyproj.CRS, target: pyproj.CRS, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Places (x, y) of `source` as they come back from `target`, (2, n); not finite where it has none."""
    try:
        there = pyproj.Transformer.from_crs(source, target, always_xy=True).transform(x, y)
        return np.stack(pyproj.Transformer.from_crs(target, source, always_xy=True).transform(*there))
    except ProjError:
        return np.full((2, len(x)), math.inf)

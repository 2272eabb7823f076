"""The pixel grid of a job: a CRS, an affine transform and a size.

Everything a job reads and writes lies on one `Grid`. `common_grid` chooses it for two dates.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
import pyproj
import shapely
from affine import Affine
from pyproj.exceptions import CRSError, ProjError
from rasterio._err import CPLE_BaseError
from rasterio.crs import CRS
from rasterio.enums import WktVersion
from rasterio.errors import RasterioError
from rasterio.warp import transform as transform_points

from ..contract.errors import InputRefused
from .ellipsoid import ellipsoid_of
from .world import world_of

MINIMUM_OVERLAP = 32
"""Pixels. Dates that share less are refused, unless the rasters themselves are smaller."""
STRIP_PIXELS = 4 << 20
"""Pixels that are held at a time where a whole raster is gone through in strips."""

Bounds = tuple[float, float, float, float]


@dataclass(frozen=True)
class Grid:
    """Pixels on the ground; rotated and south-up transforms are allowed."""

    crs: CRS
    transform: Affine
    """Pixel corners (column, row) to coordinates."""
    width: int
    height: int

    def __post_init__(self) -> None:
        if not self.crs:
            raise InputRefused(
                "input.no-crs", "The grid has no CRS.", "Assign the CRS that the raster was made in."
            )
        if self.width < 1 or self.height < 1 or abs(self.transform.determinant) == 0.0:
            raise InputRefused(
                "input.empty",
                f"The grid has {self.width} x {self.height} pixels, wanted at least one that covers ground.",
            )

    @property
    def shape(self) -> tuple[int, int]:
        """(height, width)."""
        return self.height, self.width

    @property
    def bounds(self) -> Bounds:
        """(xmin, ymin, xmax, ymax) of the hull, in the grid's CRS."""
        return tuple(shapely.bounds(self.outline(1)).tolist())

    @property
    def resolution(self) -> tuple[float, float]:
        """Side of a pixel along its columns and rows, in units of the CRS."""
        matrix = self.transform
        return math.hypot(matrix.a, matrix.d), math.hypot(matrix.b, matrix.e)

    @property
    def middle(self) -> float:
        """The x coordinate half way between the sides of the hull."""
        xmin, _, xmax, _ = self.bounds
        return (xmin + xmax) / 2

    @property
    def is_rotated(self) -> bool:
        """Whether rows are not parallel to the x axis."""
        return bool(
            abs(self.transform.b) > 1e-9 * self.resolution[1]
            or abs(self.transform.d) > 1e-9 * self.resolution[0]
        )

    def points(self, columns: np.ndarray | float, rows: np.ndarray | float) -> tuple[Any, Any]:
        """Coordinates (x, y) of pixel corners; (0, 0) is the outer corner of the first pixel."""
        matrix = self.transform
        return (
            matrix.a * columns + matrix.b * rows + matrix.c,
            matrix.d * columns + matrix.e * rows + matrix.f,
        )

    def outline(self, steps: int = 21) -> shapely.Polygon:
        """The footprint, each side cut into `steps` so that it survives reprojection."""
        t = np.arange(steps) / steps
        columns = np.concatenate([t, np.ones(steps), 1 - t, np.zeros(steps)]) * self.width
        rows = np.concatenate([np.zeros(steps), t, np.ones(steps), 1 - t]) * self.height
        x, y = self.points(columns, rows)
        return shapely.Polygon(np.stack([x, y], axis=1))

    def window(self, row: int, col: int, height: int, width: int) -> Grid:
        """The part that begins at (row, col); it may reach outside."""
        matrix = self.transform
        x, y = self.points(col, row)
        return Grid(self.crs, Affine(matrix.a, matrix.b, x, matrix.d, matrix.e, y), width, height)

    def near(self, other: Grid) -> Grid:
        """This grid moved round the world by whole turns to where `other` is, if they count x in one way:
        190° and -170° are one place.
        """
        turn = self.turn if self.counts_x_as(other) else 0.0
        return self.turned(round((other.middle - self.middle) / turn)) if turn else self

    def counts_x_as(self, other: Grid) -> bool:
        """Whether numbers of x mean the same in both, but for whole turns round the world."""
        return bool(self.crs == other.crs or (self.crs.is_geographic and other.crs.is_geographic))

    @property
    def turn(self) -> float:
        """Units of x once round the world, 0 where x does not go round it."""
        west, east = self.world
        return east - west

    @property
    def world(self) -> tuple[float, float]:
        """The x coordinates between which GDAL looks for places, (0, 0) where x does not go round it."""
        return _world(self.crs.to_wkt(version=WktVersion.WKT2_2019))

    def turned(self, turns: int) -> Grid:
        """The same pixels with x counted from `turns` further round the world."""
        if not turns:
            return self
        transform = Affine.translation(turns * self.turn, 0) @ self.transform
        return Grid(self.crs, transform, self.width, self.height)

    def ground_resolution(self) -> float:
        """Metres a pixel at the centre, on the ellipsoid: the geometric mean of both directions."""
        return math.sqrt(math.prod(self.ground_sides()))

    def ground_sides(self) -> tuple[float, float]:
        """Width and height of the pixel at the centre, in metres on the ellipsoid."""
        c, r = self.width / 2, self.height / 2
        columns, rows = np.array([c - 0.5, c + 0.5, c, c]), np.array([r, r, r - 0.5, r + 0.5])
        x, y = self.points(columns, rows)
        sides = ellipsoid_of(self.crs).lengths(x[0::2], y[0::2], x[1::2], y[1::2])
        return float(sides[0]), float(sides[1])

    def pixel_areas(self) -> np.ndarray:
        """(height,) square metres on the ellipsoid of the pixel of each row in the middle column."""
        rows = np.arange(self.height + 1, dtype=float)
        left, right = np.full_like(rows, self.width / 2 - 0.5), np.full_like(rows, self.width / 2 + 0.5)
        ellipsoid = ellipsoid_of(self.crs)
        centre = self.points(self.width / 2, self.height / 2)
        (ax, ay), (bx, by) = (
            ellipsoid.equal_area(*self.points(side, rows), centre) for side in (left, right)
        )
        first, second = (bx[1:] - ax[:-1], by[1:] - ay[:-1]), (ax[1:] - bx[:-1], ay[1:] - by[:-1])
        # Half the cross product of the diagonals.
        areas: np.ndarray = np.abs(first[0] * second[1] - first[1] * second[0]) / 2
        return areas


@lru_cache(maxsize=64)
def _world(wkt: str) -> tuple[float, float]:
    try:
        return world_of(pyproj.CRS.from_wkt(wkt))
    except (CRSError, ProjError):  # a local CRS is on no world
        return 0.0, 0.0


def common_grid(
    before: Grid, after: Grid, resolution: float | None = None, extent: Bounds | None = None
) -> Grid:
    """North-up grid where both dates are, on the pixels of the first date where that is north-up too.

    `resolution` and `extent` are in the first date's CRS. Raises `InputRefused` where the dates do not
    overlap, or overlap by less than `MINIMUM_OVERLAP` pixels although the rasters are larger.
    """
    x_step, y_step = (resolution, resolution) if resolution else before.resolution
    given, after = after, after.near(before)
    shared = _overlap(before, after)
    if shared is None:
        raise no_overlap(before, given)
    _refuse_sliver(shared, before, after, (x_step, y_step))
    if extent is not None:
        shared = (
            max(shared[0], extent[0]),
            max(shared[1], extent[1]),
            min(shared[2], extent[2]),
            min(shared[3], extent[3]),
        )
        if shared[0] >= shared[2] or shared[1] >= shared[3]:
            raise InputRefused(
                "input.extent",
                f"The extent {_words(extent)} lies outside the area that both dates cover, "
                f"{_words(_overlap(before, after))}.",
                "Give an extent in the CRS of Before, or none.",
            )
    hull = before.bounds
    x0, y0 = (hull[0], hull[3]) if before.is_rotated else (before.transform.c, before.transform.f)
    left, right = _span(shared[0] - x0, shared[2] - x0, x_step)
    top, bottom = _span(y0 - shared[3], y0 - shared[1], y_step)
    return Grid(
        before.crs,
        Affine(x_step, 0, x0 + left * x_step, 0, -y_step, y0 - top * y_step),
        right - left,
        bottom - top,
    )


def _span(start: float, stop: float, step: float) -> tuple[int, int]:
    """Pixels whose centres lie between `start` and `stop`; at least one."""
    first, last = math.floor(start / step + 0.5 - 1e-6), math.floor(stop / step + 0.5 + 1e-6)
    return first, max(first + 1, last)


def reproject(
    polygon: shapely.Polygon, source: CRS, target: CRS, around: float | None = None
) -> shapely.Geometry:
    """`polygon` in `target`; longitudes stay together and near `around` where the target is geographic."""
    x, y = shapely.get_coordinates(polygon).T
    try:
        x, y = (np.asarray(values) for values in transform_points(source, target, x, y))
    except (RasterioError, CPLE_BaseError):
        return shapely.Polygon()
    good = np.isfinite(x) & np.isfinite(y)
    if good.sum() < 3:
        return shapely.Polygon()
    if target.is_geographic and around is not None:
        x = np.unwrap(np.where(good, x, x[good][0]), period=360.0)
        x = x - 360.0 * np.round((x.mean() - around) / 360.0)
    ring = shapely.Polygon(np.stack([x, y], axis=1)[good])
    return ring if good.all() and ring.is_valid else ring.convex_hull


def _reach(grid: Grid) -> float:
    try:
        return grid.ground_resolution() * math.sqrt(grid.width * grid.height)
    except (ValueError, ZeroDivisionError):
        return math.inf


def _overlap(before: Grid, after: Grid) -> Bounds | None:
    """Hull of what both cover, in the CRS of `before`.

    The smaller footprint goes into the CRS of the larger one: the other way round, a world map would be
    pressed into a UTM zone.
    """
    if before.crs == after.crs:
        shared = before.outline().intersection(after.outline())
    elif _reach(before) >= _reach(after):
        shared = before.outline().intersection(
            reproject(after.outline(), after.crs, before.crs, before.middle)
        )
    else:
        shared = after.outline().intersection(
            reproject(before.outline(), before.crs, after.crs, after.middle)
        )
        if shared.area > 0:
            back = reproject(
                shapely.segmentize(shared.convex_hull, shared.length / 80),
                after.crs,
                before.crs,
                before.middle,
            )
            shared = before.outline().intersection(back)
    return tuple(shapely.bounds(shared).tolist()) if shared.area > 0 else None


def _refuse_sliver(shared: Bounds, before: Grid, after: Grid, steps: tuple[float, float]) -> None:
    own, other = before.bounds, shapely.bounds(reproject(after.outline(), after.crs, before.crs)).tolist()
    sides = [(shared[axis + 2] - shared[axis]) / steps[axis] for axis in (0, 1)]
    for axis, side in enumerate(sides):
        spans = [
            (hull[axis + 2] - hull[axis]) / steps[axis]
            for hull in (own, other)
            if all(map(math.isfinite, hull))
        ]
        if side < min([MINIMUM_OVERLAP, *(span - 1 for span in spans)]) - 1e-6:
            raise InputRefused(
                "input.overlap-small",
                f"The dates overlap by {sides[0]:.0f} x {sides[1]:.0f} pixels, wanted at least "
                f"{MINIMUM_OVERLAP} each way.",
                "Choose rasters that share more ground, or a finer resolution.",
            )


def _words(bounds: Bounds | None) -> str:
    return (
        "nothing"
        if bounds is None
        else f"x {bounds[0]:.8g} to {bounds[2]:.8g}, y {bounds[1]:.8g} to {bounds[3]:.8g}"
    )


def name_of(crs: CRS) -> str:
    """`EPSG:…` where the CRS has a number, else its name."""
    text = crs.to_string()
    return text if len(text) <= 20 else f"“{text.split(chr(34))[1]}”" if '"' in text else text[:40]


def no_overlap(
    before: Grid, after: Grid, labels: tuple[str, str] = ("first", "second"), what: str = "dates"
) -> InputRefused:
    """The refusal for two rasters that share no ground, with what each covers."""
    parts = []
    for label, grid, other in ((labels[0], before, after), (labels[1], after, before)):
        text = f"the {label} covers {_words(grid.bounds)} ({name_of(grid.crs)})"
        moved = reproject(grid.outline(), grid.crs, other.crs) if grid.crs != other.crs else shapely.Polygon()
        if moved.area > 0:
            text += f", which is {_words(tuple(shapely.bounds(moved).tolist()))} in {name_of(other.crs)}"
        parts.append(text)
    return InputRefused(
        "input.no-overlap",
        f"The two {what} do not overlap: {parts[0]}; {parts[1]}.",
        "Check that both rasters show the same place and carry the right CRS.",
    )

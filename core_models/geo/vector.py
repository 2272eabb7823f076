"""Polygons: their sizes on the ellipsoid, other CRSs, and GeoPackages."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator
from typing import Any

import geopandas
import numpy as np
import pandas
import pyogrio
import pyproj
import shapely
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj.exceptions import CRSError, ProjError
from rasterio.enums import WktVersion

from ..contract.errors import InputRefused
from .ellipsoid import ellipsoid_of
from .grid import Grid, name_of
from .outputs import refuse_writing, replacing
from .parquet import is_parquet, write_parquet
from .plain import has_ground
from .world import held, horizontal, reprojected

COLUMNS = ("score_mean", "score_max", "area_m2", "perimeter_m")
AT_A_TIME = 20_000
"""Polygons that are held at a time."""
LATTICE = 21
"""Places along a side of the grid that are looked for in the CRS of the polygons."""


def to_crs(frame: geopandas.GeoDataFrame, grid: Grid, target: pyproj.CRS) -> geopandas.GeoDataFrame:
    """`frame`, in the CRS of `grid`, in `target`, where what lies across 180° is cut there; raises
    `InputRefused` where the CRS cannot hold it.
    """
    shapes = reprojected(frame.geometry.to_numpy(), pyproj.CRS.from_wkt(wkt_of(grid)), target)
    if len(shapes) and not np.isfinite(shapely.bounds(shapes)).all():
        raise _unheld(target.to_string(), grid)
    return frame.set_geometry(geopandas.GeoSeries(shapes, index=frame.index, crs=target), crs=target)


def target_crs(crs: str | None, grid: Grid) -> pyproj.CRS | None:
    """The CRS that `crs` names, None where it is the grid's; raises `InputRefused` where it names none, or
    one that cannot hold what lies in the grid.
    """
    if not crs:
        return None
    try:
        target = pyproj.CRS.from_user_input(crs)
        pyproj.Transformer.from_crs(wkt_of(grid), target)
    except (CRSError, ProjError) as error:
        raise InputRefused(
            "option.crs", f"crs is {crs!r}, which is no known CRS.", "Write it as EPSG:32633, for example."
        ) from error
    source = pyproj.CRS.from_wkt(wkt_of(grid))
    if target == source:
        return None
    _refuse_unheld(crs, source, target, grid)
    return target


def _refuse_unheld(name: str, source: pyproj.CRS, target: pyproj.CRS, grid: Grid) -> None:
    """Raise `InputRefused` where a grid cannot be drawn in `target`, or comes back as another place."""
    ends = horizontal(target)
    if not (ends.is_geographic or ends.is_projected):
        raise InputRefused(
            "option.crs",
            f"crs is {name!r}, whose type is {ends.type_name}, wanted one that places things on a map.",
            "Write it as EPSG:32633, for example.",
        )
    if not has_ground(grid):
        return
    shares = (np.arange(LATTICE) + 0.5) / LATTICE
    columns, rows = (values.ravel() for values in np.meshgrid(shares * grid.width, shares * grid.height))
    x, y = grid.points(columns, rows)
    back_x, back_y = held(source, target, x, y)
    here = np.isfinite(back_x) & np.isfinite(back_y)
    if here.all():
        off = ellipsoid_of(grid.crs).lengths(x, y, back_x, back_y)
        here = off <= max(1.0, grid.ground_resolution())
    if not here.all():
        raise _unheld(name, grid)


def _unheld(name: str, grid: Grid) -> InputRefused:
    return InputRefused(
        "option.crs",
        f"crs is {name!r}, which cannot hold what lies in the raster ({name_of(grid.crs)}).",
        "Choose a CRS that is made for this part of the world, or leave {crs} out.",
    )


def measure(geometries: np.ndarray, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    """Areas (m²) and perimeters (m) on the ellipsoid of polygons in the CRS of `grid`.

    Edges are taken as straight on the map; long ones are cut first, since they bend on the way to the
    ellipsoid.
    """
    area, perimeter = np.zeros(len(geometries)), np.zeros(len(geometries))
    for start in range(0, len(geometries), AT_A_TIME):
        chunk = slice(start, start + AT_A_TIME)
        area[chunk], perimeter[chunk] = _measure(geometries[chunk], grid)
    return area, perimeter


def _measure(geometries: np.ndarray, grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    ellipsoid = ellipsoid_of(grid.crs)
    cut = _cut(geometries, 32 * max(grid.resolution))
    rings, ring_of = _rings(cut)
    points, point_of = shapely.get_coordinates(rings, return_index=True)
    lon, lat = ellipsoid.lonlat(points[:, 0], points[:, 1])
    plane = ellipsoid.plane(grid.points(grid.width / 2, grid.height / 2))
    flat = shapely.set_coordinates(cut, np.stack(plane(lon, lat), axis=1))
    within = point_of[1:] == point_of[:-1]
    ends = lon[:-1][within], lat[:-1][within], lon[1:][within], lat[1:][within]
    lengths = ellipsoid.geodesics(*ends) if within.any() else np.zeros(0)
    owner = ring_of[point_of[:-1][within]]
    return shapely.area(flat), np.bincount(owner, lengths, minlength=len(geometries))


def _rings(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All rings of polygons and multipolygons, and which geometry each belongs to."""
    part_of = np.arange(len(geometries))
    if (shapely.get_type_id(geometries) != shapely.GeometryType.POLYGON).any():
        geometries, part_of = shapely.get_parts(geometries, return_index=True)
    rings, ring_of = shapely.get_rings(geometries, return_index=True)
    return rings, part_of[ring_of]


def _cut(geometries: np.ndarray, longest: float) -> np.ndarray:
    """Copies of `geometries` without edges longer than `longest`."""
    made = geometries.copy()
    bounds = shapely.bounds(made)
    large = np.hypot(bounds[:, 2] - bounds[:, 0], bounds[:, 3] - bounds[:, 1]) > longest
    made[large] = shapely.segmentize(made[large], longest)
    return made


def write_layer(
    frame: geopandas.GeoDataFrame, path: str, layer: str, kind: str = "MultiPolygon", abstract: str = ""
) -> None:
    """`write_frames` of one frame; `kind` is the layer's type of geometry. Polygons that 180° cuts make a
    layer of multipolygons.
    """
    if kind == "Polygon" and (frame.geom_type == "MultiPolygon").any():
        kind = "MultiPolygon"
    write_frames([frame], path, layer, kind, abstract)


def write_frames(
    frames: Iterable[geopandas.GeoDataFrame],
    path: str,
    layer: str,
    kind: str = "MultiPolygon",
    abstract: str = "",
) -> int:
    """Write `frames`, at least one, as the only layer of a new GeoPackage, in the place of `path`, with fid
    from 1 in the order of the rows; gives their number. (`geopackage.Extension` brings the layer into a
    GeoPackage that is there.) A name that ends in .parquet becomes GeoParquet.

    `abstract` is the description of the layer, which QGIS shows. Some thousands of rows are held at a time.
    Raises `InputRefused` where it cannot be written.
    """
    if is_parquet(path):
        return write_parquet(_gathered(frames), path, abstract)
    options = {"driver": "GPKG", "geometry_type": kind, "promote_to_multi": kind.startswith("Multi")}
    # QGIS 3.22 warns of GeoPackage 1.4, which GDAL writes by default.
    new: dict[str, Any] = {
        "dataset_options": {"VERSION": "1.3"},
        **({"DESCRIPTION": abstract} if abstract else {}),
    }
    rows = corners = 0
    with replacing(path) as temporary:
        # pyogrio cuts names at a semicolon
        plain = os.path.join(os.path.dirname(temporary), "layer.gpkg")
        for frame in _gathered(frames):
            rows, corners = (
                rows + len(frame),
                corners + int(shapely.get_num_coordinates(frame.geometry).sum()),
            )
            try:
                _put(frame, plain, layer=layer, **options, **new)
            except (DataSourceError, DataLayerError, OSError) as error:
                raise refuse_writing(path, error, 1 << 20 | 64 * corners) from error
            new = {"append": True}
        os.replace(plain, temporary)
    return rows


def _put(frame: geopandas.GeoDataFrame, path: str, **options: Any) -> None:
    with warnings.catch_warnings():
        # boxes in the pixels of an image have none
        warnings.filterwarnings("ignore", "'crs' was not provided")
        pyogrio.write_dataframe(frame, path, **options)


def _gathered(frames: Iterable[geopandas.GeoDataFrame]) -> Iterator[geopandas.GeoDataFrame]:
    """All rows of `frames` in frames of `AT_A_TIME` rows or a little more, but for the last one."""
    waiting: list[geopandas.GeoDataFrame] = []
    for frame in frames:
        waiting.append(frame)
        if sum(map(len, waiting)) >= AT_A_TIME:
            yield _joined(waiting)
            waiting = []
    if waiting:
        yield _joined(waiting)


def _joined(frames: list[geopandas.GeoDataFrame]) -> geopandas.GeoDataFrame:
    if len(frames) == 1:
        return frames[0]
    filled = [frame for frame in frames if len(frame)] or frames[:1]
    return geopandas.GeoDataFrame(pandas.concat(filled, ignore_index=True), crs=frames[0].crs)


def wkt_of(grid: Grid) -> str:
    """The CRS of `grid` as WKT 2."""
    return str(grid.crs.to_wkt(version=WktVersion.WKT2_2019))

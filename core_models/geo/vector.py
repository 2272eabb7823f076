"""The change map to polygons with scores and sizes on the ground, and polygons to a GeoPackage.

Outlines follow pixel edges with 4-connectivity: pixels that touch at a corner only are two polygons. With
8-connectivity they would be one ring that touches itself, which is no valid polygon.
"""

from __future__ import annotations

import os
import warnings
from contextlib import ExitStack
from xml.sax.saxutils import escape

import geopandas
import numpy as np
import pyogrio
import pyproj
import rasterio
import shapely
from affine import Affine
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj.exceptions import CRSError, ProjError
from rasterio.enums import WktVersion
from rasterio.errors import NotGeoreferencedWarning
from rasterio.features import rasterize, shapes
from rasterio.io import MemoryFile
from rasterio.windows import Window

from ..contract.errors import InputRefused
from ..sensors import UNKNOWN
from .ellipsoid import ellipsoid_of
from .grid import STRIP_PIXELS, Grid, name_of
from .outputs import refuse_writing, replacing
from .plain import has_ground
from .world import held, horizontal, reprojected

COLUMNS = ("score_mean", "score_max", "area_m2", "perimeter_m")
AT_A_TIME = 20_000
"""Polygons that are measured at a time."""
LATTICE = 21
"""Places along a side of the grid that are looked for in the CRS of the polygons."""


def polygonise(
    map_path: str,
    score_path: str,
    grid: Grid,
    *,
    min_area: float = 0.0,
    simplify: float = 0.0,
    crs: str | None = None,
    value: int = 1,
) -> geopandas.GeoDataFrame:
    """Polygons of the pixels that hold `value` in the map, with the mean and maximum of the score raster in
    each.

    Areas (m²) and perimeters (m) are those of the outline on the ellipsoid of the grid's CRS, after
    simplification by `simplify` pixels; scores are those of the pixels before it. Smaller ones than
    `min_area` m² are left out. Raises `InputRefused` for an unknown `crs`. Neither raster is held whole.
    """
    target = target_crs(crs, grid)
    outlines = _outlines(map_path, value)
    hopeless = (
        shapely.area(outlines) * grid.pixel_areas().max() < 0.5 * min_area
    )  # by far, so no need to measure them
    outlines = outlines[~hopeless]
    scores = _scores(outlines, score_path)
    kept = _simplified(outlines, simplify) if simplify > 0 else outlines
    on_ground = shapely.transform(
        kept, lambda points: np.stack(grid.points(points[:, 0], points[:, 1]), axis=1)
    )
    area, perimeter = measure(on_ground, grid)
    big = area >= min_area
    values = dict(zip(COLUMNS, (scores[0][big], scores[1][big], area[big], perimeter[big])))
    return valid_in(geopandas.GeoDataFrame(values, geometry=on_ground[big], crs=_wkt(grid)), grid, target)


def valid_in(frame: geopandas.GeoDataFrame, grid: Grid, target: pyproj.CRS | None) -> geopandas.GeoDataFrame:
    """`frame` of polygons by `to_crs`, valid there; as it is without a `target`."""
    if target is None:
        return frame
    frame = to_crs(frame, grid, target)
    frame.geometry = _valid(frame.geometry.to_numpy())
    return frame


def to_crs(frame: geopandas.GeoDataFrame, grid: Grid, target: pyproj.CRS) -> geopandas.GeoDataFrame:
    """`frame`, in the CRS of `grid`, in `target`, where what lies across 180° is cut there; raises
    `InputRefused` where the CRS cannot hold it.
    """
    shapes = reprojected(frame.geometry.to_numpy(), pyproj.CRS.from_wkt(_wkt(grid)), target)
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
        pyproj.Transformer.from_crs(_wkt(grid), target)
    except (CRSError, ProjError) as error:
        raise InputRefused(
            "option.crs", f"crs is {crs!r}, which is no known CRS.", "Write it as EPSG:32633, for example."
        ) from error
    source = pyproj.CRS.from_wkt(_wkt(grid))
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
    centre = grid.points(grid.width / 2, grid.height / 2)
    cut = shapely.segmentize(geometries, 32 * max(grid.resolution))
    flat = shapely.transform(
        cut, lambda points: np.stack(ellipsoid.equal_area(points[:, 0], points[:, 1], centre), axis=1)
    )
    parts, part_of = shapely.get_parts(cut, return_index=True)
    rings, ring_of = shapely.get_rings(parts, return_index=True)
    points, point_of = shapely.get_coordinates(rings, return_index=True)
    within = point_of[1:] == point_of[:-1]
    start, stop = points[:-1][within], points[1:][within]
    lengths = (
        ellipsoid.lengths(start[:, 0], start[:, 1], stop[:, 0], stop[:, 1]) if len(start) else np.zeros(0)
    )
    owner = part_of[ring_of[point_of[:-1][within]]]
    return shapely.area(flat), np.bincount(owner, lengths, minlength=len(geometries))


def write_layer(
    frame: geopandas.GeoDataFrame, path: str, layer: str, kind: str = "MultiPolygon", abstract: str = ""
) -> None:
    """Write `frame` as the only layer of a new GeoPackage, in the place of `path`, with fid from 1 in the
    order of the rows. (`geopackage.Extension` brings its layer into one that is there.)

    `abstract` is the description of the layer, which QGIS shows. `kind` is the layer's type of geometry;
    polygons that 180° cuts make a layer of multipolygons. Raises
    `InputRefused` where it cannot be written.
    """
    if kind == "Polygon" and (frame.geom_type == "MultiPolygon").any():
        kind = "MultiPolygon"
    with replacing(path) as temporary, warnings.catch_warnings():
        try:
            options = {"driver": "GPKG", "geometry_type": kind, "promote_to_multi": kind.startswith("Multi")}
            warnings.filterwarnings(
                "ignore", "'crs' was not provided"
            )  # boxes in the pixels of an image have none
            if abstract:
                options["DESCRIPTION"] = abstract
            # QGIS 3.22 warns of GeoPackage 1.4, which GDAL writes by default.
            plain = os.path.join(
                os.path.dirname(temporary), "layer.gpkg"
            )  # pyogrio cuts names at a semicolon
            pyogrio.write_dataframe(frame, plain, layer=layer, dataset_options={"VERSION": "1.3"}, **options)
            os.replace(plain, temporary)
        except (DataSourceError, DataLayerError, OSError) as error:
            corners = int(shapely.get_num_coordinates(frame.geometry.to_numpy()).sum())
            raise refuse_writing(path, error, 1 << 20 | 64 * corners) from error


def _wkt(grid: Grid) -> str:
    return str(grid.crs.to_wkt(version=WktVersion.WKT2_2019))


def _outlines(map_path: str, value: int) -> np.ndarray:
    """Polygons in pixel coordinates.

    GDAL reads the map line by line; a virtual band that is 1 for `value`, else 0, is its mask.
    """
    others = [f"{other}:0" for other in (value - 1, value + 1) if 0 <= other <= UNKNOWN]
    table = ",".join(sorted([*others, f"{value}:1"], key=lambda entry: int(entry.split(":")[0])))
    with ExitStack() as stack:
        dataset = stack.enter_context(rasterio.open(map_path))
        size = f'xSize="{dataset.width}" ySize="{dataset.height}"'
        xml = (
            f'<VRTDataset rasterXSize="{dataset.width}" rasterYSize="{dataset.height}">'
            '<VRTRasterBand dataType="Byte" band="1"><ComplexSource>'
            f'<SourceFilename relativeToVRT="0">{escape(map_path)}</SourceFilename><SourceBand>1</SourceBand>'
            f'<SrcRect xOff="0" yOff="0" {size}/><DstRect xOff="0" yOff="0" '
            f"{size}/><LUT>{table}</LUT>"
            "</ComplexSource></VRTRasterBand></VRTDataset>"
        )
        stack.enter_context(warnings.catch_warnings())
        warnings.simplefilter(
            "ignore", NotGeoreferencedWarning
        )  # pixel coordinates: the polygons take the band's transform
        virtual = stack.enter_context(stack.enter_context(MemoryFile(xml.encode(), ext=".vrt")).open())
        band = rasterio.band(virtual, 1)
        found = [shapely.geometry.shape(geometry) for geometry, _ in shapes(band, mask=band, connectivity=4)]
    return np.array(found, dtype=object)


def _scores(outlines: np.ndarray, score_path: str) -> tuple[np.ndarray, np.ndarray]:
    """Mean and maximum score of each outline, NaN where all its pixels are NaN.

    The outlines' numbers are burnt strip by strip, so that the score raster is read once and an outline as
    large as the scene costs no more memory than a strip.
    """
    sums, counts = np.zeros(len(outlines) + 1), np.zeros(len(outlines) + 1)
    tops = np.full(len(outlines) + 1, -np.inf)
    tree = shapely.STRtree(outlines)
    with rasterio.open(score_path) as dataset:
        depth = max(1, STRIP_PIXELS // dataset.width)
        for row in range(0, dataset.height if len(outlines) else 0, depth):
            height = min(depth, dataset.height - row)
            scores = dataset.read(1, window=Window(0, row, dataset.width, height))
            numbers = _burn(outlines, tree, row, scores.shape)
            counted = (numbers > 0) & np.isfinite(scores)
            owner, values = numbers[counted], scores[counted]
            counts += np.bincount(owner, minlength=len(counts))
            sums += np.bincount(owner, values, minlength=len(sums))
            np.maximum.at(tops, owner, values)
    with np.errstate(invalid="ignore"):
        return (sums / np.where(counts, counts, np.nan))[1:], np.where(counts, tops, np.nan)[1:]


def _burn(outlines: np.ndarray, tree: shapely.STRtree, row: int, shape: tuple[int, int]) -> np.ndarray:
    """(h, w) int32 numbers, from 1, of the outlines in the rows from `row` on; 0 elsewhere."""
    strip = shapely.box(0, row, shape[1], row + shape[0])
    inside = np.sort(tree.query(strip))
    parts = outlines[inside]
    bounds = shapely.bounds(parts)
    across = (bounds[:, 1] < row) | (bounds[:, 3] > row + shape[0]) if len(parts) else np.zeros(0, bool)
    parts[across] = shapely.clip_by_rect(parts[across], 0, row, shape[1], row + shape[0])
    pairs = [(part, number + 1) for part, number in zip(parts, inside) if not part.is_empty and part.area > 0]
    if not pairs:
        return np.zeros(shape, np.int32)
    return np.asarray(rasterize(pairs, shape, transform=Affine.translation(0, row), dtype="int32"))


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

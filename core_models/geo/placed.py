"""Rasters that say where they lie by ground control points (GCPs) or a rational polynomial (RPCs) only: such
as radar scenes in the view of the satellite, scanned maps and raw satellite images.

GDAL's transformers warp them while they are read, and how well that places them is measured and said.
"""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, Resampling
from rasterio.io import DatasetReader, MemoryFile
from rasterio.rpc import RPC
from rasterio.transform import GCPTransformer, RPCTransformer
from rasterio.vrt import WarpedVRT
from rasterio.warp import transform as transform_points

from ..contract.errors import InputRefused
from .grid import Grid, name_of

GOOD = 1.0
"""Pixels (root mean square) by which a polynomial may miss the control points; beyond it a thin plate spline
goes through all of them."""
WORST = 10.0
"""Pixels by which the points may miss; beyond it they contradict each other, and the raster is refused."""
SPLINE_POINTS = 10
"""Fewer points are not enough to hold a spline against those that it has not seen."""
LARGEST = 16
"""Times the pixels of the raster that its warped picture may have; more is no place on the ground."""
WGS84 = CRS.from_epsg(4326)
HINT = "Georeference it (QGIS: Georeferencer, or gdalwarp) and name the result."


@dataclass(frozen=True)
class Placed:
    """A raster on the ground."""

    xml: str
    """Of GDAL's virtual raster that is warped while it is read; GDAL opens it like a path."""
    note: str
    """What was done, and how well it places the raster."""


def places_itself(dataset: DatasetReader) -> bool:
    """Whether control points or a rational polynomial, and nothing else, say where the pixels lie."""
    if dataset.crs and not dataset.transform.is_identity:
        return False
    points, crs = dataset.gcps
    return bool(points and crs) or dataset.rpcs is not None


def place(path: str, dataset: DatasetReader) -> Placed:
    """`dataset`, of which `places_itself` is true, on the ground; raises `InputRefused` where that is not
    accurate enough.
    """
    points, crs = dataset.gcps
    if points and crs:
        return _by_points(path, dataset, points, crs)
    return _by_rpcs(path, dataset, dataset.rpcs)


def _by_points(path: str, dataset: DatasetReader, points: list[GroundControlPoint], crs: CRS) -> Placed:
    if not _spread(points):
        raise InputRefused(
            "input.gcps",
            f"{path} says where it lies by {len(points)} ground control points only, wanted three or more "
            "that are not on one line.",
            HINT,
        )
    missed, spline = _missed(points, points, False), False
    if missed > GOOD and len(points) >= SPLINE_POINTS:
        spline = True
        missed = max(_missed(points[0::2], points[1::2], True), _missed(points[1::2], points[0::2], True))
    if not missed <= WORST:
        raise InputRefused(
            "input.gcps",
            f"{path} says where it lies by {len(points)} ground control points only, which contradict each "
            f"other by {missed:.3g} pixels, wanted at most {WORST:g}.",
            HINT,
        )
    target = crs if crs.is_projected else metric_crs(*_centre([(point.x, point.y) for point in points], crs))
    xml, grid = _warped(path, dataset, target, src_crs=crs)
    if spline:
        xml = xml.replace("SrcGCPTransformer", "SrcTPSTransformer")
        xml = xml.replace("GCPTransformer", "TPSTransformer")
    method = "a thin plate spline" if spline else "a polynomial"
    how = "points that it has not seen" if spline else "the points"
    size = _words(missed, grid)
    return Placed(
        xml,
        f"{path} says where it lies by {len(points)} ground control points only: it is warped to "
        f"{name_of(target)} by {method}, which misses {how} by {size}.",
    )


def _words(pixels: float, grid: Grid) -> str:
    """A distance in pixels, and in metres."""
    if pixels < 0.01:
        return "less than 0.01 pixels"
    return f"{pixels:.2g} pixels ({pixels * grid.ground_resolution():.2g} m)"


def _spread(points: list[GroundControlPoint]) -> bool:
    """Whether the points span an area, in the image and on the ground."""
    for pair in (("col", "row"), ("x", "y")):
        values = np.array([[getattr(point, name) for name in pair] for point in points], float)
        size = np.linalg.svd(values - values.mean(axis=0), compute_uv=False)
        if len(size) < 2 or not np.isfinite(size).all() or size[1] <= 1e-6 * size[0]:
            return False
    return len(points) >= 3


def _missed(points: list[GroundControlPoint], held: list[GroundControlPoint], spline: bool) -> float:
    """Root mean square, in pixels, by which the transform of `points` misses those of `held`."""
    with GCPTransformer(points, tps=spline) as transformer:
        rows, columns = transformer.rowcol([point.x for point in held], [point.y for point in held], op=float)
    off = np.hypot(
        np.asarray(rows) - [point.row for point in held], np.asarray(columns) - [point.col for point in held]
    )
    return float(np.sqrt(np.mean(off**2)))


def _by_rpcs(path: str, dataset: DatasetReader, rpcs: RPC) -> Placed:
    height = float(rpcs.height_off)
    if not (np.isfinite([height, rpcs.long_off, rpcs.lat_off]).all() and abs(rpcs.lat_off) <= 90):
        raise _no_place(path)
    target = metric_crs(rpcs.long_off, rpcs.lat_off)
    xml, grid = _warped(path, dataset, target, src_crs=WGS84, RPC_HEIGHT=height)
    size = _words(_displaced(rpcs, height), grid)
    stated = sum(error for error in (rpcs.err_bias, rpcs.err_rand) if error and error > 0)
    provider = f" Its provider states an error of {stated:.2g} m." if stated else ""
    return Placed(
        xml,
        f"{path} says where it lies by RPCs only: it is warped to {name_of(target)} at {height:g} m above "
        "the ellipsoid, since the terrain is not known; ground that is 100 m higher or lower is displaced by "
        f"{size}.{provider}",
    )


def _displaced(rpcs: RPC, height: float) -> float:
    """Pixels by which 100 m of height move the middle of the image."""
    with RPCTransformer(rpcs) as transformer:
        rows, columns = transformer.rowcol(
            [rpcs.long_off] * 2, [rpcs.lat_off] * 2, zs=[height, height + 100.0], op=float
        )
    return float(np.hypot(rows[1] - rows[0], columns[1] - columns[0]))


def metric_crs(lon: float, lat: float) -> CRS:
    """The UTM zone (north of 84° and south of 80° the polar stereographic) of a place on WGS 84."""
    if lat > 84 or lat < -80:
        return CRS.from_epsg(5041 if lat > 0 else 5042)
    zone = int((lon + 180) % 360 // 6) + 1
    return CRS.from_epsg((32600 if lat >= 0 else 32700) + zone)


def _centre(places: list[tuple[float, float]], crs: CRS) -> tuple[float, float]:
    """Longitude and latitude in the middle of places in a geographic `crs`."""
    lon, lat = (np.asarray(values) for values in transform_points(crs, WGS84, *map(list, zip(*places))))
    lon = np.unwrap(lon, period=360.0)
    return float(lon.mean()), float(lat.mean())


def _warped(path: str, dataset: DatasetReader, target: CRS, **options: object) -> tuple[str, Grid]:
    """GDAL's virtual raster in `target`, and its grid."""
    alpha = ColorInterp.alpha in dataset.colorinterp
    palette = dataset.colorinterp[0] == ColorInterp.palette
    options |= {
        "crs": target,
        "resampling": Resampling.nearest if palette else Resampling.bilinear,
        "add_alpha": dataset.nodata is None and not alpha and not palette,
    }
    source = os.path.abspath(path) if os.path.isfile(path) else path
    with (
        rasterio.open(source) as absolute,
        WarpedVRT(absolute, **options) as warped,
        MemoryFile(ext=".vrt") as file,
    ):
        if warped.width * warped.height > LARGEST * dataset.width * dataset.height + 10_000:
            raise _no_place(path)
        rasterio.shutil.copy(warped, file.name, driver="VRT")
        grid = Grid(warped.crs, warped.transform, warped.width, warped.height)
        file.seek(0)
        return file.read().decode(), grid


def _no_place(path: str) -> InputRefused:
    return InputRefused(
        "input.rpcs", f"{path} says where it lies by RPCs only, which give no place on the ground.", HINT
    )

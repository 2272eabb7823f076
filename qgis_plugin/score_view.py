"""Change polygons of the part of a score raster that a map shows, in milliseconds: while a slider moves.

They are drawn as the engine draws them (outlines along pixels, four neighbours), from at most as many pixels
as the map has. Whoever wants the layer itself has the engine draw it.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, List, Optional, Tuple

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDistanceArea,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.PyQt.QtGui import QTransform

from .gdal_files import open_raster
from .messages import tr

if TYPE_CHECKING:  # it is loaded at the first view, and not whenever QGIS starts
    import numpy as np

LONGEST, SHORTEST = 800, 250
"""Pixels along the longer side that are looked at: at first, and at least where the machine is slow."""
SLOW = 0.08
"""Seconds after which fewer pixels are looked at from then on."""


@dataclass(frozen=True)
class Polygons:
    """What is change in a view."""

    shape: QgsGeometry
    """All of them, in the raster's CRS."""
    number: int
    area: float
    """Square metres on the ellipsoid, by the size of the pixels in the middle."""


class ScoreView:
    """A score raster, and the part of it that was read last."""

    def __init__(self, path: str) -> None:
        """Raises OSError for a file that is no raster."""
        raster = open_raster(path)
        if raster is None:
            raise OSError(tr("{0} is no raster").format(path))
        self.raster: Any = raster
        self.crs = QgsCoordinateReferenceSystem.fromWkt(self.raster.GetProjection())
        self.matrix: Tuple[float, ...] = self.raster.GetGeoTransform()
        self.longest = LONGEST
        self._part: Optional[Tuple[Tuple[int, ...], np.ndarray]] = None

    @property
    def pixel_area(self) -> float:
        """Square metres on the ellipsoid of the pixel in the middle."""
        column, row = self.raster.RasterXSize / 2, self.raster.RasterYSize / 2
        corners = [self._point(column + x, row + y) for x, y in ((0, 0), (1, 0), (1, 1), (0, 1))]
        meter = QgsDistanceArea()
        meter.setSourceCrs(self.crs, QgsProject.instance().transformContext())
        meter.setEllipsoid(self.crs.ellipsoidAcronym() or "EPSG:7030")
        return float(meter.measureArea(QgsGeometry.fromPolygonXY([corners])))

    def look(self, extent: QgsRectangle, width: int) -> bool:
        """Read what lies in `extent`, in the raster's CRS, for a map of `width` pixels; False where nothing
        does.
        """
        left, top, right, bottom = self._window(extent)
        if left >= right or top >= bottom:
            self._part = None
            return False
        factor = max(1.0, max(right - left, bottom - top) / min(self.longest, max(1, width)))
        size = max(1, round((right - left) / factor)), max(1, round((bottom - top) / factor))
        window = left, top, right - left, bottom - top, *size
        if self._part is None or self._part[0] != window:
            self._part = window, self.raster.GetRasterBand(1).ReadAsArray(*window)
        return True

    def polygons(self, threshold: float, min_area: float) -> Polygons:
        """What is change in the part that was read."""
        if self._part is None:
            return Polygons(QgsGeometry(), 0, 0.0)
        import numpy as np

        began = time.monotonic()
        window, scores = self._part
        changed = (scores >= np.float32(threshold)).astype(np.uint8)
        pixel = self.pixel_area * (window[2] / window[4]) * (window[3] / window[5])
        shapes = [shape for shape in _outlines(changed) if shape.Area() * pixel >= min_area]
        whole = ogr.Geometry(ogr.wkbMultiPolygon)
        for shape in shapes:
            whole.AddGeometry(shape)
        found = QgsGeometry()
        found.fromWkb(bytes(whole.ExportToWkb()))
        _move(found, self._part_matrix(window))
        if time.monotonic() - began > SLOW:
            self.longest = max(SHORTEST, self.longest * 3 // 4)
        return Polygons(found, len(shapes), sum(shape.Area() for shape in shapes) * pixel)

    def _window(self, extent: QgsRectangle) -> Tuple[int, int, int, int]:
        """Columns and rows of `extent`, within the raster."""
        inverse = gdal.InvGeoTransform(self.matrix)
        corners = [
            gdal.ApplyGeoTransform(inverse, x, y)
            for x in (extent.xMinimum(), extent.xMaximum())
            for y in (extent.yMinimum(), extent.yMaximum())
        ]
        columns, rows = zip(*corners)
        sides = self.raster.RasterXSize, self.raster.RasterYSize
        left, top = (max(0, math.floor(min(values))) for values in (columns, rows))
        right, bottom = (min(side, math.ceil(max(values))) for side, values in zip(sides, (columns, rows)))
        return left, top, right, bottom

    def _point(self, column: float, row: float) -> QgsPointXY:
        return QgsPointXY(*gdal.ApplyGeoTransform(self.matrix, column, row))

    def _part_matrix(self, window: Tuple[int, ...]) -> Tuple[float, ...]:
        """From pixels of the part to coordinates."""
        left, top, width, height, columns, rows = window
        x, y = gdal.ApplyGeoTransform(self.matrix, left, top)
        across, down = width / columns, height / rows
        _, a, b, _, d, e = self.matrix
        return x, a * across, b * down, y, d * across, e * down


def _move(shape: QgsGeometry, matrix: Tuple[float, ...]) -> None:
    """Bring a shape in pixels to where `matrix` has them."""
    x, a, b, y, d, e = matrix
    shape.transform(QTransform(a, d, b, e, x, y))


def _outlines(changed: np.ndarray) -> List[ogr.Geometry]:
    """Polygons, in pixels, of the pixels (h, w) that are 1."""
    height, width = changed.shape
    raster = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    raster.GetRasterBand(1).WriteArray(changed)
    source = ogr.GetDriverByName("Memory").CreateDataSource("")
    layer = source.CreateLayer("", None, ogr.wkbPolygon)
    band = raster.GetRasterBand(1)
    gdal.Polygonize(band, band, layer, -1)
    return [feature.GetGeometryRef().Clone() for feature in layer]

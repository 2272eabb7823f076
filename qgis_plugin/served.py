"""Rasters that a service draws (XYZ, WMS, WMTS, WCS): how large a part of the map is in pixels, and how often
the service is asked for it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Tuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsDistanceArea,
    QgsPointXY,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsRectangle,
)

SERVICES = ("wms", "wcs", "arcgismapserver")
"""QGIS's providers of them; XYZ and WMTS are `wms`."""
TILE = 256
WORLD = 2 * math.pi * 6378137.0
"""Width of the web's map in its CRS, EPSG:3857."""
BLOCK = 2000
"""Pixels a side that QGIS asks a WMS or WCS for at a time."""
FINEST = 18
"""Zoom that XYZ layers have at most where they do not say."""


def is_served(value: object) -> bool:
    """Whether `value` is a layer that a service draws."""
    return isinstance(value, QgsRasterLayer) and value.providerType() in SERVICES


def finest_pixel(layer: QgsRasterLayer, latitude: float) -> float:
    """Metres on the ground of the smallest pixel that the service has; 0 where it does not say."""
    uri = _uri(layer)
    if uri.get("type") != "xyz":
        return 0.0
    return WORLD / TILE / 2 ** _zooms(uri)[1] * math.cos(math.radians(latitude))


@dataclass(frozen=True)
class Part:
    """A part of the map in the CRS of a run."""

    crs: QgsCoordinateReferenceSystem
    extent: QgsRectangle
    width: float
    """Metres on the ground through the middle, as is `height`."""
    height: float
    latitude: float

    @property
    def units(self) -> float:
        """Units of the CRS in a metre on the ground, from west to east."""
        return float(self.extent.width() / self.width)

    def pixels(self, size: float) -> Tuple[int, int]:
        """Columns and rows of pixels of `size` metres."""
        pixel = size * self.units
        return round(self.extent.width() / pixel), round(self.extent.height() / pixel)

    def asked(
        self, layer: QgsRasterLayer, size: float, transforms: QgsCoordinateTransformContext
    ) -> Tuple[int, int]:
        """How many tiles, or pictures, the service is asked for with pixels of `size` metres, and of which
        zoom (-1: it has none).
        """
        columns, rows = self.pixels(size)
        uri = _uri(layer)
        if uri.get("type") == "xyz":
            return self._tiles(uri, columns, transforms)
        side = TILE if uri.get("tileMatrixSet") else BLOCK
        return math.ceil(columns / side) * math.ceil(rows / side), -1

    def _tiles(
        self, uri: dict[str, object], columns: int, transforms: QgsCoordinateTransformContext
    ) -> Tuple[int, int]:
        web = QgsCoordinateReferenceSystem("EPSG:3857")
        box = QgsCoordinateTransform(self.crs, web, transforms).transformBoundingBox(self.extent)
        pixel = box.width() / max(1, columns)
        low, high = _zooms(uri)
        zoom = min(range(low, high + 1), key=lambda z: abs(WORLD / TILE / 2**z - pixel))
        tile = WORLD / 2**zoom
        across = _cells(box.xMinimum() + WORLD / 2, box.xMaximum() + WORLD / 2, tile)
        down = _cells(WORLD / 2 - box.yMaximum(), WORLD / 2 - box.yMinimum(), tile)
        return across * down, zoom


def part_of(
    extent: QgsRectangle,
    seen_in: QgsCoordinateReferenceSystem,
    crs: QgsCoordinateReferenceSystem,
    transforms: QgsCoordinateTransformContext,
) -> Part:
    """`extent`, which is in the CRS `seen_in`, in `crs`; raises `QgsCsException` where it lies outside."""
    inside = QgsCoordinateTransform(seen_in, crs, transforms).transformBoundingBox(extent)
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, transforms)
    measure.setEllipsoid("EPSG:7030")
    middle = inside.center()
    width = measure.measureLine(
        QgsPointXY(inside.xMinimum(), middle.y()), QgsPointXY(inside.xMaximum(), middle.y())
    )
    height = measure.measureLine(
        QgsPointXY(middle.x(), inside.yMinimum()), QgsPointXY(middle.x(), inside.yMaximum())
    )
    globe = QgsCoordinateReferenceSystem("EPSG:4326")
    latitude = QgsCoordinateTransform(crs, globe, transforms).transform(middle).y()
    return Part(crs, inside, width, height, latitude)


def _uri(layer: QgsRasterLayer) -> dict[str, object]:
    return dict(QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source()))


def _zooms(uri: dict[str, object]) -> Tuple[int, int]:
    """The least and the greatest zoom of an XYZ layer."""
    low, high = str(uri.get("zmin", "")), str(uri.get("zmax", ""))
    return (int(low) if low.isdigit() else 0), (int(high) if high.isdigit() else FINEST)


def _cells(start: float, end: float, size: float) -> int:
    return max(1, math.ceil(end / size) - math.floor(start / size))

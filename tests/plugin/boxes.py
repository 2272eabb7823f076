"""A layer of boxes as the engine writes it, for QGIS's Python."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from osgeo import ogr, osr

FIELDS = {"class": ogr.OFTString, "score": ogr.OFTReal, "size_m": ogr.OFTReal, "area_m2": ogr.OFTReal}
FIELDS |= {"date": ogr.OFTDate, "track_id": ogr.OFTInteger, "raster": ogr.OFTString}


def raster_of(day: str) -> str:
    """The name of the raster of a day."""
    return f"{day[::-1]} o'clock.tif"


def write_boxes(
    path: Path, boxes: list[tuple[str, float, Optional[float]]], days: tuple[str, ...] = ("2024-06-10",)
) -> str:
    """A GeoPackage with the layer `objects`; each box has a class, a score and a size in metres (None: not
    known).

    `days` go to the boxes in turn; the raster of a day is named after it, in an order of its own.
    """
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("objects", crs, ogr.wkbPolygon)
    for name, kind in FIELDS.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    for number, (kind, score, size) in enumerate(boxes, 1):
        left, side = 500_000 + 20 * number, size or 4.0
        feature = ogr.Feature(layer.GetLayerDefn())
        ring = f"{left} 0, {left + side} 0, {left + side} {side}, {left} {side}, {left} 0"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
        day = days[number % len(days)]
        values = {
            "class": kind,
            "score": score,
            "size_m": size,
            "date": day,
            "track_id": number,
            "raster": raster_of(day),
        }
        for name, value in values.items():
            if value is not None:
                feature.SetField(name, value)
        layer.CreateFeature(feature)
    file.FlushCache()
    return str(path)

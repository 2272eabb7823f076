"""A layer of boxes as the engine writes it, for QGIS's Python."""

from __future__ import annotations

from pathlib import Path
from typing import Optional

from osgeo import ogr, osr

FIELDS = {"class": ogr.OFTString, "score": ogr.OFTReal, "size_m": ogr.OFTReal, "area_m2": ogr.OFTReal, "track_id": ogr.OFTInteger}


def write_boxes(path: Path, boxes: list[tuple[str, float, Optional[float]]]) -> str:
    """A GeoPackage with the layer `objects`; each box has a class, a score and a size in metres (None: not known)."""
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
        for name, value in (("class", kind), ("score", score), ("size_m", size), ("track_id", number)):
            if value is not None:
                feature.SetField(name, value)
        layer.CreateFeature(feature)
    file.FlushCache()
    return str(path)

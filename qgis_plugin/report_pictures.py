"""Pictures of maps for a report, as JPEG inside of its HTML."""

from __future__ import annotations

from typing import Optional, Sequence

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapLayer,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QColor

from .messages import tr
from .numbers import filled
from .served import part_of

QUALITY = 88
"""Of a picture, of 100: a tenth of the size without loss."""
OUTLINE = {"color": "0,0,0,0", "outline_color": "#ffdd00", "outline_width": "0.5"}
MANY = {**OUTLINE, "outline_width": "1.1"}
"""Of all polygons on a map of the whole, where each is small."""


def picture(
    layers: Sequence[QgsMapLayer], extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, size: QSize
) -> str:
    """A data URI of what `layers`, the first on top, show in `extent`."""
    settings = QgsMapSettings()
    settings.setLayers(list(layers))
    settings.setDestinationCrs(crs)
    settings.setTransformContext(QgsProject.instance().transformContext())
    settings.setExtent(extent)
    settings.setOutputSize(size)
    settings.setBackgroundColor(QColor("white"))
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    job.renderedImage().save(buffer, "JPG", QUALITY)
    return "data:image/jpeg;base64," + bytes(held.toBase64()).decode("ascii")


def outlines(layer: QgsVectorLayer, shape: Optional[QgsGeometry] = None) -> QgsVectorLayer:
    """A layer of its own with the outlines of `layer`, or of one `shape` in its CRS."""
    if shape is None:
        drawn = layer.clone()
    else:
        drawn = QgsVectorLayer("MultiPolygon", "", "memory")
        drawn.setCrs(layer.crs())
        feature = QgsFeature()
        feature.setGeometry(shape)
        drawn.dataProvider().addFeature(feature)
    symbol = QgsFillSymbol.createSimple(MANY if shape is None else OUTLINE)
    drawn.setRenderer(QgsSingleSymbolRenderer(symbol))
    return drawn


def extent_of(rasters: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """What all `rasters` together cover, in `crs`."""
    whole = QgsRectangle()
    for raster in rasters:
        whole.combineExtentWith(extent_in(raster.extent(), raster.crs(), crs))
    return whole


def size_of(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> str:
    """Width and height on the ground, in words."""
    part = part_of(extent, crs, crs, QgsProject.instance().transformContext())
    return filled(tr("{0:.0f} × {1:.0f} m"), part.width, part.height)


def extent_in(
    extent: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsRectangle:
    """`extent` in another CRS; empty where that cannot be."""
    try:
        return QgsCoordinateTransform(source, target, QgsProject.instance()).transformBoundingBox(extent)
    except QgsCsException:
        return QgsRectangle()

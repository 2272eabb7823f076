"""Pictures of maps for a report, as PNG inside of its HTML."""

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

OUTLINE = {"color": "0,0,0,0", "outline_color": "#ffdd00", "outline_width": "0.5"}


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
    job.renderedImage().save(buffer, "PNG")
    return "data:image/png;base64," + bytes(held.toBase64()).decode("ascii")


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
    drawn.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(OUTLINE)))
    return drawn


def extent_in(
    extent: QgsRectangle, source: QgsCoordinateReferenceSystem, target: QgsCoordinateReferenceSystem
) -> QgsRectangle:
    """`extent` in another CRS; empty where that cannot be."""
    try:
        return QgsCoordinateTransform(source, target, QgsProject.instance()).transformBoundingBox(extent)
    except QgsCsException:
        return QgsRectangle()

"""Styles that depend on what is in a layer: a colour for each class that is there."""

from __future__ import annotations

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

COLOURS = ("#ffd400", "#00e5ff", "#ff3df2", "#7bff00", "#ff7a00", "#5c8dff", "#ff4d4d", "#ffffff")
"""Of outlines on imagery: bright, and apart from what grows there."""


def show_classes(layer: QgsVectorLayer, field: str = "class") -> None:
    """Give each class its colour, in the shape of the symbol that the layer has, and as sheer where that is
    filled; a layer without classes stays as it is.
    """
    index = layer.fields().indexOf(field)
    names = sorted(str(value) for value in layer.uniqueValues(index) if value) if index >= 0 else []
    if not names:
        return
    symbol = layer.renderer().symbol()
    categories = []
    for number, name in enumerate(names):
        own = symbol.clone()
        colour = QColor(COLOURS[number % len(COLOURS)])
        own.symbolLayer(0).setStrokeColor(QColor(colour))
        colour.setAlpha(own.symbolLayer(0).fillColor().alpha())
        own.symbolLayer(0).setFillColor(colour)
        categories.append(QgsRendererCategory(name, own, name))
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))

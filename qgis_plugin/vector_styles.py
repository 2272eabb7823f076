"""Styles that depend on what is in a layer: a colour for each class, or date, that is there."""

from __future__ import annotations

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsSymbol, QgsVectorLayer
from qgis.PyQt.QtGui import QColor

from .messages import tr

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
    colours = [COLOURS[number % len(COLOURS)] for number in range(len(names))]
    categories = [_category(name, symbol, QColor(colour)) for name, colour in zip(names, colours)]
    layer.setRenderer(QgsCategorizedSymbolRenderer(field, categories))


def show_first_seen(layer: QgsVectorLayer) -> None:
    """Give each date since when something is changed a colour of a ramp, the earliest yellow and the latest
    red, and grey what did not stay.
    """
    index = layer.fields().indexOf("first_seen")
    days = sorted(str(value) for value in layer.uniqueValues(index) if value) if index >= 0 else []
    if index < 0:
        return
    symbol = layer.renderer().symbol()
    hues = [60 - 60 * number // max(1, len(days) - 1) for number in range(len(days))]
    categories = [_category(day, symbol, QColor.fromHsv(hue, 255, 255)) for day, hue in zip(days, hues)]
    passing = _category("", symbol, QColor("#bbbbbb"))
    passing.setLabel(tr("did not stay"))
    layer.setRenderer(QgsCategorizedSymbolRenderer("first_seen", [*categories, passing]))


def _category(value: str, symbol: QgsSymbol, colour: QColor) -> QgsRendererCategory:
    """The category of a value, in the shape of `symbol`."""
    own = symbol.clone()
    own.symbolLayer(0).setStrokeColor(QColor(colour))
    colour.setAlpha(own.symbolLayer(0).fillColor().alpha())
    own.symbolLayer(0).setFillColor(colour)
    return QgsRendererCategory(value, own, value)

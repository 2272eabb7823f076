"""Polygons in the colours of what a review says of them, as a style of the layer's own beside the one that it
has; QGIS lists both in the layer's menu, under Styles.
"""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeatureRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsRendererCategory,
    QgsSimpleFillSymbolLayer,
    QgsVectorLayer,
)

from .messages import tr
from .resources import resource
from .review_queue import ACCEPTED, MISSED, REJECTED, UNSURE

FIELD = "status"
FORMER = "revisit/former_style"
"""Of a layer in these colours: the name of the style that it had before."""
LOOKS: Dict[str, Dict[str, str]] = {
    ACCEPTED: {"colour": "86,180,233", "line": "solid", "fill": "solid"},
    REJECTED: {"colour": "213,94,0", "line": "dash", "fill": "diagonal_x"},
    UNSURE: {"colour": "204,121,167", "line": "dot", "fill": "solid"},
    MISSED: {"colour": "135,90,255", "line": "solid", "fill": "b_diagonal"},
    "": {"colour": "240,228,66", "line": "solid", "fill": "dense7"},
}
"""By status (empty: whatever else) colours that colour-blind people can tell apart (Okabe and Ito 2008, Color
Universal Design, and a violet that is bright on imagery), and lines and fills that differ without any.
"""
SHEER, FULL = 55, 255
"""Opacity of a fill that is solid, and of one that is a pattern."""

CASING = {"style": "no", "outline_color": "25,25,25,190", "outline_width": "1.2"}
"""A dark line below each line, by which the bright ones are seen on bright ground, too."""


def style_name() -> str:
    """What the style is called."""
    return tr("Review")


def is_by_status(layer: QgsVectorLayer) -> bool:
    """Whether a layer shows these colours."""
    return bool(layer.styleManager().currentStyle() == style_name())


def show_by_status(layer: QgsVectorLayer) -> None:
    """Switch to these colours; the style in which `layer` was stays on its list."""
    manager, name = layer.styleManager(), style_name()
    if manager.currentStyle() == name:
        return
    layer.setCustomProperty(FORMER, manager.currentStyle())
    if name in manager.styles():
        manager.setCurrentStyle(name)
    else:
        manager.addStyleFromLayer(name)
        manager.setCurrentStyle(name)
        layer.setRenderer(renderer())
    layer.triggerRepaint()


def show_as_before(layer: QgsVectorLayer) -> None:
    """Switch back to the style that `layer` had."""
    manager = layer.styleManager()
    others = [name for name in manager.styles() if name != style_name()]
    former = layer.customProperty(FORMER, "")
    if others:
        manager.setCurrentStyle(former if former in others else others[0])
    layer.triggerRepaint()


def show_once(layer: QgsVectorLayer) -> None:
    """Switch to these colours where they are new to `layer`, and its look is nobody's choice."""
    if style_name() not in layer.styleManager().styles() and _look(layer.renderer()) == _shipped():
        show_by_status(layer)


def renderer() -> QgsCategorizedSymbolRenderer:
    """A category for each status, in the order of the legend."""
    words = {
        ACCEPTED: tr("accepted"),
        REJECTED: tr("rejected"),
        UNSURE: tr("unsure"),
        MISSED: tr("missed, drawn by hand"),
        "": tr("not looked at yet"),
    }
    categories = [QgsRendererCategory(status, _symbol(status), words[status]) for status in LOOKS]
    return QgsCategorizedSymbolRenderer(FIELD, categories)


def _symbol(status: str) -> QgsFillSymbol:
    look = LOOKS[status]
    opacity = SHEER if look["fill"] == "solid" else FULL
    symbol = QgsFillSymbol.createSimple(
        {
            "color": f"{look['colour']},{opacity}",
            "style": look["fill"],
            "outline_color": f"{look['colour']},255",
            "outline_style": look["line"],
            "outline_width": "0.6",
        }
    )
    symbol.insertSymbolLayer(0, QgsSimpleFillSymbolLayer.create(CASING))
    return symbol


def _look(of: Optional[QgsFeatureRenderer]) -> Any:
    """What can be seen of a renderer by the score; None of another one. Labels may be translated."""
    if not isinstance(of, QgsGraduatedSymbolRenderer):
        return None
    parts = [
        (part.lowerValue(), part.upperValue(), part.symbol().opacity(), layer.layerType(), layer.properties())
        for part in of.ranges()
        for layer in part.symbol().symbolLayers()
    ]
    return of.classAttribute(), parts


def _shipped() -> Any:
    """What change polygons look like from the start."""
    plain = QgsVectorLayer("MultiPolygon", "", "memory")
    plain.loadNamedStyle(resource("styles", "changes.qml"))
    return _look(plain.renderer())

"""The map of change goes out of sight under polygons in the colours of their review: it is as red as some of
them, and hides the image that they are judged by.
"""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsLayerTreeLayer, QgsMapLayer, QgsProject, QgsVectorLayer

from .change_run import ChangeRun
from .status_style import is_by_status
from .targets import layers_on

HIDDEN_FOR = "revisit/hidden_for"
"""Of a map: id of the polygons for whose colours it went out of sight."""


def follow_style(polygons: QgsVectorLayer) -> None:
    """Hide the maps of the run of `polygons` while they show their review, and show those again afterwards.

    One that somebody ticks meanwhile stays in sight.
    """
    run = ChangeRun.of(polygons)
    by_status = is_by_status(polygons)
    for layer in layers_on(QgsProject.instance(), run.map) if run is not None else ():
        hidden = layer.customProperty(HIDDEN_FOR, "") == polygons.id()
        node = _node(layer)
        if by_status and not hidden and node is not None and node.itemVisibilityChecked():
            layer.setCustomProperty(HIDDEN_FOR, polygons.id())
            node.setItemVisibilityChecked(False)
        elif hidden and not by_status:
            show_again(layer)


def show_again(layer: QgsMapLayer) -> None:
    """Bring a map back that went out of sight for a review."""
    node = _node(layer)
    if node is not None and layer.customProperty(HIDDEN_FOR, ""):
        node.setItemVisibilityChecked(True)
    layer.removeCustomProperty(HIDDEN_FOR)


def _node(layer: QgsMapLayer) -> Optional[QgsLayerTreeLayer]:
    return QgsProject.instance().layerTreeRoot().findLayer(layer)

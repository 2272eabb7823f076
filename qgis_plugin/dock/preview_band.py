"""What is change while a slider moves, drawn over the map in the place of the layers that it stands for."""

from __future__ import annotations

from typing import Iterable, List, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsMapLayer, QgsProject, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtGui import QColor

COLOUR = QColor(255, 221, 0)


class PreviewBand:
    """One shape over a map."""

    def __init__(self) -> None:
        self.band: Optional[QgsRubberBand] = None
        """None while nothing is shown."""
        self._hidden: List[str] = []
        """Ids of the layers that were in sight before."""

    def show(
        self,
        canvas: QgsMapCanvas,
        shape: QgsGeometry,
        crs: QgsCoordinateReferenceSystem,
        layers: Iterable[QgsMapLayer],
    ) -> None:
        """Show `shape`, which is in `crs`, in the place of `layers`."""
        if self.band is None:
            self.band = _band(canvas)
            self._hide(layers)
        self.band.setToGeometry(shape, crs)

    def _hide(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            node = QgsProject.instance().layerTreeRoot().findLayer(layer)
            if node is not None and node.itemVisibilityChecked():
                node.setItemVisibilityChecked(False)
                self._hidden.append(layer.id())

    def end(self, canvas: Optional[QgsMapCanvas]) -> None:
        """Show the layers again."""
        if self.band is not None and canvas is not None:
            canvas.scene().removeItem(self.band)
            self.band = None
        while self._hidden:
            node = QgsProject.instance().layerTreeRoot().findLayer(self._hidden.pop())
            if node is not None:
                node.setItemVisibilityChecked(True)


def _band(canvas: QgsMapCanvas) -> QgsRubberBand:
    band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
    band.setStrokeColor(COLOUR)
    band.setFillColor(QColor(COLOUR.red(), COLOUR.green(), COLOUR.blue(), 60))
    band.setWidth(2)
    return band

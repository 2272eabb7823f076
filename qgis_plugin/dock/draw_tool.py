"""A polygon drawn on a map: a click sets a corner, a right click or Enter ends it, Backspace takes a corner
back, Escape all of them.
"""

from __future__ import annotations

from typing import List

from qgis.core import QgsGeometry, QgsPointXY, QgsWkbTypes
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool, QgsRubberBand
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QKeyEvent

COLOUR = QColor(0, 229, 255)


class DrawTool(QgsMapTool):
    """Draws one polygon after the other."""

    drawn = pyqtSignal(QgsGeometry)
    """In the CRS of the map."""
    given_up = pyqtSignal()

    def __init__(self, canvas: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.points: List[QgsPointXY] = []
        self.band = QgsRubberBand(canvas, QgsWkbTypes.GeometryType.PolygonGeometry)
        self.band.setStrokeColor(COLOUR)
        self.band.setFillColor(QColor(COLOUR.red(), COLOUR.green(), COLOUR.blue(), 50))
        self.band.setWidth(2)

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:
        """Another corner, or the end."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.points.append(event.mapPoint())
            self._show()
        elif event.button() == Qt.MouseButton.RightButton:
            self.finish()

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:
        """The corner to be."""
        self._show(event.mapPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends, Backspace takes a corner back, Escape gives up."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish()
        elif event.key() == Qt.Key.Key_Backspace:
            self.points = self.points[:-1]
            self._show()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.given_up.emit()
        else:
            return
        event.accept()

    def finish(self) -> None:
        """The polygon is whole, if it has an area."""
        shape = QgsGeometry.fromPolygonXY([self.points]) if len(self.points) > 2 else QgsGeometry()
        self.clear()
        if not shape.isGeosValid():
            shape = shape.makeValid()
        if not shape.isEmpty() and shape.area() > 0:
            self.drawn.emit(shape)

    def clear(self) -> None:
        """Take all corners back."""
        self.points = []
        self.band.reset(QgsWkbTypes.GeometryType.PolygonGeometry)

    def deactivate(self) -> None:
        """Another tool takes over."""
        self.clear()
        super().deactivate()

    def _show(self, *beyond: QgsPointXY) -> None:
        corners = [*self.points, *beyond] if self.points else []
        self.band.setToGeometry(QgsGeometry.fromPolygonXY([corners]) if corners else QgsGeometry(), None)

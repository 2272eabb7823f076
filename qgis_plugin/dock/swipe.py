"""One map over another, from a line to the right that follows the pointer."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPointF, QRectF
from qgis.PyQt.QtGui import QColor, QPainter, QPen

BELOW_OUTLINES = -5.0
"""Between the map of a canvas and what is drawn over it."""
LINE = QColor(255, 255, 255)


class Swipe(QgsMapCanvasItem):
    """Shows on `canvas` what `other`, a map of the same size and part, shows; gone after `end`."""

    def __init__(self, canvas: QgsMapCanvas, other: QgsMapCanvas) -> None:
        super().__init__(canvas)
        self.canvas, self.other = canvas, other
        self.column = canvas.viewport().width() / 2
        self.setZValue(BELOW_OUTLINES)
        self.picture = other.viewport().grab()
        canvas.xyCoordinates.connect(self._follow_pointer)
        other.renderComplete.connect(self._take_picture)

    def end(self) -> None:
        """Show the canvas's own map again."""
        self.canvas.xyCoordinates.disconnect(self._follow_pointer)
        self.other.renderComplete.disconnect(self._take_picture)
        self.canvas.scene().removeItem(self)

    def _follow_pointer(self, place: QgsPointXY) -> None:
        self.column = self.canvas.getCoordinateTransform().transform(place).x()
        self.update()

    def _take_picture(self, _painter: Any) -> None:
        self.picture = self.other.viewport().grab()
        self.update()

    def boundingRect(self) -> QRectF:
        """All of the canvas."""
        return QRectF(self.canvas.viewport().rect())

    def paint(self, painter: QPainter, *_given: Any) -> None:
        """The other map right of the line."""
        painter.save()
        painter.setClipRect(self.boundingRect().adjusted(self.column, 0.0, 0.0, 0.0))
        painter.drawPixmap(0, 0, self.picture)
        painter.restore()
        painter.setPen(QPen(LINE, 2.0))
        painter.drawLine(QPointF(self.column, 0.0), QPointF(self.column, self.boundingRect().bottom()))

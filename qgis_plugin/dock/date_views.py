"""Before and after in two maps that move together, with an outline over both; the first can show both."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..date_layers import AROUND, date_layers
from ..messages import tr
from .linked_views import LinkedViews
from .swipe import Swipe

COLOUR = QColor(255, 221, 0)
LEAST_PIXELS = 96
"""Pixels of the first date that are shown at least."""


class DateViews(LinkedViews):
    """Two maps."""

    def __init__(self, before: str, after: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.layers = [date_layers(path) for path in (before, after)]
        first = next((layer for layers in self.layers for layer in layers), None)
        self.crs = first.crs() if first is not None else QgsProject.instance().crs()
        self.least = LEAST_PIXELS * first.rasterUnitsPerPixelX() if first is not None else 0.0
        self.titles: List[QLabel] = []
        self.bands: List[QgsRubberBand] = []
        self.blinked = False
        self.swiped: Optional[Swipe] = None
        """After over the first map, right of the pointer; None while that is not wanted."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for layers, path in zip(self.layers, (before, after)):
            column = QVBoxLayout()
            self.titles.append(QLabel(self))
            column.addWidget(self.titles[-1])
            canvas = self.add_view(layers, self.crs)
            canvas.setMinimumSize(200, 160)
            column.addWidget(canvas, 1)
            row.addLayout(column, 1)
            if not layers:
                self.titles[-1].setToolTip(tr("{0} is gone").format(path))
        self._name()

    def _name(self) -> None:
        first = tr("After") if self.blinked else tr("Before")
        first = f"{first} | {tr('After')}" if self.swiped is not None else first
        for title, name, layers in zip(self.titles, (first, tr("After")), self.layers):
            gone = "" if layers else " " + tr("(its raster is gone)")
            title.setText(f"<b>{name}</b>{gone}")

    def blink(self) -> None:
        """Show After in the first map, or Before again."""
        if self.swiped is not None:
            self.swipe()
        self.blinked = not self.blinked
        self.canvases[0].setLayers(self.layers[1 if self.blinked else 0])
        self._name()

    def swipe(self) -> None:
        """Show After right of the pointer in the first map, or Before alone again."""
        if self.blinked:
            self.blink()
        if self.swiped is None:
            self.swiped = Swipe(*self.canvases)
        else:
            self.swiped.end()
            self.swiped = None
        self._name()

    def show_shape(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
        """Show a feature and what lies around it; gives the extent in the CRS of the maps."""
        moved = QgsGeometry(shape)
        try:
            moved.transform(QgsCoordinateTransform(crs, self.crs, QgsProject.instance()))
        except QgsCsException:
            return QgsRectangle()
        extent = moved.boundingBox()
        side = max(AROUND * max(extent.width(), extent.height()), self.least)
        extent = QgsRectangle.fromCenterAndSize(extent.center(), side, side)
        self._outline(moved)
        if self.blinked:
            self.blink()
        self.show_extent(extent)
        return extent

    def _outline(self, shape: QgsGeometry) -> None:
        self.clear()
        for canvas in self.canvases:
            band = QgsRubberBand(canvas, shape.type())
            band.setColor(COLOUR)
            band.setFillColor(QColor(0, 0, 0, 0))
            band.setWidth(2)
            if shape.type() == QgsWkbTypes.GeometryType.PointGeometry:
                band.setIcon(QgsRubberBand.IconType.ICON_CIRCLE)
                band.setIconSize(16)
            band.setToGeometry(shape, None)
            self.bands.append(band)

    def clear(self) -> None:
        """Show no outline."""
        while self.bands:
            band = self.bands.pop()
            self.canvases[len(self.bands)].scene().removeItem(band)

"""Maps beside each other that show the same part of the ground."""

from __future__ import annotations

from functools import partial
from typing import List, Optional

from qgis.core import QgsCoordinateReferenceSystem, QgsRasterLayer, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsMapTool, QgsMapToolPan
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget


class LinkedViews(QWidget):
    """Where one map is moved, the others follow."""

    def __init__(self, parent: Optional[QWidget] = None, flags: Qt.WindowType = Qt.WindowType.Widget) -> None:
        super().__init__(parent, flags)
        self.canvases: List[QgsMapCanvas] = []
        self.tools: List[QgsMapTool] = []
        self._moving = False

    def add_view(self, layers: List[QgsRasterLayer], crs: QgsCoordinateReferenceSystem) -> QgsMapCanvas:
        """One more map, of `layers` in `crs`."""
        canvas = QgsMapCanvas(self)
        canvas.setDestinationCrs(crs)
        canvas.setCanvasColor(self.palette().window().color())
        canvas.setLayers(layers)
        tool = QgsMapToolPan(canvas)
        canvas.setMapTool(tool)
        canvas.extentsChanged.connect(partial(self._follow, canvas))
        self.canvases.append(canvas)
        self.tools.append(tool)
        return canvas

    def show_extent(self, extent: QgsRectangle) -> None:
        """Show `extent`, in the CRS of the maps, in all of them."""
        self._show(extent, self.canvases)

    def _follow(self, moved: QgsMapCanvas) -> None:
        if not self._moving:
            self._show(moved.extent(), [canvas for canvas in self.canvases if canvas is not moved])

    def _show(self, extent: QgsRectangle, canvases: List[QgsMapCanvas]) -> None:
        self._moving = True
        for canvas in canvases:
            canvas.setExtent(extent)
            canvas.refresh()
        self._moving = False

"""Cloudy image, radar and result in three views that move together."""

from __future__ import annotations

from typing import List, Optional

from qgis.core import QgsRasterLayer
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QShowEvent
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ..messages import tr
from ..raster_styles import show_grey, show_true_colour
from ..sources import collection_files
from .linked_views import LinkedViews
from .source_picker import Picked


class SideBySide(LinkedViews):
    """A window of its own.

    The cloudy image is shown in the colours of the result, so that both can be compared.
    """

    def __init__(self, optical: Picked, sar: Picked, result: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(tr("Revisit: cloudy, radar, without clouds"))
        self.resize(1080, 420)
        clear = QgsRasterLayer(result, tr("Without clouds"), "gdal")
        show_true_colour(clear)
        self.layers = [copies(optical), copies(sar), [clear]]
        for layer in self.layers[0]:
            show_true_colour(layer, clear)
        for layer in self.layers[1]:
            show_grey(layer)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        for title, layers in zip((tr("Cloudy"), tr("Radar"), tr("Without clouds")), self.layers):
            column = QVBoxLayout()
            column.addWidget(QLabel(f"<b>{title}</b>", self))
            column.addWidget(self.add_view(layers, clear.crs()), 1)
            row.addLayout(column, 1)
        self._shown = False

    def showEvent(self, event: QShowEvent) -> None:
        """Show all of the result as soon as the views have their size."""
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            QTimer.singleShot(0, lambda: self.show_extent(self.layers[2][0].extent()))


def copies(source: Picked) -> List[QgsRasterLayer]:
    """Layers of `source` that belong to no project: a copy of a layer, or the file or files of a path."""
    if isinstance(source, QgsRasterLayer):
        return [source.clone()]
    layers = (
        [QgsRasterLayer(path, "", "gdal") for path in (collection_files(source) or [source])]
        if source
        else []
    )
    return [layer for layer in layers if layer.isValid()]

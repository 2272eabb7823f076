"""Choosing one date: a loaded raster layer, or a file or folder from the disk."""

from __future__ import annotations

import os
from datetime import date
from typing import Dict, FrozenSet, Optional, Union

from qgis.core import QgsMapLayerProxyModel, QgsRasterLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from ..messages import tr
from ..sources import day_of, identity

Picked = Union[QgsRasterLayer, str, None]
"""A layer, a path, or nothing yet."""


class SourcePicker(QWidget):
    """A combo box of raster layers with a button for files and folders."""

    changed = pyqtSignal()

    def __init__(self, tip: str, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.paths: Dict[str, str] = {}
        self.tip = tip
        self.layers = QgsMapLayerComboBox(self)
        self.layers.setFilters(QgsMapLayerProxyModel.Filter.RasterLayer)
        self.layers.setAllowEmptyLayer(True)
        self.layers.setLayer(None)
        self.layers.setToolTip(tip)
        self.layers.setMinimumContentsLength(12)
        self.layers.currentIndexChanged.connect(self._changed)
        self.browse = QToolButton(self)
        self.browse.setText("…")
        self.browse.setToolTip(tr("Choose a file, or a folder whose tiles or bands make up this date"))
        self.browse.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.browse)
        menu.addAction(tr("File…"), self._choose_file)
        menu.addAction(tr("Folder of tiles or bands…"), self._choose_folder)
        self.browse.setMenu(menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.layers, 1)
        row.addWidget(self.browse)
        self.setFocusProxy(self.layers)

    def value(self) -> Picked:
        """The chosen layer, else the chosen path, else None."""
        return self.layers.currentLayer() or self.paths.get(self.layers.currentText())

    def choose_path(self, path: str) -> None:
        """Offer `path` beside the layers and choose it."""
        if not path:
            return
        path = os.path.abspath(path)
        # the name first: combo boxes cut the end off
        words = f"{os.path.basename(path)} ({os.path.dirname(path)})"
        self.paths[words] = path
        self.layers.setAdditionalItems(list(self.paths))
        self.layers.setCurrentIndex(self.layers.findText(words))

    def choose(self, value: Picked) -> None:
        """Choose what another picker holds."""
        if isinstance(value, str):
            self.choose_path(value)
        else:
            self.layers.setLayer(value)

    def identity(self) -> FrozenSet[object]:
        """What two pickers have in common that hold the same raster; empty where nothing is chosen."""
        value = self.value()
        return identity(value, value if isinstance(value, QgsRasterLayer) else None) if value else frozenset()

    def day(self) -> Optional[date]:
        """The day of the raster, where its metadata or its name say it."""
        value = self.value()
        return day_of(value, value if isinstance(value, QgsRasterLayer) else None) if value else None

    def _changed(self) -> None:
        value = self.value()
        path = value if isinstance(value, str) else value.source() if value else ""
        self.layers.setToolTip(f"{self.tip}\n{path}".strip())
        self.changed.emit()

    def _choose_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Raster"))
        self.choose_path(path)

    def _choose_folder(self) -> None:
        self.choose_path(QFileDialog.getExistingDirectory(self, tr("Folder of tiles or bands")))

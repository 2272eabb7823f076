"""One raster, or a series of them in the order of time: layers of the project, files, folders of tiles."""

from __future__ import annotations

import os
from datetime import date
from typing import List, Optional, Tuple, Union

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core_models.contract.days import day_in
from ..layers import own_results
from ..messages import tr

ROWS = 4
"""Rasters that are in sight without scrolling."""
SOURCE = Qt.ItemDataRole.UserRole
"""Of a row: the layer's id, or a path."""


class RasterList(QWidget):
    """The rasters in their order, which can be changed by dragging or by date."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.rows = QListWidget(self)
        self.rows.setToolTip(
            tr("One raster, or one of each date in the order of time: drag them into another order")
        )
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.rows.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.rows.setFixedHeight(ROWS * (self.fontMetrics().height() + 4) + 2 * self.rows.frameWidth())
        self.add_button = QPushButton(tr("&Add"), self)
        self.add_button.setToolTip(tr("Add layers of the project, files, or a folder of tiles"))
        self.menu = QMenu(self.add_button)
        self.add_button.setMenu(self.menu)
        self.remove_button = QPushButton(tr("Remo&ve"), self)
        self.remove_button.setToolTip(tr("Take the chosen rasters off the list; the project keeps them"))
        self.sort_button = QPushButton(tr("By &date"), self)
        self.sort_button.setToolTip(
            tr("Order by the day in the names, such as 2024-06-10 or 20240610, then by the names")
        )
        self._lay_out()
        self.menu.aboutToShow.connect(self._fill_menu)
        self.remove_button.clicked.connect(self._remove_chosen)
        self.sort_button.clicked.connect(self.sort_by_date)
        self.rows.model().rowsMoved.connect(self.changed)
        QgsProject.instance().layersWillBeRemoved.connect(self._forget)

    def _lay_out(self) -> None:
        buttons = QGridLayout()
        buttons.addWidget(self.add_button, 0, 0)
        buttons.addWidget(self.remove_button, 0, 1)
        buttons.addWidget(self.sort_button, 1, 0, 1, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        column.addLayout(buttons)
        self.setFocusProxy(self.rows)

    def add_layer(self, layer: QgsRasterLayer) -> None:
        """Add a layer of the project at the end, unless it is on the list."""
        self._add(layer.name(), layer.id(), layer.source())

    def add_path(self, path: str) -> None:
        """The same of a file or a folder."""
        path = os.path.abspath(path)
        self._add(f"{os.path.basename(path)} ({os.path.dirname(path)})", path, path)

    def value(self) -> List[Union[QgsRasterLayer, str]]:
        """Layers and paths in their order."""
        project = QgsProject.instance()
        sources = [self.rows.item(row).data(SOURCE) for row in range(self.rows.count())]
        return [project.mapLayer(source) or source for source in sources]

    def sort_by_date(self) -> None:
        """Put the rasters in the order of the days in their names; those without one come last, by name."""
        items = [self.rows.takeItem(0) for _ in range(self.rows.count())]
        for item in sorted(items, key=_order):
            self.rows.addItem(item)
        self.changed.emit()

    def _add(self, words: str, source: str, tip: str) -> None:
        if source in [self.rows.item(row).data(SOURCE) for row in range(self.rows.count())]:
            return
        item = QListWidgetItem(words, self.rows)
        item.setData(SOURCE, source)
        item.setToolTip(tip)
        self.changed.emit()

    def _fill_menu(self) -> None:
        self.menu.clear()
        project = QgsProject.instance()
        results = own_results(project)
        layers = [
            layer
            for layer in project.mapLayers().values()
            if isinstance(layer, QgsRasterLayer) and layer not in results
        ]
        for layer in sorted(layers, key=lambda layer: layer.name()):
            self.menu.addAction(layer.name().replace("&", "&&"), lambda layer=layer: self.add_layer(layer))
        self.menu.addSeparator()
        self.menu.addAction(tr("Files…"), self._choose_files)
        self.menu.addAction(tr("Folder of tiles…"), self._choose_folder)

    def _choose_files(self) -> None:
        for path in QFileDialog.getOpenFileNames(self, tr("Rasters"))[0]:
            self.add_path(path)

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of tiles"))
        if folder:
            self.add_path(folder)

    def _remove_chosen(self) -> None:
        for item in self.rows.selectedItems():
            self.rows.takeItem(self.rows.row(item))
        self.changed.emit()

    def _forget(self, ids: List[str]) -> None:
        """Layers that leave the project leave the list."""
        gone = [row for row in range(self.rows.count()) if self.rows.item(row).data(SOURCE) in ids]
        for row in reversed(gone):
            self.rows.takeItem(row)
        if gone:
            self.changed.emit()


def _order(item: QListWidgetItem) -> Tuple[date, str]:
    return day_in(item.text()) or day_in(item.toolTip()) or date.max, item.text()

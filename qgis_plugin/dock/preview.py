"""What a run would find in the part that the map shows: a temporary layer, there in seconds, that takes the
place of the one before. No file of the user's is written.
"""

from __future__ import annotations

import os
import shutil
from typing import Any, Dict, Optional

from qgis.core import (
    QgsFeatureRequest,
    QgsFillSymbol,
    QgsProcessingUtils,
    QgsProject,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from ..messages import tr
from .map_part import MapPart
from .runner import Runner

MOST = 1536
"""Pixels a side of what is looked at: a few seconds on one core."""
PAUSE = 700
"""Milliseconds for which the map has to stand still."""
MARK = "revisit/preview"
"""Property of a layer that is a preview."""
SHOWN = ("score_mean", "score_max", "area_m2")
"""Fields of a preview: not all by which the dock knows the polygons of a run, which can be reviewed."""
LOOK = {
    "color": "255,221,0,50",
    "outline_color": "#ffdd00",
    "outline_style": "dash",
    "outline_width": "0.5",
}
"""Not that of a result."""


class Preview(QWidget):
    """A button, and a tick by which the preview follows the map."""

    asked = pyqtSignal()
    """It is time for one: somebody is to call `start`."""
    told = pyqtSignal(str, str)
    """Words for the user, and how they look: good, warning, error, or none: a step."""
    changed = pyqtSignal()
    """One has begun or ended."""

    def __init__(self, part: MapPart, parent: Optional[QWidget] = None) -> None:
        """`part` says what the map shows."""
        super().__init__(parent)
        self.part = part
        self.layer = ""
        """Id of the layer in the project."""
        self._again = self._middle = False
        self._folder = ""
        self.button = QPushButton(tr("Previe&w"), self)
        self.button.setToolTip(tr("Show what a run finds in the part that the map shows; nothing is kept"))
        self.follow = QCheckBox(tr("Follow the ma&p"), self)
        self.follow.setToolTip(tr("Renew the preview when the map was moved or zoomed"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.follow)
        row.addStretch(1)
        self.runner = Runner(self, quiet=True)
        self.pause = QTimer(self)
        self.pause.setSingleShot(True)
        self.pause.setInterval(PAUSE)
        self.button.clicked.connect(self.renew)
        self.follow.toggled.connect(self._follow)
        self.pause.timeout.connect(self.renew)
        self.runner.said.connect(self._say)
        self.runner.ended.connect(self._ended)
        QgsProject.instance().cleared.connect(self.stop)  # of a project that was closed nothing is shown
        if part.canvas is not None:
            part.canvas.extentsChanged.connect(self._map_moved)

    @property
    def running(self) -> bool:
        """Whether one is on its way."""
        return self.runner.running

    def allow(self, reason: str) -> None:
        """Offer a preview where there is no `reason` against it."""
        self.button.setEnabled(not reason)
        self.follow.setEnabled(not reason)

    def renew(self) -> None:
        """Have a preview of what the map shows now; one that is on its way is given up first."""
        self.pause.stop()
        if self.runner.running:
            self._again = True
            self.runner.cancel()
        elif self.button.isEnabled():
            self.asked.emit()

    def start(self, algorithm: str, given: Dict[str, Any]) -> None:
        """Run the algorithm of an id on what the map shows, with further parameters."""
        part, self._middle = self.part.middle(MOST)
        if not part:
            nothing = tr("The map shows nothing of the dates: add them to it, or zoom to them.")
            self.told.emit(nothing, "warning")
            return
        place = QgsProcessingUtils.generateTempFilename("preview.gpkg")
        self._folder = os.path.dirname(place)  # with the receipt and the style
        quick = {"OUTPUT": place, "PREVIEW": True, "FRESH": True}
        problem = self.runner.start(algorithm, {**given, **part, **quick})
        self.told.emit(problem or tr("Starting the engine…"), "error" if problem else "")
        self.changed.emit()

    def stop(self) -> None:
        """Give up what is on its way, and follow the map no longer."""
        self._again = False
        self.follow.setChecked(False)
        self.pause.stop()
        self.runner.cancel()

    def clear(self) -> None:
        """Take the preview out of the project."""
        project = QgsProject.instance()
        if project.mapLayer(self.layer) is not None:
            project.removeMapLayer(self.layer)
        self.layer = ""

    def close_down(self) -> None:
        """Stop, wait for the end, and leave no preview behind."""
        self._again = False
        self.pause.stop()
        self.runner.close_down()
        self.clear()

    def _follow(self, wanted: bool) -> None:
        if wanted:
            self.renew()
        else:
            self.pause.stop()

    def _map_moved(self) -> None:
        if self.follow.isChecked():
            self.pause.start()

    def _say(self, level: str, words: str) -> None:
        if level == "step":
            self.told.emit(words, "")

    def _ended(self, successful: bool, results: Dict[str, Any]) -> None:
        if successful:
            self._show(results["OUTPUT"])
        shutil.rmtree(self._folder, ignore_errors=True)
        if self._again:
            self._again = False
            self.renew()
        else:
            self._tell(successful, results)
        self.changed.emit()

    def _tell(self, successful: bool, results: Dict[str, Any]) -> None:
        if self.runner.cancelled:
            self.told.emit(tr("The preview was stopped."), "")
        elif not successful:
            self.told.emit(self.runner.error or tr("The run failed; see the log of messages."), "error")
        else:
            told = tr("Preview of the middle of the map: {0}") if self._middle else tr("Preview: {0}")
            words = [told.format(self.runner.algorithm.summary(results)), *self.runner.warnings]
            self.told.emit("\n".join(words), "warning" if self.runner.warnings else "good")

    def _show(self, path: str) -> None:
        """Put the polygons at `path` in the place of the preview before."""
        layer = preview_of(path)
        project = QgsProject.instance()
        root = project.layerTreeRoot()
        node = root.findLayer(self.layer)
        shown = node is None or node.itemVisibilityChecked()
        self.clear()
        project.addMapLayer(layer, False)
        root.insertLayer(0, layer).setItemVisibilityChecked(shown)
        self.layer = layer.id()


def preview_of(path: str) -> QgsVectorLayer:
    """The polygons of the layer `changes` at `path` as a layer in memory, marked as a preview."""
    found = QgsVectorLayer(f"{path}|layername=changes", "", "ogr")
    request = QgsFeatureRequest().setSubsetOfAttributes(list(SHOWN), found.fields())
    layer = found.materialize(request)
    layer.setName(tr("Preview, not kept"))
    layer.setCustomProperty(MARK, True)
    layer.setCustomProperty("skipMemoryLayersCheck", 1)  # QGIS need not warn that it is lost
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(LOOK)))
    return layer

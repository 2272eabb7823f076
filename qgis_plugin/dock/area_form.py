"""The area of change that can be defended: draw a sample, look at its points, read the interval."""

from __future__ import annotations

import os
from typing import Any, Dict, List, Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ..algorithms.samplechange import SampleChangeAlgorithm
from ..change_area import is_sample, told_so_far
from ..change_run import ChangeRun
from ..layers import load_output
from ..messages import tr
from ..targets import shown_in
from .form_rows import form_rows
from .result_group import add_on_top
from .runner import Runner
from .wrapped_text import WrappedText

POINTS = 300


class AreaForm(QGroupBox):
    """A sample layer, its buttons, and what it says so far."""

    looked_for = pyqtSignal(QgsVectorLayer)
    """The sample whose points are to be looked at."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Area of change"), parent)
        self.polygons: Optional[QgsVectorLayer] = None
        self.runner = Runner(self)
        self.points = QSpinBox(self)
        self.points.setRange(6, 100_000)
        self.points.setValue(POINTS)
        self.points.setToolTip(tr("Points in all; more of them make a narrower interval"))
        self.draw = QPushButton(tr("&Draw"), self)
        self.draw.setToolTip(tr("Draw points at random from change, near the threshold and no change"))
        self.sample = QgsMapLayerComboBox(self)
        self.sample.setFilters(QgsMapLayerProxyModel.Filter.PointLayer)
        self.sample.setMinimumContentsLength(12)
        self.sample.setToolTip(tr("The sample that the area is estimated by"))
        self.look = QPushButton(tr("&Look at points…"), self)
        self.look.setToolTip(tr("Say of one point after the other whether it is change"))
        self.told = WrappedText(self)
        row = QHBoxLayout()
        row.addWidget(self.points, 1)
        row.addWidget(self.draw)
        column, form = QVBoxLayout(self), form_rows()
        form.addRow(tr("Points"), row)
        form.addRow(tr("Sa&mple"), self.sample)
        form.addRow(self.look)
        column.addLayout(form)
        column.addWidget(self.told)  # a form would cut off text that wraps
        self.draw.clicked.connect(lambda _checked: self.draw_points())
        self.look.clicked.connect(lambda _checked: self._look())
        self.sample.layerChanged.connect(lambda _layer: self.estimate())
        self.runner.ended.connect(self._ended)
        self.runner.said.connect(self._say)
        project = QgsProject.instance()
        self._heard: List[Any] = [project.layersAdded, project.layersRemoved]
        for signal in self._heard:
            signal.connect(self._offer)
        self.choose(None)

    def choose(self, layer: Optional[QgsVectorLayer]) -> None:
        """Estimate by the map that `layer` is."""
        self.polygons = layer
        run = ChangeRun.of(layer)
        self.setEnabled(layer is not None)
        self.draw.setEnabled(run is not None and bool(run.score))
        self._offer()

    def _offer(self, *_layers: object) -> None:
        others = [layer for layer in QgsProject.instance().mapLayers().values() if not is_sample(layer)]
        self.sample.setExceptedLayerList(others)
        self.estimate()

    def draw_points(self) -> None:
        """Have the engine draw a sample, into a file beside the polygons."""
        run = ChangeRun.of(self.polygons)
        if run is None or self.polygons is None:
            return
        values = {
            "SCORE": run.score,
            "CHANGES": self.polygons.id(),
            "POINTS": self.points.value(),
            "OUTPUT": f"{os.path.splitext(run.polygons)[0]}_sample.gpkg",
        }
        problem = self.runner.start(f"revisit:{SampleChangeAlgorithm.NAME}", values)
        self.told.setPlainText(problem or tr("Drawing points…"))
        self.draw.setEnabled(bool(problem))

    def _say(self, level: str, text: str) -> None:
        if level in ("error", "warning"):
            self.told.setPlainText(text)

    def _ended(self, successful: bool, results: Dict[str, Any]) -> None:
        self.draw.setEnabled(True)
        if not successful or self.polygons is None:
            return
        path = results["OUTPUT"]
        layer = next(iter(shown_in(QgsProject.instance(), "sample", path)), None)
        if layer is None:
            layer = add_on_top(QgsProject.instance(), load_output("sample", path), self.polygons)
        self._offer()
        self.sample.setLayer(layer)
        self.estimate()

    def _look(self) -> None:
        if self.sample.currentLayer() is not None:
            self.looked_for.emit(self.sample.currentLayer())

    def estimate(self) -> None:
        """Tell what the points say so far."""
        layer = self.sample.currentLayer()
        self.look.setEnabled(layer is not None)
        if layer is None:
            self.told.setPlainText(tr("No sample is loaded yet."))
            return
        self.told.setPlainText(told_so_far(layer))

    def close_down(self) -> None:
        """Stop what runs, and hear no more of the project, which outlives the form."""
        self.runner.close_down()
        for signal in self._heard:
            signal.disconnect(self._offer)
        self._heard.clear()

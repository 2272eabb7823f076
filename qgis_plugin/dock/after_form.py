"""What can be done with change polygons: move the threshold, review them, estimate the area."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsMapLayerProxyModel, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from ..change_run import ChangeRun, is_changes
from ..messages import tr
from ..review import POINTS
from .area_form import AreaForm
from .review_form import ReviewForm
from .threshold_form import ThresholdForm


class AfterForm(QWidget):
    """One layer of polygons, and three forms over it; out of sight where no such layer is loaded."""

    def __init__(self, iface: Optional[Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setToolTip(tr("The change polygons that are worked on"))
        self.layer.setMinimumContentsLength(12)
        self.threshold = ThresholdForm(iface.mapCanvas() if iface is not None else None, self)
        self.review = ReviewForm(iface, self)
        self.area = AreaForm(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        chooser = QFormLayout()
        chooser.addRow(tr("Pol&ygons"), self.layer)
        column.addLayout(chooser)
        for form in (self.threshold, self.review, self.area):
            column.addWidget(form)
        self._offer()
        self.layer.layerChanged.connect(self._follow)
        for signal in (QgsProject.instance().layersAdded, QgsProject.instance().layersRemoved):
            signal.connect(self._offer)
        self.threshold.redrawn.connect(self.choose)
        self.area.looked_for.connect(self._look)
        self.review.went_on.connect(self.area.estimate)

    def choose(self, layer: QgsVectorLayer) -> None:
        """Work on `layer`, a layer of the project."""
        self._offer()
        if self.layer.currentLayer() is layer:
            self._follow(layer)
        self.layer.setLayer(layer)

    def _offer(self, *_layers: object) -> None:
        """Only layers of change polygons are on the list."""
        before = self.layer.currentLayer()
        others = [layer for layer in QgsProject.instance().mapLayers().values() if not is_changes(layer)]
        self.layer.setExceptedLayerList(others)
        self.show_for(self._wanted)
        if self.layer.currentLayer() is not before:
            self._follow(self.layer.currentLayer())

    def show_for(self, wanted: bool) -> None:
        """Be in sight if that is `wanted` and there is something to work on."""
        self._wanted = wanted
        self.setVisible(wanted and self.layer.currentLayer() is not None)

    def _follow(self, layer: Optional[QgsVectorLayer]) -> None:
        for form in (self.threshold, self.review, self.area):
            form.choose(layer)

    def _look(self, sample: QgsVectorLayer) -> None:
        self.review.show_window(sample, POINTS, ChangeRun.of(self.layer.currentLayer()))

    def close_down(self) -> None:
        """Stop what runs, close what is open."""
        for form in (self.threshold, self.review, self.area):
            form.close_down()

"""What can be done with change polygons: move the threshold, review them, teach the network, estimate the
area.
"""

from __future__ import annotations

import os
from typing import Any, Optional

from qgis.core import QgsMapLayerProxyModel, QgsProcessing, QgsProcessingException, QgsProject, QgsVectorLayer
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget

from ..change_run import ChangeRun, is_changes
from ..messages import tr
from ..review_fields import POINTS
from .area_form import AreaForm
from .form_rows import form_rows
from .review_form import ReviewForm
from .teach_form import TeachForm
from .threshold_form import ThresholdForm


class AfterForm(QWidget):
    """One layer of polygons, and four forms over it; out of sight where no such layer is loaded."""

    def __init__(self, iface: Optional[Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self._followed = ""
        """Id of the layer that the forms are over; one that was removed is not asked any more."""
        self.layer = QgsMapLayerComboBox(self)
        self.layer.setFilters(QgsMapLayerProxyModel.Filter.PolygonLayer)
        self.layer.setToolTip(tr("The change polygons that are worked on"))
        self.layer.setMinimumContentsLength(12)
        self.threshold = ThresholdForm(iface.mapCanvas() if iface is not None else None, self)
        self.review = ReviewForm(iface, self)
        self.teach = TeachForm(self)
        self.area = AreaForm(self)
        self.forms = (self.threshold, self.review, self.teach, self.area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        chooser = form_rows()
        chooser.addRow(tr("La&yer"), self.layer)
        column.addLayout(chooser)
        for form in self.forms:
            column.addWidget(form)
        self.report = QPushButton(tr("Rep&ort…"), self)
        self.report.setToolTip(tr("Write a report about these polygons, as HTML or PDF, and open it"))
        self.report.clicked.connect(lambda _checked: self.write_report())
        column.addWidget(self.report)
        self._offer()
        self.layer.layerChanged.connect(self._follow)
        for signal in (QgsProject.instance().layersAdded, QgsProject.instance().layersRemoved):
            signal.connect(self._offer)
        self.threshold.redrawn.connect(self._redrawn)
        self.area.looked_for.connect(self._look)
        self.review.went_on.connect(self.area.estimate)
        self.review.went_on.connect(self.teach.look_again)
        self.teach.decided.connect(lambda: self.show_for(self._wanted))

    def choose(self, layer: QgsVectorLayer) -> None:
        """Work on `layer`, a layer of the project."""
        self._offer()
        if self.layer.currentLayer() is layer:
            self._follow(layer)
        self.layer.setLayer(layer)

    def _redrawn(self, layer: QgsVectorLayer) -> None:
        self.review.close_down()  # its polygons are others now
        self.choose(layer)

    def _offer(self, *_layers: object) -> None:
        """Only layers of change polygons are on the list."""
        others = [layer for layer in QgsProject.instance().mapLayers().values() if not is_changes(layer)]
        self.layer.setExceptedLayerList(others)
        self.show_for(self._wanted)
        layer = self.layer.currentLayer()
        if (layer.id() if layer is not None else "") != self._followed:
            self._follow(layer)

    def show_for(self, wanted: bool) -> None:
        """Be in sight if that is `wanted` and there is something to work on, or a lesson to decide on."""
        self._wanted = wanted
        self.setVisible(wanted and (self.layer.currentLayer() is not None or self.teach.busy))

    def _follow(self, layer: Optional[QgsVectorLayer]) -> None:
        self._followed = layer.id() if layer is not None else ""
        for form in self.forms:
            form.choose(layer)

    def _look(self, sample: QgsVectorLayer) -> None:
        self.review.show_window(sample, POINTS, ChangeRun.of(self.layer.currentLayer()))

    def write_report(self, path: str = "") -> None:
        """Ask for a file, write the report into it and open that; into `path` where it is given."""
        import processing

        layer, run = self.layer.currentLayer(), ChangeRun.of(self.layer.currentLayer())
        beside = f"{os.path.splitext(run.polygons)[0]}_report.html" if run is not None else "report.html"
        kinds = ";;".join((tr("HTML files (*.html)"), tr("PDF files (*.pdf)")))
        chosen, kind = (path, "") if path else QFileDialog.getSaveFileName(self, tr("Report"), beside, kinds)
        if not chosen:
            return
        if not chosen.lower().endswith((".html", ".htm", ".pdf")):
            chosen += ".pdf" if "*.pdf" in kind else ".html"
        name = "PDF" if chosen.lower().endswith(".pdf") else "OUTPUT"
        values = {"CHANGES": layer, "SAMPLE": self.area.sample.currentLayer()}
        places = {"OUTPUT": QgsProcessing.TEMPORARY_OUTPUT, name: chosen}
        try:
            written = processing.run("revisit:report", {**values, **places})[name]
        except QgsProcessingException as error:
            QMessageBox.warning(self, tr("Revisit"), str(error))
            return
        if not path:
            QDesktopServices.openUrl(QUrl.fromLocalFile(written))

    def close_down(self) -> None:
        """Stop what runs, close what is open."""
        for form in self.forms:
            form.close_down()

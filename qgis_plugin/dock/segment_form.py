"""What the dock asks for to segment one date: a raster, and where its classes go."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from qgis.core import QgsProcessing, QgsProject
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QWidget

from ...core_models.contract.card import ModelCard
from ..algorithms.segment import SegmentAlgorithm
from ..messages import tr
from .form_rows import form_rows, stacked
from .source_picker import SourcePicker
from .target_file import TargetFile, companion
from .task_form import TaskForm


class SegmentForm(TaskForm):
    """The raster, the smallest polygon, and the targets."""

    ALGORITHM = SegmentAlgorithm

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = tr("Segment one date")
        self.tip = tr("Say which class each pixel is of")
        self.inputs = QGroupBox(tr("Image"), parent)
        self.raster = SourcePicker(tr("Raster of one date"), parent)
        form_rows(self.inputs).addRow(tr("&Raster"), self.raster)
        self.outputs = QGroupBox(tr("Result"), parent)
        self.min_area = QgsDoubleSpinBox(parent)
        self.min_area.setRange(0.0, 1e9)
        self.min_area.setDecimals(1)
        self.min_area.setSingleStep(10.0)
        self.min_area.setSuffix(" m²")
        self.min_area.setClearValue(0.0)
        self.min_area.setToolTip(tr("Smaller polygons are left out; the class map keeps them"))
        self.target = TargetFile("GeoPackage", (".gpkg",), tr("GeoPackage of the class polygons."), parent)
        self.map = QCheckBox(tr("Class &map"), parent)
        self.map.setToolTip(tr("Raster of all classes that also says where nothing could be observed"))
        self.score = QCheckBox(tr("S&cores"), parent)
        self.score.setToolTip(tr("Raster of the scores of the classes, 0 to 1"))
        self._lay_out_result()
        self.raster.changed.connect(self.changed)

    def _lay_out_result(self) -> None:
        form = form_rows(self.outputs)
        form.addRow(tr("Min. &area"), self.min_area)
        form.addRow(tr("&Polygons"), self.target)
        form.addRow(tr("Also"), stacked(self.map, self.score))

    def follow(self, card: Optional[ModelCard]) -> None:
        """Nothing of a card is set here."""

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters but for the checkpoint."""
        path = self.target.path()
        values = {
            "RASTER": self.raster.value(),
            "OUTPUT": path or QgsProcessing.TEMPORARY_OUTPUT,
            "MIN_AREA": self.min_area.value(),
        }
        boxes = {"MAP": self.map, "SCORE": self.score}
        return {**values, **{name: companion(path, name) for name, box in boxes.items() if box.isChecked()}}

    def missing(self) -> str:
        """What is still to be chosen, in words."""
        return "" if self.raster.value() else tr("Choose a raster.")

    def load(self, results: Mapping[str, Any]) -> None:
        """Add what a run made to the project."""
        layers = self.add_layers(results, "class_score", "class_map", "classes")
        root = QgsProject.instance().layerTreeRoot()
        node = root.findLayer(layers["class_score"]) if "class_score" in layers else None
        if node is not None:
            node.setItemVisibilityChecked(False)  # it would cover the raster

"""What the dock asks for to remove clouds: a cloudy image, a radar image, a mask if there is one, and where
the result goes.
"""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from qgis.core import QgsProcessing, QgsProject
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QHBoxLayout, QLabel, QSpinBox, QWidget

from ...core_models.contract.card import ModelCard
from ...core_models.contract.cloud_jobs import MAX_ADAPT, provenance_path
from ..algorithms.removeclouds import RemoveCloudsAlgorithm
from ..messages import tr
from .form_rows import form_rows, stacked
from .side_by_side import SideBySide
from .source_picker import SourcePicker
from .target_file import TargetFile
from .task_form import TaskForm


class CloudForm(TaskForm):
    """The images, and where the result goes."""

    ALGORITHM = RemoveCloudsAlgorithm

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = tr("Remove clouds")
        self.tip = tr("Reconstruct what clouds hide from what radar saw")
        self.optical = SourcePicker(
            tr("The cloudy image: the product's own bands, not a rendered picture"), parent
        )
        self.sar = SourcePicker(tr("Calibrated radar backscatter (VV, VH) of about the same day"), parent)
        self.mask = SourcePicker(
            tr("0 clear, 1 cloud, 2 shadow, 255 unknown; left empty, ukis-csmask or thresholds find them"),
            parent,
        )
        self.all_cloud = QCheckBox(tr("Reconstruct &everything"), parent)
        self.all_cloud.setToolTip(tr("Every pixel counts as cloud: for haze, or one great shadow"))
        self.inputs = QGroupBox(tr("Images"), parent)
        form = form_rows(self.inputs)
        form.addRow(tr("&Cloudy"), self.optical)
        form.addRow(tr("Ra&dar"), self.sar)
        form.addRow(tr("&Mask"), self.mask)
        form.addRow("", self.all_cloud)
        told = tr("The image without clouds, and its provenance beside it.")
        self.target = TargetFile("GeoTIFF", (".tif", ".tiff"), told, parent)
        self.minutes = QSpinBox(parent)
        self.uncertainty = QCheckBox(tr("&Uncertainty"), parent)
        self.compare = QCheckBox(tr("&Side by side"), parent)
        self.outputs = QGroupBox(tr("Result"), parent)
        self._lay_out_result()
        self.views: Optional[SideBySide] = None
        for picker in (self.optical, self.sar, self.mask):
            picker.changed.connect(self.changed)

    def _lay_out_result(self) -> None:
        self.uncertainty.setToolTip(
            tr("Raster of standard deviations, where the network says how sure it is")
        )
        self.compare.setToolTip(tr("Show cloudy image, radar and result in three views that move together"))
        self.compare.setChecked(True)
        self.minutes.setRange(0, int(MAX_ADAPT))
        self.minutes.setSpecialValueText(tr("no"))
        self.minutes.setSuffix(" " + tr("min"))
        self.minutes.setToolTip(
            tr(
                "How long a network may learn from the clear ground of this image, with its radar; 5 minutes "
                "are a good start. It is used where it beats the checkpoint on held-out clear ground."
            )
        )
        form = form_rows(self.outputs)
        form.addRow(tr("&Image"), self.target)
        form.addRow(tr("Also"), stacked(self.uncertainty, self.compare))
        learn = QLabel(tr("&Learn from the scene"), self.outputs)
        learn.setBuddy(self.minutes)
        row = QHBoxLayout()  # in the column of the labels, it would widen the whole form
        row.addWidget(learn)
        row.addWidget(self.minutes, 1)
        form.addRow(row)

    def follow(self, card: Optional[ModelCard]) -> None:
        """Offer uncertainty where the card says that the network gives one."""
        gives = bool(card is not None and card.options.get("uncertainty"))
        self.uncertainty.setEnabled(gives)
        self.uncertainty.setChecked(self.uncertainty.isChecked() and gives)

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters but for the checkpoint."""
        path = self.target.path()
        values = {
            "OPTICAL": self.optical.value(),
            "SAR": self.sar.value(),
            "ALL_CLOUD": self.all_cloud.isChecked(),
        }
        values.update(OUTPUT=path or QgsProcessing.TEMPORARY_OUTPUT)
        values.update(PROVENANCE=provenance_path(path) if path else QgsProcessing.TEMPORARY_OUTPUT)
        if self.minutes.value():
            values["ADAPT"] = self.minutes.value()
        if self.mask.value():
            values["CLOUD_MASK"] = self.mask.value()
        if self.uncertainty.isChecked():
            values["UNCERTAINTY"] = (
                f"{path[: path.rindex('.')]}_uncertainty.tif" if path else QgsProcessing.TEMPORARY_OUTPUT
            )
        return values

    def missing(self) -> str:
        """What is still to be chosen, in words."""
        if not self.optical.value() or not self.sar.value():
            return tr("Choose a cloudy image and a radar image.")
        same = self.optical.identity() == self.sar.identity()
        return tr("Both images are the same raster.") if same else ""

    def load(self, results: Mapping[str, Any]) -> None:
        """Add what a run made to the project, the image alone in sight, and show it beside what it was made
        from.
        """
        tree = QgsProject.instance().layerTreeRoot()
        for kind, layer in self.add_layers(results, "clear", "provenance", "uncertainty").items():
            tree.findLayer(layer).setItemVisibilityChecked(kind == "clear")
        if self.compare.isChecked():
            self.close_down()
            self.views = SideBySide(
                self.optical.value(), self.sar.value(), results["OUTPUT"], self.inputs.window()
            )
            self.views.show()

    def close_down(self) -> None:
        """Close the views."""
        if self.views is not None:
            self.views.close()
            self.views.deleteLater()
            self.views = None

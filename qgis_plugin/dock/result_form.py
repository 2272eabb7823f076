"""Where the result goes, and the two numbers that shape it."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import QgsProcessing
from qgis.gui import QgsDoubleSpinBox
from qgis.PyQt.QtWidgets import QCheckBox, QGroupBox, QWidget

from ...core_models.contract.card import ModelCard
from ..messages import tr
from .form_rows import form_rows, stacked
from .target_file import TargetFile, companion


class ResultForm(QGroupBox):
    """Threshold, smallest polygon, target, and which rasters to write too."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Result"), parent)
        self.threshold = QgsDoubleSpinBox(self)
        self.threshold.setRange(0.0, 1.0)
        self.threshold.setSingleStep(0.05)
        self.threshold.setToolTip(
            tr("Score from which a pixel is change. Lower finds more and errs more often.")
        )
        self.min_area = QgsDoubleSpinBox(self)
        self.min_area.setRange(0.0, 1e9)
        self.min_area.setDecimals(1)
        self.min_area.setSingleStep(10.0)
        self.min_area.setSuffix(" m²")
        self.min_area.setClearValue(0.0)
        self.min_area.setToolTip(tr("Smaller polygons are left out; the change map keeps them"))
        self.target = TargetFile("GeoPackage", (".gpkg",), tr("GeoPackage of the change polygons."), self)
        self.map = QCheckBox(tr("Change &map"), self)
        self.map.setChecked(True)
        self.map.setToolTip(tr("Raster that also says where nothing could be observed"))
        self.score = QCheckBox(tr("S&cores"), self)
        self.score.setChecked(True)
        self.score.setToolTip(tr("Keep the network's scores, by which the threshold can be moved afterwards"))
        self._lay_out()

    def _lay_out(self) -> None:
        form = form_rows(self)
        form.addRow(tr("&Threshold"), self.threshold)
        form.addRow(tr("Min. &area"), self.min_area)
        form.addRow(tr("&Polygons"), self.target)
        form.addRow(tr("Also"), stacked(self.map, self.score))

    def follow(self, card: Optional[ModelCard]) -> None:
        """Take the card's threshold as the value and as what the clear button gives back."""
        self.threshold.setEnabled(card is not None)
        if card is not None:
            self.threshold.setClearValue(card.threshold)
            self.threshold.setValue(card.threshold)

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters that this form holds."""
        path = self.target.path()
        values: Dict[str, Any] = {
            "OUTPUT": path or QgsProcessing.TEMPORARY_OUTPUT,
            "MIN_AREA": self.min_area.value(),
        }
        if self.threshold.value() != round(self.threshold.clearValue(), self.threshold.decimals()):
            values["THRESHOLD"] = self.threshold.value()  # else the card's own, which the box rounds
        for name, box in (("MAP", self.map), ("SCORE", self.score)):
            if box.isChecked():
                values[name] = companion(path, name)
        return values

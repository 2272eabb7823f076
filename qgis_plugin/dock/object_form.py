"""What the dock asks for to find objects: rasters and where the boxes go; and which of them are shown."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from qgis.core import QgsProcessing
from qgis.PyQt.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from ...core_models.contract.card import ModelCard
from ..algorithms.detectobjects import DetectObjectsAlgorithm
from ..messages import tr
from ..numbers import boxes, filled
from ..object_filter import Shown, show
from .filter_form import FLOOR, FilterForm
from .form_rows import form_rows
from .raster_list import RasterList
from .target_file import TargetFile
from .task_form import TaskForm


class ObjectForm(TaskForm):
    """The rasters, the result, and the sliders over it."""

    ALGORITHM = DetectObjectsAlgorithm

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = tr("Find objects")
        self.tip = tr("Find objects, and draw a box around each")
        self.threshold = 0.0
        """The card's; shown from there on after a run."""
        self.inputs = QGroupBox(tr("Rasters"), parent)
        self.rasters = RasterList(self.inputs)
        QVBoxLayout(self.inputs).addWidget(self.rasters)
        self.outputs = QWidget(parent)
        self.target = TargetFile("GeoPackage", (".gpkg",), tr("GeoPackage of the boxes."), parent)
        self.filter = FilterForm(parent)
        self.to_be_seen = self.filter
        result = QGroupBox(tr("Result"), parent)
        form_rows(result).addRow(tr("&Boxes"), self.target)
        column = QVBoxLayout(self.outputs)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(result)
        column.addWidget(self.filter)
        self.rasters.changed.connect(self.changed)

    def follow(self, card: Optional[ModelCard]) -> None:
        """Take over the card's threshold."""
        self.threshold = card.threshold if card is not None else 0.0

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters but for the checkpoint.

        Boxes are written from a low score on; the sliders hide them.
        """
        output = self.target.path() or QgsProcessing.TEMPORARY_OUTPUT
        return {
            "RASTERS": self.rasters.value(),
            "SCORE_THRESHOLD": min(FLOOR, self.threshold),
            "OUTPUT": output,
        }

    def missing(self) -> str:
        """What is still to be chosen, in words."""
        return "" if self.rasters.value() else tr("Add a raster, or one of each date.")

    def load(self, results: Mapping[str, Any]) -> None:
        """Add the boxes to the project, those from the card's threshold on in sight, with the sliders over
        them.
        """
        layer = self.add_layers(results, "objects")["objects"]
        show(layer, Shown(self.threshold, base=Shown.of(layer.subsetString()).base))
        self.filter.choose(layer)

    def summary(self, results: Mapping[str, Any]) -> str:
        """The numbers of a run in a sentence."""
        told = tr(
            "{0} from the card's score of {1:.2f} on, {2} from {3:.2f} on; {4:.1%} of the area was observed."
        )
        layer = self.filter.layer.currentLayer()
        shown = layer.featureCount() if layer is not None else 0
        return filled(
            told,
            boxes(shown),
            self.threshold,
            results["OBJECTS"],
            min(FLOOR, self.threshold),
            results["OBSERVED_SHARE"],
        )

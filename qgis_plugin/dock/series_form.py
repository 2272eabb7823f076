"""What the dock asks for to detect change through a series: dates, their days, and where the result goes."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from qgis.PyQt.QtWidgets import QGroupBox, QLineEdit, QVBoxLayout, QWidget

from ...core_models.contract.card import ModelCard
from ...core_models.contract.options import options_of, plain
from ...core_models.contract.series_jobs import DetectSeries
from ..algorithms.detectseries import DetectSeriesAlgorithm
from ..messages import tr
from .form_rows import form_rows
from .raster_list import RasterList
from .result_form import ResultForm
from .task_form import TaskForm
from .threshold_form import in_words

FEWEST = 3
"""Dates of a series."""
DAYS = options_of(DetectSeries)["dates"]


class SeriesForm(TaskForm):
    """The dates in a list, and the result's form without scores, which a series does not keep."""

    ALGORITHM = DetectSeriesAlgorithm

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = tr("Change in a series")
        self.tip = tr(DetectSeriesAlgorithm.SHORT_DESCRIPTION)
        self.inputs = QGroupBox(tr("Dates"), parent)
        self.dates = RasterList(self.inputs)
        self.days = QLineEdit(self.inputs)
        self.days.setToolTip(plain(tr(DAYS.text)))
        self.days.setPlaceholderText(tr(DAYS.left_open))
        form = form_rows()
        form.addRow(tr(DAYS.label), self.days)
        column = QVBoxLayout(self.inputs)
        column.addWidget(self.dates)
        column.addLayout(form)
        self.outputs = ResultForm(parent)
        self.outputs.map.setChecked(False)
        self.outputs.score.setChecked(False)
        self.outputs.score.hide()
        self.dates.changed.connect(self.changed)

    def follow(self, card: Optional[ModelCard]) -> None:
        """Take over the card's threshold."""
        self.outputs.follow(card)

    def begin(self, card: Optional[ModelCard]) -> None:
        """As of any task; the dates are shown with the result."""
        super().begin(card)
        self.ran = self.sources()

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters but for the checkpoint."""
        values = {"IMAGES": self.dates.value(), **self.outputs.parameters()}
        days = self.days.text().strip()
        return {**values, "DATES": days} if days else values

    def setting(self) -> str:
        """The threshold."""
        return in_words(self.outputs.threshold.value())

    def missing(self) -> str:
        """What is still to be chosen, in words."""
        enough = len(self.dates.value()) >= FEWEST
        return "" if enough else tr("Add the rasters of three dates or more of one place.")

    def load(self, results: Mapping[str, Any]) -> None:
        """Add the polygons to the project, coloured by the date since when they are there."""
        self.add_layers(results, "map", "series")

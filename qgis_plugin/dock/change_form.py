"""What the dock asks for to detect change: two dates, and what to make of them."""

from __future__ import annotations

from typing import Any, Dict, Mapping, Optional

from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtWidgets import QGroupBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ...core_models.contract.card import ModelCard
from ..algorithms.detectchange import DetectChangeAlgorithm
from ..layers import own_results
from ..messages import tr
from ..pair_guess import guess
from ..served import is_served
from .after_form import AfterForm
from .form_rows import form_rows
from .pair_check import PairCheck
from .result_form import ResultForm
from .source_picker import SourcePicker
from .task_form import TaskForm
from .threshold_form import in_words

LARGE = 25_000_000
"""Pixels from which on scores are kept in steps; each threshold on the slider is one of these."""
SCORE_STEP = 0.005


def is_large(source: object) -> bool:
    """Whether a date has so many pixels; of a folder that is not known, and taken for granted."""
    return not isinstance(source, QgsRasterLayer) or source.width() * source.height() > LARGE


class ChangeForm(TaskForm):
    """The dates, and the result's form."""

    ALGORITHM = DetectChangeAlgorithm
    results: AfterForm

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = tr("Detect change")
        self.tip = tr("Detect change between the two dates")
        self.before = SourcePicker(tr("Raster of the earlier date; it sets CRS and pixel size"), parent)
        self.after = SourcePicker(tr("Raster of the later date; it is warped onto the earlier one"), parent)
        self.inputs = QGroupBox(tr("Dates"), parent)
        form = form_rows()
        form.addRow(tr("&Before"), self.before)
        form.addRow(tr("Aft&er"), self.after)
        self.swap = QPushButton(tr("S&wap"), parent)
        self.swap.setToolTip(tr("Exchange the dates"))
        self.order = QLabel(parent)
        self.order.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.order, 1)
        row.addWidget(self.swap)
        form.addRow(row)
        self.check = PairCheck(parent)
        column = QVBoxLayout(self.inputs)
        column.addLayout(form)
        column.addWidget(self.check)  # a form would cut off text that wraps
        self.outputs = ResultForm(parent)
        self.results = AfterForm(getattr(parent, "iface", None), parent)
        for picker in (self.before, self.after):
            picker.changed.connect(self._look_at_dates)
            picker.changed.connect(self.changed)
        self.swap.clicked.connect(self.exchange)
        QgsProject.instance().layersAdded.connect(self.choose_by_names)
        self.choose_by_names()

    def choose_by_names(self) -> None:
        """Choose two layers that look like before and after, where nothing is chosen yet."""
        if self.before.value() or self.after.value():
            return
        project = QgsProject.instance()
        results = own_results(project)
        layers = project.mapLayers().values()
        rasters = [layer for layer in layers if isinstance(layer, QgsRasterLayer) and layer not in results]
        found = guess(rasters)
        if found is not None:
            for picker, layer in zip((self.before, self.after), found):
                picker.choose(layer)

    def exchange(self) -> None:
        """What was before comes after, and what was after before."""
        first, second = self.before.value(), self.after.value()
        self.before.choose(second)
        self.after.choose(first)

    def _look_at_dates(self) -> None:
        first, second = self.before.day(), self.after.day()
        exchanged = first is not None and second is not None and first > second
        told = tr("Before is of {0}, After of {1}: they look exchanged.")
        self.order.setText(told.format(first, second) if exchanged else "")

    def look_at_sources(self, checkpoint: str) -> None:
        """Have the pair looked at, beside the card of the checkpoint at a path; a service is not asked."""
        dates = {"BEFORE": self.before.value(), "AFTER": self.after.value()}
        ready = not self.missing() and not any(map(is_served, dates.values()))
        self.check.ask({**dates, "CHECKPOINT": checkpoint} if ready else {})

    def begin(self, card: Optional[ModelCard]) -> None:
        """Keep in mind what a run is about that begins now, which needs the engine for itself."""
        super().begin(card)
        self.check.give_up()

    def close_down(self) -> None:
        """Stop what runs, close what is open."""
        self.check.close_down()
        self.results.close_down()

    def follow(self, card: Optional[ModelCard]) -> None:
        """Take over what the checkpoint's card says."""
        self.outputs.follow(card)

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters but for the checkpoint."""
        dates = {"BEFORE": self.before.value(), "AFTER": self.after.value()}
        values = {**dates, **self.check.options(), **self.outputs.parameters()}
        if "SCORE" in values and is_large(values["BEFORE"]):
            values["SCORE_STEP"] = SCORE_STEP
        return values

    def preview(self) -> Optional[Dict[str, Any]]:
        """The dates, what is done about their shift, and the two numbers that shape the polygons."""
        written = ("OUTPUT", "MAP", "SCORE", "SCORE_STEP")
        return {name: value for name, value in self.parameters().items() if name not in written}

    def setting(self) -> str:
        """The threshold."""
        return in_words(self.outputs.threshold.value())

    def missing(self) -> str:
        """What is still to be chosen, in words."""
        if not self.before.value() or not self.after.value():
            return tr("Choose the rasters of both dates.")
        same = self.before.identity() == self.after.identity()
        return tr("Both dates are the same raster.") if same else ""

    def load(self, results: Mapping[str, Any]) -> None:
        """Add what a run made to the project."""
        layers = self.add_layers(results, "score", "map", "changes")
        root = QgsProject.instance().layerTreeRoot()
        node = root.findLayer(layers["score"]) if "score" in layers else None
        if node is not None:
            node.setItemVisibilityChecked(False)  # it is for the threshold, and would cover the dates
        self.results.choose(layers["changes"])
        self.to_be_seen = self.results.threshold

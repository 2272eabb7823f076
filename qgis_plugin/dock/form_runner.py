"""A run of one of the dock's forms: from Run to its layers in the project."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ...core_models.contract.card import ModelCard
from ..commands import remember
from ..messages import tr
from .map_part import MapPart
from .runner import Runner
from .task_form import TaskForm

AFTER_QGIS = 300
"""Milliseconds in which QGIS has taken up layers that were added: the first one sets the map's CRS."""


class FormRunner(Runner):
    """Runs the algorithm of a form, tells how it goes, and has the form take up what was made."""

    told = pyqtSignal(str, str)
    """Words for the user, and how they look: good, warning, error, or none: a step."""
    done = pyqtSignal(bool)
    """Follows `ended` once all is told and shown: whether it succeeded."""

    def __init__(self, part: MapPart, parent: QWidget) -> None:
        """`part` has the map that shows the result."""
        super().__init__(parent)
        self.form: Optional[TaskForm] = None
        """The form that runs, or did."""
        self.zoom = QTimer(self)
        self.zoom.setSingleShot(True)
        self.zoom.setInterval(AFTER_QGIS)
        self.zoom.timeout.connect(lambda: part.show_all(self.form.shown() if self.form else []))
        self.said.connect(self._say)
        self.ended.connect(self._take_up)

    def run(self, form: TaskForm, parameters: Dict[str, Any], card: Optional[ModelCard]) -> None:
        """Start the algorithm of `form`; `card` is that of the checkpoint among the `parameters`."""
        self.form = form
        form.begin(card)
        problem = self.start(form.algorithm_id, parameters)
        if not problem:
            remember(self.algorithm, parameters)
        self.told.emit(problem or tr("Starting the engine…"), "error" if problem else "")

    def close_down(self) -> None:
        """Cancel and wait; the map stays where it is."""
        self.zoom.stop()
        super().close_down()

    def _say(self, level: str, words: str) -> None:
        if level == "step":
            self.told.emit(words, "")

    def _take_up(self, successful: bool, results: Dict[str, Any]) -> None:
        if self.cancelled:
            self.told.emit(tr("Cancelled; nothing was written."), "")
        elif not successful:
            self.told.emit(self.error or tr("The run failed; see the log of messages."), "error")
        elif self.form is not None:
            self.form.load(results)
            self.zoom.start()
            words = [self.form.summary(results), *self.warnings]
            self.told.emit("\n".join(words), "warning" if self.warnings else "good")
        self.done.emit(successful)

"""The network learns from the review of its polygons; then somebody keeps what it has become, or does not."""

from __future__ import annotations

from typing import Any, Dict, Optional

from qgis.core import QgsProcessingUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QEvent, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core_models.contract.errors import CoreError
from ..algorithms.adapt import AdaptAlgorithm
from ..checkpoints import card_of
from ..commands import remember
from ..messages import sentence, tr
from ..teaching import Judged, Verdict, lesson_of
from .keep_form import KeepForm
from .notice import Notice
from .runner import Runner

PAUSE = 200
"""Milliseconds without another word of the review after which the polygons are counted again."""


class TeachForm(QGroupBox):
    """What there is to learn from, the lesson, and its verdict."""

    kept = pyqtSignal(str)
    """Path of a checkpoint that is on the list from now on."""
    decided = pyqtSignal()
    """Nothing is under way any more, and nothing waits."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Teach the network"), parent)
        self.layer: Optional[QgsVectorLayer] = None
        self.judged = Judged()
        self.verdict = ""
        """On what was learned, in words."""
        self.options: Dict[str, Any] = {}
        """Further parameters of the algorithm."""
        self.runner = Runner(self)
        self.counts, self.lacking = QLabel(self), QLabel(self)
        for label in (self.counts, self.lacking):
            label.setWordWrap(True)
        self.start = QPushButton(tr("Teac&h"), self)
        self.start.setToolTip(
            tr("Have the network that found these polygons learn from the review, in a few minutes")
        )
        self.progress = QProgressBar(self)
        self.progress.setToolTip(tr("How far the lesson is"))
        self.cancel = QPushButton(tr("Cancel"), self)
        self.cancel.setToolTip(tr("Stop the lesson; nothing is kept"))
        self.status = Notice(self)
        self.decision = KeepForm(self)
        self.recount = QTimer(self)
        self.recount.setSingleShot(True)
        self.recount.setInterval(PAUSE)
        self._lay_out()
        self._connect()
        self.choose(None)

    def _lay_out(self) -> None:
        running = QHBoxLayout()
        running.addWidget(self.progress, 1)
        running.addWidget(self.cancel)
        column = QVBoxLayout(self)
        for widget in (self.counts, self.lacking, self.start):
            column.addWidget(widget)
        column.addLayout(running)
        column.addWidget(self.status)
        column.addWidget(self.decision)

    def _connect(self) -> None:
        self.start.clicked.connect(lambda _checked: self.teach())
        self.cancel.clicked.connect(self.runner.cancel)
        self.decision.kept.connect(self._kept)
        self.decision.discarded.connect(
            lambda: self._decide(tr("Discarded; the network stays as it was."), "")
        )
        self.decision.refused.connect(lambda why: self.status.say(f"{why}\n{self.verdict}", "error"))
        self.recount.timeout.connect(self.count)
        self.runner.progressed.connect(lambda percent: self.progress.setValue(round(percent)))
        self.runner.said.connect(self._say)
        self.runner.ended.connect(self._ended)

    @property
    def busy(self) -> bool:
        """Whether a lesson is under way, or its verdict waits for a decision."""
        return self.runner.running or bool(self.decision.made)

    def choose(self, layer: Optional[QgsVectorLayer]) -> None:
        """Learn from `layer` from now on; a lesson that is under way stays what it is."""
        if layer is not self.layer and not self.busy:
            self.status.say("")
        self.layer = layer
        self.count()

    def look_again(self) -> None:
        """Count the polygons once the review pauses."""
        self.recount.start()

    def enterEvent(self, event: QEvent) -> None:
        """Somebody may have judged polygons elsewhere."""
        super().enterEvent(event)
        self.look_again()

    def count(self) -> None:
        """Show what there is to learn from."""
        self.recount.stop()
        self.judged = Judged.of(self.layer) if self.layer is not None else Judged()
        self.counts.setText(self.judged.words())
        self.lacking.setText(self.judged.lacking())
        self._show()

    def _show(self) -> None:
        self.lacking.setVisible(bool(self.lacking.text()) and not self.busy)
        self.start.setVisible(not self.busy)
        self.start.setEnabled(self.layer is not None and self.judged.suffice)
        for widget in (self.progress, self.cancel):
            widget.setVisible(self.runner.running)

    def teach(self) -> None:
        """Start the lesson; unsaved edits are saved first, if that is wanted."""
        if self.layer is None or not self._all_saved(self.layer):
            return
        self.count()
        try:
            values = self.parameters(self.layer)
        except CoreError as error:
            self.status.say(sentence(error), "error")
            return
        self.progress.setValue(0)
        problem = self.runner.start(f"revisit:{AdaptAlgorithm.NAME}", values)
        if not problem:
            remember(self.runner.algorithm, values)
        self.status.say(problem or tr("Starting the engine…"), "error" if problem else "")
        self._show()

    def parameters(self, layer: QgsVectorLayer) -> Dict[str, Any]:
        """Of the algorithm; what it makes is temporary, and written whether it is better or not. Raises
        `InputRefused`.
        """
        made = QgsProcessingUtils.generateTempFilename("taught.safetensors")
        return {**lesson_of(layer), "OUTPUT": made, "ALWAYS": True, **self.options}

    def _all_saved(self, layer: QgsVectorLayer) -> bool:
        """Whether no edit of `layer` is unsaved, once somebody was asked; what is not saved stays."""
        if not layer.isModified():
            return True
        buttons = QMessageBox.StandardButton
        told = tr("{0} has edits that are not saved. Save them and go on?").format(layer.name())
        answer = QMessageBox.question(self, tr("Revisit"), told, buttons.Save | buttons.Cancel)
        if answer != buttons.Save:
            return False
        if not layer.commitChanges(False):
            why = "; ".join(layer.commitErrors()[:1])
            told = tr("The edits of {0} could not be saved, and are there still: {1}")
            self.status.say(told.format(layer.name(), why), "error")
            return False
        return True

    def _say(self, level: str, words: str) -> None:
        if level == "step":
            self.status.say(words)

    def _ended(self, successful: bool, results: Dict[str, Any]) -> None:
        if self.runner.cancelled:
            self.status.say(tr("Cancelled; the network stays as it was."))
        elif not successful:
            self.status.say(self.runner.error or tr("The lesson failed; see the log of messages."), "error")
        else:
            self._show_verdict(Verdict.of(results), results["OUTPUT"])
        self._show()
        if not self.busy:
            self.decided.emit()

    def _show_verdict(self, verdict: Verdict, made: str) -> None:
        # that it is no better the verdict says, and where it lies for the moment is nobody's business
        others = [words for words in self.runner.warnings if made not in words]
        level = "good" if verdict.better and not others else "warning"
        self.verdict = "\n".join([verdict.words(), *others])
        self.status.say(self.verdict, level)
        self.decision.ask(made, verdict.better)

    def _kept(self, path: str) -> None:
        # the path has no spaces to break at, and would widen the dock
        self._decide(tr("Kept, and chosen for the next run: {0}").format(card_of(path).name), "good")
        self.kept.emit(path)

    def _decide(self, words: str, level: str) -> None:
        self.status.say(words, level)
        self._show()
        self.decided.emit()

    def close_down(self) -> None:
        """Stop the lesson; what nobody has kept goes."""
        self.recount.stop()
        self.runner.close_down()
        self.decision.forget()

"""The dock: a task, its rasters, a checkpoint, a target, Run.

It starts the task's algorithm, as the toolbox does.
"""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from qgis.core import QgsApplication
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core_models.contract.card import ModelCard
from ...core_models.contract.job_base import LARGE
from ..commands import remember
from ..messages import tr
from ..resources import help_page
from .access import name_fields, order_tabs
from .change_form import ChangeForm
from .checkpoint_form import CheckpointForm
from .cloud_form import CloudForm
from .engine_form import EngineForm
from .form_rows import form_rows
from .form_scroll import FormScroll
from .map_part import MapPart
from .more_button import COMMANDS, MoreButton
from .notice import Notice
from .object_form import ObjectForm
from .preview import Preview
from .runner import Runner
from .segment_form import SegmentForm
from .series_form import SeriesForm
from .task_form import TaskForm

NARROWEST = 320
"""Pixels of the dock's width at least."""
AFTER_QGIS = 300
"""Milliseconds in which QGIS has taken up layers that were added: the first one sets the map's CRS."""


class RevisitDock(QgsDockWidget):
    """One of Revisit's tasks on rasters of the project or the disk."""

    def __init__(self, iface: Optional[Any] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Revisit"), parent)
        self.setObjectName("RevisitDock")
        self.iface = iface
        self.engine = EngineForm(self)
        self.change, self.clouds, self.objects = ChangeForm(self), CloudForm(self), ObjectForm(self)
        self.segments, self.series = SegmentForm(self), SeriesForm(self)
        forms = self.change, self.clouds, self.objects, self.segments, self.series
        self.forms: Tuple[TaskForm, ...] = forms
        self.task = QComboBox(self)
        self.task.setToolTip(tr("What to do"))
        for form in self.forms:
            self.task.addItem(form.title)
        self.checkpoint = CheckpointForm(self)
        self.part = MapPart(iface.mapCanvas() if iface is not None else None, self)
        self.zoom = QTimer(self)
        self.zoom.setSingleShot(True)
        self.zoom.setInterval(AFTER_QGIS)
        self.runner = Runner(self)
        self.status = Notice(self)
        self.said: Dict[TaskForm, Tuple[str, str]] = {}
        """What was said last of each task, and how."""
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.large = QCheckBox(tr(LARGE.label), self)
        self.large.setToolTip(tr(LARGE.text))
        self.progress = QProgressBar(self)
        self.progress.setToolTip(tr("How far the run is"))
        self.run_button = QPushButton(tr("&Run"), self)
        self.cancel_button = QPushButton(tr("Cance&l"), self)
        self.cancel_button.setToolTip(tr("Stop the run; nothing is written"))
        self.more_button = MoreButton(self)
        self.preview = Preview(self.part, self)
        self._lay_out()
        self._connect()
        self._follow_engine()
        self._follow_task()

    def _lay_out(self) -> None:
        chooser = form_rows()
        chooser.addRow(tr("Tas&k"), self.task)
        inside = QWidget(self)
        inside.setObjectName("revisitForms")
        self.column = QVBoxLayout(inside)
        self.column.addLayout(chooser)
        inputs, outputs = ([getattr(form, name) for form in self.forms] for name in ("inputs", "outputs"))
        self.afters = [form.results for form in self.forms if form.results is not None]
        for part in (*inputs, self.part, self.checkpoint, *outputs, *self.afters, self.engine):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.scroll = FormScroll(inside, self)
        buttons = QHBoxLayout()
        for button in (self.run_button, self.cancel_button, self.more_button):
            buttons.addWidget(button)
        whole = QWidget(self)
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(4, 4, 4, 4)
        outer.addWidget(self.scroll, 1)
        outer.addWidget(self.status)
        outer.addWidget(self.hint)
        outer.addWidget(self.large)
        outer.addWidget(self.progress)
        outer.addWidget(self.preview)
        outer.addLayout(buttons)
        whole.setMinimumWidth(NARROWEST)
        self.setWidget(whole)
        name_fields(whole)

    def _connect(self) -> None:
        for form in self.forms:
            form.changed.connect(self._expect_a_usual_grid)
            form.changed.connect(self._follow_rasters)
        self.part.changed.connect(self._update)
        self.task.currentIndexChanged.connect(self._follow_task)
        self.engine.changed.connect(self._follow_engine)
        self.checkpoint.changed.connect(self._follow_checkpoint)
        self.run_button.clicked.connect(self.run)
        for stop in (self.runner.cancel, self.preview.stop):
            self.cancel_button.clicked.connect(stop)
        self.preview.asked.connect(self.show_preview)
        self.preview.told.connect(self._tell)
        self.preview.changed.connect(self._update)
        self.more_button.clicked.connect(self.show_dialog)
        self.more_button.copied.connect(self.copy)
        self.more_button.asked_help.connect(self.show_help)
        for runner in (self.runner, self.preview.runner):
            runner.progressed.connect(lambda percent: self.progress.setValue(round(percent)))
        self.runner.said.connect(self._say)
        self.runner.ended.connect(self._ended)
        self.change.results.threshold.redrawn.connect(self._redrawn)
        self.change.results.teach.kept.connect(self.checkpoint.take)
        self.zoom.timeout.connect(lambda: self.part.show_all(self.form.shown()))

    @property
    def form(self) -> TaskForm:
        """The form of the chosen task."""
        return self.forms[max(0, int(self.task.currentIndex()))]

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters as the dock stands."""
        checkpoint = self.checkpoint.current()
        values = {**self.form.parameters(), **self.part.parameters()}
        if self.large.isChecked():
            values["LARGE"] = True
        return {**values, "CHECKPOINT": checkpoint.path} if checkpoint else values

    def run(self) -> None:
        """Start the algorithm."""
        self.preview.stop()
        self.progress.setValue(0)
        self.form.begin(self._card())
        parameters = self.parameters()
        problem = self.runner.start(self.form.algorithm_id, parameters)
        if not problem:
            remember(self.runner.algorithm, parameters)
        self._tell(problem or tr("Starting the engine…"), "error" if problem else "")
        self._update()

    def show_preview(self) -> None:
        """Show what a run finds in the part that the map shows."""
        given, checkpoint = self.form.preview(), self.checkpoint.current()
        if given is not None and checkpoint is not None:
            self.preview.start(self.form.algorithm_id, {**given, "CHECKPOINT": checkpoint.path})

    def show_dialog(self) -> None:
        """Open the algorithm's own dialog with the dock's values."""
        import processing

        processing.execAlgorithmDialog(self.form.algorithm_id, self.parameters())

    def copy(self, kind: str) -> None:
        """Put what Run would do on the clipboard, as a command of one of `more_button.COMMANDS`."""
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(self.form.algorithm_id)
        QApplication.clipboard().setText(COMMANDS[kind](algorithm, self.parameters()))
        self._tell(tr("The command is on the clipboard."))

    def show_help(self) -> None:
        """Show the task's help page, which comes with the plugin."""
        QDesktopServices.openUrl(QUrl(help_page(self.form.ALGORITHM.NAME)))

    def choose_task(self, algorithm_id: str) -> bool:
        """Choose the form that runs an algorithm, unless another one runs; False where there is none."""
        ids = [form.algorithm_id for form in self.forms]
        if algorithm_id in ids and not self.runner.running:
            self.task.setCurrentIndex(ids.index(algorithm_id))
        return algorithm_id in ids

    def show_engine(self) -> None:
        """Bring what is known of the engine into sight."""
        QTimer.singleShot(0, lambda: self.scroll.ensureWidgetVisible(self.engine))

    def close_down(self) -> None:
        """Stop whatever runs."""
        self.zoom.stop()
        self.engine.close_down()
        self.runner.close_down()
        self.preview.close_down()
        for form in self.forms:
            form.close_down()

    def _card(self) -> Optional[ModelCard]:
        checkpoint = self.checkpoint.current()
        return checkpoint.card if checkpoint else None

    def _follow_task(self) -> None:
        for form in self.forms:
            form.inputs.setVisible(form is self.form)
            form.outputs.setVisible(form is self.form)
        for after in self.afters:
            after.show_for(after is self.form.results)
        self.preview.setVisible(self.part.canvas is not None and self.form.preview() is not None)
        self.checkpoint.show_task(self.form.task)
        self.status.say(*self.said.get(self.form, ("",)))
        self._expect_a_usual_grid()
        self._follow_checkpoint()

    def _expect_a_usual_grid(self) -> None:
        """Allow no large grid, and do not offer to, until one was refused."""
        self.large.setChecked(False)
        self.large.hide()

    def _follow_checkpoint(self) -> None:
        self.form.follow(self._card())
        self._follow_rasters()

    def _follow_rasters(self) -> None:
        if self.status.level == "error":  # of what was chosen before
            self._tell("")
        self.part.follow(self.form.sources(), self._card(), self.form.takes_resolution)
        checkpoint = self.checkpoint.current()
        if self.engine.ready and not self.runner.running:
            self.form.look_at_sources(checkpoint.path if checkpoint else "")
        self._update()

    def _follow_engine(self) -> None:
        # A missing engine comes first; one that is there is a line at the end.
        self.column.removeWidget(self.engine)
        self.column.insertWidget(self.column.count() - 1 if self.engine.ready else 0, self.engine)
        order_tabs(self.widget().layout())
        self._follow_rasters()

    def _missing(self) -> str:
        """What is still to be chosen, in words."""
        if not self.engine.ready:
            return tr("The engine has to be set up first: see Engine.")
        no_checkpoint = "" if self.checkpoint.current() else tr("Choose a checkpoint.")
        return self.form.missing() or no_checkpoint or self.part.problem()

    def _update(self) -> None:
        running = self.runner.running
        missing = self._missing()
        self.run_button.setEnabled(not running and not missing)
        self.run_button.setToolTip(missing or self.form.tip)
        self.task.setEnabled(not running)
        self.hint.setText(missing)
        self.hint.setVisible(bool(missing) and not running)
        busy = running or self.preview.running
        self.cancel_button.setEnabled(busy)
        self.progress.setVisible(busy)
        self.preview.allow(missing or ("busy" if running else ""))
        self.scroll.updateGeometry()
        # a width that is set counts more than what the forms need
        self.widget().setMinimumWidth(max(NARROWEST, self.widget().minimumSizeHint().width()))

    def _say(self, level: str, words: str) -> None:
        if level == "step":
            self._tell(words)

    def _tell(self, words: str, level: str = "") -> None:
        self.said[self.form] = words, level
        self.status.say(words, level)

    def _redrawn(self) -> None:
        """The numbers of the run are no longer those of its polygons; its warnings still hold."""
        words, level = self.said.get(self.change, ("", ""))
        if level in ("good", "warning"):
            warnings = words.partition("\n")[2]
            self.said[self.change] = warnings, level if warnings else ""
            self.status.say(*self.said.get(self.form, ("",)))

    def _ended(self, successful: bool, results: Dict[str, Any]) -> None:
        if self.runner.cancelled:
            self._tell(tr("Cancelled; nothing was written."))
        elif not successful:
            self._tell(self.runner.error or tr("The run failed; see the log of messages."), "error")
            self.large.setVisible("LARGE" in self.status.text())
        else:
            self.preview.clear()
            self.form.load(results)
            self.zoom.start()
            told = "\n".join([self.form.summary(results), *self.runner.warnings])
            self._tell(told, "warning" if self.runner.warnings else "good")
            seen = self.form.to_be_seen
            if seen is not None:
                # once it has its height
                QTimer.singleShot(0, lambda: self.scroll.ensureWidgetVisible(seen))
        self._update()

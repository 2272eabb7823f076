"""The dock: a task, its rasters, a checkpoint, a target, Run.

It starts the task's algorithm, as the toolbox does.
"""

from __future__ import annotations

from typing import Any, Dict, Optional, Tuple

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtWidgets import (
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
from ..messages import tr
from .access import name_fields, order_tabs
from .change_form import ChangeForm
from .checkpoint_form import CheckpointForm
from .cloud_form import CloudForm
from .engine_form import EngineForm
from .form_rows import form_rows
from .form_runner import FormRunner
from .form_scroll import FormScroll
from .map_part import MapPart
from .more_button import MoreButton
from .notice import Notice
from .object_form import ObjectForm
from .preview import Preview
from .segment_form import SegmentForm
from .series_form import SeriesForm
from .task_form import TaskForm
from .task_notices import TaskNotices

NARROWEST = 320
"""Pixels of the dock's width at least."""


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
        self.runner = FormRunner(self.part, self)
        self.preview = Preview(self.part, self)
        self.status = Notice(self)
        self.notices = TaskNotices(self.status)
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.large = QCheckBox(tr(LARGE.label), self)
        self.large.setToolTip(tr(LARGE.text))
        self.progress = QProgressBar(self)
        self.progress.setToolTip(tr("How far the run is"))
        self.run_button = QPushButton(tr("&Run"), self)
        self.cancel_button = QPushButton(tr("Cance&l"), self)
        self.cancel_button.setToolTip(tr("Stop the run; nothing is written"))
        self.more_button = MoreButton(lambda: (self.form.algorithm_id, self.parameters()), self)
        self._lay_out()
        self._connect()
        self._follow_engine()
        self._follow_task()

    def _lay_out(self) -> None:
        chooser = form_rows()
        chooser.addRow(tr("Tas&k"), self.task)
        inputs, outputs = ([getattr(form, name) for form in self.forms] for name in ("inputs", "outputs"))
        self.afters = [form.results for form in self.forms if form.results is not None]
        parts = (*inputs, self.part, self.checkpoint, *outputs, *self.afters, self.engine)
        self.scroll = FormScroll(chooser, parts, self)
        buttons = QHBoxLayout()
        for button in (self.run_button, self.cancel_button, self.more_button):
            buttons.addWidget(button)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.scroll, 1)
        for part in (self.status, self.hint, self.large, self.progress, self.preview):
            column.addWidget(part)
        column.addLayout(buttons)
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
        self.preview.changed.connect(self._update)
        for talks in (self.runner, self.preview, self.more_button):
            talks.told.connect(self._tell)
        for runner in (self.runner, self.preview.runner):
            runner.progressed.connect(lambda percent: self.progress.setValue(round(percent)))
        self.runner.done.connect(self._ended)
        self.change.results.threshold.redrawn.connect(self._redrawn)
        self.change.results.teach.kept.connect(self.checkpoint.take)

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
        self.runner.run(self.form, self.parameters(), self._card())
        self._update()

    def show_preview(self) -> None:
        """Show what a run finds in the part that the map shows."""
        given, checkpoint = self.form.preview(), self.checkpoint.current()
        if given is not None and checkpoint is not None:
            self.preview.start(self.form.algorithm_id, {**given, "CHECKPOINT": checkpoint.path})

    def choose_task(self, algorithm_id: str) -> bool:
        """Choose the form that runs an algorithm, unless another one runs; False where there is none."""
        ids = [form.algorithm_id for form in self.forms]
        if algorithm_id in ids and not self.runner.running:
            self.task.setCurrentIndex(ids.index(algorithm_id))
        return algorithm_id in ids

    def show_engine(self) -> None:
        """Bring what is known of the engine into sight."""
        self.scroll.bring_into_sight(self.engine)

    def close_down(self) -> None:
        """Stop whatever runs."""
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
        self.notices.show(self.form)
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
        self.scroll.move_form(self.engine, to_the_end=self.engine.ready)
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

    def _tell(self, words: str, level: str = "") -> None:
        self.notices.tell(self.form, words, level)

    def _redrawn(self) -> None:
        self.notices.drop_numbers(self.change)
        self.notices.show(self.form)

    def _ended(self, successful: bool) -> None:
        if successful:
            self.preview.clear()
            if self.form.to_be_seen is not None:
                self.scroll.bring_into_sight(self.form.to_be_seen)
        elif not self.runner.cancelled:
            self.large.setVisible("LARGE" in self.status.text())
        self._update()

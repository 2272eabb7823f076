"""The dock: a task, its rasters, a checkpoint, a target, Run.

It starts the task's algorithm, as the toolbox does.
"""

from __future__ import annotations

from typing import Any, Dict, List, Optional, Tuple

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...core_models.contract.card import ModelCard
from ...core_models.contract.job_base import LARGE
from ..messages import tr
from .change_form import ChangeForm
from .checkpoint_form import CheckpointForm
from .cloud_form import CloudForm
from .engine_form import EngineForm
from .object_form import ObjectForm
from .runner import Runner
from .segment_form import SegmentForm
from .task_form import TaskForm


class FormScroll(QScrollArea):
    """Scrolls up and down only: never narrower than what is inside."""

    def __init__(self, inside: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def minimumSizeHint(self) -> QSize:
        """As wide as the forms with the scroll bar beside them."""
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())


class RevisitDock(QgsDockWidget):
    """One of Revisit's tasks on rasters of the project or the disk."""

    def __init__(self, iface: Optional[Any] = None, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Revisit"), parent)
        self.setObjectName("RevisitDock")
        self.iface = iface
        self.engine = EngineForm(self)
        self.change, self.clouds, self.objects = ChangeForm(self), CloudForm(self), ObjectForm(self)
        self.segments = SegmentForm(self)
        self.forms: Tuple[TaskForm, ...] = (self.change, self.clouds, self.objects, self.segments)
        self.task = QComboBox(self)
        self.task.setToolTip(tr("What to do"))
        for form in self.forms:
            self.task.addItem(form.title)
        self.checkpoint = CheckpointForm(self)
        self.runner = Runner(self)
        self.status = QLabel(self)
        self.status.setWordWrap(True)
        self.status.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.hint = QLabel(self)
        self.hint.setWordWrap(True)
        self.large = QCheckBox(tr(LARGE.label), self)
        self.large.setToolTip(tr(LARGE.text))
        self.progress = QProgressBar(self)
        self.progress.setToolTip(tr("How far the run is"))
        self.run_button = QPushButton(tr("&Run"), self)
        self.cancel_button = QPushButton(tr("Cance&l"), self)
        self.cancel_button.setToolTip(tr("Stop the run; nothing is written"))
        self.more_button = QPushButton(tr("&More options…"), self)
        self.more_button.setToolTip(
            tr("Open the algorithm's dialog with these values: extent, bands, tiles, device, …")
        )
        self._lay_out()
        self._connect()
        self._follow_engine()
        self._follow_task()

    def _lay_out(self) -> None:
        chooser = QFormLayout()
        chooser.addRow(tr("Tas&k"), self.task)
        inside = QWidget(self)
        inside.setObjectName("revisitForms")
        self.column = QVBoxLayout(inside)
        self.column.addLayout(chooser)
        inputs, outputs = ([getattr(form, name) for form in self.forms] for name in ("inputs", "outputs"))
        self.afters = [form.results for form in self.forms if form.results is not None]
        for part in (*inputs, self.checkpoint, *outputs, *self.afters, self.engine):
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
        outer.addLayout(buttons)
        whole.setMinimumWidth(320)
        self.setWidget(whole)

    def _connect(self) -> None:
        for form in self.forms:
            form.changed.connect(self._update)
            form.changed.connect(self._expect_a_usual_grid)
        self.task.currentIndexChanged.connect(self._follow_task)
        self.engine.changed.connect(self._follow_engine)
        self.checkpoint.changed.connect(self._follow_checkpoint)
        self.run_button.clicked.connect(self.run)
        self.cancel_button.clicked.connect(self.runner.cancel)
        self.more_button.clicked.connect(self.show_dialog)
        self.runner.progressed.connect(lambda percent: self.progress.setValue(round(percent)))
        self.runner.said.connect(self._say)
        self.runner.ended.connect(self._ended)

    @property
    def form(self) -> TaskForm:
        """The form of the chosen task."""
        return self.forms[max(0, int(self.task.currentIndex()))]

    def parameters(self) -> Dict[str, Any]:
        """The algorithm's parameters as the dock stands."""
        checkpoint = self.checkpoint.current()
        values = self.form.parameters()
        if self.large.isChecked():
            values["LARGE"] = True
        return {**values, "CHECKPOINT": checkpoint.path} if checkpoint else values

    def run(self) -> None:
        """Start the algorithm."""
        self.progress.setValue(0)
        self._warnings: List[str] = []
        self._error = ""
        problem = self.runner.start(self.form.algorithm_id, self.parameters())
        self.status.setText(problem or tr("Starting the engine…"))
        self._update()

    def show_dialog(self) -> None:
        """Open the algorithm's own dialog with the dock's values."""
        import processing

        processing.execAlgorithmDialog(self.form.algorithm_id, self.parameters())

    def close_down(self) -> None:
        """Stop whatever runs."""
        self.engine.close_down()
        self.runner.close_down()
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
        self.checkpoint.show_task(self.form.task)
        self._expect_a_usual_grid()
        self._follow_checkpoint()

    def _expect_a_usual_grid(self) -> None:
        """Allow no large grid, and do not offer to, until one was refused."""
        self.large.setChecked(False)
        self.large.hide()

    def _follow_checkpoint(self) -> None:
        self.form.follow(self._card())
        self._update()

    def _follow_engine(self) -> None:
        # A missing engine comes first; one that is there is a line at the end.
        self.column.removeWidget(self.engine)
        self.column.insertWidget(self.column.count() - 1 if self.engine.ready else 0, self.engine)
        self._update()

    def _missing(self) -> str:
        """What is still to be chosen, in words."""
        if not self.engine.ready:
            return tr("The engine has to be set up first: see Engine.")
        return self.form.missing() or ("" if self.checkpoint.current() else tr("Choose a checkpoint."))

    def _update(self) -> None:
        running = self.runner.running
        missing = self._missing()
        self.run_button.setEnabled(not running and not missing)
        self.run_button.setToolTip(missing or self.form.tip)
        self.task.setEnabled(not running)
        self.hint.setText(missing)
        self.hint.setVisible(bool(missing) and not running)
        self.cancel_button.setEnabled(running)
        self.progress.setVisible(running)
        self.scroll.updateGeometry()

    def _say(self, level: str, words: str) -> None:
        if level == "warning":
            self._warnings.append(words)
        elif level == "error":
            self._error = words
        if level == "step":
            self.status.setText(words)

    def _ended(self, successful: bool, results: Dict[str, Any]) -> None:
        if self.runner.cancelled:
            words = tr("Cancelled; nothing was written.")
        elif not successful:
            words = self._error or tr("The run failed; see the log of messages.")
            self.large.setVisible("LARGE" in words)
        else:
            self.form.load(results)
            words = "\n".join([self.form.summary(results), *self._warnings])
            seen = self.form.to_be_seen
            if seen is not None:
                # once it has its height
                QTimer.singleShot(0, lambda: self.scroll.ensureWidgetVisible(seen))
        self.status.setText(words)
        self._update()

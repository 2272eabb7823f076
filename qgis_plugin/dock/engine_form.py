"""Whether the engine is there, in words, and what sets it up, changes it and removes it."""

from __future__ import annotations

import os
from typing import Optional

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QGroupBox,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core_models.contract.errors import CoreError
from .. import settings
from ..engine.installer import InstallEngine, remove
from ..engine.interpreter import VARIABLE
from ..engine.plan import FETCHED, ON_DISK, Plan, proxy_of_qgis
from ..engine.state import EngineState, state_of
from ..messages import sentence, tr
from .engine_menu import EngineMenu, size_in_words
from .notice import Notice


class EngineForm(QGroupBox):
    """A sentence about the engine, a button that sets it up, and a menu of what else can be done."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Engine"), parent)
        self.ready = False
        self.state = EngineState()
        self.cancelled = ""
        """What is said of a set-up that was cancelled."""
        self.task: Optional[QgsTask] = None
        self.words = Notice(self)
        self.cuda = QCheckBox(self)
        self.set_up = QPushButton(self)
        self.more = QPushButton(self)
        self.more.setToolTip(tr("Other ways to an engine, and what is there to be done with it"))
        self.more.setMenu(EngineMenu(self))
        self.progress = QProgressBar(self)
        self.progress.setToolTip(tr("How far the set-up is"))
        self.log = QPlainTextEdit(self)
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(5000)
        self.log.setMinimumHeight(110)
        self.log.setToolTip(tr("What the set-up says"))
        self.show_log = QPushButton(tr("Show the &log"), self)
        self.show_log.setToolTip(tr("Show or hide what pip said"))
        self.show_log.setCheckable(True)
        self._lay_out()
        self.set_up.clicked.connect(self._set_up_or_cancel)
        self.show_log.toggled.connect(self.log.setVisible)
        self.cuda.toggled.connect(self._tell_size)
        self.refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.set_up, 1)
        buttons.addWidget(self.more)
        column = QVBoxLayout(self)
        column.addWidget(self.words)
        column.addWidget(self.cuda)
        column.addWidget(self.progress)
        column.addLayout(buttons)
        column.addWidget(self.show_log)
        column.addWidget(self.log)
        for part in (self.progress, self.show_log, self.log):
            part.hide()

    @property
    def setting_up(self) -> bool:
        """Whether the environment is being made."""
        return isinstance(self.task, InstallEngine)

    def refresh(self, then: str = "") -> None:
        """Look for the engine and the machine again, in the background; `then`: what is said first."""
        engine, problem = None, ""
        try:
            engine = settings.find_engine()
        except CoreError as error:
            problem = sentence(error)
        own = settings.profile_environment()
        nowhere = engine is None and not settings.engine_python() and not os.environ.get(VARIABLE)
        self.state = EngineState(bool(engine), nowhere, problem, source=engine.source if engine else "")
        self.cancelled = then
        self._tell(bool(engine), f"{engine.source}: {engine.path}" if engine else problem)
        self.task = QgsTask.fromFunction(
            tr("Ask Revisit's engine"),
            lambda _task: state_of(engine, problem, nowhere, own),
            on_finished=self._answered,
        )
        QgsApplication.taskManager().addTask(self.task)

    def _answered(self, error: Optional[Exception], state: Optional[EngineState] = None) -> None:
        self.task = None
        self.state = state or EngineState(problem=str(error or tr("The engine did not answer.")))
        if not self.cuda.isVisibleTo(self):
            self.cuda.setChecked(bool(self.state.gpu))
        self._tell(self.state.ready, self.state.words(), self.state.level)
        self._tell_size()

    def _tell_size(self) -> None:
        """Say what a first set-up takes, before it does."""
        if self.state.missing and not self.setting_up:
            told = tr(
                "The networks run in an engine of their own, a Python environment in your QGIS profile. It "
                "is not set up yet: {0} will be fetched, and it takes {1} on the disk."
            )
            fetched, taken = (
                size_in_words(FETCHED[self.cuda.isChecked()]),
                size_in_words(ON_DISK[self.cuda.isChecked()]),
            )
            self.words.say("\n".join([*filter(None, [self.cancelled]), told.format(fetched, taken)]))

    def _tell(self, ready: bool, words: str, level: str = "") -> None:
        self.ready = ready
        self.words.say(words, level)
        self._show_what_can_be_done()
        self.changed.emit()

    def _show_what_can_be_done(self) -> None:
        busy, asked = self.setting_up, self.state
        self.progress.setVisible(busy)
        self.set_up.setEnabled(True)
        self.set_up.setVisible(busy or not self.ready or asked.stale)
        self.set_up.setText(
            tr("Cancel the set-up") if busy else tr("&Update") if self.ready else tr("&Set up the engine")
        )
        self.set_up.setToolTip(
            tr("Makes a Python environment in your QGIS profile and fetches torch and rasterio with pip")
        )
        self.more.setEnabled(not busy)
        self.more.setText(tr("C&hange") if self.ready else tr("Other wa&ys"))
        self.cuda.setVisible(not busy and not self.ready and bool(asked.gpu))
        self.cuda.setText(tr("For the GPU (CUDA)"))
        told = tr("{0}: with CUDA the networks run many times faster, and the engine is larger")
        self.cuda.setToolTip(told.format(asked.gpu))
        self.show_log.setVisible(busy or (bool(self.log.toPlainText()) and not self.ready))
        if self.show_log.isHidden():
            self.show_log.setChecked(False)

    def set_up_from(self, folder: str) -> None:
        """Set the engine up from a folder of wheels, without a network."""
        try:
            self.start_setup(Plan(wheels=folder))
        except CoreError as error:
            self._tell(self.ready, sentence(error), "error")

    def remove_engine(self) -> None:
        """Remove the environment in the profile."""
        try:
            remove(settings.profile_environment())
        except CoreError as error:
            self._tell(self.ready, sentence(error), "error")
            return
        self.log.clear()
        self.refresh()

    def use(self, python: str) -> None:
        """Run jobs in another Python from now on; an empty text: in Revisit's own."""
        settings.set_engine_python(python)
        self.refresh()

    def _set_up_or_cancel(self) -> None:
        if self.setting_up and self.task is not None:
            self.task.cancel()
        else:
            self.start_setup(Plan(self.state.cuda if self.ready else self.cuda.isChecked()))

    def start_setup(self, plan: Optional[Plan] = None) -> None:
        """Start the installer, with a bar that moves; the button becomes Cancel."""
        given = plan or Plan()
        given = Plan(given.cuda, given.wheels, given.proxy or proxy_of_qgis())
        self.log.clear()
        self.progress.setValue(0)
        self.task = InstallEngine(settings.profile_environment(), given)
        self.task.logged.connect(self.log.appendPlainText)
        self.task.stepped.connect(lambda words: self.words.say(words + "…"))
        self.task.progressChanged.connect(lambda percent: self.progress.setValue(round(percent)))
        self.task.taskCompleted.connect(self._set_up_ended)
        self.task.taskTerminated.connect(self._set_up_ended)
        self._tell(False, tr("Setting up the engine…"))
        QgsApplication.taskManager().addTask(self.task)

    def _set_up_ended(self) -> None:
        task, self.task = self.task, None
        if not isinstance(task, InstallEngine):
            return
        if task.error is None and not task.isCanceled():
            settings.set_engine_python("")  # a Python chosen earlier would go before the new environment
            self.refresh()
        elif task.isCanceled():
            self.refresh(tr("The set-up was cancelled; nothing was left behind."))
        elif task.error is not None:
            self._tell(False, sentence(task.error), "error")

    def close_down(self) -> None:
        """End a running set-up."""
        if self.task is not None:
            self.task.cancel()

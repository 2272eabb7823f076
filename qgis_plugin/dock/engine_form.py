"""Whether the engine is there, in words, and what sets it up."""

from __future__ import annotations

import sys
from typing import Dict, Optional, Tuple

from qgis.core import QgsApplication, QgsTask
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...core_models.contract.errors import CoreError
from .. import settings
from ..engine import interpreter
from ..engine.installer import InstallEngine
from ..messages import sentence, tr


class EngineForm(QGroupBox):
    """A sentence about the engine, with buttons where it is missing or incomplete."""

    changed = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Engine"), parent)
        self.ready = False
        self.task: Optional[QgsTask] = None
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        self.cpu_only = QCheckBox(tr("Without CUDA (smaller)"), self)
        self.cpu_only.setToolTip(tr("Fetches torch without CUDA: about 1.3 GB on disk instead of several"))
        self.cpu_only.setVisible(sys.platform.startswith("linux"))
        self.set_up = QPushButton(tr("&Set up the engine"), self)
        self.set_up.setToolTip(
            tr("Makes a Python environment in your QGIS profile and fetches torch and rasterio with pip")
        )
        self.choose = QPushButton(tr("Choose a P&ython…"), self)
        self.choose.setToolTip(tr("Use an environment of your own that has the engine's packages"))
        self.log = QPlainTextEdit(self)
        self.log.setReadOnly(True)
        self.log.setMaximumBlockCount(2000)
        self.log.setMinimumHeight(110)
        self.log.setToolTip(tr("What the set-up says"))
        self._lay_out()
        self.set_up.clicked.connect(self._set_up_or_cancel)
        self.choose.clicked.connect(self._choose)
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        for part in (self.words, self.set_up, self.cpu_only, self.choose, self.log):
            column.addWidget(part)
        self.log.hide()

    def refresh(self) -> None:
        """Look for the engine again; what is installed there is asked in the background."""
        try:
            engine = settings.find_engine()
        except CoreError as error:
            self._tell(False, sentence(error))
            return
        self._tell(True, f"{engine.source}: {engine.path}")
        self.task = QgsTask.fromFunction(
            tr("Ask Revisit's engine"), lambda _task: _ask(engine.path), on_finished=self._answered
        )
        QgsApplication.taskManager().addTask(self.task)

    def _answered(
        self, error: Optional[Exception], answer: Optional[Tuple[Dict[str, str], str]] = None
    ) -> None:
        self.task = None
        if answer is None:
            self._tell(False, str(error or tr("The engine did not answer.")))
            return
        versions, problem = answer
        if problem:
            self._tell(False, problem)
        else:
            self._tell(
                True, tr("Ready: torch {0}, Python {1}.").format(versions["torch"], versions["python"])
            )

    def _tell(self, ready: bool, words: str) -> None:
        self.ready = ready
        self.words.setText(words)
        self.set_up.setVisible(not ready)
        self.choose.setVisible(not ready)
        self.cpu_only.setVisible(not ready and sys.platform.startswith("linux"))
        self.changed.emit()

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, tr("Python of an environment with torch and rasterio"))
        if path:
            settings.set_engine_python(path)
            self.refresh()

    def _set_up_or_cancel(self) -> None:
        if isinstance(self.task, InstallEngine):
            self.task.cancel()
            return
        self.start_setup()

    def start_setup(self) -> None:
        """Start the installer; its log is shown, and the button becomes Cancel."""
        self.log.clear()
        self.log.show()
        self.set_up.setText(tr("Cancel the set-up"))
        self.choose.setEnabled(False)
        self.task = InstallEngine(settings.profile_environment(), self.cpu_only.isChecked())
        self.task.logged.connect(self.log.appendPlainText)
        self.task.taskCompleted.connect(self._set_up_ended)
        self.task.taskTerminated.connect(self._set_up_ended)
        QgsApplication.taskManager().addTask(self.task)

    def _set_up_ended(self) -> None:
        task, self.task = self.task, None
        self.set_up.setText(tr("&Set up the engine"))
        self.choose.setEnabled(True)
        if not isinstance(task, InstallEngine):
            return
        if task.error is None and not task.isCanceled():
            settings.set_engine_python("")  # a Python chosen earlier would go before the new environment
            self.log.hide()
            self.refresh()
        elif task.error is not None:
            self._tell(False, sentence(task.error))

    def close_down(self) -> None:
        """End a running set-up."""
        if self.task is not None:
            self.task.cancel()


def _ask(path: str) -> Tuple[Dict[str, str], str]:
    """Versions in the engine, and a sentence where something is missing; in a background thread."""
    try:
        missing = interpreter.missing_packages(path)
        versions = interpreter.probe(path)
    except CoreError as error:
        return {}, sentence(error)
    if missing:
        return versions, tr("{0} lacks {1}. Set up the engine, or install them there.").format(
            path, ", ".join(missing)
        )
    return versions, ""

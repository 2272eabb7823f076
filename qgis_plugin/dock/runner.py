"""Runs an algorithm by its id in the background, and tells the dock in the main thread how it goes."""

from __future__ import annotations

from typing import Any, Dict, List, Optional

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProject,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core_models.contract.options import Option
from ..algorithms.feedback import OwnNames
from ..messages import tr
from ..pair_rows import SHIFT_BACK
from ..quiet import say_nothing_of_the_end

CONTROLS = {"ALIGN": SHIFT_BACK}
"""By parameter, the label of what stands for it in the dock."""


class DockFeedback(OwnNames):
    """Feedback whose words arrive as signals, so that they reach widgets in their own thread."""

    said = pyqtSignal(str, str)
    """Level (step, info, warning, error) and words."""

    def __init__(self) -> None:
        super().__init__(False)

    def option_name(self, option: Option) -> str:
        """The label of the option's control; the name of the parameter where there is none."""
        label = CONTROLS.get(option.parameter, "")
        return tr("“{0}”").format(tr(label)) if label else option.parameter

    def setProgressText(self, text: str) -> None:
        """A new step."""
        self.said.emit("step", text)

    def pushInfo(self, info: str) -> None:
        """Something worth knowing."""
        self.said.emit("info", info)

    def pushWarning(self, warning: str) -> None:
        """Something that must not be missed."""
        self.said.emit("warning", warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        """Why it failed."""
        self.said.emit("error", error)


class Runner(QObject):
    """One run at a time."""

    progressed = pyqtSignal(float)
    """Percent."""
    said = pyqtSignal(str, str)
    ended = pyqtSignal(bool, dict)
    """Whether it succeeded, and the algorithm's outputs."""

    def __init__(self, parent: Optional[QObject] = None, quiet: bool = False) -> None:
        """`quiet`: QGIS need not tell that a run has ended."""
        super().__init__(parent)
        self.quiet = quiet
        self.task: Optional[QgsProcessingAlgRunnerTask] = None
        self.context: Optional[QgsProcessingContext] = None
        self.feedback: Optional[DockFeedback] = None
        self.warnings: List[str] = []
        """Of the last run."""
        self.error = ""
        """The last one of the last run; empty where there was none."""

    @property
    def running(self) -> bool:
        """Whether a run is under way."""
        return self.task is not None

    def start(self, algorithm_id: str, parameters: Dict[str, Any]) -> str:
        """Start the algorithm; an empty text, or a sentence where it cannot run with these parameters."""
        self.warnings, self.error = [], ""
        self.algorithm = QgsApplication.processingRegistry().createAlgorithmById(algorithm_id)
        if self.algorithm is None:
            return tr("The algorithm {0} is not there: switch the plugin Revisit off and on again.").format(
                algorithm_id
            )
        self.context = QgsProcessingContext()
        self.context.setProject(QgsProject.instance())
        for holds, words in (
            self.algorithm.canExecute(),
            self.algorithm.checkParameterValues(parameters, self.context),
        ):
            if not holds:
                self.context = None
                return str(words)
        self.feedback = DockFeedback()
        self.feedback.said.connect(self._hear)
        self.feedback.progressChanged.connect(self.progressed)
        self.context.setFeedback(self.feedback)
        task = QgsProcessingAlgRunnerTask(self.algorithm, parameters, self.context, self.feedback)
        if task.isCanceled():  # it could not be prepared, and would never say that it has ended
            self.context = None
            return self.error or tr("The run could not be started; see the log of messages.")
        self.task = task
        task.executed.connect(self._executed)
        # what ends before it has begun need not say that it was executed
        task.taskTerminated.connect(lambda: self._executed(False, {}) if self.task is task else None)
        QgsApplication.taskManager().addTask(task)
        return ""

    @property
    def cancelled(self) -> bool:
        """Whether the last run was stopped, here or in QGIS's list of tasks."""
        return self.feedback is not None and self.feedback.isCanceled()

    def cancel(self) -> None:
        """Ask the run to stop; `ended` follows."""
        if self.task is not None:
            self.task.cancel()

    def close_down(self) -> None:
        """Cancel and wait, since the plugin is about to go."""
        if self.task is not None:
            self.cancel()
            self.task.waitForFinished(5000)

    def _hear(self, level: str, words: str) -> None:
        if level == "warning":
            self.warnings.append(words)
        elif level == "error":
            self.error = words
        self.said.emit(level, words)

    def _executed(self, successful: bool, results: Dict[str, Any]) -> None:
        if self.cancelled or self.quiet:
            say_nothing_of_the_end()
        self.task = None
        self.context = None  # it keeps the files of the run open, even past the end of QGIS
        self.ended.emit(successful and not self.cancelled, results)

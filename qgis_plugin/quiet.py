"""QGIS tells of a task's end in words of its own: "Task failed" also where it was cancelled."""

from __future__ import annotations

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QTimer

SHORTEST = "minTaskLengthForSystemNotification"
"""Of QGIS's settings: seconds from which a task's end is told (`QgisApp::onTaskCompleteShowNotify`)."""
NEVER = 1_000_000


def say_nothing_of_the_end() -> None:
    """To be called while a task says in the main thread that it has finished, which is before QGIS tells of
    it: this one end is not told.
    """
    settings = QgsSettings()
    section = QgsSettings.Section.App
    usual = settings.value(SHORTEST, None, section=section)
    settings.setValue(SHORTEST, NEVER, section)

    def restore() -> None:
        if usual is None:
            QgsSettings().remove(SHORTEST, section)
        else:
            QgsSettings().setValue(SHORTEST, usual, section)

    QTimer.singleShot(0, restore)

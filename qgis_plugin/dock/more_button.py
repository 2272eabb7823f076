"""What the dock offers beside Run: the algorithm's dialog, commands to copy, help."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QToolButton, QWidget

from ..commands import as_command_line, as_python, as_qgis_process
from ..messages import tr

COMMANDS = {"python": as_python, "qgis_process": as_qgis_process, "command line": as_command_line}
"""By kind, what writes a run of an algorithm with its parameters."""


class MoreButton(QToolButton):
    """Clicked, it asks for the dialog; its arrow has the rest."""

    copied = pyqtSignal(str)
    """The kind of command to copy."""
    asked_help = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setText(tr("&More…"))
        self.setToolTip(
            tr(
                "Open the algorithm's dialog with these values: extent, bands, tiles, device, …; at the "
                "arrow: copy as a command, help"
            )
        )
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        menu = QMenu(self)
        words = (tr("Copy as &Python"), tr("Copy as &qgis_process"), tr("Copy as &command line"))
        for kind, text in zip(COMMANDS, words):
            menu.addAction(text, lambda kind=kind: self.copied.emit(kind))
        menu.addSeparator()
        menu.addAction(tr("&Help"), self.asked_help.emit)
        self.setMenu(menu)

"""What the dock offers beside Run: the algorithm's dialog, commands to copy, help."""

from __future__ import annotations

from typing import Any, Callable, Dict, Optional, Tuple

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QMenu, QToolButton, QWidget

from ..commands import as_command_line, as_python, as_qgis_process
from ..messages import tr

COMMANDS = {"python": as_python, "qgis_process": as_qgis_process, "command line": as_command_line}
"""By kind, what writes a run of an algorithm with its parameters."""
Given = Callable[[], Tuple[str, Dict[str, Any]]]
"""Says what Run would do: an algorithm's id, and its parameters."""


class MoreButton(QToolButton):
    """Clicked, it opens the dialog; its arrow has the rest."""

    told = pyqtSignal(str, str)
    """Words for the user, and how they look: none, a step."""

    def __init__(self, given: Given, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.given = given
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
            menu.addAction(text, lambda kind=kind: self.copy(kind))
        menu.addSeparator()
        menu.addAction(tr("&Help"), self.show_help)
        self.setMenu(menu)
        self.clicked.connect(lambda _checked: self.show_dialog())

    def show_dialog(self) -> None:
        """Open the algorithm's own dialog with the dock's values."""
        import processing

        processing.execAlgorithmDialog(*self.given())

    def copy(self, kind: str) -> None:
        """Put what Run would do on the clipboard, as a command of one of `COMMANDS`."""
        name, parameters = self.given()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById(name)
        QApplication.clipboard().setText(COMMANDS[kind](algorithm, parameters))
        self.told.emit(tr("The command is on the clipboard."), "")

    def show_help(self) -> None:
        """Show the algorithm's help page, which comes with the plugin."""
        algorithm = QgsApplication.processingRegistry().algorithmById(self.given()[0])
        QDesktopServices.openUrl(QUrl(algorithm.helpUrl()))

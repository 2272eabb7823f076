"""The plugin's life: provider always, dock and menu where there is a window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt, QTimer, QTranslator, QUrl
from qgis.PyQt.QtGui import QDesktopServices

from . import settings
from .language import install_translator, remove_translator
from .menu import RevisitMenu
from .provider import RevisitProvider
from .qt import QAction
from .resources import help_page

if TYPE_CHECKING:
    from .dock.dock import RevisitDock


class RevisitPlugin:
    """Adds Revisit to QGIS and takes it away again."""

    def __init__(self, iface: Any) -> None:
        """`iface` is QGIS's interface; None in `qgis_process`, which has no window."""
        self.iface = iface
        self.translator: Optional[QTranslator] = None
        self.provider: Optional[RevisitProvider] = None
        self.dock: Optional[RevisitDock] = None
        self.menu: Optional[RevisitMenu] = None

    @property
    def action(self) -> Optional[QAction]:
        """What shows and hides the dock."""
        return self.menu.dock if self.menu is not None else None

    def initProcessing(self) -> None:
        """Register the Processing provider, in QGIS's language; all that `qgis_process` calls."""
        self.translator = install_translator()
        self.provider = RevisitProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the provider, and add the menu; the dock comes back where it was open before."""
        self.initProcessing()
        if self.iface is None or self.provider is None:
            return
        self.menu = RevisitMenu(self.iface)
        self.menu.dock.toggled.connect(self.show_dock)
        self.menu.fill(
            self.provider.algorithms(), self.show_task, self.show_dialog, self.show_engine, self.show_help
        )
        if settings.dock_was_open():
            QTimer.singleShot(0, self._open_again)

    def _open_again(self) -> None:
        if self.action is not None:
            self.action.setChecked(True)

    def show_dock(self, visible: bool) -> None:
        """Show the dock, made at its first use, or hide it."""
        settings.set_dock_was_open(visible)
        if visible:
            self.dock = self.dock or self._new_dock()
            self.dock.setUserVisible(True)
        elif self.dock is not None:
            self.dock.close()

    def show_task(self, algorithm_id: str) -> None:
        """Show the dock with the form that runs the algorithm; without one, the algorithm's dialog."""
        self.show_dock(True)
        if self.dock is not None and not self.dock.choose_task(algorithm_id):
            self.show_dialog(algorithm_id)

    def show_dialog(self, algorithm_id: str) -> None:
        """Show an algorithm's dialog, as the toolbox does."""
        import processing

        processing.execAlgorithmDialog(algorithm_id, {})

    def show_engine(self) -> None:
        """Show the dock with what is known of the engine in sight."""
        self.show_dock(True)
        if self.dock is not None:
            self.dock.show_engine()

    def show_help(self) -> None:
        """Show the help page of the task in the dock, which comes with the plugin."""
        if self.dock is not None:
            self.dock.more_button.show_help()
        else:
            QDesktopServices.openUrl(QUrl(help_page("detectchange")))

    def _new_dock(self) -> RevisitDock:
        from .dock.dock import RevisitDock  # not while QGIS starts: most sessions need none

        dock = RevisitDock(self.iface)
        dock.openedStateChanged.connect(self._dock_opened)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock

    def _dock_opened(self, opened: bool) -> None:
        settings.set_dock_was_open(opened)
        if self.action is not None:
            self.action.setChecked(opened)

    def unload(self) -> None:
        """Cancel what runs and remove everything that was added."""
        if self.dock is not None:
            self.dock.openedStateChanged.disconnect(self._dock_opened)
            self.dock.close_down()
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None
        if self.menu is not None:
            self.menu.remove()
            self.menu = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        remove_translator(self.translator)
        self.translator = None

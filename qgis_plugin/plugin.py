"""The plugin's life: provider always, dock and menu where there is a window."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction

from .dock.dock import RevisitDock
from .messages import tr
from .provider import RevisitProvider
from .resources import icon


class RevisitPlugin:
    """Adds Revisit to QGIS and takes it away again."""

    def __init__(self, iface: Any) -> None:
        """`iface` is QGIS's interface; None in `qgis_process`, which has no window."""
        self.iface = iface
        self.provider: Optional[RevisitProvider] = None
        self.dock: Optional[RevisitDock] = None
        self.action: Optional[QAction] = None

    def initProcessing(self) -> None:
        """Register the Processing provider; all that `qgis_process` calls."""
        self.provider = RevisitProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the provider, and the action that shows the dock."""
        self.initProcessing()
        if self.iface is None:
            return
        self.action = QAction(
            icon(), tr("Detect change, remove clouds, find objects"), self.iface.mainWindow()
        )
        self.action.setObjectName("revisitDock")
        self.action.setToolTip(
            tr(
                "Show or hide Revisit: detect change between two dates, remove clouds with radar, find "
                "objects"
            )
        )
        self.action.setCheckable(True)
        self.action.toggled.connect(self.show_dock)
        self.iface.addPluginToRasterMenu("Revisit", self.action)
        self.iface.addRasterToolBarIcon(self.action)

    def show_dock(self, visible: bool) -> None:
        """Show the dock, made at its first use, or hide it."""
        if visible:
            self.dock = self.dock or self._new_dock()
            self.dock.setUserVisible(True)
        elif self.dock is not None:
            self.dock.close()

    def _new_dock(self) -> RevisitDock:
        dock = RevisitDock(self.iface)
        dock.openedStateChanged.connect(self._dock_opened)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock

    def _dock_opened(self, opened: bool) -> None:
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
        if self.action is not None:
            self.iface.removePluginRasterMenu("Revisit", self.action)
            self.iface.removeRasterToolBarIcon(self.action)
            self.action.deleteLater()
            self.action = None
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None

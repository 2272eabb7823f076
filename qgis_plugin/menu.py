"""Revisit's menu in QGIS's menu bar, and its button in the toolbar of plugins."""

from __future__ import annotations

from typing import Any, Callable, Iterable

from qgis.PyQt.QtWidgets import QMenu

from .algorithms.base import RevisitAlgorithm
from .algorithms.raster_job import RasterJobAlgorithm
from .algorithms.score_job import ScoreJobAlgorithm
from .messages import tr
from .qt import QAction
from .resources import icon


class RevisitMenu:
    """What there is to open: the dock, its tasks, the algorithms beside them, the set-up, help."""

    def __init__(self, iface: Any) -> None:
        self.iface = iface
        window = iface.mainWindow()
        self.dock = QAction(icon(), tr("&Dock"), window)
        self.dock.setObjectName("revisitDock")
        self.dock.setIconText("Revisit")
        self.dock.setToolTip(
            tr("Show or hide Revisit: detect change, remove clouds with radar, find objects")
        )
        self.dock.setCheckable(True)
        self.menu = QMenu(tr("Re&visit"), window)
        self.menu.setObjectName("revisitMenu")
        self.menu.addAction(self.dock)

    def fill(
        self,
        algorithms: Iterable[RevisitAlgorithm],
        show_task: Callable[[str], None],
        show_dialog: Callable[[str], None],
        show_engine: Callable[[], None],
        show_help: Callable[[], None],
    ) -> None:
        """Add the tasks of the dock, then the other algorithms, by name; put all in its place."""
        known = sorted(algorithms, key=lambda algorithm: str(algorithm.displayName()))
        tasks = [each for each in known if _has_form(each)]
        others = [each for each in known if each not in tasks]
        for group, act, dots in ((tasks, show_task, ""), (others, show_dialog, "…")):
            self.menu.addSeparator()
            for algorithm in group:
                name = algorithm.id()
                action = self.menu.addAction(algorithm.displayName() + dots)
                action.setObjectName(name.replace(":", "_"))
                action.setToolTip(algorithm.shortDescription())
                action.triggered.connect(lambda _checked, act=act, name=name: act(name))
        self.menu.addSeparator()
        self.menu.addAction(tr("&Set up the engine…"), show_engine).setObjectName("revisitEngine")
        self.menu.addAction(tr("&Help"), show_help).setObjectName("revisitHelp")
        self.menu.setToolTipsVisible(True)
        bar = self.iface.mainWindow().menuBar()
        bar.insertMenu(self.iface.firstRightStandardMenu().menuAction(), self.menu)
        self.iface.addToolBarIcon(self.dock)

    def remove(self) -> None:
        """Take menu and button away again."""
        self.iface.removeToolBarIcon(self.dock)
        self.iface.mainWindow().menuBar().removeAction(self.menu.menuAction())
        self.menu.deleteLater()
        self.dock.deleteLater()


def _has_form(algorithm: RevisitAlgorithm) -> bool:
    """Whether the dock runs it; what starts from scores, it does beside its result."""
    return isinstance(algorithm, RasterJobAlgorithm) and not isinstance(algorithm, ScoreJobAlgorithm)

"""The plugin with a window, without one, and what it may import."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path
from unittest.mock import MagicMock

import pytest
from conftest import PLUGINS
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMainWindow

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted((ROOT / "qgis_plugin").rglob("*.py"))
QGIS_OWN = {"qgis", "processing", "osgeo"}
WITH_NUMPY = ("review_queue.py", "score_view.py")
"""Files that use QGIS's own numpy; they load it when it is needed first."""


@pytest.fixture
def iface():
    """An interface with a real main window that remembers what was added to it."""
    window = QMainWindow()
    window.show()
    interface = MagicMock()
    interface.mainWindow.return_value = window
    interface.addDockWidget.side_effect = window.addDockWidget
    interface.removeDockWidget.side_effect = window.removeDockWidget
    interface.firstRightStandardMenu.return_value = window.menuBar().addMenu("Help")
    yield interface
    window.deleteLater()


def provider_is_there() -> bool:
    return QgsApplication.processingRegistry().providerById("revisit") is not None


def test_without_a_window_the_provider_comes_and_goes() -> None:
    import revisit

    plugin = revisit.classFactory(None)
    plugin.initProcessing()
    assert QgsApplication.processingRegistry().algorithmById("revisit:detectchange") is not None
    plugin.unload()
    assert not provider_is_there()


def test_with_a_window_the_action_shows_and_hides_one_dock(iface) -> None:
    import revisit

    plugin = revisit.classFactory(iface)
    plugin.initGui()
    try:
        assert provider_is_there()
        assert plugin.dock is None, "the dock is made at its first use, not when QGIS starts"
        plugin.action.trigger()
        dock = plugin.dock
        assert dock.isVisibleTo(iface.mainWindow())
        plugin.action.trigger()
        assert not dock.isVisibleTo(iface.mainWindow())
        plugin.action.trigger()
        assert plugin.dock is dock
    finally:
        plugin.unload()
    assert not provider_is_there()
    assert iface.removeToolBarIcon.called


def entries(window: QMainWindow) -> list[str]:
    """The menus of the menu bar."""
    return [action.text() for action in window.menuBar().actions()]


def test_a_menu_of_its_own_opens_every_task_the_set_up_and_help(
    iface, monkeypatch: pytest.MonkeyPatch
) -> None:
    import processing
    import revisit
    from revisit.qgis_plugin import plugin as module

    plugin = revisit.classFactory(iface)
    plugin.initGui()
    opened: list[str] = []
    monkeypatch.setattr(processing, "execAlgorithmDialog", lambda name, _values: opened.append(name))
    monkeypatch.setattr(module.QDesktopServices, "openUrl", lambda url: opened.append(url.fileName()))
    try:
        assert entries(iface.mainWindow()) == ["Re&visit", "Help"]
        assert iface.addToolBarIcon.call_args.args == (plugin.action,), "in the toolbar that is in sight"
        actions = {action.objectName(): action for action in plugin.menu.menu.actions() if action.text()}
        names = {algorithm.id().replace(":", "_") for algorithm in plugin.provider.algorithms()}
        assert set(actions) == {"revisitDock", "revisitEngine", "revisitHelp", *names}
        actions["revisit_detectobjects"].trigger()
        assert plugin.dock.form is plugin.dock.objects and plugin.action.isChecked()
        actions["revisitHelp"].trigger()
        actions["revisit_trainmodel"].trigger()
        assert opened == ["detectobjects.html", "revisit:trainmodel"]
        actions["revisitEngine"].trigger()
        assert plugin.dock.isVisibleTo(iface.mainWindow())
        without_dots = {name for name in names if not actions[name].text().endswith("…")}
        forms = {form.algorithm_id.replace(":", "_") for form in plugin.dock.forms}
        assert without_dots == forms, "dots say that a dialog opens"
    finally:
        plugin.unload()
    assert entries(iface.mainWindow()) == ["Help"]


@pytest.mark.parametrize("was_open", [True, False])
def test_the_dock_is_as_it_was_when_qgis_was_left(iface, was_open: bool) -> None:
    import revisit
    from qgis.PyQt.QtWidgets import QApplication

    first = revisit.classFactory(iface)
    first.initGui()
    first.action.trigger()
    if not was_open:
        first.action.trigger()
    first.unload()
    second = revisit.classFactory(iface)
    second.initGui()
    try:
        assert second.dock is None, "nothing is made while QGIS starts"
        QApplication.processEvents()
        assert (second.dock is not None) == was_open == second.action.isChecked()
    finally:
        second.unload()


_START = """
import json, os, sys, time
from unittest.mock import MagicMock
sys.path.insert(0, sys.argv[1])
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QMainWindow
app = QgsApplication([], True)
app.initQgis()
window, iface = QMainWindow(), MagicMock()
iface.mainWindow.return_value = window
iface.firstRightStandardMenu.return_value = window.menuBar().addMenu("Help")
opened = []
sys.addaudithook(lambda event, given: opened.append(str(given[0])) if event == "open" else None)
before, began = set(sys.modules), time.process_time()
import revisit
revisit.classFactory(iface).initGui()
seconds, loaded = time.process_time() - began, set(sys.modules) - before
print(json.dumps([seconds, sorted(loaded), opened]), flush=True)
os._exit(0)
"""
NOT_AT_START = {"contract.jobs", "contract.card", "contract.events", "engine.client", "dock", "report"}
"""Modules below `revisit` that QGIS starts without."""
START = 0.25
"""Seconds of a processor in which the plugin is there, where Python has to compile it: five times what it
takes afterwards, on a machine with other work.
"""


def test_qgis_starts_without_what_only_a_run_or_the_dock_needs() -> None:
    told = subprocess.run(
        [sys.executable, "-c", _START, str(PLUGINS)], check=True, capture_output=True, text=True
    ).stdout
    seconds, loaded, opened = json.loads(told)
    assert "revisit.qgis_plugin.algorithms.detectchange" in loaded
    ours = {name.replace("revisit.core_models.", "").replace("revisit.qgis_plugin.", "") for name in loaded}
    assert not ours & NOT_AT_START and not set(loaded) & {"urllib.request", "numpy"}
    assert not [path for path in opened if path.endswith(".safetensors")], "no card is read"
    assert seconds < START


def imports(path: Path) -> set[str]:
    """Absolute names of what a file of the plugin imports, relative ones resolved below `revisit`."""
    package = ("revisit", *path.relative_to(ROOT).with_suffix("").parts[:-1])
    names = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            names.add(".".join([*base, *((node.module or "").split(".") if node.module else ())]))
    return names


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_plugin_imports_only_qgis_the_standard_library_and_the_contract(path: Path) -> None:
    for name in imports(path):
        top = name.split(".")[0]
        if top == "revisit":
            assert name.startswith(("revisit.qgis_plugin", "revisit.core_models.contract")), name
        else:
            with_numpy = top == "numpy" and path.name in WITH_NUMPY
            assert with_numpy or top in QGIS_OWN or top in sys.stdlib_module_names, name


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_plugin_stays_at_the_syntax_of_python_3_9(path: Path) -> None:
    ast.parse(path.read_text(), feature_version=(3, 9))

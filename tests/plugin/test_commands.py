"""A run of the dock as commands that do the same elsewhere."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
from conftest import PATIENCE, ROOT
from qgis.core import QgsProject, QgsRasterLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QApplication
from revisit.qgis_plugin.algorithms.detectchange import DetectChangeAlgorithm
from revisit.qgis_plugin.algorithms.detectobjects import DetectObjectsAlgorithm
from revisit.qgis_plugin.algorithms.removeclouds import RemoveCloudsAlgorithm
from revisit.qgis_plugin.commands import as_command_line, as_qgis_process
from test_dock_run import dock  # noqa: F401
from waiting import wait_until


@pytest.fixture
def filled_dock(dock: Any, pair: tuple[str, str], tmp_path: Path) -> Any:  # noqa: F811
    """The dock with a layer and a path as dates, and a target with a space in its name."""
    layer = QgsRasterLayer(pair[0], "before")
    QgsProject.instance().addMapLayer(layer)
    dock.change.before.layers.setLayer(layer)
    dock.change.after.choose_path(pair[1])
    dock.change.outputs.threshold.setValue(0.25)
    dock.change.outputs.target.setFilePath(str(tmp_path / "my changes.gpkg"))
    return dock


def copied(dock: Any, kind: str) -> str:  # noqa: F811
    dock.more_button.copy(kind)
    return QApplication.clipboard().text()


def test_the_command_line_runs_without_qgis(filled_dock: Any, engine_python: str, tmp_path: Path) -> None:
    words = shlex.split(copied(filled_dock, "command line"))
    assert words[:4] == ["python", "-m", "core_models", "detect-change"] and "0.25" in words
    subprocess.run([engine_python, *words[1:]], cwd=ROOT, check=True, timeout=PATIENCE, capture_output=True)
    assert (tmp_path / "my changes.gpkg").exists() and (tmp_path / "my changes_map.tif").exists()


def test_python_runs_in_the_console(filled_dock: Any, tmp_path: Path) -> None:
    command = copied(filled_dock, "python")
    assert command.startswith('processing.run("revisit:detectchange"')
    import processing

    exec(command, {"processing": processing})
    assert (tmp_path / "my changes.gpkg").exists()


def test_qgis_process_gets_paths_and_every_value(filled_dock: Any, pair: tuple[str, str]) -> None:
    words = shlex.split(copied(filled_dock, "qgis_process"))
    assert words[:4] == ["qgis_process", "run", "revisit:detectchange", "--"]
    values = dict(word.split("=", 1) for word in words[4:])
    assert values["BEFORE"] == pair[0] and values["AFTER"] == pair[1] and values["THRESHOLD"] == "0.25"
    assert set(values) == set(filled_dock.parameters())


def test_lists_flags_extents_and_temporary_files_have_the_form_of_each_door() -> None:
    objects = {"RASTERS": ["a.tif", "b c.tif"], "SCORE_THRESHOLD": 0.1, "OUTPUT": "TEMPORARY_OUTPUT"}
    algorithm = DetectObjectsAlgorithm()
    line = shlex.split(as_command_line(algorithm, objects))
    assert line[4:6] == ["a.tif", "b c.tif"] and line[line.index("--output") + 1] == "objects.gpkg"
    change = {
        "BEFORE": "a",
        "AFTER": "b",
        "EXTENT": "1,3,2,4 [EPSG:3857]",
        "MAP": "TEMPORARY_OUTPUT",
        "LARGE": True,
    }
    line = shlex.split(as_command_line(DetectChangeAlgorithm(), change))
    assert line[line.index("--extent") + 1] == "1,2,3,4" and "--map" not in line and line[-1] == "--large"
    clouds = {"OPTICAL": "o.tif", "SAR": "s.tif", "ALL_CLOUD": True, "OUTPUT": "c.tif"}
    line = shlex.split(as_command_line(RemoveCloudsAlgorithm(), clouds))
    assert line[line.index("--cloud-mask") + 1] == "none"


def test_a_run_stands_in_processings_history(filled_dock: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    if hasattr(QgsGui, "historyProviderRegistry"):  # from QGIS 3.24 on
        registry = QgsGui.historyProviderRegistry()
        monkeypatch.setattr(
            type(registry), "addEntry", lambda _self, _provider, entry: told.append(entry["python_command"])
        )
    else:
        from processing.core.ProcessingLog import ProcessingLog

        monkeypatch.setattr(ProcessingLog, "addToLog", told.append)
    filled_dock.run_button.click()
    assert len(told) == 1 and "revisit:detectchange" in told[0] and "'THRESHOLD':0.25" in told[0]
    assert wait_until(lambda: not filled_dock.runner.running)


def test_lists_are_repeated_for_qgis_process() -> None:
    line = as_qgis_process(DetectObjectsAlgorithm(), {"RASTERS": ["a.tif", "b.tif"], "LARGE": False})
    assert line.endswith("-- RASTERS=a.tif RASTERS=b.tif LARGE=false")

"""`revisit:segment` through `processing.run` with a real engine, in the dock, and through `qgis_process`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Callable

import pytest
from conftest import PATIENCE, PLUGINS, QGIS_PROCESS, SCRATCH
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsVectorLayer
from segments import CLASSES
from test_detectchange_run import Feedback
from test_dock_run import dock, wait_until  # noqa: F401


@pytest.fixture
def run(provider, one_date: dict[str, str], tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Runs the algorithm on noise, with all outputs."""
    import processing

    def call(feedback: Feedback = None, **change: Any) -> dict[str, Any]:
        names = {"OUTPUT": "classes.gpkg", "MAP": "map.tif", "SCORE": "score.tif"}
        places = {name: str(tmp_path / file) for name, file in names.items()}
        values = {**one_date, **places, "DEVICE": "cpu", **change}
        return processing.run("revisit:segment", values, feedback=feedback or Feedback())

    return call


def polygons(path: str) -> QgsVectorLayer:
    return QgsVectorLayer(f"{path}|layername=classes", "classes", "ogr")


def test_a_raster_becomes_styled_classes(run, tmp_path: Path) -> None:
    feedback = Feedback()
    result = run(feedback)
    layer = polygons(result["OUTPUT"])
    assert layer.featureCount() == result["POLYGONS"] > 0 and result["OBSERVED_SHARE"] == 1.0
    assert {feature["class"] for feature in layer.getFeatures()} == {"roof", "road"}
    assert layer.renderer().classAttribute() == "class", "the style beside it is found"
    assert all(c.symbol().symbolLayer(0).fillColor().alpha() < 255 for c in layer.renderer().categories())
    raster = QgsRasterLayer(result["MAP"], "map")
    shown = raster.renderer().classes()
    assert [entry.label for entry in shown] == list(CLASSES)
    assert [entry.color.alpha() > 0 for entry in shown] == [False, True, True]
    assert any("polygons; 100.0% of the area" in info for info in feedback.infos), feedback.infos
    names = ("classes.gpkg", "map.tif", "score.tif")
    made = {f"{name}.receipt.json" for name in names} | {f"{Path(name).stem}.qml" for name in names}
    assert {path.name for path in tmp_path.iterdir()} == {*names, *made}


def test_options_reach_the_engine(run) -> None:
    result = run(CLASSES="other,road", MIN_AREA=8.0, EXTENT="500020,500100,4999850,4999950", MAP=None)
    layer = polygons(result["OUTPUT"])
    found = [(feature["class"], feature["area_m2"]) for feature in layer.getFeatures()]
    assert {name for name, _ in found} <= {"other", "road"} and min(area for _, area in found) >= 8.0
    used = json.loads(Path(result["OUTPUT"] + ".receipt.json").read_text())
    assert used["grid"]["width"] == 40 and "class_map" not in used["outputs"]


def test_bad_values_are_told_before_anything_runs(run, checkpoint: str, tmp_path: Path) -> None:
    for change, words in (
        ({"CHECKPOINT": checkpoint}, "made for change, wanted segmentation"),
        ({"RASTER": "/nowhere/a.tif"}, "/nowhere/a.tif does not exist"),
        ({"CLASSES": "roof, ship"}, "no class ship. Choose CLASSES from: other, roof, road"),
        ({"TILE": 64, "OVERLAP": 40}, "at most half the tile"),
        ({"MIN_AREA": -1.0}, "MIN_AREA"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            run(**change)
    assert list(tmp_path.iterdir()) == []


def test_the_dock_runs_it(dock, one_date: dict[str, str]) -> None:  # noqa: F811
    form = dock.segments
    dock.task.setCurrentIndex(dock.forms.index(form))
    dock.checkpoint.add_folder(str(Path(one_date["CHECKPOINT"]).parent))
    assert dock.checkpoint.choose(one_date["CHECKPOINT"])
    card = dock.checkpoint.card.toPlainText()
    assert "other, roof, road" in card and "IoU 0.5, F1 0.6" in card and "pixels" not in card
    assert "Choose a raster" in dock.hint.text() and not dock.run_button.isEnabled()
    form.raster.choose_path(one_date["RASTER"])
    form.map.setChecked(True)
    form.score.setChecked(True)
    assert dock.run_button.isEnabled()
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running), dock.status.text()
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert {"Classes", "Class map"} <= names and "polygons" in dock.status.text(), dock.status.text()
    seen = {layer.name() for layer in QgsProject.instance().layerTreeRoot().checkedLayers()}
    assert len(names - seen) == 1 and {"Classes", "Class map"} <= seen, "the scores cover nothing"


def test_the_dock_puts_rasters_beside_the_polygons(dock) -> None:  # noqa: F811
    form = dock.segments
    form.target.setFilePath("/data/roofs")
    form.min_area.setValue(12.0)
    form.score.setChecked(True)
    values = form.parameters()
    assert (values["OUTPUT"], values["SCORE"]) == ("/data/roofs.gpkg", "/data/roofs_score.tif")
    assert values["MIN_AREA"] == 12.0 and "MAP" not in values
    for widget in (form.raster, form.target, form.min_area, form.map, form.score):
        assert widget.toolTip() or widget is form.raster, widget


def test_qgis_process_runs_it(one_date: dict[str, str], engine_python: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(PLUGINS),
        "QGIS_CUSTOM_CONFIG_PATH": str(SCRATCH / "segment-profile"),
        "REVISIT_ENGINE_PYTHON": engine_python,
    }
    options = {"env": environment, "cwd": tmp_path, "capture_output": True, "text": True, "timeout": PATIENCE}
    subprocess.run([QGIS_PROCESS, "plugins", "enable", "revisit"], check=True, **options)
    words = [f"{name}={value}" for name, value in one_date.items()]
    done = subprocess.run(
        [QGIS_PROCESS, "--json", "run", "revisit:segment", "--", *words, "OUTPUT=classes.gpkg"], **options
    )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["POLYGONS"] > 0 and results["OUTPUT"] == str(tmp_path / "classes.gpkg")

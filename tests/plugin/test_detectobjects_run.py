"""`revisit:detectobjects` through `processing.run` with a real engine, and once through `qgis_process`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Callable

import pytest
from conftest import PATIENCE, PLUGINS, QGIS_PROCESS, SCRATCH
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsVectorLayer
from test_detectchange_run import Feedback


@pytest.fixture
def run(provider, series: dict[str, Any], tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Runs the algorithm on the small series, the earlier date first."""
    import processing

    def call(feedback: Feedback = None, **change: Any) -> dict[str, Any]:
        values = {
            **series,
            "RASTERS": series["RASTERS"][::-1],
            "OUTPUT": str(tmp_path / "objects.gpkg"),
            "DEVICE": "cpu",
            **change,
        }
        return processing.run("revisit:detectobjects", values, feedback=feedback or Feedback())

    return call


def boxes(path: str) -> list[Any]:
    return list(QgsVectorLayer(f"{path}|layername=objects", "objects", "ogr").getFeatures())


def test_a_series_becomes_a_layer_of_boxes_with_its_style_beside_it(run, tmp_path: Path) -> None:
    feedback = Feedback()
    result = run(feedback)
    found = boxes(result["OUTPUT"])
    assert (
        len(found) == result["OBJECTS"] > 0
        and 0 < result["TRACKS"] <= result["OBJECTS"]
        and result["OBSERVED_SHARE"] == 1.0
    )
    assert {feature["date"].toString("yyyyMMdd") for feature in found} == {"20240610", "20240612"}
    assert all(feature["size_m"] > 0 and feature["class"] in ("car", "truck") for feature in found)
    assert any("followed from date to date" in info for info in feedback.infos)
    shown = QgsVectorLayer(f"{result['OUTPUT']}|layername=objects", "objects", "ogr")
    assert shown.renderer().classAttribute() == "class", "the style beside it is found"
    assert {path.name for path in tmp_path.iterdir()} == {
        "objects.gpkg",
        "objects.qml",
        "objects.gpkg.receipt.json",
    }


def test_options_reach_the_engine_in_its_units(run, series: dict[str, Any]) -> None:
    result = run(
        RASTERS=series["RASTERS"][0],
        SCORE_THRESHOLD=0.2,
        MIN_SIZE=8.0,
        CLASSES="truck",
        OVERLAP=40,
        EXTENT="500020,500100,4999850,4999950",
    )
    found = boxes(result["OUTPUT"])
    assert found and all(f["class"] == "truck" and f["size_m"] >= 8.0 and f["score"] >= 0.2 for f in found)
    used = json.loads(Path(result["OUTPUT"] + ".receipt.json").read_text())
    assert used["parameters"]["overlap"] == 40.0 and used["grid"]["width"] == 40 and result["TRACKS"] == 0


def test_layers_and_paths_go_together(run, series: dict[str, Any], qgis_new_project) -> None:
    layer = QgsRasterLayer(series["RASTERS"][1], "first")
    QgsProject.instance().addMapLayer(layer)
    assert run(RASTERS=[layer, series["RASTERS"][0]])["TRACKS"] > 0


def test_bad_values_are_told_before_anything_runs(
    run, checkpoint: str, series: dict[str, Any], tmp_path: Path
) -> None:
    for change, words in (
        ({"CHECKPOINT": checkpoint}, "made for change, wanted objects"),
        ({"RASTERS": ["/nowhere/a.tif"]}, "/nowhere/a.tif does not exist"),
        ({"RASTERS": [series["RASTERS"][0], "/nowhere/a.tif"]}, "/nowhere/a.tif does not exist"),
        ({"RASTERS": []}, "RASTERS"),
        ({"CLASSES": "car, ship"}, "no class ship. Choose CLASSES from: car, truck"),
        ({"IOU": 0.0}, "more than 0"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            run(**change)
    assert list(tmp_path.iterdir()) == []


def test_cancel_stops_the_run(
    provider, series: dict[str, Any], big_pair: tuple[str, str], engines, tmp_path: Path
) -> None:
    import processing

    class Impatient(Feedback):
        def setProgressText(self, text: str) -> None:
            self.cancel()

    values = {**series, "RASTERS": [big_pair[0]], "OUTPUT": str(tmp_path / "objects.gpkg")}
    with pytest.raises(QgsProcessingException):
        processing.run("revisit:detectobjects", values, feedback=Impatient())
    assert engines() == [] and list(tmp_path.iterdir()) == []


def test_qgis_process_runs_it(series: dict[str, Any], engine_python: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(PLUGINS),
        "QGIS_CUSTOM_CONFIG_PATH": str(SCRATCH / "objects-profile"),
        "REVISIT_ENGINE_PYTHON": engine_python,
    }
    options = {"env": environment, "cwd": tmp_path, "capture_output": True, "text": True, "timeout": PATIENCE}
    subprocess.run([QGIS_PROCESS, "plugins", "enable", "revisit"], check=True, **options)
    words = [f"RASTERS={path}" for path in reversed(series["RASTERS"])]
    words += [f"CHECKPOINT={series['CHECKPOINT']}", "OUTPUT=objects.gpkg"]
    done = subprocess.run([QGIS_PROCESS, "--json", "run", "revisit:detectobjects", "--", *words], **options)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["OBJECTS"] > results["TRACKS"] > 0 and results["OUTPUT"] == str(tmp_path / "objects.gpkg")

"""`revisit:removeclouds` through `processing.run` with a real engine, and once through `qgis_process`."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from cloudy import CLOUD, SIDE
from conftest import PATIENCE, PLUGINS, QGIS_PROCESS, SCRATCH
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer
from test_detectchange_run import Feedback


@pytest.fixture
def run(provider, cloudy: dict[str, str], tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Runs the algorithm on the small scene."""
    import processing

    def call(feedback: Feedback = None, **change: Any) -> dict[str, Any]:
        values = {**cloudy, "OUTPUT": str(tmp_path / "clear.tif"), "DEVICE": "cpu", **change}
        return processing.run("revisit:removeclouds", values, feedback=feedback or Feedback())

    return call


def pixels(path: str) -> np.ndarray:
    return gdal.Open(path).ReadAsArray()


def test_clear_pixels_stay_and_every_output_is_styled(run, cloudy: dict[str, str], tmp_path: Path) -> None:
    feedback = Feedback()
    result = run(feedback, UNCERTAINTY=str(tmp_path / "unc.tif"))
    before, after, provenance = (
        pixels(cloudy["OPTICAL"]),
        pixels(result["OUTPUT"]),
        pixels(result["PROVENANCE"]),
    )
    clouded = np.zeros((SIDE, SIDE), bool)
    clouded[CLOUD, CLOUD] = True
    np.testing.assert_array_equal(after[:, ~clouded], before[:, ~clouded])
    np.testing.assert_array_equal(provenance, clouded)
    assert (after[:, clouded] != before[:, clouded]).any()
    assert np.isfinite(pixels(result["UNCERTAINTY"])[:, clouded]).all()
    assert result["RECONSTRUCTED_SHARE"] == pytest.approx(clouded.mean()) and result[
        "KEPT_SHARE"
    ] == pytest.approx(1 - clouded.mean())
    assert any("mask.tif" in info for info in feedback.infos)
    assert os.path.basename(result["PROVENANCE"]) == "clear_provenance.tif"
    kinds = {
        "clear.tif": "multibandcolor",
        "clear_provenance.tif": "paletted",
        "unc.tif": "singlebandpseudocolor",
    }
    for name, kind in kinds.items():
        assert QgsRasterLayer(str(tmp_path / name), name).renderer().type() == kind, (
            "the style beside it is found"
        )
    shown = QgsRasterLayer(result["OUTPUT"], "clear").renderer()
    assert (shown.redBand(), shown.greenBand(), shown.blueBand()) == (4, 3, 2)


def test_layers_of_a_project_are_found_and_all_of_them_may_be_cloud(
    run, cloudy: dict[str, str], qgis_new_project
) -> None:
    layers = {name: QgsRasterLayer(cloudy[name], name) for name in ("OPTICAL", "SAR", "CLOUD_MASK")}
    QgsProject.instance().addMapLayers(list(layers.values()))
    feedback = Feedback()
    assert run(feedback, **layers, ALL_CLOUD=True)["RECONSTRUCTED_SHARE"] == 1.0
    assert any("every pixel counts" in info for info in feedback.infos)


def test_bad_values_are_told_before_anything_runs(run, checkpoint: str, tmp_path: Path) -> None:
    for change, words in (
        ({"CHECKPOINT": checkpoint}, "made for change, wanted clouds"),
        ({"CLOUD_MASK": "/nowhere/mask.tif"}, "/nowhere/mask.tif does not exist"),
        ({"CLOUD_MASK": "band:0"}, "a band such as band:14"),
        ({"SAR": "/nowhere/s1.tif"}, "does not exist"),
    ):
        with pytest.raises(QgsProcessingException, match=words):
            run(**change)
    assert list(tmp_path.iterdir()) == []


def test_qgis_process_runs_it(cloudy: dict[str, str], engine_python: str, tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(PLUGINS),
        "QGIS_CUSTOM_CONFIG_PATH": str(SCRATCH / "clouds-profile"),
        "REVISIT_ENGINE_PYTHON": engine_python,
    }
    options = {"env": environment, "cwd": tmp_path, "capture_output": True, "text": True, "timeout": PATIENCE}
    subprocess.run([QGIS_PROCESS, "plugins", "enable", "revisit"], check=True, **options)
    words = [
        f"{name}={value}" for name, value in {**cloudy, "OUTPUT": "clear.tif", "CLOUD_MASK": "auto"}.items()
    ]
    done = subprocess.run([QGIS_PROCESS, "--json", "run", "revisit:removeclouds", "--", *words], **options)
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert 0 < results["RECONSTRUCTED_SHARE"] < 1 and results["OUTPUT"] == str(tmp_path / "clear.tif")
    written = {path.name for path in tmp_path.iterdir()}
    rasters = ("clear.tif", "clear_provenance.tif")
    assert written == {
        name
        for raster in rasters
        for name in (raster, raster.replace("tif", "qml"), f"{raster}.receipt.json")
    }

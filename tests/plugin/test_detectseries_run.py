"""`revisit:detectseries` through `processing.run` with a real engine."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import write_raster
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer, QgsVectorLayer
from test_detectchange_run import Feedback
from test_dock_run import dock, wait_until  # noqa: F401


@pytest.fixture
def images(tmp_path: Path) -> list[str]:
    return [write_raster(tmp_path / "in" / f"{name}.tif", seed=seed) for seed, name in enumerate("abc")]


def parameters(images: list, checkpoint: str, tmp_path: Path, **change: object) -> dict[str, object]:
    values = {"IMAGES": images, "CHECKPOINT": checkpoint, "OUTPUT": str(tmp_path / "series.gpkg")}
    return {**values, "THRESHOLD": 0.0, "DEVICE": "cpu", **change}


def test_layers_are_dated_by_their_names(provider, images, checkpoint, tmp_path, qgis_new_project) -> None:
    import processing

    layers = [QgsRasterLayer(path, f"town 20{year}-06-01") for path, year in zip(images, (21, 19, 20))]
    QgsProject.instance().addMapLayers(layers)
    feedback = Feedback()
    result = processing.run(
        "revisit:detectseries", parameters(layers, checkpoint, tmp_path), feedback=feedback
    )
    layer = QgsVectorLayer(f"{result['OUTPUT']}|layername=series", "series", "ogr")
    found = {(row["date_before"], row["date_after"], row["first_seen"]) for row in layer.getFeatures()}
    assert found == {("2019-06-01", "2020-06-01", "2020-06-01"), ("2020-06-01", "2021-06-01", "2020-06-01")}
    assert result["POLYGONS"] == 2 and result["OBSERVED_SHARE"] == 1.0
    assert layer.renderer().classAttribute() == "first_seen", "the style beside it is found"
    assert [category.value() for category in layer.renderer().categories()] == ["2020-06-01", ""]
    receipt = json.loads(Path(result["OUTPUT"] + ".receipt.json").read_text())
    assert receipt["parameters"]["dates"] == ["2021-06-01", "2019-06-01", "2020-06-01"]
    assert any("2 polygons" in info for info in feedback.infos)


def test_days_that_nobody_knows_are_asked_for(provider, images, checkpoint, tmp_path) -> None:
    import processing

    values = parameters(images, checkpoint, tmp_path)
    with pytest.raises(QgsProcessingException, match=r"of which day .* DATES"):
        processing.run("revisit:detectseries", values, feedback=Feedback())
    given = processing.run(
        "revisit:detectseries", {**values, "DATES": "2019-06-01,2020-06-01,2021-06-01"}, feedback=Feedback()
    )
    assert given["POLYGONS"] == 2
    with pytest.raises(QgsProcessingException, match="wanted 3 to 24"):
        processing.run("revisit:detectseries", {**values, "IMAGES": images[:2]}, feedback=Feedback())


def test_the_dock_runs_it_and_colours_by_the_date_since_when(dock, images, tmp_path) -> None:  # noqa: F811
    layers = [QgsRasterLayer(path, f"town 20{year}-06-01") for path, year in zip(images, (19, 20, 21))]
    QgsProject.instance().addMapLayers(layers)
    assert dock.choose_task("revisit:detectseries") and dock.form is dock.series
    for layer in layers[:2]:
        dock.series.dates.add_layer(layer)
    assert "three dates" in dock.hint.text() and not dock.run_button.isEnabled()
    dock.series.dates.add_layer(layers[2])
    dock.series.outputs.threshold.setValue(0.0)
    dock.series.outputs.target.setFilePath(str(tmp_path / "series.gpkg"))
    assert dock.run_button.isEnabled() and "SCORE" not in dock.parameters()
    dock.run_button.click()
    assert wait_until(lambda: not dock.runner.running), dock.status.text()
    (made,) = dock.series.shown()
    assert made.renderer().classAttribute() == "first_seen" and "2 polygons" in dock.status.text()
    assert [category.value() for category in made.renderer().categories()] == ["2020-06-01", ""]
    dock.series.days.setText("2019-06-01, 2020-06-01, 2021-06-01")
    assert dock.parameters()["DATES"] == dock.series.days.text()

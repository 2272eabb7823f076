"""The dock's second task: clouds, with three views side by side after a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsRasterLayer, QgsRectangle
from test_dock_run import dock, wait_until  # noqa: F401


@pytest.fixture
def clouds(dock, cloudy: dict[str, str]):  # noqa: F811
    """The dock with the task chosen and the test's checkpoint offered."""
    dock.task.setCurrentIndex(1)
    dock.checkpoint.add_folder(str(Path(cloudy["CHECKPOINT"]).parent))
    return dock


def test_each_task_has_its_own_forms_and_checkpoints(clouds, checkpoint: str, cloudy: dict[str, str]) -> None:
    assert clouds.clouds.inputs.isVisibleTo(clouds) and not clouds.change.inputs.isVisibleTo(clouds)
    assert clouds.checkpoint.current().path == cloudy["CHECKPOINT"]
    assert "Random clouds" in clouds.checkpoint.checkpoint.currentText()
    assert "cloudy image and a radar image" in clouds.hint.text() and not clouds.run_button.isEnabled()
    assert clouds.clouds.uncertainty.isEnabled()
    clouds.task.setCurrentIndex(0)
    assert clouds.change.outputs.isVisibleTo(clouds) and not clouds.clouds.outputs.isVisibleTo(clouds)
    assert clouds.checkpoint.current().path == checkpoint and "both dates" in clouds.hint.text()


def test_a_target_names_its_companions(clouds) -> None:
    clouds.clouds.target.setFilePath("/data/clear")
    clouds.clouds.uncertainty.setChecked(True)
    values = clouds.parameters()
    names = ("/data/clear.tif", "/data/clear_provenance.tif", "/data/clear_uncertainty.tif")
    assert (values["OUTPUT"], values["PROVENANCE"], values["UNCERTAINTY"]) == names


def test_minutes_to_learn_are_asked_for_only_where_they_are_given(clouds) -> None:
    assert "ADAPT" not in clouds.parameters() and clouds.clouds.minutes.text() == "no"
    clouds.clouds.minutes.setValue(5)
    assert clouds.parameters()["ADAPT"] == 5


def test_a_run_loads_the_result_and_shows_three_views_that_move_together(
    clouds, cloudy: dict[str, str], tmp_path: Path
) -> None:
    layer = QgsRasterLayer(cloudy["OPTICAL"], "cloudy")
    QgsProject.instance().addMapLayer(layer)
    clouds.clouds.optical.layers.setLayer(layer)
    clouds.clouds.sar.choose_path(cloudy["SAR"])
    clouds.clouds.mask.choose_path(cloudy["CLOUD_MASK"])
    clouds.run_button.click()
    assert not clouds.task.isEnabled()
    assert wait_until(lambda: not clouds.runner.running), clouds.status.text()
    assert "9.8%" in clouds.status.text(), clouds.status.text()
    loaded = {layer.name(): layer.renderer().type() for layer in QgsProject.instance().mapLayers().values()}
    assert loaded == {
        "cloudy": "multibandcolor",
        "Image without clouds": "multibandcolor",
        "Provenance": "paletted",
    }
    tree = QgsProject.instance().layerTreeRoot()
    shown = {node.name() for node in tree.findLayers() if node.itemVisibilityChecked()}
    assert shown == {"cloudy", "Image without clouds"}
    views = clouds.clouds.views
    whole = views.layers[2][0].extent()
    assert wait_until(lambda: views.canvases[0].extent().contains(whole))
    assert [[layer.isValid() for layer in canvas.layers()] for canvas in views.canvases] == [[True]] * 3
    cloudy_view, _, clear_view = (canvas.layers()[0].renderer() for canvas in views.canvases)
    assert (
        cloudy_view.redContrastEnhancement().maximumValue()
        == clear_view.redContrastEnhancement().maximumValue()
    )
    views.canvases[1].setExtent(QgsRectangle(500_200, 4_999_500, 500_400, 4_999_700))
    centres = {
        (round(canvas.extent().center().x()), round(canvas.extent().center().y()))
        for canvas in views.canvases
    }
    assert centres == {(500_300, 4_999_600)}

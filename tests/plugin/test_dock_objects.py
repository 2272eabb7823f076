"""The dock's third task: objects in one raster or a series, and sliders over the boxes after a run."""

from __future__ import annotations

from pathlib import Path

import pytest
from objects import THRESHOLD
from qgis.core import QgsProject, QgsRasterLayer
from revisit.qgis_plugin.dock.filter_form import FLOOR
from test_dock_run import dock, wait_until  # noqa: F401


@pytest.fixture
def objects(dock, series: dict[str, object]):  # noqa: F811
    """The dock with the task chosen and the test's checkpoint offered."""
    dock.task.setCurrentIndex(2)
    dock.checkpoint.add_folder(str(Path(series["CHECKPOINT"]).parent))
    return dock


def test_the_task_has_its_own_forms_and_checkpoints(objects, series: dict[str, object]) -> None:
    assert objects.objects.inputs.isVisibleTo(objects) and not objects.change.inputs.isVisibleTo(objects)
    assert (
        objects.checkpoint.current().path == series["CHECKPOINT"]
        and "car, truck" in objects.checkpoint.card.toPlainText()
    )
    assert "Add a raster" in objects.hint.text() and not objects.run_button.isEnabled()
    assert not objects.objects.filter.isEnabled()


def test_rasters_are_added_once_ordered_by_date_and_taken_off(objects, series: dict[str, object]) -> None:
    late, early = series["RASTERS"]
    rasters = objects.objects.rasters
    layer = QgsRasterLayer(late, "scene of 2024-06-12")
    QgsProject.instance().addMapLayer(layer)
    for path in (early, early):
        rasters.add_path(path)
    rasters._fill_menu()
    rasters.menu.actions()[0].trigger()
    assert rasters.value() == [early, layer] and objects.run_button.isEnabled()
    rasters.rows.insertItem(0, rasters.rows.takeItem(1))
    assert rasters.value() == [layer, early]
    rasters.sort_button.click()
    assert objects.parameters()["RASTERS"] == [early, layer]
    rasters.rows.item(0).setSelected(True)
    rasters.remove_button.click()
    assert rasters.value() == [layer]
    QgsProject.instance().removeMapLayer(layer.id())
    assert rasters.value() == [] and not objects.run_button.isEnabled()


def test_boxes_are_asked_for_from_a_low_score_on(objects, series: dict[str, object]) -> None:
    objects.objects.target.setFilePath("/data/boxes")
    values = objects.parameters()
    assert (values["SCORE_THRESHOLD"], values["OUTPUT"], values["CHECKPOINT"]) == (
        FLOOR,
        "/data/boxes.gpkg",
        series["CHECKPOINT"],
    )


def test_a_run_shows_boxes_from_the_cards_threshold_on_and_the_slider_goes_below(
    objects, series: dict[str, object]
) -> None:
    for path in series["RASTERS"]:
        objects.objects.rasters.add_path(path)
    objects.objects.rasters.sort_by_date()
    objects.run_button.click()
    assert wait_until(lambda: not objects.runner.running), objects.status.text()
    layer = QgsProject.instance().mapLayersByName("Objects")[0]
    shown = layer.featureCount()
    scores = [feature["score"] for feature in layer.getFeatures()]
    assert shown and min(scores) >= THRESHOLD and f"{shown} boxes" in objects.status.text(), (
        objects.status.text()
    )
    sliders = objects.objects.filter
    assert sliders.layer.currentLayer() is layer and sliders.score.value() == pytest.approx(THRESHOLD)
    sliders.score.slider.setValue(0)
    assert wait_until(lambda: layer.featureCount() > shown)
    assert f"{layer.featureCount()} of {layer.featureCount()}" in sliders.count.text()
    scores = [feature["score"] for feature in layer.getFeatures()]
    assert FLOOR <= min(scores) < THRESHOLD
    assert len({feature["date"].toString("yyyyMMdd") for feature in layer.getFeatures()}) == 2


def test_what_is_new_has_a_tip(objects) -> None:
    form = objects.objects
    buttons = (form.rasters.add_button, form.rasters.remove_button, form.rasters.sort_button)
    for widget in (
        form.rasters.rows,
        *buttons,
        form.target,
        form.filter.layer,
        form.filter.score.slider,
        form.filter.size.box,
    ):
        assert widget.toolTip(), widget


def test_the_dock_is_no_wider_for_it(objects) -> None:
    assert 200 <= objects.widget().minimumSizeHint().width() <= 400, "fonts differ from machine to machine"

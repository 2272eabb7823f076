"""What the dock does with change polygons: the threshold follows, a review is written, an area is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import Call, quantile, write_raster
from qgis.core import QgsGeometry, QgsMapLayer, QgsProject, QgsRectangle, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QMessageBox
from revisit.qgis_plugin import layers
from revisit.qgis_plugin.area_estimate import CHANGE, NO_CHANGE
from revisit.qgis_plugin.change_run import ChangeRun
from revisit.qgis_plugin.dock.after_form import AfterForm
from revisit.qgis_plugin.dock.draw_tool import DrawTool
from revisit.qgis_plugin.review import Review
from revisit.qgis_plugin.review_fields import POINTS, POLYGONS, counts, make_fields
from revisit.qgis_plugin.score_view import ScoreView
from revisit.qgis_plugin.targets import layers_on
from test_dock_run import wait_until
from test_scores_again import rows_of

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


@pytest.fixture
def polygons(call: Call, scores: dict[str, Any]) -> QgsVectorLayer:
    """The polygons of a run at the 90 % quantile of its scores, in the project."""
    share = quantile(scores["SCORE"], 0.9)
    call("redrawchange", SCORE=scores["SCORE"], OUTPUT=scores["OUTPUT"], THRESHOLD=share)
    layer = layers.load_output("changes", scores["OUTPUT"])
    return QgsProject.instance().addMapLayer(layer)


@pytest.fixture
def form(polygons: QgsVectorLayer):
    """The forms over the layer, beside a map that shows all of it."""
    made = AfterForm(None)
    made.threshold.canvas = QgsMapCanvas()
    made.threshold.canvas.resize(400, 400)
    made.threshold.canvas.setDestinationCrs(polygons.crs())
    made.show_for(True)
    made.choose(polygons)
    made.threshold.canvas.setExtent(QgsRectangle(499_900, 4_999_700, 500_300, 5_000_100))
    yield made
    made.close_down()
    sip.delete(made)  # Python would take it down part by part, at any moment


def test_the_view_has_the_polygons_that_the_engine_draws(scores, polygons: QgsVectorLayer) -> None:
    run = ChangeRun.of(polygons)
    view = ScoreView(run.score)
    assert view.look(view_of(polygons), 1000)
    found = view.polygons(run.threshold, 0.0)
    drawn = QgsGeometry.unaryUnion([feature.geometry() for feature in polygons.getFeatures()])
    assert found.number == polygons.featureCount() > 10
    assert found.shape.symDifference(drawn).area() < 1e-6
    total = sum(feature["area_m2"] for feature in polygons.getFeatures())
    assert found.area == pytest.approx(total, rel=1e-4)
    large = [feature for feature in polygons.getFeatures() if feature["area_m2"] >= 12.5]
    assert view.polygons(run.threshold, 12.5).number == len(large) < found.number


def view_of(layer: QgsVectorLayer) -> QgsRectangle:
    extent = QgsRectangle(layer.extent())
    extent.grow(500)
    return extent


def test_a_view_is_read_at_the_maps_size_and_where_the_raster_lies(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "scores.tif", size=400, pixel=1.0)
    view = ScoreView(path)
    assert not view.look(QgsRectangle(0, 0, 10, 10), 100)
    assert view.polygons(0.0, 0.0).number == 0
    assert view.look(QgsRectangle(500_100, 4_999_700, 500_300, 4_999_900), 50)
    found = view.polygons(0.0, 0.0)
    assert found.number == 1 and found.area == pytest.approx(40_000 / 0.9996**2, rel=1e-5)
    assert found.shape.boundingBox() == QgsRectangle(500_100, 4_999_700, 500_300, 4_999_900)


def test_the_map_follows_the_slider_and_the_layer_when_it_is_let_go(form: AfterForm, scores) -> None:
    threshold, layer = form.threshold, form.threshold.layer
    node = QgsProject.instance().layerTreeRoot().findLayer(layer)
    before = layer.featureCount()
    share = round(quantile(scores["SCORE"], 0.5), 2)
    threshold.threshold.slider.setSliderDown(True)
    threshold.threshold.set_value(share)
    assert wait_until(lambda: threshold.band is not None)
    assert "In view" in threshold.told.text() and not node.itemVisibilityChecked()
    assert not threshold.runner.running and layer.featureCount() == before
    threshold.threshold.slider.setSliderDown(False)
    assert wait_until(lambda: threshold.run.threshold == share and not threshold.runner.running)
    assert threshold.band is None and node.itemVisibilityChecked()
    assert layer.featureCount() != before and threshold.threshold.value() == share
    assert f"{layer.featureCount()} polygons" in threshold.told.text()


def test_a_layer_without_scores_has_no_slider(form: AfterForm, scores) -> None:
    Path(scores["SCORE"]).unlink()
    form.choose(form.layer.currentLayer())
    assert not form.threshold.isEnabled() and "Scores" in form.threshold.told.text()


@pytest.mark.parametrize("yes", [True, False])
def test_what_was_reviewed_is_kept_after_a_question(
    form: AfterForm,
    scores,
    monkeypatch: pytest.MonkeyPatch,
    yes: bool,
) -> None:
    old = form.threshold.layer
    review_all(old, "accept")
    kept, asked = rows_of(scores["OUTPUT"]), []
    answer = QMessageBox.StandardButton.Yes if yes else QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *given: asked.append(given[2]) or answer)
    was = form.threshold.threshold.value()
    form.threshold.threshold.set_value(round(quantile(scores["SCORE"], 0.5), 2))
    form.threshold.redraw()
    assert len(asked) == 1 and "edited or reviewed" in asked[0]
    assert wait_until(lambda: not form.threshold.runner.running)
    assert rows_of(scores["OUTPUT"]) == kept
    new = Path(scores["OUTPUT"]).with_name("changes_2.gpkg")
    assert new.exists() == yes
    if yes:
        assert ChangeRun.of(form.layer.currentLayer()).polygons == str(new)
        assert not seen(old) and seen(form.layer.currentLayer()), "outlines of two thresholds are no map"
    else:
        assert seen(old)
        assert form.threshold.threshold.value() == was


def test_the_map_of_the_new_polygons_takes_the_place_of_the_old_one(
    form: AfterForm, call: Call, scores, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    where = {"OUTPUT": str(tmp_path / "town.gpkg"), "MAP": str(tmp_path / "town_map.tif")}
    call("redrawchange", SCORE=scores["SCORE"], THRESHOLD=form.threshold.threshold.value(), **where)
    project = QgsProject.instance()
    old = project.addMapLayer(layers.load_output("map", where["MAP"]))
    form.choose(project.addMapLayer(layers.load_output("changes", where["OUTPUT"])))
    review_all(form.threshold.layer, "accept")
    yes = QMessageBox.StandardButton.Yes
    monkeypatch.setattr(QMessageBox, "question", lambda *given: yes)
    form.threshold.threshold.set_value(round(quantile(scores["SCORE"], 0.5), 2))
    form.threshold.redraw()
    assert wait_until(lambda: not form.threshold.runner.running)
    (new,) = layers_on(project, str(tmp_path / "town_2_map.tif"))
    assert not seen(new) and not seen(old) and new.name() != old.name()
    form.review.colours.click()
    assert seen(new) and not seen(old)


def test_the_map_is_out_of_sight_under_the_colours_of_a_review(
    form: AfterForm, call: Call, scores, tmp_path: Path
) -> None:
    where = {"OUTPUT": str(tmp_path / "town.gpkg"), "MAP": str(tmp_path / "town_map.tif")}
    call("redrawchange", SCORE=scores["SCORE"], THRESHOLD=form.threshold.threshold.value(), **where)
    project = QgsProject.instance()
    change_map = project.addMapLayer(layers.load_output("map", where["MAP"]))
    polygons = project.addMapLayer(layers.load_output("changes", where["OUTPUT"]))
    form.choose(polygons)
    assert seen(change_map)
    form.review.open()
    assert not seen(change_map) and seen(polygons)
    polygons.styleManager().setCurrentStyle("default")  # as QGIS's own menu does
    assert seen(change_map)
    form.review.colours.click()
    assert not seen(change_map)
    project.layerTreeRoot().findLayer(change_map).setItemVisibilityChecked(True)
    form.choose(form.layer.layer(0))
    form.choose(polygons)
    assert seen(change_map), "somebody wanted it there"


def seen(layer: QgsMapLayer) -> bool:
    return QgsProject.instance().layerTreeRoot().findLayer(layer).isVisible()


def begun(layer: QgsVectorLayer, kind=POLYGONS) -> Review:
    review = Review(layer, kind, "Ada", 0.5, QgsProject.instance())
    assert review.start() and wait_until(lambda: review.queue is not None)
    return review


def review_all(layer: QgsVectorLayer, purpose: str) -> None:
    review = begun(layer)
    while review.queue.current is not None:
        review.say(purpose)


def test_what_is_said_is_in_the_file_at_once_with_name_and_time(polygons: QgsVectorLayer, scores) -> None:
    review = begun(polygons)
    first = review.feature()
    review.say("accept")
    second = review.feature()
    review.say("reject")
    review.undo()
    again = QgsVectorLayer(f"{scores['OUTPUT']}|layername=changes", "", "ogr")
    said = again.getFeature(first.id())
    assert (said["status"], said["reviewer"]) == ("accepted", "Ada") and said["reviewed_at"].isValid()
    taken_back = again.getFeature(second.id())
    assert not taken_back["status"] and not taken_back["reviewer"] and not taken_back["reviewed_at"]
    assert not polygons.isEditable() and review.queue.current == second.id()
    assert begun(polygons).queue.said == {first.id(): "accepted"}, "a review goes on where it was"
    assert counts(polygons, POLYGONS) == (1, polygons.featureCount())


def test_the_fields_have_names_and_a_list_of_values_for_whoever_opens_the_file(polygons, scores) -> None:
    begun(polygons)
    other = QgsVectorLayer(f"{scores['OUTPUT']}|layername=changes", "", "ogr")
    index = other.fields().indexOf("status")
    assert other.attributeAlias(index) == "Status"
    setup = other.editorWidgetSetup(index)
    values = [value for pair in setup.config()["map"] for value in pair.values()]
    assert setup.type() == "ValueMap" and values == ["accepted", "rejected", "unsure", "missed"]


def test_a_style_that_somebody_has_tuned_stays(polygons: QgsVectorLayer, scores) -> None:
    style = Path(scores["OUTPUT"]).with_suffix(".qml")
    style.write_text("<qgis/>")
    begun(polygons)
    assert style.read_text() == "<qgis/>"


def test_while_somebody_edits_the_review_joins_their_edits(polygons: QgsVectorLayer, scores) -> None:
    begun(polygons)
    polygons.startEditing()
    gone, kept = (feature.id() for feature in list(polygons.getFeatures())[:2])
    polygons.deleteFeature(gone)
    review = begun(polygons)
    review.queue.go(kept)
    review.say("reject")
    assert polygons.isEditable() and polygons.getFeature(kept)["status"] == "rejected"
    again = QgsVectorLayer(f"{scores['OUTPUT']}|layername=changes", "", "ogr")
    assert not again.getFeature(kept)["status"] and again.getFeature(gone).isValid()
    assert polygons.rollBack()


def test_a_missed_polygon_joins_with_its_size_and_goes_with_undo(polygons: QgsVectorLayer, scores) -> None:
    review, before = begun(polygons), polygons.featureCount()
    review.draw(QgsGeometry.fromRect(QgsRectangle(500_000, 4_999_900, 500_010, 4_999_920)))
    drawn = QgsVectorLayer(f"{scores['OUTPUT']}|layername=changes", "", "ogr").getFeature(
        review.queue.order[-1]
    )
    assert (drawn["status"], drawn["reviewer"], drawn["before"]) == ("missed", "Ada", "before.tif")
    assert drawn["area_m2"] == pytest.approx(200 / 0.9996**2, rel=1e-4)
    assert polygons.featureCount() == before + 1
    review.undo()
    assert polygons.featureCount() == before


def test_an_edited_outline_has_its_new_size(polygons: QgsVectorLayer) -> None:
    review = begun(polygons)
    number = review.queue.current
    polygons.startEditing()
    polygons.changeGeometry(
        number, QgsGeometry.fromRect(QgsRectangle(500_000, 4_999_900, 500_010, 4_999_910))
    )
    assert wait_until(lambda: abs(polygons.getFeature(number)["area_m2"] - 100) < 1)
    assert polygons.rollBack()


def test_a_write_protected_layer_is_refused_in_a_sentence(form: AfterForm) -> None:
    assert make_fields(form.threshold.layer, POLYGONS)
    form.threshold.layer.setReadOnly(True)
    form.review.open()
    assert form.review.window_ is None and "write-protected" in form.review.problem.text()
    form.threshold.layer.setReadOnly(False)


def test_the_keys_of_the_window_say_and_go_on(form: AfterForm) -> None:
    form.review.reviewer.setText("Grace")
    form.review.start.click()
    window = form.review.window_
    assert wait_until(lambda: window.review.queue is not None)
    order = list(window.review.queue.order)
    for key in ("accept", "unsure", "next", "reject", "undo", "back"):
        window.buttons[key].click()
    assert window.review.queue.said == {order[0]: "accepted", order[1]: "unsure"}
    assert form.review.progress.value() == 2 and "2 of" in window.progress.text()
    assert set(window.keys) == {"A", "R", "U", "E", "M", "S", "Space", "B", "N", "Ctrl+Z"}
    for key in ("A", "U", "Ctrl+Z"):
        window.keys[key].activated.emit()
    assert sorted(window.review.queue.said.values()) == ["accepted", "accepted", "unsure"]
    assert all(button.toolTip() for button in window.buttons.values())
    assert [len(canvas.layers()) for canvas in window.views.canvases] == [1, 1], "both dates are in view"
    assert window.views.canvases[0].extent().contains(window.review.feature().geometry().boundingBox())
    window.close()
    assert form.review.window_ is None


def test_a_polygon_is_drawn_by_clicks(qgis_app) -> None:
    canvas = QgsMapCanvas()
    canvas.resize(200, 200)
    canvas.show()
    canvas.setExtent(QgsRectangle(0, 0, 100, 100))
    tool, drawn = DrawTool(canvas), []
    tool.drawn.connect(lambda shape: drawn.append(QgsGeometry(shape)))
    canvas.setMapTool(tool)
    for x, y in ((20, 20), (120, 20), (120, 120), (60, 160)):
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    QTest.keyClick(canvas, Qt.Key.Key_Backspace)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(1, 1))
    assert len(drawn) == 1 and tool.points == []
    assert drawn[0].area() == pytest.approx(0.5 * (100 * canvas.mapUnitsPerPixel()) ** 2, rel=0.01)
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    QTest.mouseClick(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(1, 1))
    assert len(drawn) == 1, "one corner is no polygon"


def test_a_sample_is_drawn_looked_at_and_told(form: AfterForm, scores) -> None:
    area = form.area
    area.points.setValue(60)
    area.draw.click()
    assert wait_until(lambda: not area.runner.running)
    sample = area.sample.currentLayer()
    assert sample.featureCount() == 60 and area.told.text().startswith("60 points are drawn. Look at them")
    order = QgsProject.instance().layerTreeRoot().layerOrder()
    assert order.index(sample) < order.index(area.polygons), "no polygon hides a point"
    area.look.click()
    window = form.review.window_
    assert wait_until(lambda: window.review.queue is not None)
    assert window.review.kind is POINTS and "missed" not in window.buttons
    window.buttons["accept"].click()
    assert "1 of 60 points are answered. Go on" in area.told.text()
    window.buttons["undo"].click()
    truth = quantile(scores["SCORE"], 0.8)
    while (point := window.review.feature()) is not None:
        window.buttons["accept" if point["score"] >= truth else "reject"].click()
    assert {point["reference"] for point in sample.getFeatures()} == {CHANGE, NO_CHANGE}
    assert "± " in area.told.text() and "by 60 points" in area.told.text()
    window.close()


def test_only_polygons_of_change_are_offered(form: AfterForm) -> None:
    other = QgsVectorLayer("Polygon?crs=EPSG:32633&field=name:string", "other", "memory")
    QgsProject.instance().addMapLayer(other)
    offered = [form.layer.layer(row).name() for row in range(form.layer.count())]
    assert offered == ["Change polygons"]
    QgsProject.instance().removeMapLayer(form.layer.currentLayer())
    assert form.isHidden() and form.threshold.layer is form.review.layer is form.area.polygons is None
    form.threshold.preview()
    form.threshold.redraw()

"""Styles of boxes and the sliders over them, on layers as the engine writes them."""

from __future__ import annotations

from pathlib import Path

import pytest
from boxes import raster_of, write_boxes
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QEventLoop, QTimer
from revisit.qgis_plugin import layers
from revisit.qgis_plugin.dock.filter_form import FilterForm
from revisit.qgis_plugin.object_filter import Contents, Shown, contents, is_objects, show

BOXES = [("car", 0.9, 4.5), ("truck", 0.6, 12.25), ("car", 0.3, 4.0), ("car", 0.15, 3.0)]


@pytest.fixture
def layer(qgis_new_project, tmp_path: Path) -> QgsVectorLayer:
    """Four boxes of two classes, in the project."""
    layer = layers.load_output("objects", write_boxes(tmp_path / "objects.gpkg", BOXES))
    return QgsProject.instance().addMapLayer(layer)


@pytest.fixture
def form(layer: QgsVectorLayer):
    """The sliders, which find the layer by themselves."""
    form = FilterForm()
    yield form
    form.deleteLater()


def settle(form: FilterForm) -> None:
    """Wait for the pause after a slider's last movement."""
    loop = QEventLoop()
    form.shown.connect(loop.quit)
    QTimer.singleShot(2000, loop.quit)
    loop.exec_()


def test_boxes_have_no_fill_and_a_colour_for_each_class_that_is_there(layer: QgsVectorLayer) -> None:
    categories = layer.renderer().categories()
    assert layer.renderer().classAttribute() == "class" and [entry.value() for entry in categories] == [
        "car",
        "truck",
    ]
    outlines = [entry.symbol().symbolLayer(0) for entry in categories]
    assert outlines[0].strokeColor() != outlines[1].strokeColor() and not layer.labelsEnabled()
    assert {str(outline.brushStyle()) for outline in outlines} == {"0"}


def test_the_style_beside_the_file_has_the_classes_too(tmp_path: Path, qgis_new_project) -> None:
    path = write_boxes(tmp_path / "found.gpkg", BOXES)
    layers.save_styles({"objects": path, "receipt": str(tmp_path / "x.json")})
    opened = QgsVectorLayer(f"{path}|layername=objects", "opened", "ogr")
    assert [entry.value() for entry in opened.renderer().categories()] == ["car", "truck"]


def test_a_layer_without_boxes_is_styled_too(tmp_path: Path, qgis_new_project) -> None:
    layer = layers.load_output("objects", write_boxes(tmp_path / "none.gpkg", []))
    assert layer.isValid() and layer.renderer().type() == "singleSymbol"


OWN = '"class" = \'car\' OR ("score" >= 0.9)'


@pytest.mark.parametrize(
    "shown", [Shown(), Shown(0.25), Shown(0.5, 3.5), Shown(0.5, 3.5, OWN), Shown(0.5, 0, OWN, "o'clock.tif")]
)
def test_a_filter_says_what_it_shows(shown: Shown) -> None:
    assert Shown.of(shown.subset()) == shown


def test_a_filter_of_the_user_stays(layer: QgsVectorLayer) -> None:
    layer.setSubsetString("\"class\" = 'car'")
    assert contents(layer) == Contents(3, 0.15, 4.5, (raster_of("2024-06-10"),))
    assert show(layer, Shown(0.2, base=Shown.of(layer.subsetString()).base)) and layer.featureCount() == 2
    assert contents(layer) == Contents(3, 0.15, 4.5, (raster_of("2024-06-10"),))
    assert show(layer, Shown(0.0, base=Shown.of(layer.subsetString()).base)) and layer.featureCount() == 3


def test_sliders_filter_the_layer_and_say_how_many_boxes_are_left(
    form: FilterForm, layer: QgsVectorLayer
) -> None:
    assert form.layer.currentLayer() is layer and "4 of 4" in form.count.text()
    form.score.slider.setValue(30)
    settle(form)
    assert layer.featureCount() == 3 and "3 of 4" in form.count.text()
    form.size.box.setValue(12.2)
    settle(form)
    assert [feature["class"] for feature in layer.getFeatures()] == [
        "truck"
    ] and "1 of 4" in form.count.text()
    assert form.size.box.maximum() == 13.0 and form.size.slider.value() == 122
    form.score.box.setValue(0.0)
    form.size.box.setValue(0.0)
    settle(form)
    assert layer.featureCount() == 4, "nothing is lost"


def test_sliders_show_what_the_layer_is_filtered_to(
    form: FilterForm, layer: QgsVectorLayer, tmp_path: Path
) -> None:
    other = layers.load_output("objects", write_boxes(tmp_path / "other.gpkg", BOXES[:2]))
    show(other, Shown(0.7, 2.0))
    QgsProject.instance().addMapLayer(other)
    form.choose(other)
    assert (form.score.value(), form.size.value()) == (0.7, 2.0) and "1 of 2" in form.count.text()
    form.choose(layer)
    assert (form.score.value(), form.size.value()) == (0.0, 0.0)
    assert not form.pause.isActive() and other.featureCount() == 1, "looking at a layer does not filter it"


def test_boxes_of_one_date_can_be_shown_alone(form: FilterForm, tmp_path: Path) -> None:
    days = ("2024-06-11", "2024-06-12", "2024-06-10")
    series = layers.load_output("objects", write_boxes(tmp_path / "series.gpkg", BOXES, days))
    QgsProject.instance().addMapLayer(series)
    form.choose(series)
    words = [form.raster.itemText(row) for row in range(form.raster.count())]
    assert words == ["all rasters", *map(raster_of, sorted(days))] and form.raster.isEnabled()
    form.raster.setCurrentIndex(3)
    form.raster.activated.emit(3)
    shown = [box["date"].toString("yyyy-MM-dd") for box in series.getFeatures()]
    assert shown == ["2024-06-12"] * 2 and "2 of 4" in form.count.text()
    form.choose(series)
    assert form.raster.currentIndex() == 3, "the layer's filter holds it"
    form.raster.setCurrentIndex(0)
    form.apply()
    assert series.featureCount() == 4


def test_without_sizes_their_slider_says_why_it_is_off(form: FilterForm, tmp_path: Path) -> None:
    frame = layers.load_output(
        "objects", write_boxes(tmp_path / "frame.gpkg", [("car", 0.9, None), ("car", 0.2, None)])
    )
    QgsProject.instance().addMapLayer(frame)
    form.choose(frame)
    assert (
        not form.size.isEnabled()
        and "no georeference" in form.size.slider.toolTip()
        and "no georeference" in form.count.text()
    )
    form.score.box.setValue(0.5)
    settle(form)
    assert frame.featureCount() == 1


def test_a_layer_that_is_edited_is_left_alone(form: FilterForm, layer: QgsVectorLayer) -> None:
    layer.startEditing()
    form.score.box.setValue(0.5)
    form.apply()
    assert "being edited" in form.count.text() and layer.featureCount() == 4
    layer.rollBack()


def test_other_layers_and_layers_that_leave_are_not_offered(form: FilterForm, layer: QgsVectorLayer) -> None:
    plain = QgsVectorLayer("Polygon?crs=EPSG:32633&field=score:double", "plain", "memory")
    QgsProject.instance().addMapLayer(plain)
    assert form.layer.count() == 1 and not is_objects(plain)
    QgsProject.instance().removeMapLayer(layer.id())
    assert form.layer.count() == 0 and not form.isEnabled() and "No layer" in form.count.text()


def test_a_layer_of_boxes_that_comes_first_is_taken_and_others_do_not_move_the_sliders(
    qgis_new_project, tmp_path: Path
) -> None:
    form = FilterForm()
    assert not form.isEnabled() and "No layer" in form.count.text()
    first = layers.load_output("objects", write_boxes(tmp_path / "first.gpkg", BOXES))
    QgsProject.instance().addMapLayer(first)
    assert form.isEnabled() and "4 of 4" in form.count.text()
    form.score.box.setValue(0.5)
    QgsProject.instance().addMapLayer(
        layers.load_output("objects", write_boxes(tmp_path / "next.gpkg", BOXES))
    )
    assert form.layer.currentLayer() is first and form.score.value() == 0.5
    form.deleteLater()

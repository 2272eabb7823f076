"""After a run: its layers in a group of their own, in sight, with attributes that people can read."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Iterator

import pytest
from conftest import write_raster
from qgis.core import (
    QgsApplication,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale
from qgis.PyQt.QtWidgets import QMessageBox
from revisit.qgis_plugin.dock.result_group import short_name
from revisit.qgis_plugin.field_faces import describe
from revisit.qgis_plugin.review_fields import POLYGONS, make_fields
from test_map_part import WEB, dock, service  # noqa: F401
from waiting import wait_until


def tree() -> list[tuple[str, list[str]]]:
    """Groups at the top of the project, each with what is in it, from top to bottom."""
    root = QgsProject.instance().layerTreeRoot()
    return [(group.name(), [node.name() for node in group.children()]) for group in root.findGroups(True)]


def run(dock: Any) -> None:  # noqa: F811
    dock.run_button.click()
    assert dock.runner.running, dock.status.text()
    assert wait_until(lambda: not dock.runner.running)
    assert dock.status.level in ("good", "warning"), dock.status.text()


def redraw(dock: Any, threshold: float) -> None:  # noqa: F811
    """Move the threshold of the result; what is told of the run may not be told any more."""
    form, told = dock.change.results.threshold, dock.status.text()
    assert "polygon" in told.partition("\n")[0]
    form.threshold.set_value(threshold)
    form.redraw()
    assert form.runner.running and wait_until(lambda: not form.runner.running)
    assert dock.status.text() == told.partition("\n")[2]


def review_one(dock: Any) -> None:  # noqa: F811
    """Accept a polygon of the result."""
    layer = dock.change.results.layer.currentLayer()
    assert make_fields(layer, POLYGONS)
    number = next(layer.getFeatures()).id()
    where = layer.fields().indexOf(POLYGONS.field)
    assert layer.dataProvider().changeAttributeValues({number: {where: "accepted"}})


def test_the_layers_of_a_run_are_one_group_named_by_what_was_run(
    dock: Any,  # noqa: F811
    pair: tuple[str, str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tiles = tmp_path / "tiles_2024-02-08"
    for number in (1, 2):
        write_raster(tiles / f"{number}.tif", shift=64.0 * number, seed=number)
    QgsProject.instance().addMapLayer(QgsRasterLayer(pair[0], "old 2014-02-20"))
    dock.change.before.layers.setLayer(QgsProject.instance().mapLayersByName("old 2014-02-20")[0])
    dock.change.after.choose_path(str(tiles))
    dock.change.outputs.threshold.setValue(0.3)
    run(dock)
    (name, entries), *inner = tree()
    assert name == "2014-02-20 → 2024-02-08 (FC-Siam-diff, threshold 0.30)"
    assert entries == ["Change polygons", "Change map", "Change score", "tiles_2024-02-08"], (
        "the layer stays where it was"
    )
    assert inner == [("tiles_2024-02-08", ["2", "1"])]
    redraw(dock, 0.4)
    assert tree()[0][0] == "2014-02-20 → 2024-02-08 (FC-Siam-diff, threshold 0.40)"
    review_one(dock)
    monkeypatch.setattr(QMessageBox, "question", lambda *_given: QMessageBox.StandardButton.Yes)
    form = dock.change.results.threshold
    for wanted in (0.45, 0.5):  # into another file, then into the same again
        form.threshold.set_value(wanted)
        form.redraw()
        assert form.runner.running and wait_until(lambda: not form.runner.running)
        name, entries = tree()[0]
        assert name.endswith(f"threshold {wanted:.2f})")
        assert entries[:4] == [
            f"Change polygons, threshold {wanted:.2f}",
            "Change polygons, threshold 0.40",
            f"Change map, threshold {wanted:.2f}",
            "Change map, threshold 0.40",
        ]
    made = QgsProject.instance().mapLayersByName("Change map, threshold 0.40")[0]
    there = QgsCoordinateTransform(made.crs(), WEB, QgsProject.instance())
    middle = there.transform(made.extent().center())
    assert wait_until(lambda: dock.part.canvas.center().compare(middle, 1.0)), "the map shows the result"
    dock.change.outputs.threshold.setValue(0.9)
    run(dock)
    assert tree()[0][0].endswith("0.90)") and len(tree()) == 3, "the tiles are shown already"


def test_a_second_run_into_the_same_file_makes_no_second_group(
    dock: Any,  # noqa: F811
    pair: tuple[str, str],
    tmp_path: Path,
) -> None:
    for picker, path in zip((dock.change.before, dock.change.after), pair):
        picker.choose_path(path)
    dock.change.outputs.target.setFilePath(str(tmp_path / "changes.gpkg"))
    run(dock)
    assert tree() == [
        (dock.change.run_name, ["Change polygons", "Change map", "Change score", "after", "before"])
    ]
    dock.change.outputs.threshold.setValue(0.44)
    run(dock)
    assert len(tree()) == 1 and len(QgsProject.instance().mapLayers()) == 5
    assert tree()[0][0] == dock.change.run_name and "threshold 0.44" in dock.change.run_name
    QgsProject.instance().layerTreeRoot().findGroups()[0].setName("Our street")
    run(dock)
    assert tree()[0][0] == "Our street"


@pytest.mark.parametrize(
    "source, told",
    [("/data/20240610_B4.tif", "2024-06-10"), ("/data/town.v2", "town.v2"), ("/data/old.tif/", "old.tif")],
)
def test_a_source_is_called_by_its_day_or_its_name(source: str, told: str) -> None:
    assert short_name(source) == told


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


def test_attributes_have_names_and_rounded_numbers_in_the_form_of_the_language(german: None) -> None:
    fields = "field=score_mean:double&field=area_m2:double&field=before:string&field=own:double"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32633&{fields}", "changes", "memory")
    feature = QgsFeature(layer.fields())
    feature.setAttributes([0.56475059, 185128.32482, "a <b>", 1.23456789])
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))"))
    layer.dataProvider().addFeature(feature)
    describe(layer)
    assert [layer.attributeDisplayName(index) for index in range(4)] == [
        "Mean score",
        "Area (m²)",
        "Before",
        "own",
    ]
    shown = []
    for index, value in enumerate(feature.attributes()[:2]):
        setup = layer.editorWidgetSetup(index)
        formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        shown.append(formatter.representValue(layer, index, setup.config(), None, value))
    assert shown == ["0,56", "185.128"]
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "<b>Mean score</b> 0,56" in tip and "a &lt;b>" in tip and "own" not in tip
    assert QgsExpression(layer.displayExpression()).evaluate(context) == "185.128"

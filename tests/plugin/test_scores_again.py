"""`revisit:redrawchange`, `samplechange` and `changearea` through `processing.run`, with a real engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest
from conftest import Call, quantile
from osgeo import gdal
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from revisit.qgis_plugin import layers
from test_detectchange_run import Feedback


def rows_of(path: str, name: str = "changes") -> list[tuple[Any, ...]]:
    layer = QgsVectorLayer(f"{path}|layername={name}", "", "ogr")
    assert layer.isValid()
    return [(feature.geometry().asWkt(), *feature.attributes()) for feature in layer.getFeatures()]


def test_redrawing_gives_what_a_run_at_that_threshold_gives(call: Call, scores: dict, tmp_path: Path) -> None:
    share = {"THRESHOLD": quantile(scores["SCORE"], 0.9), "MIN_AREA": 8.0}
    wanted = call("detectchange", **{**scores, **share, "OUTPUT": str(tmp_path / "wanted.gpkg")})
    found = call("redrawchange", SCORE=scores["SCORE"], OUTPUT=str(tmp_path / "found.gpkg"), **share)
    rows = rows_of(found["OUTPUT"])
    assert len(rows) > 10 and rows == rows_of(wanted["OUTPUT"])
    assert {name: found[name] for name in ("POLYGONS", "CHANGED_AREA", "OBSERVED_SHARE")} == {
        name: wanted[name] for name in ("POLYGONS", "CHANGED_AREA", "OBSERVED_SHARE")
    }
    assert (tmp_path / "found.qml").exists()


def test_polygons_that_were_edited_are_kept(call: Call, scores: dict, tmp_path: Path) -> None:
    layer = layers.load_output("changes", scores["OUTPUT"])
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())
    assert layer.commitChanges()
    edited, feedback = rows_of(scores["OUTPUT"]), Feedback()
    found = call("redrawchange", feedback, SCORE=scores["SCORE"], OUTPUT=scores["OUTPUT"], THRESHOLD=0.9)
    assert found["OUTPUT"] == str(tmp_path / "changes_2.gpkg") and rows_of(scores["OUTPUT"]) == edited
    assert any("was changed after it was written" in warning for warning in feedback.warnings)


def test_the_layer_in_the_project_follows(call: Call, scores: dict) -> None:
    layer = layers.load_output("changes", scores["OUTPUT"])
    QgsProject.instance().addMapLayer(layer)
    found = call("redrawchange", SCORE=scores["SCORE"], OUTPUT=scores["OUTPUT"], THRESHOLD=1.0)
    assert found["POLYGONS"] == 0 == layer.featureCount() and not layer.readOnly()


def test_a_score_without_its_receipt_is_refused_in_a_sentence(
    call: Call, scores: dict, tmp_path: Path
) -> None:
    Path(f"{scores['SCORE']}.receipt.json").unlink()
    with pytest.raises(QgsProcessingException, match=r"receipt .* is missing"):
        call("redrawchange", SCORE=scores["SCORE"], OUTPUT=str(tmp_path / "new.gpkg"))
    with pytest.raises(QgsProcessingException, match=r"nothing\.tif does not exist"):
        call("redrawchange", SCORE="nothing.tif", OUTPUT=str(tmp_path / "new.gpkg"))
    assert not (tmp_path / "new.gpkg").exists()


def test_a_layer_of_scores_can_be_given(call: Call, scores: dict, tmp_path: Path) -> None:
    layer = QgsRasterLayer(scores["SCORE"], "scores")
    QgsProject.instance().addMapLayer(layer)
    found = call(
        "redrawchange", SCORE=layer, OUTPUT=str(tmp_path / "new.gpkg"), THRESHOLD=scores["THRESHOLD"]
    )
    assert found["POLYGONS"] == len(rows_of(found["OUTPUT"])) > 0


def test_a_sample_becomes_an_area_with_an_interval(call: Call, scores: dict, tmp_path: Path) -> None:
    """Answered by a made-up truth: a pixel is change where its score is above the 70 % quantile."""
    redrawn = call(
        "redrawchange", SCORE=scores["SCORE"], OUTPUT=scores["OUTPUT"], THRESHOLD=scores["THRESHOLD"]
    )
    truth = quantile(scores["SCORE"], 0.7)
    near = quantile(scores["SCORE"], 0.3)
    sample = call(
        "samplechange",
        SCORE=scores["SCORE"],
        CHANGES=scores["OUTPUT"],
        POINTS=900,
        NEAR=near,
        OUTPUT=str(tmp_path / "sample.gpkg"),
    )
    assert sample["DRAWN"] == 900 and (tmp_path / "sample.qml").exists()
    layer = layers.load_output("sample", sample["OUTPUT"])
    assert layer.renderer().type() == "categorizedSymbol"
    with pytest.raises(QgsProcessingException, match=r"Answered points in the stratum .*: 0"):
        call("changearea", SAMPLE=layer)
    answer(layer, lambda point: "change" if point["score"] >= truth else "no change")
    feedback = Feedback()
    found = call("changearea", feedback, SAMPLE=layer)
    pixels = gdal.Open(scores["SCORE"]).ReadAsArray()
    pixel = sample["OBSERVED_AREA"] / np.isfinite(pixels).sum()
    assert found["MAPPED_AREA"] == pytest.approx(redrawn["CHANGED_AREA"], rel=1e-4)
    assert abs(found["AREA"] - (pixels >= truth).sum() * pixel) < 2 * found["AREA_MARGIN"]
    assert 0.5 < found["USERS"] < 0.7 and found["PRODUCERS"] == 1.0, "all change is above the threshold"
    assert found["ANSWERED"] == 900 and any("(95%), by 900 points" in line for line in feedback.infos)


def answer(layer: QgsVectorLayer, say: Callable[[QgsFeature], str]) -> None:
    field = layer.fields().indexOf("reference")
    values = {point.id(): {field: say(point)} for point in layer.getFeatures()}
    assert layer.dataProvider().changeAttributeValues(values)


def test_a_layer_that_is_no_sample_is_refused_by_its_fields(call: Call) -> None:
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=stratum:string", "points", "memory")
    point = QgsFeature(layer.fields())
    point.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(1, 2)))
    layer.dataProvider().addFeature(point)
    with pytest.raises(QgsProcessingException, match="points is no sample: it lacks one of the fields"):
        call("changearea", SAMPLE=layer)

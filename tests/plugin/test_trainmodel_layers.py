"""`revisit:trainmodel` on layers of a project: what of them reaches the engine, and a run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import write_raster
from labelled import Feedback
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

LEFT, TOP, PIXEL, SIZE = 500_000.0, 5_000_000.0, 2.0, 256
QUICK = "options={ widths = [4, 8] }\ndata.crop=32\nrun.batch=2\nrun.threads=1\nrun.log_every=1"


def polygons(*boxes: tuple[str, int, int, int, int], crs: str = "EPSG:32633") -> QgsVectorLayer:
    """A layer in memory of boxes in pixels (state, left, top, right, bottom)."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=state:string&field=note:string", "drawn", "memory")
    features = []
    for state, left, top, right, bottom in boxes:
        feature = QgsFeature(layer.fields())
        box = QgsRectangle(LEFT + left * PIXEL, TOP - bottom * PIXEL, LEFT + right * PIXEL, TOP - top * PIXEL)
        feature.setGeometry(QgsGeometry.fromRect(box))
        feature["state"] = state
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


def everywhere(state: str, step: int = 64) -> list[tuple[str, int, int, int, int]]:
    """A box of 16 pixels in every square of `step` pixels."""
    corners = [(column, row) for row in range(8, SIZE, step) for column in range(8, SIZE, step)]
    return [(state, left, top, left + 16, top + 16) for left, top in corners]


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> tuple[str, str]:
    """Two dates of noise of 256 × 256 pixels."""
    folder = tmp_path_factory.mktemp("scene")
    return write_raster(folder / "before.tif", size=SIZE), write_raster(
        folder / "after.tif", size=SIZE, seed=1
    )


@pytest.fixture
def parameters(scene: tuple[str, str], tmp_path: Path) -> dict[str, Any]:
    """Parameters of a quick training on layers."""
    values = {
        "BEFORE": scene[0],
        "AFTER": scene[1],
        "OUTPUT": str(tmp_path / "out"),
        "STEPS": 2,
        "CHIP": 32,
        "SETTINGS": QUICK,
    }
    return {**values, "VALIDATION": 0.3, "RESOLUTION": None}


def test_polygons_are_written_as_the_project_shows_them(qgis_processing) -> None:
    from revisit.qgis_plugin.export import write_polygons

    layer = polygons(*everywhere("changed", 128), ("unknown", 0, 0, 4, 4))
    layer.setSubsetString("")  # of a layer in memory it is kept by QGIS alone
    layer.startEditing()
    layer.deleteFeature(
        next(feature.id() for feature in layer.getFeatures() if feature["state"] == "unknown")
    )
    written = QgsVectorLayer(
        write_polygons(layer, "labels", "state", QgsCoordinateTransformContext()), "", "ogr"
    )
    assert written.featureCount() == 4 and written.crs().authid() == "EPSG:32633"
    assert written.fields().names() == ["fid", "state"]
    plain = QgsVectorLayer(write_polygons(layer, "observed", "", QgsCoordinateTransformContext()), "", "ogr")
    assert plain.fields().names() == ["fid"]


def test_a_filtered_layer_is_written_filtered(qgis_processing, tmp_path: Path) -> None:
    from revisit.qgis_plugin.export import write_polygons

    layer = polygons(("changed", 0, 0, 9, 9), ("unknown", 0, 0, 4, 4))
    path = write_polygons(layer, "all", "state", QgsCoordinateTransformContext())
    filtered = QgsVectorLayer(f"{path}|subset=\"state\" = 'changed'", "", "ogr")
    written = QgsVectorLayer(
        write_polygons(filtered, "some", "state", QgsCoordinateTransformContext()), "", "ogr"
    )
    assert [feature["state"] for feature in written.getFeatures()] == ["changed"]


def test_a_model_learns_from_a_drawn_layer_and_an_observed_area(provider, parameters: dict[str, Any]) -> None:
    import processing

    feedback = Feedback()
    given = {
        "LABELS": polygons(*everywhere("changed")),
        "FIELD": "state",
        "OBSERVED": polygons(("", 0, 0, SIZE, SIZE - 16)),
    }
    result = processing.run(
        "revisit:trainmodel",
        {**parameters, **given, "LICENCE": "mine", "TITLE": 'My "own"'},
        feedback=feedback,
    )
    output = Path(parameters["OUTPUT"])
    about = json.loads((output / "chips" / "dataset.json").read_text())
    assert about["gsd"] == pytest.approx(PIXEL, rel=1e-3) and about["licence"] == "mine"
    recipe = json.loads((output / "recipe.json").read_text())
    assert recipe["about"]["title"] == 'My "own"' and recipe["about"]["licence"] == "mine"
    assert [source["path"] for source in recipe["data"]["train"]] == [str(output / "chips")]
    assert list((output / "chips" / "train" / "A").iterdir()) and list(
        (output / "chips" / "val" / "A").iterdir()
    )
    assert result["CHECKPOINT"] == str(output / "best.safetensors") and 0 <= result["F1"] <= 1
    assert any("Cut chips of 32 pixels" in line for line in feedback.infos)
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100.0


def test_a_label_raster_is_read_where_it_lies_and_a_date_in_the_projects_crs(
    provider, parameters: dict[str, Any]
) -> None:
    algorithm = provider.algorithm("trainmodel").create()
    drawn = QgsRasterLayer(parameters["AFTER"], "drawn by hand")
    drawn.setCrs(QgsCoordinateReferenceSystem("EPSG:32632"))  # not what the file says
    values = {**parameters, "AFTER": drawn, "LABELS": QgsRasterLayer(parameters["BEFORE"], "labels")}
    algorithm.prepareAlgorithm(values, QgsProcessingContext(), Feedback())
    assert algorithm.sources["LABELS"].path == parameters["BEFORE"] and algorithm.polygons == {}
    assert algorithm.sources["AFTER"].path.endswith(".vrt"), "with the CRS that the project gives it"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"LABELS": "/nowhere/labels.gpkg"}, "labels.gpkg"),
        ({"FIELD": "colour"}, "drawn has no field colour. Its fields: state, note."),
        ({"CHIP": 16}, "CHIP"),
        ({"VALIDATION": 0.9}, "VALIDATION"),
        ({"BANDS_AFTER": "red"}, "BANDS_AFTER is 'red'"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_layers_that_cannot_be_used_are_refused_without_an_engine(
    provider, parameters, change, words: str
) -> None:
    algorithm = provider.algorithm("trainmodel").create()
    values = {**parameters, "LABELS": polygons(*everywhere("changed")), **change}
    context = QgsProcessingContext()
    holds, told = algorithm.checkParameterValues(values, context)
    if holds:
        with pytest.raises(QgsProcessingException) as caught:
            algorithm.prepare(values, context, Feedback()) or algorithm.prepareAlgorithm(
                values, context, Feedback()
            )
        told = str(caught.value)
    assert words in told


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (
            lambda: polygons(("red", 8, 8, 24, 24)),
            "state of drawn says red, wanted changed, unchanged or unknown",
        ),
        (
            lambda: polygons(*everywhere("changed"), crs="EPSG:3413"),
            "drawn marks no change where both dates are observed",
        ),
    ],
    ids=["another word", "elsewhere"],
)
def test_labels_that_teach_nothing_are_told_in_a_sentence_and_nothing_is_left(
    provider, parameters, labels, words: str
) -> None:
    import processing

    with pytest.raises(QgsProcessingException, match=words):
        processing.run(
            "revisit:trainmodel", {**parameters, "LABELS": labels(), "FIELD": "state"}, feedback=Feedback()
        )
    assert not any(Path(parameters["OUTPUT"]).glob("*"))

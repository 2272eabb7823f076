"""`revisit:adapt`: what it refuses before anything runs, and a run of the engine on layers of a project."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from labelled import Feedback
from made_by_engine import made_by_engine
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRectangle,
    QgsVectorLayer,
)

LEFT, TOP = 500_000.0, 5_761_000.0
CORNERS = [(column, row) for row in (10, 50, 90) for column in (10, 36, 62, 88)]
_SCENE = """
import sys
from pathlib import Path
import numpy as np
from synthetic import difference_checkpoint, ground, write_raster
folder, first = Path(sys.argv[1]), ground(120, 120)
second = first.copy()
for place in sys.argv[2:]:
    column, row = map(int, place.split(","))
    second[:, row : row + 12, column : column + 12] += 30
write_raster(folder / "before.tif", first)
write_raster(folder / "after.tif", second)
difference_checkpoint(folder / "net.safetensors")
"""


def polygons(*states: str, field: str = "status") -> QgsVectorLayer:
    """A layer in memory of the squares of the scene, judged by turns as `states` say."""
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:32633&field={field}:string", "judged", "memory")
    features = []
    for number, (column, row) in enumerate(CORNERS):
        feature = QgsFeature(layer.fields())
        x, y = LEFT + column, TOP - row
        feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(x, y - 12, x + 12, y)))
        feature[field] = states[number % len(states)]
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture(scope="module")
def scene(engine_python: str, tmp_path_factory) -> Path:
    """before.tif, after.tif, in which every other square is brighter by a little, and a checkpoint that
    misses them all.
    """
    folder = tmp_path_factory.mktemp("scene")
    changed = [f"{column},{row}" for column, row in CORNERS[1::2]]
    return made_by_engine(engine_python, _SCENE, folder, *changed)


@pytest.fixture
def parameters(scene: Path, tmp_path: Path) -> dict[str, Any]:
    """Parameters that are accepted."""
    return {
        "BEFORE": str(scene / "before.tif"),
        "AFTER": str(scene / "after.tif"),
        "CHECKPOINT": str(scene / "net.safetensors"),
        "LABELS": polygons("rejected", "missed"),
        "OUTPUT": str(tmp_path / "mine.safetensors"),
        "STEPS": 1,
    }


def test_what_cannot_work_is_refused_in_words(
    provider, cloudy, parameters: dict[str, Any], scene: Path
) -> None:
    for change, words in (
        ({}, ""),
        ({"CHECKPOINT": __file__}, "is not a"),
        ({"CHECKPOINT": cloudy["CHECKPOINT"]}, "is made for clouds, wanted change"),
        ({"OUTPUT": str(scene / "net.safetensors")}, "exists already. Choose another OUTPUT."),
        ({"RING": 0}, "RING"),
        ({"AFTER": parameters["BEFORE"]}, "are the same raster"),
    ):
        algorithm = provider.algorithm("adapt").create()
        holds, told = algorithm.checkParameterValues({**parameters, **change}, QgsProcessingContext())
        assert holds == (not words) and words in told


def test_polygons_of_the_project_teach_and_the_checkpoint_is_on_the_list(
    provider, parameters: dict[str, Any]
) -> None:
    import processing
    from revisit.qgis_plugin.checkpoints import card_of
    from revisit.qgis_plugin.settings import checkpoint_folders

    feedback = Feedback()
    result = processing.run("revisit:adapt", {**parameters, "TITLE": "Mine"}, feedback=feedback)
    assert (result["F1_BEFORE"], result["F1_AFTER"], result["KEPT"], result["POLYGONS"]) == (0, 1, 1, 12)
    assert result["OUTPUT"] == parameters["OUTPUT"] and card_of(result["OUTPUT"]).name == "Mine"
    assert str(Path(result["OUTPUT"]).parent) in checkpoint_folders()
    assert any("0.000 before, 1.000 after" in line for line in feedback.infos)


@pytest.mark.parametrize(
    ("state", "field", "words"),
    [
        ("rejected", "status", "judged says of no polygon that it is a change"),
        ("accepted", "colour", "judged has none of the fields status, change"),
    ],
)
def test_polygons_that_cannot_teach_are_refused_by_the_layers_name(
    provider, parameters: dict[str, Any], state: str, field: str, words: str
) -> None:
    import processing

    feedback = Feedback()
    layer = polygons(state, field=field)
    with pytest.raises(QgsProcessingException) as caught:
        processing.run("revisit:adapt", {**parameters, "LABELS": layer}, feedback=feedback)
    assert words in f"{caught.value} {feedback.textLog()}"
    assert not Path(parameters["OUTPUT"]).exists()

"""`revisit:trainmodel` on a raster and a layer of its objects: from real tree crowns to a checkpoint on the
list.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from labelled import Feedback
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from real_data import DATA, MISSING

CROWNS = DATA / "objects/deepforest"
QUICK = "run.batch=2\nrun.threads=1\nrun.log_every=1\nrun.evaluate_every=2\ndata.crop=96\nrun.precision=fp32"
needs_crowns = pytest.mark.skipif(not CROWNS.is_dir(), reason=MISSING)


def crowns(points: bool = False) -> QgsVectorLayer:
    """The crowns of OSBS_029 as a layer in memory, boxes or their middles, of two kinds by their size."""
    raster = QgsRasterLayer(str(CROWNS / "OSBS_029.tif"))
    left, top, pixel = raster.extent().xMinimum(), raster.extent().yMaximum(), raster.rasterUnitsPerPixelX()
    shape = "Point" if points else "Polygon"
    layer = QgsVectorLayer(f"{shape}?crs={raster.crs().authid()}&field=kind:string", "crowns", "memory")
    features = []
    for row in csv.DictReader((CROWNS / "OSBS_029.csv").read_text(encoding="utf-8").splitlines()):
        x1, y1, x2, y2 = (float(row[name]) for name in ("xmin", "ymin", "xmax", "ymax"))
        box = QgsRectangle(left + x1 * pixel, top - y2 * pixel, left + x2 * pixel, top - y1 * pixel)
        feature = QgsFeature(layer.fields())
        shown = QgsGeometry.fromPointXY(QgsPointXY(box.center())) if points else QgsGeometry.fromRect(box)
        feature.setGeometry(shown)
        feature["kind"] = "large" if (x2 - x1) * (y2 - y1) > 1600 else "small"
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    return layer


@pytest.fixture
def parameters(tmp_path: Path) -> dict[str, Any]:
    """Parameters of a quick training on the crowns."""
    return {
        "TASK": "objects",
        "RASTER": str(CROWNS / "OSBS_029.tif"),
        "OBJECTS": crowns(),
        "CHIP": 96,
        "VALIDATION": 0.3,
        "STEPS": 2,
        "OUTPUT": str(tmp_path / "mine"),
        "SETTINGS": QUICK,
    }


@pytest.mark.slow
@pytest.mark.real
@needs_crowns
def test_a_detector_learns_other_classes_from_a_starter_and_is_measured_on_its_own_folder(
    provider, parameters: dict[str, Any], tmp_path: Path
) -> None:
    import processing
    from revisit.qgis_plugin.checkpoints import available, default_checkpoint

    feedback = Feedback()
    start = default_checkpoint("objects")
    given = {**parameters, "CLASS_FIELD": "kind", "START": start, "LICENCE": "mine"}
    result = processing.run("revisit:trainmodel", given, feedback=feedback)
    card = {entry.path: entry.card for entry in available("objects")[0]}[result["CHECKPOINT"]]
    assert card.classes == ("large", "small") and card.network == "yolox"
    assert [data.name for data in card.training_data][-1] == "cut from OSBS_029.tif and objects.gpkg"
    assert len(card.training_data) == 2 and "CC BY 3.0" in card.licence and "mine" in card.licence
    assert result["THRESHOLD"] == pytest.approx(card.threshold) and 0 <= result["AP50"] <= 1
    log = "\n".join(feedback.infos)
    assert f"at threshold {card.threshold:.3f}" in log and "Cut chips of 96 pixels" in log
    about = json.loads(Path(parameters["OUTPUT"], "chips", "dataset.json").read_text())
    assert about["gsd"] == pytest.approx(0.1, rel=0.01) and about["licence"] == "mine"

    measured = {"CHECKPOINT": result["CHECKPOINT"], "DATASET": parameters["OUTPUT"]}
    told = Feedback()
    again = processing.run(
        "revisit:evaluatemodel", {**measured, "OUTPUT": str(tmp_path / "measured")}, feedback=told
    )
    assert again["AP50"] == pytest.approx(result["AP50"], abs=1e-3)
    assert again["THRESHOLD"] == pytest.approx(result["THRESHOLD"])
    assert any("no part test" in line for line in told.infos)


@pytest.mark.real
@needs_crowns
def test_points_are_taken_with_a_size_and_refused_without(provider, parameters: dict[str, Any]) -> None:
    import processing

    given = {**parameters, "OBJECTS": crowns(points=True)}
    with pytest.raises(QgsProcessingException, match=r"61 of 61 objects in crowns are points.*POINT_SIZE"):
        processing.run("revisit:trainmodel", given, feedback=Feedback())
    assert not any(Path(parameters["OUTPUT"]).glob("*"))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"OBJECTS": None}, "Layers as data have to be RASTER, OBJECTS; not given: OBJECTS."),
        ({"TASK": "change"}, "RASTER is of the task objects, and the task is change."),
        (
            {"RASTER": None, "OBJECTS": None},
            "own-objects.toml names no data to train on. Set RASTER, OBJECTS",
        ),
        ({"START": "change"}, "is made for change, wanted objects. Choose another START."),
    ],
    ids=lambda value: str(value)[:30],
)
def test_what_does_not_belong_together_is_refused_in_words(
    provider, pair, tmp_path: Path, change: dict[str, Any], words: str
) -> None:
    from revisit.qgis_plugin.checkpoints import default_checkpoint

    layer = QgsVectorLayer("Polygon?crs=EPSG:32633", "boxes", "memory")
    values = {"TASK": "objects", "RASTER": pair[0], "OBJECTS": layer, "OUTPUT": str(tmp_path / "out")}
    if "START" in change:
        change = {"START": default_checkpoint(change["START"])}
    algorithm = provider.algorithm("trainmodel").create()
    holds, told = algorithm.checkParameterValues({**values, **change}, QgsProcessingContext())
    assert not holds and words in told

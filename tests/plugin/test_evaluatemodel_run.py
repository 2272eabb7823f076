"""`revisit:evaluatemodel`: what it refuses before anything runs, and a run with a real engine."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from labelled import Feedback, write_dataset
from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingException


@pytest.fixture(scope="module")
def dataset(engine_python: str, tmp_path_factory) -> Path:
    """train/ and val/ of small pairs."""
    return write_dataset(tmp_path_factory.mktemp("data"), engine_python)


@pytest.fixture
def parameters(dataset: Path, checkpoint: str, tmp_path: Path) -> dict[str, Any]:
    """Parameters that are accepted."""
    return {
        "CHECKPOINT": checkpoint,
        "DATASET": str(dataset),
        "SPLIT": "val",
        "OUTPUT": str(tmp_path / "measured"),
    }


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, ""),
        ({"OUTPUT": QgsProcessing.TEMPORARY_OUTPUT}, ""),
        ({"CHECKPOINT": __file__}, "is not a"),
        ({"DATASET": "/nowhere/data"}, "/nowhere/data does not exist. Check DATASET."),
        ({"DATASET": ""}, "dataset is ''"),
        ({"GSD": -1}, "GSD"),
        ({"SPLIT": "a/b"}, "split is 'a/b'"),
    ],
)
def test_what_cannot_work_is_refused_in_words(
    provider, parameters: dict[str, Any], change: dict[str, Any], words: str
) -> None:
    algorithm = provider.algorithm("evaluatemodel").create()
    holds, told = algorithm.checkParameterValues({**parameters, **change}, QgsProcessingContext())
    assert holds == (not words) and words in told


def test_the_measures_come_back_as_numbers_files_and_words(provider, parameters: dict[str, Any]) -> None:
    import processing

    feedback = Feedback()
    result = processing.run(
        "revisit:evaluatemodel", {**parameters, "GSD": 0.5, "FLIPS": True}, feedback=feedback
    )
    written = json.loads(Path(result["METRICS"]).read_text())
    for name in ("F1", "PRECISION", "RECALL", "IOU", "ACCURACY", "THRESHOLD", "MAX_F1"):
        assert result[name] == pytest.approx(written[name.lower()]) and 0 <= result[name] <= 1
    assert result["THRESHOLD"] == pytest.approx(0.4567) and written["images"] == 2
    assert (written["gsd"], written["flips"]) == (0.5, True)
    report = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert report.lower().startswith("<!doctype html>") and "random.safetensors" in report
    assert result["OUTPUT"] == parameters["OUTPUT"]
    assert feedback.steps[-1] == 100.0
    assert any(f"F1 {result['F1']:.3f}" in line for line in feedback.infos)


def test_a_split_that_is_not_there_is_told_in_a_sentence(provider, parameters: dict[str, Any]) -> None:
    import processing

    with pytest.raises(QgsProcessingException, match="test/"):
        processing.run("revisit:evaluatemodel", {**parameters, "SPLIT": "test"}, feedback=Feedback())


def test_a_checkpoint_can_be_calibrated(provider, parameters: dict[str, Any], tmp_path: Path) -> None:
    import processing
    from revisit.core_models.contract.card import read_card

    values = {**parameters, "CALIBRATED": str(tmp_path / "new.safetensors")}
    result = processing.run("revisit:evaluatemodel", values, feedback=Feedback())
    old, new = read_card(parameters["CHECKPOINT"]), read_card(result["CALIBRATED"])
    assert new.temperature != old.temperature and new.weights_sha256 == old.weights_sha256


def test_a_detector_is_measured_on_images_with_boxes(
    provider, series: dict[str, Any], tmp_path: Path
) -> None:
    import processing

    table = tmp_path / "boxes.csv"
    rows = [f"{path},10,10,40,30,car" for path in series["RASTERS"]]
    table.write_text("\n".join(["image_path,xmin,ymin,xmax,ymax,label", *rows]))
    feedback = Feedback()
    values = {"CHECKPOINT": series["CHECKPOINT"], "DATASET": str(table), "OUTPUT": str(tmp_path / "measured")}
    result = processing.run("revisit:evaluatemodel", values, feedback=feedback)
    written = json.loads(Path(result["METRICS"]).read_text())
    assert (
        written["objects"] == 2
        and result["AP50"] == pytest.approx(written["ap50"])
        and "PSNR_CLOUDY" not in result
    )
    assert any("AP50" in line for line in feedback.infos)

"""`revisit:evaluatemodel` on layers: those that the checkpoint's task needs, cut into one test set."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from conftest import write_raster
from labelled import Feedback
from qgis.core import QgsProcessingContext
from test_trainmodel_layers import SIZE, everywhere, polygons


@pytest.fixture
def parameters(checkpoint: str, tmp_path: Path) -> dict[str, Any]:
    """Two dates of noise and squares that are said to have changed."""
    return {
        "CHECKPOINT": checkpoint,
        "BEFORE": write_raster(tmp_path / "before.tif", size=SIZE),
        "AFTER": write_raster(tmp_path / "after.tif", size=SIZE, seed=1),
        "LABELS": polygons(*everywhere("changed")),
        "CHIP": 64,
        "OUTPUT": str(tmp_path / "measured"),
    }


def test_layers_are_measured_whole_and_again(provider, parameters: dict[str, Any]) -> None:
    import processing

    result = processing.run("revisit:evaluatemodel", parameters, feedback=Feedback())
    written = json.loads(Path(result["METRICS"]).read_text())
    assert written["images"] == (SIZE // 64) ** 2 and written["split"] == "test"
    assert written["pixels"] == SIZE * SIZE and written["gsd"] == pytest.approx(2.0, rel=1e-3)
    again = processing.run("revisit:evaluatemodel", parameters, feedback=Feedback())
    assert again["F1"] == result["F1"], "chips and measures of its own are replaced"


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"LABELS": None}, "not given: LABELS. Give them all, or a dataset."),
        ({"DATASET": "/nowhere"}, "There are both layers and a dataset."),
        ({"OBJECTS": polygons(("", 0, 0, 9, 9))}, "OBJECTS is of the task objects, and the task is change."),
    ],
    ids=["incomplete", "both", "of another task"],
)
def test_what_does_not_belong_together_is_refused_in_words(
    provider, parameters: dict[str, Any], change: dict[str, Any], words: str
) -> None:
    algorithm = provider.algorithm("evaluatemodel").create()
    holds, told = algorithm.checkParameterValues({**parameters, **change}, QgsProcessingContext())
    assert not holds and words in told

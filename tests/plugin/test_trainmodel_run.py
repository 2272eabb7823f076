"""`revisit:trainmodel` by a recipe, with a real engine: to the end, cancelled, and gone on with."""

from __future__ import annotations

import json
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import PATIENCE
from labelled import Feedback, write_dataset, write_recipe
from qgis.core import QgsProcessingContext, QgsProcessingException


@pytest.fixture(scope="module")
def recipe(engine_python: str, tmp_path_factory) -> str:
    """A recipe on small pairs."""
    folder = tmp_path_factory.mktemp("recipe")
    return write_recipe(folder, write_dataset(folder / "data", engine_python))


@pytest.fixture
def algorithm(provider):
    """A fresh instance, as QGIS makes one for a run."""
    return provider.algorithm("trainmodel").create()


@pytest.fixture
def parameters(recipe: str, tmp_path: Path) -> dict[str, Any]:
    """Parameters that are accepted."""
    return {"RECIPE": recipe, "OUTPUT": str(tmp_path / "out")}


def refusal(algorithm, parameters: dict[str, Any]) -> str:
    """Why the parameters are refused; empty where they are not."""
    holds, told = algorithm.checkParameterValues(parameters, QgsProcessingContext())
    assert holds == (not told)
    return told


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, ""),
        ({"SETTINGS": "run.batch=1\n# why\n\nabout.title=A = b"}, ""),
        ({"SETTINGS": "run.batch=1\nfaster"}, "'faster', wanted key=value"),
        ({"RECIPE": "/nowhere/recipe.toml"}, "/nowhere/recipe.toml does not exist. Check RECIPE."),
        ({"RECIPE": None}, "own-data.toml names no data to train on. Set BEFORE, AFTER, LABELS, or"),
        ({"OUTPUT": ""}, "No folder for the training was chosen. Set OUTPUT."),
        ({"BEFORE": "{before}"}, "not given: AFTER, LABELS. Give them all, or none"),
        ({"BEFORE": "{before}", "AFTER": "{after}"}, "not given: LABELS."),
        ({"BEFORE": "/nowhere/b.tif"}, "/nowhere/b.tif does not exist"),
        ({"START": __file__}, "test_trainmodel_run.py"),
        ({"STEPS": 0}, "STEPS"),
        ({"DEVICE": "abacus"}, "DEVICE"),
        ({"RESUME": True}, "holds no training to go on with"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_work_is_refused_in_words(
    algorithm, parameters, pair, change: dict[str, Any], words: str
) -> None:
    places = {"{before}": pair[0], "{after}": pair[1]}
    change = {
        name: places.get(value, value) if isinstance(value, str) else value for name, value in change.items()
    }
    told = refusal(algorithm, {**parameters, **change})
    assert words in told and bool(words) == bool(told)


def test_a_folder_with_a_training_is_only_gone_on_with(algorithm, parameters: dict[str, Any]) -> None:
    Path(parameters["OUTPUT"]).mkdir()
    Path(parameters["OUTPUT"], "state.pt").write_bytes(b"")
    assert "holds a training already. Switch RESUME on" in refusal(algorithm, parameters)
    assert refusal(algorithm, {**parameters, "RESUME": True}) == ""


def cancel_after_a_step(feedback: Feedback) -> threading.Thread:
    """Cancels once a loss was reported."""

    def watch() -> None:
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline and not any("loss" in text for text in feedback.texts):
            time.sleep(0.05)
        feedback.cancel()

    thread = threading.Thread(target=watch)
    thread.start()
    return thread


def test_a_training_is_cancelled_and_gone_on_with_to_its_end(
    provider, parameters: dict[str, Any], engines
) -> None:
    import processing
    from revisit.qgis_plugin.checkpoints import available

    feedback = Feedback()
    watcher = cancel_after_a_step(feedback)
    endless = {
        **parameters,
        "STEPS": 1_000_000,
        "SETTINGS": "run.evaluate_every=1000000\nabout.description=From QGIS",
    }
    with pytest.raises(QgsProcessingException, match="stopped at step") as caught:
        processing.run("revisit:trainmodel", endless, feedback=feedback)
    watcher.join()
    output = Path(parameters["OUTPUT"])
    assert f"OUTPUT={output} and RESUME switched on" in str(caught.value)
    assert engines() == [] and (output / "state.pt").is_file()
    step = json.loads((output / "log.jsonl").read_text().splitlines()[-1])["step"]

    feedback = Feedback()
    more = {
        "OUTPUT": str(output),
        "RESUME": True,
        "STEPS": step + 3,
        "SETTINGS": "run.evaluate_every=1000000",
    }
    result = processing.run("revisit:trainmodel", more, feedback=feedback)
    assert any("loss" in text and "left" in text for text in feedback.texts)
    assert feedback.steps[-1] == 100.0 and feedback.steps == sorted(feedback.steps)
    assert result["CHECKPOINT"] == str(output / "best.safetensors")
    assert all(0 <= result[name] <= 1 for name in ("F1", "PRECISION", "RECALL", "IOU", "THRESHOLD"))
    listed = {entry.path: entry.card for entry in available()[0]}
    assert listed[result["CHECKPOINT"]].description == "From QGIS", "the recipe that it was started with"

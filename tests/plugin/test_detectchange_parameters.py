"""The algorithm's face: ids, parameters, help, and what it refuses before anything runs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessing, QgsProcessingContext, QgsProcessingParameterDefinition

COMMON = {"BEFORE", "AFTER", "CHECKPOINT", "THRESHOLD", "MIN_AREA", "OUTPUT", "MAP", "SCORE"}
GRID = {
    "LARGE",
    "SIMPLIFY",
    "BANDS_BEFORE",
    "BANDS_AFTER",
    "RESOLUTION",
    "EXTENT",
    "CRS",
    "STRETCH",
    "ZEROS",
    "REACH",
    "RECONSTRUCTED",
    "ALIGN",
    "NORMALISE",
}
ENGINE = {
    "TILE",
    "OVERLAP",
    "EXACT",
    "BATCH",
    "DEVICE",
    "PRECISION",
    "FRESH",
    "SCORE_STEP",
    "PREVIEW",
    "MEMORY",
}


@pytest.fixture
def algorithm(provider):
    """A fresh instance, as QGIS makes one for a run."""
    return provider.algorithm("detectchange").create()


@pytest.fixture
def parameters(pair: tuple[str, str], checkpoint: str) -> dict[str, Any]:
    """Parameters that are accepted."""
    return {
        "BEFORE": pair[0],
        "AFTER": pair[1],
        "CHECKPOINT": checkpoint,
        "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT,
    }


def test_the_parameters_are_those_of_the_command_line(algorithm) -> None:
    definitions = algorithm.parameterDefinitions()
    assert {definition.name() for definition in definitions} == COMMON | GRID | ENGINE
    advanced = QgsProcessingParameterDefinition.Flag.FlagAdvanced
    assert {definition.name() for definition in definitions if definition.flags() & advanced} == GRID | ENGINE


def test_the_numbers_are_outputs(algorithm) -> None:
    types = {output.name(): output.type() for output in algorithm.outputDefinitions()}
    assert {types[name] for name in ("POLYGONS", "CHANGED_AREA", "OBSERVED_SHARE")} == {"outputNumber"}


def test_good_parameters_are_accepted(algorithm, parameters: dict[str, Any]) -> None:
    assert algorithm.checkParameterValues(parameters, QgsProcessingContext()) == (True, "")


def test_without_a_checkpoint_the_starter_is_taken(
    algorithm, parameters: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from revisit.qgis_plugin.algorithms import base

    starters = {"starter": "/nowhere/starter.safetensors", "none": ""}
    told = {}
    algorithm.parameterDefinition("CHECKPOINT").setDefaultValue(None)
    for name, path in starters.items():
        monkeypatch.setattr(base, "default_checkpoint", lambda _task, path=path: path)
        told[name] = algorithm.checkParameterValues(
            {**parameters, "CHECKPOINT": None}, QgsProcessingContext()
        )[1]
    assert told["starter"].startswith("/nowhere/starter.safetensors cannot be read")
    assert told["none"].startswith("No checkpoint was chosen")


def test_a_folder_and_a_glob_are_accepted_as_dates(algorithm, parameters: dict[str, Any]) -> None:
    folder = Path(parameters["BEFORE"]).parent
    values = {**parameters, "BEFORE": str(folder), "AFTER": str(folder / "af*.tif")}
    assert algorithm.checkParameterValues(values, QgsProcessingContext()) == (True, "")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"BEFORE": "/nowhere/before.tif"}, "/nowhere/before.tif does not exist"),
        ({"AFTER": "/nowhere/*.tif"}, "/nowhere/*.tif does not exist"),
        ({"AFTER": None}, "AFTER"),
        ({"CHECKPOINT": "/nowhere/c.safetensors"}, "/nowhere/c.safetensors cannot be read"),
        ({"CHECKPOINT": __file__}, "is not a"),
        ({"THRESHOLD": 1.5}, "THRESHOLD"),
        ({"BANDS_BEFORE": "red,green"}, "BANDS_BEFORE is 'red,green'"),
        ({"BANDS_AFTER": "0,1,2"}, "bands_after is (0, 1, 2)"),
        ({"TILE": 64, "OVERLAP": 40}, "at most half the tile"),
        ({"DEVICE": "abacus"}, "DEVICE"),
        ({"OUTPUT": "/tmp/changes.shp"}, ".shp"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_what_cannot_work_is_refused_in_words(
    algorithm, parameters: dict[str, Any], change: dict[str, Any], words: str
) -> None:
    holds, told = algorithm.checkParameterValues({**parameters, **change}, QgsProcessingContext())
    assert not holds
    assert words in told

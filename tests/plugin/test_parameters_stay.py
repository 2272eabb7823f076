"""The parameters of every algorithm are those of `parameters.json`: scripts, models and receipts name them.

Labels and help may change. What is new on purpose is added to that file.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessingAlgorithm, QgsUnitTypes

FILE = Path(__file__).with_name("parameters.json")
WRITTEN_DOWN: dict[str, list[dict[str, Any]]] = json.loads(FILE.read_text(encoding="utf-8"))
UNKNOWN_UNIT = 9
"""As QGIS 3.22 numbers it; later ones have more units before it."""
WORDS = ("description", "help", "metadata")


def face(algorithm: QgsProcessingAlgorithm) -> list[dict[str, Any]]:
    """Each parameter in its order as QGIS stores it: id, type, default, flags, bounds, options, … ."""
    return [_plain(definition.toVariantMap()) for definition in algorithm.parameterDefinitions()]


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    kept = {name: _without_folder(value) for name, value in values.items() if name not in WORDS}
    if kept.get("default_unit") == int(QgsUnitTypes.DistanceUnit.DistanceUnknownUnit):
        kept["default_unit"] = UNKNOWN_UNIT
    return json.loads(json.dumps(kept, default=str))


def _without_folder(value: Any) -> Any:
    return os.path.basename(value) if isinstance(value, str) and os.path.isabs(value) else value


@pytest.mark.parametrize("name", WRITTEN_DOWN)
def test_parameters_stay_as_they_are_written_down(provider, name: str) -> None:
    found = face(provider.algorithm(name).create())
    assert [parameter["name"] for parameter in found] == [entry["name"] for entry in WRITTEN_DOWN[name]]
    for parameter, entry in zip(found, WRITTEN_DOWN[name]):
        assert parameter == entry


def test_every_algorithm_is_written_down(provider) -> None:
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(WRITTEN_DOWN)

"""What people see of every algorithm: names, help, icon, tags, help page."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QUrl

NAMES = ("detectchange", "removeclouds", "detectobjects", "segment", "trainmodel", "evaluatemodel")
NAMES += (
    "inspectpair",
    "redrawchange",
    "samplechange",
    "changearea",
    "report",
    "adapt",
    "detectseries",
    "batch",
)
WITHOUT_ENGINE = ("changearea", "report")


@pytest.fixture(params=NAMES)
def algorithm(provider, request: pytest.FixtureRequest):
    """A fresh instance, as QGIS makes one for a run."""
    return provider.algorithm(request.param).create()


def test_these_are_all(provider) -> None:
    assert {algorithm.name() for algorithm in provider.algorithms()} == set(NAMES)


def test_every_parameter_has_help_and_a_name_for_people(algorithm) -> None:
    for definition in algorithm.parameterDefinitions():
        assert len(definition.help()) > 20, definition.name()
        assert definition.description() != definition.name()


def test_it_has_icon_tags_and_help(algorithm) -> None:
    assert not algorithm.icon().pixmap(32, 32).isNull()
    assert (
        {"change", "cloud", "objects", "segmentation"} & set(algorithm.tags())
        and len(algorithm.shortHelpString()) > 200
        and algorithm.shortDescription().endswith(".")
    )
    assert algorithm.group() and algorithm.groupId() and algorithm.displayName()


def test_the_help_page_names_every_parameter_and_output(algorithm) -> None:
    page = Path(QUrl(algorithm.helpUrl()).toLocalFile()).read_text(encoding="utf-8")
    for definition in [*algorithm.parameterDefinitions(), *algorithm.outputDefinitions()]:
        assert f"<code>{definition.name()}</code>" in page, definition.name()


def test_without_an_engine_it_says_what_to_do(algorithm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVISIT_ENGINE_PYTHON", "/nowhere/python")
    holds, told = algorithm.canExecute()
    if algorithm.name() in WITHOUT_ENGINE:
        assert holds
        return
    assert not holds and "/nowhere/python does not exist" in told

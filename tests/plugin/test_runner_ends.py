"""The dock's run is over when its task is, however that ends."""

from __future__ import annotations

from typing import Any

import pytest
from qgis.core import QgsApplication, QgsProcessingException, QgsSettings, QgsTask
from revisit.core_models.contract.errors import InputRefused
from revisit.qgis_plugin.algorithms.detectchange import DetectChangeAlgorithm
from revisit.qgis_plugin.dock.runner import Runner
from revisit.qgis_plugin.quiet import SHORTEST
from waiting import wait_until

ID = "revisit:detectchange"


class Watched:
    """A runner, and what it said at its end."""

    def __init__(self) -> None:
        self.runner = Runner()
        self.ends: list[bool] = []
        self.errors: list[str] = []
        self.runner.ended.connect(lambda holds, _results: self.ends.append(holds))
        self.runner.said.connect(lambda level, words: self.errors.append(words) if level == "error" else None)


@pytest.fixture
def watched(provider) -> Watched:
    return Watched()


@pytest.fixture
def parameters(pair: tuple[str, str], checkpoint: str) -> dict[str, Any]:
    return {"BEFORE": pair[0], "AFTER": pair[1], "CHECKPOINT": checkpoint, "OUTPUT": "TEMPORARY_OUTPUT"}


def raising(error: Exception) -> Any:
    def call(*_arguments: object) -> None:
        raise error

    return call


REFUSALS = [InputRefused("input.no-extent", "web has no end.", "Set EXTENT."), TypeError("a mistake of ours")]


@pytest.mark.parametrize("error", REFUSALS, ids=lambda error: type(error).__name__)
def test_what_the_preparation_refuses_is_told_and_nothing_runs(
    watched: Watched, parameters: dict[str, Any], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(DetectChangeAlgorithm, "prepare_sources", raising(error))
    told = watched.runner.start(ID, parameters)
    assert str(error).split(".")[0] in told and not watched.runner.running
    assert QgsApplication.taskManager().countActiveTasks() == 0


@pytest.mark.parametrize(
    "error", [QgsProcessingException("no room"), RuntimeError("a mistake of ours")], ids=str
)
def test_what_fails_while_it_runs_ends_the_run_with_the_reason(
    watched: Watched, parameters: dict[str, Any], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setattr(DetectChangeAlgorithm, "run_job", raising(error))
    assert watched.runner.start(ID, parameters) == ""
    assert wait_until(lambda: watched.ends)
    assert watched.ends == [False] and str(error) in watched.errors[-1]
    assert not watched.runner.running and not watched.runner.cancelled


def test_what_is_cancelled_before_it_began_has_ended(watched: Watched, parameters: dict[str, Any]) -> None:
    assert watched.runner.start(ID, parameters) == ""
    watched.runner.task.hold()
    watched.runner.task.cancel()
    assert wait_until(lambda: watched.ends)
    assert watched.ends == [False] and watched.runner.cancelled and not watched.runner.running


def test_the_runner_can_go_on_after_each_end(
    watched: Watched, parameters: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(DetectChangeAlgorithm, "prepare_sources", raising(REFUSALS[0]))
        assert watched.runner.start(ID, parameters)
    assert watched.runner.start(ID, parameters) == ""
    assert wait_until(lambda: watched.ends) and watched.ends == [True]


def test_the_end_of_a_cancelled_run_is_not_told_by_qgis(
    watched: Watched, parameters: dict[str, Any], big_pair: tuple[str, str]
) -> None:
    """QGIS looks at the setting when the manager says that a task has ended."""
    section = QgsSettings.Section.App
    QgsSettings().setValue(SHORTEST, 5, section)
    told: list[float] = []

    def tell(_identity: int, status: int) -> None:
        if status in (QgsTask.TaskStatus.Complete, QgsTask.TaskStatus.Terminated):
            told.append(float(QgsSettings().value(SHORTEST, 5, section=section)))

    manager = QgsApplication.taskManager()
    manager.statusChanged.connect(tell)
    try:
        assert watched.runner.start(ID, {**parameters, "BEFORE": big_pair[0], "AFTER": big_pair[1]}) == ""
        assert wait_until(lambda: watched.runner.task.status() == QgsTask.TaskStatus.Running)
        watched.runner.cancel()
        assert wait_until(lambda: watched.ends and told)
    finally:
        manager.statusChanged.disconnect(tell)
    assert told[-1] > 3600, "the longest run is shorter than what is told"
    assert wait_until(lambda: int(QgsSettings().value(SHORTEST, 0, section=section)) == 5)

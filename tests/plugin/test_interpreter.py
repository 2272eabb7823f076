"""The order in which the engine's Python is looked for, and what its environment is free of."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from revisit.core_models.contract.errors import EngineIncomplete
from revisit.qgis_plugin.engine import interpreter

QGIS_SETS = (
    "VIRTUAL_ENV",
    "PROJ_LIB",
    "PROJ_DATA",
    "GDAL_DATA",
    "GDAL_DRIVER_PATH",
    "LD_LIBRARY_PATH",
    "QT_PLUGIN_PATH",
)


def make_python(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("")
    return str(path)


@pytest.fixture
def places(tmp_path: Path) -> dict[str, str]:
    """A Python in each of the four places."""
    profile = tmp_path / "profile" / "revisit" / "engine"
    found = {
        "setting": make_python(tmp_path / "chosen" / "python"),
        "variable": make_python(tmp_path / "variable" / "python"),
        "profile": make_python(interpreter.python_of(profile)),
        "repository": make_python(interpreter.python_of(tmp_path / "repository" / ".venv")),
    }
    (profile / interpreter.STAMP).write_text("")
    return found


def find(places: dict[str, str], *given: str) -> str:
    """What is found when only the `given` places have something."""
    root = Path(places["setting"]).parents[1]
    for name in ("profile", "repository"):
        if name not in given:
            Path(places[name]).unlink(missing_ok=True)
    environ = {interpreter.VARIABLE: places["variable"]} if "variable" in given else {}
    setting = places["setting"] if "setting" in given else ""
    return interpreter.find(
        setting, environ, root / "profile" / "revisit" / "engine", root / "repository"
    ).path


def test_the_setting_goes_before_the_variable_before_the_profile_before_the_repository(
    places: dict[str, str],
) -> None:
    order = ("setting", "variable", "profile", "repository")
    for first in range(len(order)):
        assert find(places, *order[first:]) == places[order[first]]


def test_nothing_anywhere_says_what_to_do(places: dict[str, str]) -> None:
    with pytest.raises(EngineIncomplete, match="Set up the engine") as caught:
        find(places)
    assert caught.value.exit_code == 5


def test_an_environment_left_half_made_is_passed_over(places: dict[str, str]) -> None:
    (Path(places["profile"]).parents[1] / interpreter.STAMP).unlink()
    assert find(places, "profile", "repository") == places["repository"]


@pytest.mark.parametrize("place", ["setting", "variable"])
def test_a_choice_that_points_nowhere_is_told_and_not_skipped(places: dict[str, str], place: str) -> None:
    Path(places[place]).unlink()
    with pytest.raises(EngineIncomplete, match="does not exist"):
        find(places, place, "profile", "repository")


def test_the_clean_environment_drops_what_qgis_sets_and_keeps_the_rest() -> None:
    dirty = dict.fromkeys(
        (*QGIS_SETS, "DYLD_LIBRARY_PATH", "DYLD_FRAMEWORK_PATH", "PYTHONPATH", "PYTHONHOME"), "qgis"
    )
    clean = interpreter.clean_environment({**dirty, "PATH": "/bin", "HTTPS_PROXY": "p"})
    assert clean == {"PATH": "/bin", "HTTPS_PROXY": "p", "PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}


def test_the_probe_names_versions_without_importing(engine_python: str) -> None:
    versions = interpreter.probe(engine_python)
    assert versions["torch"].startswith("2.") and versions["rasterio"]
    assert interpreter.missing_packages(engine_python) == []


def test_the_probe_names_what_is_missing() -> None:
    assert "torch" in interpreter.missing_packages(sys.executable)


def test_a_python_that_does_not_run_is_told(tmp_path: Path) -> None:
    broken = make_python(tmp_path / "python")
    os.chmod(broken, 0o755)
    with pytest.raises(EngineIncomplete, match=r"does not run|answers as no Python"):
        interpreter.probe(broken)


def test_the_code_root_holds_the_engine_as_the_plugin_sees_it() -> None:
    assert os.path.isfile(os.path.join(interpreter.code_root(), "core_models", "contract", "jobs.py"))

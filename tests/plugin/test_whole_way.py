"""From the zip, in a fresh profile, with a window: the way of a person, a picture of every step."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import PATIENCE, ROOT, worker_processes
from made_by_engine import made_by_engine

PICTURES = ROOT / "build" / "whole-way"
_SCENE = """
import sys
from pathlib import Path
from synthetic import difference_checkpoint, ground, write_raster
folder = Path(sys.argv[1])
first = ground(240, 240)
second = first.copy()
for row in range(6):
    for column in range(6):
        y, x = 12 + 38 * row, 12 + 38 * column
        second[:, y : y + 10 + 2 * column, x : x + 10 + 2 * row] += 20 + 5 * ((6 * row + column) % 9)
write_raster(folder / "before.tif", first)
write_raster(folder / "after.tif", second)
for number, name in enumerate(("big_before", "big_after")):
    write_raster(folder / f"{name}.tif", ground(6000, 6000, number))
difference_checkpoint(folder / "difference.safetensors", name="Differences", threshold=0.5)
"""
SETTINGS = """[PythonPlugins]
revisit=true
[qgis]
checkVersion=false
showTips=false
newsFeed=false
[projections]
promptWhenMultipleTransformsExist=false
"""


@pytest.fixture
def scene(engine_python: str, tmp_path: Path) -> Path:
    """Two dates of 36 changes, two large ones, and a checkpoint that scores differences."""
    folder = tmp_path / "scene"
    folder.mkdir()
    return made_by_engine(engine_python, _SCENE, folder)


@pytest.fixture
def profiles(tmp_path: Path) -> Path:
    """A folder with a profile in which the plugin is switched on, and the unpacked zip as `plugins`."""
    settings = tmp_path / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(SETTINGS)
    package = tmp_path / "revisit.zip"
    command = [sys.executable, str(ROOT / "tools" / "plugin_folder.py"), "package", str(package)]
    subprocess.run(command, check=True, capture_output=True)
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "plugins")
    return tmp_path


def walk(profiles: Path, scene: Path, engine_python: str) -> tuple[int, dict[str, Any]]:
    """QGIS's exit code, and what `whole_way_in_qgis.py` told."""
    shutil.rmtree(PICTURES, ignore_errors=True)
    PICTURES.mkdir(parents=True)
    told = profiles / "told.json"
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "QT_QPA", "QGIS_"))
    }
    environment.update(
        QGIS_PLUGINPATH=str(profiles / "plugins"),
        REVISIT_ENGINE_PYTHON=engine_python,
        WAY_SCENE=str(scene),
        WAY_PICTURES=str(PICTURES),
        WAY_TOLD=str(told),
    )
    script = str(ROOT / "tests" / "plugin" / "whole_way_in_qgis.py")
    qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles), "--code", script]
    command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x950x24", *qgis]
    done = subprocess.run(
        command,
        env=environment,
        timeout=4 * PATIENCE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    (PICTURES / "stderr.txt").write_text(done.stderr)
    return done.returncode, json.loads(told.read_text()) if told.exists() else {"failed": done.stderr[-2000:]}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs a made-up display")
def test_the_whole_way_of_a_person_from_the_zip(profiles: Path, scene: Path, engine_python: str) -> None:
    code, told = walk(profiles, scene, engine_python)
    steps = told.get("steps", {})
    assert "failed" not in told, (told["failed"], steps)
    assert code == 0, "QGIS did not end well while a run was on"
    assert not worker_processes(), "QGIS left an engine behind"
    assert told["warned"] == ["Processing: The job was cancelled; nothing was written."]
    assert steps["pair-check"].startswith("The pair fits")
    assert steps["preview"].startswith("Preview")
    assert "changed" in steps["run"] and steps["review"].startswith("20 of ")
    assert steps["teach"] and int(steps["report"]) > 50_000
    assert {"dock", "threshold", "reload-2", "leaving"} <= set(steps)
    assert steps["cancelled"] == "Cancelled; nothing was written."
    pictures = sorted(PICTURES.glob("[0-9]*.png"))
    assert len(pictures) == len(steps) and all(path.stat().st_size > 20_000 for path in pictures)

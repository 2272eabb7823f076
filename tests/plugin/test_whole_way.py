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
from real_data import DATA, MISSING

PICTURES = ROOT / "build" / "whole-way"
REAL_PATIENCE = 1800.0
"""Seconds after which a step on real images is given up."""
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


def walk(
    profiles: Path,
    pictures: Path,
    dates: tuple[str, str],
    options: dict[str, Any],
    patience: float = PATIENCE,
) -> tuple[int, dict[str, Any]]:
    """QGIS's exit code, and what `whole_way_in_qgis.py` told; a table of it lies beside the `pictures`."""
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    told = profiles / "told.json"
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "QT_QPA", "QGIS_"))
    }
    usual = {"checkpoints": "", "lower": 0.4, "lesson": {}, "big": ""}
    environment.update(
        QGIS_PLUGINPATH=str(profiles / "plugins"),
        WAY_BEFORE=dates[0],
        WAY_AFTER=dates[1],
        WAY_OPTIONS=json.dumps({**usual, **options}),
        WAY_PATIENCE=str(int(patience)),
        WAY_PICTURES=str(pictures),
        WAY_TOLD=str(told),
    )
    script = str(ROOT / "tests" / "plugin" / "whole_way_in_qgis.py")
    qgis = ["qgis", "--nologo", "--noversioncheck", "--profiles-path", str(profiles), "--code", script]
    command = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1400x950x24", *qgis]
    done = subprocess.run(
        command,
        env=environment,
        timeout=4 * patience,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    (pictures / "stderr.txt").write_text(done.stderr)
    found = json.loads(told.read_text()) if told.exists() else {"failed": done.stderr[-2000:]}
    (pictures / "table.md").write_text(table(found.get("table", [])))
    return done.returncode, found


def table(rows: list[list[Any]]) -> str:
    """What each step took and came to, as Markdown."""
    lines = [f"| {' | '.join(str(cell).replace(chr(10), ' ') for cell in row)} |" for row in rows]
    return "\n".join(
        ["| step | seconds | clicks | keys | what it came to |", "|---|---|---|---|---|", *lines, ""]
    )


def check_steps(told: dict[str, Any]) -> None:
    """Each step came to what it should."""
    steps = told.get("steps", {})
    assert "failed" not in told, (told["failed"], steps)
    assert steps["pair-check"].startswith("The pair fits")
    assert steps["preview"].startswith("Preview")
    assert "changed" in steps["run"] and steps["review"].startswith("20 of ")
    assert steps["teach"] and int(steps["report"]) > 50_000
    assert {"dock", "threshold"} <= set(steps)


needs_display = pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs a made-up display")


@pytest.mark.slow
@needs_display
def test_the_whole_way_of_a_person_from_the_zip(profiles: Path, scene: Path) -> None:
    dates = str(scene / "before.tif"), str(scene / "after.tif")
    options = {"checkpoints": str(scene), "lower": 0.02, "lesson": {"STEPS": 2}, "big": str(scene)}
    pictures = PICTURES / "made-up"
    code, told = walk(profiles, pictures, dates, options)
    check_steps(told)
    steps = told["steps"]
    assert code == 0, "QGIS did not end well while a run was on"
    assert not worker_processes(), "QGIS left an engine behind"
    assert told["warned"] == ["Processing: The job was cancelled; nothing was written."]
    assert {"reload-2", "leaving"} <= set(steps)
    assert steps["cancelled"] == "Cancelled; nothing was written."
    made = sorted(pictures.glob("[0-9]*.png"))
    assert len(made) == len(steps) and all(path.stat().st_size > 20_000 for path in made)


_TO_TIFF = """
import sys
import numpy as np
from PIL import Image
from synthetic import write_raster
for source, target in zip(sys.argv[2::2], sys.argv[3::2]):
    write_raster(target, np.asarray(Image.open(source)).transpose(2, 0, 1), resolution=0.5)
"""


@pytest.fixture(params=["joplin", "levir"])
def real(request: pytest.FixtureRequest, engine_python: str, tmp_path: Path) -> tuple[str, tuple[str, str]]:
    """A name, and two dates: a pair in folders, of two CRSs, and a scene that no starter has learnt from."""
    if request.param == "joplin":
        folder = DATA / "scenes" / "joplin"
        return "joplin", (str(folder / "before_epsg26915_0.6m"), str(folder / "after_epsg4326"))
    dates = str(tmp_path / "test_34_before.tif"), str(tmp_path / "test_34_after.tif")
    images = [str(DATA / "change" / "levir" / "train" / date / "test_34.jpg") for date in "AB"]
    given = [word for pair in zip(images, dates) for word in pair]
    made_by_engine(engine_python, _TO_TIFF, tmp_path, *given)
    return "levir", dates


@pytest.mark.slow
@needs_display
@pytest.mark.skipif(not DATA.is_dir(), reason=MISSING)
def test_the_whole_way_on_real_images(profiles: Path, real: tuple[str, tuple[str, str]]) -> None:
    name, dates = real
    code, told = walk(profiles, PICTURES / name, dates, {"lower": 0.3}, REAL_PATIENCE)
    check_steps(told)
    others = [words for words in told["warned"] if not words.startswith("Processing: ")]  # of the pair
    assert code == 0 and not worker_processes() and not others

"""`qgis_process`, as people call it: a run, bad input, and what happens to the engine when it is killed."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from pathlib import Path
from typing import Any, Callable

import pytest
from conftest import PATIENCE, QGIS_PROCESS, write_raster
from labelled import write_dataset, write_recipe

ALGORITHM = "revisit:detectchange"


Call = Callable[..., subprocess.CompletedProcess]


def words(parameters: dict[str, str]) -> list[str]:
    return [f"{name}={value}" for name, value in parameters.items()]


@pytest.fixture
def process(environment: dict[str, str], pair: tuple[str, str], checkpoint: str, tmp_path: Path) -> Call:
    """Calls `qgis_process --json run` on the small pair with some parameters changed."""

    def call(**change: str) -> subprocess.CompletedProcess:
        given = {
            "BEFORE": pair[0],
            "AFTER": pair[1],
            "CHECKPOINT": checkpoint,
            "OUTPUT": "changes.gpkg",
            "THRESHOLD": "0",
            **change,
        }
        command = [QGIS_PROCESS, "--json", "run", ALGORITHM, "--", *words({**given, **change})]
        return subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE
        )

    return call


def test_a_run_exits_with_0_and_gives_numbers_and_files(process: Call, tmp_path: Path) -> None:
    done = process(MAP="map.tif")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)["results"]
    assert results["POLYGONS"] == 1 and results["OBSERVED_SHARE"] == 1.0
    assert Path(results["OUTPUT"]) == tmp_path / "changes.gpkg", "a path is meant from where the user stands"
    written = {path.name for path in tmp_path.iterdir()}
    styled = {"changes.gpkg", "changes.qml", "map.tif", "map.qml"}
    assert written == styled | {"changes.gpkg.receipt.json", "map.tif.receipt.json"}


def test_a_folder_of_tiles_in_degrees_runs_against_a_metric_file(process: Call, tmp_path: Path) -> None:
    folder = tmp_path / "tiles"
    write_raster(folder / "one.tif", epsg=4326, pixel=2e-5, size=64)
    done = process(AFTER=str(folder))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["results"]["CHANGED_AREA"] > 1000


@pytest.mark.parametrize("fault", ["missing file", "no overlap", "pickle as a checkpoint"])
def test_bad_input_exits_with_1_and_a_sentence_and_leaves_nothing(
    process: Call, tmp_path: Path, fault: str
) -> None:
    inputs = tmp_path / "inputs"
    inputs.mkdir()
    if fault == "missing file":
        change, told = {"BEFORE": str(inputs / "gone.tif")}, "gone.tif does not exist"
    elif fault == "no overlap":
        change, told = {"AFTER": write_raster(inputs / "elsewhere.tif", shift=50_000.0)}, "do not overlap"
    else:
        (inputs / "weights.pth").write_bytes(b"PK\x03\x04" + bytes(100))
        change, told = {"CHECKPOINT": str(inputs / "weights.pth")}, "weights.pth is a pickle"
    done = process(**change)
    assert done.returncode == 1
    assert told in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
    assert [path.name for path in tmp_path.iterdir()] == ["inputs"]


@pytest.mark.parametrize(
    "number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda number: number.name
)
def test_no_engine_outlives_a_qgis_process_that_is_killed(
    environment: dict[str, str],
    big_pair: tuple[str, str],
    checkpoint: str,
    engines,
    tmp_path: Path,
    number: signal.Signals,
) -> None:
    given = {
        "BEFORE": big_pair[0],
        "AFTER": big_pair[1],
        "CHECKPOINT": checkpoint,
        "OUTPUT": str(tmp_path / "changes.gpkg"),
    }
    command = [QGIS_PROCESS, "run", ALGORITHM, "--", *words(given)]
    with open(tmp_path / "log", "w") as log:
        # A session of its own: the signal goes to qgis_process alone, as that of a system that is short of
        # memory does.
        running = subprocess.Popen(
            command, env=environment, cwd=tmp_path, stdout=log, stderr=log, start_new_session=True
        )
    try:
        assert wait_until(lambda: engines() and "Tile" in (tmp_path / "log").read_text(), PATIENCE), (
            tmp_path / "log"
        ).read_text()
        running.send_signal(number)
        assert wait_until(lambda: not engines(), PATIENCE), "the engine outlived its parent"
    finally:
        running.kill()
        running.wait()
    assert [path.name for path in tmp_path.iterdir()] == ["log"]


@pytest.fixture(scope="module")
def recipe(engine_python: str, tmp_path_factory) -> str:
    """A recipe on small pairs, which lie in `data` beside it."""
    folder = tmp_path_factory.mktemp("recipe")
    return write_recipe(folder, write_dataset(folder / "data", engine_python))


def test_a_model_is_trained_and_measured(environment: dict[str, str], recipe: str, tmp_path: Path) -> None:
    def run(algorithm: str, **parameters: str) -> dict[str, Any]:
        command = [QGIS_PROCESS, "--json", "run", f"revisit:{algorithm}", "--", *words(parameters)]
        done = subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE
        )
        assert done.returncode == 0, done.stderr + done.stdout
        return json.loads(done.stdout)["results"]

    trained = run("trainmodel", RECIPE=recipe, OUTPUT="mine", STEPS="3")
    assert trained["CHECKPOINT"] == str(tmp_path / "mine" / "best.safetensors")
    data = str(Path(recipe).parent / "data")
    measured = run(
        "evaluatemodel", CHECKPOINT="mine/best.safetensors", DATASET=data, SPLIT="val", OUTPUT="measured"
    )
    # The checkpoint is stored in half precision.
    assert (
        measured["F1"] == pytest.approx(trained["F1"], abs=0.02)
        and measured["THRESHOLD"] == trained["THRESHOLD"]
    )
    assert (
        Path(measured["METRICS"]) == tmp_path / "measured" / "metrics.json"
        and Path(measured["METRICS"]).is_file()
    )


def test_a_training_whose_qgis_process_is_killed_is_saved(
    environment: dict[str, str], recipe: str, engines, tmp_path: Path
) -> None:
    given = {
        "RECIPE": recipe,
        "OUTPUT": str(tmp_path / "mine"),
        "STEPS": "1000000",
        "SETTINGS": "run.evaluate_every=1000000",
    }
    command = [QGIS_PROCESS, "run", "revisit:trainmodel", "--", *words(given)]
    with open(tmp_path / "log", "w") as log:
        running = subprocess.Popen(command, env=environment, stdout=log, stderr=log, start_new_session=True)
    try:
        assert wait_until(lambda: "loss" in (tmp_path / "log").read_text(), PATIENCE), (
            tmp_path / "log"
        ).read_text()
        first = (tmp_path / "mine" / "state.pt").stat().st_mtime_ns
        running.kill()
        assert wait_until(lambda: not engines(), PATIENCE)
        assert (tmp_path / "mine" / "state.pt").stat().st_mtime_ns > first
    finally:
        running.kill()
        running.wait()


def wait_until(holds: Callable[[], object], seconds: float) -> bool:
    """Whether `holds()` comes true within `seconds`."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if holds():
            return True
        time.sleep(0.05)
    return False

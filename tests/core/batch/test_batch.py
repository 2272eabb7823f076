"""Many scenes: what is read from a table, what becomes of each, and what a lost process costs."""

from __future__ import annotations

import csv
import json
import os
import signal
import threading
import time
from pathlib import Path

import geopandas
import pyogrio
import pytest
import shapely
from synthetic import difference_checkpoint, ground, make_pair, run_cli, write_raster

from core_models.__main__ import make_parser
from core_models.batch.run import run_batch
from core_models.batch.scenes import Plan, Scene
from core_models.batch.table import read_rows
from core_models.commands.batch import plan_of
from core_models.commands.options import job_of
from core_models.contract.batch_jobs import BatchChange
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events, Log
from core_models.placing import OWNER
from core_models.worker import run_job


@pytest.fixture
def place(tmp_path) -> Path:
    """Three pairs of dates, a checkpoint, and a table of them."""
    for name in "abc":
        (tmp_path / name).mkdir()
        make_pair(tmp_path / name, 100, 130)
    difference_checkpoint(tmp_path / "net.safetensors")
    rows = [f"{name},{name}/before.tif,{name}/after.tif" for name in "abc"]
    (tmp_path / "pairs.csv").write_text("\n".join(["name,before,after", *rows]))
    return tmp_path


def arguments(place: Path, *more: str, table: str = "pairs.csv"):
    words = ["batch", str(place / table), "--checkpoint", "net.safetensors", "--output", str(place / "out")]
    return job_of(BatchChange, make_parser().parse_args([*words, *more]))


def table(place: Path) -> list[dict[str, str]]:
    with (place / "out" / "scenes.csv").open(newline="") as file:
        return list(csv.DictReader(file))


def test_all_scenes_are_done_but_the_one_that_is_refused_and_the_next_batch_goes_on(place) -> None:
    (place / "c" / "after.tif").rename(place / "c" / "later.tif")
    words = (
        "batch",
        place / "pairs.csv",
        "--checkpoint",
        place / "net.safetensors",
        "--output",
        place / "out",
    )
    first = run_cli(*words, "--map", "--workers", "1", timeout=300)
    assert first.returncode == 2 and "1 of 3 scenes were not done" in first.stderr
    assert [row["status"] for row in table(place)] == ["done", "done", "refused"]
    assert "does not exist" in table(place)[2]["message"]
    (place / "c" / "later.tif").rename(place / "c" / "after.tif")
    made = (place / "out" / "a.gpkg.receipt.json").stat().st_mtime_ns
    second = run_cli(*words, "--map", "--workers", "1", timeout=300)
    assert second.returncode == 0, second.stderr
    assert [row["status"] for row in table(place)] == ["done before", "done before", "done"]
    assert (place / "out" / "a.gpkg.receipt.json").stat().st_mtime_ns == made
    merged = pyogrio.read_dataframe(place / "out" / "all-changes.gpkg", layer="changes")
    assert merged["scene"].value_counts().to_dict() == {"a": 3, "b": 3, "c": 3}
    assert "9 polygons" in second.stdout


@pytest.mark.slow
def test_a_lost_process_costs_no_scene(place) -> None:
    """Three processes, one of which is killed at work: another one goes on with its scene."""
    for name in "abc":
        for date in ("before", "after"):
            write_raster(place / name / f"{date}.tif", ground(640, 640) // (2 if date == "after" else 1))
    (place / "out").mkdir()
    killed: list[int] = []

    def kill() -> None:
        deadline = time.monotonic() + 200
        while time.monotonic() < deadline and not killed:
            for steps in (place / "out").glob(".*/revisit-steps.bin"):
                owner = steps.with_name(OWNER).read_text()
                if steps.stat().st_size > 0 and owner:
                    killed.append(int(owner.partition("-")[0], 16))
                    os.kill(killed[0], signal.SIGKILL)
                    return
            time.sleep(0.005)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    options = {"tile": 32, "overlap": 8, "batch": 2, "device": "cpu"}
    scenes = [
        Scene(name, DetectChange(*(str(place / name / f"{date}.tif") for date in ("before", "after")),
              str(place / "net.safetensors"), str(place / "out" / f"{name}.gpkg"), **options))
        for name in "abc"
    ]  # fmt: skip
    result = run_batch(Plan(tuple(scenes)), place / "out", "", 3, 2, Events())
    killer.join()
    assert killed and killed[0] != os.getpid()
    assert result.numbers["scenes"] == 3 and [row["status"] for row in table(place)] == ["done"] * 3
    receipts = [json.loads((place / "out" / f"{name}.gpkg.receipt.json").read_text()) for name in "abc"]
    assert sum(receipt["tiles"]["taken_over"] > 0 for receipt in receipts) == 1


@pytest.mark.slow
def test_a_lost_process_costs_its_block_of_a_scene_alone(place) -> None:
    """One scene in six blocks on three processes, one of which is killed at work: the bytes of one piece."""
    for date, part in (("before", 1), ("after", 2)):
        write_raster(place / "a" / f"{date}.tif", ground(640, 640) // part)
    (place / "out").mkdir()
    images = [str(place / "a" / f"{date}.tif") for date in ("before", "after")]
    options = {"tile": 32, "overlap": 8, "batch": 2, "device": "cpu"}
    jobs = {
        name: DetectChange(
            *images,
            str(place / "net.safetensors"),
            str(place / "out" / f"{name}.gpkg"),
            score=str(place / "out" / f"{name}.tif"),
            **options,
        )
        for name in ("blocks", "whole")
    }
    killed: list[int] = []

    def kill() -> None:
        deadline = time.monotonic() + 200
        while time.monotonic() < deadline and not killed:
            for steps in (place / "out" / ".blocks.gpkg.blocks").glob(".*/revisit-steps.bin"):
                owner = steps.with_name(OWNER).read_text()
                if steps.stat().st_size > 0 and owner:
                    killed.append(int(owner.partition("-")[0], 16))
                    os.kill(killed[0], signal.SIGKILL)
                    return
            time.sleep(0.005)

    killer = threading.Thread(target=kill, daemon=True)
    killer.start()
    result = run_batch(Plan((Scene("blocks", jobs["blocks"]),)), place / "out", "", 3, 2, Events(), 6)
    killer.join()
    assert killed and killed[0] != os.getpid()
    assert result.numbers["scenes"] == 1 and [row["status"] for row in table(place)] == ["done"]
    run_job(jobs["whole"], Events())
    receipts = [
        json.loads((place / "out" / f"{name}.gpkg.receipt.json").read_text()) for name in ("blocks", "whole")
    ]
    assert receipts[0]["tiles"]["taken_over"] == receipts[0]["tiles"]["all"] == receipts[1]["tiles"]["all"]
    assert (place / "out" / "blocks.tif").read_bytes() == (place / "out" / "whole.tif").read_bytes()
    hashes = [each["written"]["changes"]["sha256"] for each in receipts]
    assert hashes[0] == hashes[1]
    assert not (place / "out" / ".blocks.gpkg.blocks").exists()


def test_columns_are_options_and_set_holds_for_all(place) -> None:
    (place / "pairs.csv").write_text(
        "\ufeffbefore;after;threshold;bands-before;large\na/before.tif;a/after.tif;0.25;3,2,1;yes\n"
        "b/before.tif;b/after.tif;;;\n"
    )
    first, second = plan_of(
        arguments(place, "--set", "threshold=0.6", "--set", "min_area=12", "--score")
    ).scenes
    assert (first.name, second.name) == ("scene-0001", "scene-0002")
    assert (first.job.threshold, second.job.threshold) == (0.25, 0.6)
    assert first.job.bands_before == (3, 2, 1) and first.job.large and not second.job.large
    assert first.job.min_area == second.job.min_area == 12
    assert first.job.before == str(place / "a" / "before.tif")
    assert first.job.score == str(place / "out" / "scene-0001-score.tif") and not first.job.map


def test_a_layer_of_footprints_is_a_table(place) -> None:
    columns = {"before": ["a/before.tif"], "after": ["a/after.tif"], "name": ["x y"], "threshold": [0.25]}
    footprints = geopandas.GeoDataFrame(
        {**columns, "comment": ["mine"]}, geometry=[shapely.box(0, 0, 1, 1)], crs="EPSG:4326"
    )
    footprints.to_file(place / "pairs.gpkg")
    (scene,) = plan_of(arguments(place, table="pairs.gpkg")).scenes
    assert scene.name == "x_y" and scene.job.threshold == 0.25


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "has no rows"),
        ("name,before\nx,a.tif\n", "has no after in row 1"),
        ("before,after,treshold\na,b,0.4\n", "the column 'treshold'"),
        ("before,after,output\na,b,c.gpkg\n", "the column 'output'"),
        ("before,after,threshold\na,b,high\n", "row 1: argument --threshold: invalid float value"),
        ("before,after,threshold\na,b,0.4\nc,d,7\n", "row 2: threshold is 7"),
        ("name,before,after\nx,a,b\nX,c,d\n", "names two scenes 'X'"),
    ],
)
def test_a_table_that_cannot_be_one_is_refused_before_anything_is_done(place, text, says) -> None:
    (place / "pairs.csv").write_text(text)
    with pytest.raises(InputRefused) as caught:
        plan_of(arguments(place))
    assert says in caught.value.message
    assert not (place / "out").exists()


@pytest.mark.parametrize("given", ["treshold=0.4", "output=c.gpkg", "threshold"])
def test_a_setting_that_is_none_is_named_as_such(place, given) -> None:
    with pytest.raises(InputRefused, match=f"--set is '{given}', wanted") as caught:
        plan_of(arguments(place, "--set", given))
    assert "column" not in str(caught.value) and not (place / "out").exists()


@pytest.mark.parametrize("name", ["missing.csv", "missing.gpkg"])
def test_a_table_that_is_not_there_is_refused(tmp_path, name) -> None:
    with pytest.raises(InputRefused, match="cannot be read as a table"):
        read_rows(str(tmp_path / name))


def test_the_table_says_what_is_planned_before_anything_runs(place, monkeypatch) -> None:
    monkeypatch.setattr("core_models.batch.cluster.ANSWER_SECONDS", 0.5)
    (place / "a" / "scan.tif").write_bytes(b"")
    plan = plan_of(arguments(place, table=""))
    said: list = []
    with pytest.raises(InputRefused, match="No Dask scheduler answers"):
        run_batch(plan, place / "out", "tcp://127.0.0.1:9", None, 0, Events(said.append))
    rows = [(row["scene"], row["status"], row["before"]) for row in table(place)]
    waiting = [(name, "waiting", str(place / name / "before.tif")) for name in "abc"]
    assert rows == [*waiting, ("a/scan.tif", "left out", "")] and table(place)[3]["message"]
    told = " ".join(event.message for event in said if isinstance(event, Log))
    assert "3 pairs of dates" in told and "1 in no pair are left out: a/scan.tif" in told

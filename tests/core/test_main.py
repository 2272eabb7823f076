"""The command line itself: its words, its streams, its exit codes."""

from __future__ import annotations

import json
import signal
import subprocess
import sys

import pytest
from patience import PATIENCE
from synthetic import ROOT, clean_environment, difference_checkpoint, left_in, make_pair, run_cli

from core_models.__main__ import COMMANDS, joined, main


@pytest.mark.parametrize(
    "words, said",
    [
        ([], "COMMAND"),
        (["detect-changes"], "detect-changes"),
        (
            ["detect-change", "a", "b", "--checkpoint", "c", "--output", "d.gpkg", "--treshold", "1"],
            "--treshold",
        ),
        (["detect-change", "a", "b", "--checkpoint", "c"], "--output"),
        (
            ["detect-change", "a", "b", "--checkpoint", "c", "--output", "d.gpkg", "--bands-before", "1,x"],
            "1,x",
        ),
        (
            ["detect-change", "a", "b", "--checkpoint", "c", "--output", "d.gpkg", "--threshold", "7"],
            "threshold is 7",
        ),
        (["detect-change", "a", "b", "--checkpoint", "c", "--output", "d.gpkg", "--device", "gpu"], "gpu"),
        (
            ["detect-change", "a", "b", "--checkpoint", "c", "--output", "d.gpkg", "--extent", "-5,1,-9,2"],
            "extent is (-5.0",
        ),
    ],
)
def test_wrong_words_are_refused_in_one_line(words, said, capsys) -> None:
    assert main(words) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.count("\n") == 1
    assert err.startswith("error: ") and said in err


def test_a_negative_extent_is_a_value_not_an_option() -> None:
    assert joined(["a", "--extent", "-1,2,3,4", "--tile", "64"]) == ["a", "--extent=-1,2,3,4", "--tile", "64"]


def test_only_what_works_is_listed() -> None:
    done = run_cli("--help")
    assert done.returncode == 0
    assert list(COMMANDS) == [
        "detect-change",
        "detect-series",
        "remove-clouds",
        "detect-objects",
        "segment",
        "train",
        "evaluate",
        "adapt",
        "inspect",
        "rerun",
        "batch",
        "redraw-change",
        "sample-change",
        "make-chips",
        "make-cloud-chips",
        "make-clear-chips",
        "make-object-chips",
        "import-checkpoint",
        "networks",
        "doctor",
    ]
    for name in [*COMMANDS, "serve"]:
        assert name in done.stdout
    for later in ("cluster",):
        assert later not in done.stdout


def test_networks_are_listed_with_size_and_paper() -> None:
    from core_models.networks import NETWORKS

    done = run_cli("networks")
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(NETWORKS)
    assert all(" M  " in line for line in lines)


def test_doctor_says_what_is_there() -> None:
    done = run_cli("doctor")
    assert done.returncode == 0, done.stderr
    for word in (
        "torch",
        "rasterio",
        "gdal",
        "proj         works",
        "device",
        "gpu",
        "checkpoints",
        "The engine is whole.",
    ):
        assert word in done.stdout


def test_json_prints_events_and_nothing_else(tmp_path) -> None:
    pair, checkpoint = make_pair(tmp_path), difference_checkpoint(tmp_path / "net.safetensors")
    out = tmp_path / "out.gpkg"
    done = run_cli(
        "detect-change", pair.before, pair.after, "--checkpoint", checkpoint, "--output", out, "--json"
    )
    assert done.returncode == 0, done.stderr
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert events[0]["event"] == "hello" and events[-1]["event"] == "done"
    assert {"progress", "log"} <= {event["event"] for event in events}
    assert events[-1]["result"]["numbers"]["polygons"] == 3
    assert done.stderr == ""


def test_the_summary_goes_to_stdout_and_the_progress_does_not(tmp_path) -> None:
    pair, checkpoint = make_pair(tmp_path), difference_checkpoint(tmp_path / "net.safetensors")
    out = tmp_path / "out.gpkg"
    done = run_cli("detect-change", pair.before, pair.after, "--checkpoint", checkpoint, "--output", out)
    assert done.returncode == 0 and done.stderr == ""
    assert done.stdout.startswith("3 polygons, ") and str(out) in done.stdout


def test_json_errors_are_events_too(tmp_path) -> None:
    done = run_cli("inspect", tmp_path / "no.tif", tmp_path / "no.tif", "--json")
    assert done.returncode == 2
    last = json.loads(done.stdout.splitlines()[-1])
    assert last["event"] == "error" and last["exit_code"] == 2
    assert last["message"] in done.stderr


def test_inspect_says_what_it_found(tmp_path) -> None:
    pair, checkpoint = make_pair(tmp_path), difference_checkpoint(tmp_path / "net.safetensors")
    done = run_cli("inspect", pair.before, pair.after, "--checkpoint", checkpoint)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()


def test_ctrl_c_ends_with_130_and_leaves_nothing(tmp_path) -> None:
    pair, checkpoint = make_pair(tmp_path), difference_checkpoint(tmp_path / "net.safetensors")
    before = left_in(tmp_path)
    words = [
        "detect-change",
        pair.before,
        pair.after,
        "--checkpoint",
        checkpoint,
        "--output",
        str(tmp_path / "out.gpkg"),
    ]
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "core_models",
            *words,
            "--resolution",
            "0.02",
            "--json",
        ],  # 13,000 x 10,000 pixels
        cwd=ROOT,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    for line in process.stdout:
        if "Tile" in line:
            break
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert err == "error: The job was cancelled; nothing was written.\n"
    assert left_in(tmp_path) == before


def test_train_refuses_a_recipe_that_is_none(tmp_path) -> None:
    done = run_cli("train", tmp_path / "no.toml", "--output", tmp_path / "run")
    assert done.returncode == 2 and done.stderr.count("\n") == 1
    assert left_in(tmp_path) == []


def test_hints_name_options_as_each_door_knows_them(capfd) -> None:
    words = ["detect-change", "a", "b", "--checkpoint", "c", "--output", "d.gpkg", "--min-area", "-1"]
    assert main(words) == 2
    assert capfd.readouterr().err == "error: min_area is -1.0, wanted 0 or more. Change --min-area.\n"
    done = run_cli(*words, "--json")
    last = json.loads(done.stdout.splitlines()[-1])
    assert (last["hint"], done.returncode) == ("Change --min-area.", 2)

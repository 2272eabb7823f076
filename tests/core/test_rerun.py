"""What a receipt tells of, run again: the same bytes, or what differs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from synthetic import difference_checkpoint, left_in, make_pair, run_cli

DETECT = ("--checkpoint", "net.safetensors", "--output", "out.gpkg", "--map", "map.tif", "--min-area", "40")


@pytest.fixture(scope="module")
def done(tmp_path_factory) -> Path:
    """A folder with a run and its receipt."""
    folder = tmp_path_factory.mktemp("done")
    pair = make_pair(folder, 100, 130)
    checkpoint = difference_checkpoint(folder / "net.safetensors")
    words = [str(folder / word) if "." in word else word for word in DETECT]
    words[1] = checkpoint
    assert run_cli("detect-change", pair.before, pair.after, *words).returncode == 0
    return folder


def spoiled(done: Path, place: Path, **changes: object) -> Path:
    """The receipt of the run with `changes`."""
    receipt = json.loads((done / "out.gpkg.receipt.json").read_text())
    path = place / "spoiled.receipt.json"
    path.write_text(json.dumps({**receipt, **changes}))
    return path


def test_the_same_machine_gives_the_same_bytes_elsewhere(done, tmp_path) -> None:
    before = {path.name: path.read_bytes() for path in done.iterdir()}
    ended = run_cli("rerun", done / "out.gpkg.receipt.json", tmp_path / "again")
    assert ended.returncode == 0 and "the_same: 2" in ended.stdout and "not the same" not in ended.stderr
    assert {path.name: path.read_bytes() for path in done.iterdir()} == before
    assert (tmp_path / "again" / "map.tif").read_bytes() == before["map.tif"]
    assert left_in(tmp_path / "again") == [
        "map.tif",
        "map.tif.receipt.json",
        "out.gpkg",
        "out.gpkg.receipt.json",
    ]


def test_what_differs_is_said(done, tmp_path) -> None:
    receipt = json.loads((done / "out.gpkg.receipt.json").read_text())
    written = {**receipt["written"], "map": {**receipt["written"]["map"], "sha256": "0" * 64}}
    path = spoiled(
        done, tmp_path, written=written, versions={**receipt["versions"], "torch": "1.0"}, device="GPU"
    )
    ended = run_cli("rerun", path, tmp_path / "again")
    assert ended.returncode == 0 and "the_same: 1" in ended.stdout
    for sentence in (
        "torch was 1.0, is 2",
        "The device was 'GPU', is CPU",
        "The output map is not the same.",
    ):
        assert sentence in ended.stderr


def test_another_input_is_refused(done, tmp_path) -> None:
    receipt = json.loads((done / "out.gpkg.receipt.json").read_text())
    gone = [{**entry, "path": entry["path"] + "x"} for entry in receipt["inputs"]["before"]]
    ended = run_cli("rerun", spoiled(done, tmp_path, inputs={"before": gone}), tmp_path / "again")
    assert ended.returncode == 2 and "before.tifx is not there" in ended.stderr
    other = [{**entry, "sha256": "0" * 64} for entry in receipt["inputs"]["before"]]
    ended = run_cli("rerun", spoiled(done, tmp_path, inputs={"before": other}), tmp_path / "again")
    assert ended.returncode == 2 and f"wanted '{'0' * 64}'" in ended.stderr
    assert not (tmp_path / "again").exists()


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"receipt": 2}, "is a receipt of format 2, wanted 1"),
        ({"parameters": 3}, "is a receipt without parameters"),
        ({"parameters": {"before": "a"}}, "cannot be repeated"),
        ({"job": "fly"}, "cannot be repeated"),
    ],
)
def test_what_is_no_receipt_is_refused_in_a_sentence(done, tmp_path, changes, says) -> None:
    ended = run_cli("rerun", spoiled(done, tmp_path, **changes), tmp_path / "again")
    assert ended.returncode == 2 and says in ended.stderr and ended.stderr.count("\n") == 1


def test_no_file_is_overwritten(done, tmp_path) -> None:
    (tmp_path / "map.tif").write_text("mine")
    ended = run_cli("rerun", done / "out.gpkg.receipt.json", tmp_path)
    assert ended.returncode == 2 and "map.tif exists already" in ended.stderr
    assert left_in(tmp_path) == ["map.tif"]

"""The receipt says what was used and how to repeat it."""

from __future__ import annotations

import hashlib
import json
import shlex

import pytest

from core_models.__main__ import joined, make_parser
from core_models.commands.options import job_of
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import Cancelled
from core_models.contract.events import Events
from core_models.contract.repeat import repeat_command
from core_models.inference.receipt import hash_files, hash_inputs, versions, write_receipt

PLAIN = {"before": "a.tif", "after": "b c.tif", "checkpoint": "net.safetensors", "output": "out dir/ü.gpkg"}
FULL = {
    "score": "s.tif",
    "map": "m.tif",
    "threshold": 0.1 + 0.2,
    "min_area": 12.5,
    "simplify": 1.0,
    "bands_before": (4, 3, 2),
    "bands_after": (1, 2, 3),
    "resolution": 0.6,
    "extent": (-180.0, -1e-7, 3.25, 4.0),
    "crs": "EPSG:3857",
    "stretch": "percentile",
    "tile": 384,
    "overlap": 64,
    "batch": 2,
    "device": "cpu",
    "precision": "bf16",
}


@pytest.mark.parametrize("options", [{}, FULL])
def test_the_command_repeats_the_same_job(options) -> None:
    job = DetectChange(**PLAIN, **options)
    words = shlex.split(repeat_command(job))
    assert words[:4] == ["python", "-m", "core_models", "detect-change"]
    assert job_of(DetectChange, make_parser().parse_args(joined(words[3:]))) == job


def test_a_preview_reads_no_input_for_its_receipt(tmp_path) -> None:
    net = tmp_path / "net.safetensors"
    net.write_bytes(b"weights")
    found = hash_inputs({"before": [str(tmp_path / "gone.tif")]}, str(net), Events(), unread=True)
    assert found["before"] == [{"path": str(tmp_path / "gone.tif"), "size": None, "sha256": None}]
    assert found["checkpoint"][0]["sha256"] == hashlib.sha256(b"weights").hexdigest()


def test_hashes_are_those_of_the_files(tmp_path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"revisit" * 1_000_000)
    (entry,) = hash_files([str(path)], Events())
    assert entry == {
        "path": str(path),
        "size": 7_000_000,
        "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
    }
    assert hash_files(["/vsicurl/https://example.org/a.tif"], Events())[0]["sha256"] is None
    with pytest.raises(Cancelled):
        hash_files([str(path)], Events(cancelled=lambda: True))


def test_a_receipt_is_json_with_versions(tmp_path) -> None:
    path = tmp_path / "r.json"
    write_receipt(str(path), {"versions": versions()})
    receipt = json.loads(path.read_text())
    assert receipt["receipt"] == 1
    assert receipt["versions"]["torch"] != "missing" and "revisit" in receipt["versions"]

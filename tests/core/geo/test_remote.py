"""Rasters on a server: parts are asked for, again where a connection breaks, and versions are known."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from patience import PATIENCE
from range_server import RangeServer, range_server
from synthetic import ROOT, clean_environment, difference_checkpoint, run_cli, write_raster

from core_models.batch.scenes import Scene, done_before
from core_models.commands.rerun import refuse_other_inputs
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.geo.remote import asked_as, url_of, version_of
from core_models.inference.change.job import detect_change

EXTENT = ("--extent", "500000,5760750,500250,5761000")
SHORT_OF_MEMORY = """
import sys
import core_models.inference.change.prepare as prepare, core_models.inference.leftovers as leftovers
prepare.PAIR_CACHE, leftovers.WORTH_SECONDS = 1 << 20, -1.0
from core_models.__main__ import main
sys.exit(main())
"""
"""A run that keeps few blocks of its rasters, as one of a large scene does, and its journal."""


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    """Two Cloud Optimized GeoTIFFs of noise, which does not compress, and what a run on them gives."""
    folder = tmp_path_factory.mktemp("served")
    first = np.random.default_rng(0).integers(60, 130, (3, 1536, 1536)).astype("uint8")
    second = first.copy()
    second[:, 100:140, 100:140] += 100
    for name, values in (("before", first), ("after", second)):
        write_raster(folder / "plain.tif", values)
        rasterio.shutil.copy(
            str(folder / "plain.tif"), str(folder / f"{name}.tif"), driver="COG", blocksize=128
        )
    (folder / "plain.tif").unlink()
    difference_checkpoint(folder / "net.safetensors", tile=64, overlap=16)
    return folder


def words(place: Path, source: str, output: Path, *more: object) -> list[object]:
    images = [f"{source}/{name}.tif" for name in ("before", "after")]
    outputs = ["--output", output / "out.gpkg", "--map", output / "map.tif"]
    return ["detect-change", *images, "--checkpoint", place / "net.safetensors", *outputs, *more]


def changed(path: Path) -> np.ndarray:
    with rasterio.open(path) as source:
        return source.read(1)


def receipt(folder: Path) -> dict:
    return json.loads((folder / "out.gpkg.receipt.json").read_text())


def test_a_part_is_asked_for_in_ranges_and_again_where_the_connection_breaks(place, tmp_path) -> None:
    faults = {3: "drop", 4: "503", 6: "drop"}
    with range_server(place) as server:
        server.fails = lambda number: faults.get(number, "")
        done = run_cli(*words(place, server.url, tmp_path, *EXTENT), timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    found = changed(tmp_path / "map.tif")
    assert found.sum() == 1600 and found[100:140, 100:140].all()
    assert server.sent < 0.5 * sum((place / f"{name}.tif").stat().st_size for name in ("before", "after"))
    assert {path for _, path in server.asked} == {"/before.tif", "/after.tif"}, "nothing beside them"
    (entry,) = receipt(tmp_path)["inputs"]["before"]
    assert entry == {
        "path": f"{server.url}/before.tif",
        "size": (place / "before.tif").stat().st_size,
        "sha256": None,
        "etag": '"one"',
        "last_modified": "Mon, 01 Jun 2020 10:00:00 GMT",
    }


def short_of_memory(command: list[object]) -> subprocess.CompletedProcess:
    environment = clean_environment(CPL_VSIL_CURL_CACHE_SIZE="16384", PYTHONPATH=str(ROOT))
    return subprocess.run(
        [sys.executable, "-c", SHORT_OF_MEMORY, *map(str, command)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@pytest.mark.slow
def test_a_server_that_goes_away_in_mid_run_costs_nothing_that_was_done(place, tmp_path) -> None:
    remote, local = tmp_path / "remote", tmp_path / "local"
    remote.mkdir()
    local.mkdir()
    assert run_cli(*words(place, str(place), local, *EXTENT, "--batch", 1), timeout=PATIENCE).returncode == 0
    with range_server(place) as server:
        command = words(place, server.url, remote, *EXTENT, "--batch", 1)

        def journal_is_there(number: int) -> str:
            steps = list(remote.glob(".*/revisit-steps.bin"))
            return "drop" if steps and steps[0].stat().st_size > 1 << 16 else ""

        server.fails = journal_is_there
        broken = short_of_memory(command)
        assert broken.returncode == 2, broken.stderr
        assert "could not be read from its server" in broken.stderr and broken.stderr.count("error:") == 1
        assert not [path for path in remote.iterdir() if not path.name.startswith(".")]
        server.fails = lambda number: ""
        gone_on = short_of_memory(command)
    assert gone_on.returncode == 0, gone_on.stderr
    assert receipt(remote)["tiles"]["taken_over"] > 0
    assert (remote / "map.tif").read_bytes() == (local / "map.tif").read_bytes()
    assert receipt(remote)["written"]["changes"]["sha256"] == receipt(local)["written"]["changes"]["sha256"]


@pytest.mark.slow
def test_the_processes_of_a_batch_ask_the_servers_that_its_rows_name(place, tmp_path) -> None:
    """The table names no server, so the process that reads it asks none."""
    with range_server(place) as server:
        row = f"one,{server.url}/before.tif,{server.url}/after.tif"
        (tmp_path / "pairs.csv").write_text(f"name,before,after\n{row}\n")
        words = ("batch", tmp_path / "pairs.csv", "--checkpoint", place / "net.safetensors")
        extent = ("--set", f"extent={EXTENT[1]}", "--workers", 1)
        done = run_cli(*words, "--output", tmp_path / "out", *extent, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr + (tmp_path / "out" / "scenes.csv").read_text()
    assert "1 scenes, 0 of them done before: 1 polygons" in done.stdout


@pytest.fixture
def served(place):
    with range_server(place) as server:
        yield server


def test_a_file_that_is_not_there_is_refused_in_a_sentence(served, place, tmp_path) -> None:
    done = run_cli(*words(place, f"{served.url}/no", tmp_path), timeout=PATIENCE)
    assert done.returncode == 2 and done.stderr.count("error:") == 1
    assert f"{served.url}/no/before.tif" in done.stderr and "404" in done.stderr
    assert len(served.asked) < 6, "what is not there is not asked for again and again"
    assert list(tmp_path.iterdir()) == []


def test_another_version_on_the_server_is_another_input(served: RangeServer, place, tmp_path) -> None:
    job = DetectChange(
        *(str(place / f"{name}.tif") for name in ("before", "after")),
        str(place / "net.safetensors"),
        str(tmp_path / "out.gpkg"),
    )
    detect_change(job, Events())
    told = {**version_of(f"{served.url}/before.tif"), "path": f"{served.url}/before.tif", "sha256": None}
    made = {**receipt(tmp_path), "inputs": {"before": [told]}}
    (tmp_path / "out.gpkg.receipt.json").write_text(json.dumps(made))
    assert done_before(Scene("a", job)) is not None
    refuse_other_inputs(made, "r.json", Events())
    served.tag = '"two"'
    assert done_before(Scene("a", job)) is None
    with pytest.raises(InputRefused, match=r"before.tif has the etag \"two\", wanted '\"one\"'"):
        refuse_other_inputs(made, "r.json", Events())


def test_a_server_that_does_not_answer_is_refused() -> None:
    with pytest.raises(InputRefused, match=r"http://127.0.0.1:9/a.tif could not be read from its server"):
        version_of("/vsicurl/http://127.0.0.1:9/a.tif")


@pytest.mark.parametrize(
    ("name", "url"),
    [
        ("https://h/a.tif?x=1&y=2", "https://h/a.tif?x=1&y=2"),
        ("/vsicurl/http://h/a b.tif", "http://h/a b.tif"),
        ("/vsicurl?max_retry=3&url=http%3A%2F%2Fh%2Fa.tif", "http://h/a.tif"),
        ("/vsis3/bucket/a.tif", ""),
        ("/vsicurl/file:///etc/passwd", ""),
        ("scene.tif", ""),
    ],
)
def test_the_address_behind_a_name(name, url) -> None:
    assert url_of(name) == url
    if url and "?" not in name[:9]:
        assert url_of(asked_as(name)) == url
    else:
        assert asked_as(name) == name

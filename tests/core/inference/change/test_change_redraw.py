"""Polygons drawn anew from the scores of a run: the same as of a run at that threshold, and no network."""

from __future__ import annotations

import json
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
from geopandas.testing import assert_geodataframe_equal
from synthetic import ROOT, clean_environment, difference_checkpoint, ground, make_pair, write_raster

from core_models.commands.rerun import run as rerun
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import Cancelled, InputRefused
from core_models.contract.events import Events, Log, Progress
from core_models.contract.review_jobs import RedrawChange
from core_models.geo.geopackage import layer_hash
from core_models.inference.change.job import detect_change
from core_models.inference.change.redraw import redraw_change

NOBODY = Events(lambda event: None)
THRESHOLD = 0.37


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A pair whose scores take many values, a run over it at the card's threshold, and its scores."""
    folder = tmp_path_factory.mktemp("run")
    first = ground(200, 260).astype(float)
    bright = np.random.default_rng(3).uniform(20, 80, (26, 33)).repeat(8, 0).repeat(8, 1)[:200, :260]
    first[:, :20, :30] = 0
    write_raster(folder / "before.tif", first.astype(np.uint8), nodata=0)
    write_raster(folder / "after.tif", np.where(first > 0, first + bright, 0).astype(np.uint8), nodata=0)
    difference_checkpoint(folder / "net.safetensors")
    run(folder, "run")
    return folder


def run(folder: Path, name: str, **options: object):
    """Change of the pair into files called `name`."""
    places = (str(folder / file) for file in ("before.tif", "after.tif", "net.safetensors", f"{name}.gpkg"))
    rasters = {kind: str(folder / f"{name}_{kind}.tif") for kind in ("score", "map")}
    return detect_change(DetectChange(*places, **{**rasters, **options}), NOBODY)


def redraw(folder: Path, name: str, events: Events = NOBODY, **options: object):
    job = RedrawChange(str(folder / "run_score.tif"), str(folder / f"{name}.gpkg"), **options)
    return redraw_change(job, events)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"min_area": 100.0},
        {"simplify": 1.5},
        {"crs": "EPSG:4326"},
        {"threshold": 0.0},
        {"threshold": 1.0},
    ],
    ids=str,
)
def test_it_gives_what_a_run_at_that_threshold_gives(folder, options) -> None:
    options = {"threshold": THRESHOLD, **options}
    wanted = run(folder, "wanted", **options)
    found = redraw(folder, "found", map=str(folder / "found_map.tif"), **options)
    layers = [geopandas.read_file(folder / f"{name}.gpkg") for name in ("wanted", "found")]
    assert_geodataframe_equal(*layers, check_like=False)
    assert layer_hash(*at(folder, "wanted")) == layer_hash(*at(folder, "found"))
    assert found.numbers == wanted.numbers
    maps = [rasterio.open(folder / f"{name}_map.tif").read(1) for name in ("wanted", "found")]
    np.testing.assert_array_equal(*maps)


def at(folder: Path, name: str) -> tuple[str, str]:
    return str(folder / f"{name}.gpkg"), "changes"


def test_the_threshold_is_felt(folder) -> None:
    shares = [redraw(folder, "felt", threshold=value).numbers["changed_area_m2"] for value in (0.2, 0.5, 0.8)]
    assert shares[0] > shares[1] > shares[2] > 0


def test_what_is_left_open_is_as_in_the_run(folder) -> None:
    run(folder, "other", threshold=0.6, min_area=90.0, simplify=1.0)
    again = RedrawChange(str(folder / "other_score.tif"), str(folder / "again.gpkg"))
    redraw_change(again, NOBODY)
    assert layer_hash(*at(folder, "other")) == layer_hash(*at(folder, "again"))


def test_its_receipt_leads_back_to_the_scores_and_the_dates(folder) -> None:
    redraw(folder, "receipt", threshold=THRESHOLD)
    receipt = json.loads((folder / "receipt.gpkg.receipt.json").read_text())
    assert receipt["used"] == {"threshold": THRESHOLD, "min_area": 0.0, "simplify": 0.0}
    assert receipt["outputs"]["score"] == str(folder / "run_score.tif")
    assert receipt["found"]["before"] == str(folder / "before.tif") and receipt["network"] == "fc_siam_diff"
    assert receipt["written"]["changes"]["sha256"] == layer_hash(*at(folder, "receipt"))
    assert "redraw-change" in receipt["command"]


def test_it_can_be_run_again_by_its_receipt(folder, tmp_path) -> None:
    redraw(folder, "again", threshold=THRESHOLD)
    words = Namespace(receipt=str(folder / "again.gpkg.receipt.json"), folder=str(tmp_path / "new"))
    result = rerun(words, NOBODY)
    assert result.numbers == {"outputs": 1.0, "the_same": 1.0} and not result.warnings


def test_scores_in_steps_are_smaller_and_give_the_same_polygons(folder) -> None:
    """At the run's own threshold, which is no whole step, and at whole steps."""
    run(folder, "stepped", threshold=0.4567, score_step=0.01)
    run(folder, "plain", threshold=0.4567)
    with (
        rasterio.open(folder / "stepped_score.tif") as stepped,
        rasterio.open(folder / "plain_score.tif") as plain,
    ):
        below = plain.read(1) - stepped.read(1)
        assert len(np.unique(stepped.read(1))) <= 103 < len(np.unique(plain.read(1)))
    assert np.nanmin(below) >= 0 and 0.005 < np.nanmax(below) < 0.01 + 1e-6
    for threshold in (0.4567, 0.47, 0.9):
        shapes = []
        for name in ("stepped", "plain"):
            job = RedrawChange(str(folder / f"{name}_score.tif"), str(folder / "s.gpkg"), threshold=threshold)
            redraw_change(job, NOBODY)
            shapes.append(geopandas.read_file(folder / "s.gpkg").geometry)
        assert len(shapes[0]) and shapes[0].geom_equals_exact(shapes[1], 0).all()


def test_scores_that_were_changed_are_said(folder, tmp_path) -> None:
    for name in ("run_score.tif", "run_score.tif.receipt.json"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    with rasterio.open(tmp_path / "run_score.tif", "r+", IGNORE_COG_LAYOUT_BREAK=True) as scores:
        scores.write(np.full((1, 5, 5), 0.9, np.float32), window=((100, 105), (100, 105)))
    heard: list[object] = []
    result = redraw(tmp_path, "new", Events(heard.append))
    said = [event.message for event in heard if isinstance(event, Log)]
    assert said == list(result.warnings) and "was changed after the run" in said[0]


def test_no_torch_is_loaded(folder) -> None:
    words = [
        "core_models",
        "redraw-change",
        str(folder / "run_score.tif"),
        "--output",
        str(folder / "cli.gpkg"),
    ]
    code = f"import sys; sys.argv = {words!r}\nimport core_models.__main__ as cli\ncode = cli.main()\n"
    code += "assert code == 0 and not {'torch', 'safetensors'} & set(sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=clean_environment(), capture_output=True
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b"polygons" in done.stdout and (folder / "cli.gpkg").exists()


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda path: path.unlink(), "is missing"),
        (lambda path: path.write_text("{"), "cannot be read"),
        (lambda path: path.write_text("[" * 9999), "cannot be read"),
        (lambda path: path.write_text("[]"), "is not one of detect-change"),
        (lambda path: path.write_text('{"job": "detect-change", "parameters": 3}'), "parameters is 3"),
        (lambda path: change(path, "used", {}), "lacks used.threshold"),
        (lambda path: change(path, "used", {"threshold": "high"}), "used.threshold is 'high'"),
        (lambda path: change(path, "fit", None), "fit is None"),
    ],
)
def test_a_receipt_that_is_none_is_refused_in_a_sentence(folder, tmp_path, spoil, words) -> None:
    for name in ("run_score.tif", "run_score.tif.receipt.json"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    spoil(tmp_path / "run_score.tif.receipt.json")
    before = sorted(tmp_path.iterdir())
    with pytest.raises(InputRefused, match=r"run_score\.tif cannot be used") as caught:
        redraw(tmp_path, "new")
    assert words in caught.value.message and "\n" not in str(caught.value)
    assert sorted(tmp_path.iterdir()) == before


def change(path: Path, name: str, value: object) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text()), name: value}))


def test_a_raster_of_a_date_is_no_score(folder, tmp_path) -> None:
    pair = make_pair(tmp_path)
    with pytest.raises(InputRefused, match="not one file of one band"):
        redraw_change(RedrawChange(pair.before, str(tmp_path / "new.gpkg")), NOBODY)


def test_the_scores_are_never_written_over(folder) -> None:
    with pytest.raises(InputRefused, match="is also an input"):
        redraw(folder, "new", map=str(folder / "run_score.tif"))


def test_it_is_cancelled_amid_the_polygons_and_leaves_what_was_there(folder, monkeypatch) -> None:
    redraw(folder, "kept", threshold=0.9)
    there = {path.name: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setattr("core_models.geo.polygonise.STRIP_PIXELS", 10 * 260)
    monkeypatch.setattr("core_models.geo.vector.AT_A_TIME", 1)
    begun: list[Path] = []

    def listen(event: object) -> None:
        if isinstance(event, Progress) and event.message == "Drawing polygons":
            begun.extend(path for path in folder.rglob("layer.gpkg") if path not in begun)

    with pytest.raises(Cancelled):
        redraw(folder, "kept", Events(listen, lambda: bool(begun)), threshold=THRESHOLD)
    assert begun and {path.name: path.read_bytes() for path in folder.iterdir()} == there

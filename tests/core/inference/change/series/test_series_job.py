"""Detect change through a series: what is found between which dates, and since when it is so."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from synthetic import ORIGIN, difference_checkpoint, ground, left_in, run_cli, write_raster

from core_models.contract.card import Scaling
from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import Cancelled, CheckpointRefused, InputRefused
from core_models.contract.events import Events, Log, Progress
from core_models.contract.series_jobs import DetectSeries
from core_models.geo.raster import AlignedSource
from core_models.inference.change.job import detect_change
from core_models.inference.change.series.job import detect_series

DAYS = ("2019-06-01", "2020-06-03", "2021-06-02", "2022-06-05")
STAYS, PASSES, LATER, CLOUDED, LAST = ((10, 10), (10, 60), (10, 110), (60, 10), (60, 60))
"""Row and column of squares of 16 pixels where something is: from the second date on; at the second only;
from the third on; from the third on, where the second saw nothing; at the last date."""


def scene(date: int) -> np.ndarray:
    values = ground(100, 150)
    shown = {STAYS: date >= 1, PASSES: date == 1, LATER: date >= 2, CLOUDED: date >= 2, LAST: date == 3}
    for (row, column), there in shown.items():
        values[:, row : row + 16, column : column + 16] += np.uint8(100 * there)
    if date == 1:
        values[:, 50:90, :40] = 0
    return values


@pytest.fixture(scope="module")
def place(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("series")
    for number, day in enumerate(DAYS):
        write_raster(folder / f"town_{day}.tif", scene(number), nodata=0)
    difference_checkpoint(folder / "net.safetensors", tile=64, overlap=16)
    return folder


def job_for(place: Path, output: Path, **options) -> DetectSeries:
    images = tuple(str(place / f"town_{day}.tif") for day in reversed(DAYS))
    return DetectSeries(images, str(place / "net.safetensors"), str(output), **options)


@pytest.fixture(scope="module")
def done(place, tmp_path_factory):
    """The layer, the job, the result, and how often each file was read at each place."""
    folder, reads = tmp_path_factory.mktemp("done"), Counter()
    original = AlignedSource.read

    def counted(self, *window):
        reads[self.source.path, window] += 1
        return original(self, *window)

    job = job_for(place, folder / "out.gpkg", map=str(folder / "maps.tif"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(AlignedSource, "read", counted)
        result = detect_series(job, Events())
    return pyogrio.read_dataframe(job.output, layer="series"), job, result, reads


def rows_at(layer, square) -> list[tuple]:
    """What the layer says of a square in the order of time: the pair, and since when it is changed."""
    row, column = square
    x, y = ORIGIN[0] + column + 8, ORIGIN[1] - row - 8
    found = layer[layer.contains(shapely.Point(x, y))].sort_values("date_after")
    names = ["date_before", "date_after", "first_seen", "unchanged_until", "confirmed"]
    values = found[names].astype(object).where(found[names].notna(), None)
    return [tuple(row) for row in values.itertuples(index=False)]


@pytest.mark.parametrize(
    ("square", "rows"),
    [
        (STAYS, [(DAYS[0], DAYS[1], DAYS[1], DAYS[0], 2)]),
        (PASSES, [(DAYS[0], DAYS[1], None, None, 0), (DAYS[1], DAYS[2], None, None, 0)]),
        (LATER, [(DAYS[1], DAYS[2], DAYS[2], DAYS[1], 1)]),
        (CLOUDED, [(DAYS[1], DAYS[2], DAYS[2], DAYS[0], 1)]),
        (LAST, [(DAYS[2], DAYS[3], DAYS[3], DAYS[2], 0)]),
    ],
)
def test_a_change_is_dated_by_when_it_came_to_stay(done, square, rows) -> None:
    assert rows_at(done[0], square) == rows


def test_nothing_else_is_found_and_the_numbers_are_those_of_the_layer(done) -> None:
    layer, _, result, _ = done
    assert len(layer) == 6 and layer["area_m2"].between(256, 257).all()
    assert result.numbers["polygons"] == 6 and result.numbers["dates"] == 4
    assert [pair["polygons"] for pair in result.details["pairs"]] == [2, 3, 1]
    assert result.details["pairs"][0]["observed_share"] == pytest.approx(1 - 40 * 40 / 15000)
    assert layer["first_seen"].isna().sum() == 2 and (layer["score_mean"] > 0.9).all()


def test_each_date_is_read_once_a_tile(done) -> None:
    assert set(done[3].values()) == {1} and len(done[3]) == 4 * 2 * 3


def test_what_was_not_observed_is_no_change_and_not_unchanged(done) -> None:
    with rasterio.open(done[1].map) as source:
        maps = source.read()
        assert source.descriptions[0] == f"{DAYS[0]} to {DAYS[1]}"
    assert (maps[0, 50:90, :40] == 255).all() and (maps[0] == 255).sum() == 1600
    clouded = maps[1, 50:90, :40]
    assert (clouded == 1).sum() == 256 and (clouded == 0).sum() == 1600 - 256


def test_the_polygons_of_two_dates_are_those_of_detect_change(done, place, tmp_path) -> None:
    layer, job, _, _ = done
    images = [str(place / f"town_{day}.tif") for day in DAYS[2:]]
    detect_change(DetectChange(*images, job.checkpoint, str(tmp_path / "pair.gpkg")), Events())
    pair = pyogrio.read_dataframe(tmp_path / "pair.gpkg")
    ours = layer[layer["date_after"] == DAYS[3]].reset_index()
    assert len(pair) == 1 and pair.geometry.geom_equals(ours.geometry).all()
    assert pair["score_mean"][0] == pytest.approx(ours["score_mean"][0], abs=1e-5)  # another batch


def test_a_run_that_was_interrupted_goes_on(place, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("core_models.inference.leftovers.WORTH_SECONDS", -1.0)
    stopped, said = [], []

    def stop(event) -> None:
        if isinstance(event, Progress) and event.message.startswith("Tile"):
            stopped.append(True)

    job = job_for(place, tmp_path / "out.gpkg", batch=1)
    monkeypatch.setattr("core_models.inference.tiled.QUIET_SECONDS", 0.0)
    with pytest.raises(Cancelled):
        detect_series(job, Events(stop, lambda: len(stopped) >= 3))
    assert not (tmp_path / "out.gpkg").exists()
    detect_series(job, Events(said.append))
    assert any(isinstance(event, Log) and "Going on after tile" in event.message for event in said)
    receipt = json.loads((tmp_path / "out.gpkg.receipt.json").read_text())
    assert receipt["tiles"]["taken_over"] >= 2 and receipt["job"] == "detect-series"
    assert left_in(tmp_path) == ["out.gpkg", "out.gpkg.receipt.json"]


def test_the_command_line_names_the_pairs_and_takes_days(place, tmp_path) -> None:
    for number, day in enumerate(DAYS[:3]):
        (tmp_path / f"{number}.tif").write_bytes((place / f"town_{day}.tif").read_bytes())
    images = [tmp_path / f"{number}.tif" for number in (1, 0, 2)]
    words = (
        "detect-series",
        *images,
        "--checkpoint",
        place / "net.safetensors",
        "--output",
        tmp_path / "o.gpkg",
    )
    refused = run_cli(*words)
    assert refused.returncode == 2 and "1.tif say of which day" in refused.stderr
    assert "--dates" in refused.stderr and not (tmp_path / "o.gpkg").exists()
    ran = run_cli(*words, "--dates", f"{DAYS[1]},{DAYS[0]},{DAYS[2]}", "--crs", "EPSG:4326")
    assert ran.returncode == 0, ran.stderr
    assert f"{DAYS[1]} to {DAYS[2]}: 3 polygons" in ran.stdout
    layer = pyogrio.read_dataframe(tmp_path / "o.gpkg")
    assert layer.crs.to_epsg() == 4326 and sorted(layer["before"].unique()) == ["0.tif", "1.tif"]


@pytest.mark.parametrize(
    ("changes", "error", "says"),
    [
        ({"images": 2}, InputRefused, "images is 2, wanted 3 to 24 dates"),
        ({"dates": ("2019-06-01", "2020-06-01")}, InputRefused, "wanted 4 days"),
        ({"dates": ("2019-06-01", "spring", "2021-06-01", "2022-06-01")}, InputRefused, "dates is 'spring'"),
        (
            {"dates": ("2019-06-01", "2020-06-01", "2020-06-01", "2022-06-01")},
            InputRefused,
            "are both of 2020",
        ),
        ({"extent": (0.0, 0.0, 9.0, 9.0)}, InputRefused, "extent"),
        ({"checkpoint": "two_kinds.safetensors"}, CheckpointRefused, "dates of two kinds"),
    ],
)
def test_a_series_that_cannot_be_one_is_refused(place, tmp_path, changes, error, says) -> None:
    if "checkpoint" in changes:
        after = Scaling((0.0,) * 3, (1.0,) * 3, (0.0,) * 3, (1.0,) * 3)
        changes = {"checkpoint": difference_checkpoint(tmp_path / changes["checkpoint"], scaling_after=after)}
    with pytest.raises(error, match=says):
        job = job_for(
            place, tmp_path / "out.gpkg", **{k: v for k, v in changes.items() if k in ("dates", "extent")}
        )
        images = job.images[: changes.get("images", 4)]
        checkpoint = changes.get("checkpoint", job.checkpoint)
        detect_series(
            DetectSeries(images, checkpoint, job.output, dates=job.dates, extent=job.extent), Events()
        )
    assert not (tmp_path / "out.gpkg").exists()


def test_a_date_of_another_place_is_named(place, tmp_path) -> None:
    away = write_raster(tmp_path / "away_2023-01-01.tif", scene(0), origin=(ORIGIN[0] + 5000, ORIGIN[1]))
    job = job_for(place, tmp_path / "out.gpkg")
    wanted = rf"town_{DAYS[0]}\.tif and .*away_2023-01-01\.tif: The two dates do not overlap"
    with pytest.raises(InputRefused, match=wanted):
        detect_series(DetectSeries((*job.images, str(away)), job.checkpoint, job.output), Events())


def test_a_copy_of_a_date_under_another_name_is_refused(place, tmp_path) -> None:
    original, copy = place / f"town_{DAYS[1]}.tif", tmp_path / "town_2023-06-01.tif"
    shutil.copy(original, copy)
    job = job_for(place, tmp_path / "out.gpkg")
    wanted = f"{copy} is a copy of {original}, byte for byte"
    with pytest.raises(InputRefused, match=wanted) as refused:
        detect_series(replace(job, images=(*job.images, str(copy))), Events())
    assert refused.value.code == "input.same" and left_in(tmp_path) == [copy.name]

"""A stratified random sample of what a run has observed."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
from rasterio.features import rasterize
from synthetic import difference_checkpoint, ground, write_raster

from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import InputRefused
from core_models.contract.events import Events
from core_models.contract.review_jobs import SampleChange
from core_models.inference.change.job import detect_change
from core_models.inference.change.sample import allocate, sample_change

NOBODY = Events(lambda event: None)
NEAR = 0.1


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A run: change in a square, scores near the threshold beside it, a corner that was not observed."""
    folder = tmp_path_factory.mktemp("run")
    first = ground(200, 260).astype(float)
    brighter = np.zeros((200, 260))
    brighter[50:90, 50:90], brighter[50:90, 90:140] = 100, 48
    first[:, :20, :30] = 0
    write_raster(folder / "before.tif", first.astype(np.uint8), nodata=0)
    write_raster(folder / "after.tif", np.where(first > 0, first + brighter, 0).astype(np.uint8), nodata=0)
    checkpoint = difference_checkpoint(folder / "net.safetensors")
    dates = str(folder / "before.tif"), str(folder / "after.tif")
    job = DetectChange(*dates, checkpoint, str(folder / "out.gpkg"), str(folder / "score.tif"))
    detect_change(job, NOBODY)
    return folder


def draw(folder: Path, name: str = "sample", **options):
    changes = str(options.pop("changes", folder / "out.gpkg"))
    job = SampleChange(str(folder / "score.tif"), changes, str(folder / f"{name}.gpkg"), near=NEAR, **options)
    return sample_change(job, NOBODY), geopandas.read_file(folder / f"{name}.gpkg")


def test_each_point_lies_in_its_stratum_and_no_pixel_is_drawn_twice(folder) -> None:
    result, points = draw(folder, points=120)
    polygons = geopandas.read_file(folder / "out.gpkg")
    with rasterio.open(folder / "score.tif") as source:
        scores, transform = source.read(1), source.transform
    mapped = rasterize(polygons.geometry, scores.shape, transform=transform) == 1
    columns, rows = ~transform @ (points.geometry.x.to_numpy(), points.geometry.y.to_numpy())
    np.testing.assert_allclose(columns % 1, 0.5)
    rows, columns = rows.astype(int), columns.astype(int)
    assert len(points) == 120 == len(set(zip(rows, columns)))
    np.testing.assert_array_equal(points["score"].astype(np.float32), scores[rows, columns])
    truth = np.where(mapped, "change", np.where(scores >= NEAR, "near", "no change"))[rows, columns]
    assert points["stratum"].tolist() == truth.tolist()
    assert points["stratum"].value_counts().min() >= 20 and set(points["stratum"]) == set(
        result.details["strata"]
    )


def test_areas_are_those_of_the_ground_and_what_was_not_observed_stays_outside(folder) -> None:
    result, points = draw(folder)
    pixel = 1 / 0.9996**2
    strata = result.details["strata"]
    assert sum(facts["pixels"] for facts in strata.values()) == 200 * 260 - 20 * 30
    assert strata["change"]["area_m2"] == pytest.approx(1600 * pixel, rel=1e-5)
    assert strata["near"]["area_m2"] == pytest.approx(2000 * pixel, rel=1e-5)
    assert result.numbers["unobserved_m2"] == pytest.approx(600 * pixel, rel=1e-5)
    by_stratum = points.groupby("stratum")["stratum_m2"].first()
    assert by_stratum.to_dict() == pytest.approx({name: facts["area_m2"] for name, facts in strata.items()})
    assert points["unobserved_m2"].nunique() == 1


def test_any_first_part_holds_all_strata(folder) -> None:
    _, points = draw(folder, points=120)
    assert points["stratum"].head(30).nunique() == 3


def test_a_seed_draws_the_same_points_and_another_one_others(folder) -> None:
    same = [draw(folder, seed=seed)[1].geometry.to_wkt().tolist() for seed in (1, 1, 2)]
    assert same[0] == same[1] != same[2]


def test_points_are_spread_evenly_over_a_stratum(folder) -> None:
    """Of 2,000 of 47,800 pixels a quarter of the rows has a quarter, within four standard deviations."""
    _, points = draw(folder, points=2000)
    rest = points[points["stratum"] == "no change"]
    rows = 5_761_000.0 - rest.geometry.y
    low = ((rows > 100) & (rows <= 150)).mean()
    share = 50 * 260 / (200 * 260 - 600 - 3600)
    assert abs(low - share) < 4 * np.sqrt(share * (1 - share) / len(rest))


@pytest.mark.parametrize(
    ("status", "near", "answer"),
    [
        ("rejected", 3600, "no change"),
        ("missed", 2000, "change"),
        ("accepted", 2000, None),
        (None, 2000, None),
    ],
)
def test_what_a_review_says_of_whole_polygons_is_an_answer(folder, status, near, answer) -> None:
    """Rejected ones are no part of the map any more. An accepted one may have too wide an outline."""
    polygons = geopandas.read_file(folder / "out.gpkg")
    polygons["status"] = status
    polygons.to_file(folder / "reviewed.gpkg", layer="changes")
    result, points = draw(folder, changes=folder / "reviewed.gpkg")
    assert result.details["strata"]["near"]["pixels"] == near
    assert (result.details["strata"]["change"]["points"] == 0) == (status == "rejected")
    inside = points.within(polygons.union_all())
    assert inside.any() and {value or None for value in points["reference"][inside]} == {answer}
    assert points["reference"][~inside].isna().all()


def test_a_run_that_found_nothing_has_a_sample_too(folder) -> None:
    polygons = geopandas.read_file(folder / "out.gpkg")
    polygons.head(0).to_file(folder / "empty.gpkg", layer="changes", driver="GPKG")
    result, points = draw(folder, changes=folder / "empty.gpkg", points=60)
    assert len(points) == 60 and result.details["strata"]["change"]["pixels"] == 0


def test_the_receipt_names_scores_polygons_and_seed(folder) -> None:
    draw(folder, seed=7)
    receipt = json.loads((folder / "sample.gpkg.receipt.json").read_text())
    assert receipt["parameters"]["seed"] == 7 and receipt["used"] == {"near": NEAR}
    assert (
        receipt["parameters"]["changes"].endswith("out.gpkg") and receipt["strata"]["near"]["pixels"] == 2000
    )


def test_the_polygons_are_never_written_over(folder) -> None:
    with pytest.raises(InputRefused, match="is also an input"):
        draw(folder, "out")


@pytest.mark.parametrize(
    ("counts", "wanted"),
    [
        ((100_000, 10_000, 1_000), (156, 52, 42)),
        ((100_000, 0, 10), (240, 0, 10)),
        ((5, 3, 2), (5, 3, 2)),
    ],
)
def test_each_stratum_has_a_share_and_the_rest_goes_by_size(counts, wanted) -> None:
    found = allocate(250, np.array(counts))
    assert tuple(found) == wanted and found.sum() == min(250, sum(counts))
    assert (found <= counts).all()

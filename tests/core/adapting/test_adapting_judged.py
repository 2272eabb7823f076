"""Which polygons teach, and what is said of files that cannot."""

from __future__ import annotations

from pathlib import Path

import geopandas
import numpy as np
import pytest
import shapely
from affine import Affine
from rasterio.crs import CRS
from synthetic import ORIGIN, UTM

from core_models.adapting.judged import STATUSES, parts_of, read_judged
from core_models.contract.errors import InputRefused
from core_models.geo.grid import Grid

GRID = Grid(CRS.from_string(UTM), Affine(1, 0, ORIGIN[0], 0, -1, ORIGIN[1]), 200, 100)


def write(path: Path, states: list, field: str = "status", shift: float = 0.0, crs: str = UTM) -> str:
    """A square of 4 pixels every 10 pixels along the scene's fifth row of tens, one a state."""
    corners = [(ORIGIN[0] + shift + 10 * number, ORIGIN[1] - 54) for number in range(len(states))]
    shapes = [shapely.box(x, y, x + 4, y + 4) for x, y in corners]
    geopandas.GeoDataFrame({field: states}, geometry=shapes, crs=crs).to_file(path)
    return str(path)


def test_judgements_become_changes_and_no_changes_and_the_unsure_are_left_out(tmp_path) -> None:
    states = ["Accepted", "rejected", "unsure", "drawn", None, "missed", "unchanged", "1", "0"]
    judged, said = read_judged(write(tmp_path / "a.gpkg", states), GRID)
    assert judged.changed.tolist() == [True, False, True, True, False, True, False] and said == []
    assert judged.counts() == {"polygons": 7, "changed": 4, "unchanged": 3}
    assert shapely.bounds(judged.shapes[0]).tolist() == [0, 50, 4, 54], "x is the column, y the row"


@pytest.mark.parametrize("values", [[1, 0, 1, 1], [True, False, True, True], [1.0, 0.0, 1.0, 1.0]])
def test_a_field_change_of_ones_and_zeros_serves(tmp_path, values) -> None:
    judged, _ = read_judged(write(tmp_path / "a.gpkg", values, "change"), GRID)
    assert judged.changed.tolist() == [True, False, True, True]


def test_a_field_that_is_named_wins(tmp_path) -> None:
    path = write(tmp_path / "a.gpkg", ["accepted"] * 4, "verdict")
    assert read_judged(path, GRID, "verdict")[0].changed.all()


def test_polygons_outside_are_left_out_and_said(tmp_path) -> None:
    judged, said = read_judged(write(tmp_path / "a.gpkg", ["accepted"] * 8, shift=155), GRID)
    assert len(judged.changed) == 5 and said == ["3 polygons lie outside the scene."]


@pytest.mark.parametrize(
    ("states", "options", "code", "words"),
    [
        (["accepted"] * 6, {"shift": 1000}, "labels.outside", "None of the 6 polygons"),
        (["rejected"] * 6, {}, "labels.one-class", "all 6 are no change"),
        (["unsure"] * 6, {}, "labels.one-class", "no polygon in the scene is judged"),
        (["accepted"] * 3, {}, "labels.few", "3 judged polygons in the scene, 3 of them changes"),
        (["accepted", *["rejected"] * 5], {}, "labels.few", "6 judged polygons in the scene, 1 of them"),
        (["maybe"] * 6, {}, "labels.values", "says maybe, wanted accepted or rejected"),
        (["accepted"] * 6, {"field": "kind"}, "labels.field", "its fields are kind"),
        (["accepted"] * 6, {"crs": None}, "labels.no-crs", "has no CRS"),
    ],
)
def test_labels_that_cannot_teach_are_refused_in_a_sentence(tmp_path, states, options, code, words) -> None:
    path = write(tmp_path / "a.gpkg", states, **options)
    with pytest.raises(InputRefused) as caught:
        read_judged(path, GRID)
    assert caught.value.code == code and words in caught.value.message and path in caught.value.message


@pytest.mark.parametrize("changes", [2, 3, 4, 7, 20])
def test_every_part_of_the_ground_has_as_many_changes_as_the_others_but_for_two(changes: int) -> None:
    random = np.random.default_rng(changes)
    points = shapely.points(random.uniform(0, 1000, changes + 9), random.uniform(0, 50, changes + 9))
    changed = np.arange(changes + 9) < changes
    parts = parts_of(points, changed)
    counts = np.bincount(parts[changed])
    assert len(counts) == min(3, changes) and counts.min() >= 1 and np.ptp(counts) <= 2


def test_neighbours_are_in_one_part_of_the_ground() -> None:
    x = np.array([0, 1, 2, 100, 101, 102, 200, 201, 202, 300, 301, 302, 400, 401, 402, 500, 501, 502.0])
    parts = parts_of(shapely.points(x, np.zeros(18)), np.ones(18, bool)).reshape(6, 3)
    assert (parts == parts[:, :1]).all() and parts[:, 0].tolist() == [0, 1, 2, 0, 1, 2]


def test_words_of_labels_for_training_serve_too() -> None:
    assert (STATUSES["changed"], STATUSES["unchanged"], STATUSES["unknown"]) == (1, 0, 255)

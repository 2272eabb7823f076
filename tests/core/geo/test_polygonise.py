"""Polygons of a map: outlines, scores, and that strips make no difference."""

from __future__ import annotations

import time

import geopandas
import numpy as np
import pyogrio
import pytest
import shapely
from polygons import blobs, make
from rasterfiles import utm_grid
from rasterio.features import rasterize, shapes

from core_models.contract.errors import Cancelled, InputRefused
from core_models.contract.events import Events
from core_models.geo import polygonise as module
from core_models.geo import vector
from core_models.geo.geopackage import layer_facts
from core_models.geo.polygonise import polygonise
from core_models.geo.vector import COLUMNS, measure, write_frames, write_layer


def test_known_squares(tmp_path):
    change = np.zeros((40, 50))
    change[5:15, 10:20] = change[30:34, 40:50] = 1
    change[20:25, :] = 255
    score = np.where(change == 1, 0.6, 0.2)
    score[5, 10], score[5, 11] = 1.0, np.nan
    frame = make(tmp_path, change, score).sort_values("area_m2", ascending=False)
    assert list(frame.columns) == [*COLUMNS, "geometry"] and frame.crs.to_epsg() == 32633
    np.testing.assert_allclose(frame.area_m2, [100 / 0.9996**2, 40 / 0.9996**2], rtol=1e-4)
    np.testing.assert_allclose(frame.perimeter_m, [40 / 0.9996, 28 / 0.9996], rtol=1e-4)
    np.testing.assert_allclose(frame.score_max, [1.0, 0.6], rtol=1e-6)
    np.testing.assert_allclose(frame.score_mean, [(98 * 0.6 + 1) / 99, 0.6], rtol=1e-6)
    assert frame.geometry.iloc[0].equals(shapely.box(500_010, 4_999_985, 500_020, 4_999_995))


def test_holes_corners_and_borders(tmp_path):
    change = np.ones((9, 9))
    change[3:6, 3:6] = 0
    change[4, 4] = 1
    frame = make(tmp_path, change)
    assert len(frame) == 2 and frame.is_valid.all()
    assert sorted(frame.geometry.area) == pytest.approx([1, 72])
    corners = make(tmp_path, np.eye(4))
    assert len(corners) == 4, "pixels that touch at a corner are polygons of their own"


def test_scores_are_those_of_each_polygons_pixels(tmp_path, monkeypatch):
    """Against a brute-force count, with strips of a few rows so that polygons cross many of them."""
    rng = np.random.default_rng(1)
    change, score = blobs(90, 70), rng.random((90, 70))
    score[rng.random((90, 70)) < 0.1] = np.nan
    monkeypatch.setattr(module, "STRIP_PIXELS", 7 * 70)
    monkeypatch.setattr(module, "AT_A_TIME", 3)
    frame = make(tmp_path, change, score)
    rows, columns = np.mgrid[0:90, 0:70]
    points = shapely.points(500_000 + columns + 0.5, 5_000_000 - rows - 0.5)
    for geometry, mean, top in zip(frame.geometry, frame.score_mean, frame.score_max):
        inside = score[shapely.contains(geometry, points)].astype("float32")
        assert mean == pytest.approx(np.nanmean(inside), rel=1e-6) and top == pytest.approx(
            np.nanmax(inside), rel=1e-6
        )
    assert frame.geometry.area.sum() == pytest.approx((change == 1).sum())


def test_a_polygon_without_scores_says_so(tmp_path):
    frame = make(tmp_path, np.ones((3, 3)), np.full((3, 3), np.nan))
    assert frame.score_mean.isna().all() and frame.score_max.isna().all()


def test_nothing_changed(tmp_path):
    frame = make(tmp_path, np.zeros((20, 20)), min_area=5, simplify=2, crs="EPSG:4326")
    assert len(frame) == 0 and list(frame.columns) == [*COLUMNS, "geometry"] and frame.crs.to_epsg() == 4326
    write_layer(frame, str(tmp_path / "a.gpkg"), "changes")
    read = geopandas.read_file(tmp_path / "a.gpkg", layer="changes")
    assert len(read) == 0 and list(read.columns) == [*COLUMNS, "geometry"] and read.crs.to_epsg() == 4326
    assert pyogrio.read_info(tmp_path / "a.gpkg")["geometry_type"] == "MultiPolygon"


def test_minimum_area(tmp_path):
    change = np.zeros((30, 30))
    change[0:2, 0:2] = change[10:15, 10:15] = 1
    assert len(make(tmp_path, change, min_area=5)) == 1
    assert len(make(tmp_path, change, min_area=4)) == 2


@pytest.mark.parametrize("tolerance", [0.5, 1.0, 3.0, 50.0])
def test_simplified_outlines_are_valid_and_true_to_size(tmp_path, tolerance):
    rng = np.random.default_rng(3)
    rows, columns = np.mgrid[0:200, 0:200]
    change = (np.hypot(rows - 100, columns - 100) < 70 + 6 * rng.standard_normal((200, 200))).astype(int)
    plain, simple = make(tmp_path, change), make(tmp_path, change, simplify=tolerance)
    assert len(simple) == len(plain) and simple.is_valid.all() and not simple.is_empty.any()
    assert (np.abs(simple.area_m2 / plain.area_m2 - 1) <= 0.1 + 1e-6).all()
    np.testing.assert_array_equal(simple.score_mean, plain.score_mean)
    assert (
        shapely.get_num_coordinates(simple.geometry).sum()
        <= shapely.get_num_coordinates(plain.geometry).sum()
    )


def test_target_crs_after_measuring(tmp_path):
    change = blobs(60, 60)
    plain, moved = make(tmp_path, change), make(tmp_path, change, crs="EPSG:4326")
    np.testing.assert_array_equal(plain.area_m2, moved.area_m2)
    assert (
        moved.crs.to_epsg() == 4326
        and moved.total_bounds[0] == pytest.approx(15.0, abs=0.01)
        and moved.is_valid.all()
    )
    assert make(tmp_path, change, crs="EPSG:32633").crs.to_epsg() == 32633
    with pytest.raises(InputRefused) as caught:
        make(tmp_path, change, crs="EPSG:123456")
    assert caught.value.code == "option.crs"


def test_thousands_of_polygons_take_seconds(tmp_path):
    """About 5,000 polygons; the processor of the first measurement worked for 1.1 s."""
    change = blobs(1500, 1500, 0.12, size=7)
    start = time.process_time()
    frame = make(tmp_path, change)
    assert len(frame) > 3000 and time.process_time() - start < 20


def in_one_piece(change, score, grid):
    """Polygons and their values as GDAL draws the whole map, and as a burnt raster of their numbers says."""
    inside = change == 1
    outlines = [
        shapely.geometry.shape(found)
        for found, _ in shapes(inside.astype("uint8"), mask=inside, connectivity=4)
    ]
    if not outlines:
        return np.zeros(0, object), np.zeros((4, 0))
    burnt = rasterize([(outline, 1 + number) for number, outline in enumerate(outlines)], change.shape)
    scores = [score[burnt == 1 + number].astype("float32") for number in range(len(outlines))]
    scores = [values[np.isfinite(values)] for values in scores]
    means = [values.mean(dtype=float) if len(values) else np.nan for values in scores]
    tops = [values.max() if len(values) else np.nan for values in scores]
    ground = shapely.transform(outlines, lambda points: np.stack(grid.points(*points.T), axis=1))
    return ground, np.array([means, tops, *measure(ground, grid)])


def mask_of(kind, rng):
    """A random mask: noise, which touches diagonally; smoothed, with islands in holes; long winding lines."""
    height, width = rng.integers(1, 45, 2)
    noise = rng.random((height, width))
    if kind == "noise":
        return noise < rng.choice([0.3, 0.5, 0.6, 0.8])
    if kind == "rings":
        rows, columns = np.mgrid[:height, :width]
        return (np.hypot(rows - height / 2, columns - width / 2) + 1.5 * noise) % 4 < rng.uniform(1.5, 3)
    comb = np.zeros((height, width), bool)
    comb[:, ::2] = True
    comb[rng.integers(height)] = True
    return comb ^ (noise < 0.02)


@pytest.mark.parametrize("kind", ["noise", "rings", "combs"])
def test_strips_give_what_one_piece_gives(tmp_path, monkeypatch, kind):
    """The same rings from the same corners on, in the same order, with the same values, to the last bit."""
    rng = np.random.default_rng(7)
    for _ in range(25):
        change = mask_of(kind, rng).astype("uint8")
        score = (0.5 + 0.5 * rng.random(change.shape)).astype("float32")
        score[rng.random(change.shape) < 0.2] = np.nan
        grid = utm_grid(*change.shape)
        monkeypatch.setattr(module, "STRIP_PIXELS", int(rng.integers(1, 1 + change.size)))
        monkeypatch.setattr(module, "AT_A_TIME", int(rng.choice([40, 10_000])))
        frame = make(tmp_path, change, score, grid)
        outlines, values = in_one_piece(change, score, grid)
        assert [shape.wkb for shape in frame.geometry] == [shape.wkb for shape in outlines]
        np.testing.assert_array_equal(frame[list(COLUMNS)].to_numpy().T, values)
        assert frame.is_valid.all()


def test_drawing_can_be_cancelled_between_strips(tmp_path, monkeypatch):
    asked = []
    events = Events(lambda event: asked.append(event), lambda: len(asked) == 2)
    monkeypatch.setattr(module, "STRIP_PIXELS", 10 * 70)
    with pytest.raises(Cancelled):
        make(tmp_path, blobs(90, 70), events=events)
    assert [event.fraction for event in asked] == pytest.approx([10 / 90, 20 / 90])


def test_a_layer_of_many_batches_is_that_of_one(tmp_path, monkeypatch):
    change = blobs(90, 70)
    whole = make(tmp_path, change)
    write_layer(whole, str(tmp_path / "whole.gpkg"), "changes", abstract="what it is")
    monkeypatch.setattr(module, "STRIP_PIXELS", 4 * 70)
    monkeypatch.setattr(vector, "AT_A_TIME", 7)
    frames = polygonise(str(tmp_path / "map & more.tif"), str(tmp_path / "score.tif"), utm_grid(90, 70))
    number = write_frames(frames, str(tmp_path / "parts.gpkg"), "changes", abstract="what it is")
    one, other = (str(tmp_path / f"{name}.gpkg") for name in ("whole", "parts"))
    assert number == len(whole) > 20 and layer_facts(one) == layer_facts(other)
    told = pyogrio.read_info(one, force_total_bounds=True), pyogrio.read_info(other, force_total_bounds=True)
    assert np.array_equal(told[0].pop("total_bounds"), told[1].pop("total_bounds"))
    kept = [{**info, "fields": list(info["fields"]), "dtypes": list(info["dtypes"])} for info in told]
    assert kept[0] == kept[1]
    box = tuple(whole.total_bounds * [1, 1, 1, 1] - [0, 0, 35, 45])
    assert len(pyogrio.read_dataframe(other, bbox=box)) == len(pyogrio.read_dataframe(one, bbox=box)) < number

"""Polygons: outlines, scores, sizes on the ellipsoid, GeoPackages."""

from __future__ import annotations

import os
import time

import geopandas
import numpy as np
import pyogrio
import pyproj
import pytest
import shapely
from affine import Affine
from rasterfiles import UTM, WGS84, save, utm_grid
from rasterio.crs import CRS

from core_models.contract.errors import InputRefused
from core_models.geo import vector
from core_models.geo.grid import Grid
from core_models.geo.vector import COLUMNS, measure, polygonise, write_layer


def make(tmp_path, change, score=None, grid=None, **options):
    """Polygons of `change` (h, w) of 0, 1, 255."""
    grid = grid or utm_grid(*change.shape)
    score = np.where(change == 1, 0.9, 0.1) if score is None else score
    map_path = save(tmp_path / "map & more.tif", change[None].astype("uint8"), grid, nodata=255)
    score_path = save(tmp_path / "score.tif", score[None].astype("float32"), grid, nodata=float("nan"))
    return polygonise(map_path, score_path, grid, **options)


def blobs(height, width, share=0.2, seed=0, size=6):
    coarse = np.random.default_rng(seed).random((height // size + 1, width // size + 1)) < share
    return np.kron(coarse, np.ones((size, size), int))[:height, :width].astype("uint8")


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
    monkeypatch.setattr(vector, "STRIP_PIXELS", 7 * 70)
    monkeypatch.setattr(vector, "AT_A_TIME", 3)
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


def geodesic(geometry, crs):
    """pyproj's own area and perimeter, with edges cut so that they stay where the map draws them."""
    system = pyproj.CRS.from_wkt(crs.to_wkt())
    turn = pyproj.Transformer.from_crs(system, system.geodetic_crs, always_xy=True)
    cut = shapely.segmentize(geometry, shapely.length(geometry) / 4000)
    moved = shapely.transform(
        cut, lambda points: np.stack(turn.transform(points[:, 0], points[:, 1]), axis=1)
    )
    area, perimeter = system.get_geod().geometry_area_perimeter(moved)
    return abs(area), perimeter


@pytest.mark.parametrize(
    "grid",
    [
        Grid(UTM, Affine(30, 0, 700_000, 0, -30, 6_600_000), 60, 60),
        Grid(WGS84, Affine(3e-4, 0, 14, 0, -3e-4, 59), 60, 60),
        Grid(CRS.from_epsg(3857), Affine(30, 0, 1_500_000, 0, -30, 9_000_000), 60, 60),
        Grid(CRS.from_epsg(2229), Affine(100, 0, 6_500_000, 0, -100, 1_850_000), 60, 60),
        Grid(UTM, Affine.translation(600_000, 5e6) @ Affine.rotation(25) @ Affine.scale(30, -30), 60, 60),
        Grid(WGS84, Affine(3e-4, 0, 179.99, 0, -3e-4, -17), 60, 60),
        Grid(CRS.from_epsg(3031), Affine(100, 0, -3000, 0, -100, 3000), 60, 60),
    ],
    ids=["utm", "degrees", "web mercator", "feet", "rotated", "date line", "south pole"],
)
def test_sizes_are_those_of_the_ellipsoid(tmp_path, grid):
    change = blobs(60, 60, 0.3, size=10)
    change[28:33, 28:33] = 0
    frame = make(tmp_path, change, grid=grid)
    for geometry, area, perimeter in zip(frame.geometry, frame.area_m2, frame.perimeter_m):
        wanted = geodesic(geometry, grid.crs)
        assert area == pytest.approx(wanted[0], rel=1e-6, abs=1)
        assert perimeter == pytest.approx(wanted[1], rel=1e-6)


def test_area_of_one_small_pixel_is_exact():
    """pyproj's geodesic area is off by a percent or more for 0.1 m pixels."""
    grid = utm_grid(10, 10, 0.1)
    area, perimeter = measure(np.array([shapely.box(500_000, 4_999_999.9, 500_000.1, 5_000_000)]), grid)
    assert area[0] == pytest.approx(0.01 / 0.9996**2, rel=1e-5) and perimeter[0] == pytest.approx(
        0.4 / 0.9996, rel=1e-5
    )


def test_sizes_agree_with_the_grids_pixel_areas(tmp_path):
    grid = Grid(WGS84, Affine(1e-3, 0, 14, 0, -1e-3, 59), 50, 40)
    frame = make(tmp_path, np.ones((40, 50)), grid=grid)
    assert frame.area_m2.sum() == pytest.approx(grid.pixel_areas().sum() * 50, rel=1e-7)


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


class TestGeoPackage:
    """The layer `changes`, alone in its file."""

    def test_round_trip(self, tmp_path):
        frame = make(tmp_path, blobs(60, 60))
        frame["before"] = "a.tif"
        path = tmp_path / "out" / "ä.gpkg"
        path.parent.mkdir()
        write_layer(frame, str(path), "changes")
        assert os.listdir(path.parent) == ["ä.gpkg"] and pyogrio.list_layers(path)[:, 0].tolist() == [
            "changes"
        ]
        read = pyogrio.read_dataframe(path, fid_as_index=True)
        assert read.index.tolist() == list(range(1, len(frame) + 1))
        assert (
            read.before.tolist() == ["a.tif"] * len(frame) and read.area_m2.tolist() == frame.area_m2.tolist()
        )
        assert read.geometry.area.sum() == pytest.approx(frame.geometry.area.sum())

    def test_an_old_file_is_replaced_with_its_journal(self, tmp_path):
        path = tmp_path / "a.gpkg"
        for ending in ("", "-wal", "-shm"):
            (tmp_path / f"a.gpkg{ending}").write_text("old")
        write_layer(make(tmp_path, blobs(20, 20)), str(path), "other")
        assert pyogrio.list_layers(path)[:, 0].tolist() == ["other"]
        assert sorted(name for name in os.listdir(tmp_path) if "gpkg" in name) == ["a.gpkg"]

    def test_unwritable_places_are_refused(self, tmp_path):
        frame = make(tmp_path, np.ones((3, 3)))
        (tmp_path / "folder.gpkg").mkdir()
        for path in (tmp_path / "none" / "a.gpkg", tmp_path / "folder.gpkg"):
            with pytest.raises(InputRefused) as caught:
                write_layer(frame, str(path), "changes")
            assert caught.value.code == "output.unwritable"
        assert not [name for name in os.listdir(tmp_path) if name.endswith(".part")]

"""Polygons: sizes on the ellipsoid, GeoPackages."""

from __future__ import annotations

import os

import numpy as np
import pyogrio
import pyproj
import pytest
import shapely
from affine import Affine
from polygons import blobs, make
from rasterfiles import UTM, WGS84, utm_grid
from rasterio.crs import CRS

from core_models.contract.errors import InputRefused
from core_models.geo.ellipsoid import ellipsoid_of
from core_models.geo.grid import Grid
from core_models.geo.vector import measure, write_layer


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


def test_short_distances_are_those_of_pyproj_whatever_else_is_asked_for():
    """pyproj's own are good to some nanometres."""
    ellipsoid, rng = ellipsoid_of(UTM), np.random.default_rng(0)
    for size in (1e-5, 1e-3, 0.00999, 0.5):
        lon, lat = rng.uniform(-180, 180, 3000), rng.uniform(-89, 89, 3000)
        ends = lon, lat, lon + rng.uniform(-size, size, 3000), lat + rng.uniform(-size, size, 3000)
        wanted, found = ellipsoid.geod.inv(*ends)[2], ellipsoid.geodesics(*ends)
        np.testing.assert_allclose(found, wanted, rtol=1e-8, atol=1e-8)
        one = [end[:1] for end in ends]
        assert ellipsoid.geodesics(*one)[0] == found[0], "the same alone"
    assert ellipsoid.geodesics(179.999, 0.0, -179.999, 0.0) == pytest.approx(222.6, abs=0.1)


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

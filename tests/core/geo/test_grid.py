"""Grids: sizes on the ellipsoid, and the common grid of two dates."""

import math

import numpy as np
import pyproj
import pytest
from affine import Affine
from rasterio.crs import CRS

from core_models.contract.errors import InputRefused
from core_models.geo.grid import MINIMUM_OVERLAP, Grid, common_grid

UTM = CRS.from_epsg(32633)
WGS84 = CRS.from_epsg(4326)


def utm(x=500_000.0, y=5_000_000.0, res=1.0, width=200, height=100, crs=UTM):
    return Grid(crs, Affine(res, 0, x, 0, -res, y), width, height)


def rotated(degrees, res=1.0, width=200, height=100):
    return Grid(
        UTM,
        Affine.translation(500_000, 5_000_000) @ Affine.rotation(degrees) @ Affine.scale(res, -res),
        width,
        height,
    )


def test_shape_bounds_and_window():
    grid = utm()
    assert grid.shape == (100, 200)
    assert grid.bounds == (500_000, 4_999_900, 500_200, 5_000_000)
    part = grid.window(10, 20, 30, 40)
    assert part.bounds == (500_020, 4_999_960, 500_060, 4_999_990)
    assert rotated(90).window(10, 20, 5, 5).points(0, 0) == pytest.approx(rotated(90).points(20, 10))


def test_grid_without_crs_is_refused():
    with pytest.raises(InputRefused) as refusal:
        Grid(CRS(), Affine(1, 0, 0, 0, -1, 0), 10, 10)
    assert refusal.value.code == "input.no-crs"


@pytest.mark.parametrize(
    ("crs", "x", "y", "res", "metres"),
    [
        (UTM, 500_000, 5_000_000, 10.0, 10 / 0.9996),  # on the central meridian the scale is 0.9996
        (
            CRS.from_epsg(3857),
            0,
            8_399_737.89,
            1.0,
            0.50084,
        ),  # latitude 60, both radii of curvature (1.00252 a, 1.00083 a) halved
        (
            CRS.from_epsg(2229),
            6_500_000,
            1_850_000,
            10.0,
            10 * 1200 / 3937,
        ),  # California zone 5, US survey feet
    ],
)
def test_ground_resolution(crs, x, y, res, metres):
    assert utm(x, y, res, crs=crs).ground_resolution() == pytest.approx(metres, rel=3e-4)


def test_ground_resolution_in_degrees_is_the_geometric_mean():
    grid = utm(13.0, 60.0 + 0.005, 0.0001, 100, 100, WGS84)
    geod = pyproj.Geod(ellps="WGS84")
    across, down = geod.inv(13, 60, 13.0001, 60)[2], geod.inv(13, 60, 13, 60.0001)[2]
    assert grid.ground_resolution() == pytest.approx(math.sqrt(across * down), rel=1e-5)


@pytest.mark.parametrize(
    "grid",
    [
        utm(13.0, 60.0, 0.01, 50, 80, WGS84),
        utm(600_000, 6_000_000, 500.0, 50, 80),
        utm(1_500_000, 8_400_000, 500.0, 50, 80, CRS.from_epsg(3857)),
        utm(6_500_000, 1_850_000, 1000.0, 50, 80, CRS.from_epsg(2229)),
        utm(179.8, 10.0, 0.01, 50, 80, WGS84),  # over the date line
        utm(600_000, 200_000, 500.0, 50, 80, CRS.from_epsg(27572)),  # grads and the meridian of Paris
    ],
)
def test_pixel_areas_against_geodesics(grid):
    """Rows summed over a large grid against pyproj's geodesic polygon; 1e-3 because the middle column stands
    for its row.
    """
    crs = pyproj.CRS.from_wkt(grid.crs.to_wkt())
    turn = pyproj.Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True)
    scale = math.degrees(crs.geodetic_crs.axis_info[0].unit_conversion_factor)
    x, y = np.array(grid.outline(200).exterior.coords).T
    lon, lat = turn.transform(x, y)
    area = abs(crs.get_geod().polygon_area_perimeter(np.array(lon) * scale, np.array(lat) * scale)[0])
    assert grid.pixel_areas().shape == (80,)
    assert grid.pixel_areas().sum() * grid.width == pytest.approx(area, rel=1e-3)


def test_pixel_area_of_small_pixels_is_steady():
    areas = utm(res=0.1, height=1000).pixel_areas()
    assert areas == pytest.approx(0.01 / 0.9996**2, rel=1e-4)


def test_same_grid_is_kept():
    grid = utm(res=0.6)
    assert common_grid(grid, grid) == grid


@pytest.mark.parametrize("shift", [(0.0, 0.0), (17.3, -20.8), (-40.0, 10.5)])
def test_common_grid_lies_on_the_first_dates_pixels(shift):
    first, second = utm(width=300, height=300), utm(500_000 + shift[0], 5_000_000 + shift[1], 2.5, 120, 120)
    grid = common_grid(first, second)
    offset = (grid.transform.c - 500_000, 5_000_000 - grid.transform.f)
    assert offset == pytest.approx((round(offset[0]), round(offset[1])), abs=1e-9)
    inside = (max(first.bounds[0], second.bounds[0]), max(first.bounds[1], second.bounds[1]))
    assert grid.bounds[0] == pytest.approx(inside[0], abs=0.51) and grid.bounds[1] == pytest.approx(
        inside[1], abs=0.51
    )
    assert first.bounds[2] >= grid.bounds[2] and first.bounds[3] >= grid.bounds[3]


def test_common_grid_over_two_crs():
    first = utm(width=1000, height=1000)
    x, y = pyproj.Transformer.from_crs(32633, 4326, always_xy=True).transform(500_500, 4_999_500)
    second = Grid(WGS84, Affine(1e-5, 0, x - 0.002, 0, -1e-5, y + 0.002), 400, 400)
    grid = common_grid(first, second)
    assert grid.crs == UTM and grid.resolution == (1, 1)
    assert grid.width == pytest.approx(0.004 * 111_320 * math.cos(math.radians(y)), rel=0.01)
    back = common_grid(second, first)
    assert back.crs == WGS84 and back.shape == pytest.approx(second.shape, abs=1)


@pytest.mark.parametrize("swap", [False, True])
def test_a_world_map_and_a_small_scene(swap):
    world, scene = (
        Grid(WGS84, Affine(0.01, 0, -180, 0, -0.01, 90), 36_000, 18_000),
        utm(width=40_000, height=40_000),
    )
    grid = common_grid(scene, world) if not swap else common_grid(world, scene)
    assert grid.crs == (WGS84 if swap else UTM)
    assert grid.height == pytest.approx(36 if swap else 40_000, abs=1)


def test_scene_over_the_date_line():
    first = utm(790_000, 2_000_000, 10.0, 4000, 1000, CRS.from_epsg(32660))
    second = utm(-600.0 * 0.01 + 185, 20.0, 0.001, 9000, 4000, WGS84)
    assert common_grid(first, second).height > 900
    assert common_grid(second, first).crs == WGS84


def test_rotated_and_south_up_first_dates_become_north_up():
    other = utm(499_900, 5_000_200, width=600, height=600)
    turned = common_grid(rotated(30, 0.5), other)
    assert not turned.is_rotated and turned.resolution == pytest.approx((0.5, 0.5))
    south_up = Grid(UTM, Affine(1, 0, 500_000, 0, 1, 4_999_900), 200, 100)
    assert common_grid(south_up, other) == utm()


def test_resolution_and_extent():
    first = utm(width=1000, height=1000)
    grid = common_grid(first, first, resolution=4.0)
    assert grid.shape == (250, 250) and grid.resolution == (4, 4)
    grid = common_grid(first, first, extent=(500_100, 4_999_500, 500_200, 5_000_500))
    assert grid.bounds == (500_100, 4_999_500, 500_200, 5_000_000)
    with pytest.raises(InputRefused) as refusal:
        common_grid(first, first, extent=(0, 0, 1, 1))
    assert refusal.value.code == "input.extent"


def test_no_overlap_names_both_extents_in_both_crs():
    far = Grid(WGS84, Affine(1e-5, 0, -94.5, 0, -1e-5, 37.07), 500, 500)
    with pytest.raises(InputRefused) as refusal:
        common_grid(utm(), far)
    assert refusal.value.code == "input.no-overlap"
    for part in ("500000 to 500200", "-94.5 to -94.495", "EPSG:32633", "EPSG:4326", "15 to 15.0"):
        assert part in refusal.value.message, refusal.value.message


def test_touching_rasters_do_not_overlap():
    with pytest.raises(InputRefused, match="do not overlap"):
        common_grid(utm(), utm(500_200))


def test_a_sliver_is_refused_but_small_rasters_are_not():
    big = utm(width=400, height=400)
    with pytest.raises(InputRefused) as refusal:
        common_grid(big, utm(500_390, width=400, height=400))
    assert refusal.value.code == "input.overlap-small"
    assert "10 x 400" in refusal.value.message and str(MINIMUM_OVERLAP) in refusal.value.message
    assert common_grid(big, utm(500_100, 4_999_900, width=20, height=7)).shape == (7, 20)
    assert common_grid(utm(width=1, height=1), big).shape == (1, 1)

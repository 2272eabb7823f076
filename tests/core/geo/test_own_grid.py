"""A job in a raster's own pixels keeps its orientation at any resolution and extent."""

from __future__ import annotations

import pytest
import shapely
from affine import Affine
from rasterio.crs import CRS

from core_models.contract.errors import InputRefused
from core_models.geo.grid import Grid
from core_models.geo.own_grid import own_grid
from core_models.geo.plain import has_ground, plain_grid

UTM = CRS.from_epsg(32633)
NORTH_UP = Grid(UTM, Affine(0.5, 0, 1000, 0, -0.5, 2000), 200, 100)
TURNED = Grid(UTM, Affine.translation(1000, 2000) @ Affine.rotation(30) @ Affine.scale(0.5, -0.5), 200, 100)


@pytest.mark.parametrize("grid", [NORTH_UP, TURNED])
def test_a_resolution_keeps_the_corner_the_rows_and_the_ground(grid) -> None:
    coarse = own_grid(grid, 2.0)
    assert coarse.resolution == pytest.approx((2.0, 2.0)) and (coarse.width, coarse.height) == (50, 25)
    assert coarse.points(0, 0) == pytest.approx(grid.points(0, 0)) and coarse.points(50, 25) == pytest.approx(
        grid.points(200, 100)
    )
    assert own_grid(grid) == grid


def test_an_extent_takes_the_pixels_that_it_touches() -> None:
    part = own_grid(NORTH_UP, None, (1010.2, 1960.0, 1020.0, 1990.2))
    assert part.bounds == (1010.0, 1960.0, 1020.0, 1990.5)
    assert own_grid(NORTH_UP, None, (0.0, 0.0, 9999.0, 9999.0)) == NORTH_UP


def test_an_extent_of_a_rotated_raster_is_covered() -> None:
    x, y = TURNED.points(100, 50)
    part = own_grid(TURNED, None, (x - 5, y - 5, x + 5, y + 5))
    assert part.outline(1).buffer(1e-6).contains(shapely.box(x - 5, y - 5, x + 5, y + 5))
    assert part.width < 40 and part.is_rotated


def test_an_extent_elsewhere_is_refused() -> None:
    with pytest.raises(
        InputRefused, match="lies outside the raster, which covers x 1000 to 1100, y 1950 to 2000"
    ):
        own_grid(NORTH_UP, None, (0.0, 0.0, 10.0, 10.0))


def test_pixels_of_an_image_count_down_from_its_corner() -> None:
    grid = plain_grid(40, 30)
    assert grid.bounds == (0, -30, 40, 0) and not has_ground(grid) and has_ground(TURNED)

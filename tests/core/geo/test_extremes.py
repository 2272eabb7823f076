"""Grids that lie nowhere, and grids that nobody means."""

from __future__ import annotations

import re
import time
from dataclasses import replace

import numpy as np
import pytest
from affine import Affine
from rasterio.crs import CRS
from synthetic import UTM, write_raster

from core_models.contract.ceilings import MAX_PIXELS
from core_models.contract.change_jobs import DetectChange
from core_models.contract.chip_jobs import ChipScene
from core_models.contract.cloud_jobs import RemoveClouds
from core_models.contract.errors import InputRefused
from core_models.contract.object_jobs import DetectObjects
from core_models.geo.extremes import refuse_impossible, refuse_large
from core_models.geo.files import read_file
from core_models.geo.grid import Grid, common_grid
from core_models.geo.own_grid import own_grid
from core_models.geo.plain import plain_grid

NAN, INF = float("nan"), float("inf")


@pytest.mark.parametrize(
    ("crs", "transform", "said"),
    [
        (UTM, (1, 0, NAN, 0, -1, 0), "finite numbers"),
        (UTM, (NAN, 0, 0, 0, -1, 0), "finite numbers"),
        (UTM, (1, 0, INF, 0, -1, 5e6), "finite numbers"),
        ("EPSG:4326", (0.1, 0, 10, 0, -0.1, 95), "latitude 95"),
        ("EPSG:4326", (0.1, 0, 10, 0, -0.1, -89), "latitude -91"),
        ("EPSG:4326", (5, 0, 10, 0, -5, 95), "latitude 95"),
        (UTM, (1e7, 0, 5e5, 0, -1e7, 5e6), "pixels of"),
        ("EPSG:3857", (1e7, 0, 0, 0, -1e7, 0), "pixels of"),
    ],
)
def test_a_raster_that_lies_nowhere_is_refused_when_it_is_opened(tmp_path, crs, transform, said) -> None:
    path = write_raster(
        tmp_path / "a.tif", np.zeros((20, 20), "uint8"), crs=crs, transform=Affine(*transform)
    )
    with pytest.raises(InputRefused, match=said) as caught:
        read_file(path)
    assert caught.value.message.startswith(path) and caught.value.hint


@pytest.mark.parametrize(
    ("crs", "transform", "size"),
    [
        ("EPSG:4326", (0.25, 0, -180.125, 0, -0.25, 90.125), (1440, 721)),  # centres on the poles
        ("EPSG:4326", (0.1, 0, 350, 0, -0.1, 90), (100, 100)),
        ("EPSG:3857", (156543.03392804097, 0, -20037508, 0, -156543.03392804097, 20037508), (256, 256)),
        ("EPSG:3413", (25000, 0, -3850000, 0, -25000, 5850000), (304, 448)),
    ],
)
def test_global_and_polar_grids_are_on_the_ground(crs, transform, size) -> None:
    grid = Grid(CRS.from_string(crs), Affine(*transform), *size)
    refuse_impossible("a.tif", grid)


def grid_of(width, height) -> Grid:
    return Grid(CRS.from_string(UTM), Affine(1, 0, 5e5, 0, -1, 5e6), width, height)


def test_a_grid_beyond_the_ceiling_asks_for_a_confirmation() -> None:
    side, job = int(MAX_PIXELS**0.5), DetectChange("a", "b", "c", "d")
    refuse_large(grid_of(side, side), job)
    with pytest.raises(InputRefused, match="or give large"):
        refuse_large(grid_of(side + 10, side), job)
    refuse_large(grid_of(side + 10, side), replace(job, large=True))
    with pytest.raises(InputRefused, match="each way"):
        refuse_large(grid_of(2**31, 1), replace(job, large=True))


@pytest.mark.parametrize(
    ("job", "ways"),
    [
        (DetectChange("a", "b", "c", "d"), {"resolution", "extent", "large"}),
        (DetectObjects(("a",), "c", "d"), {"resolution", "extent", "large"}),
        (RemoveClouds("a", "b", "c", "d"), {"extent", "large"}),
        (ChipScene("a", "b", "l"), {"resolution"}),
    ],
)
def test_what_to_do_names_options_of_the_job_only(job, ways) -> None:
    with pytest.raises(InputRefused) as caught:
        refuse_large(grid_of(100_000, 100_000), job)
    assert set(re.findall(r"{(\w+)}", caught.value.hint)) == ways


def test_a_resolution_of_atoms_is_refused_at_once() -> None:
    began = time.process_time()
    for grid in (
        common_grid(grid_of(100, 100), grid_of(100, 100), 1e-9),
        own_grid(grid_of(100, 100), 1e-9),
    ):
        with pytest.raises(InputRefused, match="100000000000 x 100000000000"):
            refuse_large(grid, DetectChange("a", "b", "c", "d", large=True))
    assert time.process_time() - began < 2


def test_a_resolution_of_light_years_is_refused() -> None:
    grid = common_grid(grid_of(100, 100), grid_of(100, 100), 1e17)
    with pytest.raises(InputRefused, match="pixels of"):
        refuse_large(grid, DetectChange("a", "b", "c", "d", large=True))


def test_an_image_in_pixels_is_no_matter_of_metres() -> None:
    refuse_large(plain_grid(4000, 3000), DetectObjects(("a",), "c", "d"))
    refuse_impossible("a.png", plain_grid(4000, 3000))

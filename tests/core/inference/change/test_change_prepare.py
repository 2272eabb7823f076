"""What is refused, or said, before a network is loaded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from affine import Affine
from rasterio.crs import CRS
from synthetic import ORIGIN, difference_checkpoint, ground, left_in, make_pair, tiny_card, write_raster

from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.geo.grid import Grid
from core_models.geo.pair import gsd_warnings
from core_models.geo.tiles import Tile
from core_models.inference.change.prepare import prepare_pair
from core_models.inference.prepare import plan_tiles


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory) -> str:
    return difference_checkpoint(tmp_path_factory.mktemp("net") / "net.safetensors")


@pytest.fixture
def job(tmp_path, checkpoint) -> DetectChange:
    pair = make_pair(tmp_path)
    return DetectChange(pair.before, pair.after, checkpoint, str(tmp_path / "out.gpkg"))


def refused(job: DetectChange) -> InputRefused:
    with pytest.raises(InputRefused) as caught, prepare_pair(job):
        pass
    return caught.value


def grid(resolution: float, width: int = 300) -> Grid:
    return Grid(
        CRS.from_epsg(32633), Affine(resolution, 0, ORIGIN[0], 0, -resolution, ORIGIN[1]), width, width
    )


def test_a_pixel_that_one_date_lacks_is_neutral_in_both(tmp_path, checkpoint) -> None:
    values = ground(100, 100)
    lacking = values.copy()
    lacking[:, 10:40, 20:60] = 0
    first = write_raster(tmp_path / "a.tif", values)
    second = write_raster(tmp_path / "b.tif", lacking, nodata=0)
    with prepare_pair(DetectChange(first, second, checkpoint, str(tmp_path / "o.gpkg"))) as pair:
        before, after, seen = pair.read(Tile(0, 0, 100, 100))
    hole = np.zeros((100, 100), bool)
    hole[10:40, 20:60] = True
    np.testing.assert_array_equal(seen, ~hole)
    assert not before[:, hole].any() and not after[:, hole].any()
    np.testing.assert_allclose(before[:, ~hole], values[:, ~hole] / 255, atol=1e-6)  # float32
    np.testing.assert_array_equal(before, after)


def test_what_was_opened_is_known(job) -> None:
    with prepare_pair(job) as pair:
        assert pair.files == {"before": [job.before], "after": [job.after]}
        assert pair.bands == {"before": (1, 2, 3), "after": (1, 2, 3)}
        assert (pair.tiles.height, pair.tiles.width) == (200, 260)
        assert not pair.warnings


@pytest.mark.parametrize("name, path", [("output", "a.shp"), ("score", "a.png"), ("map", "a.gpkg")])
def test_a_name_that_promises_another_format_is_refused(job, tmp_path, name, path) -> None:
    assert refused(replace(job, **{name: str(tmp_path / path)})).code == "output.format"


@pytest.mark.parametrize("name", ["before", "after", "checkpoint"])
def test_an_output_never_replaces_an_input(job, tmp_path, name) -> None:
    link = tmp_path / "link.tif"
    link.symlink_to(getattr(job, name))
    assert refused(replace(job, map=str(link))).code == "output.input"


def test_two_outputs_of_one_name_are_refused(job, tmp_path) -> None:
    assert (
        refused(replace(job, map=str(tmp_path / "x.tif"), score=str(tmp_path / "x.tif"))).code
        == "output.input"
    )


@pytest.mark.parametrize("pattern", ["", "*.tif"])
def test_a_map_among_the_mosaicked_files_is_refused(job, tmp_path, pattern) -> None:
    """The next run would read it as part of the scene."""
    scene = tmp_path / "scene"
    scene.mkdir()
    write_raster(scene / "west.tif", ground(100, 100))
    source = str(scene / pattern) if pattern else str(scene)
    assert refused(replace(job, before=source, map=str(scene / "map.tif"))).code == "output.input"


def test_a_checkpoint_of_another_task_is_refused(job, tmp_path) -> None:
    other = difference_checkpoint(tmp_path / "objects.safetensors", task="objects", classes=("car",))
    with (
        pytest.raises(CheckpointRefused, match="'objects', wanted 'change'"),
        prepare_pair(replace(job, checkpoint=other)),
    ):
        pass


def test_tiles_come_from_the_job_or_else_from_the_card(job) -> None:
    card = tiny_card(tile=256, overlap=64)
    plans = {
        (256, 64): job,
        (384, 64): replace(job, tile=384),
        (96, 24): replace(job, tile=96),
        (256, 32): replace(job, overlap=32),
        (96, 48): replace(job, tile=96, overlap=48),
    }
    for (tile, overlap), given in plans.items():
        plan = plan_tiles(given, card, grid(1.0))
        assert (plan.tile, plan.overlap) == (tile, overlap)
    with pytest.raises(InputRefused, match="overlap is 200"):
        plan_tiles(replace(job, overlap=200), card, grid(1.0))


def test_the_resolution_is_held_against_the_card() -> None:
    card = tiny_card(gsd_range=(0.5, 2.0))
    assert gsd_warnings(grid(0.5), card) == []
    assert gsd_warnings(grid(2.0), card) == []
    (fine,) = gsd_warnings(grid(0.15), card)
    assert "0.15 m" in fine and "0.5 to 2 m" in fine and "resolution of 0.5 would fit" in fine
    (coarse,) = gsd_warnings(grid(10.0), card)
    assert "10 m" in coarse and "poor" in coarse


def test_the_resolution_that_would_fit_is_in_units_of_the_crs() -> None:
    step = 0.15 / 111_320
    degrees = Grid(CRS.from_epsg(4326), Affine(step, 0, 15.0, 0, -step, 0.0), 300, 300)
    (said,) = gsd_warnings(degrees, tiny_card(gsd_range=(0.5, 2.0)))
    wanted = float(said.split("resolution of ")[1].split()[0])
    assert wanted * 111_320 == pytest.approx(
        0.5, rel=0.02
    )  # three digits, and a degree of latitude is a little shorter


def test_an_unknown_crs_is_refused_before_the_network_runs(job) -> None:
    assert refused(replace(job, crs="EPSG:999999")).code == "option.crs"


def test_reading_leaves_nothing_behind(job, tmp_path) -> None:
    before = left_in(tmp_path)
    with prepare_pair(job) as pair:
        pair.read(Tile(0, 0, 64, 64))
    assert left_in(tmp_path) == before

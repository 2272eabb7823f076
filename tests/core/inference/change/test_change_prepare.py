"""What is refused, or said, before a network is loaded."""

from __future__ import annotations

import os
from dataclasses import replace
from xml.sax.saxutils import escape

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.crs import CRS
from synthetic import ORIGIN, difference_checkpoint, ground, left_in, make_pair, tiny_card, write_raster

from core_models.contract.change_jobs import DetectChange
from core_models.contract.errors import CheckpointRefused, InputRefused
from core_models.contract.events import Events
from core_models.geo.grid import Grid
from core_models.geo.pair import gsd_warnings
from core_models.geo.tiles import Tile
from core_models.inference.change.job import detect_change
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


def test_where_the_first_date_has_nothing_the_second_is_not_read(tmp_path, checkpoint, monkeypatch) -> None:
    values = ground(100, 100)
    lacking = values.copy()
    lacking[:, :50] = 0
    first = write_raster(tmp_path / "a.tif", lacking, nodata=0)
    second = write_raster(tmp_path / "b.tif", values)
    with prepare_pair(DetectChange(first, second, checkpoint, str(tmp_path / "o.gpkg"))) as pair:
        rows = []
        read = pair.after.read
        monkeypatch.setattr(pair.after, "read", lambda row, *part: rows.append(row) or read(row, *part))
        before, after, seen = pair.read(Tile(0, 0, 50, 100))
        assert not seen.any() and not before.any() and not after.any() and rows == []
        assert pair.read(Tile(50, 0, 50, 100))[2].all() and rows == [50]


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


def test_bands_that_the_dates_lack_are_neutral(tmp_path) -> None:
    path = difference_checkpoint(tmp_path / "net.safetensors", optional_bands=("red",))
    values = ground(64, 64)
    first, second = (
        write_raster(tmp_path / f"{name}.tif", part, names=("green", "blue"))
        for name, part in (("a", values[1:]), ("b", values[:2]))
    )
    job = DetectChange(first, second, path, str(tmp_path / "o.gpkg"))
    with prepare_pair(job) as pair:
        before, after, _ = pair.read(Tile(0, 0, 64, 64))
    assert any("without red" in text for text in pair.warnings)
    assert not before[0].any() and not after[0].any()
    np.testing.assert_allclose(before[1:], values[1:] / 255, atol=1e-6)  # float32
    np.testing.assert_allclose(after[1:], values[:2] / 255, atol=1e-6)
    assert detect_change(job, Events()).numbers["observed_share"] == 1.0


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


def virtual(path, source: str) -> str:
    """A virtual raster of the three bands of `source`."""
    with rasterio.open(source) as dataset:
        width, height, place = dataset.width, dataset.height, dataset.transform
        numbers = ", ".join(map(repr, (place.c, place.a, place.b, place.f, place.d, place.e)))
        srs = dataset.crs.to_wkt()
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}"><SimpleSource><SourceFilename relativeToVRT="1">'
        f"{os.path.relpath(source, path.parent)}</SourceFilename><SourceBand>{band}</SourceBand>"
        "</SimpleSource></VRTRasterBand>"
        for band in (1, 2, 3)
    )
    head = f"<SRS>{escape(srs)}</SRS><GeoTransform>{numbers}</GeoTransform>"
    path.write_text(f'<VRTDataset rasterXSize="{width}" rasterYSize="{height}">{head}{bands}</VRTDataset>')
    return str(path)


def behind_virtual_ones(job: DetectChange, folder) -> DetectChange:
    (folder / "deep").mkdir()
    inner = virtual(folder / "deep" / "inner.vrt", job.after)
    return replace(job, after=virtual(folder / "outer.vrt", inner), map=job.after)


def by_its_directory(job: DetectChange, folder) -> DetectChange:
    return replace(job, after=f"GTIFF_DIR:1:{job.after}", map=job.after)


def through_a_url(job: DetectChange, folder) -> DetectChange:
    return replace(job, after=f"vrt://{job.after}?bands=1,2,3", score=job.after)


def in_the_same_database(job: DetectChange, folder) -> DetectChange:
    database = folder / "scene.gpkg"
    with rasterio.open(job.after) as dataset:
        write_raster(database, dataset.read(), driver="GPKG", RASTER_TABLE="ortho", TILE_FORMAT="PNG")
    return replace(job, after=f"GPKG:{database}:ortho", output=str(database))


def by_a_receipt(job: DetectChange, folder) -> DetectChange:
    """The map's receipt would take the place of the second date."""
    odd = folder / "map.tif.receipt.json"
    os.rename(job.after, odd)
    return replace(job, after=str(odd), map=str(folder / "map.tif"))


def by_what_goes_with_an_old_file(job: DetectChange, folder) -> DetectChange:
    odd = folder / "map.tif.msk"
    os.rename(job.after, odd)
    return replace(job, after=str(odd), map=str(folder / "map.tif"))


def provenance_of_a_date(job: DetectChange, folder) -> DetectChange:
    provenance = write_raster(folder / "seen.tif", np.zeros((200, 260), np.uint8))
    with rasterio.open(job.after, "r+") as dataset:
        dataset.update_tags(REVISIT_PROVENANCE="seen.tif")
    return replace(job, map=provenance)


@pytest.mark.parametrize(
    "make",
    [
        behind_virtual_ones,
        by_its_directory,
        through_a_url,
        in_the_same_database,
        by_a_receipt,
        by_what_goes_with_an_old_file,
        provenance_of_a_date,
    ],
)
def test_what_an_input_is_read_from_is_never_replaced(job, tmp_path, make) -> None:
    spoilt = make(job, tmp_path)
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(InputRefused) as caught:
        detect_change(spoilt, Events())
    assert caught.value.code == "output.input"
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_folder_in_the_place_of_an_output_or_a_receipt_is_refused_at_once(job, tmp_path) -> None:
    (tmp_path / "map.tif").mkdir()
    (tmp_path / "out.gpkg.receipt.json").mkdir()
    assert "it is a folder" in refused(replace(job, map=str(tmp_path / "map.tif"))).message
    assert "receipt.json cannot be written: it is a folder" in refused(job).message


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

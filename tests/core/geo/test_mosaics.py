"""Folders and globs, read as one raster."""

from __future__ import annotations

import numpy as np
import pytest
from affine import Affine
from rasterfiles import EAST, NORTH, UTM, WGS84, save, utm_grid, waves

from core_models.contract.errors import InputRefused
from core_models.geo.grid import Grid
from core_models.geo.raster import open_source


def cut(folder, values, size=40, **options):
    """Tiles of `values`, whose upper left corner is at EAST, NORTH."""
    folder.mkdir(exist_ok=True)
    for row in range(0, values.shape[1], size):
        for col in range(0, values.shape[2], size):
            part = values[:, row : row + size, col : col + size]
            grid = utm_grid(*part.shape[1:], 1, EAST + col, NORTH - row)
            save(folder / f"tile_{row}_{col}.tif", part, grid, **options)
    return str(folder)


def read_all(path, grid=None, **options):
    with open_source(str(path), **options) as source:
        grid = grid or source.grid
        with source.on(grid) as aligned:
            return aligned.read(0, 0, *grid.shape)


def test_a_folder_of_tiles_is_the_whole(tmp_path):
    values = waves(100, 130, 3).astype("uint8")
    folder = cut(tmp_path / "tiles", values)
    (tmp_path / "tiles" / "notes.txt").write_text("not a raster")
    (tmp_path / "tiles" / "tile_0_0.tif.aux.xml").write_text("<PAMDataset/>")
    with open_source(folder) as source:
        assert len(source.files) == 12 and source.grid == utm_grid(100, 130)
    for path in (folder, folder + "/*.tif", folder + "/tile_*"):
        read, valid = read_all(path)
        assert valid.all()
        np.testing.assert_array_equal(read, values)


def test_no_seams_between_tiles(tmp_path):
    values = waves(100, 100).astype("float32")
    save(tmp_path / "whole.tif", values)
    for grid in (utm_grid(90, 90, 1, EAST + 4.37, NORTH - 3.21), utm_grid(20, 20, 5)):
        read, valid = read_all(cut(tmp_path / "tiles", values), grid)
        whole, _ = read_all(tmp_path / "whole.tif", grid)
        assert valid.all()
        np.testing.assert_allclose(read, whole, atol=1e-3)


def test_gaps_are_invalid(tmp_path):
    folder = cut(tmp_path / "tiles", np.full((1, 80, 80), 9, "uint8"))
    (tmp_path / "tiles" / "tile_40_40.tif").unlink()
    valid = read_all(folder)[1]
    assert valid[:40].all() and valid[:, :40].all() and not valid[40:, 40:].any()


@pytest.mark.parametrize(
    ("dtype", "first", "second"),
    [("uint8", 0, 255), ("int16", -1, -2), ("float32", -9999.0, np.nan), ("float32", None, None)],
)
def test_every_file_has_its_own_nodata_and_none_hides_another(tmp_path, dtype, first, second):
    """Two tiles over each other; where one has no data the other shows through."""
    left = np.full((1, 30, 50), 100).astype(dtype)
    right = np.full((1, 30, 50), 200).astype(dtype)
    left[0, :10, :], right[0, 20:, :] = (
        (np.nan if first is None else first),
        (np.nan if second is None else second),
    )
    save(tmp_path / "a.tif", left, utm_grid(30, 50), nodata=first)
    save(tmp_path / "b.tif", right, utm_grid(30, 50, 1, EAST + 20), nodata=second)
    read, valid = read_all(tmp_path)
    assert read.shape == (1, 30, 70)
    assert (read[0, 20:, 20:50] == 100).all() and (read[0, :20, 20:50] == 200).all()
    assert not valid[:10, :20].any() and not valid[20:, 50:].any() and valid[10:20].all()


def test_files_of_two_resolutions_take_the_finest(tmp_path):
    save(tmp_path / "a.tif", np.full((1, 20, 20), 50, "uint8"), utm_grid(20, 20, 1))
    save(tmp_path / "b.tif", np.full((1, 20, 20), 90, "uint8"), utm_grid(20, 20, 2, EAST + 10))
    with open_source(str(tmp_path)) as source:
        assert source.grid.resolution == (1, 1) and source.grid.shape == (40, 50)
        with source.on(source.grid) as aligned:
            read, valid = aligned.read(0, 0, 40, 50)
    assert (read[0, :20, :20] == 50).all(), "the finer file lies on top"
    assert (read[0, 20:, 10:] == 90).all() and not valid[20:, :10].any()


def test_tiles_in_degrees(tmp_path):
    """Steps such as 6e-6 degrees do not add up exactly."""
    values = waves(64, 128).astype("uint8")
    west = Grid(WGS84, Affine(6e-6, 0, -94.49960529516346, 0, -6e-6, 37.07511383680346), 64, 64)
    for number in (0, 1):
        save(
            tmp_path / f"{number}.tif",
            values[:, :, 64 * number : 64 * number + 64],
            west.window(0, 64 * number, 64, 64),
        )
    read, valid = read_all(tmp_path)
    assert valid.all()
    np.testing.assert_array_equal(read, values)


@pytest.mark.parametrize(
    ("other", "word"),
    [
        ({"grid": Grid(WGS84, Affine(1e-5, 0, 15, 0, -1e-5, 45), 20, 20)}, "EPSG:4326"),
        ({"values": waves(20, 20, 2).astype("uint8")}, "number of bands"),
        ({"grid": Grid(UTM, Affine(1, 0.2, EAST, 0.2, -1, NORTH), 20, 20)}, "rotated"),
        ({"names": ("nir",)}, "nir"),
    ],
)
def test_files_that_do_not_fit_together_are_refused(tmp_path, other, word):
    save(tmp_path / "a.tif", waves(20, 20).astype("uint8"), names=("red",))
    options = {"values": waves(20, 20).astype("uint8"), **other}
    save(tmp_path / "b.tif", options.pop("values"), options.pop("grid", None), **options)
    with pytest.raises(InputRefused) as caught:
        open_source(str(tmp_path))
    assert (
        caught.value.code == "input.mosaic"
        and word in caught.value.message
        and "b.tif" in caught.value.message
    )


def test_a_broken_file_in_a_folder_is_named(tmp_path):
    save(tmp_path / "a.tif", waves(20, 20).astype("uint8"))
    (tmp_path / "b.tif").write_text("broken")
    with pytest.raises(InputRefused, match=r"b\.tif"):
        open_source(str(tmp_path))

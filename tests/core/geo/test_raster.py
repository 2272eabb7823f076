"""Rasters on other grids: values, validity, bands, and what is refused."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterfiles import EAST, NORTH, UTM, WGS84, save, utm_grid, waves
from rasterio.crs import CRS

from core_models.contract.errors import InputRefused
from core_models.geo.grid import Grid, common_grid
from core_models.geo.raster import open_source


def read_all(path, grid=None, **options):
    with open_source(str(path), **options) as source:
        grid = grid or source.grid
        with source.on(grid) as aligned:
            return aligned.read(0, 0, *grid.shape)


def refusal(path, **options):
    with pytest.raises(InputRefused) as caught:
        open_source(str(path), **options)
    return caught.value


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint16", "int16", "int32", "float32", "float64"])
@pytest.mark.parametrize(
    "options", [{}, {"tiled": True, "blockxsize": 16, "blockysize": 16, "compress": "deflate"}]
)
def test_own_grid_is_read_exactly(tmp_path, dtype, options):
    values = waves(40, 55, 2, 0, 120).astype(dtype)
    path = save(tmp_path / "a.tif", values, **options)
    read, valid = read_all(path)
    assert read.dtype == np.float32 and valid.all()
    np.testing.assert_array_equal(read, values.astype(np.float32))


def test_source_says_what_it_is(tmp_path):
    path = save(tmp_path / "a.tif", waves(40, 55, 3).astype("uint16"), names=("red", "green", "nir"))
    with open_source(path, (3, 1)) as source:
        assert source.files == [path] and source.path == path
        assert source.bands == (3, 1) and source.count == 3
        assert source.dtypes == ("uint16", "uint16") and source.descriptions == ("nir", "red")
        assert source.grid == utm_grid(40, 55)


def test_windows_reach_over_the_border(tmp_path):
    values = waves(40, 55).astype("float32")
    path = save(tmp_path / "a.tif", values)
    with open_source(path) as source, source.on(source.grid) as aligned:
        read, valid = aligned.read(-5, 50, 20, 10)
        assert read.shape == (1, 20, 10) and valid.shape == (20, 10)
        np.testing.assert_array_equal(valid, np.pad(np.ones((15, 5), bool), ((5, 0), (0, 5))))
        np.testing.assert_array_equal(read[0, 5:, :5], values[0, :15, 50:])
        assert (read[:, ~valid] == 0).all()
        assert not aligned.read(100, 100, 4, 4)[1].any()


@pytest.mark.parametrize("nodata", [None, 0])
def test_outside_the_raster_is_invalid_with_and_without_nodata(tmp_path, nodata):
    path = save(tmp_path / "a.tif", np.full((1, 20, 20), 100, "uint8"), nodata=nodata)
    read, valid = read_all(path, utm_grid(40, 40, 1, EAST - 10.3, NORTH + 10.4))
    assert valid.sum() == 400
    assert (read[0, valid] == 100).all() and (read[0, ~valid] == 0).all()


def test_half_a_pixel_beside_is_bilinear(tmp_path):
    values = waves(60, 60).astype("float32")
    read, valid = read_all(save(tmp_path / "a.tif", values), utm_grid(50, 50, 1, EAST + 4.5, NORTH - 4.5))
    wanted = (
        values[0, 4:54, 4:54] + values[0, 5:55, 4:54] + values[0, 4:54, 5:55] + values[0, 5:55, 5:55]
    ) / 4
    assert valid.all()
    np.testing.assert_allclose(read[0], wanted, atol=1e-3)


@pytest.mark.parametrize("kind", ["rotated", "south-up", "mirrored"])
def test_turned_transforms_land_in_place(tmp_path, kind):
    """Values are coordinates, so that each pixel says where it should be."""
    base = Affine.translation(EAST, NORTH)
    transform = {
        "rotated": base @ Affine.rotation(30) @ Affine.scale(1, -1),
        "south-up": Affine(1, 0, EAST, 0, 1, NORTH - 80),
        "mirrored": Affine(-1, 0, EAST + 80, 0, -1, NORTH),
    }[kind]
    own = Grid(UTM, transform, 80, 80)
    x, y = own.points(*np.meshgrid(np.arange(80) + 0.5, np.arange(80) + 0.5))
    path = save(tmp_path / "a.tif", np.stack([x - EAST, NORTH - y]).astype("float64"), own)
    grid = common_grid(own, own)
    read, valid = read_all(path, grid)
    x, y = grid.points(*np.meshgrid(np.arange(grid.width) + 0.5, np.arange(grid.height) + 0.5))
    inside = valid.mean()
    assert inside == pytest.approx(80 * 80 / (grid.width * grid.height), abs=0.02)
    assert np.abs(read[0] - (x - EAST))[valid].max() < 0.55  # border pixels lean inward by up to half a pixel
    core = np.zeros_like(valid)
    core[1:-1, 1:-1] = (
        valid[1:-1, 1:-1] & valid[:-2, 1:-1] & valid[2:, 1:-1] & valid[1:-1, :-2] & valid[1:-1, 2:]
    )
    assert np.abs(read[1] - (NORTH - y))[core].max() < 0.3


def test_another_crs_lands_in_place(tmp_path):
    own = utm_grid(300, 300, 10, EAST + 50_000)
    x, y = own.points(*np.meshgrid(np.arange(300) + 0.5, np.arange(300) + 0.5))
    lon, lat = (np.reshape(v, x.shape) for v in rasterio.warp.transform(UTM, WGS84, x.ravel(), y.ravel()))
    path = save(tmp_path / "a.tif", np.stack([lon, lat]), own)
    middle = lon[150, 150], lat[150, 150]
    grid = Grid(WGS84, Affine(1e-4, 0, middle[0] - 0.005, 0, -1e-4, middle[1] + 0.005), 100, 100)
    read, valid = read_all(path, grid)
    x, y = grid.points(*np.meshgrid(np.arange(100) + 0.5, np.arange(100) + 0.5))
    assert valid.all()
    assert np.abs(read[0] - x).max() < 2e-5 and np.abs(read[1] - y).max() < 2e-5  # a seventh of a 10 m pixel


def test_strong_downsampling_averages(tmp_path):
    """A pattern of single pixels vanishes to its mean instead of turning into stripes."""
    rows, columns = np.mgrid[0:400, 0:400]
    path = save(
        tmp_path / "a.tif", (((rows + columns) % 2) * 200)[None].astype("uint8"), utm_grid(400, 400, 0.1)
    )
    with open_source(path) as source, source.on(utm_grid(40, 40)) as aligned:
        assert aligned.downsampling == pytest.approx(10)
        read, valid = aligned.read(0, 0, 40, 40)
    assert valid.all()
    np.testing.assert_allclose(read, 100, atol=1)


def test_a_mean_counts_where_half_of_its_pixels_do(tmp_path):
    values = np.full((1, 100, 100), 50.0, "float32")
    values[0, :10, :4] = values[0, :10, 10:17] = -9999
    read, valid = read_all(
        save(tmp_path / "a.tif", values, utm_grid(100, 100, 0.1), nodata=-9999), utm_grid(10, 10)
    )
    assert valid[0, 0] and not valid[0, 1] and valid.sum() == 99
    np.testing.assert_allclose(read[0, valid], 50, atol=1e-4)


def test_bands_by_number_name_and_order(tmp_path):
    values = np.stack([np.full((8, 8), value) for value in (10, 20, 30, 40)]).astype("uint8")
    named = save(
        tmp_path / "named.tif",
        values,
        names=("Blue", "GREEN", "red", "Near Infrared"),
        photometric="minisblack",
    )
    plain = save(tmp_path / "plain.tif", values, photometric="minisblack")

    def first(path, **options):
        with open_source(path, **options) as source, source.on(source.grid) as aligned:
            return aligned.read(0, 0, 1, 1)[0][:, 0, 0].tolist(), source.notes

    assert first(named, bands=(4, 1)) == ([40, 10], [])
    assert first(named, names=("red", "green", "blue")) == ([30, 20, 10], [])
    assert first(plain) == ([10, 20, 30, 40], [])
    numbers, notes = first(plain, names=("red", "green", "blue"))
    assert numbers == [10, 20, 30] and "no names" in notes[0]
    numbers, notes = first(plain, names=("blue", "green", "red"))
    assert numbers == [30, 20, 10] and "bands 3, 2, 1 are taken as blue, green, red" in notes[0]
    numbers, notes = first(named, names=("swir1", "swir2"))
    assert numbers == [10, 20] and "Blue, GREEN" in notes[0] and "swir1, swir2" in notes[0]
    assert first(plain, names=("a", "b", "c", "d"))[1] == []


def test_bands_of_an_instrument_are_known_by_all_their_names(tmp_path) -> None:
    values = np.arange(1, 5, dtype=np.uint16)[:, None, None] * np.ones((4, 9, 9), np.uint16)
    product = save(tmp_path / "s2.tif", values, names=("B02", "Green", "B4 - red (665 nm)", "nir"))
    with open_source(product, names=("B8", "B4", "B3", "B2")) as source:
        assert source.bands == (4, 3, 2, 1) and source.notes == []
    radar = save(tmp_path / "s1.tif", values[:2].astype(np.float32), names=("Sigma0_VH_db", "Sigma0_VV_db"))
    with open_source(radar, names=("VV", "VH")) as source:
        assert source.bands == (2, 1)
    any_four = save(tmp_path / "four.tif", values, names=("b1", "b2", "b3", "b4"))
    with open_source(any_four, names=("red", "green", "blue")) as source:
        assert source.bands == (1, 2, 3), "b1 to b4 are what programs call any bands"


def test_wrong_bands_are_refused(tmp_path):
    path = save(tmp_path / "a.tif", waves(8, 8, 2).astype("uint8"))
    assert refusal(path, bands=(1, 3)).message == f"{path} has 2 bands, wanted band 3."
    assert refusal(path, bands=(1, 2), names=("red",)).code == "input.band-count"
    too_few = refusal(path, names=("red", "green", "blue"))
    assert (
        too_few.code == "input.band-count"
        and "2 bands" in too_few.message
        and "red, green, blue" in too_few.message
    )
    some = refusal(save(tmp_path / "b.tif", waves(8, 8, 2), names=("red", "nir")), names=("red", "swir1"))
    assert some.code == "input.band-names" and "swir1" in some.message and "red, nir" in some.message


def test_colours_name_bands(tmp_path):
    values = np.stack([np.full((8, 8), value) for value in (10, 20, 30)]).astype("uint8")
    path = save(tmp_path / "a.tif", values, photometric="rgb")
    with open_source(path, names=("blue", "green", "red")) as source:
        assert source.bands == (3, 2, 1)


def test_a_palette_becomes_red_green_blue(tmp_path):
    path = str(tmp_path / "a.tif")
    with rasterio.open(save(tmp_path / "a.tif", np.array([[[0, 1], [2, 2]]], "uint8")), "r+") as dataset:
        dataset.write_colormap(1, {0: (1, 2, 3, 255), 1: (40, 50, 60, 255), 2: (200, 100, 0, 255)})
    read, valid = read_all(path, names=("red", "green", "blue"))
    assert valid.all()
    assert (
        read[:, 0, 0].tolist() == [1, 2, 3]
        and read[:, 0, 1].tolist() == [40, 50, 60]
        and read[:, 1, 1].tolist() == [200, 100, 0]
    )


def test_single_bits_are_black_and_white(tmp_path):
    """GDAL gives one-bit TIFFs a palette of black and white."""
    bits = np.arange(64).reshape(1, 8, 8).astype("uint8") % 2
    np.testing.assert_array_equal(
        read_all(save(tmp_path / "a.tif", bits, nbits=1))[0], np.repeat(255 * bits, 3, axis=0)
    )


def test_a_one_pixel_raster_is_read(tmp_path):
    read, valid = read_all(save(tmp_path / "a.tif", np.array([[[7]]], "uint8")))
    assert read.tolist() == [[[7]]] and valid.all()


def test_another_thread_may_read(tmp_path):
    path, seen = save(tmp_path / "a.tif", waves(64, 64).astype("uint8")), []
    with open_source(path) as source, source.on(utm_grid(64, 64, 1, EAST + 0.5)) as aligned:
        thread = threading.Thread(target=lambda: seen.append(aligned.read(0, 0, 64, 64)[1].mean()))
        thread.start()
        thread.join()
    assert seen and seen[0] > 0.98


def test_vrt_and_names_with_ampersands(tmp_path):
    save(tmp_path / "a & b.tif", waves(20, 20).astype("uint8"))
    vrt = tmp_path / "a.vrt"
    vrt.write_text(
        '<VRTDataset rasterXSize="20" '
        'rasterYSize="20"><SRS>EPSG:32633</SRS><GeoTransform>500000,1,0,5000000,0,-1</GeoTransform>'
        '<VRTRasterBand dataType="Byte" band="1"><SimpleSource><SourceFilename relativeToVRT="1">a &amp; '
        "b.tif</SourceFilename>"
        "<SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"
    )
    np.testing.assert_array_equal(read_all(vrt)[0], read_all(tmp_path / "a & b.tif")[0])


def test_sample_is_small_and_knows_validity(tmp_path):
    values = waves(300, 400).astype("float32")
    values[:, :150] = np.nan
    with open_source(save(tmp_path / "a.tif", values)) as source:
        sample = source.sample(limit=100)
        assert sample.shape == (1, 75, 100)
        assert np.isfinite(sample).mean() == pytest.approx(0.5, abs=0.02)
        assert source.sample(utm_grid(100, 100, 1, EAST + 300, NORTH - 200)).shape == (1, 100, 100)
        assert source.sample(utm_grid(100, 100, 1, EAST + 3000)).size == 0


class TestRefusals:
    """One sentence each, naming the file."""

    def test_missing(self, tmp_path):
        assert refusal(tmp_path / "no.tif").code == "input.missing"
        assert refusal(tmp_path / "no*.tif").code == "input.missing"
        assert refusal(tmp_path).code == "input.missing"

    def test_no_raster(self, tmp_path):
        (tmp_path / "a.tif").write_text("hello")
        error = refusal(tmp_path / "a.tif")
        assert error.code == "input.not-raster" and error.exit_code == 2 and "\n" not in str(error)

    @pytest.mark.parametrize(
        "options", [{}, {"compress": "deflate", "tiled": True, "blockxsize": 64, "blockysize": 64}]
    )
    def test_cut_off(self, tmp_path, options):
        noise = np.random.default_rng(0).integers(0, 255, (1, 300, 300), "uint8")
        path = tmp_path / "a.tif"
        save(path, noise, **options)
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2])
        error = refusal(path)
        assert error.code in ("input.damaged", "input.not-raster") and str(path) in error.message

    def test_damaged_in_the_middle_is_told_while_reading(self, tmp_path):
        path = tmp_path / "a.tif"
        save(path, np.random.default_rng(0).integers(0, 255, (1, 300, 300), "uint8"), compress="deflate")
        data = bytearray(path.read_bytes())
        data[20_000:40_000] = bytes(20_000)
        path.write_bytes(data)
        with open_source(str(path)) as source, source.on(source.grid) as aligned:
            with pytest.raises(InputRefused) as caught:
                aligned.read(0, 0, 300, 300)
            assert caught.value.code == "input.damaged"
            with pytest.raises(InputRefused):
                source.sample()

    def test_no_crs(self, tmp_path):
        error = refusal(save(tmp_path / "a.tif", waves(8, 8).astype("uint8"), crs=None))
        assert error.code == "input.no-crs" and "Assign" in error.hint

    @pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")
    def test_no_transform(self, tmp_path):
        path = save(tmp_path / "a.tif", waves(8, 8).astype("uint8"), transform=Affine.identity())
        assert refusal(path).code == "input.no-transform"

    def test_complex_numbers(self, tmp_path):
        assert refusal(save(tmp_path / "a.tif", waves(8, 8).astype("complex64"))).code == "input.type"

    def test_a_crs_that_is_not_on_the_ground(self, tmp_path):
        local = CRS.from_wkt('LOCAL_CS["site",UNIT["metre",1]]')
        path = save(tmp_path / "a.tif", waves(50, 50).astype("uint8"), crs=local)
        with pytest.raises(InputRefused), open_source(path) as source:
            common_grid(source.grid, utm_grid(50, 50))

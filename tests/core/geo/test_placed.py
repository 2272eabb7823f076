"""Rasters that lie where control points or RPCs say."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.rpc import RPC
from rasterio.warp import transform as transform_points

from core_models.contract.errors import InputRefused
from core_models.geo.placed import metric_crs
from core_models.geo.plain import has_ground
from core_models.geo.raster import open_source

UTM, WGS84 = CRS.from_epsg(32633), CRS.from_epsg(4326)
TURNED = Affine.translation(500_000, 5_000_000) @ Affine.rotation(20) @ Affine.scale(2, -2)
HEIGHT, WIDTH = 120, 160
SPOT = (60, 100)
"""Row and column of a bright square of 9 pixels."""


def picture(path, nodata=None):
    """One spot on grey, as an open dataset without a place on the ground."""
    values = np.full((2, HEIGHT, WIDTH), 50, "uint8")
    row, col = SPOT
    values[:, row - 4 : row + 5, col - 4 : col + 5] = 250
    values[:, :10] = 7
    profile = dict(driver="GTiff", width=WIDTH, height=HEIGHT, count=2, dtype="uint8", nodata=nodata)
    dataset = rasterio.open(path, "w", **profile)
    dataset.write(values)
    return dataset


def by_points(path, ground, crs=UTM, steps=(5, 5), **options):
    """`picture` with control points at `ground(column, row)`."""
    with picture(path, **options) as dataset:
        places = [(r, c) for r in np.linspace(0, HEIGHT, steps[0]) for c in np.linspace(0, WIDTH, steps[1])]
        dataset.gcps = ([GroundControlPoint(r, c, *ground(c, r)) for r, c in places], crs)
    return str(path)


def by_rpcs(path, slant=0.0, height=500.0, stated=None):
    """`picture` around 13.4 E, 52.5 N; `slant` pixels of displacement a metre of height."""

    def only(**places):
        values = [0.0] * 20
        for place, value in places.items():
            values[int(place[1:])] = value
        return values

    with picture(path) as dataset:
        dataset.rpcs = RPC(
            height_off=height, height_scale=100.0, lat_off=52.5, lat_scale=0.001, long_off=13.4,
            long_scale=0.0015, line_off=HEIGHT / 2, line_scale=HEIGHT / 2, samp_off=WIDTH / 2,
            samp_scale=WIDTH / 2, line_num_coeff=only(_2=-1.0), line_den_coeff=only(_0=1.0),
            samp_num_coeff=only(_1=1.0, _3=slant * 100 / (WIDTH / 2)), samp_den_coeff=only(_0=1.0),
            err_bias=stated,
        )  # fmt: skip
    return str(path)


def spot(path):
    """Where the bright square of a raster lies, in UTM zone 33, and its valid share."""
    with open_source(path, (1,)) as source, source.on(source.grid) as own:
        values, valid = own.read(0, 0, *source.grid.shape)
        rows, columns = np.nonzero(values[0] > 150)
        x, y = source.grid.points(columns.mean() + 0.5, rows.mean() + 0.5)
        (x,), (y,) = transform_points(source.grid.crs, UTM, [x], [y])
        return (x, y), valid.mean(), source


def test_points_place_a_turned_image_as_its_transform_would(tmp_path):
    (x, y), share, source = spot(by_points(tmp_path / "a.tif", lambda c, r: TURNED @ (c, r)))
    assert (x, y) == pytest.approx(TURNED @ (SPOT[1] + 0.5, SPOT[0] + 0.5), abs=0.5)
    assert source.grid.crs == UTM and source.grid.ground_resolution() == pytest.approx(2.0, rel=0.01)
    area = source.grid.width * source.grid.height * abs(source.grid.transform.determinant)
    assert share == pytest.approx(HEIGHT * WIDTH * 4 / area, rel=0.01), "beyond the image nothing is observed"
    assert "25 ground control points only" in source.notes[0] and "EPSG:32633" in source.notes[0]


def test_nodata_goes_along(tmp_path):
    plain = spot(by_points(tmp_path / "a.tif", lambda c, r: TURNED @ (c, r)))[1]
    tagged = spot(by_points(tmp_path / "b.tif", lambda c, r: TURNED @ (c, r), nodata=7))[1]
    assert tagged == pytest.approx(plain * 11 / 12, rel=0.02)


def test_points_in_degrees_are_warped_to_metres(tmp_path):
    def ground(c, r):
        return 177.5 + c * 2e-5, -16.8 - r * 2e-5

    with open_source(by_points(tmp_path / "a.tif", ground, WGS84)) as source:
        assert source.grid.crs.to_epsg() == 32760
        assert source.grid.ground_resolution() == pytest.approx(2.15, rel=0.05)


def bent(c, r):
    """The ground of a place in a picture that no polynomial of second order follows."""
    return TURNED @ (c + 6 * np.sin(r / 12), r + 6 * np.cos(c / 14))


def test_a_spline_where_a_polynomial_misses_the_points(tmp_path):
    path = by_points(tmp_path / "a.tif", bent, steps=(15, 19))
    (x, y), _, source = spot(path)
    assert "thin plate spline" in source.notes[0]
    assert np.hypot(*np.subtract((x, y), bent(SPOT[1] + 0.5, SPOT[0] + 0.5))) < 2.0


def test_points_that_contradict_each_other_are_refused(tmp_path):
    noise = np.random.default_rng(0)
    path = by_points(tmp_path / "a.tif", lambda c, r: TURNED @ (c + noise.normal(0, 30), r))
    with pytest.raises(InputRefused, match=r"25 ground control points only, which contradict .* pixels"):
        open_source(path)


@pytest.mark.parametrize("steps", [(1, 6), (6, 1), (1, 2)])
def test_points_on_a_line_are_refused(tmp_path, steps):
    with pytest.raises(InputRefused, match="wanted three or more that are not on one line"):
        open_source(by_points(tmp_path / "a.tif", lambda c, r: TURNED @ (c, r), steps=steps))


def test_rpcs_place_an_image_at_their_own_height(tmp_path):
    (x, y), _, source = spot(by_rpcs(tmp_path / "a.tif", slant=0.1, stated=4.0))
    lon = 13.4 + (SPOT[1] + 0.5 - WIDTH / 2) / (WIDTH / 2) * 0.0015
    lat = 52.5 - (SPOT[0] + 0.5 - HEIGHT / 2) / (HEIGHT / 2) * 0.001
    (wanted_x,), (wanted_y,) = transform_points(WGS84, UTM, [lon], [lat])
    # GDAL takes pixel centres for whole numbers in RPCs: half a pixel of 1.27 m by 1.85 m, and one of warping
    assert np.hypot(x - wanted_x, y - wanted_y) < 2.5
    assert "500 m above the ellipsoid" in source.notes[0] and "displaced by 10 pixels" in source.notes[0]
    assert "states an error of 4 m" in source.notes[0]


def test_an_image_with_rpcs_is_not_taken_for_one_without_a_place(tmp_path):
    with open_source(by_rpcs(tmp_path / "a.tif"), plain=True) as source:
        assert has_ground(source.grid)


def test_rpcs_that_give_no_place_are_refused(tmp_path):
    with pytest.raises(InputRefused, match="RPCs only"):
        open_source(by_rpcs(tmp_path / "a.tif", height=float("nan")))


def test_geolocation_arrays_are_not_taken_for_no_place(tmp_path):
    with picture(tmp_path / "a.tif") as dataset:
        dataset.update_tags(
            ns="GEOLOCATION", X_DATASET="lon.tif", Y_DATASET="lat.tif", X_BAND="1", Y_BAND="1"
        )
    with pytest.raises(InputRefused, match="has no CRS"):
        open_source(str(tmp_path / "a.tif"), plain=True)


@pytest.mark.parametrize(
    ("place", "code"),
    [((13.4, 52.5), 32633), ((-180.0, -1.0), 32701), ((180.0, 1.0), 32601), ((0, 88), 5041)],
)
def test_metric_crs(place, code):
    assert metric_crs(*place).to_epsg() == code

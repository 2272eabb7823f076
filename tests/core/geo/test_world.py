"""The antimeridian: where a CRS is cut, what is drawn across, and places that two longitudes name."""

from __future__ import annotations

import geopandas
import numpy as np
import pyogrio
import pyproj
import pytest
import shapely
from affine import Affine
from polygons import drawn as polygons_of
from rasterfiles import save, utm_grid, waves
from rasterio.crs import CRS

from core_models.contract.errors import InputRefused
from core_models.geo.box_layer import box_layer
from core_models.geo.grid import Grid, common_grid
from core_models.geo.raster import open_source
from core_models.geo.reference import open_labels
from core_models.geo.vector import target_crs, write_layer
from core_models.geo.world import reprojected, seam_of, turn_of

WGS84, FIJI = CRS.from_epsg(4326), CRS.from_epsg(32760)
STEP = 9e-6
WORLD = 2 * np.pi * 6378137


def across(side=60, res=1.0):
    """A grid in UTM zone 60 S with 180° in its middle."""
    x, y = pyproj.Transformer.from_crs(4326, 32760, always_xy=True).transform(180.0, -16.8)
    half = side * res / 2
    return Grid(FIJI, Affine(res, 0, round(x) - half, 0, -res, round(y) + half), side, side)


def degrees(lon, width=80, height=60, lat=-16.8):
    return Grid(WGS84, Affine(STEP, 0, lon, 0, -STEP, lat), width, height)


@pytest.mark.parametrize(
    ("crs", "turn", "seam"),
    [
        ("EPSG:4326", 360, 180),
        ("EPSG:4807", 400, 200),  # grads from Paris
        ("EPSG:3857", WORLD, 180),
        ("EPSG:3832", WORLD, 330),  # Mercator of the Pacific
        ("ESRI:54009", 0, 180),
        ("EPSG:32660", 0, None),
        ("EPSG:3031", 0, None),
        ("EPSG:32633+5773", 0, None),
    ],
)
def test_seams_and_turns(crs, turn, seam):
    known = pyproj.CRS.from_user_input(crs)
    assert turn_of(known) == pytest.approx(turn) and seam_of(known) == pytest.approx(seam)


def drawn(tmp_path, crs):
    """A block across 180°, one that ends just west of it, and one east of it, as polygons in `crs`."""
    grid = across()
    change = np.zeros(grid.shape, "uint8")
    change[5:15, 20:40] = change[25:30, 2:6] = change[40:50, 50:58] = 1
    map_path = save(tmp_path / "map.tif", change[None], grid, nodata=255)
    score_path = save(tmp_path / "score.tif", change[None].astype("float32"), grid)
    return polygons_of(map_path, score_path, grid, crs=crs)


@pytest.mark.parametrize(
    ("crs", "edge", "area"),
    [
        ("EPSG:4326", 180, None),
        ("EPSG:3857", WORLD / 2, None),
        ("ESRI:54009", None, 80.0),
        ("EPSG:3460", None, 80.0),
    ],
)
def test_polygons_are_cut_at_180(tmp_path, crs, edge, area):
    frame = drawn(tmp_path, crs)
    assert len(frame) == 3 and frame.is_valid.all()
    first = frame.geometry.iloc[int(frame.area_m2.argmax())]
    widths = [part.bounds[2] - part.bounds[0] for part in shapely.get_parts(np.array([first]))]
    assert max(widths) < 100, "no piece is as wide as the world"
    if edge:
        assert first.geom_type == "MultiPolygon" and len(widths) == 2
        assert np.abs(first.bounds).max() == pytest.approx(edge, abs=1e-3) and first.bounds[0] < -edge + 1e-3
    for shape, size in zip(frame.geometry, frame.area_m2):
        back = shapely.transform(shape, _equal_area(frame.crs))
        assert back.area == pytest.approx(size, rel=2e-3)


def _equal_area(crs):
    """Coordinates of `crs` to square metres around 180°."""
    there = pyproj.Transformer.from_crs(
        crs, "+proj=laea +lat_0=-16.8 +lon_0=180 +datum=WGS84", always_xy=True
    )
    return lambda points: np.stack(there.transform(points[:, 0], points[:, 1]), axis=1)


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_boxes_are_cut_at_180(tmp_path, crs):
    frame = box_layer(np.array([[20.0, 5, 40, 15], [2, 25, 6, 30]]), across(), crs)
    assert list(frame.geom_type) == ["MultiPolygon", "Polygon"]
    assert frame.geometry.iloc[0].area == pytest.approx(
        shapely.area(shapely.get_parts(frame.geometry.iloc[0])).sum()
    )
    write_layer(frame, str(tmp_path / "boxes.gpkg"), "objects", "Polygon")
    again = geopandas.read_file(tmp_path / "boxes.gpkg", layer="objects")
    assert again.geometry.iloc[0].equals(frame.geometry.iloc[0])
    assert pyogrio.read_info(tmp_path / "boxes.gpkg")["geometry_type"] == "MultiPolygon"


def test_what_only_touches_180_stays_in_one_piece():
    shapes = shapely.box([179.9, -180.0], [-1, -1], [180.0, -179.9], [1, 1])
    moved = reprojected(shapes, pyproj.CRS(4326), pyproj.CRS(3857))
    assert [shape.geom_type for shape in moved] == ["Polygon", "Polygon"]
    assert shapely.bounds(moved)[:, 0] == pytest.approx([WORLD * 179.9 / 360, -WORLD / 2])


def test_what_lies_beyond_the_world_is_drawn_where_it_is():
    shapes = shapely.box([190.0, 179.0, -200.0], [10] * 3, [191.0, 181.0, -190.0], [11] * 3)
    moved = reprojected(shapes, pyproj.CRS(4326), pyproj.CRS("EPSG:3395"))
    widths = [sorted(part.bounds[2] - part.bounds[0] for part in shapely.get_parts(shape)) for shape in moved]
    for found, wanted in zip(widths, ([1], [1, 1], [10])):
        assert np.array(found) * 360 / WORLD == pytest.approx(wanted)
    assert moved[2].bounds[0] == pytest.approx(WORLD * 160 / 360)


def test_polygons_as_wide_as_half_the_world_are_not_cut():
    wide = np.array([shapely.box(-170, -60, 170, 60)])
    assert reprojected(wide, pyproj.CRS(4326), pyproj.CRS(3857))[0].geom_type == "Polygon"
    mercator = np.array([shapely.box(-1.9e7, -5e6, 1.9e7, 5e6)])
    assert reprojected(mercator, pyproj.CRS(3857), pyproj.CRS(4326))[0].geom_type == "Polygon"


@pytest.mark.parametrize(
    ("first", "second"),
    [(190.0, -170.0), (-170.0, 190.0), (180 - 40 * STEP, -180 - 40 * STEP), (370.0, 10.0)],
)
def test_longitudes_that_name_one_place_make_one_grid(tmp_path, first, second):
    values = waves(60, 80)
    before, after = degrees(first), degrees(second)
    grid = common_grid(before, after)
    assert grid.shape == (60, 80) and grid.bounds == pytest.approx(before.bounds)
    with open_source(save(tmp_path / "b.tif", values, after)) as source, source.on(grid) as aligned:
        read, valid = aligned.read(0, 0, 60, 80)
        assert valid.all()
        np.testing.assert_allclose(read, values, atol=0.5)
        assert source.sample(grid).shape == (1, 60, 80)


@pytest.mark.parametrize(
    ("lon", "middle"),
    [(177.5, 177.5), (-182.5, 177.5), (537.5, 177.5), (180.0, 180.0), (-180.0, 180.0), (180.0, -179.9999)],
)
def test_longitudes_beyond_the_world_meet_metres(tmp_path, lon, middle):
    """Each pixel is what the same picture, wholly within the world, shows there."""
    values, side = waves(200, 200), 60
    x, y = pyproj.Transformer.from_crs(4326, 32760, always_xy=True).transform(middle, -16.8)
    grid = Grid(FIJI, Affine(1, 0, x - side / 2, 0, -1, y + side / 2), side, side)
    source = degrees(lon - 100 * STEP, 200, 200, -16.8 + 100 * STEP)
    with open_source(save(tmp_path / "a.tif", values, source)) as opened, opened.on(grid) as aligned:
        read, valid = aligned.read(0, 0, side, side)
    assert valid.all()
    xs, ys = grid.points(*np.meshgrid(np.arange(side) + 0.5, np.arange(side) + 0.5))
    lons, lats = pyproj.Transformer.from_crs(32760, 4326, always_xy=True).transform(xs, ys)
    columns = (lons - source.transform.c + 180) % 360 - 180
    wanted = values[0, ((source.transform.f - lats) / STEP).astype(int), (columns / STEP).astype(int)]
    assert np.abs(read[0] - wanted).mean() < 5  # nearest against bilinear


def test_both_sides_of_the_seam_of_mercator_are_one_place(tmp_path):
    mercator, values = CRS.from_epsg(3857), waves(60, 80)
    grids = [Grid(mercator, Affine(1, 0, x - 40, 0, -1, 1000), 80, 60) for x in (WORLD / 2, -WORLD / 2)]
    grid = common_grid(*grids)
    assert grid.shape == (60, 80)
    with open_source(save(tmp_path / "b.tif", values, grids[1])) as source, source.on(grid) as aligned:
        read, valid = aligned.read(0, 0, 60, 80)
        assert valid.all()
        np.testing.assert_allclose(read, values, atol=0.5)


def test_a_grid_across_180_takes_both_ends_of_a_map_of_the_world(tmp_path):
    world = Grid(WGS84, Affine(1, 0, -180, 0, -1, 90), 360, 180)
    values = np.broadcast_to(np.arange(360.0)[None, None], (1, 180, 360))
    grid = Grid(WGS84, Affine(1, 0, 178, 0, -1, 10), 4, 4)
    path = save(tmp_path / "a.tif", values.astype("float32"), world)
    with open_source(path) as source, source.on(grid) as aligned:
        assert aligned.read(0, 0, 4, 4)[0][0, 0].tolist() == [358, 359, 0, 1]


def test_a_mosaic_across_180_is_one_scene(tmp_path):
    (tmp_path / "tiles").mkdir()
    values = waves(40, 60)
    for name, lon, part in (("a", 180 - 30 * STEP, values[:, :, :30]), ("b", -180.0, values[:, :, 30:])):
        save(tmp_path / "tiles" / f"{name}.tif", part, degrees(lon, 30, 40))
    with open_source(str(tmp_path / "tiles")) as source, source.on(source.grid) as own:
        assert source.grid.shape == (40, 60)
        np.testing.assert_allclose(own.read(0, 0, 40, 60)[0], values, rtol=1e-5)


@pytest.mark.parametrize("lon", [190.0, -170.0])
def test_labels_of_the_other_longitudes_are_found(tmp_path, lon):
    shape = shapely.box(-170 + 10 * STEP, -16.8 - 20 * STEP, -170 + 30 * STEP, -16.8 - 5 * STEP)
    frame = geopandas.GeoDataFrame(geometry=[shape], crs="EPSG:4326")
    frame.to_file(tmp_path / "labels.gpkg", driver="GPKG")
    with open_labels(str(tmp_path / "labels.gpkg"), degrees(lon)) as labels:
        assert labels.read(0, 0, 60, 80).sum() == 15 * 20


@pytest.mark.parametrize(
    "crs",
    [
        "+proj=gnom +lat_0=-50 +lon_0=-170",
        "EPSG:4978",  # geocentric
        "EPSG:5773",  # heights
        "+proj=geos +h=35785831 +lon_0=140",
    ],
)
def test_a_crs_that_cannot_hold_the_result_is_refused(crs):
    grid = utm_grid(60, 80)
    with pytest.raises(InputRefused) as refused:
        target_crs(crs, grid)
    assert refused.value.code == "option.crs" and crs in refused.value.message


@pytest.mark.parametrize(
    "crs", ["EPSG:4326", "EPSG:3857", "EPSG:3035", "EPSG:32634", "EPSG:31468", "EPSG:32633+5773"]
)
def test_a_crs_that_holds_the_result_is_taken(crs):
    assert target_crs(crs, utm_grid(60, 80)) is not None or crs == "EPSG:32633"


def test_a_map_of_the_world_goes_into_mercator():
    assert target_crs("EPSG:3857", Grid(WGS84, Affine(1, 0, -180, 0, -1, 90), 360, 180)) is not None

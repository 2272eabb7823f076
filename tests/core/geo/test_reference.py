"""Labels on a grid: no value made up, polygons where they lie, and refusals that name what was found."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from rasterfiles import EAST, NORTH, save, utm_grid

from core_models.contract.errors import InputRefused
from core_models.geo.reference import open_area, open_labels

GRID = utm_grid(40, 60)


def box(left, top, right, bottom) -> shapely.Polygon:
    """In metres from the upper left corner, downwards."""
    return shapely.box(EAST + left, NORTH - bottom, EAST + right, NORTH - top)


def layer(path, polygons, crs="EPSG:32633", name="changes", **fields) -> str:
    geopandas.GeoDataFrame(fields, geometry=polygons, crs=crs).to_file(path, layer=name, engine="pyogrio")
    return str(path)


def rectangle(top, bottom, left, right, value=1, rest=0) -> np.ndarray:
    wanted = np.full(GRID.shape, rest, np.uint8)
    wanted[top:bottom, left:right] = value
    return wanted


def read(labels) -> np.ndarray:
    with labels:
        return labels.read(0, 0, *GRID.shape)


@pytest.mark.parametrize("high", [1, 255])
def test_a_raster_of_two_values(tmp_path, high) -> None:
    wanted = rectangle(5, 20, 10, 30)
    path = save(tmp_path / "l.tif", wanted[None] * np.uint8(high), GRID)
    assert np.array_equal(read(open_labels(path, GRID)), wanted)


@pytest.mark.parametrize("nodata", [255, 9])
def test_nodata_and_what_lies_outside_is_unknown(tmp_path, nodata) -> None:
    values = rectangle(5, 20, 10, 30)
    values[30:] = nodata
    path = save(tmp_path / "l.tif", values[None, :, :50], utm_grid(40, 50), nodata=nodata)
    found = read(open_labels(path, GRID))
    assert (found[30:] == 255).all() and (found[:, 50:] == 255).all()
    assert np.array_equal(found[:30, :50], rectangle(5, 20, 10, 30)[:30, :50])


def test_the_colours_of_a_map_are_not_its_values(tmp_path) -> None:
    """`detect-change` writes such a map, which somebody may have corrected by hand."""
    values = rectangle(5, 20, 10, 30)
    values[30:] = 255
    path = save(tmp_path / "l.tif", values[None], GRID, nodata=255)
    with rasterio.open(path, "r+") as file:
        file.write_colormap(1, {0: (0, 0, 0, 0), 1: (214, 40, 40, 255), 255: (128, 128, 128, 255)})
    assert np.array_equal(read(open_labels(path, GRID)), values)


def test_another_pixel_size_makes_no_other_values(tmp_path) -> None:
    values = np.random.default_rng(0).integers(0, 2, (1, 27, 40), np.uint8)
    path = save(tmp_path / "l.tif", values, utm_grid(27, 40, 1.5))
    found = read(open_labels(path, GRID))
    assert set(np.unique(found)) == {0, 1}
    rows, cols = ((np.arange(n) + 0.5) / 1.5 for n in GRID.shape)
    nearest = values[0][rows.astype(int)][:, cols.astype(int)]
    assert (found == nearest).mean() > 0.99  # a centre on an edge may fall either way


@pytest.mark.parametrize(
    ("values", "told"),
    [([0, 1, 2], "0, 1, 2"), ([0, 1, 255], "0, 1, 255"), ([0.5], "0.5"), (list(range(20)), "6, 7, …")],
)
def test_other_values_are_refused(tmp_path, values, told) -> None:
    picture = np.resize(np.array(values, np.float32), GRID.shape)[None]
    with pytest.raises(InputRefused) as caught:
        open_labels(save(tmp_path / "l.tif", picture, GRID), GRID)
    assert told in str(caught.value) and "l.tif" in str(caught.value)


@pytest.mark.parametrize("crs", ["EPSG:32633", "EPSG:4326", "EPSG:32632"])
def test_polygons_take_the_pixels_whose_centres_they_hold(tmp_path, crs) -> None:
    frame = geopandas.GeoSeries([box(10.4, 5.4, 30.4, 20.4)], crs="EPSG:32633").to_crs(crs)
    path = layer(tmp_path / "l.gpkg", list(frame), crs)
    assert np.array_equal(read(open_labels(path, GRID)), rectangle(5, 20, 10, 30))
    with open_labels(path, GRID) as labels:
        assert np.array_equal(labels.read(10, 25, 20, 20), rectangle(5, 20, 10, 30)[10:30, 25:45])


def test_a_field_says_what_a_polygon_means(tmp_path) -> None:
    polygons = [box(0, 0, 20, 20), box(10, 0, 30, 20), box(25, 0, 40, 20)]
    for number, said in enumerate((["unknown", "Changed ", "changed"], [255, 1, 1], [None, "1", "1"])):
        found = read(open_labels(layer(tmp_path / f"{number}.gpkg", polygons, kind=said), GRID, "kind"))
        assert (found[:20, :20] == 255).all() and (found[:20, 20:40] == 1).all()
        assert (found[20:] == 0).all() and (found[:, 40:] == 0).all()


def test_where_polygons_say_unchanged_the_rest_is_unknown(tmp_path) -> None:
    path = layer(tmp_path / "l.gpkg", [box(0, 0, 20, 20), box(10, 10, 30, 30)], kind=[0.0, 1.0])
    found = read(open_labels(path, GRID, "kind"))
    assert (found[10:30, 10:30] == 1).all() and (found[:10, :20] == 0).all() and (found[30:] == 255).all()


def test_an_area_is_one_inside(tmp_path) -> None:
    path = layer(tmp_path / "l.gpkg", [box(0, 0, 20, 40), box(10, 0, 30, 40)])
    assert np.array_equal(read(open_area(path, GRID)), rectangle(0, 40, 0, 30))


def test_a_layer_is_named_where_there_are_several(tmp_path) -> None:
    path = layer(tmp_path / "l.gpkg", [box(0, 0, 9, 9)], name="houses")
    geopandas.GeoDataFrame(geometry=[box(20, 20, 30, 30)], crs="EPSG:32633").to_file(
        path, layer="roads", engine="pyogrio"
    )
    assert read(open_labels(f"{path}|layername=roads", GRID))[25, 25] == 1
    with pytest.raises(InputRefused, match="houses, roads, wanted one"):
        open_labels(path, GRID)
    with pytest.raises(InputRefused, match="lakes"):
        open_labels(f"{path}|layername=lakes", GRID)


def line() -> shapely.LineString:
    return shapely.LineString([(EAST, NORTH), (EAST + 9, NORTH - 9)])


@pytest.mark.parametrize(
    ("make", "attribute", "told"),
    [
        (lambda path: layer(path, [box(0, 0, 9, 9)], crs=None), "", "no CRS"),
        (lambda path: layer(path, [line()]), "", "LineString, wanted polygons"),
        (lambda path: layer(path, [], kind=[]), "", "no polygons"),
        (lambda path: layer(path, [box(0, 0, 9, 9)], kind=["maybe"]), "kind", "says maybe, wanted changed"),
        (lambda path: layer(path, [box(0, 0, 9, 9)], kind=[1]), "king", "no field king; its fields are kind"),
        (lambda path: path.write_text("no database"), "", "cannot be read"),
        (lambda path: None, "", "does not exist"),
    ],
    ids=["crs", "lines", "empty", "word", "field", "text", "missing"],
)
@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_polygons_that_cannot_be_used_are_refused(tmp_path, make, attribute, told) -> None:
    make(tmp_path / "l.gpkg")
    with pytest.raises(InputRefused) as caught:
        open_labels(str(tmp_path / "l.gpkg"), GRID, attribute)
    assert told in str(caught.value) and "l.gpkg" in str(caught.value)


def test_a_raster_has_no_field(tmp_path) -> None:
    path = save(tmp_path / "l.tif", rectangle(0, 1, 0, 1)[None], GRID)
    with pytest.raises(InputRefused, match="no field kind"):
        open_labels(path, GRID, "kind")

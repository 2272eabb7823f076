"""The demo's street, and how boxes are held against its vehicles."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from PIL import Image

from tools.demo.objects import compare_objects, draw_objects, matched
from tools.demo.street import HEIGHT, WIDTH, write_street
from tools.object_picture import FOUND, MISSED, WRONG, draw, read_labels


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    write_street(folder)
    return folder


def write_found(folder, geometry, score) -> None:
    crs = geopandas.read_file(folder / "street-truth.gpkg").crs
    geopandas.GeoDataFrame({"score": score}, geometry=geometry, crs=crs).to_file(
        folder / "objects.gpkg", layer="objects"
    )


def test_vehicles_stand_in_the_image_and_do_not_overlap(folder) -> None:
    with rasterio.open(folder / "street.tif") as source:
        image, away = source.read().transpose(1, 2, 0), ~source.transform
        assert source.crs.to_epsg() == 32633
    left, bottom, right, top = shapely.bounds(
        geopandas.read_file(folder / "street-truth.gpkg").geometry.to_numpy()
    ).T
    boxes = np.stack([*(away @ (left, top)), *(away @ (right, bottom))], axis=1)
    sides = boxes[:, 2:] - boxes[:, :2]
    assert (
        image.shape == (HEIGHT, WIDTH, 3)
        and 30 < len(boxes) < 80
        and np.percentile(sides.max(axis=1), 10) > 25
    )
    assert (boxes > -1e-3).all() and (boxes < np.array([WIDTH, HEIGHT] * 2) + 1e-3).all()
    rectangles = shapely.box(*boxes.T)
    shared = [
        shapely.area(shapely.intersection(np.delete(rectangles, n), one)).max()
        for n, one in enumerate(rectangles)
    ]
    assert max(shared) < 0.15 * np.median(shapely.area(rectangles))
    glass = [image[int(y1 + 1) : int(y2), int(x1 + 1) : int(x2)].min() for x1, y1, x2, y2 in boxes]
    assert max(glass) < 80, "every one has a dark pane"


def test_a_vehicle_counts_once_and_goes_to_the_surest_box(folder) -> None:
    truth = shapely.box([0, 10], [0, 0], [4, 14], [2, 2])
    boxes = shapely.box([0.5, 0, 10, 30], [0, 0, 0, 0], [4.5, 4, 12.1, 34], [2, 2, 2, 2])
    assert matched(boxes, truth).tolist() == [True, False, True, False]
    assert matched(boxes, truth[:0]).tolist() == [False] * 4


def test_all_of_the_truth_is_found_in_the_truth_and_half_in_half_of_it(folder) -> None:
    truth = geopandas.read_file(folder / "street-truth.gpkg").geometry.to_numpy()
    write_found(folder, truth, np.linspace(0.3, 1, len(truth)))
    assert compare_objects(folder)["f1"] == 1.0
    half = np.concatenate([truth[::2], shapely.transform(truth[::2], lambda points: points + 500)])
    write_found(folder, half, np.ones(len(half)))
    found = compare_objects(folder)
    assert (
        found["precision"] == 0.5
        and found["recall"] == pytest.approx(0.5, abs=0.02)
        and found["hits"] == len(truth[::2])
    )
    draw_objects(folder, folder / "objects.png")
    assert (folder / "objects.png").stat().st_size > 100_000


def test_a_picture_tells_found_wrong_and_missed_apart(tmp_path) -> None:
    (tmp_path / "a.txt").write_text("0 0.25 0.5 0.1 0.2\n3 0.75 0.5 0.1 0.2\n\n")
    labels = read_labels(tmp_path / "a.txt", (100, 50))
    np.testing.assert_allclose(labels, [[20, 20, 30, 30], [70, 20, 80, 30]])
    image = Image.new("RGB", (100, 50))
    assert (
        draw(image, np.array([[21, 20, 30, 30], [40, 5, 50, 15.0]]), labels)
        == "1 found, 1 without a label, 1 missed"
    )
    assert [image.getpixel(place) for place in ((21, 25), (40, 10), (70, 25))] == [FOUND, WRONG, MISSED]
    assert draw(image, labels, None) == "2 found, 0 without a label, 0 missed"

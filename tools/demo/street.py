"""A made-up street corner from the air, for the third part of the demo: lanes, kerbs, trees, roofs, and
vehicles of known places.

Everything is drawn four times as fine as the image, in metres of the street, whose first axis runs along the
main road.
"""

from __future__ import annotations

import math
from pathlib import Path

import geopandas
import numpy as np
import rasterio
import shapely
from affine import Affine
from PIL import Image, ImageFilter

from .canvas import HEIGHT, PIXEL, WIDTH, Canvas, Points, rectangle, to_image
from .noise import noise
from .vehicles import Vehicle, draw_vehicle, place_vehicles

CRS, GRID = "EPSG:32633", Affine(PIXEL, 0, 391_000, 0, -PIXEL, 5_820_000)
PAVEMENT, ASPHALT, PAINT = (176, 173, 166), (138, 138, 142), (222, 222, 220)


def draw_ground(canvas: Canvas) -> None:
    """Pavements, both roads, markings, an island, roofs at the corners."""
    for half, colour in ((15.5, PAVEMENT), (10.2, ASPHALT)):
        canvas.fill(rectangle(-110, -half, 110, half), colour)
        canvas.fill(rectangle(-half + 5.6, -90, half - 5.6, 90), colour)
    for y in (-3.5, 3.5):
        for x in np.arange(-100, 100, 9.0):
            if abs(x) > 12:
                canvas.fill(rectangle(x, y - 0.08, x + 4, y + 0.08), PAINT)
    for x in (-100.0, 12.0):
        canvas.fill(rectangle(x, -0.07, x + 88, 0.07), PAINT)
    for side in (-1, 1):
        for y in np.arange(-9.0, 9.5, 1.1):  # crossings for walkers
            canvas.fill(rectangle(side * 7.5 - 1.5, y, side * 7.5 + 1.5, y + 0.5), PAINT)
        canvas.fill(
            rectangle(
                side * 10.2 - 0.25, min(0.2, 0.2 - 7 * side), side * 10.2 + 0.25, max(-0.2, -0.2 - 7 * side)
            ),
            PAINT,
        )
    for left, top, right, bottom, colour in (
        *(
            (-74, -50, -22, -24, (146, 120, 108)),
            (20, -48, 58, -22, (132, 134, 138)),
            (64, -46, 92, -23, (150, 128, 116)),
        ),
        *((-70, 24, -34, 48, (128, 128, 130)), (22, 25, 70, 52, (152, 128, 114))),
    ):
        canvas.shade([rectangle(left + 3, top + 2.4, right + 3, bottom + 2.4)], 0.5, 0.3)
        canvas.fill(rectangle(left, top, right, bottom), colour)
        canvas.fill(
            rectangle(left, top, right, (top + bottom) / 2), tuple(round(0.86 * value) for value in colour)
        )
        for x in np.arange(left + 4, right - 4, 7.0):
            canvas.fill(rectangle(x, top + 3, x + 1.2, top + 4.4), (88, 92, 98))


def draw_trees(canvas: Canvas, random: np.random.Generator) -> None:
    """Rows of crowns behind the pavements, each of many leaves."""
    places = [
        (x + random.uniform(-2, 2), side * random.uniform(17.5, 20))
        for side in (-1, 1)
        for x in range(-84, 90, 13)
    ]
    places = [(x, y) for x, y in places if abs(x) > 13]
    radii = random.uniform(2.2, 3.8, len(places))
    canvas.shade([_circle(x + 2.0, y + 1.6, r) for (x, y), r in zip(places, radii)], 0.6, 0.25)
    for (x, y), radius in zip(places, radii):
        for _ in range(90):
            angle, far = random.uniform(0, 2 * math.pi), radius * math.sqrt(random.random())
            at = x + far * math.cos(angle), y + far * math.sin(angle)
            light = 0.75 + 0.35 * random.random() - 0.12 * (math.cos(angle) + math.sin(angle)) * far / radius
            canvas.fill(
                _circle(*at, random.uniform(0.3, 0.8)), tuple(round(light * value) for value in (62, 84, 48))
            )


def _circle(x: float, y: float, radius: float) -> Points:
    return [
        (x + radius * math.cos(a), y + radius * math.sin(a))
        for a in np.linspace(0, 2 * math.pi, 14, endpoint=False)
    ]


def boxes(vehicles: list[Vehicle]) -> np.ndarray:
    """(N, 4) x1, y1, x2, y2 in pixels around each vehicle, cut at the edge; less than half of one does not
    count.
    """
    corners = np.array([to_image(vehicle.corners(), 1) for vehicle in vehicles])
    whole = np.concatenate([corners.min(axis=1), corners.max(axis=1)], axis=1)
    cut = whole.clip(0, [WIDTH, HEIGHT] * 2)
    share = np.prod(cut[:, 2:] - cut[:, :2], axis=1) / np.prod(whole[:, 2:] - whole[:, :2], axis=1)
    inside: np.ndarray = cut[share >= 0.5]
    return inside


def draw_street(seed: int = 5) -> tuple[np.ndarray, np.ndarray]:
    """The image (HEIGHT, WIDTH, 3) uint8 and the boxes of its vehicles."""
    random = np.random.default_rng(seed)
    vehicles = place_vehicles(random)
    canvas = Canvas()
    draw_ground(canvas)
    draw_trees(canvas, random)
    moved = [[(x + 0.5, y + 0.4) for x, y in vehicle.corners(0.5, -0.5, 0.52)] for vehicle in vehicles]
    canvas.shade(moved, 0.75, 0.12)
    for vehicle in vehicles:
        draw_vehicle(canvas, vehicle)
    image = canvas.image.resize((WIDTH, HEIGHT), Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(0.7))
    size = max(WIDTH, HEIGHT)
    grain = (
        noise(random, size, 5, 2)[:HEIGHT, :WIDTH, None]
        + noise(random, size, size / 5, 3)[:HEIGHT, :WIDTH, None]
    )
    values = np.asarray(image, np.float32) * (1 + 0.03 * grain) + random.normal(0, 2.5, (HEIGHT, WIDTH, 3))
    return np.clip(values, 0, 255).astype(np.uint8), boxes(vehicles)


def write_street(folder: Path) -> None:
    """street.tif and, as rectangles, street-truth.gpkg."""
    image, found = draw_street()
    profile = {
        "driver": "GTiff",
        "count": 3,
        "height": HEIGHT,
        "width": WIDTH,
        "dtype": "uint8",
        "photometric": "rgb",
    }
    with rasterio.open(
        folder / "street.tif", "w", **profile, crs=CRS, transform=GRID, tiled=True, compress="deflate"
    ) as file:
        file.write(image.transpose(2, 0, 1))
    left, right = (GRID.c + GRID.a * found[:, column] for column in (0, 2))
    top, bottom = (GRID.f + GRID.e * found[:, row] for row in (1, 3))
    truth = geopandas.GeoDataFrame(
        {"class": "vehicle"}, geometry=shapely.box(left, bottom, right, top), index=range(len(found)), crs=CRS
    )
    truth.to_file(folder / "street-truth.gpkg", layer="vehicles", driver="GPKG")

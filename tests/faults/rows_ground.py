"""Where rasters lie: 180°, control points and RPCs, a CRS that cannot hold the result, one raster for both
dates, pixels that the checkpoint does not know.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from functools import partial
from pathlib import Path

import numpy as np
import rasterio
from affine import Affine
from faults import Row, Serve
from kits import rewrite_card
from synthetic import ground, squares, write_raster

STEP = 9e-6
DETECT = "detect-change before.tif after.tif --checkpoint net.safetensors --output out.gpkg"
CHANGED = ("out.gpkg", "out.gpkg.receipt.json")
FOUND = {"writes": CHANGED, "gives": CHANGED}
SAME = "are one and the same raster"


def at(folder: Path, *, first, second, crs="EPSG:4326") -> None:
    """The pair with these transforms."""
    before = ground(100, 130)
    after = np.where(squares(100, 130), before + 100, before).astype(np.uint8)
    for name, values, transform in (("before", before, first), ("after", after, second)):
        write_raster(folder / f"{name}.tif", values, crs=crs, transform=transform)


def degrees(lon: float) -> Affine:
    return Affine(STEP, 0, lon, 0, -STEP, 0)


def metres(x: float, y: float = 8_140_200.0) -> Affine:
    return Affine(1, 0, x, 0, -1, y)


def narrow(folder: Path, said: str) -> None:
    """No piece of a polygon is as wide as the world."""
    import geopandas

    pieces = geopandas.read_file(folder / "out.gpkg").explode()
    widths = pieces.bounds["maxx"] - pieces.bounds["minx"]
    assert len(pieces) > 3 and widths.max() < 1e-3 * abs(pieces.total_bounds[0]), widths.max()


def unplaced(folder: Path, name: str, points=(), rpcs=None) -> None:
    """Take the transform and CRS from a raster of the pair, and give it `points` or `rpcs`."""
    with rasterio.open(folder / name) as source:
        values = source.read()
    count, height, width = values.shape
    profile = dict(driver="GTiff", count=count, height=height, width=width, dtype=values.dtype.name)
    with rasterio.open(folder / name, "w", **profile) as target:
        target.write(values)
        if points:
            target.gcps = (points, rasterio.crs.CRS.from_epsg(32633))
        if rpcs is not None:
            target.rpcs = rpcs


def by_points(folder: Path, noise: float = 0.0, line: bool = False) -> None:
    """The second date by control points only."""
    from rasterio.control import GroundControlPoint

    with rasterio.open(folder / "after.tif") as dataset:
        transform, height, width = dataset.transform, *dataset.shape
    off = np.random.default_rng(0)
    points = [
        GroundControlPoint(row, col, *(transform @ (col + off.normal(0, noise), row + off.normal(0, noise))))
        for row in np.linspace(0, height, 5)
        for col in ([0] if line else np.linspace(0, width, 5))
    ]
    unplaced(folder, "after.tif", points)


def by_rpcs(folder: Path, latitude: float = 45.0) -> None:
    """The scene for objects by RPCs only."""

    def only(place: int, value: float) -> list[float]:
        return [value if number == place else 0.0 for number in range(20)]

    from rasterio.rpc import RPC

    rpcs = RPC(
        height_off=300.0, height_scale=100.0, lat_off=latitude, lat_scale=0.0002, long_off=15.0,
        long_scale=0.0003, line_off=64, line_scale=64, samp_off=80, samp_scale=80,
        line_num_coeff=only(2, -1.0), line_den_coeff=only(0, 1.0), samp_num_coeff=only(1, 1.0),
        samp_den_coeff=only(0, 1.0),
    )  # fmt: skip
    unplaced(folder, "scene.tif", rpcs=rpcs)


def on_ground(folder: Path, said: str) -> None:
    """The layer of boxes has a CRS of the Earth."""
    with sqlite3.connect(folder / "out.gpkg") as database:
        numbers = database.execute("SELECT srs_id FROM gpkg_contents").fetchall()
    assert numbers == [(32633,)] or numbers == [(32632,)], numbers


def cautioned(folder: Path, said: str) -> None:
    """Receipt, layer and summary say that the pixels are of another size."""
    receipt = json.loads((folder / "out.gpkg.receipt.json").read_text())
    assert receipt["fit"]["fits"] is False and "trained at 4 to 9 m" in receipt["fit"]["caution"]
    with sqlite3.connect(folder / "out.gpkg") as database:
        text = database.execute("SELECT description FROM gpkg_contents").fetchone()[0]
    assert text.startswith("CAUTION: pixels of 1 m")


def virtual(folder: Path, *names: str) -> None:
    """Virtual rasters of the first date."""
    import rasterio.shutil

    for name in names:
        rasterio.shutil.copy(str(folder / "before.tif"), str(folder / name), driver="VRT")


def renamed(folder: Path) -> None:
    """The dates under names that say 2021 and 2018."""
    os.rename(folder / "before.tif", folder / "s2_20210610.tif")
    os.rename(folder / "after.tif", folder / "s2_20180610.tif")


def linked(folder: Path) -> None:
    os.remove(folder / "after.tif")
    os.symlink("before.tif", folder / "after.tif")


FIJI = partial(at, first=metres(819_723), second=metres(819_723), crs="EPSG:32760")
OBJECTS = "detect-objects scene.tif --checkpoint vehicles.safetensors --output out.gpkg"

ROWS = [
    Row("across_180_in_degrees", DETECT + " --crs EPSG:4326", 0, "3 polygons", FIJI, check=narrow, **FOUND),
    Row("across_180_in_mercator", DETECT + " --crs EPSG:3857", 0, "3 polygons", FIJI, check=narrow, **FOUND),
    *(
        Row(
            f"longitudes_{name}",
            DETECT,
            0,
            ("3 polygons", "100.0% observed"),
            partial(at, first=degrees(first), second=degrees(second)),
            **FOUND,
        )
        for name, first, second in (
            ("0_to_360_first", 190.0, -170.0),
            ("0_to_360_second", -170.0, 190.0),
            ("across_the_seam", 180 - 60 * STEP, -180 - 60 * STEP),
        )
    ),
    Row(
        "seam_of_mercator",
        DETECT,
        0,
        ("3 polygons", "100.0% observed"),
        partial(at, first=metres(20037508.34 - 60), second=metres(-20037508.34 - 60), crs="EPSG:3857"),
        **FOUND,
    ),
    Row(
        "other_longitudes",
        DETECT,
        2,
        ("do not overlap", "190"),
        partial(at, first=degrees(190.0), second=degrees(170.0)),
    ),
    Row(
        "points_only",
        DETECT,
        0,
        ("3 polygons", "25 ground control points only", "misses the points by"),
        by_points,
        **FOUND,
    ),
    Row(
        "points_contradict",
        DETECT,
        2,
        ("after.tif", "contradict each other by"),
        partial(by_points, noise=40.0),
    ),
    Row("points_on_a_line", DETECT, 2, ("after.tif", "not on one line"), partial(by_points, line=True)),
    Row(
        "rpcs_only",
        OBJECTS,
        0,
        ("RPCs only", "300 m above the ellipsoid"),
        by_rpcs,
        ("objects",),
        check=on_ground,
        **FOUND,
    ),
    Row(
        "rpcs_nowhere",
        OBJECTS,
        2,
        ("scene.tif", "RPCs only"),
        partial(by_rpcs, latitude=4000.0),
        ("objects",),
    ),
    *(
        Row(f"crs_{name}", [*DETECT.split(), "--crs", crs], 2, says)
        for name, crs, says in (
            ("of_the_other_hemisphere", "+proj=gnom +lat_0=-50 +lon_0=-170", "cannot hold"),
            ("geocentric", "EPSG:4978", "wanted one that places things on a map"),
            ("vertical", "EPSG:5773", "wanted one that places things on a map"),
            ("unknown", "EPSG:1", "no known CRS"),
        )
    ),
    Row("crs_of_boxes", OBJECTS + " --crs EPSG:4978", 2, "wanted one that places", kits=("objects",)),
    Row("one_raster", DETECT.replace("after.tif", "before.tif"), 2, SAME),
    Row("one_raster_inspected", "inspect before.tif before.tif", 2, SAME),
    Row("one_raster_by_a_link", DETECT, 2, SAME, linked),
    Row(
        "one_raster_by_a_vrt",
        DETECT.replace("after.tif", "b.vrt"),
        2,
        SAME,
        lambda folder: virtual(folder, "b.vrt"),
    ),
    Row(
        "one_source_in_two_layers",
        DETECT.replace("before.tif", "a.vrt").replace("after.tif", "b.vrt"),
        2,
        SAME,
        lambda folder: virtual(folder, "a.vrt", "b.vrt"),
    ),
    Row(
        "one_raster_served",
        Serve(
            {
                "job": "detect-change",
                "before": "before.tif",
                "after": "before.tif",
                "checkpoint": "net.safetensors",
                "output": "out.gpkg",
            }
        ),
        2,
        SAME,
    ),
    Row("one_raster_in_chips", "make-chips before.tif before.tif after.tif --output chips", 2, SAME),
    Row(
        "one_raster_in_a_series",
        OBJECTS.replace("scene.tif", "scene.tif linked.tif"),
        2,
        SAME,
        lambda folder: os.symlink("scene.tif", folder / "linked.tif"),
        ("objects",),
    ),
    Row(
        "a_copy",
        DETECT,
        2,
        ("one and the same raster", "after.tif is a copy of", "before.tif, byte for byte", "Choose another"),
        lambda folder: shutil.copy(folder / "before.tif", folder / "after.tif"),
    ),
    Row(
        "a_copy_of_other_bands_is_taken",
        DETECT + " --bands-before 1,2,3 --bands-after 3,2,1",
        0,
        "polygons",
        lambda folder: shutil.copy(folder / "before.tif", folder / "after.tif"),
        **FOUND,
    ),
    Row(
        "a_copy_in_a_series_of_objects",
        OBJECTS.replace("scene.tif", "scene.tif copy.tif"),
        2,
        ("rasters are one", "copy.tif is a copy of"),
        lambda folder: shutil.copy(folder / "scene.tif", folder / "copy.tif"),
        ("objects",),
    ),
    Row(
        "exchanged",
        DETECT.replace("before.tif", "s2_20210610.tif").replace("after.tif", "s2_20180610.tif"),
        0,
        ("look exchanged", "2021-06-10"),
        renamed,
        **FOUND,
    ),
    Row(
        "other_pixels",
        DETECT,
        0,
        ("CAUTION: pixels of 1 m", "trained at 4 to 9 m"),
        lambda folder: rewrite_card(folder / "net.safetensors", gsd_range=[4.0, 9.0]),
        check=cautioned,
        **FOUND,
    ),
]

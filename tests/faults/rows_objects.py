"""`detect-objects`: rasters, series and options that cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from faults import Row
from kits import rewrite_card
from synthetic import ground, write_raster

DETECT = "detect-objects scene.tif --checkpoint vehicles.safetensors --output out.gpkg"
MADE = ("out.gpkg", "out.gpkg.receipt.json")
KIT = ("objects",)


def row(
    name: str, words: str, says, code: int = 2, make: Callable[[Path], None] = lambda folder: None, **more
) -> Row:
    """A run of `detect-objects`."""
    return Row(name, words, code, says, make, kits=KIT, **more)


def options(name: str, words: str, says) -> Row:
    """Options that cannot be."""
    return row(name, f"{DETECT} {words}", says)


def scene(values=None, **more) -> Callable[[Path], None]:
    """Another raster."""
    return lambda folder: (
        write_raster(folder / "scene.tif", ground(128, 160) if values is None else values, **more) and None
    )


def cut(folder: Path) -> None:
    """A raster whose end is missing."""
    data = (folder / "scene.tif").read_bytes()
    (folder / "scene.tif").write_bytes(data[: len(data) // 2])


ROWS = [
    row("good", DETECT, "0 objects", 0, writes=MADE, gives=MADE),
    row("missing", DETECT.replace("scene.tif", "nowhere.tif"), "nowhere.tif"),
    row("cut_off", DETECT, "scene.tif", make=cut),
    row("one_band", DETECT, "scene.tif", make=scene(ground(64, 64)[:1])),
    row("the_same_raster_twice", DETECT.replace("scene.tif", "scene.tif scene.tif"), "once"),
    row("checkpoint_missing", DETECT.replace("vehicles", "nowhere"), "nowhere.safetensors", 3),
    row(
        "checkpoint_for_change",
        DETECT,
        "change",
        3,
        lambda folder: rewrite_card(folder / "vehicles.safetensors", task="change"),
    ),
    row("output_is_the_input", DETECT.replace("out.gpkg", "scene.tif"), "scene.tif"),
    row("output_in_no_folder", DETECT.replace("out.gpkg", "no/out.gpkg"), "not a folder"),
    row("output_is_a_shapefile", DETECT.replace("out.gpkg", "out.shp"), "out.shp"),
    row(
        "output_in_a_layer_of_another_name",
        DETECT.replace("out.gpkg", "'out.gpkg|layername=cars'"),
        ("cars", "objects"),
    ),
    options("unknown_class", "--classes submarine", "submarine"),
    options("overlap_of_nothing", "--iou 0", "iou"),
    options("score_of_two", "--score-threshold 2", "2"),
    options("overlap_of_a_continent", "--overlap 1e9", "overlap is 1e+09 m"),
    options("negative_size", "--min-size -3", "-3"),
    options("unknown_crs", "--crs EPSG:1", "EPSG:1"),
    options("extent_elsewhere", "--extent 0,0,1,1", "extent"),
    options("tile_too_small", "--tile 4", "tile"),
    options("band_of_nothing", "--bands 1,2,7", "7"),
    options("unknown_option", "--min-siz 3", "--min-siz"),
]

"""`segment`: rasters, checkpoints, options and targets that cannot be used."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
from faults import Row
from kits import noise, rewrite_card
from synthetic import ground, write_raster

SEGMENT = "segment scene.tif --checkpoint roofs.safetensors --output out.gpkg"
MADE = tuple(f"{name}{end}" for name in ("out.gpkg", "map.tif", "score.tif") for end in ("", ".receipt.json"))
KIT = ("segments",)


def row(
    name: str, words: str, says, code: int = 2, make: Callable[[Path], None] = lambda folder: None, **more
) -> Row:
    """A run of `segment`."""
    return Row(name, words, code, says, make, kits=KIT, **more)


def options(name: str, words: str, says) -> Row:
    """Options that cannot be."""
    return row(name, f"{SEGMENT} {words}", says)


def scene(values=None, **more) -> Callable[[Path], None]:
    """Another raster."""
    return lambda folder: (
        write_raster(folder / "scene.tif", ground(64, 80) if values is None else values, **more) and None
    )


def card(**changes: object) -> Callable[[Path], None]:
    """Another card."""
    return lambda folder: rewrite_card(folder / "roofs.safetensors", **changes)


def cut(folder: Path) -> None:
    """A raster whose end is missing."""
    data = (folder / "scene.tif").read_bytes()
    (folder / "scene.tif").write_bytes(data[: len(data) // 2])


ROWS = [
    row("good", f"{SEGMENT} --map map.tif --score score.tif", "100.0% observed", 0, writes=MADE, gives=MADE),
    row("missing", SEGMENT.replace("scene.tif", "nowhere.tif"), "nowhere.tif"),
    row("cut_off", SEGMENT, "scene.tif", make=cut),
    row("two_bands", SEGMENT, "scene.tif", make=scene(ground(64, 80)[:2])),
    row("no_crs", SEGMENT, ("scene.tif", "no CRS"), make=scene(crs=None)),
    row("no_data", SEGMENT, "data", make=scene(np.zeros((3, 64, 80), np.uint8), nodata=0)),
    row("two_rasters", SEGMENT.replace("scene.tif", "scene.tif scene.tif"), "scene.tif"),
    row(
        "pixels_of_another_size",
        SEGMENT,
        ("warning: ", "30 m", "0.2 to 1 m"),
        0,
        scene(resolution=30.0),
        writes=MADE,
    ),
    row("checkpoint_missing", SEGMENT.replace("roofs", "nowhere"), "nowhere.safetensors", 3),
    row("checkpoint_for_change", SEGMENT, "change", 3, card(task="change")),
    row("checkpoint_of_one_class", SEGMENT, ("1 classes", "2 to 254"), 3, card(classes=["roof"])),
    row("checkpoint_of_255_classes", SEGMENT, "2 to 254", 3, card(classes=[f"c{n}" for n in range(255)])),
    row("card_with_a_class_too_many", SEGMENT, ("gives 2", "names 3"), 3, card(classes=["a", "b", "c"])),
    row("network_for_change", SEGMENT, "fc_siam_diff", 3, card(network="fc_siam_diff", options={})),
    row("output_is_the_input", SEGMENT.replace("out.gpkg", "scene.tif"), "scene.tif"),
    row("output_in_no_folder", SEGMENT.replace("out.gpkg", "no/out.gpkg"), "not a folder"),
    row("output_is_a_shapefile", SEGMENT.replace("out.gpkg", "out.shp"), "out.shp"),
    row("output_in_another_layer", SEGMENT.replace("out.gpkg", "'out.gpkg|layername=x'"), ("x", "classes")),
    options("map_is_the_input", "--map scene.tif", "scene.tif"),
    options("two_outputs_of_one_name", "--map a.tif --score a.tif", "a.tif"),
    options("map_of_another_format", "--map map.png", "map.png"),
    options("unknown_class", "--classes submarine", "submarine"),
    options("negative_area", "--min-area -1", "-1"),
    options("unknown_crs", "--crs EPSG:1", "EPSG:1"),
    options("extent_elsewhere", "--extent 0,0,1,1", "extent"),
    options("band_number", "--bands 1,2,9", "9"),
    options("tile_too_small", "--tile 4", "tile"),
    options("overlap_too_large", "--tile 64 --overlap 40", "overlap"),
    options("unknown_device", "--device tpu", "tpu"),
    row("no_raster", SEGMENT.replace("scene.tif ", ""), "RASTER"),
    row(
        "stopped_by_sigterm",
        f"{SEGMENT} --map map.tif --tile 64",
        "ancelled",
        130,
        scene(noise(600)),
        stop=signal.SIGTERM,
        seconds=60,
    ),
]

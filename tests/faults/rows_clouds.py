"""`remove-clouds`: images, radar, masks and options that cannot be used."""

from __future__ import annotations

import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
from faults import Row
from kits import rewrite_card
from synthetic import ORIGIN, ground, write_raster

REMOVE = (
    "remove-clouds optical.tif sar.tif --checkpoint clouds.safetensors "
    "--cloud-mask mask.tif --output clear.tif"
)
MADE = tuple(f"clear{part}.tif{ending}" for part in ("", "_provenance") for ending in ("", ".receipt.json"))
KIT = ("clouds",)


def row(
    name: str, words: str, says, code: int = 2, make: Callable[[Path], None] = lambda folder: None, **more
) -> Row:
    """A run of `remove-clouds`."""
    return Row(name, words, code, says, make, kits=KIT, **more)


def options(name: str, words: str, says) -> Row:
    """Options that cannot be."""
    return row(name, f"{REMOVE} {words}", says)


def raster(name: str, values, **more) -> Callable[[Path], None]:
    """Another raster in the place of one."""
    return lambda folder: write_raster(folder / name, values, resolution=10.0, **more) and None


def text(name: str) -> Callable[[Path], None]:
    """A text in the place of a file."""
    return lambda folder: (folder / name).write_text("a letter to a friend\n") and None


def half(name: str) -> Callable[[Path], None]:
    """A file that was cut off."""
    return lambda folder: (folder / name).write_bytes((folder / name).read_bytes()[:2000]) and None


SIDE = (96, 96)
ROWS = [
    row("good", REMOVE, "reconstructed", 0, writes=MADE, gives=MADE),
    row("no_mask_of_that_name", REMOVE.replace("mask.tif", "nowhere.tif"), "nowhere.tif"),
    row("no_radar", REMOVE.replace("sar.tif", "nowhere.tif"), "nowhere.tif"),
    row("no_image", REMOVE.replace("optical.tif", "nowhere.tif"), "nowhere.tif"),
    row("image_is_text", REMOVE, "optical.tif", make=text("optical.tif")),
    row("radar_is_text", REMOVE, "sar.tif", make=text("sar.tif")),
    row("mask_is_text", REMOVE, "mask.tif", make=text("mask.tif")),
    row("image_cut_off", REMOVE, "optical.tif", make=half("optical.tif")),
    row("radar_cut_off", REMOVE, "sar.tif", make=half("sar.tif")),
    row(
        "image_of_three_bands",
        REMOVE,
        "optical.tif",
        make=raster("optical.tif", ground(*SIDE).astype(np.uint16)),
    ),
    row(
        "radar_of_one_band", REMOVE, "sar.tif", make=raster("sar.tif", np.full((1, *SIDE), -12.0, np.float32))
    ),
    row("radar_in_no_unit", REMOVE, "sar.tif", make=raster("sar.tif", np.full((2, *SIDE), 4e4, np.float32))),
    row(
        "radar_elsewhere",
        REMOVE,
        "do not overlap",
        make=raster("sar.tif", np.full((2, *SIDE), -12.0, np.float32), origin=(ORIGIN[0] + 1e5, ORIGIN[1])),
    ),
    row("mask_of_other_values", REMOVE, "mask.tif", make=raster("mask.tif", np.full(SIDE, 77, np.uint8))),
    row(
        "radar_without_crs",
        REMOVE,
        "sar.tif",
        make=raster("sar.tif", np.full((2, *SIDE), -12.0, np.float32), crs=None),
    ),
    row("checkpoint_missing", REMOVE.replace("clouds.safe", "nowhere.safe"), "nowhere.safetensors", 3),
    row(
        "checkpoint_for_change",
        REMOVE,
        "change",
        3,
        lambda folder: rewrite_card(folder / "clouds.safetensors", task="change"),
    ),
    row("output_is_the_image", REMOVE.replace("clear.tif", "optical.tif"), "optical.tif"),
    row("output_is_the_mask", REMOVE.replace("clear.tif", "mask.tif"), "mask.tif"),
    row("output_is_a_geopackage", REMOVE.replace("clear.tif", "clear.gpkg"), "clear.gpkg"),
    options("provenance_is_the_output", "--provenance clear.tif", "clear.tif"),
    options("provenance_is_the_radar", "--provenance sar.tif", "sar.tif"),
    options("no_such_band_of_the_mask", "--cloud-mask band:0", "band:0"),
    options("bands_of_nothing", "--bands-optical 1,2,99", "99"),
    options("bands_sar_of_nothing", "--bands-sar 1,9", "9"),
    options("unknown_unit", "--sar-units watts", "watts"),
    options("unknown_offset", "--offset 5", "5"),
    options("extent_elsewhere", "--extent 0,0,100,100", "extent"),
    options("tile_too_small", "--tile 8", "tile"),
    options("batch_of_none", "--batch 0", "batch"),
    options("no_minutes_to_learn", "--adapt 0", "adapt is 0.0, wanted more than 0 and at most 600"),
    options("negative_minutes_to_learn", "--adapt -5", "adapt is -5.0, wanted more than 0"),
    options("endless_minutes_to_learn", "--adapt 1e9", "at most 600"),
    options("no_number_of_minutes_to_learn", "--adapt nan", "adapt is nan, wanted more than 0"),
    options("weights_of_nothing_learned", "--adapted own.safetensors", "--adapt"),
    options("weights_in_another_format", "--adapt 1 --adapted own.pt", ".safetensors"),
    options("weights_over_the_checkpoint", "--adapt 1 --adapted clouds.safetensors", "clouds.safetensors"),
    row(
        "stopped_while_it_learns",
        f"{REMOVE} --adapt 5",
        "cancelled",
        130,
        stop=signal.SIGTERM,
        stop_at=".*.part/clouds.tif",
    ),
    row(
        "nothing_clear_to_learn_from",
        f"{REMOVE.replace('mask.tif', 'none')} --adapt 0.1",
        "Too little of the image is clear ground",
        0,
        writes=MADE,
        gives=MADE,
    ),
]

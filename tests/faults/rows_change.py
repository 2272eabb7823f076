"""`detect-change` and `inspect`: rasters, checkpoints, options and targets that cannot be used."""

from __future__ import annotations

import pickle
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
from faults import Row
from kits import browse_picture, noise, read_checkpoint, rewrite_card, second, write_checkpoint
from synthetic import ORIGIN, ground, write_raster

DETECT = "detect-change before.tif after.tif --checkpoint net.safetensors --output out.gpkg"
OUTPUTS = tuple(
    f"{name}{ending}" for name in ("out.gpkg", "map.tif", "score.tif") for ending in ("", ".receipt.json")
)
MADE = OUTPUTS[:2]


def text(name: str, content: str) -> Callable[[Path], None]:
    """Put a text in the place of a file."""
    return lambda folder: (folder / name).write_text(content) and None


def cut(name: str, keep: Callable[[int], int]) -> Callable[[Path], None]:
    """Cut a file off, at a length by its own."""

    def make(folder: Path) -> None:
        data = (folder / name).read_bytes()
        (folder / name).write_bytes(data[: keep(len(data))])

    return make


def dates(values=None, **options) -> Callable[[Path], None]:
    """Another second date."""
    return lambda folder: second(folder, values, **options)


def card(**changes: object) -> Callable[[Path], None]:
    """Another card."""
    return lambda folder: rewrite_card(folder / "net.safetensors", **changes)


def without_a_tensor(folder: Path) -> None:
    header, body = read_checkpoint(folder / "net.safetensors")
    last = max(
        (name for name in header if name != "__metadata__"), key=lambda n: header[n]["data_offsets"][1]
    )
    start, end = header.pop(last)["data_offsets"]
    write_checkpoint(folder / "net.safetensors", header, body[:start] + body[end:])


def without_a_card(folder: Path) -> None:
    header, body = read_checkpoint(folder / "net.safetensors")
    del header["__metadata__"]
    write_checkpoint(folder / "net.safetensors", header, body)


def folder_of(*names: str) -> Callable[[Path], None]:
    """tiles/ with copies of the second date."""

    def make(folder: Path) -> None:
        (folder / "tiles").mkdir()
        for name in names:
            shutil.copy(folder / "after.tif", folder / "tiles" / name)

    return make


def mixture(folder: Path) -> None:
    folder_of("a.tif")(folder)
    write_raster(folder / "tiles" / "b.tif", ground(100, 130), crs="EPSG:32634")


def delivery(folder: Path) -> None:
    folder_of("scene.tif")(folder)
    browse_picture(folder / "tiles" / "scene-BROWSE.JPG")


def envi(folder: Path) -> None:
    (folder / "tiles").mkdir()
    import rasterio.shutil

    rasterio.shutil.copy(folder / "after.tif", folder / "tiles" / "scene.dat", driver="ENVI")


def bracketed(folder: Path) -> None:
    (folder / "flight [2]").mkdir()
    shutil.copy(folder / "after.tif", folder / "flight [2]" / "k.tif")


def a_layer_of_that_name(folder: Path) -> None:
    import geopandas
    import pyogrio
    import shapely

    roads = geopandas.GeoDataFrame(
        {"name": ["High Street"]}, geometry=[shapely.Point(ORIGIN)], crs="EPSG:32633"
    )
    pyogrio.write_dataframe(roads, folder / "out.gpkg", layer="changes")


def without(package: str) -> Callable[[Path], None]:
    """An engine that lacks a package."""

    def make(folder: Path) -> None:
        (folder / "shim").mkdir()
        (folder / "shim" / "sitecustomize.py").write_text(f"import sys\nsys.modules[{package!r}] = None\n")

    return make


def lacking(package: str) -> Row:
    path = {"PYTHONPATH": "{folder}/shim:" + str(Path(__file__).parents[2])}
    return Row(f"without_{package}", DETECT, 5, package, without(package), environment=path, fresh=True)


def large(folder: Path) -> None:
    """A pair that takes a while."""
    for name in ("before.tif", "after.tif"):
        write_raster(folder / name, noise(600))


def stopped(name: str, how: signal.Signals, fresh: bool = False) -> Row:
    words = f"{DETECT} --resolution 0.1 --map map.tif --score score.tif --tile 64"
    return Row(name, words, 130, "ancelled", large, stop=how, seconds=60, fresh=fresh)


def refused(name: str, options: str, says: str, code: int = 2) -> Row:
    """Options that cannot be."""
    return Row(name, f"{DETECT} {options}", code, says)


RASTERS = [
    Row("good", f"{DETECT} --map map.tif --score score.tif", 0, "3 polygons", writes=OUTPUTS, gives=OUTPUTS),
    Row("missing_file", DETECT.replace("before.tif", "nowhere.tif"), 2, "nowhere.tif"),
    Row("not_a_raster", DETECT, 2, "after.tif", text("after.tif", "a letter to a friend\n" * 100)),
    Row("empty_file", DETECT, 2, "after.tif", text("after.tif", "")),
    Row("truncated", DETECT, 2, "after.tif", cut("after.tif", lambda size: size // 2)),
    Row("truncated_by_a_byte", DETECT, 2, "after.tif", cut("after.tif", lambda size: size - 5000)),
    Row("truncated_in_its_header", DETECT, 2, "after.tif", cut("after.tif", lambda size: 60)),
    Row("no_crs", DETECT, 2, ("after.tif", "no CRS"), dates(crs=None)),
    Row("no_overlap", DETECT, 2, "do not overlap", dates(origin=(ORIGIN[0] + 10_000, ORIGIN[1]))),
    Row("sliver", DETECT, 2, "overlap by 5 x 100 pixels", dates(origin=(ORIGIN[0] + 125, ORIGIN[1]))),
    Row("too_few_bands", DETECT, 2, "after.tif", dates(ground(100, 130)[:2])),
    Row("other_band_names", DETECT, 2, "blue", dates(names=("red", "green", "nir"))),
    Row("all_nodata", DETECT, 2, "data", dates(np.zeros((3, 100, 130), np.uint8), nodata=0)),
    Row("complex_values", DETECT, 2, "complex", dates(ground(100, 130).astype(np.complex64))),
    Row("empty_folder", DETECT.replace("after.tif", "tiles"), 2, "holds no raster", folder_of()),
    Row("folder_of_texts", DETECT.replace("after.tif", "tiles"), 2, "tiles", lambda folder: _texts(folder)),
    Row("folder_of_a_mixture", DETECT.replace("after.tif", "tiles"), 2, ("do not fit", "b.tif"), mixture),
    Row("pattern_of_nothing", DETECT.replace("after.tif", "'*.jp2'"), 2, "*.jp2"),
    Row("folder", DETECT.replace("after.tif", "tiles"), 0, "3 polygons", folder_of("a.tif"), writes=MADE),
    Row(
        "folder_with_browse_picture",
        DETECT.replace("after.tif", "tiles"),
        0,
        "3 polygons",
        delivery,
        writes=MADE,
    ),
    Row("folder_of_envi", DETECT.replace("after.tif", "tiles"), 0, "3 polygons", envi, writes=MADE),
    Row("envi", DETECT.replace("after.tif", "tiles/scene.dat"), 0, "3 polygons", envi, writes=MADE),
    Row(
        "pattern_below_brackets",
        DETECT.replace("after.tif", "'flight [2]/*.tif'"),
        0,
        "3 polygons",
        bracketed,
        writes=MADE,
    ),
    Row("folder_with_brackets", DETECT.replace("after.tif", "'flight [2]'"), 0, "3", bracketed, writes=MADE),
    Row("a_checkpoint_as_raster", DETECT.replace("after.tif", "net.safetensors"), 2, "net.safetensors"),
]


def _texts(folder: Path) -> None:
    (folder / "tiles").mkdir()
    (folder / "tiles" / "notes.txt").write_text("no raster")


CHECKPOINTS = [
    Row(
        "resolution_outside_the_card",
        DETECT,
        0,
        ("warning: ", "1 m", "10 to 20 m", "a resolution of 10 would fit"),
        card(gsd_range=[10.0, 20.0]),
        writes=MADE,
    ),
    Row("checkpoint_missing", DETECT.replace("net.", "nowhere."), 3, "nowhere.safetensors"),
    Row("checkpoint_empty", DETECT, 3, "net.safetensors", text("net.safetensors", "")),
    Row(
        "checkpoint_truncated", DETECT, 3, "net.safetensors", cut("net.safetensors", lambda size: size - 100)
    ),
    Row(
        "checkpoint_cut_in_its_header", DETECT, 3, "net.safetensors", cut("net.safetensors", lambda size: 20)
    ),
    Row(
        "checkpoint_pickled",
        DETECT,
        3,
        "pickle",
        lambda folder: (folder / "net.safetensors").write_bytes(pickle.dumps({"state": 1})) and None,
    ),
    Row("checkpoint_is_text", DETECT, 3, "safetensors", text("net.safetensors", "weights, trust me\n" * 50)),
    Row("checkpoint_of_unknown_network", DETECT, 3, "resnet_9000", card(network="resnet_9000")),
    Row("checkpoint_of_wrong_network", DETECT, 3, "hanet", card(network="hanet", options={})),
    Row("checkpoint_of_wrong_task", DETECT, 3, "clouds", card(task="clouds")),
    Row("checkpoint_without_a_tensor", DETECT, 3, "lacks the tensor", without_a_tensor),
    Row("checkpoint_without_card", DETECT, 3, "no Revisit model card", without_a_card),
    Row("checkpoint_is_a_folder", DETECT.replace("net.safetensors", "."), 3, "."),
    Row("checkpoint_is_a_raster", DETECT.replace("net.safetensors", "before.tif"), 3, "before.tif"),
]
TARGETS = [
    Row("folder_missing", DETECT.replace("out.gpkg", "nowhere/out.gpkg"), 2, "nowhere is not a folder"),
    Row(
        "folder_is_a_file", DETECT.replace("out.gpkg", "before.tif/out.gpkg"), 2, "before.tif is not a folder"
    ),
    refused("folder_unwritable", "--map /proc/map.tif", "/proc/map.tif cannot be written"),
    refused("output_is_an_input", "--map after.tif", "after.tif"),
    refused("output_is_the_first_input", "--score ./before.tif", "before.tif"),
    refused("two_outputs_of_one_name", "--map map.tif --score map.tif", "map.tif"),
    Row("output_with_a_layer_of_that_name", DETECT, 2, "already holds changes", a_layer_of_that_name),
    Row("output_of_another_format", DETECT.replace("out.gpkg", "out.shp"), 2, "out.shp"),
    refused("map_of_another_format", "--map map.png", "map.png"),
    Row(
        "output_among_the_input",
        DETECT.replace("after.tif", "tiles") + " --map tiles/map.tif",
        2,
        "tiles",
        folder_of("a.tif"),
    ),
    Row(
        "output_in_qgis_notation",
        [*DETECT.split()[:-1], "ogr:dbname='out.gpkg' table=\"changes\" (geom)"],
        0,
        "3 polygons",
        writes=MADE,
        gives=MADE,
    ),
    Row(
        "output_in_a_layer_of_another_name",
        [*DETECT.split()[:-1], "ogr:dbname='out.gpkg' table=\"roads\" (geom)"],
        2,
        ("roads", "changes"),
    ),
    Row("output_in_a_database", [*DETECT.split()[:-1], "postgis:dbname=x"], 2, "GeoPackage"),
    *(
        Row(
            f"output_named_{name}",
            [*DETECT.split()[:-1], f"{word}.gpkg"],
            0,
            "3 polygons",
            writes=("*.gpkg", "*.json"),
            gives=(f"{word}.gpkg",),
        )
        for name, word in {
            "brackets": "a [1]",
            "semicolon": "a;b",
            "umlaut": "Änderung ß",
            "percent": "50%",
            "hash": "a#b",
            "quotes": 'it\'s "it"',
            "braces": "{x}",
        }.items()
    ),
]
OPTIONS = [
    refused("unknown_option", "--treshold 0.3", "--treshold"),
    refused("abbreviated_option", "--thres 0.3", "--thres"),
    refused("tile_too_small", "--tile 8", "tile is 8"),
    refused("tile_is_a_word", "--tile big", "big"),
    refused("negative_tile", "--tile -64", "-64"),
    refused("overlap_too_large", "--tile 64 --overlap 40", "overlap"),
    refused("batch_of_none", "--batch 0", "batch"),
    refused("threshold_above_one", "--threshold 1.5", "1.5"),
    refused("threshold_nan", "--threshold nan", "nan"),
    refused("negative_area", "--min-area -1", "-1"),
    refused("resolution_zero", "--resolution 0", "resolution"),
    refused("resolution_infinite", "--resolution inf", "inf"),
    refused("extent_elsewhere", "--extent 0,0,100,100", "extent"),
    refused("extent_of_three", "--extent 0,0,100", "(0.0, 0.0, 100.0)"),
    refused("extent_upside_down", "--extent 500100,5761000,500000,5760900", "extent"),
    refused("unknown_crs", "--crs EPSG:999999", "EPSG:999999"),
    refused("crs_is_nonsense", "--crs moon", "moon"),
    refused("band_number", "--bands-after 1,2,9", "9"),
    refused("band_zero", "--bands-after 0,1,2", "0"),
    refused("bands_of_words", "--bands-after red,green,blue", "red"),
    refused("band_choice_against_the_card", "--bands-after 1,2", "red, green, blue"),
    refused("unknown_stretch", "--stretch wild", "wild"),
    refused("unknown_device", "--device tpu", "tpu"),
    Row("no_gpu", f"{DETECT} --device cuda", 2, "cuda", environment={"CUDA_VISIBLE_DEVICES": ""}),
    Row("no_output", DETECT.partition(" --output")[0], 2, "output"),
    Row("one_date", DETECT.replace(" after.tif", ""), 2, "AFTER"),
    Row("three_dates", DETECT.replace("after.tif", "after.tif after.tif"), 2, "after.tif"),
    Row("no_command", "", 2, "COMMAND"),
    Row("unknown_command", "detect-changes", 2, "detect-changes"),
    Row("inspect_missing", "inspect before.tif nowhere.tif", 2, "nowhere.tif"),
    Row(
        "inspect_no_overlap",
        "inspect before.tif after.tif",
        2,
        "overlap",
        dates(origin=(ORIGIN[0] + 10_000, ORIGIN[1])),
    ),
    Row("inspect", "inspect before.tif after.tif", 0, "before.tif"),
    lacking("torch"),
    lacking("rasterio"),
]
STOPPED = [
    stopped("stopped_by_ctrl_c", signal.SIGINT),
    stopped("stopped_by_sigterm", signal.SIGTERM),
    stopped("stopped_by_a_closed_terminal", signal.SIGHUP),
    stopped("stopped_by_a_closed_terminal_fresh", signal.SIGHUP, fresh=True),
]
ROWS = [*RASTERS, *CHECKPOINTS, *TARGETS, *OPTIONS, *STOPPED]

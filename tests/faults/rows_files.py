"""Files of the user that no run may touch: what inputs are read from, what lies in the place of an output,
old results where the new ones fail. Every row looks at the bytes before and after.
"""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from faults import Row, Serve
from patience import PATIENCE
from synthetic import ROOT, clean_environment, write_raster

DETECT = "detect-change before.tif after.tif --checkpoint net.safetensors --output out.gpkg"
WRITTEN = ("out.gpkg", "out.gpkg.receipt.json")
MAP = ("map.tif", "map.tif.receipt.json")


def of(after: str, words: str) -> str:
    """`detect-change` with another second date and more words."""
    return f"{DETECT.replace('after.tif', after)} {words}"


def vrt(path: Path, source: str, mask: str = "") -> None:
    """A virtual raster of the three bands of `source`."""
    import rasterio

    with rasterio.open(path.parent / "after.tif") as dataset:
        size = f'rasterXSize="{dataset.width}" rasterYSize="{dataset.height}"'
        place = ", ".join(map(repr, dataset.transform.to_gdal()))
    bands = "".join(
        f'<VRTRasterBand dataType="Byte" band="{band}">{simple(source, band)}</VRTRasterBand>'
        for band in (1, 2, 3)
    )
    if mask:
        bands += f'<MaskBand><VRTRasterBand dataType="Byte">{simple(mask, 1)}</VRTRasterBand></MaskBand>'
    path.write_text(
        f"<VRTDataset {size}><SRS>EPSG:32633</SRS><GeoTransform>{place}</GeoTransform>{bands}</VRTDataset>"
    )


def simple(source: str, band: int) -> str:
    """A band of another raster in the same folder."""
    return (
        f'<SimpleSource><SourceFilename relativeToVRT="1">{source}</SourceFilename>'
        f"<SourceBand>{band}</SourceBand></SimpleSource>"
    )


def virtual(folder: Path) -> None:
    """outer.vrt of inner.vrt of after.tif, and masked.vrt, whose mask is mask.tif."""
    import numpy as np

    vrt(folder / "inner.vrt", "after.tif")
    vrt(folder / "outer.vrt", "inner.vrt")
    write_raster(folder / "mask.tif", np.full((100, 130), 255, np.uint8))
    vrt(folder / "masked.vrt", "after.tif", "mask.tif")


def database(folder: Path) -> None:
    """out.gpkg holds the raster `ortho`, which is the second date; a layer, styles and notes of the user."""
    import geopandas
    import pyogrio
    import rasterio
    import shapely

    with rasterio.open(folder / "after.tif") as dataset:
        options = {"driver": "GPKG", "RASTER_TABLE": "ortho", "TILE_FORMAT": "PNG"}
        write_raster(folder / "out.gpkg", dataset.read(), **options)
    roads = geopandas.GeoDataFrame({"name": ["Main"]}, geometry=[shapely.Point(3, 4)], crs="EPSG:25833")
    pyogrio.write_dataframe(roads, folder / "out.gpkg", layer="roads", driver="GPKG")
    with closing(sqlite3.connect(folder / "out.gpkg")) as opened, opened:
        opened.execute("CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, f_table_name TEXT, styleQML TEXT)")
        opened.execute("INSERT INTO layer_styles (f_table_name, styleQML) VALUES ('changes', '<qgis mine/>')")
        opened.execute("CREATE TABLE notes (text)")
        opened.execute("INSERT INTO notes VALUES ('seen on site')")
    (folder / "wanted.txt").write_text(repr(others(folder)))


def others(folder: Path) -> dict[str, list]:
    """All rows of out.gpkg but those that say something of the layer `changes`, and styles."""
    found = {}
    with closing(sqlite3.connect(folder / "out.gpkg")) as opened:
        names = opened.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (name,) in names:
            if "changes" not in name and name != "sqlite_sequence":
                rows = opened.execute(f'SELECT * FROM "{name}"').fetchall()
                found[name] = [row for row in rows if name == "layer_styles" or "changes" not in row]
    return found


def keeps_others(folder: Path, said: str) -> None:
    """The user's tables are as they were, and the layer is there."""
    assert repr(others(folder)) == (folder / "wanted.txt").read_text()
    with closing(sqlite3.connect(folder / "out.gpkg")) as opened:
        assert opened.execute("SELECT count(*) FROM changes").fetchone() == (3,)


def twice(folder: Path) -> None:
    """An earlier run has put its layer there, too."""
    database(folder)
    words = [sys.executable, "-m", "core_models", *DETECT.split(), "--threshold", "0.9"]
    environment = clean_environment(PYTHONPATH=str(ROOT))
    subprocess.run(words, cwd=folder, env=environment, check=True, capture_output=True, timeout=PATIENCE)


def text_there(folder: Path) -> None:
    (folder / "out.gpkg").write_text("my notes\n")


def sqlite_there(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "out.gpkg")) as opened, opened:
        opened.execute("CREATE TABLE observations (what)")


def own_layer(folder: Path) -> None:
    import geopandas
    import pyogrio
    import shapely

    mine = geopandas.GeoDataFrame({"what": ["weir"]}, geometry=[shapely.Point(3, 4)], crs="EPSG:25833")
    pyogrio.write_dataframe(mine, folder / "out.gpkg", layer="changes", driver="GPKG")


def raster_there(folder: Path) -> None:
    os.rename(folder / "after.tif", folder / "out.gpkg")
    (folder / "after.tif").write_bytes((folder / "out.gpkg").read_bytes())


def cut_off(folder: Path) -> None:
    database(folder)
    (folder / "out.gpkg").write_bytes((folder / "out.gpkg").read_bytes()[:30_000])


def folder_there(name: str):
    """Makes a folder of this name with a file in it."""

    def make(folder: Path) -> None:
        (folder / name).mkdir()
        (folder / name / "mine.txt").write_text("mine")
        if name != "map.tif":
            (folder / "map.tif").write_text("old map")

    return make


def renamed(name: str):
    """Calls the second date `name`."""
    return lambda folder: os.rename(folder / "after.tif", folder / name)


def hard_link(folder: Path) -> None:
    os.link(folder / "after.tif", folder / "map.tif")


def soft_link(folder: Path) -> None:
    (folder / "map.tif").symlink_to("after.tif")


def link_to_elsewhere(folder: Path) -> None:
    (folder / "disk").mkdir()
    (folder / "disk" / "real.tif").write_text("old map")
    (folder / "map.tif").symlink_to("disk/real.tif")


def names_provenance(folder: Path) -> None:
    import numpy as np
    import rasterio

    write_raster(folder / "seen.tif", np.zeros((100, 130), np.uint8))
    with rasterio.open(folder / "after.tif", "r+") as dataset:
        dataset.update_tags(REVISIT_PROVENANCE="seen.tif")


CRASH = """
import os, signal
from core_models import placing
targets = ["out.gpkg", "map.tif"]
moves, hidden = [], []
for target in targets:
    hidden.append(placing.Hidden(target))
    (hidden[-1].path / "output").write_text("new")
    moves.append((str(hidden[-1].path / "output"), target))
placing.bring(moves, lambda: os.kill(os.getpid(), signal.SIGKILL))
"""


def crashed(folder: Path) -> None:
    """A machine that stopped between the renames: the old map is set aside, the new one in its place."""
    (folder / "map.tif").write_text("old map")
    environment = clean_environment(PYTHONPATH=str(ROOT))
    done = subprocess.run([sys.executable, "-c", CRASH], cwd=folder, env=environment, timeout=PATIENCE)
    assert done.returncode == -signal.SIGKILL and (folder / "map.tif").read_text() == "new"


def old_map_is_back(folder: Path, said: str) -> None:
    assert (folder / "map.tif").read_text() == "old map" and not (folder / "out.gpkg").exists()


def users_part_folder(folder: Path) -> None:
    """Named nearly as ours, and old."""
    for name in (".out.gpkg.backup.part", ".out.gpkg.1234.part"):
        (folder / name).mkdir()
        (folder / name / "work.tif").write_text("hours of it")
    for path in folder.rglob("*"):
        os.utime(path, (time.time() - 10 * 86400,) * 2)


def chips_there(folder: Path) -> None:
    """A dataset of the user in the folder in which a training would cut its own."""
    (folder / "run" / "chips" / "train" / "A").mkdir(parents=True)
    (folder / "run" / "chips" / "dataset.json").write_text("{}")
    (folder / "run" / "chips" / "train" / "A" / "1.png").write_text("labelled by hand")
    (folder / "recipe.toml").write_text('network = "fc_siam_diff"\n[run]\nsteps = 1\n')


TRAIN = {
    "job": "train",
    "recipe": "recipe.toml",
    "output": "run",
    "scene": {"before": "before.tif", "after": "after.tif", "labels": "labels.tif"},
}


def better_checkpoint(folder: Path) -> None:
    (folder / "best.safetensors").write_bytes(b"three weeks of training")


def measures_of_a_training(folder: Path) -> None:
    (folder / "run").mkdir()
    (folder / "run" / "metrics.json").write_text('{"f1": 0.9}')


def into_measures(folder: Path) -> None:
    measures_of_a_training(folder)
    data = 'train = [{ path = "data/train", name = "a" }]\nvalidation = { path = "data/val", name = "b" }'
    head = 'network = "fc_siam_diff"\noptions = { widths = [3] }\n[run]\nsteps = 2\n'
    (folder / "recipe.toml").write_text(f"{head}[data]\ncrop = 32\n{data}\n")


EVALUATE = "evaluate net.safetensors data --split val --output"
LONG = "ä" * 100 + "x" * 36 + ".gpkg"

ROWS = [
    Row("behind_two_virtual", of("outer.vrt", "--map after.tif"), 2, "also an input", virtual),
    Row("mask_of_virtual", of("masked.vrt", "--map mask.tif"), 2, "also an input", virtual),
    Row("score_on_virtual", of("inner.vrt", "--score after.tif"), 2, "also an input", virtual),
    Row("directory_of_tiff", of("GTIFF_DIR:1:after.tif", "--map after.tif"), 2, "also an input"),
    Row("table_of_geopackage", of("GPKG:out.gpkg:ortho", ""), 2, "also an input", database),
    Row("by_vrt_url", of("vrt://after.tif?bands=1,2,3", "--map after.tif"), 2, "also an input"),
    Row("receipt_on_input", of("map.tif.receipt.json", "--map map.tif"), 2, "also an input",
        renamed("map.tif.receipt.json")),
    Row("mask_file_on_input", of("map.tif.msk", "--map map.tif"), 2, "map.tif.msk", renamed("map.tif.msk")),
    Row("hard_link", of("after.tif", "--map map.tif"), 2, "also an input", hard_link),
    Row("soft_link", of("after.tif", "--map map.tif"), 2, "also an input", soft_link),
    Row("checkpoint_as_output", DETECT.replace("out.gpkg", "net.gpkg") + " --map net.tif", 2, "also an input",
        lambda folder: os.link(folder / "net.safetensors", folder / "net.tif")),
    Row("provenance_of_date", of("after.tif", "--map seen.tif"), 2, "also an input", names_provenance),
    Row("two_outputs_one_name", of("after.tif", "--map x.tif --score ./x.tif"), 2, "Two outputs"),
    Row("geopackage_of_user", DETECT, 0, "3 polygons", database, writes=WRITTEN, gives=WRITTEN,
        check=keeps_others),
    Row("geopackage_twice", DETECT, 0, "3 polygons", twice, writes=WRITTEN, check=keeps_others, seconds=60),
    Row("text_as_geopackage", DETECT, 2, ("out.gpkg is no GeoPackage", "another file"), text_there),
    Row("sqlite_as_geopackage", DETECT, 2, "is an SQLite database and no GeoPackage", sqlite_there),
    Row("raster_as_geopackage", DETECT, 2, "out.gpkg is no GeoPackage", raster_there),
    Row("own_layer_changes", DETECT, 2, "already holds changes, which Revisit has not written", own_layer),
    Row("geopackage_cut_off", DETECT, 2, "cannot be read as a GeoPackage", cut_off),
    Row("map_is_folder", DETECT + " --map map.tif", 2, "map.tif cannot be written: it is a folder",
        folder_there("map.tif")),
    Row("receipt_is_folder", DETECT + " --map map.tif", 2, "it is a folder",
        folder_there("map.tif.receipt.json")),
    Row("output_is_folder", DETECT, 2, "it is a folder", folder_there("out.gpkg")),
    Row("link_is_followed", DETECT + " --map map.tif", 0, "3 polygons", link_to_elsewhere,
        writes=(*WRITTEN, "disk/real.tif*"), gives=("disk/real.tif.receipt.json",)),
    Row("crash_then_run", DETECT + " --map map.tif", 0, "put back as it was", crashed,
        writes=(*WRITTEN, *MAP, ".*.part", ".*.part/*"), gives=(*WRITTEN, *MAP), lacks=(".*.part",)),
    Row("crash_then_refusal", of("nowhere.tif", "--map map.tif"), 2, "nowhere.tif does not exist",
        crashed, writes=(*WRITTEN, *MAP, ".*.part", ".*.part/*"), lacks=(".*.part",), check=old_map_is_back),
    Row("parts_of_user", DETECT, 0, "3 polygons", users_part_folder, writes=WRITTEN),
    Row("long_name", DETECT.replace("out.gpkg", LONG), 0, "3 polygons", writes=(LONG, f"{LONG}.receipt.json"),
        gives=(LONG,)),
    Row("train_on_chips_of_user", Serve(TRAIN), 2, "left as it is", chips_there),
    Row("calibrate_on_file", f"{EVALUATE} out --calibrate best.safetensors", 2,
        "best.safetensors exists already", better_checkpoint, ("pair", "pairs")),
    Row("calibrate_on_itself", f"{EVALUATE} out --calibrate net.safetensors", 2,
        "is the checkpoint that is measured", kits=("pair", "pairs")),
    Row("evaluate_into_training", f"{EVALUATE} run", 2, "holds metrics.json", measures_of_a_training,
        ("pair", "pairs")),
    Row("train_into_evaluation", "train recipe.toml --output run", 2, "holds a metrics.json",
        into_measures, ("pairs",)),
]  # fmt: skip

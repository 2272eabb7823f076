"""Folders as they are delivered: one band a file, with quality bands and pictures, in each job."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import deliveries
import numpy as np
from faults import Row
from kits import rewrite_card
from synthetic import ground, squares, write_raster

DETECT = "detect-change first second --checkpoint net.safetensors --output out.gpkg"
INSPECT = "inspect first second --checkpoint net.safetensors"
CHANGES = ("out.gpkg", "out.gpkg.receipt.json")
CLEAR = "remove-clouds june radar --checkpoint clouds.safetensors --output clear.tif"
CLEARED = tuple(f"clear{part}.tif{end}" for part in ("", "_provenance") for end in ("", ".receipt.json"))
OBJECTS = "detect-objects town --checkpoint vehicles.safetensors --output boxes.gpkg"
BOXES = ("boxes.gpkg", "boxes.gpkg.receipt.json")
SIDE = 120


def knows_reflectance(folder: Path) -> None:
    """The checkpoint was trained on reflectance times 10000."""
    scaling = {"low": [0.0] * 3, "high": [10000.0] * 3, "mean": [0.0] * 3, "std": [1.0] * 3, "kind": "range"}
    rewrite_card(folder / "net.safetensors", scaling=scaling, gsd_range=[10.0, 30.0])


def dates() -> list[np.ndarray]:
    """Both dates (3, H, W) uint16, reflectance times 10000, with three changes."""
    first = ground(SIDE, SIDE).astype(np.uint16) * 20
    return [first, np.where(squares(SIDE, SIDE), first + 4000, first).astype(np.uint16)]


def of_landsat(folder: Path) -> None:
    knows_reflectance(folder)
    for name, picture in zip(("first", "second"), dates()):
        deliveries.landsat(folder / name, picture, nodata=0, resolution=30.0)


def of_sentinel_2(*baselines: int) -> Callable[[Path], None]:
    """Both dates as products of these processing baselines."""

    def make(folder: Path) -> None:
        knows_reflectance(folder)
        for name, picture, baseline in zip(("first", "second"), dates(), baselines):
            deliveries.sentinel_2(folder, picture, baseline=baseline).rename(folder / name)

    return make


def the_same(folder: Path) -> None:
    """Nothing changes but the processing baseline."""
    knows_reflectance(folder)
    for name, baseline in (("first", 214), ("second", 509)):
        deliveries.sentinel_2(folder, dates()[0], baseline=baseline).rename(folder / name)


def with_a_second_scene(folder: Path) -> None:
    of_landsat(folder)
    for file in (folder / "second").iterdir():
        shutil.copy(file, file.with_name(file.name.replace("20200612", "20200714")))


def with_a_band_of_elsewhere(folder: Path) -> None:
    of_landsat(folder)
    band = next((folder / "second").glob("*SR_B3.TIF"))
    write_raster(band, dates()[0][0], nodata=0, resolution=30.0, origin=(500_900.0, 5_761_000.0))


def cloudy_product(folder: Path) -> None:
    """The cloudy scene as a product, and its radar image as two files."""
    import rasterio

    with rasterio.open(folder / "optical.tif") as dataset:
        deliveries.sentinel_2(folder, dataset.read()).rename(folder / "june")
    with rasterio.open(folder / "sar.tif") as dataset:
        values, place = dataset.read(), {"resolution": 10.0}
    (folder / "radar").mkdir()
    for name, band in zip(("VV", "VH"), values):
        write_raster(folder / "radar" / f"S1A_IW_20230611T052100_RTC_{name}.tif", band, **place)


def is_cleared_in_its_own_numbers(folder: Path, said: str) -> None:
    """The result has the product's bands, numbers and offset, and the clear pixels of the product."""
    import rasterio

    with rasterio.open(folder / "clear.tif") as clear, rasterio.open(folder / "optical.tif") as optical:
        assert clear.descriptions == (
            "B1",
            "B2",
            "B3",
            "B4",
            "B5",
            "B6",
            "B7",
            "B8",
            "B8A",
            "B9",
            "B11",
            "B12",
        )
        assert clear.dtypes[0] == "uint16" and clear.tags()["BOA_ADD_OFFSET"] == "-1000"
        seen = ~np.isin(provenance(folder), (1, 255))
        assert 0.3 < seen.mean() < 1
        np.testing.assert_array_equal(clear.read(4)[seen], optical.read(4)[seen] + 1000)


def provenance(folder: Path) -> np.ndarray:
    import rasterio

    with rasterio.open(folder / "clear_provenance.tif") as dataset:
        return dataset.read(1)


def town(folder: Path) -> None:
    deliveries.landsat(folder / "town", ground(128, 160), "town", resolution=0.3)
    for band, colour in (("B4", "red"), ("B3", "green"), ("B2", "blue")):
        next((folder / "town").glob(f"*SR_{band}.TIF")).rename(folder / "town" / f"{colour}.tif")
    for file in (folder / "town").glob("town_*"):
        file.unlink()


STACKED = "files of one band each are read as one raster"

ROWS = [
    Row("landsat", DETECT, 0, "3 polygons", of_landsat, writes=CHANGES, gives=CHANGES),
    Row("landsat_inspected", INSPECT, 0, (STACKED, "blue", "QA_PIXEL", "left out"), of_landsat),
    Row("sentinel_2", DETECT, 0, "3 polygons", of_sentinel_2(509, 509), writes=CHANGES, gives=CHANGES),
    Row("two_baselines", DETECT, 0, "3 polygons", of_sentinel_2(214, 509), writes=CHANGES, gives=CHANGES),
    Row(
        "nothing_but_the_baseline",
        DETECT,
        0,
        "0 polygons",
        the_same,
        writes=CHANGES,
        gives=CHANGES,
    ),
    Row(
        "baselines_inspected",
        INSPECT,
        0,
        ("pixels of 10 m", "TCI_10m.jp2", "-1000 is to be added", "which is done"),
        the_same,
        silent=("differ in brightness",),
    ),
    Row(
        "clouds",
        CLEAR,
        0,
        "reconstructed",
        cloudy_product,
        kits=("clouds",),
        writes=CLEARED,
        gives=CLEARED,
        seconds=60,
        check=is_cleared_in_its_own_numbers,
    ),
    Row("objects", OBJECTS, 0, "objects", town, kits=("objects",), writes=BOXES, gives=BOXES, seconds=60),
    Row("two_scenes", DETECT, 2, ("second holds two scenes of one place", "pattern"), with_a_second_scene),
    Row(
        "a_band_of_elsewhere",
        DETECT,
        2,
        ("second has one band a file", "the ground of", "SR_B3.TIF", "separate band"),
        with_a_band_of_elsewhere,
    ),
    Row(
        "one_band_alone",
        DETECT.replace("second", "second/LC08_L2SP_193024_20200612_20200824_02_T1_SR_B4.TIF"),
        2,
        ("has 1 band", "name the folder to have all of them"),
        of_landsat,
    ),
]

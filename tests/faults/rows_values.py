"""Values that are read as what they are not: other depths, overviews that lie, zeros, alphas, weights."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from faults import Row
from kits import read_checkpoint, write_checkpoint
from synthetic import ground, squares, write_raster

DETECT = "detect-change before.tif after.tif --checkpoint net.safetensors --output out.gpkg"
CHANGES = ("out.gpkg", "out.gpkg.receipt.json")
CLEAR = "remove-clouds optical.tif sar.tif --checkpoint clouds.safetensors --output clear.tif"
CLEARED = (
    "clear.tif",
    "clear.tif.receipt.json",
    "clear_provenance.tif",
    "clear_provenance.tif.receipt.json",
)
OBJECTS = "detect-objects scene.tif --checkpoint vehicles.safetensors --output boxes.gpkg"
INFRARED = np.where(np.arange(130) < 40, 0, 20 + np.arange(130)).astype(np.uint8)[None].repeat(100, axis=0)


def as_after(convert):
    """The second date is the first one in other units: nothing has changed."""

    def make(folder: Path) -> None:
        write_raster(folder / "after.tif", convert(ground(100, 130)))

    return make


def changed_in_16_bits(folder: Path) -> None:
    first = ground(100, 130).astype(np.uint16)
    write_raster(folder / "after.tif", np.where(squares(100, 130), first + 100, first).astype(np.uint16) * 20)


def lying_overviews(folder: Path) -> None:
    """Both dates in 16 bits, of 1300 pixels, beside the overviews of earlier, empty files."""
    import rasterio

    first = ground(100, 130).astype(np.uint16)
    second = np.where(squares(100, 130), first + 100, first)
    for name, values in (("before.tif", first), ("after.tif", second)):
        values = np.kron(values * 20, np.ones((1, 10, 10))).astype(np.uint16)
        place = {"resolution": 0.1, "compress": "deflate"}
        write_raster(folder / name, values * 0, **place)
        with rasterio.Env(TIFF_USE_OVR=True), rasterio.open(folder / name, "r+") as dataset:
            dataset.build_overviews([2, 4])
        os.rename(folder / f"{name}.ovr", folder / "kept")
        os.unlink(folder / name)
        write_raster(folder / name, values, **place)
        os.rename(folder / "kept", folder / f"{name}.ovr")


def mosaic(first, second):
    """The first date is a folder of two files."""

    def make(folder: Path) -> None:
        os.unlink(folder / "before.tif")
        (folder / "before.tif").mkdir()
        values = ground(100, 130)
        for number, convert in enumerate((first, second)):
            place = (500_000.0 + 130 * number, 5_761_000.0)
            write_raster(folder / "before.tif" / f"{number}.tif", convert(values), origin=place)

    return make


def nothing_converted(values: np.ndarray) -> np.ndarray:
    return values


def border_of_zeros(name: str, **options):
    """The left third of a raster of the cloudy scene is 0 in all bands."""

    def make(folder: Path) -> None:
        import rasterio

        with rasterio.open(folder / name) as dataset:
            values, names, step = dataset.read(), dataset.descriptions, dataset.res[0]
        values[:, :, :32] = 0
        write_raster(folder / name, values, names=names, resolution=step, **options)

    return make


def with_infrared(fourth: np.ndarray, names=()):
    """Both dates have a fourth band, which GDAL marks as alpha."""

    def make(folder: Path) -> None:
        import rasterio

        for name in ("before.tif", "after.tif"):
            with rasterio.open(folder / name) as dataset:
                values = dataset.read()
            write_raster(folder / name, np.concatenate([values, fourth[None]]), names=names)

    return make


def weights(file: str, value: float):
    """Some of a checkpoint's weights become `value`, under a card whose hash fits them."""

    def make(folder: Path) -> None:
        from kits import rewrite_card
        from safetensors.torch import load_file

        from core_models.checkpoints import weights_sha256

        header, body = read_checkpoint(folder / file)
        chosen = next(name for name in header if name.endswith("weight"))
        start = header[chosen]["data_offsets"][0]
        kind = {"F32": np.float32, "F16": np.float16}[header[chosen]["dtype"]]
        new = np.full(4, value, kind).tobytes()
        write_checkpoint(folder / file, header, body[:start] + new + body[start + len(new) :])
        rewrite_card(folder / file, weights_sha256=weights_sha256(load_file(folder / file)))

    return make


def observed(share: float):
    """A check of the share that was observed at both dates, by the receipt."""

    def check(folder: Path, said: str) -> None:
        import json

        numbers = json.loads((folder / "out.gpkg.receipt.json").read_text())["numbers"]
        assert abs(numbers["observed_share"] - share) < 0.001, numbers

    return check


def outside_is_not_observed(folder: Path, said: str) -> None:
    import rasterio

    with rasterio.open(folder / "clear_provenance.tif") as dataset:
        assert (dataset.read(1)[:, :32] == 255).all()
    with rasterio.open(folder / "clear.tif") as dataset:
        assert not dataset.read()[:, :, :32].any()


def all_is_observed(folder: Path, said: str) -> None:
    import rasterio

    with rasterio.open(folder / "clear_provenance.tif") as dataset:
        assert (dataset.read(1) != 255).all()


SAME = ("0 polygons", "treated alike")

ROWS = [
    *(
        Row(name, DETECT, 0, SAME, make=as_after(convert), writes=CHANGES, gives=CHANGES)
        for name, convert in (
            ("the same in 16 bits", lambda values: values.astype(np.uint16) * 20),
            ("the same from 0 to 1", lambda values: values.astype(np.float32) / 255),
            ("the same with a sign", lambda values: values.astype(np.int16) - 128),
            ("the same in 64-bit floats", lambda values: values * 1e-4 - 3),
        )
    ),
    Row(
        "changes in 16 bits",
        DETECT,
        0,
        "treated alike",
        make=changed_in_16_bits,
        writes=CHANGES,
        gives=CHANGES,
    ),
    Row(
        "inspect says it too",
        "inspect before.tif after.tif --checkpoint net.safetensors",
        0,
        "treated alike",
        make=as_after(lambda values: values.astype(np.uint16) * 20),
    ),
    Row(
        "overviews of an earlier file",
        DETECT + " --resolution 1",
        0,
        ("98% of band 1 reach up to", "polygons"),
        silent=("0 polygons", "lie below 0"),
        make=lying_overviews,
        writes=CHANGES,
        gives=CHANGES,
    ),
    *(
        Row(name, DETECT, 2, ("0.tif", "1.tif", "do not fit together"), make=mosaic(first, second))
        for name, first, second in (
            ("a mosaic of 8 and 16 bits", nothing_converted, lambda v: v.astype(np.uint16) * 20),
            ("a mosaic of numbers and fractions", lambda v: v.astype(np.uint16) * 20, lambda v: v / 255),
            (
                "a mosaic of decibels and power",
                lambda v: (v / 10 - 25).astype(np.float32),
                lambda v: (v / 1000).astype(np.float32),
            ),
        )
    ),
    Row(
        "a mosaic of two types",
        DETECT,
        0,
        ("uint16, uint8", "read as one"),
        make=mosaic(nothing_converted, lambda values: values.astype(np.uint16)),
        writes=CHANGES,
        gives=CHANGES,
    ),
    Row(
        "zeros outside of a swath",
        CLEAR,
        0,
        ("optical.tif: 33.3%", "Sentinel-2", "--zeros data"),
        make=border_of_zeros("optical.tif"),
        kits=("clouds",),
        fresh=True,
        seconds=60,
        writes=CLEARED,
        gives=CLEARED,
        check=outside_is_not_observed,
    ),
    Row(
        "zeros taken as they are",
        CLEAR + " --zeros data",
        0,
        silent=("33.3%",),
        make=border_of_zeros("optical.tif"),
        kits=("clouds",),
        fresh=True,
        seconds=60,
        writes=CLEARED,
        gives=CLEARED,
        check=all_is_observed,
    ),
    Row(
        "a nodata value needs no word",
        CLEAR,
        0,
        silent=("Sentinel-2 says",),
        make=border_of_zeros("optical.tif", nodata=0),
        kits=("clouds",),
        fresh=True,
        seconds=60,
        writes=CLEARED,
        gives=CLEARED,
        check=outside_is_not_observed,
    ),
    Row(
        "0 dB at the border of radar",
        CLEAR + " --cloud-mask none",
        0,
        ("sar.tif: 33.3%", "Sentinel-1", "33.3% of the clouded pixels are not covered"),
        make=border_of_zeros("sar.tif"),
        kits=("clouds",),
        fresh=True,
        seconds=60,
        writes=CLEARED,
        gives=CLEARED,
    ),
    *(
        Row(
            name,
            DETECT + bands,
            0,
            says,
            make=with_infrared(fourth, names),
            writes=CHANGES,
            gives=CHANGES,
            check=observed(share),
        )
        for name, bands, fourth, names, says, share in (
            ("infrared marked as alpha", "", INFRARED, (), ("Band 4", "read as data"), 1.0),
            ("infrared that has a name", "", INFRARED, ("", "", "", "nir"), "3 polygons", 1.0),
            (
                "infrared beside chosen bands",
                " --bands-before 1,2,3 --bands-after 1,2,3",
                INFRARED,
                (),
                "read as data",
                1.0,
            ),
            ("an alpha", "", np.where(INFRARED > 0, 255, 0).astype(np.uint8), (), "", 90 / 130),
        )
    ),
    *(
        Row(f"{words} as weights: {task}", call, 3, file, make=weights(file, value), kits=(kit,))
        for words, value in (("NaN", np.nan), ("infinity", np.inf))
        for task, call, file, kit in (
            ("change", DETECT, "net.safetensors", "pair"),
            ("clouds", CLEAR + " --cloud-mask none", "clouds.safetensors", "clouds"),
            ("objects", OBJECTS, "vehicles.safetensors", "objects"),
        )
    ),
    *(
        Row(f"1e38 as weights: {task}", call, 3, (file, "finite"), make=weights(file, 3e38), kits=(kit,))
        for task, call, file, kit in (
            ("change", DETECT, "net.safetensors", "pair"),
            ("clouds", CLEAR + " --cloud-mask none", "clouds.safetensors", "clouds"),
            ("objects", OBJECTS, "vehicles.safetensors", "objects"),
        )
    ),
]

"""Bad input through the real command line: an exit code, one sentence that names the culprit, and
no output.
"""

from __future__ import annotations

import json
import os
import pickle
import shutil
import subprocess
from pathlib import Path

import geopandas
import numpy as np
import pyogrio
import pytest
import shapely
from synthetic import (
    ORIGIN,
    clean_environment,
    difference_checkpoint,
    ground,
    left_in,
    make_pair,
    run_cli,
    write_raster,
)


class Bench:
    """A good pair and checkpoint in `folder`, to be spoilt, and the options that detect their changes."""

    def __init__(self, folder: Path, good: Path) -> None:
        self.folder = folder
        for name in ("before.tif", "after.tif", "net.safetensors"):
            shutil.copy(good / name, folder / name)
        self.before, self.after = folder / "before.tif", folder / "after.tif"
        self.checkpoint, self.output = folder / "net.safetensors", folder / "out.gpkg"
        self.options: list[object] = ["--map", folder / "map.tif", "--score", folder / "score.tif"]
        self.environment = clean_environment()

    def run(self) -> subprocess.CompletedProcess:
        return run_cli(
            "detect-change", self.before, self.after, "--checkpoint", self.checkpoint,
            "--output", self.output, *self.options,
            environment=self.environment,
        )  # fmt: skip

    def second(self, values=None, **options) -> None:
        write_raster(self.after, ground(200, 260) if values is None else values, **options)

    def rewrite_card(self, **changes: object) -> None:
        """Change the card in the checkpoint's header and leave the weights."""
        data = self.checkpoint.read_bytes()
        length = int.from_bytes(data[:8], "little")
        header = json.loads(data[8 : 8 + length])
        card = {**json.loads(header["__metadata__"]["revisit"]), **changes}
        header["__metadata__"]["revisit"] = json.dumps(card)
        self.write_checkpoint(header, data[8 + length :])

    def write_checkpoint(self, header: dict, body: bytes) -> None:
        text = json.dumps(header).encode()
        self.checkpoint.write_bytes(len(text).to_bytes(8, "little") + text + body)

    def drop_tensor(self) -> str:
        """Take the last tensor out of the checkpoint; gives its name."""
        data = self.checkpoint.read_bytes()
        length = int.from_bytes(data[:8], "little")
        header = json.loads(data[8 : 8 + length])
        tensors = {name: entry for name, entry in header.items() if name != "__metadata__"}
        name = max(tensors, key=lambda key: tensors[key]["data_offsets"][1])
        start, end = header.pop(name)["data_offsets"]
        body = data[8 + length :]
        self.write_checkpoint(header, body[:start] + body[end:])
        return name


@pytest.fixture(scope="module")
def good(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("good")
    make_pair(folder)
    difference_checkpoint(folder / "net.safetensors")
    return folder


@pytest.fixture
def bench(tmp_path, good) -> Bench:
    return Bench(tmp_path, good)


def missing_file(bench: Bench) -> None:
    bench.before = bench.folder / "nowhere.tif"


def not_a_raster(bench: Bench) -> None:
    bench.after.write_text("a letter to a friend\n" * 100)


def truncated(bench: Bench) -> None:
    data = bench.after.read_bytes()
    bench.after.write_bytes(data[: len(data) // 2])


def truncated_in_its_header(bench: Bench) -> None:
    bench.after.write_bytes(bench.after.read_bytes()[:60])


def no_crs(bench: Bench) -> None:
    bench.second(crs=None)


def no_overlap(bench: Bench) -> None:
    bench.second(origin=(ORIGIN[0] + 10_000, ORIGIN[1]))


def sliver(bench: Bench) -> None:
    bench.second(origin=(ORIGIN[0] + 245, ORIGIN[1]))


def band_number(bench: Bench) -> None:
    bench.options += ["--bands-after", "1,2,9"]


def band_choice_against_the_card(bench: Bench) -> None:
    bench.options += ["--bands-after", "1,2"]


def too_few_bands(bench: Bench) -> None:
    bench.second(ground(200, 260)[:2])


def other_band_names(bench: Bench) -> None:
    bench.second(names=("red", "green", "nir"))


def all_nodata(bench: Bench) -> None:
    bench.second(np.zeros((3, 200, 260), np.uint8), nodata=0)


def extent_elsewhere(bench: Bench) -> None:
    bench.options += ["--extent", "0,0,100,100"]


def unknown_crs(bench: Bench) -> None:
    bench.options += ["--crs", "EPSG:999999"]


def checkpoint_missing(bench: Bench) -> None:
    bench.checkpoint = bench.folder / "nowhere.safetensors"


def checkpoint_truncated(bench: Bench) -> None:
    data = bench.checkpoint.read_bytes()
    bench.checkpoint.write_bytes(data[:-100])


def checkpoint_pickled(bench: Bench) -> None:
    bench.checkpoint.write_bytes(pickle.dumps({"state": 1}))


def checkpoint_is_text(bench: Bench) -> None:
    bench.checkpoint.write_text("weights, trust me\n" * 50)


def checkpoint_of_unknown_network(bench: Bench) -> None:
    bench.rewrite_card(network="resnet_9000")


def checkpoint_of_wrong_network(bench: Bench) -> None:
    bench.rewrite_card(network="hanet", options={})


def checkpoint_without_a_tensor(bench: Bench) -> None:
    bench.drop_tensor()


def checkpoint_without_card(bench: Bench) -> None:
    data = bench.checkpoint.read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    del header["__metadata__"]
    bench.write_checkpoint(header, data[8 + length :])


def folder_missing(bench: Bench) -> None:
    bench.output = bench.folder / "nowhere" / "out.gpkg"


def folder_is_a_file(bench: Bench) -> None:
    bench.output = bench.folder / "before.tif" / "out.gpkg"


def folder_unwritable(bench: Bench) -> None:
    """Even root makes no folders in /proc."""
    bench.options += ["--map", "/proc/map.tif"]


def output_is_an_input(bench: Bench) -> None:
    bench.options += ["--map", bench.after]


def output_with_a_layer_of_that_name(bench: Bench) -> None:
    roads = geopandas.GeoDataFrame(
        {"name": ["High Street"]}, geometry=[shapely.Point(ORIGIN)], crs="EPSG:32633"
    )
    pyogrio.write_dataframe(roads, bench.output, layer="changes")


def output_of_another_format(bench: Bench) -> None:
    bench.output = bench.folder / "out.shp"


def unknown_option(bench: Bench) -> None:
    bench.options += ["--treshold", "0.3"]


def impossible_value(bench: Bench) -> None:
    bench.options += ["--tile", "8"]


def no_gpu(bench: Bench) -> None:
    bench.environment["CUDA_VISIBLE_DEVICES"] = ""
    bench.options += ["--device", "cuda"]


def without(package: str):
    """An engine that lacks `package`."""

    def spoil(bench: Bench) -> None:
        shim = bench.folder / "shim"
        shim.mkdir()
        (shim / "sitecustomize.py").write_text(
            f"import sys\nsys.dont_write_bytecode = True\nsys.modules[{package!r}] = None\n"
        )
        bench.environment["PYTHONPATH"] = str(shim)
        bench.environment["PYTHONDONTWRITEBYTECODE"] = "1"

    spoil.__name__ = f"engine_without_{package}"
    return spoil


TABLE = [
    (missing_file, 2, "nowhere.tif"),
    (not_a_raster, 2, "after.tif"),
    (truncated, 2, "after.tif"),
    (truncated_in_its_header, 2, "after.tif"),
    (no_crs, 2, "CRS"),
    (no_overlap, 2, "do not overlap"),
    (sliver, 2, "overlap by 15 x 200 pixels"),
    (band_number, 2, "9"),
    (band_choice_against_the_card, 2, "red, green, blue"),
    (too_few_bands, 2, "after.tif"),
    (other_band_names, 2, "blue"),
    (all_nodata, 2, "data"),
    (extent_elsewhere, 2, "extent"),
    (unknown_crs, 2, "EPSG:999999"),
    (checkpoint_missing, 3, "nowhere.safetensors"),
    (checkpoint_truncated, 3, "net.safetensors"),
    (checkpoint_pickled, 3, "pickle"),
    (checkpoint_is_text, 3, "safetensors"),
    (checkpoint_of_unknown_network, 3, "resnet_9000"),
    (checkpoint_of_wrong_network, 3, "hanet"),
    (checkpoint_without_a_tensor, 3, "lacks the tensor"),
    (checkpoint_without_card, 3, "no Revisit model card"),
    (folder_missing, 2, "nowhere is not a folder"),
    (folder_is_a_file, 2, "before.tif is not a folder"),
    (folder_unwritable, 2, "/proc/map.tif cannot be written"),
    (output_is_an_input, 2, "after.tif"),
    (output_with_a_layer_of_that_name, 2, "already holds changes"),
    (output_of_another_format, 2, "out.shp"),
    (unknown_option, 2, "--treshold"),
    (impossible_value, 2, "tile is 8"),
    (no_gpu, 2, "cuda"),
    (without("torch"), 5, "torch"),
    (without("rasterio"), 5, "rasterio"),
]


@pytest.mark.parametrize("spoil, code, words", TABLE, ids=[row[0].__name__ for row in TABLE])
def test_bad_input(bench, spoil, code, words) -> None:
    spoil(bench)
    before = left_in(bench.folder)
    done = bench.run()
    assert done.returncode == code, done.stderr
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("error: ") and words in lines[0]
    assert lines[0].rstrip().endswith((".", "?")) and "Traceback" not in lines[0]
    assert done.stdout == ""
    assert left_in(bench.folder) == before


def test_the_bench_is_good_before_it_is_spoilt(bench) -> None:
    done = bench.run()
    assert done.returncode == 0, done.stderr
    assert {"out.gpkg", "map.tif", "score.tif"} <= set(left_in(bench.folder))


def test_a_resolution_outside_the_card_is_a_warning(bench) -> None:
    bench.rewrite_card(gsd_range=[10.0, 20.0])
    done = bench.run()
    assert done.returncode == 0, done.stderr
    (line,) = done.stderr.splitlines()
    assert (
        line.startswith("warning: ")
        and "1 m" in line
        and "10 to 20 m" in line
        and "a resolution of 10 would fit" in line
    )


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 300 kB, where this user may mount one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)], capture_output=True
    )
    if not mounted or mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("kept", [0, 20_000, 100_000, 200_000, 260_000])
def test_a_full_disk(bench, small_disk, kept) -> None:
    """Full at the folder, in the middle of a raster, at its overviews, at the polygons."""
    rng = np.random.default_rng(0)
    first = rng.integers(0, 100, (3, 500, 500), np.uint8)  # noise: scores that do not compress
    write_raster(bench.before, first)
    bench.second(first + rng.integers(0, 100, (3, 500, 500), np.uint8))
    (small_disk / "other.bin").write_bytes(os.urandom(299_000 - kept))
    bench.output = small_disk / "out.gpkg"
    bench.options = ["--score", small_disk / "score.tif"]
    done = bench.run()
    assert done.returncode == 2, done.stderr
    line = done.stderr.splitlines()[-1]  # libtiff writes to stderr by itself before
    assert line.startswith("error: ") and f"disk of {small_disk} is full" in line
    assert left_in(small_disk) == ["other.bin"]

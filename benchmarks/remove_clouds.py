"""Peak memory and time of `remove-clouds` on a wide and a tall slice of a Sentinel-2 tile, beside a small
image.

A tile has 10,980 x 10,980 pixels and here 13 bands. What a job holds grows with the width of the scene and
not with its height, so the whole tile needs what its wide slice needs. The small image tells the engine's own
footprint: torch, GDAL and the network.

    python -m benchmarks.remove_clouds [--side 10980] [--slice 448] [--only wide] [--folder DIR]
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np

from benchmarks._jobs import BLOCK, ROOT, Measured, measure, write_raster

TARGET_MB = 1024
"""Above the small image's peak."""
STARTER = ROOT / "resources/checkpoints/starter-clouds.safetensors"
"""It gives deviations too: twice as many channels to put together."""


def write_bands(path: Path, height: int, width: int, bands: np.ndarray, clouds: float = 0.0) -> None:
    """A raster of pixels of 10 m whose blocks are `bands` (C, BLOCK, BLOCK); `clouds` is put into a square in
    one of four of them.
    """

    def block(row: int, col: int) -> np.ndarray:
        values = bands.copy()
        if clouds and (row + col) % 4 == 0:
            values[:, 100:350, 100:350] = clouds
        return values

    write_raster(path, height, width, block, metres=10)


def write_scene(folder: Path, height: int, width: int) -> None:
    """Optical image, radar image and mask."""
    rng = np.random.default_rng(0)
    size = (BLOCK, BLOCK)
    write_bands(folder / "optical.tif", height, width, rng.integers(300, 3000, (13, *size), np.uint16), 7000)
    radar = rng.normal(-14, 3, (2, *size)).astype(np.float32) - np.array([[[0]], [[7]]], np.float32)
    write_bands(folder / "sar.tif", height, width, radar)
    write_bands(folder / "mask.tif", height, width, np.zeros((1, *size), np.uint8), 1)


def remove_clouds(folder: Path, name: str, height: int, width: int, device: str) -> Measured:
    """One image, with all its outputs."""
    write_scene(folder, height, width)
    words = [folder / "optical.tif", folder / "sar.tif", "--checkpoint", STARTER, "--device", device]
    words += ["--cloud-mask", folder / "mask.tif", "--uncertainty", folder / f"{name}_u.tif"]
    return measure("remove-clouds", *words, output=folder / f"{name}.tif")


def described(measured: Measured, height: int, width: int) -> dict[str, object]:
    """A line of the output."""
    return {**measured.row(height, width), "tiles": measured.receipt["tiles"]}


def main() -> None:
    """Print a JSON line for each image; fails where a slice needs more than the target above the
    small image.
    """
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--side", type=int, default=10_980)
    parser.add_argument("--slice", type=int, default=448)
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--only", choices=("wide", "tall", "whole"))
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    side, part = arguments.side, arguments.slice
    shapes = {"wide": (part, side), "tall": (side, part), "whole": (side, side)}
    wanted = [arguments.only] if arguments.only else ["wide", "tall"]
    with tempfile.TemporaryDirectory(dir=arguments.folder) as name:
        folder = Path(name)
        small = remove_clouds(folder, "small", part, part, arguments.device)
        print(json.dumps({"image": "small", **described(small, part, part)}), flush=True)
        above = []
        for name in wanted:
            found = remove_clouds(folder, name, *shapes[name], arguments.device)
            above.append(round(found.peak_mb) - round(small.peak_mb))
            values = {"above_small_mb": above[-1], **described(found, *shapes[name])}
            print(json.dumps({"image": name, **values}), flush=True)
    if max(above) > TARGET_MB:
        raise SystemExit(f"more than {TARGET_MB} MB above the small image")


if __name__ == "__main__":
    main()

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
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from .detect_change import BLOCK, ROOT, PeakMemory

TARGET_MB = 1024
"""Above the small image's peak."""
STARTER = ROOT / "resources/checkpoints/starter-clouds.safetensors"
"""It gives deviations too: twice as many channels to put together."""


def write_raster(path: Path, height: int, width: int, bands: np.ndarray, clouds: float = 0.0) -> None:
    """A raster by blocks of the texture `bands` (C, BLOCK, BLOCK); `clouds` is put into a square in one of
    four blocks.
    """
    import rasterio
    from rasterio.transform import from_origin
    from rasterio.windows import Window

    profile = {
        "driver": "GTiff",
        "count": len(bands),
        "dtype": bands.dtype,
        "crs": "EPSG:32633",
        "height": height,
        "width": width,
    }
    profile.update(
        transform=from_origin(500_000, 5_761_000, 10, 10),
        tiled=True,
        blockxsize=BLOCK,
        blockysize=BLOCK,
        BIGTIFF="YES",
    )
    with rasterio.open(path, "w", **profile) as target:
        for row in range(0, height, BLOCK):
            for col in range(0, width, BLOCK):
                values = bands.copy()
                if clouds and (row // BLOCK + col // BLOCK) % 4 == 0:
                    values[:, 100:350, 100:350] = clouds
                window = Window(col, row, min(BLOCK, width - col), min(BLOCK, height - row))
                target.write(values[:, : window.height, : window.width], window=window)


def write_scene(folder: Path, height: int, width: int) -> None:
    """Optical image, radar image and mask."""
    rng = np.random.default_rng(0)
    size = (BLOCK, BLOCK)
    write_raster(folder / "optical.tif", height, width, rng.integers(300, 3000, (13, *size), np.uint16), 7000)
    write_raster(
        folder / "sar.tif",
        height,
        width,
        rng.normal(-14, 3, (2, *size)).astype(np.float32) - np.array([[[0]], [[7]]], np.float32),
    )
    write_raster(folder / "mask.tif", height, width, np.zeros((1, *size), np.uint8), 1)


def measure(folder: Path, name: str, height: int, width: int, device: str) -> dict[str, object]:
    """Run one image, with all its outputs, in a process of its own."""
    write_scene(folder, height, width)
    output = folder / f"{name}.tif"
    words = ["remove-clouds", folder / "optical.tif", folder / "sar.tif", "--checkpoint", STARTER]
    words += [
        "--cloud-mask",
        folder / "mask.tif",
        "--output",
        output,
        "--uncertainty",
        folder / f"{name}_u.tif",
        "--device",
        device,
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "core_models", *map(str, words)], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    memory, began = PeakMemory(process.pid), time.monotonic()
    if process.wait():
        raise SystemExit(f"{name}: exit code {process.returncode}")
    memory.join(1)
    receipt = json.loads(Path(f"{output}.receipt.json").read_text())
    found = {"peak_mb": round(memory.peak), "wall_s": round(time.monotonic() - began, 1)}
    return {
        "height": height,
        "width": width,
        **found,
        "tiles": receipt["tiles"],
        "steps_s": receipt["seconds"],
    }


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
        own = measure(folder, "small", part, part, arguments.device)
        print(json.dumps({"image": "small", **own}), flush=True)
        above = {}
        for name in wanted:
            found = measure(folder, name, *shapes[name], arguments.device)
            above[name] = found["peak_mb"] - own["peak_mb"]
            print(json.dumps({"image": name, "above_small_mb": above[name], **found}), flush=True)
    if max(above.values()) > TARGET_MB:
        raise SystemExit(f"more than {TARGET_MB} MB above the small image")


if __name__ == "__main__":
    main()

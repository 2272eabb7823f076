"""A whole job in a process of its own: the rasters it reads, its time and the most memory that it took."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
BLOCK = 512
"""Pixels a side by which rasters are stored and written."""


def write_raster(
    path: Path,
    height: int,
    width: int,
    block: Callable[[int, int], np.ndarray],
    metres: float = 1.0,
    **options: Any,
) -> None:
    """A raster of pixels of so many `metres`; `block` gives (C, BLOCK, BLOCK) by row and column of blocks.

    `options` are those of GDAL's driver for GeoTIFF.
    """
    import rasterio
    from rasterio.transform import from_origin
    from rasterio.windows import Window

    first = block(0, 0)
    profile = {
        "driver": "GTiff",
        "count": len(first),
        "dtype": first.dtype,
        "crs": "EPSG:32633",
        "transform": from_origin(500_000, 5_761_000, metres, metres),
        "height": height,
        "width": width,
        "tiled": True,
        "blockxsize": BLOCK,
        "blockysize": BLOCK,
        "BIGTIFF": "YES",
        **options,
    }
    with rasterio.open(path, "w", **profile) as target:
        for row in range(0, height, BLOCK):
            for col in range(0, width, BLOCK):
                window = Window(col, row, min(BLOCK, width - col), min(BLOCK, height - row))
                values = block(row // BLOCK, col // BLOCK)
                target.write(values[:, : window.height, : window.width], window=window)


def write_scene(path: Path, height: int, width: int, changed: bool, **options: Any) -> None:
    """A scene of three bands and pixels of a metre: texture, and in one of nine blocks a bright square where
    it `changed`.
    """
    texture = np.random.default_rng(0).integers(60, 120, (3, BLOCK, BLOCK), np.uint8)

    def block(row: int, col: int) -> np.ndarray:
        values = np.roll(texture, (row * 7, col * 11), axis=(1, 2))
        if changed and (row + col) % 9 == 0:
            values[:, 100:160, 100:180] += 100
        return values

    write_raster(path, height, width, block, **options)


class PeakMemory(threading.Thread):
    """The largest resident size of a process, in MB; it is asked, because a child's own record may not be
    readable.
    """

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.path, self.peak = Path(f"/proc/{pid}/status"), 0.0
        self.start()

    def run(self) -> None:
        """Read the kernel's high-water mark until the process ends."""
        while True:
            try:
                line = next(line for line in self.path.read_text().splitlines() if line.startswith("VmHWM"))
            except (OSError, StopIteration):
                return
            self.peak = max(self.peak, int(line.split()[1]) / 1024)
            time.sleep(0.05)


@dataclass(frozen=True)
class Measured:
    """What a job took."""

    peak_mb: float
    wall_s: float
    receipt: dict[str, Any]

    def row(self, height: int, width: int) -> dict[str, object]:
        """A line of the benchmark's output for an image of this size."""
        took = {"peak_mb": round(self.peak_mb), "wall_s": round(self.wall_s, 1)}
        return {"height": height, "width": width, **took, "steps_s": self.receipt["seconds"]}


def measure(command: str, *words: object, output: Path) -> Measured:
    """Run a command of `core_models` that writes `output`; ends the benchmark where it fails."""
    line = [sys.executable, "-m", "core_models", command, *map(str, words), "--output", str(output)]
    process = subprocess.Popen(line, cwd=ROOT, stdout=subprocess.DEVNULL)
    memory, began = PeakMemory(process.pid), time.monotonic()
    if process.wait():
        raise SystemExit(f"{command} of {output.name}: exit code {process.returncode}")
    wall = time.monotonic() - began
    memory.join(1)
    return Measured(memory.peak, wall, json.loads(Path(f"{output}.receipt.json").read_text()))

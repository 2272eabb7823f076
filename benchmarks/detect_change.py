"""Peak memory and time of `detect-change` on a wide and a tall slice of a large scene.

What a job holds grows with the width of the scene (a row of tiles is put together at a time) and must not
grow with its height. So a whole 20,000 x 20,000 px scene needs what its wide slice needs; the tall slice
shows that height adds nothing.

python benchmarks/detect_change.py [--side 20000] [--slice 448] [--network hanet] [--device cpu] [--folder
DIR]
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

TARGET_MB = 2500
BLOCK = 512


def write_scene(path: Path, height: int, width: int, changed: bool) -> None:
    """A three-band scene written by blocks: texture, and in one of nine blocks a bright square where it
    `changed`.
    """
    import rasterio
    from rasterio.transform import from_origin
    from rasterio.windows import Window

    profile = {
        "driver": "GTiff",
        "count": 3,
        "dtype": "uint8",
        "crs": "EPSG:32633",
        "height": height,
        "width": width,
    }
    profile.update(
        transform=from_origin(500_000, 5_761_000, 1, 1),
        tiled=True,
        blockxsize=BLOCK,
        blockysize=BLOCK,
        BIGTIFF="YES",
    )
    rng = np.random.default_rng(0)
    texture = rng.integers(60, 120, (3, BLOCK, BLOCK), np.uint8)
    with rasterio.open(path, "w", **profile) as target:
        for row in range(0, height, BLOCK):
            for col in range(0, width, BLOCK):
                values = np.roll(texture, (row // BLOCK * 7, col // BLOCK * 11), axis=(1, 2))
                if changed and (row // BLOCK + col // BLOCK) % 9 == 0:
                    values[:, 100:160, 100:180] += 100
                window = Window(col, row, min(BLOCK, width - col), min(BLOCK, height - row))
                target.write(values[:, : window.height, : window.width], window=window)


def write_checkpoint(path: Path, network: str, tile: int) -> None:
    """Fresh weights: memory and time do not depend on what a network has learnt."""
    import torch

    from core_models.checkpoints import save_checkpoint
    from core_models.contract.card import ModelCard, Scaling
    from core_models.networks import build

    torch.manual_seed(0)
    card = ModelCard(
        name="benchmark",
        task="change",
        network=network,
        bands=("red", "green", "blue"),
        scaling=Scaling((0.0,) * 3, (255.0,) * 3, (0.4,) * 3, (0.2,) * 3),
        gsd_range=(0.5, 2.0),
        threshold=0.5,
        tile=tile,
        overlap=tile // 4,
    )
    save_checkpoint(path, build(card), card)


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


def measure(folder: Path, name: str, height: int, width: int, device: str) -> dict[str, object]:
    """Run one slice in a process of its own."""
    before, after = folder / "before.tif", folder / "after.tif"
    for path, changed in ((before, False), (after, True)):
        write_scene(path, height, width, changed)
    output = folder / f"{name}.gpkg"
    words = ["detect-change", before, after, "--checkpoint", folder / "net.safetensors", "--output", output]
    words += ["--map", folder / f"{name}.tif", "--device", device, "--threshold", "0.5"]
    process = subprocess.Popen(
        [sys.executable, "-m", "core_models", *map(str, words)], cwd=ROOT, stdout=subprocess.DEVNULL
    )
    memory, began = PeakMemory(process.pid), time.monotonic()
    if process.wait():
        raise SystemExit(f"{name}: exit code {process.returncode}")
    memory.join(1)
    seconds = json.loads(Path(f"{output}.receipt.json").read_text())["seconds"]
    return {
        "height": height,
        "width": width,
        "peak_mb": round(memory.peak),
        "wall_s": round(time.monotonic() - began, 1),
        "steps_s": seconds,
    }


def main() -> None:
    """Print a JSON line for each slice; fails where one needs more than the target."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--side", type=int, default=20_000)
    parser.add_argument("--slice", type=int, default=448)
    parser.add_argument("--tile", type=int, default=256)
    parser.add_argument("--network", default="hanet")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--only", choices=("wide", "tall", "whole"))
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    side, part = arguments.side, arguments.slice
    shapes = {"wide": (part, side), "tall": (side, part)}
    if arguments.only:
        shapes = {arguments.only: {**shapes, "whole": (side, side)}[arguments.only]}
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        write_checkpoint(Path(folder) / "net.safetensors", arguments.network, arguments.tile)
        found = {
            name: measure(Path(folder), name, *shape, arguments.device) for name, shape in shapes.items()
        }
    for name, values in found.items():
        print(json.dumps({"slice": name, "network": arguments.network, "cores": os.cpu_count(), **values}))
    if max(values["peak_mb"] for values in found.values()) > TARGET_MB:
        raise SystemExit(f"more than {TARGET_MB} MB")


if __name__ == "__main__":
    main()

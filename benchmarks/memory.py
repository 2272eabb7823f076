"""The most memory that `detect-change` takes does not depend on the size of the scene, nor on its form.

Scenes of three bands and one byte, in compressed tiles, by the smallest starter on one CPU thread, each job
in a process of its own.

    python -m benchmarks.memory [--sizes 2000x2000,2000x20000] [--folder DIR] [-- options of the job]

The sizes of the bound take an hour of a processor; `make bench` takes smaller ones of the same shapes.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from benchmarks._jobs import ROOT, Measured, measure, write_scene

WHOLE = "5000x5000,10000x10000,40000x4000"
"""Width and height, in pixels."""
QUICK = "3000x3000,20000x1000"
APART = 1.15
"""Bound of the largest peak over the smallest."""
CHECKPOINT = ROOT / "resources" / "checkpoints" / "starter-tiny.safetensors"


def detect_change(folder: Path, width: int, height: int, options: list[str]) -> Measured:
    """One job; its scenes are made once in `folder`."""
    dates = []
    for name, changed in (("before", False), ("after", True)):
        path = folder / f"{name}-{width}x{height}.tif"
        if not path.exists():
            write_scene(path, height, width, changed, compress="deflate", zlevel=1)
        dates.append(path)
    words = [*dates, "--checkpoint", CHECKPOINT, "--device", "cpu", "--fresh", *options]
    return measure("detect-change", *words, output=folder / f"{width}x{height}.gpkg")


def main() -> int:
    """A row for each size; 1 where their peaks are too far apart."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--sizes", default=QUICK, help=f"default {QUICK}; the bound is on {WHOLE}")
    parser.add_argument("--folder", type=Path, help="where scenes are kept for the next time")
    parser.add_argument("options", nargs="*", help="of the job")
    arguments = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    peaks = []
    print("| scene | peak memory | network | rasters | polygons |\n|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.folder or Path(temporary)
        for size in arguments.sizes.split(","):
            width, height = map(int, size.split("x"))
            found = detect_change(folder, width, height, arguments.options)
            peaks.append(found.peak_mb)
            steps = [f"{found.receipt['seconds'][step]:.0f} s" for step in ("network", "rasters", "polygons")]
            print(f"| {width} × {height} | {found.peak_mb:.0f} MB | {' | '.join(steps)} |", flush=True)
    print(f"largest over smallest: {max(peaks) / min(peaks):.2f} (≤ {APART})")
    return 0 if max(peaks) <= APART * min(peaks) else 1


if __name__ == "__main__":
    raise SystemExit(main())

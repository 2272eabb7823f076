"""A map of 10⁵ and of 10⁶ polygons: CPU seconds and the most memory of drawing, measuring and writing them.

Beside it, in a process of its own, is what `rasterio.features.shapes` takes for the bare outlines of the same
map, without scores and sizes. Both read the same files, one CPU thread, with GDAL's cache held at 64 MB.

    python -m benchmarks.polygons [NUMBER …]
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks._cases import memory_mb
from benchmarks._jobs import ROOT, write_raster

SIDE = 4
"""Pixels along a side of the squares that the map is made of."""
A_POLYGON = 125
"""Pixels of the scene for each of its polygons."""
CACHE_MB = 64
MOST_MB = 500


@dataclass(frozen=True)
class Bound:
    """CPU seconds for so many polygons, up to the layer and without it."""

    number: int
    draw_s: float


BOUNDS = (Bound(100_000, 1.5), Bound(1_000_000, 12.0))


def write_maps(folder: Path, number: int) -> None:
    """A map with about so many polygons: squares of a few pixels, three of ten of them change; and scores."""
    import numpy as np

    from benchmarks._jobs import BLOCK

    side = round((number * A_POLYGON) ** 0.5)
    rng = np.random.default_rng(0)

    def change(row: int, col: int) -> np.ndarray:
        squares = np.random.default_rng((row, col)).random((1, BLOCK // SIDE, BLOCK // SIDE)) < 0.3
        return np.kron(squares, np.ones((1, SIDE, SIDE), np.uint8)).astype(np.uint8)

    write_raster(folder / "map.tif", side, side, change)
    noise = (0.5 + 0.5 * rng.random((1, BLOCK, BLOCK))).astype(np.float32)
    write_raster(folder / "score.tif", side, side, lambda row, col: np.roll(noise, (row, col), (1, 2)))


def ours(folder: Path) -> dict[str, float]:
    """What the job does: polygons with their values into a GeoPackage; CPU seconds of both steps."""
    import geopandas
    import rasterio

    from core_models.geo.grid import Grid
    from core_models.geo.polygonise import polygonise
    from core_models.geo.vector import write_frames

    with rasterio.open(folder / "map.tif") as dataset:
        grid = Grid(dataset.crs, dataset.transform, dataset.width, dataset.height)
    drawn = 0.0

    def frames() -> Iterator[geopandas.GeoDataFrame]:
        nonlocal drawn
        source = polygonise(str(folder / "map.tif"), str(folder / "score.tif"), grid)
        while True:
            start = time.process_time()
            frame = next(source, None)
            drawn += time.process_time() - start
            if frame is None:
                return
            yield frame

    start = time.process_time()
    number = write_frames(frames(), str(folder / "layer.gpkg"), "changes")
    return {"number": number, "draw_s": drawn, "write_s": time.process_time() - start - drawn}


def outlines(folder: Path) -> dict[str, float]:
    """GDAL alone: the outlines of the whole map, as rasterio gives them."""
    import rasterio
    from rasterio.features import shapes

    with rasterio.open(folder / "map.tif") as dataset:
        band = rasterio.band(dataset, 1)
        start = time.process_time()
        number = sum(1 for _ in shapes(band, mask=band, connectivity=4))
        return {"number": number, "draw_s": time.process_time() - start}


FORMS = {"ours": ours, "outlines": outlines}


def measured(form: str, folder: Path) -> dict[str, float]:
    """What `form` says of itself, with the peak memory of its process, in MB."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "GDAL_CACHEMAX": str(CACHE_MB)}
    line = [sys.executable, "-m", "benchmarks.polygons", "--one", form, str(folder)]
    done = subprocess.run(line, cwd=ROOT, check=True, stdout=subprocess.PIPE, env=environment)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def compare(bound: Bound) -> bool:
    """Print a row of the table, and say whether the bounds hold."""
    with tempfile.TemporaryDirectory() as name:
        write_maps(Path(name), bound.number)
        own, plain = (measured(form, Path(name)) for form in FORMS)
    good = own["draw_s"] <= bound.draw_s and own["peak_mb"] <= MOST_MB and own["number"] == plain["number"]
    print(
        f"| {own['number']} | {own['draw_s']:.1f} s (≤ {bound.draw_s:g}) | {plain['draw_s']:.1f} s "
        f"| {own['draw_s'] / plain['draw_s']:.2f} | {own['write_s']:.1f} s | {own['peak_mb']:.0f} MB "
        f"(≤ {MOST_MB}) | {plain['peak_mb']:.0f} MB | {'ok' if good else 'MISSED'} |",
        flush=True,
    )
    return good


def main(arguments: list[str]) -> int:
    """The table; 1 where a bound is broken."""
    if arguments[:1] == ["--one"]:
        found = FORMS[arguments[1]](Path(arguments[2]))
        print(json.dumps({**found, "peak_mb": memory_mb("VmHWM")}))
        return 0
    print(
        "| polygons | drawn and measured | GDAL's outlines | ratio | GeoPackage | peak memory | GDAL's |"
        " |\n|---|---|---|---|---|---|---|---|",
        flush=True,
    )
    wanted = [int(float(number)) for number in arguments]
    rows = [compare(bound) for bound in BOUNDS if not wanted or bound.number in wanted]
    return 0 if all(rows) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

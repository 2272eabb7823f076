"""What a country costs: core hours, storage and money for 1,000 km² and for all of it, from a measured run.

Two scenes of noise, a small and a large one, are compared by the shipped checkpoints; what the large one
takes more than the small one is the work, without starting Python. CPU seconds are counted, not those of the
clock, so that other work on the machine matters little. Prices are assumptions that the command line names.

    python -m benchmarks.country [--area 357000] [--price 0.04] [--checkpoint NAME …]
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
from pathlib import Path

import numpy as np

from benchmarks._jobs import BLOCK, ROOT, measure, write_raster

SIDES = (512, 2048)
PLACES = {"starter-tiny": 1.0, "starter-lite": 1.0, "starter-sentinel2": 10.0}
"""Checkpoints, and metres of the pixels that they are used at."""
SCENE_KM2 = {1.0: 100.0, 10.0: 12_056.0}
"""Ground of one delivered scene: a sheet of 10 x 10 km, a tile of Sentinel-2."""


def scene(path: Path, side: int, bands: int, high: float, metres: float, seed: int) -> None:
    """Noise of the values that a checkpoint knows."""
    kind = np.uint8 if high <= 255 else np.uint16
    numbers = np.random.default_rng(seed)

    def block(row: int, col: int) -> np.ndarray:
        return numbers.integers(int(0.2 * high), int(0.5 * high), (bands, BLOCK, BLOCK), kind)

    write_raster(path, side, side, block, metres)


def cost(folder: Path, name: str, side: int, metres: float) -> dict[str, float]:
    """CPU seconds of a whole job, and bytes of what it reads and writes."""
    from core_models.contract.card import read_card

    checkpoint = ROOT / "resources" / "checkpoints" / f"{name}.safetensors"
    card = read_card(str(checkpoint))
    dates = [folder / f"{date}-{side}.tif" for date in ("before", "after")]
    for seed, date in enumerate(dates):
        scene(date, side, len(card.bands), max(card.scaling.high), metres, seed)
    outputs = {"--map": folder / "map.tif", "--score": folder / "score.tif"}
    words = [word for pair in outputs.items() for word in pair]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    measure(
        "detect-change", *dates, "--checkpoint", checkpoint, "--device", "cpu", *words,
        output=folder / f"{side}.gpkg",
    )  # fmt: skip
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return {
        "cpu_s": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime,
        "read": sum(date.stat().st_size for date in dates),
        "written": sum(path.stat().st_size for path in outputs.values()),
    }


def main() -> None:
    """Print a JSON line for each checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--area", type=float, default=357_000, help="of the country, km²")
    parser.add_argument("--price", type=float, default=0.04, help="of an hour of one core, in any currency")
    parser.add_argument("--checkpoint", nargs="+", default=list(PLACES), choices=list(PLACES))
    arguments = parser.parse_args()
    for name in arguments.checkpoint:
        metres = PLACES[name]
        with tempfile.TemporaryDirectory() as folder:
            small, large = (cost(Path(folder), name, side, metres) for side in SIDES)
        pixels = SIDES[1] ** 2 - SIDES[0] ** 2
        each = {key: (large[key] - small[key]) / pixels for key in large}
        there = 1e9 / metres**2
        hours = each["cpu_s"] * there / 3600
        print(json.dumps({
            "checkpoint": name, "pixel_m": metres, "us_a_pixel": round(1e6 * each["cpu_s"], 2),
            "per_1000_km2": {
                "core_hours": round(hours, 3), "money": round(hours * arguments.price, 4),
                "read_gb": round(each["read"] * there / 1e9, 2),
                "written_gb": round(each["written"] * there / 1e9, 2),
            },
            "country": {
                "km2": arguments.area, "scenes": round(arguments.area / SCENE_KM2[metres]),
                "core_hours": round(hours * arguments.area / 1000),
                "money": round(hours * arguments.area / 1000 * arguments.price),
                "read_tb": round(each["read"] * there * arguments.area / 1e15, 2),
                "written_tb": round(each["written"] * there * arguments.area / 1e15, 2),
            },
        }))  # fmt: skip


if __name__ == "__main__":
    main()

"""Whether `--normalise` helps: F1 of a change checkpoint on labelled pairs as they are, and on the same pairs
with the second date darker or brighter, without and with it: `python -m benchmarks.same_light [CHECKPOINT]`,
on the data in `REVISIT_DATA`. It is used on all pairs here, also on those that it would find too unlike.
"""

from __future__ import annotations

import os
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import cast

import numpy as np
import rasterio
import torch
from PIL import Image
from rasterio.transform import from_origin

from core_models.checkpoints import load_checkpoint
from core_models.contract.change_jobs import DetectChange
from core_models.geo import light
from core_models.geo.tiles import TilePlan
from core_models.inference.change.prepare import prepare_pair
from core_models.networks import ChangeNetwork
from core_models.training.pair_files import Files, find_pairs

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SETS = {"{data}/change/clcd/val": 3, "{recipes}/levir-holdout.csv": 1}
"""Pairs, and of them every so many, since each is scored eight times."""
LIGHTS = {"as it is": (1.0, 0.0), "darker": (0.7, 0.0), "brighter": (1.0, 30.0), "flatter": (0.6, 60.0)}
"""Gain and offset that the second date is given; it is rounded and cut off to bytes."""


def picture(path: Path) -> np.ndarray:
    """(3, H, W) uint8."""
    return np.asarray(Image.open(path).convert("RGB")).transpose(2, 0, 1)


def write(path: Path, values: np.ndarray) -> str:
    """A GeoTIFF of `values` (3, H, W) in pixels of 1 m."""
    size = {"count": 3, "height": values.shape[1], "width": values.shape[2], "dtype": "uint8"}
    place = {"crs": "EPSG:32633", "transform": from_origin(500_000, 5_761_000, 1, 1)}
    with rasterio.open(path, "w", driver="GTiff", **size, **place) as file:
        file.write(values)
    return str(path)


def counts(network: ChangeNetwork, job: DetectChange, truth: np.ndarray) -> np.ndarray:
    """Of one pair: pixels found rightly, found falsely and missed."""
    found = np.zeros(truth.shape, bool)
    with prepare_pair(job) as pair, torch.inference_mode():
        side = pair.card.tile
        for tile in TilePlan(truth.shape[0], truth.shape[1], side, 0):
            before, after, _ = pair.read(tile)
            images = [torch.from_numpy(values)[None] for values in (before, after)]
            score = network.score(*images)[0, 0].numpy()
            part = slice(tile.row, tile.row + tile.height), slice(tile.col, tile.col + tile.width)
            found[part] = score >= pair.card.threshold
    return np.array([(found & truth).sum(), (found & ~truth).sum(), (~found & truth).sum()])


def main() -> int:
    """Print a line for each set and light."""
    torch.set_num_threads(1)
    data = os.environ.get("REVISIT_DATA", "")
    if not data:
        print("left out: REVISIT_DATA names no folder of data")
        return 0
    path = sys.argv[1] if len(sys.argv) > 1 else str(RESOURCES / "checkpoints" / "starter-lite.safetensors")
    network = cast("ChangeNetwork", load_checkpoint(path)[0].eval())
    light.LEAST_ALIKE = -1.0
    for name, every in SETS.items():
        pairs = find_pairs(Path(name.format(data=data, recipes=RESOURCES / "recipes")))[::every]
        print(f"{name}: {len(pairs)} pairs; F1 without and with --normalise")
        for kind, (gain, offset) in LIGHTS.items():
            total = np.zeros((2, 3))
            for pair in pairs:
                total += of_pair(network, path, pair, gain, offset)
            scores = [2 * right / (2 * right + false + missed) for right, false, missed in total]
            print(f"  {kind}: {scores[0]:.3f} {scores[1]:.3f}", flush=True)
    return 0


def of_pair(network: ChangeNetwork, checkpoint: str, pair: Files, gain: float, offset: float) -> np.ndarray:
    """(2, 3) counts without and with the option."""
    truth = np.asarray(Image.open(pair.label).convert("L")) > 0
    changed = np.clip(np.round(picture(pair.after) * gain + offset), 0, 255).astype(np.uint8)
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder, "before.tif"), Path(folder, "after.tif")
        job = DetectChange(
            write(first, picture(pair.before)),
            write(second, changed),
            checkpoint,
            str(Path(folder, "out.gpkg")),
        )
        return np.stack([counts(network, replace(job, normalise=on), truth) for on in (False, True)])


if __name__ == "__main__":
    sys.exit(main())

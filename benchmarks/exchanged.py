"""Whether a network's own score tells that dates are exchanged, by how much each order changes: `python -m
benchmarks.exchanged [CHECKPOINT]`, on the labelled pairs in `REVISIT_DATA`.

For each ratio, said is how often one order would be called the right one (its changed share is that many
times the other's, and at least `LEAST`), and right is how often it is.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import cast

import numpy as np
import torch
from PIL import Image

from core_models.checkpoints import load_checkpoint
from core_models.geo.scaling import scaled
from core_models.networks import ChangeNetwork
from core_models.training.pair_files import find_pairs

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SETS = (
    "{data}/change/clcd/val",
    "{recipes}/levir-holdout.csv",
    "{data}/change/fotbcd",
    "{data}/change/sztaki",
)
"""None of which the starters were trained on."""

RATIOS = (1.5, 2.0, 3.0, 5.0, 10.0)
LEAST = 0.005
"""Share of the pixels from which a difference is worth a word."""
TILE = 256
TILES = 4


def images(path: Path) -> np.ndarray:
    """(3, H, W) uint8 of the middle of an image: `TILES` tiles."""
    values = np.asarray(Image.open(path).convert("RGB")).transpose(2, 0, 1)
    side = int(TILES**0.5) * TILE
    top, left = (max(0, (length - side) // 2) for length in values.shape[1:])
    return values[:, top : top + side, left : left + side]


def shares(network: ChangeNetwork, first: torch.Tensor, second: torch.Tensor, cut: float) -> list[float]:
    """Changed share of (first, second), and of (second, first)."""
    with torch.inference_mode():
        orders = network.score(first, second), network.score(second, first)
    return [float((score >= cut).float().mean()) for score in orders]


def main() -> int:
    """Print the table of each folder, and of all together."""
    torch.set_num_threads(1)
    data = os.environ.get("REVISIT_DATA", "")
    if not data:
        print("left out: REVISIT_DATA names no folder of data")
        return 0
    default = RESOURCES / "checkpoints" / "starter-tiny.safetensors"
    network, card = load_checkpoint(sys.argv[1] if len(sys.argv) > 1 else str(default))
    network.eval()
    every: list[list[float]] = []
    for path in (name.format(data=data, recipes=RESOURCES / "recipes") for name in SETS):
        found = []
        for files in find_pairs(Path(path)):
            pair = (images(files.before), images(files.after))
            first, second = (
                torch.from_numpy(scaled(values.astype(np.float32), card.scaling)[None]) for values in pair
            )
            found.append(shares(cast(ChangeNetwork, network), first, second, card.threshold))
        report(path, np.array(found))
        every += found
    report("all", np.array(every))
    return 0


def report(name: str, found: np.ndarray) -> None:
    """How often each ratio speaks of pairs in either order, and how often it is right."""
    right, exchanged = found.T
    print(f"{name}: {len(found)} pairs, changed {right.mean():.4f}, exchanged {exchanged.mean():.4f}")
    for ratio in RATIOS:
        hits = (right >= LEAST) & (right >= ratio * exchanged)
        errors = (exchanged >= LEAST) & (exchanged >= ratio * right)
        said = int(hits.sum() + errors.sum())
        share = hits.sum() / said if said else float("nan")
        print(f"  {ratio:4.1f} times: said of {said} of {len(found)}, right {100 * share:.0f} %", flush=True)


if __name__ == "__main__":
    sys.exit(main())

"""CPU seconds of the shipped change checkpoints for RGB on a pair of 512 x 512 pixels (float32, one thread),
and how many times the first's pace the others have."""

from __future__ import annotations

import sys
import time
from operator import methodcaller
from pathlib import Path

import torch

from core_models.checkpoints import load_checkpoint
from core_models.contract.card import read_card
from core_models.networks.layers import lay_channels_last

CHECKPOINTS = Path(__file__).resolve().parent.parent / "resources" / "checkpoints"
ROUNDS = 7
SIDE = 512
TINY = "starter-tiny"
BOUND = 4.0
"""How many times as quick as the starter the tiny one has to be."""


def main() -> int:
    """Print the quickest of `ROUNDS` rounds, in each of which every checkpoint has its turn."""
    torch.set_num_threads(1)
    cards = {path: read_card(str(path)) for path in sorted(CHECKPOINTS.glob("*.safetensors"))}
    paths = [path for path, card in cards.items() if card.task == "change" and len(card.bands) == 3]
    networks = {path: lay_channels_last(load_checkpoint(path)[0]) for path in paths}
    before, after = torch.rand(2, 1, 3, SIDE, SIDE).unbind()
    score = methodcaller("score", before, after)
    quickest = dict.fromkeys(paths, float("inf"))
    with torch.inference_mode():
        for _ in range(ROUNDS):
            for path, network in networks.items():
                began = time.process_time()
                score(network)
                quickest[path] = min(quickest[path], time.process_time() - began)
    pace = {path.stem: quickest[paths[0]] / seconds for path, seconds in quickest.items()}
    for path, seconds in quickest.items():
        size = path.stat().st_size / 1e6
        print(
            f"{path.stem}: {size:.2f} MB, {seconds:.3f} s, {pace[path.stem]:.1f} times as quick as "
            f"{paths[0].stem}"
        )
    print(f"bound: {TINY} {BOUND} times")
    return 0 if pace[TINY] >= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())

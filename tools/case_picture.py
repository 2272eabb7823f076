"""`python -m tools.case_picture CHECKPOINT PAIRS PICTURE`: what a checkpoint of change finds, misses and
falsely reports in the pairs of a list, at the threshold of its card.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Optional

import numpy as np
import torch

from core_models.checkpoints import load_checkpoint
from core_models.contract.errors import CoreError
from core_models.training.change.dataset import Pair, PairFolder
from core_models.training.change.measures import ScoreCounts
from core_models.training.evaluation.change.cases import LEGEND, panels
from core_models.training.evaluation.change.measurement import change_task
from core_models.training.evaluation.sheet import WorstCases, display_bands

from .screenshots import shrink


def draw(checkpoint: Path, pairs: list[Pair], picture: Path) -> list[float]:
    """Draw `pairs` below each other into `picture`; the F1 of each."""
    network, card = load_checkpoint(str(checkpoint))
    task = change_task(card, torch.device("cpu"))
    cases, reached = WorstCases(LEGEND, len(pairs)), []
    for number, pair in enumerate(pairs):
        score = task.score(network, pair).cpu()
        counts = ScoreCounts()
        counts.add(score, torch.from_numpy(pair.label))
        reached.append(counts.at(card.threshold).measures()["f1"])
        changed = score.numpy() >= np.float32(card.threshold)
        row = panels(pair, changed, display_bands(card.bands))
        cases.add(-number, f"{pair.name}:  F1 {reached[-1]:.2f}", row.copy)
    sheet = cases.sheet()
    assert sheet is not None  # a list without a pair is refused
    sheet.save(picture)
    shrink(picture)
    return reached


def main(arguments: Optional[list[str]] = None) -> int:
    """Command line; 0 when the picture was drawn."""
    parser = argparse.ArgumentParser(prog="python -m tools.case_picture", description=__doc__.splitlines()[0])
    for name in ("checkpoint", "pairs", "picture"):
        parser.add_argument(name, type=Path)
    options = parser.parse_args(arguments)
    try:
        folder = PairFolder(options.pairs)
        pairs = [folder[number] for number in range(len(folder))]
        reached = draw(options.checkpoint, pairs, options.picture)
    except CoreError as error:
        print(f"{error.message} {error.hint}", file=sys.stderr)
        return error.exit_code
    for pair, f1 in zip(pairs, reached):
        print(f"{pair.name}: F1 {f1:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""What a few judged polygons are worth: F1 in one half of a scene, before and after a checkpoint was taught
with twenty polygons of the other half.

The polygons are those of a review that never errs: what the checkpoint found in the half, judged by the truth
(accepted where half of it is change, rejected where less than a quarter is), the most uncertain first, and in
turn with them what it missed, the largest first, as the truth draws it. Everything goes the way that a user's
goes: `detect-change`, `adapt`, `detect-change`. A strip of 32 pixels between the halves counts for neither.

    REVISIT_DATA=… python -m benchmarks.few_clicks --checkpoint CKPT [--clicks 20] [SCENE@SIDE …]

A scene is `levir:33` or `sztaki:szada_2`; `@l` has the left half judged and the right one measured, `@r` the
other way round. Without REVISIT_DATA nothing is measured.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks._review import Scene, review, write_labels

ROOT = Path(__file__).resolve().parent.parent
CHECKPOINT = ROOT / "checkpoints" / "starter-bitemporal.safetensors"
SCENES = ("sztaki:szada_3@r", "sztaki:szada_5@l", "sztaki:szada_7@l")
BOUND = 0.10
"""By how much the mean F1 has to rise."""
COLUMNS = (
    *("scene", "found, false, missed", "F1", "after"),
    *("held out: F1", "at a new threshold", "after", "steps", "CPU minutes"),
)


def detect(scene: Scene, checkpoint: Path, folder: Path) -> tuple[np.ndarray, float]:
    """Scores (H, W) of `checkpoint`, and the threshold on its card."""
    import rasterio

    from core_models.contract.card import read_card
    from core_models.contract.change_jobs import DetectChange
    from core_models.contract.events import Events
    from core_models.inference.change.job import detect_change

    score = folder / f"{checkpoint.stem}.tif"
    output = folder / f"{checkpoint.stem}.gpkg"
    detect_change(
        DetectChange(str(scene.before), str(scene.after), str(checkpoint), str(output), score=str(score)),
        Events(),
    )
    with rasterio.open(score) as source:
        return source.read(1), read_card(str(checkpoint)).threshold


def f1(score: np.ndarray, truth: np.ndarray, threshold: float) -> float:
    """F1 of the pixels from `threshold` on."""
    found = score >= np.float32(threshold)
    return float(2 * (found & truth).sum() / max(1, found.sum() + truth.sum()))


def measure(name: str, checkpoint: Path, clicks: int) -> list[Any]:
    """A row of the table for a scene and its side."""
    from core_models.adapting.job import adapt
    from core_models.contract.adapt_jobs import AdaptChange
    from core_models.contract.errors import InputRefused
    from core_models.contract.events import Events

    name, _, side = name.partition("@")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        scene = Scene.of(name, folder)
        judged, measured = scene.half(side)
        score, threshold = detect(scene, checkpoint, folder)
        truth = scene.truth[:, measured]
        before = f1(score[:, measured], truth, threshold)
        labels, output = folder / "labels.gpkg", folder / "new.safetensors"
        entries = review(scene, score, threshold, judged, clicks)
        write_labels(entries, labels)
        began = time.process_time()
        try:
            result = adapt(
                AdaptChange(str(scene.before), str(scene.after), str(checkpoint), str(labels), str(output)),
                Events(),
            )
        except InputRefused as error:
            print(f"{name}@{side}: {error.message}")
            return []
        seconds = time.process_time() - began
        after = before
        if output.exists():
            score, threshold = detect(scene, output, folder)
            after = f1(score[:, measured], truth, threshold)
        said = result.numbers
        statuses = [status for _, status, _ in entries]
        counts = "/".join(str(statuses.count(status)) for status in ("accepted", "rejected", "missed"))
        row = [f"{name}@{side}", counts, before, after]
        row += [said[key] for key in ("f1_before", "f1_at_a_new_threshold", "f1_after")]
        return [*row, int(said["steps"]), seconds / 60]


def main() -> int:
    """Print the table, and whether the mean rose by `BOUND`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("scenes", nargs="*", default=SCENES)
    parser.add_argument("--checkpoint", type=Path, default=CHECKPOINT)
    parser.add_argument("--clicks", type=int, default=20)
    arguments = parser.parse_args()
    if not os.environ.get("REVISIT_DATA"):
        print("few_clicks: nothing measured, since REVISIT_DATA names no data")
        return 0
    print(f"| {' | '.join(COLUMNS)} |\n|{'---|' * len(COLUMNS)}", flush=True)
    rows = []
    for name in arguments.scenes:
        if row := measure(name, arguments.checkpoint, arguments.clicks):
            rows.append(row)
            shown = (f"{each:.3f}" if isinstance(each, float) else str(each) for each in row)
            print(f"| {' | '.join(shown)} |", flush=True)
    if not rows:
        return 1
    before, after = (float(np.mean([row[index] for row in rows])) for index in (2, 3))
    print(f"mean of {len(rows)}: {before:.3f} before, {after:.3f} after, bound +{BOUND}")
    return 0 if after - before >= BOUND else 1


if __name__ == "__main__":
    sys.exit(main())

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
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
CHECKPOINT = ROOT / "resources" / "checkpoints" / "starter-bitemporal.safetensors"
SCENES = ("sztaki:szada_5@l", "sztaki:tiszadob_2@l")
BOUND = 0.10
"""By how much the mean F1 has to rise."""
COLUMNS = (
    *("scene", "found, false, missed", "F1", "after"),
    *("held out: F1", "at a new threshold", "after", "steps", "CPU minutes"),
)
GUARD, SMALLEST, ORIGIN = 32, 16, (500_000.0, 5_761_000.0)


@dataclass(frozen=True)
class Scene:
    """A pair on disk, as rasters of pixels of a metre, and its truth."""

    before: Path
    after: Path
    truth: np.ndarray

    @classmethod
    def of(cls, name: str, folder: Path) -> Scene:
        """Write the pair of a name such as `levir:33` into `folder`."""
        from PIL import Image

        kind, _, pair = name.partition(":")
        source = Path(os.environ["REVISIT_DATA"], "change", "levir/train" if kind == "levir" else kind)
        stem = f"test_{pair}" if kind == "levir" else pair
        images = [
            np.asarray(Image.open(next((source / part).glob(f"{stem}.*"))).convert("RGB")) for part in "AB"
        ]
        truth = np.asarray(Image.open(source / "label" / f"{stem}.png").convert("L")) > 0
        paths = [folder / "before.tif", folder / "after.tif"]
        for path, image in zip(paths, images):
            _write(path, image.transpose(2, 0, 1))
        return cls(paths[0], paths[1], truth)

    def half(self, side: str) -> tuple[slice, slice]:
        """Columns that are judged and columns that are measured; `side` (l or r) is the half judged."""
        middle = self.truth.shape[1] // 2
        halves = slice(0, middle - GUARD // 2), slice(middle + GUARD // 2, None)
        return halves if side == "l" else (halves[1], halves[0])


def _write(path: Path, image: np.ndarray) -> None:
    import rasterio
    from rasterio.transform import from_origin

    profile: dict[str, Any] = {
        "driver": "GTiff",
        "count": len(image),
        "dtype": image.dtype,
        "crs": "EPSG:32633",
    }
    height, width = image.shape[1:]
    with rasterio.open(
        path, "w", **profile, height=height, width=width, transform=from_origin(*ORIGIN, 1, 1)
    ) as target:
        target.write(image)


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


def review(
    scene: Scene, score: np.ndarray, threshold: float, columns: slice, clicks: int, path: Path
) -> dict[str, int]:
    """Write the polygons of a review to `path`; gives how many have which status."""
    import geopandas
    import shapely
    from rasterio.features import shapes
    from scipy import ndimage

    inside = np.zeros(scene.truth.shape, bool)
    inside[:, columns] = True
    queue: list[tuple[float, str, np.ndarray]] = []
    found, _ = ndimage.label((score >= threshold) & inside)
    for number, place in enumerate(ndimage.find_objects(found), 1):
        mask = found[place] == number
        share = scene.truth[place][mask].mean()
        status = "accepted" if share >= 0.5 else "rejected" if share < 0.25 else "unsure"
        if mask.sum() >= SMALLEST and status != "unsure":
            queue.append((abs(score[place][mask].mean() - threshold), status, found == number))
    missed: list[tuple[float, str, np.ndarray]] = []
    real, _ = ndimage.label(scene.truth & inside)
    for number, place in enumerate(ndimage.find_objects(real), 1):
        mask = real[place] == number
        if mask.sum() >= SMALLEST and (score[place][mask] >= threshold).mean() < 0.1:
            missed.append((-float(mask.sum()), "missed", real == number))
    queue, missed = (sorted(each, key=lambda entry: entry[0]) for each in (queue, missed))
    chosen: list[tuple[float, str, np.ndarray]] = []
    while len(chosen) < clicks and (queue or missed):
        chosen += [each.pop(0) for each in (queue, missed) if each]
    chosen = chosen[:clicks]
    place = np.array([[1.0, 0.0], [0.0, -1.0]])
    polygons = [
        shapely.transform(
            shapely.unary_union(
                [shapely.geometry.shape(each) for each, _ in shapes(mask.astype(np.uint8), mask)]
            ),
            lambda points: points @ place + np.array(ORIGIN),
        )
        for _, _, mask in chosen
    ]
    statuses = [status for _, status, _ in chosen]
    if chosen:
        geopandas.GeoDataFrame({"status": statuses}, geometry=polygons, crs="EPSG:32633").to_file(path)
    return {status: statuses.count(status) for status in ("accepted", "rejected", "missed")}


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
        statuses = review(scene, score, threshold, judged, clicks, labels)
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
        counts = "/".join(str(count) for count in statuses.values())
        row = [f"{name}@{side}", counts, before, after, said["f1_before"], said["f1_at_a_new_threshold"]]
        return [*row, said["f1_after"], int(said["steps"]), seconds / 60]


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

"""A real pair whose changes are known, and the review of what a checkpoint found in a half of it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

GUARD, SMALLEST, ORIGIN = 32, 16, (500_000.0, 5_761_000.0)
"""Pixels between the halves, those of the smallest polygon, and where the scene lies."""


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


Entry = tuple[float, str, np.ndarray]
"""Its place in the queue, a status, and the pixels (H, W)."""


def review(scene: Scene, score: np.ndarray, threshold: float, columns: slice, clicks: int) -> list[Entry]:
    """The polygons of a review of `clicks` in some columns of the scene."""
    from scipy import ndimage

    inside = np.zeros(scene.truth.shape, bool)
    inside[:, columns] = True
    queues: tuple[list[Entry], list[Entry]] = [], []
    for queue, (numbers, _) in zip(
        queues, (ndimage.label((score >= threshold) & inside), ndimage.label(scene.truth & inside))
    ):
        for number, place in enumerate(ndimage.find_objects(numbers), 1):
            mask = numbers[place] == number
            if mask.sum() < SMALLEST:
                continue
            if queue is queues[0]:
                order, status = abs(score[place][mask].mean() - threshold), _judged(scene.truth[place][mask])
            else:
                found = (score[place][mask] >= threshold).mean() >= 0.1
                order, status = -mask.sum(), "" if found else "missed"
            if status:
                queue.append((float(order), status, numbers == number))
        queue.sort(key=lambda entry: entry[0])
    chosen: list[Entry] = []
    while len(chosen) < clicks and any(queues):
        chosen += [queue.pop(0) for queue in queues if queue]
    return chosen[:clicks]


def _judged(truth: np.ndarray) -> str:
    """What is said of a polygon that covers pixels of some `truth`; nothing where nobody would be sure."""
    share = truth.mean()
    return "accepted" if share >= 0.5 else "rejected" if share < 0.25 else ""


def write_labels(entries: list[Entry], path: Path) -> None:
    """The polygons of `entries` as a layer."""
    import geopandas
    import shapely
    from rasterio.features import shapes

    matrix = np.array([[1.0, 0.0], [0.0, -1.0]])
    outlines = [
        shapely.unary_union([shapely.geometry.shape(part) for part, _ in shapes(mask.astype(np.uint8), mask)])
        for _, _, mask in entries
    ]
    placed = shapely.transform(np.array(outlines), lambda points: points @ matrix + np.array(ORIGIN))
    statuses = [status for _, status, _ in entries]
    geopandas.GeoDataFrame({"status": statuses}, geometry=placed, crs="EPSG:32633").to_file(path)

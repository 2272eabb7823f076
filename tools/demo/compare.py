"""Hold the change map against the truth, and beside it the plain difference of the two images."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from PIL import Image, ImageFilter
from rasterio.io import DatasetReader
from rasterio.vrt import WarpedVRT
from rasterio.warp import Resampling

NOT_OBSERVED = 255
FOUND = 0.5
"""Share of a change that the map has to cover for the change to count as found."""


@dataclass(frozen=True)
class Views:
    """Everything on the grid of the change map."""

    before: np.ndarray
    """(3, h, w), uint8; 0 where there is no data."""
    after: np.ndarray
    truth: np.ndarray
    """(h, w), uint8: number of the change, 0 none."""
    found: np.ndarray
    """(h, w), uint8: 0, 1, 255."""


def on_grid(path: Path, grid: DatasetReader) -> np.ndarray:
    """The raster's bands on another's grid: bilinear for images, nearest for the truth."""
    with rasterio.open(path) as file:
        how = Resampling.bilinear if file.count == 3 else Resampling.nearest
        place = {"crs": grid.crs, "transform": grid.transform, "width": grid.width, "height": grid.height}
        with WarpedVRT(file, **place, resampling=how) as view:
            bands: np.ndarray = view.read()
            return bands


def load(folder: Path) -> Views:
    """Both dates, the truth and the map of `folder`."""
    with rasterio.open(folder / "map.tif") as grid:
        before, after, truth = (
            on_grid(folder / f"{name}.tif", grid) for name in ("before", "after", "truth")
        )
        return Views(before, after, truth[0], grid.read(1))


def scores(found: np.ndarray, truth: np.ndarray) -> dict[str, float]:
    """Precision, recall, F1 and IoU of two boolean arrays."""
    both = float((found & truth).sum())
    precision, recall = both / max(1.0, float(found.sum())), both / max(1.0, float(truth.sum()))
    union = float((found | truth).sum())
    f1 = 2 * precision * recall / (precision + recall) if both else 0.0
    return {"precision": precision, "recall": recall, "f1": f1, "iou": both / max(1.0, union)}


def difference(views: Views) -> np.ndarray:
    """Mean absolute difference (h, w) of the dates, each band stretched to its own 2nd to 98th percentile
    first.
    """
    stretched = []
    for image in (views.before, views.after):
        seen = image.min(axis=0) > 0
        low, high = np.percentile(image[:, seen], (2, 98), axis=1)[..., None, None]
        stretched.append(np.clip((image - low) / (high - low), 0, 1))
    mean: np.ndarray = np.abs(stretched[0] - stretched[1]).mean(axis=0)
    return mean


def best_difference(views: Views, observed: np.ndarray) -> dict[str, float]:
    """Scores of the plain difference at the threshold that suits the truth best: more than an analyst could
    do with it.
    """
    change, truth = difference(views)[observed], (views.truth > 0)[observed]
    tried = [
        {"threshold": float(t), **scores(change >= t, truth)}
        for t in np.quantile(change, np.linspace(0.3, 0.99, 70))
    ]
    return max(tried, key=lambda entry: entry["f1"])


def with_rim(mask: np.ndarray) -> np.ndarray:
    """A boolean (h, w) grown by one pixel: resampling in tiles may differ by that much at the rim of an
    image.
    """
    return np.asarray(Image.fromarray(mask.astype(np.uint8)).filter(ImageFilter.MaxFilter(3))) > 0


def compare(views: Views, names: tuple[str, ...]) -> dict[str, Any]:
    """Scores by pixel, what became of each change, and what was claimed where nothing was seen."""
    observed = views.found != NOT_OBSERVED
    seen = with_rim((views.before.min(axis=0) > 0) & (views.after.min(axis=0) > 0))
    changes, shares = [], []
    for number, name in enumerate(names, start=1):
        here = (views.truth == number) & observed
        share = float((views.found[here] == 1).mean()) if here.any() else None
        changes.append({"name": name, "pixels": int(here.sum()), "share_found": share})
        if share is not None:
            shares.append(share)
    return {
        "threshold_found": FOUND,
        "changes": changes,
        "changes_visible": len(shares),
        "changes_found": sum(share >= FOUND for share in shares),
        "observed_share": float(observed.mean()),
        "pixels_claimed_but_not_seen": int((observed & ~seen).sum()),
        **scores((views.found == 1)[observed], (views.truth > 0)[observed]),
        "plain_difference": best_difference(views, observed),
    }

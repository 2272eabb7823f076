"""The third part of the demo: vehicles on the made-up street, found by the starter and held against where
they were drawn.
"""

from __future__ import annotations

from pathlib import Path

import geopandas
import numpy as np
import rasterio
import shapely
from PIL import Image, ImageDraw

from .qgis import DemoError, run_qgis
from .street import write_street

WRITTEN = ("street.tif", "street-truth.gpkg", "objects.gpkg", "objects.png")
OVERLAP = 0.5
"""Intersection over union from which a box is that of a vehicle."""
LEAST = 0.5
"""F1 below which something is wrong."""


def find_objects(folder: Path, checkpoint: Path) -> dict[str, float]:
    """Make the street, run the algorithm on it, draw, and compare; raises where hardly a vehicle
    was found.
    """
    write_street(folder)
    names = {"RASTERS": folder / "street.tif", "CHECKPOINT": checkpoint, "OUTPUT": folder / "objects.gpkg"}
    run_qgis(
        folder, ["run", "revisit:detectobjects", "--", *(f"{name}={value}" for name, value in names.items())]
    )
    found = compare_objects(folder)
    draw_objects(folder, folder / "objects.png")
    print(
        f"objects           {found['hits']} of {found['vehicles']} vehicles found with {found['boxes']} "
        "boxes: precision "
        f"{found['precision']:.3f}, recall {found['recall']:.3f}, F1 {found['f1']:.3f} ({checkpoint.name}); "
        "objects.png shows it"
    )
    if found["f1"] < LEAST:
        raise DemoError(f"vehicles were found with an F1 of {found['f1']:.3f} only.")
    return found


def compare_objects(folder: Path) -> dict[str, float]:
    """Counts, precision, recall and F1 of objects.gpkg against street-truth.gpkg."""
    truth = geopandas.read_file(folder / "street-truth.gpkg")
    found = geopandas.read_file(folder / "objects.gpkg", layer="objects").to_crs(truth.crs)
    order = np.argsort(-found["score"].to_numpy(), kind="stable")
    hit = matched(found.geometry.to_numpy()[order], truth.geometry.to_numpy())
    hits = int(hit.sum())
    precision, recall = hits / max(1, len(found)), hits / max(1, len(truth))
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {
        "vehicles": len(truth),
        "boxes": len(found),
        "hits": hits,
        "precision": precision,
        "recall": recall,
        "f1": f1,
    }


def matched(boxes: np.ndarray, truth: np.ndarray) -> np.ndarray:
    """Which of `boxes`, the surest first, lie on a vehicle of `truth` that none before them took."""
    free, hit = np.ones(len(truth), bool), np.zeros(len(boxes), bool)
    for number, box in enumerate(boxes):
        shared = shapely.area(shapely.intersection(truth, box))
        overlap = np.where(free, shared / (shapely.area(truth) + shapely.area(box) - shared), 0.0)
        if len(truth) and overlap.max() >= OVERLAP:
            free[overlap.argmax()], hit[number] = False, True
    return hit


def draw_objects(folder: Path, path: Path) -> None:
    """The street with its vehicles in green and the boxes that were found in yellow."""
    with rasterio.open(folder / "street.tif") as file:
        image, away, crs = Image.fromarray(file.read().transpose(1, 2, 0)), ~file.transform, file.crs
    draw = ImageDraw.Draw(image)
    for name, colour, wider in (("street-truth", (60, 200, 80), 2), ("objects", (255, 212, 0), 0)):
        for left, bottom, right, top in shapely.bounds(
            geopandas.read_file(folder / f"{name}.gpkg").to_crs(crs).geometry.to_numpy()
        ):
            (x1, y1), (x2, y2) = away @ (left, top), away @ (right, bottom)
            draw.rectangle((x1 - wider, y1 - wider, x2 + wider, y2 + wider), outline=colour, width=2)
    image.save(path)

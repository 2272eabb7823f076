"""`python -m tools.object_picture IMAGE CHECKPOINT PICTURE`: what a checkpoint finds in an image, and with
labels what it misses.

Boxes are yellow, or orange where they overlap no label by half; labels (YOLO text) that no box overlaps by
half are red.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Optional

import geopandas
import numpy as np
import shapely
from PIL import Image, ImageDraw

from core_models.contract.errors import CoreError
from core_models.contract.events import Events
from core_models.contract.object_jobs import DetectObjects
from core_models.inference.objects.job import detect_objects

from .demo.objects import matched
from .screenshots import shrink

FOUND, WRONG, MISSED = (255, 212, 0), (255, 120, 0), (235, 30, 60)


def find(image: Path, checkpoint: Path) -> np.ndarray:
    """(N, 4) x1, y1, x2, y2 in pixels of a plain image, the surest box first."""
    with tempfile.TemporaryDirectory() as folder:
        output = f"{folder}/objects.gpkg"
        detect_objects(DetectObjects((str(image),), str(checkpoint), output, device="cpu"), Events())
        found = geopandas.read_file(output).sort_values("score", ascending=False)
    left, bottom, right, top = shapely.bounds(found.geometry.to_numpy()).T
    return np.stack([left, -top, right, -bottom], axis=1)


def read_labels(path: Path, size: tuple[int, int]) -> np.ndarray:
    """(N, 4) in pixels of a file of YOLO text, whose classes do not matter."""
    rows = np.array(
        [line.split()[1:5] for line in path.read_text().splitlines() if line.strip()], float
    ).reshape(-1, 4)
    centre, sides = rows[:, :2] * size, rows[:, 2:] * size
    return np.concatenate([centre - sides / 2, centre + sides / 2], axis=1)


def draw(image: Image.Image, found: np.ndarray, labels: Optional[np.ndarray]) -> str:
    """Draw all boxes into `image`; what there is, in words."""
    pen, rectangles = ImageDraw.Draw(image), shapely.box(*found.T)
    if labels is None:
        hits, missed = np.ones(len(found), bool), np.zeros((0, 4))
    else:
        truth = shapely.box(*labels.T)
        hits = matched(rectangles, truth)
        missed = labels[~matched(truth, rectangles)]
    for boxes, colour in ((found[hits], FOUND), (found[~hits], WRONG), (missed, MISSED)):
        for box in boxes:
            pen.rectangle(tuple(box), outline=colour, width=2)
    return f"{hits.sum()} found, {(~hits).sum()} without a label, {len(missed)} missed"


def main(arguments: Optional[list[str]] = None) -> int:
    """Command line; 0 when the picture was drawn."""
    parser = argparse.ArgumentParser(
        prog="python -m tools.object_picture", description=__doc__.splitlines()[0]
    )
    for name in ("image", "checkpoint", "picture"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--labels", type=Path, help="what there is to find, as YOLO text")
    options = parser.parse_args(arguments)
    image = Image.open(options.image).convert("RGB")
    try:
        found = find(options.image.resolve(), options.checkpoint)
    except CoreError as error:
        print(f"{error.message} {error.hint}", file=sys.stderr)
        return error.exit_code
    print(draw(image, found, read_labels(options.labels, image.size) if options.labels else None))
    image.save(options.picture)
    shrink(options.picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())

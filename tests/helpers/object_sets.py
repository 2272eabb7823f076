"""Small datasets of bright rectangles whose boxes are known, in each format."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from PIL import Image

CLASSES = ("van", "car")
COLOURS = ((250, 30, 30), (30, 250, 30))
"""Of each class, on a dark ground."""


def draw(boxes, classes, height=96, width=128, seed=0) -> np.ndarray:
    """A dark image (H, W, 3) with a rectangle of its class's colour in every box."""
    image = np.random.default_rng(seed).integers(20, 60, (height, width, 3), np.uint8)
    for (left, top, right, bottom), kind in zip(boxes, classes):
        image[top:bottom, left:right] = COLOURS[kind]
    return image


def boxes_of(
    seed: int, count: int = 5, height: int = 96, width: int = 128
) -> tuple[list[tuple[int, ...]], list[int]]:
    """Boxes of 6 to 15 pixels that do not touch, and their classes."""
    random = np.random.default_rng(seed)
    boxes: list[tuple[int, ...]] = []
    while len(boxes) < count:
        w, h = random.integers(6, 16, 2)
        left, top = int(random.integers(0, width - w)), int(random.integers(0, height - h))
        new = (left, top, left + int(w), top + int(h))
        apart = (
            new[2] + 2 < b[0] or b[2] + 2 < new[0] or new[3] + 2 < b[1] or b[3] + 2 < new[1] for b in boxes
        )
        if all(apart):
            boxes.append(new)
    return boxes, [int(kind) for kind in random.integers(0, len(CLASSES), count)]


def write_coco(folder: Path, count: int = 3, seed: int = 0, **changes) -> Path:
    """`folder/images` of `frame_01.png` … and `annotations.json`, with `changes` put over its entries."""
    (folder / "images").mkdir(parents=True)
    images, annotations = [], []
    for number in range(1, count + 1):
        boxes, classes = boxes_of(seed + number)
        name = f"frame_{number:02d}.png"
        Image.fromarray(draw(boxes, classes, seed=seed + number)).save(folder / "images" / name)
        images.append({"id": number, "file_name": name, "height": 96, "width": 128})
        for (left, top, right, bottom), kind in zip(boxes, classes):
            box = [left, top, right - left, bottom - top]
            annotations.append(
                {"id": len(annotations), "image_id": number, "category_id": kind + 1, "bbox": box}
            )
    categories = [{"id": number, "name": name} for number, name in enumerate(CLASSES, 1)]
    values = {"images": images, "annotations": annotations, "categories": categories, **changes}
    (folder / "annotations.json").write_text(json.dumps(values), encoding="utf-8")
    return folder


def write_yolo(folder: Path, count: int = 3, seed: int = 0, names: bool = True) -> Path:
    """`folder/images`, `folder/labels` and, with `names`, `classes.txt`: the same images and boxes as those
    of `write_coco`.
    """
    (folder / "images").mkdir(parents=True)
    (folder / "labels").mkdir()
    for number in range(1, count + 1):
        boxes, classes = boxes_of(seed + number)
        Image.fromarray(draw(boxes, classes, seed=seed + number)).save(
            folder / "images" / f"frame_{number:02d}.png"
        )
        lines = (
            f"{kind} {(left + right) / 256} {(top + bottom) / 192} {(right - left) / 128} "
            f"{(bottom - top) / 96}"
            for (left, top, right, bottom), kind in zip(boxes, classes)
        )
        (folder / "labels" / f"frame_{number:02d}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if names:
        (folder / "classes.txt").write_text("\n".join(CLASSES) + "\n", encoding="utf-8")
    return folder

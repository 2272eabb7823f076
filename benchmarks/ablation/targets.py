"""Tiny targets that move over textured ground: short sequences of frames with boxes, as a COCO dataset that
follows from a seed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

SHAPES = ("disc", "square", "cross")
SIZES = (4.0, 8.0, 16.0, 32.0)
"""Largest sides in pixels, each drawn as often as the others; a target has 0.8 to 1 of one, so that AI-TOD's
classes are whole."""
CONTRASTS = (30.0, 55.0, 90.0)
"""Grey levels between a target and the mean of its ground, lighter or darker; the ground's texture has a
deviation of 18."""
TEXTURE, NOISE = 18.0, 5.0
"""Deviation in grey levels of the ground, which stands still, and of what each frame adds."""
SPEED = 3.0
"""Largest way of a target from a frame to the next, in pixels along each axis."""
FINE = 4
"""Samples a pixel and axis that a target's edge is drawn with."""


@dataclass(frozen=True)
class Target:
    """A thing that moves: centre (x, y) in the first frame, way from frame to frame, side, shape and colour
    over its ground.
    """

    centre: np.ndarray
    way: np.ndarray
    side: float
    shape: int
    colour: np.ndarray

    def box(self, frame: int) -> np.ndarray:
        """x1, y1, x2, y2 in pixels."""
        centre = self.centre + frame * self.way
        return np.concatenate([centre - self.side / 2, centre + self.side / 2])


def ground(side: int, random: np.random.Generator) -> np.ndarray:
    """Texture (side, side, 3) about grey 120: noise of every scale from the image down to two pixels, the
    coarse twice the fine.
    """
    field = np.zeros((side, side, 3))
    for cells in (3, 6, 12, 25, 50, 80):
        grey, tint = random.normal(size=(cells, cells, 1)), random.normal(size=(cells, cells, 3))
        layer = (grey + 0.3 * tint).astype(np.float32)
        bands = [
            Image.fromarray(layer[..., band]).resize((side, side), Image.Resampling.BICUBIC)
            for band in range(3)
        ]
        field += np.stack([np.asarray(band) for band in bands], axis=-1) * (1.5 - cells / 80)
    textured: np.ndarray = 120 + TEXTURE * (field - field.mean()) / field.std()
    return textured


def draw(image: np.ndarray, target: Target, frame: int) -> None:
    """Add a target as it is in `frame` to `image` (H, W, 3), each pixel by the share of it that the target
    covers.
    """
    box = target.box(frame)
    low, high = np.floor(box[:2]).astype(int), np.ceil(box[2:]).astype(int)
    x, y = (
        np.abs(((np.arange((stop - start) * FINE) + 0.5) / FINE + start - edge) / target.side * 2 - 1)
        for start, stop, edge in zip(low, high, box)
    )
    x, y = x[None], y[:, None]
    inside = {
        "disc": x**2 + y**2 < 1,
        "square": np.maximum(x, y) < 1,
        "cross": (np.maximum(x, y) < 1) & (np.minimum(x, y) < 1 / 3),
    }[SHAPES[target.shape]]
    width, height = high - low
    share = inside.reshape(height, FINE, width, FINE).mean(axis=(1, 3))
    image[low[1] : high[1], low[0] : high[0]] += share[..., None] * target.colour


def scattered(count: int, side: int, frames: int, random: np.random.Generator) -> list[Target]:
    """Targets that lie wholly in an image of `side` in all `frames` and apart in the first; fewer where there
    is no room.
    """
    found: list[Target] = []
    for _ in range(20 * count):
        size = float(random.choice(SIZES)) * random.uniform(0.8, 1.0)
        way = random.uniform(-SPEED, SPEED, 2)
        first = random.uniform(size / 2 + 1, side - size / 2 - 1, 2)
        last = first + (frames - 1) * way
        colour = random.choice(CONTRASTS) * random.choice((-1, 1)) * (1 + 0.2 * random.normal(size=3))
        target = Target(first, way, size, int(random.integers(len(SHAPES))), colour)
        apart = all(
            np.abs(first - other.centre).max() > (size + other.side) / 2 + 4 * SPEED for other in found
        )
        if apart and (last > size / 2 + 1).all() and (last < side - size / 2 - 1).all():
            found.append(target)
        if len(found) == count:
            break
    return found


def sequence(side: int, frames: int, random: np.random.Generator) -> tuple[list[np.ndarray], list[Target]]:
    """Frames (side, side, 3) uint8 of one ground, and the four to nine targets on it."""
    field = ground(side, random)
    targets = scattered(int(random.integers(4, 10)), side, frames, random)
    images = []
    for frame in range(frames):
        image = field.copy()
        for target in targets:
            draw(image, target, frame)
        image += NOISE * random.normal(size=image.shape)
        images.append(image.clip(0, 255).round().astype(np.uint8))
    return images, targets


def write_targets(folder: Path, count: int, seed: int, side: int = 160, frames: int = 3) -> None:
    """`count` sequences as `annotations.json` (COCO, with video_id and frame_id) and `images/` in `folder`,
    the JSON last.
    """
    (folder / "images").mkdir(parents=True, exist_ok=True)
    images: list[dict[str, Any]] = []
    annotations: list[dict[str, Any]] = []
    for number in range(count):
        drawn, targets = sequence(side, frames, np.random.default_rng([seed, number]))
        for frame, image in enumerate(drawn):
            name = f"{number:04d}_{frame}.png"
            Image.fromarray(image).save(folder / "images" / name)
            images.append(
                {
                    "id": len(images),
                    "file_name": name,
                    "width": side,
                    "height": side,
                    "video_id": number,
                    "frame_id": frame,
                }
            )
            for target in targets:
                left, top, right, bottom = target.box(frame).round(3).tolist()
                box = [left, top, round(right - left, 3), round(bottom - top, 3)]
                entry = {
                    "id": len(annotations),
                    "image_id": images[-1]["id"],
                    "category_id": target.shape,
                    "bbox": box,
                }
                annotations.append({**entry, "area": box[2] * box[3], "iscrowd": 0})
    categories = [{"id": number, "name": name} for number, name in enumerate(SHAPES)]
    values = {"images": images, "annotations": annotations, "categories": categories}
    (folder / "annotations.json").write_text(json.dumps(values), encoding="utf-8")

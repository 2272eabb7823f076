"""One random view of the frames of a place and of the boxes in them: window, zoom, turn, flip, light; and
four views as a mosaic.

All frames of a clip are seen alike. A view never turns an object into background: what is left of it is kept
as an object, or as an ignored box where too little of it is in the view or it has become too small.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from ..light import Reach, jitter
from ..recipe import Augment, Objects
from .dataset import ObjectImage

Size = tuple[int, int]


@dataclass(frozen=True)
class Boxes:
    """The boxes of a frame: (N, 4) float32 x1, y1, x2, y2, (N,) int64, (N,) bool."""

    boxes: np.ndarray
    classes: np.ndarray
    ignored: np.ndarray


@dataclass(frozen=True)
class View:
    """Frames (T, C, H, W) float32 in their own units, and the boxes of each."""

    name: str
    frames: torch.Tensor
    boxes: tuple[Boxes, ...]


@dataclass(frozen=True)
class Pose:
    """How a view looks at the ground: a point of the image lands at `zoom` · R(`angle`) · (point - `centre`)
    from its middle.

    The centre and the zoom give way to whole pixels, and the boxes go with them.
    """

    centre: tuple[float, float]
    """x and y in pixels of the image."""
    zoom: float
    angle: float
    """Radians, from x to y."""


def look(images: Sequence[ObjectImage], pose: Pose, size: Size) -> View:
    """The frames `images` seen from `pose` as `size` (height, width); beyond an image's edge lies its mean,
    unlabelled.
    """
    window = _Window(pose, size)
    return View(
        images[0].name,
        torch.cat([window.pixels(each.image) for each in images]),
        tuple(map(window.boxes, images)),
    )


class _Window:
    """The upright window of whole pixels that holds a view: cut, zoomed (averaging where it shrinks), then
    turned.
    """

    def __init__(self, pose: Pose, size: Size) -> None:
        self.size, self.turned = size, pose.angle != 0
        self.cos, self.sin = math.cos(pose.angle), math.sin(pose.angle)
        (height, width), cos, sin = size, abs(self.cos), abs(self.sin)
        reach = (sin * width + cos * height, cos * width + sin * height) if self.turned else size
        self.sides = [max(1, round(length / pose.zoom)) for length in reach]
        self.corner = [round(middle - side / 2) for middle, side in zip(pose.centre[::-1], self.sides)]
        self.grown = tuple(max(1, round(side * pose.zoom)) for side in self.sides) if self.turned else size
        self.scale = [grown / side for grown, side in zip(self.grown, self.sides)]
        self.middle = [start + side / 2 for start, side in zip(self.corner, self.sides)]

    def pixels(self, image: np.ndarray) -> torch.Tensor:
        """(1, C, H, W) float32."""
        values = _cut(image, self.corner, self.sides)
        if self.grown != tuple(self.sides):
            values = F.interpolate(values, size=self.grown, mode="bilinear", antialias=True)
        if not self.turned:
            return values
        height, width = self.size
        y, x = torch.meshgrid(
            torch.arange(height) + 0.5 - height / 2, torch.arange(width) + 0.5 - width / 2, indexing="ij"
        )
        back = [(self.cos * x + self.sin * y) / self.grown[1], (self.cos * y - self.sin * x) / self.grown[0]]
        places = 2 * torch.stack(back, dim=-1)[None].float()  # grid_sample has -1..1 from edge to edge
        return F.grid_sample(values, places, mode="bilinear", padding_mode="border", align_corners=False)

    def boxes(self, image: ObjectImage) -> Boxes:
        """All boxes of `image` in the pixels of the view, not clipped: a turned box is the upright one about
        its corners.
        """
        boxes = image.boxes.astype(np.float64)
        x, y = ((boxes[:, axis::2] - self.middle[1 - axis]) * self.scale[1 - axis] for axis in (0, 1))
        x, y = np.tile(x, 2), np.repeat(y, 2, axis=1)  # the four corners
        x, y = self.cos * x - self.sin * y + self.size[1] / 2, self.sin * x + self.cos * y + self.size[0] / 2
        corners = np.stack([x.min(1), y.min(1), x.max(1), y.max(1)], axis=1)
        return Boxes(corners.astype(np.float32), image.classes, image.ignored)


def _cut(image: np.ndarray, corner: Sequence[int], sides: Sequence[int]) -> torch.Tensor:
    """The window of `sides` at `corner` (row, column) as (1, C, H, W) float32, the image's mean where it has
    no pixels.
    """
    inner = [
        slice(max(0, start), max(0, min(start + side, length)))
        for start, side, length in zip(corner, sides, image.shape)
    ]
    part = torch.from_numpy(np.ascontiguousarray(image[inner[0], inner[1]].transpose(2, 0, 1))).float()
    if tuple(part.shape[1:]) == tuple(sides):
        return part[None]
    fill = torch.from_numpy(np.asarray(image[::8, ::8].mean(axis=(0, 1)), np.float32))
    values = fill[:, None, None].repeat(1, *sides)
    row, column = (max(0, -start) for start in corner)
    values[:, row : row + part.shape[1], column : column + part.shape[2]] = part
    return values[None]


def within(view: View, objects: Objects) -> View:
    """The view with its boxes clipped to it; ignored below `objects.visible` of their area or
    `objects.smallest`, gone outside.
    """
    height, width = view.frames.shape[-2:]
    return View(
        view.name,
        view.frames,
        tuple(_clipped(each, np.array([width, height], np.float32), objects) for each in view.boxes),
    )


def _clipped(found: Boxes, far: np.ndarray, objects: Objects) -> Boxes:
    inside = np.clip(found.boxes, 0, np.tile(far, 2))
    sides, full = inside[:, 2:] - inside[:, :2], found.boxes[:, 2:] - found.boxes[:, :2]
    there = (sides > 0).all(axis=1)
    hidden = sides.prod(axis=1) < objects.visible * full.prod(axis=1)
    tiny = (full < objects.smallest).any(axis=1)
    return Boxes(inside[there], found.classes[there], (found.ignored | hidden | tiny)[there])


def turned(view: View, flip: bool, quarters: int) -> View:
    """The view mirrored left to right, then turned by `quarters` of a turn against the clock."""
    frames, boxes = view.frames, [each.boxes for each in view.boxes]
    if flip:
        width = frames.shape[-1]
        frames = frames.flip(-1)
        boxes = [
            np.stack([width - each[:, 2], each[:, 1], width - each[:, 0], each[:, 3]], 1) for each in boxes
        ]
    for _ in range(quarters % 4):
        width = frames.shape[-1]
        frames = torch.rot90(frames, 1, (-2, -1))
        boxes = [
            np.stack([each[:, 1], width - each[:, 2], each[:, 3], width - each[:, 0]], 1) for each in boxes
        ]
    moved = tuple(Boxes(new, old.classes, old.ignored) for new, old in zip(boxes, view.boxes))
    return View(view.name, frames.contiguous(), moved)


def lit(view: View, augment: Augment, random: np.random.Generator, reach: Reach) -> View:
    """The view under another light, the same for all frames."""
    seed = int(random.integers(2**63))
    frames = [jitter(frame, augment, np.random.default_rng(seed), reach) for frame in view.frames]
    return View(view.name, torch.stack(frames), view.boxes)


def negative(view: View, reach: Reach) -> View:
    """The view with its values turned over between the lowest and the highest of `reach`."""
    ends = torch.tensor(reach[0]) + torch.tensor(reach[1])
    return View(view.name, ends.reshape(-1, 1, 1).float() - view.frames, view.boxes)


def quarters_of(side: int, middle: Size) -> list[tuple[int, int, int, int]]:
    """Left, top, right and bottom of the quarters of a square of `side` pixels around `middle`
    (row, column).
    """
    row, column = middle
    return [(0, 0, column, row), (column, 0, side, row), (0, row, column, side), (column, row, side, side)]


def mosaic(views: Sequence[View], side: int, middle: Size) -> View:
    """Views of the sizes of the four quarters put together around `middle` (row, column) (Bochkovskiy et al.
    2020).
    """
    frames = views[0].frames.new_empty((*views[0].frames.shape[:2], side, side))
    parts: list[list[Boxes]] = [[] for _ in views[0].boxes]
    for view, (left, top, right, bottom) in zip(views, quarters_of(side, middle)):
        frames[..., top:bottom, left:right] = view.frames
        for kept, found in zip(parts, view.boxes):
            kept.append(
                Boxes(found.boxes + np.array([left, top] * 2, np.float32), found.classes, found.ignored)
            )
    return View(views[0].name, frames, tuple(_joined(each) for each in parts))


def _joined(parts: Sequence[Boxes]) -> Boxes:
    return Boxes(
        *(np.concatenate([getattr(part, name) for part in parts]) for name in ("boxes", "classes", "ignored"))
    )

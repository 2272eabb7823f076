"""The boxes of one image as a file says them, whatever its format, and the checks that all formats share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np
from PIL import Image

from ...contract.errors import InputRefused
from ..images import read_array


@dataclass(frozen=True)
class Annotated:
    """An image and its boxes."""

    path: Path
    boxes: np.ndarray
    """(N, 4) float32 x1, y1, x2, y2 in pixels from the outer corner of the first one; not clipped yet."""
    labels: tuple[str, ...]
    """Class of each, by name, or by number where a format has no names."""
    ignored: np.ndarray
    """(N,) bool: neither object nor background, such as a crowd."""
    source: Path
    """The file that the boxes are from, for messages."""
    frame: Optional[tuple[str, int]] = None
    """Video and place in it, where the annotations say so."""
    size: Optional[tuple[int, int]] = None
    """Height and width that the boxes were drawn on, where the annotations say so."""


def annotated(
    path: Path,
    boxes: Sequence[Sequence[float]],
    labels: Sequence[str],
    source: Path,
    ignored: Sequence[bool] = (),
    frame: Optional[tuple[str, int]] = None,
    size: Optional[tuple[int, int]] = None,
) -> Annotated:
    """An `Annotated` of lists; raises `InputRefused` for boxes that are no numbers or turned inside out."""
    corners = np.array(boxes, np.float32).reshape(-1, 4)
    wrong = ~np.isfinite(corners).all(axis=1) | (corners[:, 2:] < corners[:, :2]).any(axis=1)
    if wrong.any():
        found = ", ".join(f"{value:g}" for value in corners[wrong][0])
        message = f"{source} has the box {found} for {path.name}: its far corner lies before the near one."
        raise InputRefused("objects.box", message, "Check in which order its numbers stand.")
    return Annotated(
        path, corners, tuple(labels), np.array(ignored or np.zeros(len(corners)), bool), source, frame, size
    )


def clipped(found: Annotated, size: tuple[int, int]) -> tuple[np.ndarray, np.ndarray, int, int]:
    """Boxes clipped to an image of `size` (height, width), which are kept (N,) bool, how many were clipped,
    how many are empty.

    Boxes of no size are not kept. Raises `InputRefused` for a box wholly outside, and where the boxes were
    drawn on another size.
    """
    height, width = size
    if found.size is not None and found.size != size:
        message = (
            f"{found.path} has {width}×{height} pixels, {found.source} says {found.size[1]}×{found.size[0]}."
        )
        raise InputRefused("objects.size", message, "Give it the image that the boxes were drawn on.")
    inside = np.clip(found.boxes, 0, np.array([width, height] * 2, np.float32))
    full = (found.boxes[:, 2:] > found.boxes[:, :2]).all(axis=1)
    kept = (inside[:, 2:] > inside[:, :2]).all(axis=1)
    if (full & ~kept).any():
        box = ", ".join(f"{value:g}" for value in found.boxes[full & ~kept][0])
        message = (
            f"{found.source} has the box {box}, which lies outside {found.path.name} of "
            f"{width}×{height} pixels."
        )
        raise InputRefused(
            "objects.outside", message, "Check the units of the boxes and which image they belong to."
        )
    moved = int((np.abs(inside - found.boxes) > 0.5).any(axis=1)[kept].sum())
    return inside[kept], kept, moved, int((~full).sum())


def image_size(path: Path) -> tuple[int, int]:
    """Height and width of the image at `path`, from its header; raises `InputRefused`."""
    if not path.is_file():
        raise InputRefused(
            "dataset.missing",
            f"{path} does not exist, but boxes are given for it.",
            "Add the image, or leave it out.",
        )
    if path.suffix.lower() == ".npy":
        height, width, *_ = (*read_array(path).shape, 0)
        return height, width
    try:
        with Image.open(path) as image:
            return image.height, image.width
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise InputRefused(
            "dataset.image", f"{path} cannot be read as an image: {error}.", "Replace the file."
        ) from error

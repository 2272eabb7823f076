"""The images with the most wrong pixels: the image, and which of its pixels got their class."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from ....sensors import UNKNOWN
from ...segmentation.dataset import LabelledImage
from ..sheet import FALSE, FOUND, NOT_LABELLED, WorstCases, beside, visible

LEGEND = (
    (None, "the image, and:"),
    (FOUND, "right, but for the first class, which stays grey"),
    (FALSE, "wrong"),
    (NOT_LABELLED, "not labelled"),
)
SIDE = 480
"""Pixels of a panel's longer side."""


def add_case(worst: WorstCases, item: LabelledImage, called: np.ndarray, bands: Sequence[int]) -> None:
    """Add `item` with its classes (H, W) if a pixel is wrong; `bands` are shown as red, green and blue."""
    wrong = int(((item.label != UNKNOWN) & (called != item.label)).sum())
    if wrong:
        words = f"{item.name}:  {wrong:,} wrong pixels, {wrong / item.label.size:.1%} of the image"
        worst.add(wrong, words, lambda: panels(item, called, bands))


def panels(item: LabelledImage, called: np.ndarray, bands: Sequence[int]) -> Image.Image:
    """The image and the comparison of `called` with the truth beside each other."""
    image = visible(item.image, bands)
    return beside((image, compared(image, called, item.label)), SIDE)


def compared(image: np.ndarray, called: np.ndarray, label: np.ndarray) -> np.ndarray:
    """`image` (H, W, 3) uint8 in grey under the colours of what is right and wrong."""
    grey = np.repeat(image.mean(axis=2, keepdims=True), 3, axis=2)
    known, right = label != UNKNOWN, called == label
    for pixels, colour in ((right & (label > 0), FOUND), (known & ~right, FALSE), (~known, NOT_LABELLED)):
        grey[pixels] = 0.4 * grey[pixels] + 0.6 * np.array(colour)
    return np.asarray(grey).astype(np.uint8)

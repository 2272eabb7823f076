"""The pairs with the most wrong pixels: before, after, and what was found, missed and falsely reported."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image

from ....sensors import UNKNOWN
from ...change.dataset import Pair
from ..sheet import FALSE, FOUND, MISSED, NOT_LABELLED, WorstCases, beside, visible

LEGEND = (
    (None, "before, after, and:"),
    (FOUND, "found"),
    (MISSED, "missed"),
    (FALSE, "falsely reported"),
    (NOT_LABELLED, "not labelled"),
)
SIDE = 320
"""Pixels of a panel's longer side."""


def add_case(worst: WorstCases, pair: Pair, changed: np.ndarray, bands: Sequence[int]) -> None:
    """Add `pair` with its map (H, W) bool if a pixel is wrong; `bands` are shown as red, green and blue."""
    wrong = int(((pair.label != UNKNOWN) & (changed != (pair.label == 1))).sum())
    if wrong:
        words = f"{pair.name}:  {wrong:,} wrong pixels, {wrong / pair.label.size:.1%} of the image"
        worst.add(wrong, words, lambda: panels(pair, changed, bands))


def panels(pair: Pair, changed: np.ndarray, bands: Sequence[int]) -> Image.Image:
    """Before, after and the comparison of `changed` with the truth beside each other."""
    before, after = (visible(image, bands) for image in (pair.before, pair.after))
    return beside((before, after, compared(after, changed, pair.label)), SIDE)


def compared(image: np.ndarray, changed: np.ndarray, label: np.ndarray) -> np.ndarray:
    """`image` (H, W, 3) uint8 in grey under the colours of what was found, missed and falsely reported."""
    grey = np.repeat(image.mean(axis=2, keepdims=True), 3, axis=2)
    true, known = label == 1, label != UNKNOWN
    kinds = (
        (true & changed, FOUND),
        (~true & known & changed, FALSE),
        (true & ~changed, MISSED),
        (~known, NOT_LABELLED),
    )
    for pixels, colour in kinds:
        grey[pixels] = 0.3 * grey[pixels] + 0.7 * np.array(colour)
    return np.asarray(grey).astype(np.uint8)

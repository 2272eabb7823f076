"""The pairs with the most wrong pixels on one picture: before, after, and what was found, missed and falsely
reported.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ...change.dataset import Pair
from ...labels import UNKNOWN

FOUND, FALSE, MISSED, NOT_LABELLED = (255, 210, 63), (230, 57, 70), (58, 134, 255), (120, 120, 120)
"""Colours of true positives, false positives, false negatives and unknown pixels: told apart without telling
red from green."""
SIDE = 320
"""Pixels of a panel's longer side."""
GAP, LINE = 8, 24
INK, PAPER = (34, 49, 63), (255, 255, 255)


@dataclass
class WorstCases:
    """The `limit` pairs with the most wrong pixels of those added, kept as small pictures."""

    limit: int = 6
    _kept: list[tuple[int, int, str, Image.Image]] = field(default_factory=list)
    _added: int = 0

    def add(self, pair: Pair, changed: np.ndarray, bands: tuple[int, ...]) -> None:
        """Keep `pair` with its map (H, W) bool if it is among the worst; `bands` are shown as red, green and
        blue.
        """
        wrong = int(((pair.label != UNKNOWN) & (changed != (pair.label == 1))).sum())
        self._added += 1
        if not wrong or (len(self._kept) == self.limit and wrong <= self._kept[0][0]):
            return
        words = f"{pair.name}:  {wrong:,} wrong pixels, {wrong / pair.label.size:.1%} of the image"
        heapq.heappush(self._kept, (wrong, -self._added, words, panels(pair, changed, bands)))
        if len(self._kept) > self.limit:
            heapq.heappop(self._kept)

    def sheet(self) -> Image.Image | None:
        """The picture, the worst on top; None where no pixel is wrong."""
        rows = [
            (words, picture)
            for _, _, words, picture in sorted(self._kept, key=lambda each: (-each[0], -each[1]))
        ]
        if not rows:
            return None
        width = max(picture.width for _, picture in rows)
        sheet = Image.new(
            "RGB", (width, LINE + sum(picture.height + LINE + GAP for _, picture in rows)), PAPER
        )
        draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
        _legend(draw, font)
        top = LINE
        for words, picture in rows:
            draw.text((0, top + 4), words, INK, font)
            sheet.paste(picture, (0, top + LINE))
            top += picture.height + LINE + GAP
        return sheet


def _legend(draw: ImageDraw.ImageDraw, font: ImageFont.ImageFont) -> None:
    left = 0
    for colour, words in (
        (None, "before, after, and:"),
        (FOUND, "found"),
        (MISSED, "missed"),
        (FALSE, "falsely reported"),
        (NOT_LABELLED, "not labelled"),
    ):
        if colour:
            draw.rectangle((left, 5, left + 12, 17), colour)
            left += 17
        draw.text((left, 3), words, INK, font)
        left += int(draw.textlength(words, font)) + 14


def display_bands(names: Sequence[str]) -> tuple[int, ...]:
    """Which of the bands `names` are shown as red, green and blue: those of these names, else the first
    three, or one thrice.
    """
    colours = ("red", "green", "blue")
    if set(colours) <= set(names):
        return tuple(names.index(colour) for colour in colours)
    return (0, 1, 2) if len(names) >= 3 else (0, 0, 0)


def panels(pair: Pair, changed: np.ndarray, bands: tuple[int, ...]) -> Image.Image:
    """Before, after and the comparison of `changed` with the truth beside each other."""
    before, after = (visible(image, bands) for image in (pair.before, pair.after))
    images = [Image.fromarray(image) for image in (before, after, compared(after, changed, pair.label))]
    scale = SIDE / max(images[0].size)
    size = tuple(max(1, round(side * scale)) for side in images[0].size)
    joined = Image.new("RGB", (3 * size[0] + 2 * GAP, size[1]), PAPER)
    for number, image in enumerate(images):
        joined.paste(image.resize(size, Image.Resampling.BOX), (number * (size[0] + GAP), 0))
    return joined


def visible(image: np.ndarray, bands: tuple[int, ...]) -> np.ndarray:
    """`bands` of an image (H, W, C) as (H, W, 3) uint8: as they are, or each from its 2nd to its 98th
    percentile.
    """
    shown = image[..., list(bands)]
    if shown.dtype == np.uint8:
        return shown
    low, high = np.nanpercentile(shown.astype(np.float32), (2, 98), axis=(0, 1))
    stretched = (shown - low) / np.maximum(high - low, 1e-6)
    return (np.nan_to_num(stretched).clip(0, 1) * 255).astype(np.uint8)


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
    return grey.astype(np.uint8)

"""The worst images of a dataset on one picture, and how images become visible on it."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Optional

import numpy as np
from PIL import Image, ImageDraw, ImageFont

Colour = tuple[int, int, int]

FOUND, FALSE, MISSED, NOT_LABELLED = (255, 210, 63), (230, 57, 70), (58, 134, 255), (120, 120, 120)
"""Colours of true positives, false positives, false negatives and what is not labelled: told apart without
telling red from green."""
INK, PAPER = (34, 49, 63), (255, 255, 255)
GAP, LINE = 8, 24
"""Pixels between panels, and those of a line of text."""


@dataclass
class WorstCases:
    """The `limit` worst of the cases that were added, kept as small pictures."""

    legend: Sequence[tuple[Optional[Colour], str]]
    """What the pictures show, in words, each behind a field of its colour if it has one."""
    limit: int = 6
    _kept: list[tuple[float, int, str, Image.Image]] = field(default_factory=list)
    _added: int = 0

    def add(self, badness: float, words: str, draw: Callable[[], Image.Image]) -> None:
        """Keep a case with a line of `words` above it if it is among the worst, of equals the earliest; only
        then it is drawn.
        """
        self._added += 1
        if len(self._kept) == self.limit and badness <= self._kept[0][0]:
            return
        heapq.heappush(self._kept, (badness, -self._added, words, draw()))
        if len(self._kept) > self.limit:
            heapq.heappop(self._kept)

    def sheet(self) -> Optional[Image.Image]:
        """The picture, the worst on top; None where there is no case."""
        kept = sorted(self._kept, key=lambda each: each[:2], reverse=True)
        rows = [(words, picture) for *_, words, picture in kept]
        if not rows:
            return None
        height = LINE + sum(picture.height + LINE + GAP for _, picture in rows)
        sheet = Image.new("RGB", (max(picture.width for _, picture in rows), height), PAPER)
        draw, font, top = ImageDraw.Draw(sheet), ImageFont.load_default(14), LINE
        self._draw_legend(draw, font)
        for words, picture in rows:
            draw.text((0, top + 4), words, INK, font)
            sheet.paste(picture, (0, top + LINE))
            top += picture.height + LINE + GAP
        return sheet

    def _draw_legend(
        self, draw: ImageDraw.ImageDraw, font: ImageFont.ImageFont | ImageFont.FreeTypeFont
    ) -> None:
        left = 0
        for colour, words in self.legend:
            if colour:
                draw.rectangle((left, 5, left + 12, 17), colour)
                left += 17
            draw.text((left, 3), words, INK, font)
            left += int(draw.textlength(words, font)) + 14


def beside(images: Sequence[np.ndarray], side: int) -> Image.Image:
    """Images (H, W, 3) uint8 of one size beside each other, `side` pixels on their longer side."""
    panels = [resized(Image.fromarray(image), side / max(image.shape[:2])) for image in images]
    width, height = panels[0].size
    joined = Image.new("RGB", (len(panels) * (width + GAP) - GAP, height), PAPER)
    for number, panel in enumerate(panels):
        joined.paste(panel, (number * (width + GAP), 0))
    return joined


def resized(picture: Image.Image, scale: float) -> Image.Image:
    """`picture` with its sides multiplied by `scale`."""
    width, height = (max(1, round(length * scale)) for length in picture.size)
    return picture.resize((width, height), Image.Resampling.BOX)


def display_bands(names: Sequence[str]) -> tuple[int, ...]:
    """Which of the bands `names` are shown as red, green and blue: those of these names, else the first
    three, or one thrice.
    """
    colours = ("red", "green", "blue")
    if set(colours) <= set(names):
        return tuple(names.index(colour) for colour in colours)
    return (0, 1, 2) if len(names) >= 3 else (0, 0, 0)


def visible(image: np.ndarray, bands: Sequence[int]) -> np.ndarray:
    """`bands` of an image (H, W, C) as (H, W, 3) uint8: as they are, or each from its 2nd to its 98th
    percentile.
    """
    shown: np.ndarray = image[..., list(bands)]
    if shown.dtype == np.uint8:
        return shown
    low, high = np.nanpercentile(shown.astype(np.float32), (2, 98), axis=(0, 1))
    stretched = np.nan_to_num((shown - low) / np.maximum(high - low, 1e-6)).clip(0, 1)
    return np.asarray(stretched * 255).astype(np.uint8)

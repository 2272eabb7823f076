"""The images with the most missed and false objects on one picture, with their boxes."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ...objects.dataset import ObjectImage
from ...objects.matching import Matches
from ...objects.measures import Seen
from ..change.cases import FALSE, FOUND, GAP, INK, LINE, MISSED, NOT_LABELLED, PAPER, display_bands, visible

SIDE = 960
"""Largest side in pixels of an image on the sheet."""


@dataclass
class ObjectCases:
    """The `limit` images with the most wrong objects of those added, kept as small pictures."""

    limit: int = 6
    _kept: list[tuple[int, int, str, Image.Image]] = field(default_factory=list)
    _added: int = 0

    def add(self, image: ObjectImage, seen: Seen, matches: Matches, bands: Sequence[str]) -> None:
        """Keep `image` with its boxes if it is among the worst; `bands` are the card's."""
        missed, false = int((~matches.found & ~image.ignored).sum()), int((matches.partner == -1).sum())
        self._added += 1
        if not missed + false or (len(self._kept) == self.limit and missed + false <= self._kept[0][0]):
            return
        words = f"{image.name}:  {missed} of {int((~image.ignored).sum())} missed, {false} falsely reported"
        heapq.heappush(self._kept, (missed + false, -self._added, words, drawn(image, seen, matches, bands)))
        if len(self._kept) > self.limit:
            heapq.heappop(self._kept)

    def sheet(self) -> Image.Image | None:
        """The picture, the worst on top; None where nothing is wrong."""
        rows = [
            (words, picture)
            for _, _, words, picture in sorted(self._kept, key=lambda each: (-each[0], -each[1]))
        ]
        if not rows:
            return None
        height = LINE + sum(picture.height + LINE + GAP for _, picture in rows)
        sheet = Image.new("RGB", (max(picture.width for _, picture in rows), height), PAPER)
        draw, font, left, top = ImageDraw.Draw(sheet), ImageFont.load_default(14), 0, LINE
        for colour, words in (
            (FOUND, "found"),
            (MISSED, "missed"),
            (FALSE, "falsely reported"),
            (NOT_LABELLED, "ignored"),
        ):
            draw.rectangle((left, 5, left + 12, 17), colour)
            draw.text((left + 17, 3), words, INK, font)
            left += int(draw.textlength(words, font)) + 34
        for words, picture in rows:
            draw.text((0, top + 4), words, INK, font)
            sheet.paste(picture, (0, top + LINE))
            top += picture.height + LINE + GAP
        return sheet


def drawn(image: ObjectImage, seen: Seen, matches: Matches, bands: Sequence[str]) -> Image.Image:
    """`image` with ignored, missed, found and false boxes over each other in this order, each found one as it
    was reported.
    """
    picture = Image.fromarray(np.ascontiguousarray(visible(image.image, display_bands(bands))))
    scale = min(1.0, SIDE / max(picture.size))
    picture = picture.resize(
        tuple(max(1, round(side * scale)) for side in picture.size), Image.Resampling.BOX
    )
    draw = ImageDraw.Draw(picture)
    kinds = (
        (image.boxes[image.ignored], NOT_LABELLED),
        (image.boxes[~matches.found & ~image.ignored], MISSED),
        (seen.boxes[matches.partner >= 0], FOUND),
        (seen.boxes[matches.partner == -1], FALSE),
    )
    for boxes, colour in kinds:
        for box in boxes * scale:
            draw.rectangle(tuple(box.tolist()), outline=colour)
    return picture

"""The images with the most missed and false objects, with their boxes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from ...objects.dataset import ObjectImage
from ...objects.matching import Matches
from ...objects.measures import Seen
from ..sheet import FALSE, FOUND, MISSED, NOT_LABELLED, WorstCases, display_bands, resized, visible

LEGEND = ((FOUND, "found"), (MISSED, "missed"), (FALSE, "falsely reported"), (NOT_LABELLED, "ignored"))
SIDE = 960
"""Largest side in pixels of an image on the sheet."""


def add_case(
    worst: WorstCases, image: ObjectImage, seen: Seen, matches: Matches, bands: Sequence[str]
) -> None:
    """Add `image` with its boxes if one is missed or false; `bands` are the card's."""
    missed, false = int((~matches.found & ~image.ignored).sum()), int((matches.partner == -1).sum())
    if missed + false:
        words = f"{image.name}:  {missed} of {int((~image.ignored).sum())} missed, {false} falsely reported"
        worst.add(missed + false, words, lambda: drawn(image, seen, matches, bands))


def drawn(image: ObjectImage, seen: Seen, matches: Matches, bands: Sequence[str]) -> Image.Image:
    """`image` with ignored, missed, found and false boxes over each other in this order, each found one as it
    was reported.
    """
    picture = Image.fromarray(np.ascontiguousarray(visible(image.image, display_bands(bands))))
    scale = min(1.0, SIDE / max(picture.size))
    picture = resized(picture, scale)
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

"""The drawing board of the demo's street: metres of the street in, an image four times as fine as the result.

The first axis of the street runs along the main road.
"""

from __future__ import annotations

import math

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1152, 832
PIXEL = 0.14
"""Metres."""
FINE = 4
ANGLE = -7.0
"""Of the main road against the rows of the image, degrees."""
GRASS = (88, 104, 66)

Points = list[tuple[float, float]]
"""Corners or a centre line: metres of the street, or columns and rows."""


def to_image(points: Points, scale: float = FINE) -> Points:
    """Metres of the street to columns and rows."""
    turn = math.radians(ANGLE)
    centre = WIDTH / 2, 0.52 * HEIGHT
    return [
        (
            scale * (centre[0] + (x * math.cos(turn) - y * math.sin(turn)) / PIXEL),
            scale * (centre[1] + (x * math.sin(turn) + y * math.cos(turn)) / PIXEL),
        )
        for x, y in points
    ]


def rectangle(left: float, top: float, right: float, bottom: float) -> Points:
    """Corners of a rectangle along the street."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


class Canvas:
    """The fine drawing."""

    def __init__(self) -> None:
        self.image = Image.new("RGB", (WIDTH * FINE, HEIGHT * FINE), GRASS)
        self.draw = ImageDraw.Draw(self.image)

    def fill(self, points: Points, colour: tuple[int, ...]) -> None:
        """A polygon in metres."""
        self.draw.polygon(to_image(points), fill=colour)

    def shade(self, shapes: list[Points], strength: float, blur: float) -> None:
        """Darken polygons in metres; `blur` in metres."""
        mask = Image.new("L", self.image.size)
        draw = ImageDraw.Draw(mask)
        for points in shapes:
            draw.polygon(to_image(points), fill=round(255 * strength))
        mask = (
            mask.resize((WIDTH, HEIGHT))
            .filter(ImageFilter.GaussianBlur(blur / PIXEL))
            .resize(self.image.size)
        )
        self.image.paste((18, 22, 34), mask=mask)
        self.draw = ImageDraw.Draw(self.image)

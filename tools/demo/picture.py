"""The demo's picture: before, after, and the result over the second date."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from .compare import NOT_OBSERVED, Views

FOUND, MISSED, FALSE, UNSEEN = (255, 176, 0), (64, 160, 255), (230, 40, 120), (205, 205, 205)
INK, PAPER = (34, 34, 34), (255, 255, 255)


def stretched(image: np.ndarray) -> np.ndarray:
    """(h, w, 3) uint8: an image (3, h, w) as it is, its missing pixels light grey."""
    seen = image.min(axis=0) > 0
    shown: np.ndarray = np.where(seen[..., None], image.transpose(1, 2, 0), np.array(UNSEEN, np.uint8))
    return shown


def edges(mask: np.ndarray, width: int) -> np.ndarray:
    """The rim, `width` pixels inside a boolean (h, w)."""
    image = Image.fromarray(mask.astype(np.uint8) * 255)
    rim: np.ndarray = mask & (np.asarray(image.filter(ImageFilter.MinFilter(2 * width + 1))) == 0)
    return rim


def overlay(views: Views) -> np.ndarray:
    """The second date in grey, with what was found, missed and found wrongly over it (h, w, 3)."""
    grey: np.ndarray = views.after.mean(axis=0)[..., None].repeat(3, axis=2) * 0.75 + 30
    found, truth, observed = views.found == 1, views.truth > 0, views.found != NOT_OBSERVED
    for mask, colour in (
        (found & truth, FOUND),
        (~found & truth & observed, MISSED),
        (found & ~truth, FALSE),
    ):
        grey[mask] = 0.5 * grey[mask] + 0.5 * np.array(colour)
        grey[edges(mask, 2)] = colour
    grey[~observed] = UNSEEN
    return grey.astype(np.uint8)


def legend(draw: ImageDraw.ImageDraw, right: float, top: float, size: int) -> None:
    """Coloured squares with their meaning, in a row that ends at `right`."""
    font = ImageFont.load_default(size)
    entries = (
        (UNSEEN, "not observed"),
        (FALSE, "false alarm"),
        (MISSED, "change missed"),
        (FOUND, "change found"),
    )
    for colour, words in entries:
        left = right - draw.textlength(words, font=font)
        draw.text((left, top), words, font=font, fill=INK)
        draw.rectangle(
            (left - 1.4 * size, top + size * 0.15, left - 0.4 * size, top + size * 1.15),
            fill=colour,
            outline=INK,
        )
        right = left - 2.6 * size


def make_picture(views: Views, lines: tuple[str, str, str], path: Path, panel: int = 760) -> None:
    """Write the three views side by side with a title each and the legend, as PNG; `panel` is a view's width
    in pixels.
    """
    images = [
        Image.fromarray(array) for array in (stretched(views.before), stretched(views.after), overlay(views))
    ]
    height = round(panel * images[0].height / images[0].width)
    gap, size = panel // 50, panel // 32
    sheet = Image.new("RGB", (3 * panel + 4 * gap, height + 5 * size), PAPER)
    draw = ImageDraw.Draw(sheet)
    for number, (image, words) in enumerate(zip(images, lines)):
        left = gap + number * (panel + gap)
        draw.text((left, size * 0.5), words, font=ImageFont.load_default(size), fill=INK)
        sheet.paste(image.resize((panel, height), Image.Resampling.LANCZOS), (left, 2 * size))
    legend(draw, sheet.width - gap, height + 2.9 * size, size)
    sheet.save(path, optimize=True)


def make_small_picture(large: Path, small: Path, width: int = 1480) -> None:
    """A copy for a web page: narrower, with a palette, which brings it under half a megabyte."""
    picture = Image.open(large)
    image = picture.resize((width, round(width * picture.height / picture.width)), Image.Resampling.LANCZOS)
    palette = image.quantize(256, method=Image.Quantize.FASTOCTREE)
    image.quantize(palette=palette, dither=Image.Dither.FLOYDSTEINBERG).save(small, optimize=True)

"""The chips with the worst reconstructions on one picture: cloudy, radar, what a job would give, the clear
date, the difference.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from ....sensors.clouds import CLEAR
from ....sensors.sentinel2 import band_name
from ...clouds.sampler import CloudCrop
from ..change.cases import GAP, INK, LINE, PAPER

SIDE = 256
"""Pixels of a panel's longer side."""
LARGE = 0.1
"""Mean difference of reflectance that is drawn black."""


@dataclass
class CloudCases:
    """The `limit` chips with the lowest PSNR under cloud of those added, kept as small pictures."""

    limit: int = 8
    _kept: list[tuple[float, int, str, Image.Image]] = field(default_factory=list)
    _added: int = 0

    def add(self, seen: CloudCrop, mean: np.ndarray, bands: Sequence[str], psnr: float) -> None:
        """Keep `seen` with its reconstruction (C, H, W); `psnr` in dB is NaN where there is no cloud."""
        self._added += 1
        words = f"{seen.name}:  " + ("no cloud" if math.isnan(psnr) else f"PSNR {psnr:.1f} dB under cloud")
        badness = -math.inf if math.isnan(psnr) else -psnr
        heapq.heappush(self._kept, (badness, -self._added, words, panels(seen, mean, bands)))
        if len(self._kept) > self.limit:
            heapq.heappop(self._kept)

    def sheet(self) -> Image.Image:
        """The picture, the worst on top."""
        rows = [
            (words, picture)
            for _, _, words, picture in sorted(self._kept, key=lambda each: (-each[0], -each[1]))
        ]
        height = LINE + sum(picture.height + LINE + GAP for _, picture in rows)
        sheet = Image.new("RGB", (max(picture.width for _, picture in rows), height), PAPER)
        draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(14)
        draw.text(
            (0, 3),
            "cloudy, radar, clouds removed, clear date, difference under clouds and shadows (darker: larger)",
            INK,
            font,
        )
        top = LINE
        for words, picture in rows:
            draw.text((0, top + 4), words, INK, font)
            sheet.paste(picture, (0, top + LINE))
            top += picture.height + LINE + GAP
        return sheet


def panels(seen: CloudCrop, mean: np.ndarray, bands: Sequence[str]) -> Image.Image:
    """The five panels of a chip beside each other, the optical ones stretched as the clear date is, band by
    band.
    """
    plain = [band_name(band) for band in bands]
    colours = [plain.index(name) for name in ("B4", "B3", "B2")]
    result = np.where(seen.mask == CLEAR, seen.cloudy, mean)
    low, high = np.percentile(seen.clear[colours], (1, 99), axis=(1, 2))[..., None, None]

    def visible(image: np.ndarray) -> np.ndarray:
        return ((image[colours] - low) / np.maximum(high - low, 1e-3)).clip(0, 1).transpose(1, 2, 0)

    radar = np.repeat(seen.sar[0][..., None], 3, axis=2)
    difference = np.where(seen.mask == CLEAR, 0, np.abs(mean - seen.clear).mean(axis=0))
    dark = np.repeat(1 - (difference / LARGE).clip(0, 1)[..., None], 3, axis=2)
    images = [visible(seen.cloudy), radar, visible(result), visible(seen.clear), dark]
    scale = SIDE / max(seen.mask.shape)
    size = tuple(max(1, round(side * scale)) for side in seen.mask.shape[::-1])
    joined = Image.new("RGB", (len(images) * (size[0] + GAP) - GAP, size[1]), PAPER)
    for number, image in enumerate(images):
        picture = Image.fromarray((image * 255).astype(np.uint8)).resize(size, Image.Resampling.BOX)
        joined.paste(picture, (number * (size[0] + GAP), 0))
    return joined

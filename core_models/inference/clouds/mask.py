"""Where the clouds are: the mask of a job, found or read once for the whole image, before any network is
loaded.

Whatever it comes from, the mask is written as one raster on the job's grid, in which later steps look;
nothing is assumed in silence: the receipt and a line of the log say which mask it was and what share it
covers.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...contract.cloud_jobs import RemoveClouds
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...geo.grid import Grid
from ...geo.raster import AlignedSource, RasterSource, source_of
from ...geo.sink import RasterSink
from ...sensors import UNKNOWN, learned_clouds
from ...sensors.clouds import (
    CLEAR,
    CLOUD,
    REACH,
    SHADOW,
    THRESHOLD,
    ShadowLimits,
    cloud_mask,
    cloud_score,
    dilated,
    shadow_limits,
    smooth_score,
)
from ...sensors.scene_classes import WORDS, as_cloud_mask, is_scene_classification
from ...sensors.sentinel2 import band_name
from .inputs import REFLECTANCE, OpticalImage, fill
from .prepare import PreparedScene
from .seam import WIDTH

THRESHOLDS = "thresholds on Sentinel-2 reflectance"
SEEN_AROUND = 64
"""Pixels of ukis-csmask around a block, a quarter of what its networks see at once."""
BLOCK = 768
"""Pixels a side that are looked at together."""
VALUES = (CLEAR, CLOUD, SHADOW, UNKNOWN)


@dataclass(frozen=True)
class FoundMask:
    """The mask of a job and what it holds, in pixels."""

    path: str
    method: str
    """Where it comes from, in words."""
    clear: int
    cloud: int
    shadow: int
    unknown: int

    @property
    def share(self) -> float:
        """Share of cloud and shadow among what is known."""
        return (self.cloud + self.shadow) / max(1, self.clear + self.cloud + self.shadow)


class MaskSource(ExitStack):
    """Reads blocks of the mask that a job asks for; `given` is the raster that it names, if it names one."""

    def __init__(
        self, job: RemoveClouds, optical: OpticalImage, given: RasterSource | None, grid: Grid
    ) -> None:
        super().__init__()
        self.optical, self.choice = optical, job.cloud_mask
        self.given: AlignedSource | None = None
        self.limits: ShadowLimits | None = None
        self.classified = False
        """Whether it is Sentinel-2's scene classification."""
        self.level = ""
        """Of the product, where ukis-csmask finds the clouds."""
        if self.choice == "auto":
            self._find_by(optical)
        elif self.choice == "none":
            self.method = "none, every pixel counts as cloud"
        else:
            self.method = self.choice if given else f"band {self.choice[5:]} of {job.optical}"
            files = [Path(file).name for file in given.files] if given else []
            source = given or self._band(int(self.choice[5:]))
            self.given = self.enter_context(source.on(grid, nearest=True))
            self.classified = is_scene_classification(self.given.sample(), (*source.descriptions, *files))
            if self.classified:
                self.method += f" ({WORDS})"

    def _find_by(self, optical: OpticalImage) -> None:
        """By ukis-csmask where it is installed and has its bands, else by thresholds, and why."""
        bands, reason = self.present, learned_clouds.why_not()
        if not reason and not learned_clouds.taken(bands):
            reason = f"{learned_clouds.PACKAGE} wants blue, green, red and near infrared"
        if reason:
            self.method = f"{THRESHOLDS}, as {reason}"
            self.limits = _limits(optical)
            return
        files = optical.aligned.source.members
        texts = [text for file in files for text in (file.path, *map(str, file.tags.values()))]
        self.level = learned_clouds.level_of(texts, "B10" in map(band_name, bands))
        self.method = learned_clouds.described(bands, self.level)

    @property
    def present(self) -> list[str]:
        """The card's bands that the raster has."""
        return [self.optical.names[place] for place in self.optical.present]

    def _band(self, number: int) -> RasterSource:
        """A band of the optical raster."""
        optical = self.optical.aligned.source
        return self.enter_context(source_of(optical.path, optical.members, (number,)))

    def read(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """The mask (h, w) uint8; 255 where the image itself has nothing, whatever the mask says."""
        if self.choice == "auto":
            return self._found(row, col, height, width)
        _, valid = self.optical.aligned.read(row, col, height, width)
        if self.given is None:
            return np.where(valid, CLOUD, UNKNOWN).astype(np.uint8)
        values, known = self.given.read(row, col, height, width)
        values = as_cloud_mask(values) if self.classified else values
        wrong = values[0][known & ~np.isin(values[0], VALUES)]
        if wrong.size:
            message = (
                f"The cloud mask {self.method} holds {wrong[0]:g}, wanted 0 clear, 1 cloud, 2 shadow, "
                "255 unknown."
            )
            hint = (
                "Reclassify it first; of other codes only Sentinel-2's scene classification (SCL, 0 to "
                "11) is known."
            )
            raise InputRefused("input.cloud-mask", message, hint)
        return np.where(known & valid, values[0], UNKNOWN).astype(np.uint8)

    def _found(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """What was found, with clouds and shadows grown by the width of the seam, so that the seam lies
        outside of them.
        """
        grid = self.optical.aligned.grid
        metres = grid.ground_resolution()
        cell = max(1, round(learned_clouds.METRES / metres)) if self.level else 1
        margin = cell * SEEN_AROUND if self.level else REACH + 8 + WIDTH
        top, left = (max(0, first - margin) // cell * cell for first in (row, col))
        bottom, right = min(grid.height, row + height + margin), min(grid.width, col + width + margin)
        numbers, valid = self.optical.read(top, left, bottom - top, right - left)
        present = list(self.optical.present)
        if self.level:
            ground = fill(numbers, valid)[present] / REFLECTANCE
            mask = learned_clouds.learned_mask(ground, self.present, self.level, metres)
            mask = np.where(valid, mask, UNKNOWN)
        else:
            mask = cloud_mask(numbers[present] / REFLECTANCE, self.present, valid, self.limits)
        grown = WIDTH + (cell if self.level else 0)
        cloud, shadow = dilated(mask == CLOUD, grown), dilated(mask == SHADOW, grown)
        mask = np.where(mask == UNKNOWN, UNKNOWN, np.where(cloud, CLOUD, np.where(shadow, SHADOW, CLEAR)))
        return mask[row - top :, col - left :][:height, :width].astype(np.uint8)


def _limits(optical: OpticalImage) -> ShadowLimits:
    values = optical.aligned.source.sample(optical.aligned.grid)
    valid = np.isfinite(values).all(axis=0)
    bands = [optical.names[place] for place in optical.present]
    reflectance = optical.numbers(np.where(valid, values, 0.0))[list(optical.present)] / REFLECTANCE
    return shadow_limits(
        reflectance, bands, valid & (smooth_score(cloud_score(reflectance, bands)) < THRESHOLD)
    )


def write_mask(job: RemoveClouds, scene: PreparedScene, path: str, events: Events) -> FoundMask:
    """Write the mask of `job` on the grid of `scene` to `path` and count it; raises `InputRefused` where
    nothing was observed.
    """
    counts, grid = np.zeros(256, np.int64), scene.grid
    with (
        MaskSource(job, scene.optical, scene.mask, grid) as source,
        RasterSink(path, grid, 1, "uint8") as sink,
    ):
        blocks = list(_blocks(grid))
        for number, (row, col, height, width) in enumerate(blocks):
            events.progress(
                number / len(blocks),
                "Looking for clouds" if job.cloud_mask == "auto" else "Reading the cloud mask",
            )
            mask = source.read(row, col, height, width)
            counts += np.bincount(mask.ravel(), minlength=256)
            sink.write(row, col, mask)
        method = source.method
    found = FoundMask(path, method, *(int(counts[value]) for value in VALUES))
    if found.unknown == grid.width * grid.height:
        message = f"{job.optical} has no pixel that was observed and that the cloud mask ({method}) knows."
        raise InputRefused(
            "input.nodata", message, "Check its nodata value, and whether the mask lies on it."
        )
    return found


def _blocks(grid: Grid) -> Iterator[tuple[int, int, int, int]]:
    for row in range(0, grid.height, BLOCK):
        for col in range(0, grid.width, BLOCK):
            yield row, col, min(BLOCK, grid.height - row), min(BLOCK, grid.width - col)

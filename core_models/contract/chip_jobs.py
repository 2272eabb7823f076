"""The jobs that cut training chips from georeferenced rasters, one a task."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional, Tuple

from .errors import InputRefused


def _require(holds: bool, name: str, found: object, wanted: str) -> None:
    if not holds:
        raise InputRefused("option.value", f"{name} is {found!r}, wanted {wanted}.", f"Change {name}.")


@dataclass(frozen=True)
class ChipScene:
    """A scene whose changes are known, to be cut into chips for training."""

    before: str
    """Raster, VRT, folder or glob of the first date, whose pixels the chips have."""
    after: str
    """The same of the second date."""
    labels: str
    """Raster of 0 and 1 or 0 and 255 (nodata: unknown), or polygons of changes; `path|layername=NAME` names a
    layer."""
    chip: int = 256
    """Side of a chip in pixels."""
    bands_before: Tuple[int, ...] = ()
    """Band numbers, from 1; empty: all but alpha."""
    bands_after: Tuple[int, ...] = ()
    resolution: Optional[float] = None
    """Pixel size in the units of the first date's CRS; None: the first date's own."""
    attribute: str = ""
    """Field of the polygons that says changed, unchanged or unknown (or 1, 0, 255); empty: all polygons are
    changes.

    Ground without a polygon is unchanged, or unknown where some polygons say unchanged.
    """
    observed: str = ""
    """Polygons inside which labels are complete; what lies outside is unknown. Empty: the whole scene."""
    validation_share: float = 0.2
    """Share of the ground for validation, 0 to 1."""
    test_share: float = 0.0
    block: float = 0.0
    """Side in metres of the blocks of ground that go to one split together; 0: chosen by the size of the
    scene."""
    guard: float = 0.0
    """Metres that chips of different splits are apart at least; 0: a quarter of a chip."""
    seed: int = 0
    """Of the division into splits."""
    licence: str = ""
    """What the images and labels may be used for; goes into the card of what is trained on them."""

    def __post_init__(self) -> None:
        for name in ("before", "after", "labels"):
            _require(bool(getattr(self, name)), name, getattr(self, name), "a path")
        for name in ("bands_before", "bands_after"):
            object.__setattr__(self, name, tuple(getattr(self, name)))  # JSON brings lists
            bands = getattr(self, name)
            _require(
                all(isinstance(band, int) and band >= 1 for band in bands), name, bands, "band numbers from 1"
            )
        _require(32 <= self.chip <= 4096, "chip", self.chip, "32 to 4096 pixels")
        _require(
            self.resolution is None or 0.0 < self.resolution < math.inf,
            "resolution",
            self.resolution,
            "more than 0",
        )
        for name in ("validation_share", "test_share"):
            _require(0.0 <= getattr(self, name) < 1.0, name, getattr(self, name), "0 to 1")
        both = self.validation_share + self.test_share
        _require(
            both < 1.0,
            "validation_share and test_share together",
            both,
            "less than 1, so that something is left to train on",
        )
        for name in ("block", "guard"):
            _require(0.0 <= getattr(self, name) < math.inf, name, getattr(self, name), "0 metres or more")
        _require(self.seed >= 0, "seed", self.seed, "0 or more")


@dataclass(frozen=True)
class CloudChips:
    """What to cut."""

    source: str
    """Folder or list, see `layouts`."""
    output: str
    """New folder."""
    chip: int = 256
    """Largest side of a chip in pixels; smaller rasters are one chip."""
    validation: Tuple[str, ...] = ()
    """Scenes for validation, such as `100` or `summer 100`, or chips by name."""
    test: Tuple[str, ...] = ()
    offset: Optional[int] = None
    """What is added to optical values; None: as the files' metadata say, else 0."""
    licence: str = ""
    bands: Tuple[str, ...] = ()
    """Names of the optical bands; empty: those of the files, else Sentinel-2's 13 or, without B10, 12 by
    their number."""
    bands_sar: Tuple[str, ...] = ("VV", "VH")
    drawn: int = 0
    """Copies of every chip without its cloudy date: each is then measured under clouds drawn by its name; 0:
    chips as they are."""


@dataclass(frozen=True)
class ObjectChips:
    """What to cut."""

    raster: str
    """Raster, VRT, folder or glob."""
    objects: str
    """Polygons of the objects, boxes or outlines; `path|layername=NAME` names a layer."""
    output: str
    """New folder."""
    class_field: str = ""
    """Field that says the class; objects without a value are neither object nor background. Empty: one
    class."""
    chip: int = 640
    """Side of a chip in pixels."""
    bands: Tuple[int, ...] = ()
    """Band numbers, from 1; empty: all but alpha."""
    resolution: Optional[float] = None
    """Pixel size in units of the raster's CRS; None: its own."""
    observed: str = ""
    """Polygons inside which all objects are marked; only chips inside are cut. Empty: the whole raster."""
    validation_share: float = 0.2
    """Share of the ground for validation, 0 to 1."""
    test_share: float = 0.0
    block: float = 0.0
    """Side in metres of ground that stays in one split; 0: by size."""
    guard: float = 0.0
    """Metres between chips of two splits; 0: a quarter of a chip."""
    seed: int = 0
    """Of the division into splits."""
    licence: str = ""
    """Of image and objects, for the card of what is trained on them."""

    def __post_init__(self) -> None:
        both = self.validation_share + self.test_share
        good = min(self.validation_share, self.test_share) >= 0 and both < 1 and self.chip >= 32
        if not good or min(self.block, self.guard) < 0:
            message = (
                f"chip is {self.chip}, validation_share {self.validation_share}, test_share {self.test_share}"
            )
            hint = (
                "Wanted: 32 pixels or more, shares of 0 to 1 that leave something to train on, block and "
                "guard of 0 m or more."
            )
            raise InputRefused("option.value", f"{message}, block {self.block}, guard {self.guard}.", hint)

"""The job that finds objects in one raster, or follows them through a series."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional, Tuple

from .job_base import (
    DEVICES,
    PRECISIONS,
    STRETCHES,
    StoppableJob,
    make_tuples,
    require,
    require_bands,
    require_choices,
    require_extent,
    require_paths,
    require_tiles,
)

SIZE_BINS = (("very tiny", 8.0), ("tiny", 16.0), ("small", 32.0), ("medium", 96.0), ("large", math.inf))
"""Names of sizes and, in pixels of the working resolution, the side of the square below whose area each lies:
those of COCO (small, medium, large), of which AI-TOD divides the first."""


@dataclass(frozen=True)
class DetectObjects(StoppableJob):
    """Find objects and draw a box around each."""

    rasters: Tuple[str, ...]
    """Rasters, VRTs, folders or globs, one a date, in the order of time; one is enough. All are read on the
    grid of the first."""
    checkpoint: str
    """Safetensors file with a model card of the task objects."""
    output: str
    """GeoPackage of boxes (layer `objects`)."""
    score_threshold: Optional[float] = None
    """Score from which a box is reported, 0 to 1; None: the card's."""
    iou: float = 0.5
    """Of two boxes of a class that overlap by more (intersection over union), the one with the higher score
    stays."""
    min_size: float = 0.0
    """Boxes whose longer side is below this many metres are left out of the layer."""
    classes: Tuple[str, ...] = ()
    """Names of the card's classes that are reported; empty: all."""
    link_iou: float = 0.3
    """Boxes of a class at two dates that overlap by more than this (IoU) are one object with one
    `track_id`."""
    bands: Tuple[int, ...] = ()
    """Band numbers, from 1, in the card's order, of all rasters; empty: by name, else the first ones."""
    resolution: Optional[float] = None
    """Pixel size in the units of the first raster's CRS; None: its own."""
    extent: Optional[Tuple[float, float, float, float]] = None
    """xmin, ymin, xmax, ymax in the first raster's CRS; None: all of it."""
    crs: str = ""
    """CRS of the boxes (`EPSG:…` or WKT); empty: the first raster's."""
    stretch: str = "auto"
    """`card`: the card's value range; `percentile`: 2 to 98 % of each raster; `auto`: that where values leave
    the range."""
    tile: Optional[int] = None
    """Tile side in pixels; None: the card's, 1024 at least."""
    overlap: Optional[float] = None
    """Overlap of neighbouring tiles in metres, at least the size of the largest object; None: the card's, 256
    pixels at least."""
    batch: Optional[int] = None
    """Tiles a step; None: by device."""
    device: str = "auto"
    precision: str = "auto"

    def __post_init__(self) -> None:
        make_tuples(self, "rasters", "classes", "bands", "extent")
        named = (
            isinstance(self.rasters, tuple)
            and self.rasters
            and all(isinstance(path, str) and path for path in self.rasters)
        )
        require(bool(named), "rasters", self.rasters, "one path or more")
        require_paths(self, "checkpoint", "output")
        require(len(set(self.rasters)) == len(self.rasters), "rasters", self.rasters, "each raster once")
        require_bands(self, "bands")
        require_extent(self.extent)
        threshold, names = self.score_threshold, all(isinstance(name, str) and name for name in self.classes)
        require(
            threshold is None or 0.0 <= threshold <= 1.0, "score_threshold", threshold, "a score from 0 to 1"
        )
        require(names, "classes", self.classes, "names of classes")
        for name in ("iou", "link_iou"):
            require(0.0 < getattr(self, name) <= 1.0, name, getattr(self, name), "more than 0 and at most 1")
        require(0.0 <= self.min_size < math.inf, "min_size", self.min_size, "0 metres or more")
        require(
            self.resolution is None or 0.0 < self.resolution < math.inf,
            "resolution",
            self.resolution,
            "more than 0",
        )
        require(
            self.overlap is None or 0.0 <= self.overlap < math.inf,
            "overlap",
            self.overlap,
            "0 metres or more",
        )
        require_tiles(self.tile, None, self.batch)
        require_choices(self, device=DEVICES, precision=PRECISIONS, stretch=STRETCHES)

"""The jobs on two dates of one place: find what changed, and say whether they can be compared."""

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

RECONSTRUCTED = ("not-observed", "use")


@dataclass(frozen=True)
class DetectChange(StoppableJob):
    """Find what changed between two dates."""

    before: str
    """Raster, VRT, folder or glob of the first date."""
    after: str
    """The same of the second date."""
    checkpoint: str
    """Safetensors file with a model card."""
    output: str
    """GeoPackage of change polygons (layer `changes`)."""
    score: str = ""
    """GeoTIFF of scores 0..1 (NaN: not observed); empty: not written."""
    map: str = ""
    """GeoTIFF of the change map: 0, 1, 255 = not observed; empty: not written."""
    threshold: Optional[float] = None
    """Score from which a pixel is change, 0 to 1; None: the card's."""
    min_area: float = 0.0
    """Polygons below this many square metres are left out of the layer."""
    simplify: float = 0.0
    """Tolerance in pixels for simplified outlines; 0: outlines follow the pixels."""
    bands_before: Tuple[int, ...] = ()
    """Band numbers, from 1, in the card's order; empty: by name, else the first ones."""
    bands_after: Tuple[int, ...] = ()
    resolution: Optional[float] = None
    """Pixel size in the units of the first date's CRS; None: the first date's own."""
    extent: Optional[Tuple[float, float, float, float]] = None
    """xmin, ymin, xmax, ymax in the first date's CRS; None: where both dates are."""
    crs: str = ""
    """CRS of the polygons (`EPSG:…` or WKT); empty: the first date's."""
    stretch: str = "auto"
    """`card`: the card's value range; `percentile`: 2 to 98 % of each date; `auto`: that where values leave
    the range."""
    reconstructed: str = "not-observed"
    """What pixels count as that `remove-clouds` reconstructed, by the provenance that its output names:
    `not-observed`, or `use` to compare them as if they had been seen."""
    tile: Optional[int] = None
    """Tile side in pixels; None: the card's."""
    overlap: Optional[int] = None
    """Overlap of neighbouring tiles in pixels; None: the card's."""
    batch: Optional[int] = None
    """Tiles a step; None: by device."""
    device: str = "auto"
    precision: str = "auto"

    def __post_init__(self) -> None:
        require_paths(self, "before", "after", "checkpoint", "output")
        make_tuples(self, "bands_before", "bands_after", "extent")
        require_bands(self, "bands_before", "bands_after")
        require(
            self.threshold is None or 0.0 <= self.threshold <= 1.0,
            "threshold",
            self.threshold,
            "a score from 0 to 1",
        )
        for name in ("min_area", "simplify"):
            require(0.0 <= getattr(self, name) < math.inf, name, getattr(self, name), "0 or more")
        require(
            self.resolution is None or 0.0 < self.resolution < math.inf,
            "resolution",
            self.resolution,
            "more than 0",
        )
        require_extent(self.extent)
        require_tiles(self.tile, self.overlap, self.batch)
        require_choices(
            self, device=DEVICES, precision=PRECISIONS, stretch=STRETCHES, reconstructed=RECONSTRUCTED
        )


@dataclass(frozen=True)
class InspectPair(StoppableJob):
    """Say whether two dates can be compared, and what would be done about it."""

    before: str
    after: str
    checkpoint: str = ""
    """With one, the pair is held against its card too."""

"""The job that finds objects in one raster, or follows them through a series."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Optional, Tuple

from .job_base import (
    BANDS,
    BATCH,
    CHECKPOINT,
    CLASSES,
    CRS,
    DEVICE,
    EXACT,
    EXTENT,
    FRESH,
    LARGE,
    MEMORY,
    OVERLAP,
    PRECISION,
    REACH,
    RESOLUTION,
    STRETCH,
    TILE,
    ZEROS,
    StoppableJob,
    require_exact,
)
from .options import check_options, option, require
from .targets import geopackage_of

SIZE_BINS = (("very tiny", 8.0), ("tiny", 16.0), ("small", 32.0), ("medium", 96.0), ("large", math.inf))
"""Names of sizes and, in pixels of the working resolution, the side of the square below whose area each lies:
those of COCO (small, medium, large), of which AI-TOD divides the first."""


@dataclass(frozen=True)
class DetectObjects(StoppableJob):
    """Find objects and draw a box around each."""

    rasters: Tuple[str, ...] = option(
        "Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters; one, or one of each date in the "
        "order of time. All are read on the grid of the first.",
        label="Rasters",
        kind="rasters",
        positional=True,
        metavar="RASTER",
    )
    checkpoint: str = option(CHECKPOINT, text="Safetensors file with a model card of the task objects.")
    output: str = option(
        "GeoPackage of boxes (layer `objects`) with class, score, size, area and date. In a GeoPackage "
        "that exists, the layer of an earlier run is replaced and all else stays.",
        label="Objects",
        kind="vector-output",
    )
    score_threshold: Optional[float] = option(
        "Score from which a box is reported. Lower finds more and errs more often.",
        default=None,
        label="Score from which a box is reported",
        kind="number",
        low=0.0,
        high=1.0,
        wanted="a score from 0 to 1",
        left_open="the card's",
        metavar="T",
    )
    iou: float = option(
        "Of two boxes of a class that overlap by more (intersection over union), the one with the higher "
        "score stays.",
        default=0.5,
        label="Overlap from which two boxes are one",
        kind="number",
        low=0.0,
        open_low=True,
        high=1.0,
        advanced=True,
        metavar="IOU",
    )
    min_size: float = option(
        "Boxes whose longer side is below this are left out of the layer.",
        default=0.0,
        label="Smallest box",
        kind="number",
        unit="metres",
        low=0.0,
        metavar="M",
    )
    classes: Tuple[str, ...] = option(CLASSES, default=())
    link_iou: float = option(
        "Boxes of a class at two dates that overlap by more than this (intersection over union) are one "
        "object with one `track_id`.",
        default=0.3,
        label="Overlap that links two dates",
        kind="number",
        low=0.0,
        open_low=True,
        high=1.0,
        advanced=True,
        metavar="IOU",
    )
    bands: Tuple[int, ...] = option(
        BANDS,
        default=(),
        text="Band numbers in the order of the card's bands, such as `3,2,1`, of all rasters.",
    )
    resolution: Optional[float] = option(
        RESOLUTION,
        default=None,
        text="Pixel size in which the rasters are read, in the units of the first raster's CRS.",
        left_open="the first raster's own",
    )
    extent: Optional[Tuple[float, float, float, float]] = option(
        EXTENT,
        default=None,
        text="The part to search, in the first raster's CRS. A layer of a web service needs one.",
        left_open="all of the first raster",
    )
    crs: str = option(
        CRS,
        default="",
        text="CRS of the boxes.",
        label="CRS of the boxes",
        left_open="the first raster's; in QGIS the project's",
    )
    large: bool = option(LARGE, default=False)
    stretch: str = option(STRETCH, default="auto")
    zeros: str = option(ZEROS, default="auto")
    reach: str = option(REACH, default="folder")
    tile: Optional[int] = option(TILE, default=None, left_open="the card's, 1024 at least")
    overlap: Optional[float] = option(
        OVERLAP,
        default=None,
        text="Overlap of neighbouring tiles, at least the size of the largest object: boxes then do not "
        "depend on the tiles.",
        kind="number",
        unit="metres",
        high=math.inf,
        left_open="the card's, 256 pixels at least",
        metavar="M",
    )
    batch: Optional[int] = option(BATCH, default=None)
    device: str = option(DEVICE, default="auto")
    precision: str = option(PRECISION, default="auto")
    fresh: bool = option(FRESH, default=False)
    memory: Optional[int] = option(MEMORY, default=None)
    exact: bool = option(EXACT, default=False)

    def __post_init__(self) -> None:
        check_options(self)
        require_exact(self.exact, self.overlap, self.precision)
        object.__setattr__(self, "output", geopackage_of(self.output, "objects"))
        require(len(set(self.rasters)) == len(self.rasters), "rasters", self.rasters, "each raster once")

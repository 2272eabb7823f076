"""The job that segments one date: which class each pixel is of."""

from __future__ import annotations

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
    MIN_AREA,
    OVERLAP,
    PRECISION,
    REACH,
    RECONSTRUCTED,
    RESOLUTION,
    SIMPLIFY,
    STRETCH,
    TILE,
    ZEROS,
    StoppableJob,
    require_exact,
    require_tiles,
)
from .options import check_options, option
from .targets import geopackage_of

BACKGROUND = ("other", "background")
"""Names of classes that stand for all that the others are not."""


@dataclass(frozen=True)
class Segment(StoppableJob):
    """Say of each pixel of one date which class it is of."""

    raster: str = option(
        "Raster or VRT, or a folder or glob (`tiles/*.tif`) of rasters of one date.",
        label="Raster",
        kind="raster",
        positional=True,
    )
    checkpoint: str = option(CHECKPOINT, text="Safetensors file with a model card of the task segmentation.")
    output: str = option(
        "GeoPackage of polygons (layer `classes`) with class, mean and greatest score, area and perimeter. "
        "In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.",
        label="Class polygons",
        kind="vector-output",
    )
    score: str = option(
        "GeoTIFF of the score of the class that each pixel got, from 0 to 1, NaN where nothing was observed.",
        default="",
        label="Score",
        kind="raster-output",
        left_open="not written",
    )
    map: str = option(
        "GeoTIFF of the classes: their numbers in the order of the card from 0 on, 255 not observed.",
        default="",
        label="Class map",
        kind="raster-output",
        left_open="not written",
    )
    min_area: float = option(MIN_AREA, default=0.0)
    simplify: float = option(SIMPLIFY, default=0.0)
    classes: Tuple[str, ...] = option(
        CLASSES,
        default=(),
        text="Names of the card's classes that are drawn as polygons; the map has them all.",
        label="Classes to draw",
        left_open="all but `other` and `background`",
    )
    bands: Tuple[int, ...] = option(BANDS, default=())
    resolution: Optional[float] = option(
        RESOLUTION,
        default=None,
        text="Pixel size in the units of the raster's CRS.",
        left_open="the raster's own",
    )
    extent: Optional[Tuple[float, float, float, float]] = option(
        EXTENT,
        default=None,
        text="The part to segment, in the raster's CRS. A layer of a web service needs one, and a "
        "{resolution}.",
        left_open="all of the raster",
    )
    crs: str = option(
        CRS, default="", label="CRS of the polygons", left_open="the raster's; in QGIS the project's"
    )
    large: bool = option(LARGE, default=False)
    stretch: str = option(STRETCH, default="auto")
    zeros: str = option(ZEROS, default="auto")
    reconstructed: str = option(RECONSTRUCTED, default="not-observed")
    reach: str = option(REACH, default="folder")
    tile: Optional[int] = option(TILE, default=None)
    overlap: Optional[int] = option(OVERLAP, default=None)
    batch: Optional[int] = option(BATCH, default=None)
    device: str = option(DEVICE, default="auto")
    precision: str = option(PRECISION, default="auto")
    fresh: bool = option(FRESH, default=False)
    memory: Optional[int] = option(MEMORY, default=None)
    exact: bool = option(EXACT, default=False)

    def __post_init__(self) -> None:
        check_options(self)
        require_exact(self.exact, self.overlap, self.precision)
        object.__setattr__(self, "output", geopackage_of(self.output, "classes"))
        require_tiles(self.tile, self.overlap)

"""The job on more than two dates of one place: what changed from each to the next, and since when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from .change_jobs import DetectChange
from .days import day_in
from .job_base import (
    BANDS,
    BATCH,
    CHECKPOINT,
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
from .options import check_options, option, options_of, require
from .targets import geopackage_of

MOST_DATES = 24
"""Dates of a series; which of them have observed a pixel is kept in the bits of a float32."""
PAIR = options_of(DetectChange)


@dataclass(frozen=True)
class DetectSeries(StoppableJob):
    """Find what changed from each date of a series to the next, and since when it is so."""

    images: Tuple[str, ...] = option(
        "Rasters or VRTs of one place, or folders or globs (`tiles/*.tif`) of rasters, one for each date, in "
        "any order. All are read on the grid of the earliest.",
        label="Dates",
        kind="rasters",
        positional=True,
        metavar="IMAGE",
    )
    checkpoint: str = option(CHECKPOINT)
    output: str = option(
        "GeoPackage of change polygons (layer `series`) with the two dates, scores, and `first_seen`: the "
        "date since when the ground is no longer as at the earliest date. In a GeoPackage that exists, the "
        "layer of an earlier run is replaced and all else stays.",
        label="Changes of the series",
        kind="vector-output",
    )
    map: str = option(
        "GeoTIFF of the change maps, a band for each date but the earliest: 0 no change since the date "
        "before, 1 change, 255 not observed.",
        default="",
        label="Change maps",
        kind="raster-output",
        left_open="not written",
    )
    dates: Tuple[str, ...] = option(
        "Days of the images in their order, such as `2019-06-01,2021-06-03`.",
        default=(),
        label="Days of the images",
        kind="names",
        left_open="by metadata or names",
        metavar="DAY,DAY",
    )
    threshold: Optional[float] = option(PAIR["threshold"], default=None)
    min_area: float = option(PAIR["min_area"], default=0.0)
    simplify: float = option(SIMPLIFY, default=0.0)
    bands: Tuple[int, ...] = option(BANDS, default=())
    resolution: Optional[float] = option(
        RESOLUTION, default=None, text="Pixel size in the units of the earliest date's CRS."
    )
    extent: Optional[Tuple[float, float, float, float]] = option(
        EXTENT,
        default=None,
        text="The part to compare, in the earliest date's CRS.",
        left_open="what the earliest date shares with any other",
    )
    crs: str = option(
        CRS, default="", label="CRS of the polygons", left_open="the earliest date's; in QGIS the project's"
    )
    large: bool = option(LARGE, default=False)
    stretch: str = option(
        STRETCH,
        default="auto",
        text="How values become the network's input. `card`: by the card's value range; `percentile`: from "
        "2% to 98% of each raster; `auto`: the latter of all dates where one leaves the card's range.",
    )
    zeros: str = option(ZEROS, default="auto")
    reconstructed: str = option(
        RECONSTRUCTED,
        default="not-observed",
        text=PAIR["reconstructed"].text,
    )
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
        object.__setattr__(self, "output", geopackage_of(self.output, "series"))
        require_tiles(self.tile, self.overlap)
        number = len(self.images)
        require(3 <= number <= MOST_DATES, "images", number, f"3 to {MOST_DATES} dates")
        if self.dates:
            require(len(self.dates) == number, "dates", ", ".join(self.dates), f"{number} days")
            for day in self.dates:
                require(day_in(day) is not None, "dates", day, "days such as 2019-06-01")

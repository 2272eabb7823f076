"""The jobs on two dates of one place: find what changed, and say whether they can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from .job_base import (
    ALIGN,
    BANDS,
    BATCH,
    CHECKPOINT,
    CRS,
    DEVICE,
    EXACT,
    EXTENT,
    FIRST_DATE,
    FRESH,
    LARGE,
    MEMORY,
    MIN_AREA,
    NORMALISE,
    OVERLAP,
    PRECISION,
    REACH,
    RECONSTRUCTED,
    RESOLUTION,
    SECOND_DATE,
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


@dataclass(frozen=True)
class DetectChange(StoppableJob):
    """Find what changed between two dates."""

    before: str = option(FIRST_DATE)
    after: str = option(SECOND_DATE)
    checkpoint: str = option(CHECKPOINT)
    output: str = option(
        "GeoPackage of change polygons (layer `changes`) with mean and greatest score, area and perimeter. "
        "In a GeoPackage that exists, the layer of an earlier run is replaced and all else stays.",
        label="Change polygons",
        kind="vector-output",
    )
    score: str = option(
        "GeoTIFF of scores from 0 to 1, NaN where nothing was observed.",
        default="",
        label="Change score",
        kind="raster-output",
        left_open="not written",
    )
    map: str = option(
        "GeoTIFF of the change map: 0 no change, 1 change, 255 not observed.",
        default="",
        label="Change map",
        kind="raster-output",
        left_open="not written",
    )
    threshold: Optional[float] = option(
        "Score from which a pixel is change. Lower finds more and errs more often.",
        default=None,
        label="Score from which a pixel is change",
        kind="number",
        low=0.0,
        high=1.0,
        wanted="a score from 0 to 1",
        left_open="the card's",
        metavar="T",
    )
    min_area: float = option(
        MIN_AREA,
        default=0.0,
        text="Polygons below this area on the ellipsoid are left out of the layer; the change map keeps "
        "them.",
    )
    simplify: float = option(SIMPLIFY, default=0.0)
    bands_before: Tuple[int, ...] = option(BANDS, default=(), label="Bands of Before")
    bands_after: Tuple[int, ...] = option(BANDS, default=(), label="Bands of After")
    resolution: Optional[float] = option(RESOLUTION, default=None)
    extent: Optional[Tuple[float, float, float, float]] = option(
        EXTENT,
        default=None,
        text="The part to compare, in the CRS of Before. Two layers of web services, which have no end, "
        "need one, and a {resolution}.",
        left_open="all that both dates cover",
    )
    crs: str = option(
        CRS, default="", label="CRS of the polygons", left_open="that of Before; in QGIS the project's"
    )
    large: bool = option(LARGE, default=False)
    stretch: str = option(
        STRETCH,
        default="auto",
        text="How values become the network's input. `card`: by the card's value range; `percentile`: from "
        "2% to 98% of each raster; `auto`: the latter of both dates where one leaves the card's range.",
    )
    zeros: str = option(ZEROS, default="auto")
    reconstructed: str = option(
        RECONSTRUCTED,
        default="not-observed",
        text="How pixels count that were reconstructed under clouds, as the image's provenance says: "
        "`not-observed`, or `use` to compare them as if they had been seen.",
    )
    reach: str = option(REACH, default="folder")
    tile: Optional[int] = option(TILE, default=None)
    overlap: Optional[int] = option(OVERLAP, default=None)
    batch: Optional[int] = option(BATCH, default=None)
    device: str = option(DEVICE, default="auto")
    precision: str = option(PRECISION, default="auto")
    fresh: bool = option(FRESH, default=False)
    score_step: float = option(
        "Scores are rounded down to multiples of this, so that their raster is smaller; 0: they are kept as "
        "they are. Polygons at whole multiples, and at {threshold}, stay the same.",
        default=0.0,
        label="Step of the scores",
        kind="number",
        low=0.0,
        high=0.1,
        group="values",
        advanced=True,
        metavar="STEP",
    )
    align: bool = option(ALIGN, default=False)
    normalise: bool = option(NORMALISE, default=False)
    preview: bool = option(
        "A run to be looked at and thrown away. It begins at once, since the dates are not hashed; its "
        "receipt cannot tell later whether they are still the same.",
        default=False,
        label="Only a preview",
        kind="flag",
        group="engine",
        advanced=True,
    )
    memory: Optional[int] = option(MEMORY, default=None)
    exact: bool = option(EXACT, default=False)

    def __post_init__(self) -> None:
        check_options(self)
        require_exact(self.exact, self.overlap, self.precision)
        object.__setattr__(self, "output", geopackage_of(self.output, "changes"))
        require_tiles(self.tile, self.overlap)


@dataclass(frozen=True)
class InspectPair(StoppableJob):
    """Say whether two dates can be compared, and what would be done about it."""

    before: str = option(FIRST_DATE)
    after: str = option(SECOND_DATE)
    checkpoint: str = option(
        CHECKPOINT,
        default="",
        text="Hold the pair against this checkpoint's card, too.",
        left_open="none",
    )
    reach: str = option(REACH, default="folder")

    def __post_init__(self) -> None:
        check_options(self)

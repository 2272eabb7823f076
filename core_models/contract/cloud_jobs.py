"""The job that takes clouds out of an optical image with the help of a radar image."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Optional, Tuple

from .job_base import (
    BANDS,
    BATCH,
    CHECKPOINT,
    DEVICE,
    EXACT,
    EXTENT,
    FRESH,
    LARGE,
    MEMORY,
    OVERLAP,
    PRECISION,
    REACH,
    TILE,
    ZEROS,
    StoppableJob,
    require_exact,
    require_tiles,
)
from .options import COMMAND_LINE, check_options, option, require

OFFSETS = ("auto", "0", "-1000")
SAR_UNITS = ("auto", "db", "linear")
CLEAR_PIXELS = ("keep", "blend")
MAX_ADAPT = 600.0
"""Minutes that a scene may take to learn from."""


def provenance_path(output: str) -> str:
    """Where the provenance of a de-clouded raster lies if the job does not say: `clear.tif` has
    `clear_provenance.tif`.
    """
    stem, ending = os.path.splitext(output)
    return f"{stem}_provenance{ending}"


def adapted_path(output: str) -> str:
    """Where the weights lie that a scene teaches, if the job does not say: `clear.tif` has
    `clear_adapted.safetensors`.
    """
    return f"{os.path.splitext(output)[0]}_adapted.safetensors"


@dataclass(frozen=True)
class RemoveClouds(StoppableJob):
    """Reconstruct what clouds hide in an optical image, from what radar saw of it."""

    optical: str = option(
        "Raster or VRT of the cloudy image, or a folder or glob (`tiles/*.tif`) of its rasters: the "
        "product's own bands (reflectance), not a rendered picture. Level 2A, which has no B10, will do. The "
        "output has its grid, bands, type and nodata.",
        label="Cloudy image",
        kind="raster",
        positional=True,
    )
    sar: str = option(
        "The same of calibrated backscatter, VV and VH in decibels or linear power, of about the same day, "
        "in any CRS and pixel size.",
        label="Radar image",
        kind="raster",
        positional=True,
    )
    checkpoint: str = option(CHECKPOINT, text="Safetensors file with a model card of the task clouds.")
    output: str = option(
        "GeoTIFF of the image without clouds. Clouded pixels that the radar image does not cover are nodata "
        "where the image has a nodata value. An existing file is replaced.",
        label="Image without clouds",
        kind="raster-output",
    )
    cloud_mask: str = option(
        "`auto`: ukis-csmask where it is installed, else thresholds on Sentinel-2 reflectance, which take "
        "snow and bright roofs for cloud and miss haze; `none`: all is cloud; `band:N`: a band of the "
        "optical raster; else a raster. Masks hold 0 clear, 1 cloud, 2 shadow, 255 unknown; Sentinel-2's "
        "scene classification (SCL: 8, 9 and 10 are cloud, 3 is shadow) is recognised by its name or its "
        "values.",
        default="auto",
        label="Cloud mask",
        kind="mask",
        metavar="MASK",
    )
    provenance: str = option(
        "GeoTIFF of 0 observed (identical to the input), 1 reconstructed, 255 not observed.",
        default="",
        label="Provenance",
        kind="raster-output",
        left_open="beside the output, as `…_provenance.tif`",
    )
    uncertainty: str = option(
        "GeoTIFF of the standard deviation of reconstructed pixels, a band each, in the input's units; only "
        "from networks that give one.",
        default="",
        label="Uncertainty",
        kind="raster-output",
        left_open="not written",
    )
    extent: Optional[Tuple[float, float, float, float]] = option(
        EXTENT,
        default=None,
        text="The part to work on, in the optical image's CRS.",
        left_open="all of the image",
    )
    large: bool = option(LARGE, default=False)
    bands_optical: Tuple[int, ...] = option(BANDS, default=(), label="Bands of the cloudy image")
    bands_sar: Tuple[int, ...] = option(
        BANDS,
        default=(),
        text="Band numbers in the order of the card's bands, such as `2,1` for a radar image of VH and VV.",
        label="Bands of the radar image",
        metavar="1,2",
    )
    offset: str = option(
        "What is added to the optical values to get reflectance times 10000: `-1000` for Sentinel-2 products "
        "of baseline 04.00 (2022) and later, unless it was added before; `0`; or `auto`: as the metadata "
        "say, else 0.",
        default="auto",
        label="Offset of the optical values",
        kind="choice",
        choices=OFFSETS,
        group="values",
        advanced=True,
    )
    sar_units: str = option(
        "`db`: decibels; `linear`: linear power; `auto`: as the values look.",
        default="auto",
        label="Units of the radar image",
        kind="choice",
        choices=SAR_UNITS,
        group="values",
        advanced=True,
    )
    zeros: str = option(ZEROS, default="auto")
    clear: str = option(
        "`keep`: clear pixels stay bit for bit, and the soft step at a cloud's border lies inside the cloud; "
        "`blend`: it lies outside, on clear pixels, which then count as reconstructed.",
        default="keep",
        label="Clear pixels",
        kind="choice",
        choices=CLEAR_PIXELS,
        group="values",
        advanced=True,
    )
    reach: str = option(REACH, default="folder")
    tile: Optional[int] = option(TILE, default=None)
    overlap: Optional[int] = option(OVERLAP, default=None)
    batch: Optional[int] = option(BATCH, default=None)
    device: str = option(DEVICE, default="auto")
    precision: str = option(PRECISION, default="auto")
    fresh: bool = option(FRESH, default=False)
    adapt: Optional[float] = option(
        "Let a network learn from the scene itself, for so many minutes at most: from its clear ground under "
        "drawn clouds, with its own radar. It is used where it beats the checkpoint on clear ground that it "
        "has not learned from; log and receipt say by how much. 5 minutes are a good start.",
        default=None,
        label="Learn from the scene",
        kind="number",
        unit="minutes",
        low=0.0,
        high=MAX_ADAPT,
        open_low=True,
        left_open="the checkpoint as it is",
        advanced=True,
        metavar="MINUTES",
    )
    adapted: str = option(
        "Safetensors file of what was learned, which later runs on the same images use instead of learning "
        "anew; only with {adapt}.",
        default="",
        label="Weights that the scene teaches",
        kind="checkpoint-output",
        left_open="beside the output, as `…_adapted.safetensors`",
        doors=(COMMAND_LINE,),
    )
    memory: Optional[int] = option(MEMORY, default=None)
    exact: bool = option(EXACT, default=False)

    def __post_init__(self) -> None:
        check_options(self)
        require_exact(self.exact, self.overlap, self.precision)
        if not self.provenance:
            object.__setattr__(self, "provenance", provenance_path(self.output))
        if self.adapt is not None and not self.adapted:
            object.__setattr__(self, "adapted", adapted_path(self.output))
        require(self.adapt is not None or not self.adapted, "adapted", self.adapted, "{adapt} beside it")
        require(self.adapt is None or self.memory is None, "memory", self.memory, "none with {adapt}")
        require_tiles(self.tile, self.overlap)
        number = self.cloud_mask[5:] if self.cloud_mask.startswith("band:") else "1"
        good = number.isdigit() and int(number) >= 1
        require(good, "cloud_mask", self.cloud_mask, "a band such as band:14")

"""The job that takes clouds out of an optical image with the help of a radar image."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Optional, Tuple

from .job_base import (
    DEVICES,
    PRECISIONS,
    StoppableJob,
    make_tuples,
    require,
    require_bands,
    require_choices,
    require_extent,
    require_paths,
    require_tiles,
)

OFFSETS = ("auto", "0", "-1000")
SAR_UNITS = ("auto", "db", "linear")
CLEAR_PIXELS = ("keep", "blend")


def provenance_path(output: str) -> str:
    """Where the provenance of a de-clouded raster lies if the job does not say: `clear.tif` has
    `clear_provenance.tif`.
    """
    stem, ending = os.path.splitext(output)
    return f"{stem}_provenance{ending}"


@dataclass(frozen=True)
class RemoveClouds(StoppableJob):
    """Reconstruct what clouds hide in an optical image, from what radar saw of it."""

    optical: str
    """Raster, VRT, folder or glob of the cloudy image; its grid, bands, type and nodata are the output's."""
    sar: str
    """The same of backscatter (VV, VH) of about the same day, in any CRS and resolution."""
    checkpoint: str
    """Safetensors file with a model card of the task clouds."""
    output: str
    """GeoTIFF of the image without clouds."""
    cloud_mask: str = "auto"
    """`auto`: thresholds on Sentinel-2 reflectance; `none`: all is cloud; `band:N` of the optical raster;
    else a raster. Masks hold 0 clear, 1 cloud, 2 shadow, 255 unknown; Sentinel-2's scene classification (SCL,
    0 to 11) is recognised."""
    provenance: str = ""
    """GeoTIFF of 0 observed (identical to the input), 1 reconstructed, 255 not observed; empty:
    `<output>_provenance.tif`."""
    uncertainty: str = ""
    """GeoTIFF of the standard deviation of reconstructed pixels, a band each, in the input's units; empty:
    not written."""
    extent: Optional[Tuple[float, float, float, float]] = None
    """xmin, ymin, xmax, ymax in the optical image's CRS; None: all of it."""
    bands_optical: Tuple[int, ...] = ()
    """Band numbers, from 1, in the card's order; empty: by name, else the first ones."""
    bands_sar: Tuple[int, ...] = ()
    offset: str = "auto"
    """What is added to the optical values to get reflectance times 10000: `-1000` for Sentinel-2 products of
    baseline 04.00 and later, `0`, or `auto`: as metadata say, else 0."""
    sar_units: str = "auto"
    """`db`, `linear` power, or `auto`: as the values look."""
    clear: str = "keep"
    """`keep`: clear pixels stay bit for bit; `blend`: those beside a cloud fade into it, and count as
    reconstructed."""
    tile: Optional[int] = None
    """Tile side in pixels; None: the card's."""
    overlap: Optional[int] = None
    """Overlap of neighbouring tiles in pixels; None: the card's."""
    batch: Optional[int] = None
    """Tiles a step; None: by device."""
    device: str = "auto"
    precision: str = "auto"

    def __post_init__(self) -> None:
        require_paths(self, "optical", "sar", "checkpoint", "output", "cloud_mask")
        make_tuples(self, "extent", "bands_optical", "bands_sar")
        if not self.provenance:
            object.__setattr__(self, "provenance", provenance_path(self.output))
        require_bands(self, "bands_optical", "bands_sar")
        require_extent(self.extent)
        require_tiles(self.tile, self.overlap, self.batch)
        number = self.cloud_mask[5:] if self.cloud_mask.startswith("band:") else "1"
        require(
            number.isdigit() and int(number) >= 1, "cloud_mask", self.cloud_mask, "a band such as band:14"
        )
        require_choices(
            self,
            offset=OFFSETS,
            sar_units=SAR_UNITS,
            clear=CLEAR_PIXELS,
            device=DEVICES,
            precision=PRECISIONS,
        )

"""What a raster says about itself beside its pixels, so that a raster made from it can say the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from rasterio.enums import ColorInterp, MaskFlags
from rasterio.io import DatasetReader, DatasetWriter

STALE = "STATISTICS_"
"""Tags that hold numbers of the old pixels."""


@dataclass(frozen=True)
class RasterLook:
    """Type, nodata, names, colours, units and tags."""

    count: int
    dtype: str
    nodata: float | None = None
    descriptions: tuple[str | None, ...] = ()
    colors: tuple[ColorInterp, ...] = ()
    scales: tuple[float, ...] = ()
    offsets: tuple[float, ...] = ()
    units: tuple[str | None, ...] = ()
    tags: dict[str, str] = field(default_factory=dict)
    band_tags: tuple[dict[str, str], ...] = ()
    masked: bool = False
    """Whether a mask of its own, beside nodata and alpha, says which pixels count."""

    def put_on(self, dataset: DatasetWriter) -> None:
        """Write all of it to a GeoTIFF that has no pixels yet."""
        dataset.colorinterp = self.colors
        dataset.scales, dataset.offsets = self.scales, self.offsets
        dataset.units = tuple(unit or "" for unit in self.units)
        dataset.update_tags(**self.tags)
        for band, (text, tags) in enumerate(zip(self.descriptions, self.band_tags), 1):
            if text:
                dataset.set_band_description(band, text)
            dataset.update_tags(band, **tags)


def look_of(dataset: DatasetReader) -> RasterLook:
    """What `dataset` says of itself; one type holds the values of all bands."""
    flags = dataset.mask_flag_enums[0]
    return RasterLook(
        dataset.count,
        dataset.dtypes[0],
        dataset.nodata,
        dataset.descriptions,
        dataset.colorinterp,
        dataset.scales,
        dataset.offsets,
        dataset.units,
        dataset.tags(),
        tuple(_fresh(dataset.tags(band)) for band in range(1, dataset.count + 1)),
        MaskFlags.per_dataset in flags and MaskFlags.alpha not in flags,
    )


def _fresh(tags: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in tags.items() if not name.startswith(STALE)}

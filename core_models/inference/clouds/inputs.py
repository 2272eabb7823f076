"""The two images of a cloud job, opened, checked and read in the units that networks are trained on; knows no
torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass

import numpy as np
from rasterio.transform import from_bounds

from ...contract.card import ModelCard
from ...contract.cloud_jobs import RemoveClouds
from ...contract.errors import InputRefused
from ...geo.files import RasterFile
from ...geo.grid import Grid
from ...geo.offset import FRACTIONS, told_offset
from ...geo.raster import AlignedSource, RasterSource, source_of
from ...geo.stack import read_files
from ...sensors import sentinel1, sentinel2

REFLECTANCE = 10000.0
"""Digital numbers of a surface that reflects everything."""
CIRRUS = "B10"
"""A band that level 2A has not; networks trained with it are given 0, which is what it holds where the sky is
clear."""


@dataclass(frozen=True)
class OpticalImage:
    """The cloudy image on the job's grid, as reflectance times 10000 of the card's bands."""

    aligned: AlignedSource
    names: tuple[str, ...]
    """The card's bands."""
    present: tuple[int, ...]
    """Where among them the raster's bands are; the others are 0."""
    factor: float
    """From the raster's values to numbers of 10000 for a white surface: 1, or 10000 where values are
    fractions."""
    offset: float
    """What is added to those."""

    @property
    def bands(self) -> tuple[int, ...]:
        """Band numbers in the raster, in the order of `present`."""
        return self.aligned.source.bands

    def numbers(self, values: np.ndarray) -> np.ndarray:
        """Reflectance times 10000 (C, h, w) float32 of all bands of the card, from the raster's `values`
        (bands, h, w).
        """
        values = values if self.factor == 1.0 else values * np.float32(self.factor)
        found = sentinel2.apply_offset(values, self.offset)
        if self.present == tuple(range(len(self.names))):
            return found
        numbers = np.zeros((len(self.names), *values.shape[1:]), np.float32)
        numbers[list(self.present)] = found
        return numbers

    def values(self, numbers: np.ndarray) -> np.ndarray:
        """The inverse: the raster's values (bands, h, w) float32 of numbers (C, h, w)."""
        return sentinel2.undo_offset(numbers[list(self.present)], self.offset) / np.float32(self.factor)

    def read(self, row: int, col: int, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """Numbers (C, h, w) float32 and which pixels (h, w) were observed."""
        values, valid = self.aligned.read(row, col, height, width)
        return self.numbers(values), valid


@dataclass(frozen=True)
class RadarImage:
    """The radar image on the job's grid, in decibels."""

    aligned: AlignedSource
    linear: bool
    """Whether the raster holds power."""

    def read(self, row: int, col: int, height: int, width: int) -> tuple[np.ndarray, np.ndarray]:
        """Decibels (S, h, w) float32 and which pixels (h, w) the radar saw; power of 0 is nothing seen."""
        values, valid = self.aligned.read(row, col, height, width)
        if self.linear:
            return sentinel1.to_db(values), valid & (values > 0).all(axis=0)
        return values, valid


def open_optical(
    job: RemoveClouds, card: ModelCard, stack: ExitStack
) -> tuple[RasterSource, tuple[int, ...], list[str]]:
    """The optical raster, where among the card's bands its own are, and what to say; raises
    `InputRefused`.
    """
    names = card.bands
    files, seen = read_files(job.optical, False, job.bands_optical, names)
    if lacks_cirrus(job, names, files[0]):
        names = tuple(name for name in names if name != CIRRUS)
    source = stack.enter_context(source_of(job.optical, files, job.bands_optical, names, seen))
    if source.dtype == "uint8" and max(card.scaling.high) > 255:
        message = (
            f"{job.optical} holds 8-bit values, an image made to look at; {card.name} wants "
            "reflectance times 10000."
        )
        raise InputRefused("input.rendered", message, "Choose the product's own bands (16 bits).")
    present = tuple(card.bands.index(name) for name in names)
    said = list(source.notes)
    if len(names) < len(card.bands):
        said.append(
            f"{job.optical} has no {CIRRUS} (cirrus), as level 2A has none; the network is given 0 in its "
            "place."
        )
    left = source.count - len(source.bands)
    if left > 0:
        said.append(
            f"{job.optical}: bands that are unknown to the network and stay as they are: {left} of "
            f"{source.count}."
        )
    return source, present, said


def lacks_cirrus(job: RemoveClouds, names: Sequence[str], file: RasterFile) -> bool:
    """Whether the raster has all of the wanted bands but that of cirrus."""
    if CIRRUS not in names:
        return False
    if job.bands_optical:
        return len(job.bands_optical) == len(names) - 1
    labels = {sentinel2.band_name(label) for label in file.labels[: file.count]} - {None}
    if labels:
        return CIRRUS not in labels and set(names) - {CIRRUS} <= labels
    return file.count == len(names) - 1


def optical_image(
    job: RemoveClouds, card: ModelCard, aligned: AlignedSource, present: tuple[int, ...]
) -> tuple[OpticalImage, list[str]]:
    """The image with the units that its values and metadata speak for, and what to say about them."""
    sample, said = aligned.sample(), []
    fractions = (
        sample.size and aligned.source.dtype.startswith("float") and np.percentile(sample, 98) < FRACTIONS
    )
    factor = REFLECTANCE if fractions and max(card.scaling.high) > FRACTIONS else 1.0
    if factor != 1.0:
        said.append(
            f"{job.optical} holds reflectance from 0 to 1, which is multiplied by {REFLECTANCE:g} for the "
            "network."
        )
    if job.offset != "auto":
        return OpticalImage(aligned, tuple(card.bands), present, factor, float(job.offset)), said
    offset = _told_offset(aligned.source) if factor == 1.0 else 0.0
    lowest = float(np.quantile(sample.min(axis=0), 0.001)) if sample.size else 0.0
    if offset:
        said.append(
            f"{job.optical}: its metadata speak of an offset; {offset:g} is added to its values for the "
            "network."
        )
    elif lowest > -0.9 * sentinel2.OFFSET:
        hint = f"if it is a Sentinel-2 product of 2022 or later, use {{offset}} {sentinel2.OFFSET}"
        said.append(f"{job.optical}: no band of any pixel is below {lowest:.0f}; {hint}.")
    return OpticalImage(aligned, tuple(card.bands), present, factor, offset), said


def _told_offset(source: RasterSource) -> float:
    """What the files say is to be added to their values; raises `InputRefused` where they say several things,
    as products from before and after 2022 do.
    """
    first, *others = source.members
    offset = told_offset(first)
    for file in others:
        if told_offset(file) != offset:
            message = (
                f"The files of {source.path} do not fit together: the offset of {file.path} is "
                f"{told_offset(file):g}, that of {first.path} {offset:g}."
            )
            raise InputRefused("input.mosaic", message, "Bring them to one offset, or name {offset}.")
    return offset


def radar_image(job: RemoveClouds, card: ModelCard, aligned: AlignedSource) -> tuple[RadarImage, list[str]]:
    """The image with its units known; raises `InputRefused` for values that are no backscatter, and swapped
    polarisations.
    """
    sample = aligned.sample()
    found, said = sentinel1.units(sample) if aligned.source.dtype != "uint8" else "unknown", []
    middle = f"median {np.median(sample):.3g}" if sample.size else "no values"
    if job.sar_units != "auto" and found not in (UNITS[job.sar_units], "unknown"):
        message = f"{job.sar} looks like {WORDS[found]} ({middle}), but sar_units is {job.sar_units}."
        raise InputRefused("input.sar-units", message, "Use {sar_units} auto.")
    if found == "unknown" and job.sar_units == "auto" and sample.size:
        message = (
            f"{job.sar} is neither decibels nor linear power ({aligned.source.dtype}, {middle}); "
            "wanted calibrated backscatter."
        )
        raise InputRefused(
            "input.sar-units", message, "Calibrate it to sigma nought, or say {sar_units} if it is."
        )
    linear = job.sar_units == "linear" or (job.sar_units == "auto" and found == "power")
    if linear:
        said.append(f"{job.sar} is taken as linear power ({middle}) and converted to decibels.")
    _check_polarisations(job, card, sentinel1.to_db(sample) if linear else sample)
    return RadarImage(aligned, linear), said


UNITS = {"db": "db", "linear": "power"}
WORDS = {"db": "decibels", "power": "linear power"}


def _check_polarisations(job: RemoveClouds, card: ModelCard, decibels: np.ndarray) -> None:
    wanted = [name.upper() for name in card.bands_sar]
    if job.bands_sar or not {"VV", "VH"} <= set(wanted) or not decibels.size:
        return
    first, second = decibels[wanted.index("VV")], decibels[wanted.index("VH")]
    if sentinel1.swapped(first, second):
        levels = f"VV {np.median(first):.1f} dB, VH {np.median(second):.1f} dB"
        message = (
            f"{job.sar}: its polarisations look swapped ({levels}, and VH is the weaker one); wanted "
            f"{', '.join(wanted)}."
        )
        raise InputRefused(
            "input.polarisation", message, "Give the band numbers, for example {bands_sar} 2,1."
        )


def fill(values: np.ndarray, valid: np.ndarray) -> np.ndarray:
    """`values` (C, h, w) with the mean of the valid pixels of each band where `valid` (h, w) is false."""
    if valid.all() or not valid.any():
        return values
    means = values[:, valid].mean(axis=1)[:, None, None]
    return np.where(valid, values, means).astype(np.float32)


def window_of(
    source: RasterSource, extent: tuple[float, float, float, float] | None
) -> tuple[Grid, int, int]:
    """The part of the raster's own grid that `extent` touches, and its first row and column; raises
    `InputRefused` outside.
    """
    if extent is None:
        return source.grid, 0, 0
    xmin, ymin, xmax, ymax = extent
    box = Grid(source.grid.crs, from_bounds(xmin, ymin, xmax, ymax, 1, 1), 1, 1)
    window = source.grid_window(box)
    if window.width < 1 or window.height < 1:
        found = ", ".join(f"{value:.8g}" for value in source.grid.bounds)
        message = (
            f"The extent {', '.join(f'{value:.8g}' for value in extent)} lies outside {source.path} "
            f"({found})."
        )
        raise InputRefused(
            "input.extent", message, "Give an extent in the CRS of the optical image, or none."
        )
    return (
        source.grid.window(window.row_off, window.col_off, window.height, window.width),
        window.row_off,
        window.col_off,
    )

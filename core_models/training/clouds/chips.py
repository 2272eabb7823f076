"""`make-cloud-chips`: rasters of clear, cloudy and radar images to the chips that training reads, which needs
no rasterio then.

Optical values become reflectance times 10000 (the offset of newer products taken off), radar decibels on the
optical pixels.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Optional

import numpy as np
import rasterio
from rasterio.enums import Resampling
from rasterio.vrt import WarpedVRT
from rasterio.windows import Window

from ...contract.chip_jobs import CloudChips
from ...contract.counting import counted
from ...contract.errors import InputRefused
from ...contract.events import Events
from ...contract.jobs import Result
from ...geo.outputs import replacing
from ...geo.reach import refuse_far
from ...sensors import sentinel1, sentinel2
from ...sensors.clouds import UNKNOWN, cloud_mask, shadow_limits
from ..chip_files import write_description
from ..description import Description
from .layout import Place, find_places, split_of

SAMPLE = 512
"""Side in pixels to which a raster is reduced to see its units, offset and shadows."""
OBSERVED = 1.0
"""Least share of a chip that is observed on the clear date."""


def make_cloud_chips(job: CloudChips, events: Events) -> Result:
    """Write `split/{clear,cloudy,sar,mask}/NAME.npy` and `dataset.json`; raises `InputRefused` and
    `Cancelled`.
    """
    places = find_places(Path(job.source), _cloud_share)
    output = Path(job.output)
    counts: dict[str, int] = {}
    if os.path.exists(output):
        raise InputRefused("output.exists", f"{output} exists already.", "Choose another folder.")
    with replacing(str(output)) as temporary:
        names: set[tuple[str, ...]] = set()
        for number, place in enumerate(places):
            events.check()
            events.progress(number / len(places), place.name)
            with ExitStack() as stack:
                cut = _Place(place, job, stack)
                names.add(cut.bands)
                for name, parts in cut.chips():
                    split = split_of(place, name, job.validation, job.test)
                    copies = {f"{name}_drawn{copy}": bare(parts) for copy in range(job.drawn)} or {
                        name: parts
                    }
                    for copy, kept in copies.items():
                        _save(Path(temporary) / split, copy, kept)
                    counts[f"{split}_chips"] = counts.get(f"{split}_chips", 0) + len(copies)
        if len(names) > 1:
            raise InputRefused(
                "input.bands",
                f"The rasters of {job.source} have different bands.",
                "Make a dataset of each kind.",
            )
        source = f"cut from {Path(job.source).name}"
        about = Description(bands=names.pop(), bands_sar=job.bands_sar, licence=job.licence, source=source)
        write_description(Path(temporary), about)
    return Result({"dataset": str(output)}, {name: float(count) for name, count in counts.items()})


def bare(parts: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """The parts of a chip without its cloudy date."""
    return {part: values for part, values in parts.items() if part not in ("cloudy", "mask")}


def _save(folder: Path, name: str, parts: dict[str, np.ndarray]) -> None:
    for part, values in parts.items():
        (folder / part).mkdir(parents=True, exist_ok=True)
        np.save(folder / part / f"{name}.npy", values)


class _Place:
    """The rasters of one place on the pixels of the clear one."""

    def __init__(self, place: Place, job: CloudChips, stack: ExitStack) -> None:
        self.place, self.job, self.stack = place, job, stack
        self.grid = self._open(place.clear)
        self.cloudy, self.sar, self.mask = (
            self._aligned(path) for path in (place.cloudy, place.sar, place.mask)
        )
        self.bands = optical_names(self.grid, place.clear, job.bands)
        self.offsets = {part: self._offset(part) for part in (self.grid, self.cloudy) if part is not None}
        self.power = self.sar is not None and self._is_power(self.sar)
        self.limits = self._shadow_limits() if self.cloudy is not None and self.mask is None else None

    def chips(self) -> Iterator[tuple[str, dict[str, np.ndarray]]]:
        """Name and parts of every chip that the clear date observes whole."""
        side, height, width = self.job.chip, self.grid.height, self.grid.width
        corners = [(row, column) for row in _starts(height, side) for column in _starts(width, side)]
        for row, column in corners:
            window = Window(column, row, min(side, width), min(side, height))
            clear, seen = self._optical(self.grid, window)
            if seen.mean() < OBSERVED:
                continue
            parts = {"clear": clear}
            if self.cloudy is not None:
                parts["cloudy"], seen = self._optical(self.cloudy, window)
                parts["mask"] = self._mask(parts["cloudy"], seen, window)
            if self.sar is not None and (db := self._db(self.sar.read(window=window))) is not None:
                parts["sar"] = db
            name = self.place.name if len(corners) == 1 else f"{self.place.name}_{row:05d}_{column:05d}"
            yield name, parts

    def _open(self, path: Path) -> Any:
        refuse_far(str(path))
        try:
            return self.stack.enter_context(rasterio.open(path))
        except rasterio.errors.RasterioIOError as error:
            raise InputRefused(
                "input.missing", f"{path} cannot be read: {error}.", "Check the list or the folder."
            ) from error

    def _aligned(self, path: Optional[Path]) -> Optional[Any]:
        """The raster on the clear one's grid, warped where it has another."""
        if path is None:
            return None
        raster, grid = self._open(path), self.grid
        if (raster.crs, raster.transform, raster.shape) == (grid.crs, grid.transform, grid.shape):
            return raster
        if raster.crs is None or grid.crs is None:
            raise InputRefused(
                "input.crs", f"{path} has other pixels than {self.place.clear} and no CRS.", "Give it one."
            )
        how = Resampling.nearest if path == self.place.mask else Resampling.bilinear
        size = {"crs": grid.crs, "transform": grid.transform, "height": grid.height, "width": grid.width}
        return self.stack.enter_context(WarpedVRT(raster, resampling=how, **size))

    def _offset(self, raster: Any) -> int:
        if self.job.offset is not None:
            return self.job.offset
        return sentinel2.offset_of(raster.tags()) or 0

    def _optical(
        self, raster: Any, window: Optional[Window], shape: Optional[tuple[int, int]] = None
    ) -> tuple[np.ndarray, np.ndarray]:
        """(H, W, C) uint16 and where it was observed (H, W)."""
        values = raster.read(window=window, out_shape=shape and (raster.count, *shape))
        empty = (
            (values == raster.nodata).all(axis=0)
            if raster.nodata is not None
            else np.zeros(values.shape[1:], bool)
        )
        seen = ~empty & np.isfinite(values).all(axis=0) & (values != 0).any(axis=0)
        numbers = np.nan_to_num(values.astype(np.float32)) + np.float32(self.offsets[raster])
        return np.rint(numbers.clip(0, 65535)).astype(np.uint16).transpose(1, 2, 0), seen

    def _shadow_limits(self) -> Any:
        shape = tuple(min(SAMPLE, side) for side in self.grid.shape)
        values, seen = self._optical(self.cloudy, None, shape)
        reflectance = _reflectance(values)
        return shadow_limits(reflectance, self.bands, seen & (cloud_mask(reflectance, self.bands) == 0))

    def _mask(self, cloudy: np.ndarray, seen: np.ndarray, window: Window) -> np.ndarray:
        """(H, W) uint8, as the mask's file says or by thresholds."""
        if self.mask is not None:
            found = self.mask.read(1, window=window).astype(np.uint8)
        else:
            found = cloud_mask(_reflectance(cloudy), self.bands, seen, self.limits)
        return np.where(seen, found, UNKNOWN).astype(np.uint8)

    def _is_power(self, raster: Any) -> bool:
        """Whether radar is linear power; refuses other units than that and decibels, and swapped
        polarisations.
        """
        path = self.place.sar
        found = raster.read(out_shape=(raster.count, *(min(SAMPLE, side) for side in raster.shape)))
        if raster.count != len(self.job.bands_sar):
            message = f"{path} has {counted(raster.count, 'band')}, wanted {', '.join(self.job.bands_sar)}."
            raise InputRefused("input.bands", message, "Name its bands in their order with {bands_sar}.")
        unit = sentinel1.units(found)
        if unit == "unknown":
            message = f"{path} has values around {np.nanmedian(found):.4g}, wanted decibels or linear power."
            raise InputRefused("sar.units", message, "Calibrate it to sigma nought.")
        db = sentinel1.to_db(found) if unit == "power" else found
        if self.job.bands_sar == ("VV", "VH") and sentinel1.swapped(*db):
            raise InputRefused(
                "sar.swapped", f"{path} is brighter in VH than in VV.", "Give its bands as {bands_sar} VH,VV."
            )
        return unit == "power"

    def _db(self, values: np.ndarray) -> Optional[np.ndarray]:
        """(H, W, S) float32 decibels, the least of the instrument where there is none; None where that is
        everywhere.
        """
        values = values.astype(np.float32)
        seen = np.isfinite(values) & (values != 0)
        if not seen.any():
            return None
        db = sentinel1.to_db(values) if self.power else values
        return np.where(seen, db, np.float32(-50.0)).astype(np.float32).transpose(1, 2, 0)


def _cloud_share(path: Path) -> float:
    """Share of cloud by thresholds in a reduced image of Sentinel-2."""
    refuse_far(str(path))
    with rasterio.open(path) as raster:
        values = raster.read(out_shape=(raster.count, *(min(SAMPLE, side) for side in raster.shape)))
        return float(
            (cloud_mask(values.astype(np.float32) / 1e4, optical_names(raster, path, ())) == 1).mean()
        )


def _reflectance(numbers: np.ndarray) -> np.ndarray:
    return numbers.transpose(2, 0, 1).astype(np.float32) / np.float32(1e4)


def _starts(length: int, side: int) -> list[int]:
    """First pixels of windows of `side` side by side in `length`; what is left at the end is left out."""
    return [0] if length <= side else list(range(0, length - side + 1, side))


def optical_names(raster: Any, path: Path, given: tuple[str, ...]) -> tuple[str, ...]:
    """The optical bands' names in their order; raises `InputRefused` where they cannot be known."""
    names = given or tuple(filter(None, (sentinel2.band_name(name or "") for name in raster.descriptions)))
    if len(names) == raster.count and len(set(names)) == len(names):
        return names
    if not given and raster.count in (13, 12):
        return tuple(band for band in sentinel2.BANDS if raster.count == 13 or band != "B10")
    found = f"{path} has {counted(raster.count, 'band')}" + (
        f", {len(given)} are named." if given else " without names."
    )
    raise InputRefused("input.bands", found, "Name its bands in their order with {bands}.")

"""From reconstructed rows to the rasters of a cloud job: the image, its provenance, its uncertainty."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import rasterio
from rasterio.windows import Window

from ...geo.provenance import OBSERVED, RECONSTRUCTED
from ...geo.scaling import unscaled, unscaled_deviation
from ...geo.sink import RasterSink
from ...geo.tiles import Tile
from ...sensors import UNKNOWN
from ...sensors.clouds import CLEAR, CLOUD, SHADOW
from .prepare import PreparedScene, with_border
from .seam import weights


class MaskReader:
    """The job's mask, block by block. Read it from one thread."""

    def __init__(self, path: str) -> None:
        self._dataset = rasterio.open(path)

    def __call__(self, row: int, col: int, height: int, width: int) -> np.ndarray:
        """(h, w) uint8."""
        return np.asarray(self._dataset.read(1, window=Window(col, row, width, height)))

    def close(self) -> None:
        """Let go of the file."""
        self._dataset.close()


@dataclass
class Sinks:
    """Where the results go."""

    clear: RasterSink
    provenance: RasterSink
    uncertainty: RasterSink | None = None


class CloudWriter:
    """Complete rows of network output, mixed into the original pixels by the mask, to all rasters
    of the job.
    """

    def __init__(self, scene: PreparedScene, mask: MaskReader, clear: str, sinks: Sinks) -> None:
        self.scene, self.mask, self.clear, self.sinks = scene, mask, clear, sinks
        self.counts = {OBSERVED: 0, RECONSTRUCTED: 0, UNKNOWN: 0}
        self.uncovered = 0
        """Clouded pixels that could not be reconstructed."""

    def __call__(self, row: int, values: np.ndarray) -> None:
        """Write the rows from `row` on; `values` (C or 2 C, h, width) are means and deviations of the
        network, NaN elsewhere.
        """
        height, width = values.shape[1:]
        band = Tile(row, 0, height, width)
        mask = with_border(self.mask, band, self.scene.grid)
        weight = weights(mask, self.clear)
        mask = self.mask(row, 0, height, width)
        made = np.isfinite(values[0]) & (weight > 0)
        lost = np.isin(mask, (CLOUD, SHADOW)) & ~made
        self.sinks.clear.write(row, 0, self._mixed(row, values, np.where(made, weight, 0.0), lost))
        if self.scene.original.look.masked:
            self.sinks.clear.write_mask(
                row, np.where(lost, 0, self.scene.original.mask(row, height)).astype(np.uint8)
            )
        provenance = np.where(made, RECONSTRUCTED, np.where(mask == CLEAR, OBSERVED, UNKNOWN)).astype(
            np.uint8
        )
        self.sinks.provenance.write(row, 0, provenance)
        if self.sinks.uncertainty is not None:
            self.sinks.uncertainty.write(row, 0, self._deviation(values, made))
        for value in self.counts:
            self.counts[value] += int((provenance == value).sum())
        self.uncovered += int(lost.sum())

    def _mixed(self, row: int, values: np.ndarray, weight: np.ndarray, lost: np.ndarray) -> np.ndarray:
        """The original rows (bands, h, width) with the network's bands where `weight` (h, width)
        is above 0.
        """
        scene, original = self.scene, self.scene.original.read(row, values.shape[1])
        made, nodata = weight > 0, scene.original.look.nodata
        if made.any():
            count = len(scene.card.bands)
            numbers = unscaled(values[:count][:, None, made], scene.card.scaling)
            for band, pixels in zip(scene.optical.bands, scene.optical.values(numbers)[:, 0]):
                seen = original[band - 1][made].astype(np.float64)
                original[band - 1][made] = as_type(
                    seen + weight[made] * (pixels - seen), original.dtype, nodata
                )
        if nodata is not None:
            original[:, lost] = nodata
        return original

    def _deviation(self, values: np.ndarray, made: np.ndarray) -> np.ndarray:
        scene = self.scene
        present = list(scene.optical.present)
        deviation = (
            unscaled_deviation(values[len(scene.card.bands) :], scene.card.scaling)[present]
            / scene.optical.factor
        )
        return np.where(made, deviation, np.float32(np.nan)).astype(np.float32)


def as_type(values: np.ndarray, dtype: np.dtype, nodata: float | None) -> np.ndarray:
    """`values` in `dtype`, rounded and clipped where it holds whole numbers, and never `nodata`."""
    dtype = np.dtype(dtype)
    if dtype.kind not in "iu":
        return values.astype(dtype)
    limits = np.iinfo(dtype)
    whole = np.clip(np.rint(values), limits.min, limits.max)
    if nodata is not None:
        whole = np.where(whole == nodata, nodata + (1 if nodata < limits.max else -1), whole)
    return np.asarray(whole.astype(dtype))

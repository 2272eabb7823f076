"""How far one date lies beside the other: phase correlation with a measure of how sure it is.

Kuglin and Hines 1975: the phase of the cross-power spectrum of two shifted images is a plane wave, its
inverse transform a peak at the shift. Surfaces of several patches are added up, so that a shift that they
share stands out and what changed between the dates does not. What the parts of the patches say each by
itself tells how far one shift holds for the whole scene.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

SURE = 2.0
"""Height of the peak over the next one from which the shift is believed; unrelated images stay below 1.6."""
SURE_PART = 1.6
"""The same for a part of a patch, of which a few may err: the median of all is taken."""
PATCH = 512
_BLUR = 0.7
_REACH = 0.35


@dataclass(frozen=True)
class Shift:
    """The second date beside the first, in pixels of the common grid."""

    columns: float
    """To the right."""
    rows: float
    """Downward."""
    confidence: float
    """Height of the correlation peak over the next one; 1 is a guess."""
    patches: int
    """Patches that were compared."""
    parts: int = 0
    """Quarters of patches that show a shift of their own."""
    spread: float = math.nan
    """Median distance of their shifts from the common one, in pixels; NaN where none shows one."""

    @property
    def reliable(self) -> bool:
        """Whether the peak stands out enough to be believed."""
        return self.confidence >= SURE

    @property
    def pixels(self) -> float:
        """Length of the shift."""
        return float(np.hypot(self.columns, self.rows))


NO_SHIFT = Shift(0.0, 0.0, 0.0, 0)
"""Where nothing could be compared."""


def estimate_shift(patches: Iterable[tuple[np.ndarray, np.ndarray]]) -> Shift:
    """The shift that pairs of patches (h, w), all of one size and NaN where invalid, have in common.

    Patches that are flat or less than half valid are left out. Shifts are found up to a third of a patch.
    """
    surface, count = None, 0
    own: list[Shift] = []
    for before, after in patches:
        one = _correlate(before, after)
        if one is not None:
            surface, count = (one if surface is None else surface + one), count + 1
            own += _own_shifts(before, after)
    if surface is None:
        return NO_SHIFT
    common = _peak(surface, count)
    away = [math.hypot(one.columns - common.columns, one.rows - common.rows) for one in own]
    return replace(common, parts=len(away), spread=float(np.median(away)) if away else math.nan)


def _own_shifts(before: np.ndarray, after: np.ndarray) -> Iterator[Shift]:
    """Of those quarters of a patch that show one."""
    height, width = (side // 2 for side in before.shape)
    for row in (0, height):
        for column in (0, width):
            part = slice(row, row + height), slice(column, column + width)
            surface = _correlate(before[part], after[part])
            one = NO_SHIFT if surface is None else _peak(surface, 1)
            if one.confidence >= SURE_PART:
                yield one


def _correlate(before: np.ndarray, after: np.ndarray) -> np.ndarray | None:
    seen = np.isfinite(before) & np.isfinite(after)
    if seen.mean() < 0.5 or min(before.shape) < 32:
        return None
    spectra = []
    for image in (before, after):
        centred = np.where(seen, image - image[seen].mean(), 0.0)
        if centred.std() < 1e-9 * max(1.0, abs(float(image[seen].mean()))):
            return None
        spectra.append(
            np.fft.rfft2(centred * np.hanning(image.shape[0])[:, None] * np.hanning(image.shape[1]))
        )
    cross = np.conj(spectra[0]) * spectra[1]
    rows, columns = np.fft.fftfreq(before.shape[0])[:, None], np.fft.rfftfreq(before.shape[1])
    blur = np.exp(
        -2 * (np.pi * _BLUR) ** 2 * (rows**2 + columns**2)
    )  # a Gaussian peak, and less of the noise of single pixels
    return np.fft.irfft2(cross / (np.abs(cross) + 1e-12 * np.abs(cross).max()) * blur, before.shape)


def _peak(surface: np.ndarray, count: int) -> Shift:
    surface = np.fft.fftshift(surface)
    middle = [side // 2 for side in surface.shape]
    reach = [int(side * _REACH) for side in surface.shape]
    part = surface[
        middle[0] - reach[0] : middle[0] + reach[0] + 1, middle[1] - reach[1] : middle[1] + reach[1] + 1
    ]
    row, column = divmod(int(part.argmax()), part.shape[1])
    rest = part.copy()
    rest[max(0, row - 4) : row + 5, max(0, column - 4) : column + 5] = -np.inf
    next_best = max(float(rest.max()), 1e-12)
    rows = row - reach[0] + _between(part[:, column], row)
    columns = column - reach[1] + _between(part[row], column)
    return Shift(float(columns), float(rows), float(part[row, column] / next_best), count)


def _between(line: np.ndarray, index: int) -> float:
    """Where the top of a Gaussian lies between the pixels around its highest one."""
    if not 0 < index < len(line) - 1 or min(line[index - 1 : index + 2]) <= 0:
        return 0.0
    left, top, right = np.log(line[index - 1 : index + 2])
    curve = left - 2 * top + right
    return float(np.clip((left - right) / (2 * curve), -0.5, 0.5)) if curve < 0 else 0.0

"""Raster values to what a network was trained on, as the model card says, with a stretch where the values do
not fit.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

import numpy as np

from ..contract.card import Scaling
from ..contract.errors import InputRefused
from .raster import AlignedSource

PERCENTILES = (2.0, 98.0)
"""Of each date and band, where the card's value range does not fit."""
TOO_SMALL = 0.02
"""Share of the card's range below which values are taken for other units: reflectance 0..1 where 0..255 is
wanted; and by which values may lie below the range: reflectance of water is a little below 0 at times."""


@dataclass(frozen=True)
class FittedScaling:
    """The numbers of `scaled` per band, as fitted to one date."""

    low: tuple[float, ...]
    high: tuple[float, ...]
    mean: tuple[float, ...]
    std: tuple[float, ...]
    stretched: bool = False
    """Whether low and high are percentiles of the date instead of the card's values."""

    def __call__(self, values: np.ndarray, valid: np.ndarray) -> np.ndarray:
        """Network input (C, h, w) float32 of `values` (C, h, w); 0, which is the mean, where `valid` (h, w)
        is false.
        """
        found = scaled(values, self)
        if not valid.all():
            found[:, ~valid] = 0.0
        return found


Numbers = Union[Scaling, FittedScaling]


def scaled(values: np.ndarray, scaling: Numbers) -> np.ndarray:
    """Network input (C, h, w) float32 of `values` (C, h, w) in the units of `scaling`, per band:
    (clip((x - low) / (high - low), 0, 1) - mean) / std.
    """
    low, high, mean, std = _columns(scaling)
    found = np.asarray(values - low, np.float32)  # in place from here on: a tile takes megabytes
    found /= high - low
    np.clip(found, 0, 1, out=found)
    found -= mean
    found /= std
    return found


def unscaled(values: np.ndarray, scaling: Numbers) -> np.ndarray:
    """The inverse: values (C, h, w), in the units of `scaling` and within its range, of network output."""
    low, high, mean, std = _columns(scaling)
    return np.asarray(np.clip(values * std + mean, 0.0, 1.0) * (high - low) + low)


def unscaled_deviation(values: np.ndarray, scaling: Numbers) -> np.ndarray:
    """A standard deviation (C, h, w) of network output, in the units of `scaling`."""
    low, high, _, std = _columns(scaling)
    return np.asarray(values * std * (high - low))


def _columns(scaling: Numbers) -> list[np.ndarray]:
    return [
        np.asarray(part, np.float32)[:, None, None]
        for part in (scaling.low, scaling.high, scaling.mean, scaling.std)
    ]


def fit_scaling(
    scaling: Scaling,
    source: AlignedSource,
    stretch: str,
    label: str,
    area: str = "the area that both dates cover",
) -> tuple[FittedScaling, list[str]]:
    """The scaling for one date, and warnings that name `label`, the values found and wanted, and what was
    done.

    `stretch` is `card` (the card's range as it is), `percentile` (2% to 98% of the date) or `auto` (the
    card's range, or percentiles where the values leave it or are of other units). Raises `InputRefused` where
    nothing is observed in the grid, which is called `area` then.
    """
    values = _sample(source, label, area)
    if scaling.kind == "percentile":
        return _stretched(scaling, values, scaling.low, scaling.high), []
    if stretch == "percentile" or (stretch == "auto" and (reason := _misfit(scaling, source, values))):
        count = len(scaling.low)
        fitted = _stretched(scaling, values, (PERCENTILES[0],) * count, (PERCENTILES[1],) * count)
        if stretch == "percentile":
            return fitted, []
        done = f"its {PERCENTILES[0]:g}% to {PERCENTILES[1]:g}% values were stretched to the range instead"
        return fitted, [
            f"{_named(label, source)}: {reason}; {done}. Scores may be less sure than the card says."
        ]
    return FittedScaling(scaling.low, scaling.high, scaling.mean, scaling.std), []


def fit_pair(
    scalings: tuple[Scaling, Scaling], sources: tuple[AlignedSource, AlignedSource], stretch: str
) -> tuple[tuple[FittedScaling, FittedScaling], list[str]]:
    """`fit_scaling` of both dates of a pair: where the values of one do not fit, both are stretched.

    Were only one of them stretched, the same picture in 8 and in 16 bits would be full of change. Dates that
    the card scales by different ranges, as those of different sensors, are fitted each on its own. Raises
    `InputRefused`.
    """
    labels = ("Before", "After")
    fits = [
        fit_scaling(scaling, source, stretch, label)
        for scaling, source, label in zip(scalings, sources, labels)
    ]
    first, second = scalings
    alike = (first.low, first.high, first.kind) == (second.low, second.high, second.kind)
    if alike and fits[0][0].stretched != fits[1][0].stretched:
        fitting = 1 if fits[0][0].stretched else 0
        source, label = sources[fitting], labels[fitting]
        low, high = PERCENTILES
        said = (
            f"{_named(label, source)} fits the card's range, and its {low:g}% to {high:g}% values were "
            "stretched to it all the same, so that both dates are treated alike."
        )
        fits[fitting] = fit_scaling(scalings[fitting], source, "percentile", label)[0], [said]
    return (fits[0][0], fits[1][0]), [*fits[0][1], *fits[1][1]]


def _sample(source: AlignedSource, label: str, area: str) -> np.ndarray:
    """(C, n) valid values; looks closer before it says that there are none."""
    for limit in (1024, 4096):
        values = source.sample(limit)
        if values.shape[1]:
            return values
    raise InputRefused(
        "input.all-nodata",
        f"{_named(label, source)} has no valid pixel in {area}.",
        "Check its nodata value, or choose another extent.",
    )


def _named(label: str, source: AlignedSource) -> str:
    return f"{label[:1].upper()}{label[1:]} ({source.source.path})"


def _misfit(scaling: Scaling, source: AlignedSource, values: np.ndarray) -> str:
    """In words, how the values leave the card's range; empty where they do not."""
    bottoms, tops = np.percentile(values, PERCENTILES, axis=1)
    ranges = f"wanted {_numbers(scaling.low)} to {_numbers(scaling.high)}"
    above = [band for band, high in enumerate(scaling.high) if tops[band] > high]
    if above:
        return f"98% of band {source.source.bands[above[0]]} reach up to {tops[above[0]]:.4g}, {ranges}"
    made_for_bytes = set(source.dtypes) == {"uint8"} and set(scaling.high) == {255.0}
    floor = [low + TOO_SMALL * (high - low) for low, high in zip(scaling.low, scaling.high)]
    if not made_for_bytes and all(top < limit for top, limit in zip(tops, floor)):
        return f"98% of all bands lie below {tops.max():.4g} ({source.dtypes[0]}), {ranges}"
    least = [low - TOO_SMALL * (high - low) for low, high in zip(scaling.low, scaling.high)]
    below = [band for band, low in enumerate(least) if bottoms[band] < low]
    if below:
        found = f"{bottoms[below[0]]:.4g} ({source.dtypes[0]})"
        return f"2% of band {source.source.bands[below[0]]} lie below {found}, {ranges}"
    return ""


def _stretched(
    scaling: Scaling, values: np.ndarray, lower: tuple[float, ...], upper: tuple[float, ...]
) -> FittedScaling:
    low = np.array([np.percentile(band, percent) for band, percent in zip(values, lower)])
    high = np.array([np.percentile(band, percent) for band, percent in zip(values, upper)])
    flat = high - low <= 1e-6 * np.maximum(
        1e-6, np.abs(high)
    )  # a constant band: in the middle, whatever its value
    half = np.maximum(0.5, 1e-3 * np.abs(high))
    low, high = np.where(flat, low - half, low), np.where(flat, high + half, high)
    return FittedScaling(tuple(low.tolist()), tuple(high.tolist()), scaling.mean, scaling.std, True)


def _numbers(values: tuple[float, ...]) -> str:
    return "/".join(f"{value:g}" for value in dict.fromkeys(values))

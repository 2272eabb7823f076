"""Is this pair of rasters fit to be compared, and what would be done about it."""

from __future__ import annotations

import math
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from ..contract.card import ModelCard
from ..contract.counting import counted
from .grid import Bounds, Grid, common_grid, name_of, reproject
from .lacking import open_pair
from .offset import take_offset
from .raster import AlignedSource, RasterSource
from .registration import SHIFT_WARNING, measure_shift, plain_shift, size_of, why_not
from .scaling import fit_pair
from .shift import Shift
from .twins import exchanged, refuse_twins
from .zeros import drop_zeros

RADIOMETRY_WARNING = 1.0
"""Difference of the means, in standard deviations, from which the dates look differently exposed."""


@dataclass(frozen=True)
class DateReport:
    """One date as it was found."""

    path: str
    files: int
    crs: str
    width: int
    height: int
    resolution: tuple[float, float]
    """In units of the CRS."""
    ground_resolution: float
    """Metres a pixel."""
    extent: Bounds
    """xmin, ymin, xmax, ymax in the CRS."""
    bands: tuple[int, ...]
    band_names: tuple[str, ...]
    dtype: str
    shared: float
    """Share of the date's area that lies in the common grid, 0..1."""
    valid: float
    """Share of the common grid that it observed, 0..1."""
    mean: tuple[float, ...]
    """Of each band there."""
    std: tuple[float, ...]


@dataclass(frozen=True)
class GridReport:
    """The grid on which both would be compared."""

    crs: str
    width: int
    height: int
    resolution: tuple[float, float]
    ground_resolution: float
    extent: Bounds


@dataclass(frozen=True)
class PairReport:
    """What `inspect` says of a pair."""

    before: DateReport
    after: DateReport
    grid: GridReport
    shift: Shift
    difference: tuple[float, ...]
    """Mean of the second date minus that of the first, a band, in standard deviations of the two."""
    warnings: tuple[str, ...]
    notes: tuple[str, ...] = ()
    """What was recognised in the files."""

    def to_dict(self) -> dict[str, Any]:
        """Plain values that JSON takes; None for what is not known."""
        shift = plain_shift(self.shift)
        if shift is not None:
            shift["why_not"] = why_not(self.shift)
        plain: dict[str, Any] = _plain({**asdict(self), "shift": shift})
        return plain


def inspect_pair(
    before: str,
    after: str,
    card: ModelCard | None = None,
    bands_before: tuple[int, ...] = (),
    bands_after: tuple[int, ...] = (),
) -> PairReport:
    """Open both dates and hold them against each other, and against `card` if given; raises `InputRefused` as
    a job would.
    """
    with ExitStack() as stack:
        sources, card = open_pair((before, after), (bands_before, bands_after), card, stack)
        names = card.bands if card else ()
        refuse_twins(sources)
        grid = common_grid(sources[0].grid, sources[1].grid)
        empty = [text for source in sources for text in drop_zeros(source, grid, names, "auto")]
        for source in sources:
            take_offset(source, grid, names)
        aligned = [stack.enter_context(source.on(grid)) for source in sources]
        dates = [_date(source, grid) for source in sources]
        shift = measure_shift(aligned[0], aligned[1])
        difference = _difference(*dates)
        warnings = exchanged(*sources) + [note for source in sources for note in source.notes] + empty
        if card:
            warnings += gsd_warnings(grid, card) + _scaling_warnings(aligned, card)
        warnings += _pair_warnings(dates, aligned[1].downsampling, shift, difference)
    described = GridReport(
        name_of(grid.crs), grid.width, grid.height, grid.resolution, grid.ground_resolution(), grid.bounds
    )
    notes = tuple(text for source in sources for text in source.said)
    return PairReport(dates[0], dates[1], described, shift, difference, tuple(warnings), notes)


def trained_at(card: ModelCard, metres: float) -> bool:
    """Whether the checkpoint was trained at pixels of this size."""
    low, high = card.gsd_range
    return 0.98 * low <= metres <= 1.02 * high  # a projection's scale alone makes 0.5997 m of 0.6 m


def gsd_warnings(grid: Grid, card: ModelCard, what: str = "The pair has") -> list[str]:
    """What to say where pixels are not of a size that the checkpoint was trained on; they are used as they
    are.
    """
    found = grid.ground_resolution()
    low, high = card.gsd_range
    if trained_at(card, found):
        return []
    trained = (
        f"{what} pixels of {found:.3g} m, the checkpoint was trained at {low:g} to {high:g} m; it runs "
        "as it is"
    )
    if found > high:
        return [f"{trained}. Finer pixels would add no detail: expect poor results."]
    return [f"{trained}; a resolution of {grid.resolution[0] * low / found:.3g} would fit."]


def _date(source: RasterSource, grid: Grid) -> DateReport:
    sample = source.sample(grid)
    seen = np.isfinite(sample).all(axis=0) if sample.size else np.zeros(sample.shape[1:], bool)
    values = sample[:, seen].astype(float)
    own = source.grid
    shared = grid.pixel_areas().sum() * grid.width / (own.pixel_areas().sum() * own.width)
    return DateReport(
        path=source.path,
        files=len(source.files),
        crs=name_of(own.crs),
        width=own.width,
        height=own.height,
        resolution=own.resolution,
        ground_resolution=own.ground_resolution(),
        extent=own.bounds,
        bands=source.bands,
        band_names=source.descriptions,
        dtype=source.dtype,
        shared=min(1.0, float(shared)),
        valid=float(seen.mean()) * _covered(own, grid) if seen.size else 0.0,
        mean=tuple(values.mean(axis=1).tolist()) if values.size else (math.nan,) * len(sample),
        std=tuple(values.std(axis=1).tolist()) if values.size else (math.nan,) * len(sample),
    )


def _covered(own: Grid, grid: Grid) -> float:
    """Share of `grid` that lies inside the footprint of `own`."""
    own = own.near(grid)
    outline = (
        own.outline() if own.crs == grid.crs else reproject(own.outline(), own.crs, grid.crs, grid.middle)
    )
    return min(1.0, float(grid.outline().intersection(outline).area / grid.outline().area))


def _difference(before: DateReport, after: DateReport) -> tuple[float, ...]:
    spread = (math.sqrt((a * a + b * b) / 2) for a, b in zip(before.std, after.std))
    return tuple((b - a) / s if s > 0 else math.nan for a, b, s in zip(before.mean, after.mean, spread))


def _scaling_warnings(aligned: list[AlignedSource], card: ModelCard) -> list[str]:
    scalings = card.scaling, card.scaling_after or card.scaling
    return fit_pair(scalings, (aligned[0], aligned[1]), "auto")[1]


def _pair_warnings(
    dates: list[DateReport], downsampling: float, shift: Shift, difference: tuple[float, ...]
) -> list[str]:
    before, after = dates
    found = []
    if len(before.bands) != len(after.bands):
        numbers = f"Before has {counted(len(before.bands), 'band')}, After {len(after.bands)}"
        found.append(f"{numbers}: choose bands that both have.")
    if downsampling >= 2 or downsampling <= 0.5:
        sizes = (
            f"After has pixels of {after.ground_resolution:.3g} m, Before of {before.ground_resolution:.3g} m"
        )
        found.append(
            f"{sizes}; After is {'averaged' if downsampling > 1 else 'interpolated, which adds no detail'}."
        )
    for label, date in (("Before", before), ("After", after)):
        if date.valid < 0.5:
            share = f"Only {100 * date.valid:.0f}% of the common grid is observed in {label}"
            found.append(f"{share}; the rest is reported as not observed.")
    if shift.reliable and shift.pixels >= SHIFT_WARNING:
        size = size_of(shift, before.ground_resolution)
        advice = f"{_advice(shift)}, or expect false change along edges"
        found.append(f"After is shifted by {size} against Before. {advice}.")
    worst = max((abs(value) for value in difference if math.isfinite(value)), default=0.0)
    if worst >= RADIOMETRY_WARNING:
        text = f"The dates differ in brightness by {worst:.1f} standard deviations"
        found.append(f"{text}; the stretch 'percentile' evens that out.")
    return found


def _advice(shift: Shift) -> str:
    reason = why_not(shift)
    if not reason:
        return "Take it out with {align}"
    return f"It cannot be taken out, since {reason}. Georeference one on the other"


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(entry) for name, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(entry) for entry in value]
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value.item() if isinstance(value, np.generic) else value

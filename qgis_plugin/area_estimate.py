"""The area of change that a sample gives, with its confidence interval; knows no Qt.

Olofsson, Foody, Herold, Stehman, Woodcock and Wulder 2014, Good practices for estimating area and assessing
accuracy of land change, Remote Sensing of Environment 148, 42–57. Where several strata have one class on the
map, as change that was nearly found and the rest have, accuracies are ratios of such estimates (Stehman 2014,
Estimating area and map accuracy for stratified random sampling when the strata are different from the map
classes, International Journal of Remote Sensing 35). Where strata are the map's classes that is the same.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Callable, Dict, Mapping, Sequence, Tuple

from ..core_models.contract.errors import InputRefused
from .messages import tr

NORMAL_95 = 1.96
"""Standard errors on either side, as in the paper."""


@dataclass(frozen=True)
class Stratum:
    """A part of the map, and what a random sample of it turned out to be."""

    area: float
    """In any unit; estimates are in the same."""
    mapped: str
    """Its class on the map."""
    counts: Mapping[str, int]
    """Number of sample units by their reference class."""

    def __post_init__(self) -> None:
        if not self.area >= 0 or any(count < 0 for count in self.counts.values()):
            raise ValueError(f"area {self.area} and counts {dict(self.counts)}, wanted 0 or more of each")

    @property
    def size(self) -> int:
        """Sample units."""
        return sum(self.counts.values())


@dataclass(frozen=True)
class Estimate:
    """A number with its standard error; both NaN where the sample does not say."""

    value: float
    error: float

    @property
    def margin(self) -> float:
        """Half the width of the 95% confidence interval."""
        return NORMAL_95 * self.error

    def scaled(self, factor: float) -> Estimate:
        """The same in another unit."""
        return Estimate(self.value * factor, self.error * factor)


UNKNOWN = Estimate(math.nan, math.nan)


def reference_area(strata: Sequence[Stratum], name: str) -> Estimate:
    """The area of the reference class `name`, adjusted for the errors of the map (equations 9 to 13).

    Raises ValueError where a stratum that has an area has fewer than two sample units.
    """
    found = _parts(strata)
    value = sum(part.area * part.counts.get(name, 0) / part.size for part in found)
    variance = sum(part.area**2 * _moment(part, _is(name), _is(name)) for part in found)
    return Estimate(value, math.sqrt(variance))


def users_accuracy(strata: Sequence[Stratum], name: str) -> Estimate:
    """Of what the map calls `name`, the share that is (equations 2 and 6)."""
    return _ratio(strata, lambda mapped, real: mapped == real == name, lambda mapped, real: mapped == name)


def producers_accuracy(strata: Sequence[Stratum], name: str) -> Estimate:
    """Of what is `name`, the share that the map calls so (equations 3 and 7)."""
    return _ratio(strata, lambda mapped, real: mapped == real == name, lambda mapped, real: real == name)


def overall_accuracy(strata: Sequence[Stratum]) -> Estimate:
    """The share of the area that the map calls what it is (equations 1 and 5)."""
    return _ratio(strata, lambda mapped, real: mapped == real, lambda mapped, real: True)


Test = Callable[[str, str], bool]
"""Of a sample unit's class on the map and its reference class."""


def _is(name: str) -> Test:
    return lambda mapped, real: real == name


def _ratio(strata: Sequence[Stratum], above: Test, below: Test) -> Estimate:
    """The combined ratio of two areas, with its error (Stehman 2014, equations 27 and 28; finite populations
    are taken as infinite, as Olofsson et al. do).
    """
    found = _parts(strata)
    top, bottom = (sum(part.area * _mean(part, test) for part in found) for test in (above, below))
    if not bottom:
        return UNKNOWN
    ratio = top / bottom
    variance = sum(
        part.area**2
        * (
            _moment(part, above, above)
            + ratio**2 * _moment(part, below, below)
            - 2 * ratio * _moment(part, above, below)
        )
        for part in found
    )
    return Estimate(ratio, math.sqrt(max(0.0, variance)) / bottom)


def _parts(strata: Sequence[Stratum]) -> Tuple[Stratum, ...]:
    found = tuple(part for part in strata if part.area)
    for part in found:
        if part.size < 2:
            raise ValueError(
                f"a stratum mapped as {part.mapped} has {part.size} sample units, wanted two or more"
            )
    return found


def _mean(part: Stratum, test: Test) -> float:
    return sum(count for real, count in part.counts.items() if test(part.mapped, real)) / part.size


def _moment(part: Stratum, first: Test, second: Test) -> float:
    """The covariance of the means of two tests within a stratum."""
    both = _mean(part, lambda mapped, real: first(mapped, real) and second(mapped, real))
    return (both - _mean(part, first) * _mean(part, second)) / (part.size - 1)


CHANGE, NO_CHANGE, UNSURE = "change", "no change", "unsure"
"""Classes of map and reference; what somebody could not tell."""


@dataclass(frozen=True)
class ChangeArea:
    """What a sample says of the area of change, in m², and of the map."""

    mapped: float
    adjusted: Estimate
    users: Estimate
    producers: Estimate
    overall: Estimate
    answered: int
    """Points that count."""
    unsure: int
    """Points that were looked at and do not count."""
    open: int
    """Points that nobody has looked at."""

    @classmethod
    def of(cls, points: Sequence[Tuple[str, float, str]]) -> ChangeArea:
        """From points (stratum, its area in m², what it is); raises `InputRefused` where too little is known
        of a stratum.
        """
        strata = strata_of(points)
        for name, part in strata.items():
            if part.area and part.size < 2:
                found = tr("Answered points in the stratum “{0}”: {1}, wanted 2 or more.")
                raise InputRefused("sample.few", found.format(name, part.size), tr("Answer more points."))
        parts, said = tuple(strata.values()), [real for _, _, real in points]
        return cls(
            sum(part.area for part in parts if part.mapped == CHANGE),
            reference_area(parts, CHANGE),
            users_accuracy(parts, CHANGE),
            producers_accuracy(parts, CHANGE),
            overall_accuracy(parts),
            sum(part.size for part in parts),
            said.count(UNSURE),
            sum(not real for real in said),
        )


def strata_of(points: Sequence[Tuple[str, float, str]]) -> Dict[str, Stratum]:
    """Strata by name of points (stratum, its area, what it is); those that are neither change nor no change
    count for nothing. The stratum `change` is change on the map, every other one is not.
    """
    areas = {name: area for name, area, _ in points}
    counts: Dict[str, Dict[str, int]] = {name: {} for name in areas}
    for name, _, real in points:
        if real in (CHANGE, NO_CHANGE):
            counts[name][real] = counts[name].get(real, 0) + 1
    return {
        name: Stratum(area, CHANGE if name == CHANGE else NO_CHANGE, counts[name])
        for name, area in areas.items()
    }

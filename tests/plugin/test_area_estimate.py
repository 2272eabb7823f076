"""The area of change from a sample, held against the worked example of Olofsson et al. 2014."""

from __future__ import annotations

import math
import random

import pytest
from revisit.core_models.contract.errors import InputRefused
from revisit.qgis_plugin.area_estimate import (
    CHANGE,
    NO_CHANGE,
    ChangeArea,
    Estimate,
    Stratum,
    overall_accuracy,
    producers_accuracy,
    reference_area,
    strata_of,
    users_accuracy,
)
from revisit.qgis_plugin.change_area import words

CLASSES = ("deforestation", "forest gain", "stable forest", "stable non-forest")
PIXELS = (200_000, 150_000, 3_200_000, 6_450_000)
MATRIX = ((66, 0, 5, 4), (0, 55, 8, 12), (1, 0, 153, 11), (2, 1, 9, 313))
HECTARES = 0.09
"""Of a pixel of 30 m."""


@pytest.fixture
def paper() -> list[Stratum]:
    """The strata of the paper are the classes of its map."""
    return [
        Stratum(area, name, dict(zip(CLASSES, counts))) for area, name, counts in zip(PIXELS, CLASSES, MATRIX)
    ]


def test_the_area_is_that_of_the_paper(paper) -> None:
    """Section 5.2: 235,086 pixels, 21,158 ha with a margin of 6,158 ha at 95 %."""
    found = reference_area(paper, "deforestation")
    assert round(found.value) == 235_086
    hectares = found.scaled(HECTARES)
    assert (round(hectares.value), round(hectares.margin)) == (21_158, 6_158)


def test_areas_add_up_to_the_map(paper) -> None:
    assert sum(reference_area(paper, name).value for name in CLASSES) == pytest.approx(sum(PIXELS))


def test_accuracies_of_deforestation_are_those_of_the_paper(paper) -> None:
    users, producers = users_accuracy(paper, "deforestation"), producers_accuracy(paper, "deforestation")
    assert (round(users.value, 2), round(users.margin, 2)) == (0.88, 0.07)
    assert (round(producers.value, 2), round(producers.margin, 2)) == (0.75, 0.21)


def test_overall_accuracy_is_that_of_the_paper(paper) -> None:
    found = overall_accuracy(paper)
    assert (round(found.value, 2), round(found.margin, 2)) == (0.95, 0.02)


def test_variances_are_those_of_the_papers_equations(paper) -> None:
    """Equations 6 and 7, written out here for the accuracies of users and producers."""
    for column, name in enumerate(CLASSES):
        total = sum(area * row[column] / sum(row) for area, row in zip(PIXELS, MATRIX))
        own = MATRIX[column][column] / sum(MATRIX[column])
        producers = PIXELS[column] * own / total
        variance = PIXELS[column] ** 2 * (1 - producers) ** 2 * own * (1 - own) / (sum(MATRIX[column]) - 1)
        for number, (area, row) in enumerate(zip(PIXELS, MATRIX)):
            share = row[column] / sum(row)
            if number != column:
                variance += producers**2 * area**2 * share * (1 - share) / (sum(row) - 1)
        assert users_accuracy(paper, name).error ** 2 == pytest.approx(
            own * (1 - own) / (sum(MATRIX[column]) - 1)
        )
        assert producers_accuracy(paper, name).error == pytest.approx(math.sqrt(variance) / total)


def test_a_stratum_divided_in_two_alike_ones_gives_nearly_the_same() -> None:
    """Two strata of one class on the map: the same areas, and an error that differs by n - 1 alone."""
    whole = [Stratum(100.0, CHANGE, {CHANGE: 40, NO_CHANGE: 10})]
    rest = Stratum(900.0, NO_CHANGE, {CHANGE: 4, NO_CHANGE: 196})
    half = Stratum(450.0, NO_CHANGE, {CHANGE: 2, NO_CHANGE: 98})
    for measure in (reference_area, users_accuracy, producers_accuracy):
        one, two = measure([*whole, rest], CHANGE), measure([*whole, half, half], CHANGE)
        assert two.value == pytest.approx(one.value) and two.error == pytest.approx(one.error, rel=0.01)


def test_intervals_hold_the_truth_as_often_as_they_say() -> None:
    """A made-up map of known errors, sampled 2,000 times: 95 % of the intervals, within three deviations."""
    dice = random.Random(5)
    parts = ((5_000, CHANGE, 0.8), (15_000, NO_CHANGE, 0.2), (80_000, NO_CHANGE, 0.01))
    truth = sum(area * share for area, _, share in parts)
    held = 0
    for _ in range(2000):
        strata = []
        for area, mapped, share in parts:
            hits = sum(dice.random() < share for _ in range(150))
            strata.append(Stratum(area, mapped, {CHANGE: hits, NO_CHANGE: 150 - hits}))
        found = reference_area(strata, CHANGE)
        held += abs(found.value - truth) <= found.margin
    assert 0.90 < held / 2000 < 0.97  # a rare class in the largest stratum makes normal intervals narrow


def test_a_stratum_of_which_nothing_is_known_is_an_error() -> None:
    with pytest.raises(ValueError, match="mapped as no change has 1 sample units"):
        reference_area([Stratum(5.0, CHANGE, {CHANGE: 3}), Stratum(9.0, NO_CHANGE, {CHANGE: 1})], CHANGE)
    alone = [Stratum(5.0, CHANGE, {CHANGE: 3}), Stratum(0.0, NO_CHANGE, {})]
    assert reference_area(alone, CHANGE) == Estimate(5.0, 0.0), "one without an area needs no sample"


def test_what_there_is_none_of_has_no_accuracy() -> None:
    nothing = [Stratum(5.0, NO_CHANGE, {NO_CHANGE: 4})]
    assert math.isnan(users_accuracy(nothing, CHANGE).value)
    assert math.isnan(producers_accuracy(nothing, CHANGE).margin)


def test_points_become_strata_and_those_without_an_answer_count_for_nothing() -> None:
    points = [
        ("change", 10.0, "change"),
        ("near", 20.0, "no change"),
        ("near", 20.0, ""),
        ("no change", 70.0, ""),
    ]
    assert strata_of(points) == {
        "change": Stratum(10.0, CHANGE, {CHANGE: 1}),
        "near": Stratum(20.0, NO_CHANGE, {NO_CHANGE: 1}),
        "no change": Stratum(70.0, NO_CHANGE, {}),
    }


@pytest.mark.parametrize("wrong", [{"area": -1.0}, {"area": math.nan}, {"counts": {CHANGE: -1}}])
def test_numbers_that_cannot_be_are_refused(wrong) -> None:
    with pytest.raises(ValueError, match="wanted 0 or more"):
        Stratum(**{"area": 1.0, "mapped": CHANGE, "counts": {}, **wrong})


def points(change: int, near: int, rest: int, size: int = 10) -> list[tuple[str, float, str]]:
    """Ten points of each of three strata of 10, 20 and 70 m², so many of them change."""
    parts = (("change", 10.0, change), ("near", 20.0, near), ("no change", 70.0, rest))
    return [
        (name, area, CHANGE if number < hits else NO_CHANGE)
        for name, area, hits in parts
        for number in range(size)
    ]


def test_the_area_of_change_and_what_counts_for_it() -> None:
    found = ChangeArea.of([*points(8, 2, 0), ("near", 20.0, "unsure"), ("near", 20.0, "")])
    assert (found.mapped, found.adjusted.value) == (10.0, pytest.approx(8.0 + 4.0))
    assert (found.users.value, found.producers.value) == (pytest.approx(0.8), pytest.approx(8 / 12))
    assert found.overall.value == pytest.approx((8 + 16 + 70) / 100)
    assert (found.answered, found.unsure, found.open) == (30, 1, 1)


@pytest.mark.parametrize("unobserved, lines", [(0.0, 3), (5.0, 4)])
def test_what_was_not_observed_is_told_where_there_is_some(unobserved: float, lines: int) -> None:
    found = ChangeArea.of([*points(8, 2, 0), ("near", 20.0, "unsure")])
    told = words(found, unobserved)
    assert len(told) == lines and any("5 m² were not observed" in line for line in told) == bool(unobserved)


def test_a_stratum_that_nobody_has_looked_at_is_refused_by_name() -> None:
    asked = [(name, area, "" if name == "near" else real) for name, area, real in points(8, 2, 0)]
    with pytest.raises(InputRefused, match="“near”: 0, wanted 2"):
        ChangeArea.of(asked)

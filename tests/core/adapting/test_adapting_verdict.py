"""What networks are worth on ground that they have not seen."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.adapting.sites import Site
from core_models.adapting.verdict import WEIGHT, quiet_ground, tally
from core_models.sensors import UNKNOWN


def strip(part: int, label: list[int], own: list[bool] | None = None) -> Site:
    """A site of one row."""
    values = np.array([label], np.uint8)
    mine = values != UNKNOWN if own is None else np.array([own])
    image = np.zeros((3, *values.shape), np.float32)
    return Site(image, image, np.ones(values.shape, bool), values, np.full_like(values, part), mine, part)


def scores(*rows: list[float]) -> list[np.ndarray]:
    return [np.array([row], np.float32) for row in rows]


def calm(*sites: Site) -> list[np.ndarray]:
    return [np.zeros(site.label.shape, bool) for site in sites]


def test_every_part_is_judged_at_the_threshold_of_the_others() -> None:
    """Part 0 separates at .5, part 1 at .1: each has the wrong threshold from the other."""
    sites = strip(0, [1, 1, 0, 0]), strip(1, [1, 1, 0, 0])
    found = tally(sites, calm(*sites), scores([0.9, 0.8, 0.4, 0.3], [0.2, 0.2, 0.05, 0.05]), 2)
    assert found.threshold(but=0) <= 0.2 and 0.4 < found.threshold(but=1) <= 0.8
    assert found.f1() == pytest.approx(2 * 2 / (2 * 2 + 2 + 2), abs=1e-6), "two hits, two false, two missed"
    assert found.f1(0.1) == pytest.approx(2 * 4 / (2 * 4 + 2), abs=1e-6)


def test_what_another_site_owns_does_not_count() -> None:
    site = strip(0, [1, 1, 0, 0], own=[True, False, True, False])
    found = tally([site], calm(site), scores([0.9, 0.9, 0.1, 0.1]), 1)
    assert found.known[0].counts.sum() == 2


def test_unlabelled_ground_weighs_in_the_threshold_and_not_in_the_score() -> None:
    site = strip(0, [1, 0, *[UNKNOWN] * 30])
    quiet = [site.label == UNKNOWN]
    score = scores([0.6, 0.1, *[0.3] * 30])
    plain, weighed = tally([site], calm(site), score, 1), tally([site], quiet, score, 1)
    assert weighed.known[0].counts.sum() == 2 and weighed.weighed[0].counts.sum() == 2 * WEIGHT + 30
    assert plain.threshold() < 0.6 and 0.3 < weighed.threshold() <= 0.6


def test_quiet_is_seen_ground_without_a_label_in_which_nothing_was_found() -> None:
    site = strip(0, [1, UNKNOWN, UNKNOWN, UNKNOWN])
    site.seen[0, 3] = False
    assert quiet_ground(site, np.array([[0.1, 0.1, 0.9, 0.1]]), 0.5).tolist() == [[False, True, False, False]]

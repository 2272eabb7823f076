"""What networks are worth on ground that they have not learnt from."""

from __future__ import annotations

import numpy as np
import pytest

from core_models.adapting.sites import Site
from core_models.adapting.verdict import USUAL_SHARE, quiet_ground, tally
from core_models.sensors import UNKNOWN


def strip(label: list[int], own: list[bool] | None = None) -> Site:
    """A site of one row."""
    values = np.array([label], np.uint8)
    mine = values != UNKNOWN if own is None else np.array([own])
    image = np.zeros((3, *values.shape), np.float32)
    return Site(image, image, np.ones(values.shape, bool), values, np.zeros_like(values), mine, 0)


def elsewhere(pixels: int) -> Site:
    return strip([UNKNOWN] * pixels)


def scores(*rows: list[float]) -> list[np.ndarray]:
    return [np.array([row], np.float32) for row in rows]


def scene(changed: int, of: int = 1000) -> list[float]:
    """Scores of a scene: of the changes half .9 and half .4, of the rest a tenth .4 and the others .1."""
    alarms = (of - changed) // 10
    return [0.9] * (changed // 2) + [0.4] * (changed // 2 + alarms) + [0.1] * (of - changed - alarms)


JUDGED = [1] * 10 + [0] * 10
SAID = [0.9] * 5 + [0.4] * 5 + [0.1] * 10


@pytest.mark.parametrize("changed", [20, 100, 400])
def test_the_share_of_the_scene_lies_between_the_bound_and_what_is_usual(changed: int) -> None:
    """At .5 half of the changes are found and nothing else, so that the bound is the share itself."""
    found = tally([strip(JUDGED), elsewhere(1000)], scores(SAID, scene(changed)))
    assert found.share() == pytest.approx((USUAL_SHARE * changed / 1000) ** 0.5, rel=0.05)


@pytest.mark.parametrize(("changed", "low", "high"), [(20, 0.4, 0.9), (600, 0.1, 0.4)])
def test_a_scene_with_few_changes_has_the_higher_threshold(changed: int, low: float, high: float) -> None:
    """With the same judged polygons: at .4 a tenth of what is unchanged is called change."""
    found = tally([strip(JUDGED), elsewhere(1000)], scores(SAID, scene(changed)))
    threshold = found.mixed(found.share()).best()[0]
    assert low < threshold <= high


def test_the_worth_is_f1_where_the_share_is_known() -> None:
    found = tally([strip(JUDGED), elsewhere(1000)], scores(SAID, scene(100)))
    assert found.worth(0.1, 0.5) == pytest.approx(2 * 50 / (100 + 50), abs=1e-3)
    assert found.worth(0.1, 0.3) == pytest.approx(2 * 100 / (100 + 190), abs=1e-3)
    assert found.worth(0.1) == pytest.approx(found.worth(0.1, 0.3))


def test_without_a_window_or_a_change_found_nothing_is_told_of_the_share() -> None:
    untold = pytest.approx(USUAL_SHARE**0.5)
    assert tally([strip(JUDGED)], scores(SAID)).share() == untold
    assert tally([strip(JUDGED), elsewhere(9)], scores([0.0] * 20, [0.0] * 9)).share() == untold


def test_what_another_site_owns_does_not_count() -> None:
    site = strip([1, 1, 0, 0], own=[True, False, True, False])
    found = tally([site], scores([0.9, 0.9, 0.1, 0.1]))
    assert found.judged.counts.sum() == 2 and found.f1(0.5) == 1.0


def test_quiet_is_seen_ground_without_a_label_in_which_nothing_was_found() -> None:
    site = strip([1, UNKNOWN, UNKNOWN, UNKNOWN])
    site.seen[0, 3] = False
    assert quiet_ground(site, np.array([[0.1, 0.1, 0.9, 0.1]]), 0.5).tolist() == [[False, True, False, False]]

"""What a ceiling of memory leaves for what."""

from __future__ import annotations

from itertools import pairwise

import pytest

from core_models.contract.errors import InputRefused
from core_models.geo.tiles import TilePlan
from core_models.inference import ceiling
from core_models.inference.ceiling import MB, Needs, allotted

PLAN = TilePlan(4000, 6000, 256, 64)
WANTED = 400 * MB
NEEDS = Needs(6, 1, WANTED, draws=True)


@pytest.fixture
def allot(monkeypatch):
    """`allotted` in a process that held 300 MB, 350 with a tile in the network."""
    held = [300 * MB]
    monkeypatch.setattr(ceiling, "resident", lambda: 300 * MB)
    monkeypatch.setattr(ceiling, "peak", lambda: held[-1])

    def of(most, batch=8):
        return allotted(most, PLAN, NEEDS, batch, lambda: held.append(350 * MB))

    return of


def test_what_is_more_goes_to_the_cache_first_and_then_to_tiles_a_step(allot):
    with pytest.raises(
        InputRefused, match=r"memory is 300 MB, and the job takes [0-9]+ MB at least"
    ) as caught:
        allot(300)
    assert caught.value.code == "option.memory"
    least = int(str(caught.value).split("takes ")[1].split(" MB")[0])
    found = [allot(most) for most in (least, least + 100, least + 300, least + 500, least + 600, 10_000)]
    assert (found[0].least, found[0].cache, found[0].batch) == (least, ceiling.CACHE // MB, 1)
    assert all(one.cache <= other.cache and one.batch <= other.batch for one, other in pairwise(found))
    assert found[2].batch == 1 < found[3].batch < 8 == found[5].batch
    assert found[5].cache == WANTED // MB
    for each in found[:4]:
        assert each.least - 32 + each.cache + 50 * (each.batch - 1) <= each.ceiling


def test_a_system_that_does_not_tell_is_refused(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "resource", None)
    with pytest.raises(InputRefused, match="does not say"):
        allotted(5000, PLAN, NEEDS, 1, lambda: None)

"""Dates that lack bands which a checkpoint can do without."""

from __future__ import annotations

from contextlib import ExitStack

import pytest
from rasterfiles import save, waves
from synthetic import tiny_card

from core_models.contract.errors import InputRefused
from core_models.geo.lacking import open_pair

CARD = tiny_card(optional_bands=("blue",))
COLOURS = ("red", "green", "blue")


@pytest.fixture
def rasters(tmp_path) -> dict[str, str]:
    three = waves(20, 20, 3)
    return {
        "all": save(tmp_path / "all.tif", three, names=COLOURS),
        "turned": save(tmp_path / "turned.tif", three[::-1], names=COLOURS[::-1]),
        "two": save(tmp_path / "two.tif", three[:2], names=COLOURS[:2]),
        "one": save(tmp_path / "one.tif", three[:1], names=COLOURS[:1]),
        "plain": save(tmp_path / "plain.tif", three[:2]),
        "other": save(tmp_path / "other.tif", three[1:], names=COLOURS[1:]),
    }


def opened(first: str, second: str, card=CARD, bands=((), ())):
    """The bands of both dates, those that the card names then, and what is said."""
    with ExitStack() as stack:
        sources, found = open_pair((first, second), bands, card, stack)
        notes = [note for source in sources for note in source.notes]
        return [source.bands for source in sources], found.bands, notes


def test_a_pair_with_all_bands_is_read_whole(rasters) -> None:
    assert opened(rasters["all"], rasters["turned"]) == ([(1, 2, 3), (3, 2, 1)], COLOURS, [])


@pytest.mark.parametrize("order", (1, -1))
def test_both_dates_do_without_what_one_lacks(rasters, order) -> None:
    bands, names, notes = opened(*(rasters[name] for name in ("turned", "two")[::order]))
    assert bands == [(3, 2), (1, 2)][::order] and names == ("red", "green")
    assert len(notes) == 1 and "without blue" in notes[0]


def test_bands_without_names_are_taken_in_their_order(rasters) -> None:
    assert opened(rasters["plain"], rasters["plain"])[0] == [(1, 2), (1, 2)]
    assert opened(rasters["all"], rasters["all"], bands=((1, 2), (2, 1)))[0] == [(1, 2), (2, 1)]


@pytest.mark.parametrize("name", ("one", "other"))
def test_a_band_that_is_needed_is_asked_for_with_all_of_them(rasters, name) -> None:
    with pytest.raises(InputRefused, match=r"wants 3 \(red, green, blue"):
        opened(rasters["all"], rasters[name])


def test_nothing_is_left_out_where_the_card_needs_all(rasters) -> None:
    with pytest.raises(InputRefused, match="has 2 bands"):
        opened(rasters["all"], rasters["two"], tiny_card())

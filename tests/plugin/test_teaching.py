"""What a review gives a network to learn from, what is said of a lesson, and how its outcome is kept."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from revisit.core_models.contract.card import read_card, read_header
from revisit.core_models.contract.errors import InputRefused
from revisit.qgis_plugin.kept_checkpoint import keep
from revisit.qgis_plugin.teaching import Judged, Verdict, lesson_of
from test_adapt_run import polygons


def test_polygons_are_counted_by_what_the_review_says_of_them() -> None:
    found = Judged.of(polygons("accepted", "rejected", "missed", "unsure", None, ""))
    assert found == Judged(accepted=2, missed=2, rejected=2, unsure=2, rest=4)
    assert (found.changes, found.used, found.suffice) == (4, 6, True)
    assert "2 accepted, 2 missed" in found.words() and "2 unsure, 4 not looked at" in found.words()
    assert Judged.of(polygons("accepted", field="other")) == Judged(rest=12)


@pytest.mark.parametrize(
    ("judged", "words"),
    [
        (Judged(accepted=3), "from 4 judged polygons on, 2 of them changes; 20 make sense"),
        (Judged(accepted=1, rejected=30), "from 4 judged polygons on, 2 of them changes"),
        (Judged(accepted=2, missed=3, rejected=4), "judge 11 more"),
        (Judged(accepted=20), "None is rejected"),
        (Judged(accepted=9, missed=1, rejected=10), ""),
    ],
)
def test_what_is_lacking_is_told(judged: Judged, words: str) -> None:
    assert words in judged.lacking() and bool(words) == bool(judged.lacking())
    assert judged.suffice == ("from 4" not in words)


@pytest.mark.parametrize(
    ("verdict", "words"),
    [
        (Verdict(0.614, 0.83, 45, 0.4, 24), ["rose from 0.61 to 0.83, by 24 polygons", "New weights"]),
        (Verdict(0.5, 0.6, 0, 0.42, 24), ["The threshold alone is new: 0.42."]),
        (Verdict(0.6, 0.6, 0, 0.42, 24), ["Not better", "was 0.60 before and is 0.60 after", "Discard it"]),
    ],
)
def test_a_verdict_is_told_in_words(verdict: Verdict, words: list[str]) -> None:
    assert all(each in verdict.words() for each in words) and "held back" in verdict.words()


def test_polygons_of_an_unknown_run_are_refused_in_a_sentence() -> None:
    with pytest.raises(InputRefused, match=r"No receipt says .* judged comes from"):
        lesson_of(polygons("accepted"))


def test_a_name_goes_onto_the_card_and_the_weights_stay_byte_for_byte(
    checkpoint: str, tmp_path: Path
) -> None:
    path = keep(checkpoint, " Meadows: 2024/25 ", str(tmp_path / "new"))
    assert Path(path).name == "Meadows_2024_25.safetensors" and read_card(path).name == "Meadows: 2024/25"
    old, new = read_header(checkpoint), read_header(path)
    assert {**old, "__metadata__": 0} == {**new, "__metadata__": 0}
    weights = max(entry["data_offsets"][1] for name, entry in old.items() if name != "__metadata__")
    assert Path(path).read_bytes()[-weights:] == Path(checkpoint).read_bytes()[-weights:]
    assert read_card(path).weights_sha256 == read_card(checkpoint).weights_sha256


def test_nothing_is_replaced_and_nothing_is_left_half_written(checkpoint: str, tmp_path: Path) -> None:
    shutil.copyfile(checkpoint, tmp_path / "mine.safetensors")
    before = (tmp_path / "mine.safetensors").read_bytes()
    for made, name, words in (
        (checkpoint, "mine", "of this name already"),
        (checkpoint, " .. ", "has no name yet"),
        (str(tmp_path / "gone"), "other", "gone"),
    ):
        with pytest.raises(Exception, match=words):
            keep(made, name, str(tmp_path))
    blocked = tmp_path / "blocked"
    blocked.write_text("a file")
    with pytest.raises(InputRefused, match="cannot be written"):
        keep(checkpoint, "mine", str(blocked))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["blocked", "mine.safetensors"]
    assert (tmp_path / "mine.safetensors").read_bytes() == before

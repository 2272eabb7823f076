"""Which cases are kept, and that only those are drawn."""

from __future__ import annotations

from PIL import Image

from core_models.training.evaluation.sheet import INK, WorstCases


def test_of_equally_bad_cases_the_first_stay_and_the_others_are_not_drawn() -> None:
    drawn: list[str] = []
    worst = WorstCases(((None, "words"), (INK, "ink")), limit=2)
    for name, badness in (("a", 1.0), ("b", 2.0), ("c", 1.0), ("d", 0.0), ("e", 2.0)):
        worst.add(badness, name, lambda name=name: (drawn.append(name), Image.new("RGB", (200, 50)))[1])
    assert drawn == ["a", "b", "e"]
    assert [words for _, _, words, _ in sorted(worst._kept, key=lambda each: each[:2])] == ["e", "b"]
    assert worst.sheet().size == (200, 24 + 2 * (50 + 24 + 8))


def test_without_cases_there_is_no_sheet() -> None:
    assert WorstCases(()).sheet() is None

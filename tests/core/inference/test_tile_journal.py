"""What a run keeps for the next one: which answers are taken over, and which are not."""

from __future__ import annotations

import errno
import os

import numpy as np
import pytest
from synthetic import left_in

from core_models.inference.leftovers import FACTS, WORTH_SECONDS, is_worth_keeping
from core_models.inference.tile_journal import STEPS, TileJournal

RUN = {"inputs": {"before": ["a"]}, "parameters": {"tile": 32}}
ANSWERS = [
    [np.full((1, 4, 4), float(step), np.float32), np.zeros((1, 0, 0), np.float32)] for step in range(5)
]


def filled(folder, steps=5, facts=RUN):
    journal = TileJournal(folder, facts)
    assert list(journal.replay()) == []
    for answers in ANSWERS[:steps]:
        journal.add(answers)
    journal.close()


def replayed(folder, facts=RUN, **options):
    journal = TileJournal(folder, facts, **options)
    found = [[array.copy() for array in answers] for answers in journal.replay()]
    journal.close()
    return found


def is_same(found, wanted) -> bool:
    return len(found) == len(wanted) and all(
        np.array_equal(one, other) and one.dtype == other.dtype
        for ours, theirs in zip(found, wanted)
        for one, other in zip(ours, theirs)
    )


def test_the_same_run_gets_all_answers_back(tmp_path) -> None:
    filled(tmp_path)
    assert is_same(replayed(tmp_path), ANSWERS)


@pytest.mark.parametrize("lost", [1, 7, 300])
def test_what_a_kill_tore_is_computed_again(tmp_path, lost) -> None:
    filled(tmp_path)
    with (tmp_path / STEPS).open("r+b") as file:
        file.truncate(file.seek(0, os.SEEK_END) - lost)
    journal = TileJournal(tmp_path, RUN)
    kept = len(list(journal.replay()))
    assert 0 < kept < 5
    for answers in ANSWERS[kept:]:
        journal.add(answers)
    journal.close()
    assert is_same(replayed(tmp_path), ANSWERS)


def test_answers_that_a_disk_garbled_are_computed_again(tmp_path) -> None:
    filled(tmp_path)
    content = bytearray((tmp_path / STEPS).read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / STEPS).write_bytes(content)
    found = replayed(tmp_path)
    assert len(found) == 2 and is_same(found, ANSWERS[:2])


@pytest.mark.parametrize("name", ["inputs", "parameters"])
def test_another_run_is_begun_anew_and_says_what_differs(tmp_path, name) -> None:
    filled(tmp_path)
    other = {**RUN, name: {"other": 1}}
    journal = TileJournal(tmp_path, other)
    assert journal.differs == (name,)
    assert list(journal.replay()) == []
    journal.close()
    assert TileJournal(tmp_path, other).differs == ()


def test_a_fresh_run_takes_nothing_over(tmp_path) -> None:
    filled(tmp_path)
    assert replayed(tmp_path, fresh=True) == []


@pytest.mark.parametrize("text", ["", "[]", "{", "[" * 9999])
def test_facts_that_cannot_be_read_are_those_of_no_run(tmp_path, text) -> None:
    filled(tmp_path)
    (tmp_path / FACTS).write_text(text)
    assert replayed(tmp_path) == []


def test_a_full_disk_costs_the_journal_and_not_the_run(tmp_path, monkeypatch) -> None:
    journal = TileJournal(tmp_path, RUN)
    list(journal.replay())
    journal.add(ANSWERS[0])

    def full() -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(journal, "sync", full)
    monkeypatch.setattr("core_models.inference.tile_journal.SYNC_SECONDS", -1.0)
    journal.add(ANSWERS[1])
    journal.add(ANSWERS[2])
    assert left_in(tmp_path) == [] and not journal.is_worth_keeping()


def test_only_work_of_some_time_is_kept(tmp_path) -> None:
    filled(tmp_path)
    assert not is_worth_keeping(tmp_path)
    written = (tmp_path / FACTS).stat().st_mtime
    os.utime(tmp_path / FACTS, (written - WORTH_SECONDS - 1,) * 2)
    assert is_worth_keeping(tmp_path)

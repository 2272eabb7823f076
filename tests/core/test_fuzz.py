"""Mutated inputs are taken or refused in one sentence; `make fuzz` tries more of them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from core_models.contract.errors import InputRefused
from tools import fuzz


@pytest.mark.parametrize("name", fuzz.DOORS)
def test_what_once_failed_and_some_mutations_more_are_answered(name) -> None:
    tried, faults = fuzz.fuzz(name, seed=1, count=len(fuzz.DOORS[name].failed) + 100)
    assert not faults, "\n".join(faults)
    assert tried > 100


@pytest.mark.slow
@pytest.mark.parametrize("name", fuzz.DOORS)
def test_a_minute_of_mutations_is_answered(name) -> None:
    _, faults = fuzz.fuzz(name, seed=2, seconds=60)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("name", fuzz.DOORS)
def test_whole_inputs_come_through_their_doors(name, tmp_path) -> None:
    """Else the mutations would all be refused for the same reason."""
    if name in ("card", "header", "job", "receipt"):
        pytest.skip("refused further in: the file has no weights, the rasters are not there")
    for text in fuzz.DOORS[name].seeds:
        fuzz.DOORS[name].open(text, tmp_path)


def _raise(error: BaseException):
    def door(text: bytes, folder: Path) -> None:
        raise error

    return fuzz.Door(door, [b"{}"])


def _leave(text: bytes, folder: Path) -> None:
    Path("left").touch()
    raise InputRefused("x", "Refused.")


def _sleep(text: bytes, folder: Path) -> None:
    time.sleep(600)


def _spin(text: bytes, folder: Path) -> None:
    while True:
        pass


def test_the_fuzzer_sees_tracebacks_hangs_long_sentences_and_what_is_left(monkeypatch, tmp_path) -> None:
    assert "AttributeError" in fuzz.fault_of(_raise(AttributeError("no")), b"", tmp_path)
    assert "no sentence" in fuzz.fault_of(_raise(InputRefused("x", "y " * 5000)), b"", tmp_path)
    assert "exit code 1" in fuzz.fault_of(_raise(fuzz.CoreError("internal", "y")), b"", tmp_path)
    assert fuzz.fault_of(_raise(InputRefused("x", "One sentence.")), b"", tmp_path) == ""
    monkeypatch.setattr(fuzz, "SLOWEST", 0.05)
    for hang in (_sleep, _spin):
        assert "hang" in fuzz.fault_of(fuzz.Door(hang, [b""]), b"", tmp_path)
    monkeypatch.setitem(fuzz.DOORS, "card", fuzz.Door(_leave, [b"{}"]))
    assert "left over: left" in fuzz.fuzz("card", count=3)[1][0]

"""Faults as rows of a table: what is there before a run, what the run says, and what is there afterwards.

No engine package is imported here, so that the plugin's tests can use it too.
"""

from __future__ import annotations

import fnmatch
import hashlib
import json
import os
import shlex
import signal
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Optional, Union


def nothing(folder: Path) -> None:
    """Spoil nothing."""


@dataclass(frozen=True)
class Serve:
    """`serve` with this on its stdin, which stays open: a job as a dictionary, or a line of bytes.

    Paths of a dictionary may be relative to the row's folder, in which the process runs.
    """

    line: Union[Mapping[str, object], bytes]

    def encoded(self) -> bytes:
        """The bytes that are sent."""
        if isinstance(self.line, bytes):
            return self.line
        return json.dumps({"protocol": 1, **self.line}).encode() + b"\n"


@dataclass(frozen=True)
class Library:
    """A function of the row's folder, called in the process of the test; what it raises is a `CoreError`."""

    function: Callable[[Path], object]


@dataclass(frozen=True)
class Algorithm:
    """An algorithm of the plugin with parameters, in which `{folder}` is the row's folder; for
    tests/plugin.
    """

    name: str
    parameters: Mapping[str, object]


@dataclass(frozen=True)
class Row:
    """One fault.

    Everything that was in the folder before has to be there with the same bytes afterwards, and nothing
    else, hidden files included: `writes` are the exceptions.
    """

    name: str
    call: Union[str, Sequence[str], Serve, Library, Algorithm]
    """Words of the command line, as one text or apart; they run in the row's folder, so that its files are
    named as they are."""
    code: int
    """Of the process: 0 done, 2 input refused, 3 checkpoint refused, 4 out of memory, 5 engine incomplete,
    130 cancelled."""
    says: Union[str, Sequence[str]] = ""
    """Parts of the one sentence on stderr (of the `error` event of `serve`); of code 0, of all that is
    said."""
    make: Callable[[Path], None] = nothing
    """Spoils the folder, in which the files of `kits` lie."""
    kits: Sequence[str] = ("pair",)
    """See `KITS` in tests/faults/kits.py."""
    writes: Sequence[str] = ()
    """Names or patterns of files that the run may make or change."""
    gives: Sequence[str] = ()
    """Names that have to be there afterwards."""
    lacks: Sequence[str] = ()
    """Names or patterns that must not be there afterwards, though `writes` may allow them."""
    silent: Sequence[str] = ()
    """What must not be said."""
    seconds: float = 20.0
    """Of a processor that the run may take; a machine of half the speed has to hold it too. One that sleeps
    is killed, which is another exit code."""
    megabytes: Optional[float] = None
    """What the process may take beyond what the engine's packages take (Linux)."""
    environment: Mapping[str, str] = field(default_factory=dict)
    """Variables of the process; `{folder}` is the row's folder."""
    fresh: bool = False
    """Whether the packages have to be loaded again: a process of its own instead of a fork of one that has
    them."""
    stop: Optional[signal.Signals] = None
    """Sent as soon as the run has begun to write `stop_at`."""
    stop_at: str = ".*.part"
    check: Callable[[Path, str], None] = lambda folder, said: None
    """Further checks of the folder and of all that was said."""

    def words(self) -> list[str]:
        """The command line without the program."""
        if isinstance(self.call, Serve):
            return ["serve"]
        assert not isinstance(self.call, (Library, Algorithm))
        return shlex.split(self.call) if isinstance(self.call, str) else [str(word) for word in self.call]

    def said(self) -> Sequence[str]:
        """`says` as a sequence."""
        return (self.says,) if isinstance(self.says, str) else self.says


@dataclass(frozen=True)
class Run:
    """What a process left behind."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float = 0.0
    """Beyond what the engine's packages take."""
    peak: float = 0.0
    """Megabytes that the process held at most."""


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file and folder of `folder`, hidden ones too, by its content; links by what they point at."""
    prints = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            prints[name] = f"link to {os.readlink(path)}"
        elif path.is_file():
            prints[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        else:
            prints[name] = "folder" if path.is_dir() else "special"
    return prints


def matches(name: str, patterns: Sequence[str]) -> bool:
    """Whether `name` is one of the patterns."""
    return any(name == pattern or fnmatch.fnmatchcase(name, pattern) for pattern in patterns)


def check_folder(row: Row, before: Mapping[str, str], after: Mapping[str, str]) -> None:
    """Nothing lost, nothing changed, nothing left over."""
    lost = [name for name in before if name not in after and not matches(name, row.writes)]
    changed = [name for name in before if after.get(name, before[name]) != before[name]]
    new = [name for name in after if name not in before]
    assert not lost, f"lost: {lost}"
    touched = [name for name in changed if not matches(name, row.writes)]
    assert not touched, f"changed: {touched}"
    left = [name for name in new if not matches(name, row.writes)]
    assert not left, f"left over: {left}"
    missing = [name for name in row.gives if name not in after]
    assert not missing, f"not written: {missing}"
    unwanted = [name for name in after if matches(name, row.lacks)]
    assert not unwanted, f"should not be there: {unwanted}"


def check_words(row: Row, run: Run) -> None:
    """The exit code, one sentence, no traceback, in time."""
    heard = run.out + run.err
    assert run.code == row.code, heard
    assert "Traceback" not in heard, heard
    for part in row.silent:
        assert part not in heard, heard
    sentence = the_sentence(row, run)
    for part in row.said():
        assert part in sentence, heard
    assert run.seconds <= row.seconds, f"{run.seconds:.1f} s"
    if row.megabytes is not None:
        assert run.megabytes <= row.megabytes, f"{run.megabytes:.0f} MB"


def the_sentence(row: Row, run: Run) -> str:
    """What is said of a fault, on the command line or as an event; of a run that went well, everything."""
    if row.code == 0:
        return run.out + run.err
    if isinstance(row.call, Serve):
        events = [json.loads(line) for line in run.out.splitlines()]
        errors = [event for event in events if event["event"] == "error"]
        assert len(errors) == 1 and events[-1] is errors[0], run.out
        assert not run.err.strip(), run.err
        error = errors[0]
        return f"{error['message']} {error.get('hint', '')}"
    lines = run.err.splitlines()
    words = [] if isinstance(row.call, Library) else row.words()
    if "--json" not in words:
        assert run.out == "", run.out
    if words[:1] == ["train"]:  # it tells there what it does
        lines = [line for line in lines if line.startswith(("error: ", "warning: "))]
    assert all(line.startswith(("error: ", "warning: ")) for line in lines), run.err
    errors = [line for line in lines if line.startswith("error: ")]
    assert len(errors) == 1 and lines[-1] == errors[0], run.err
    assert errors[0].rstrip().endswith((".", "?")), run.err
    return errors[0]

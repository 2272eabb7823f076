"""Files that are brought into their places lose nothing: not where a step fails, and not where the process is
killed in the middle.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from patience import PATIENCE
from synthetic import ROOT, clean_environment, left_in

from core_models.placing import (
    ABANDONED,
    LEDGER,
    OWNER,
    Hidden,
    Unplaced,
    bring,
    discard,
    hidden_folder,
    mend,
)
from core_models.placing.hidden import _machine


def contents(folder: Path) -> dict[str, str]:
    """Every file below `folder` with its text."""
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def made(target: Path, text: str = "new") -> tuple[str, str]:
    """A new file for `target` in its hidden folder, and `target`."""
    hidden = Hidden(target)
    hidden.close()
    place = hidden.path / f"output{target.suffix}"
    place.write_text(text)
    return str(place), str(target)


def test_new_files_take_the_places_of_old_ones(tmp_path) -> None:
    old, fresh = tmp_path / "old.tif", tmp_path / "fresh.tif"
    for ending in ("", ".aux.xml", ".ovr"):
        Path(f"{old}{ending}").write_text("old")
    bring([made(old), made(fresh)])
    discard([old, fresh])
    assert contents(tmp_path) == {"old.tif": "new", "fresh.tif": "new"}


@pytest.mark.parametrize("fails", [1, 2, 3, 4, 5])
def test_a_step_that_fails_puts_everything_back(tmp_path, monkeypatch, fails) -> None:
    """As on Windows, where a file that is open elsewhere cannot be moved."""
    targets = [tmp_path / name for name in ("a.tif", "b.tif", "c.json")]
    for target in targets[:2]:
        target.write_text(f"old {target.name}")
    Path(f"{targets[1]}.ovr").write_text("old overviews")
    before, moves, real, calls = contents(tmp_path), [made(target) for target in targets], os.replace, []

    def replace(source: str, target: str) -> None:
        if os.path.exists(source):
            calls.append(source)
            if len(calls) == fails:
                raise PermissionError(13, "it is open in another program")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(Unplaced, match="open in another program"):
        bring(moves)
    monkeypatch.undo()
    discard(targets)
    assert contents(tmp_path) == before


def test_the_last_step_takes_all_back_where_it_fails(tmp_path) -> None:
    target = tmp_path / "a.tif"
    target.write_text("old")

    def last() -> None:
        assert target.read_text() == "new"
        raise RuntimeError("the database is locked")

    with pytest.raises(RuntimeError):
        bring([made(target)], last)
    discard([target])
    assert contents(tmp_path) == {"a.tif": "old"}


def test_a_folder_in_the_way_is_found_before_anything_is_moved(tmp_path) -> None:
    first, second = tmp_path / "a.tif", tmp_path / "b.tif"
    first.write_text("old")
    (second / "mine").mkdir(parents=True)
    with pytest.raises(Unplaced) as caught:
        bring([made(first), made(second)])
    assert caught.value.target == str(second)
    discard([first, second])
    assert left_in(tmp_path) == ["a.tif", "b.tif", "b.tif/mine"] and first.read_text() == "old"


def test_a_link_is_followed(tmp_path) -> None:
    (tmp_path / "disk").mkdir()
    real, link = tmp_path / "disk" / "real.tif", tmp_path / "link.tif"
    real.write_text("old")
    link.symlink_to(real)
    bring([made(link)])
    discard([link])
    assert link.is_symlink() and real.read_text() == "new" and left_in(tmp_path / "disk") == ["real.tif"]


def test_names_as_long_as_a_file_system_takes(tmp_path) -> None:
    target = tmp_path / ("ä" * 125 + ".tif")
    bring([made(target)])
    discard([target])
    assert contents(tmp_path) == {target.name: "new"}


KILLED = """
import os, signal, sys
from pathlib import Path
from core_models import placing
targets, steps = sys.argv[2:], int(sys.argv[1])
moves, hidden = [], []
for target in targets:
    hidden.append(placing.Hidden(target))
    place = hidden[-1].path / "output"
    place.write_text("new")
    moves.append((str(place), target))
real, done = os.replace, 0
def replace(source, target):
    global done
    if os.path.exists(source):
        if done == steps:
            os.kill(os.getpid(), signal.SIGKILL)
        done += 1
    real(source, target)
os.replace = replace
placing.bring(moves, lambda: os.kill(os.getpid(), signal.SIGKILL))
"""


@pytest.mark.parametrize("steps", [0, 1, 2, 3, 4, 5, 6])
def test_after_a_crash_in_the_middle_the_next_run_puts_the_old_files_back(tmp_path, steps) -> None:
    targets = [tmp_path / "a.gpkg", tmp_path / "b.tif", tmp_path / "c.json"]
    for target in targets[:2]:
        target.write_text(f"old {target.name}")
    Path(f"{targets[0]}-wal").write_text("old journal")
    before = contents(tmp_path)
    words = [sys.executable, "-c", KILLED, str(steps), *map(str, targets)]
    done = subprocess.run(words, cwd=ROOT, env=clean_environment(), timeout=PATIENCE)
    assert done.returncode == -signal.SIGKILL
    assert steps == 0 or contents(tmp_path) != before
    said = mend([targets[1]])  # the next run may ask for other outputs
    said += mend(targets)
    assert contents(tmp_path) == before and left_in(tmp_path) == sorted(before)
    assert bool(said) == (steps > 0) and all("put back as it was" in line for line in said)


def test_a_crash_after_the_last_step_keeps_the_new_files(tmp_path) -> None:
    """The first ledger is what counts; those of the other folders go after it."""
    targets = [tmp_path / "a.tif", tmp_path / "b.tif"]
    for target in targets:
        target.write_text("old")
    code = KILLED.replace(
        "placing.bring(moves, lambda: os.kill(os.getpid(), signal.SIGKILL))",
        "placing.forget = lambda moves, first: (first.unlink(), os.kill(os.getpid(), signal.SIGKILL))\n"
        "placing.bring(moves)",
    )
    words = [sys.executable, "-c", code, "9", *map(str, targets)]
    subprocess.run(words, cwd=ROOT, env=clean_environment(), timeout=PATIENCE)
    assert len(left_in(tmp_path)) > 2
    assert mend(targets[::-1]) == []
    assert contents(tmp_path) == {"a.tif": "new", "b.tif": "new"} and left_in(tmp_path) == ["a.tif", "b.tif"]


def test_after_a_crash_another_programs_file_is_left_alone(tmp_path) -> None:
    target = tmp_path / "a.tif"
    target.write_text("old")
    words = [sys.executable, "-c", KILLED, "9", str(target)]
    subprocess.run(words, cwd=ROOT, env=clean_environment(), timeout=PATIENCE)
    target.write_text("written by somebody after the crash")
    (said,) = mend([target])
    assert "old files are still in" in said and said.split()[-1].rstrip(".").endswith("old/a.tif")
    assert target.read_text() == "written by somebody after the crash"
    assert Path(said.split()[-1][:-1]).read_text() == "old"


LOCKING = """
import sys
from core_models.placing.hidden import lock
file = open(sys.argv[1], "r+")
print(lock(file), flush=True)
input()
"""


def test_only_folders_with_our_name_and_our_mark_are_removed(tmp_path) -> None:
    """And none of a process that is alive, be it that of another container with the same number."""
    target = tmp_path / "c.gpkg"
    ours = tmp_path / ".c.gpkg.1a2-0123456789abcdef.part"
    users = [".c.gpkg.backup.part", ".c.gpkg.12.part", ".c.gpkg.1a2-0123456789abcde0.part"]
    for name in (ours.name, *users):
        (tmp_path / name).mkdir()
        (tmp_path / name / "work").write_text("hours of it")
    (tmp_path / ".c.gpkg.1a2-0123456789abcdee.part").write_text("a file")
    owner = {"name": "c.gpkg", "machine": _machine(), "locked": True}
    (ours / OWNER).write_text(json.dumps(owner))
    (tmp_path / users[0] / OWNER).write_text(json.dumps(owner))
    long_ago = time.time() - 2 * ABANDONED
    for path in tmp_path.rglob("*"):
        os.utime(path, (long_ago, long_ago))
    before = contents(tmp_path)
    alive = subprocess.Popen(
        [sys.executable, "-c", LOCKING, str(ours / OWNER)],
        cwd=ROOT, env=clean_environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    alive.stdout.readline()
    assert mend([target]) == [] and contents(tmp_path) == before, "it is at work"
    alive.communicate("\n", timeout=PATIENCE)
    assert mend([target]) == []
    assert contents(tmp_path) == {name: text for name, text in before.items() if ours.name not in name}


@pytest.mark.parametrize("about", [{"locked": False}, {"locked": True, "machine": "another"}])
def test_without_a_lock_that_can_be_asked_age_decides(tmp_path, about) -> None:
    folder = tmp_path / ".c.gpkg.1a2-0123456789abcdef.part"
    folder.mkdir()
    (folder / OWNER).write_text(json.dumps({"name": "c.gpkg", **about}))
    mend([tmp_path / "c.gpkg"])
    assert folder.is_dir()
    long_ago = time.time() - 2 * ABANDONED
    for path in (folder / OWNER, folder):
        os.utime(path, (long_ago, long_ago))
    mend([tmp_path / "c.gpkg"])
    assert not folder.exists()


def test_a_process_that_has_to_end_leaves_what_is_being_moved_to_the_next_run(tmp_path) -> None:
    target = tmp_path / "a.tif"
    new, _ = made(target)
    (hidden_folder(target) / LEDGER).write_text("{}")
    discard([target])
    assert Path(new).is_file()
    (hidden_folder(target) / LEDGER).unlink()
    discard([target])
    assert left_in(tmp_path) == []

"""One run at a time writes to an output."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from synthetic import ROOT, clean_environment, left_in

from core_models.placing import OWNER, Claim, claimed_folder, holds


def test_a_second_claim_is_refused_until_the_first_is_given_back(tmp_path) -> None:
    target = tmp_path / "a.tif"
    first = Claim(target)
    with pytest.raises(BlockingIOError):
        Claim(target)
    assert holds(target)
    first.give_back()
    assert left_in(tmp_path) == []
    Claim(target).give_back()


def test_a_link_and_its_file_are_one_place(tmp_path) -> None:
    (tmp_path / "real.tif").write_text("")
    (tmp_path / "link.tif").symlink_to(tmp_path / "real.tif")
    first = Claim(tmp_path / "link.tif")
    with pytest.raises(BlockingIOError):
        Claim(tmp_path / "real.tif")
    first.give_back()


HOLDING = """
import sys, time
from core_models.placing import Claim
claim = Claim(sys.argv[1])
(claim.path / "kept").write_text("x")
print("held", flush=True)
time.sleep(60)
"""


def test_the_claim_of_a_killed_process_is_free_and_what_it_kept_is_there(tmp_path) -> None:
    target = tmp_path / "a.tif"
    command = [sys.executable, "-c", HOLDING, str(target)]
    with subprocess.Popen(command, cwd=ROOT, env=clean_environment(), stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(BlockingIOError):
            Claim(target)
        assert not holds(target)
        other.kill()
        other.wait(60)
    claim = Claim(target)
    assert (claim.path / "kept").exists()
    claim.give_back(keep=True)
    assert left_in(tmp_path) == [name := claimed_folder(target).name, f"{name}/kept", f"{name}/{OWNER}"]


@pytest.mark.parametrize("make", ["folder", "link"])
def test_what_is_not_ours_stays(tmp_path, make) -> None:
    folder = claimed_folder(tmp_path / "a.tif")
    if make == "folder":
        folder.mkdir()
        (folder / "mine").write_text("x")
    else:
        (tmp_path / "elsewhere").mkdir()
        folder.symlink_to(tmp_path / "elsewhere")
    before = left_in(tmp_path)
    with pytest.raises(FileExistsError):
        Claim(tmp_path / "a.tif")
    assert left_in(tmp_path) == before


def test_given_back_twice_removes_nothing_of_the_next(tmp_path) -> None:
    first = Claim(tmp_path / "a.tif")
    first.give_back()
    second = Claim(tmp_path / "a.tif")
    first.give_back()
    assert os.path.isdir(second.path)
    second.give_back()

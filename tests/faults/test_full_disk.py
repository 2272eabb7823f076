"""A disk that is full: at the folder, in the middle of a raster, at its overviews, at the polygons."""

from __future__ import annotations

import os
import shutil
import subprocess

import numpy as np
import pytest
from faults import Row, check_folder, check_words, fingerprints
from kits import noise, second
from synthetic import write_raster


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 300 kB, where this user may mount one."""
    disk = tmp_path / "work" / "disk"
    disk.mkdir(parents=True)
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", str(disk)], capture_output=True
    )
    if not mounted or mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("kept", [0, 20_000, 100_000, 200_000, 260_000])
def test_a_full_disk(kept, small_disk, processes, kits, tmp_path) -> None:
    folder, scratch = tmp_path / "work", tmp_path / "scratch"
    scratch.mkdir()
    kits.copy(("pair",), folder)
    first = noise(500)  # scores that do not compress
    write_raster(folder / "before.tif", first)
    second(folder, first + np.random.default_rng(1).integers(0, 100, (3, 500, 500), np.uint8))
    (small_disk / "other.bin").write_bytes(os.urandom(299_000 - kept))
    words = "detect-change before.tif after.tif --checkpoint net.safetensors --output disk/out.gpkg"
    row = Row("full", f"{words} --score disk/score.tif", 2, f"disk of {small_disk} is full", fresh=True)
    before = fingerprints(folder)
    run = processes.run(row, folder, scratch)
    check_words(row, run)
    check_folder(row, before, fingerprints(folder))

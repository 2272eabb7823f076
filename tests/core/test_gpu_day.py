"""What is sent to a machine with a GPU: all that the recipes ask for, and no more than fits."""

from __future__ import annotations

import tarfile

import numpy as np
import pytest
from PIL import Image

from tools.gpu_day.day import prepared
from tools.gpu_day.packing import DATA, MEBIBYTE, compressed, files_of, pack

RECIPE = """network = "fc_siam_diff"
data.train = [{ path = "${REVISIT_DATA}/fields", name = "fields" }]
data.validation = { path = "${REVISIT_DATA}/%s", name = "val" }
run.steps = 1
"""
PARTS = ("A", "B", "label")


def write_split(folder, count, side=96):
    """Pairs of noise, which JPEG takes many bytes for, with masks."""
    random = np.random.default_rng(count)
    for part in PARTS:
        (folder / part).mkdir(parents=True)
        for index in range(count):
            if part == "label":
                mask = (random.random((side, side)) > 0.5).astype(np.uint8) * 255
                Image.fromarray(mask).save(folder / part / f"{index}.png")
            else:
                noise = random.integers(0, 256, (side, side, 3), np.uint8)
                Image.fromarray(noise).save(folder / part / f"{index}.jpg", quality=95)


@pytest.fixture
def root(tmp_path, monkeypatch):
    write_split(tmp_path / "data" / "fields" / "train", 6)
    write_split(tmp_path / "data" / "towns" / "val", 2)
    write_split(tmp_path / "data" / "unused", 3)
    monkeypatch.setenv("REVISIT_DATA", str(tmp_path / "data"))
    (tmp_path / "a.toml").write_text(RECIPE % "towns")
    return tmp_path / "data"


def packed(folder) -> dict[str, bytes]:
    with tarfile.open(folder / DATA) as archive:
        return {entry.name: archive.extractfile(entry).read() for entry in archive}


def test_what_fits_travels_as_it_is(root, tmp_path) -> None:
    total = pack([tmp_path / "a.toml", tmp_path / "a.toml"], (), tmp_path / "out", 5, "3.12")
    found = packed(tmp_path / "out")
    wanted = {path.relative_to(root).as_posix() for path in files_of([tmp_path / "a.toml"], root)}
    assert set(found) == wanted and len(wanted) == 8 * 3
    assert all(content == (root / name).read_bytes() for name, content in found.items())
    assert total == (tmp_path / "out" / DATA).stat().st_size


def test_what_does_not_is_compressed_but_for_the_masks(root, tmp_path) -> None:
    whole = pack([tmp_path / "a.toml"], (), tmp_path / "whole", 5, "3.12")
    limit = 0.7 * whole / MEBIBYTE
    assert pack([tmp_path / "a.toml"], (), tmp_path / "out", limit, "3.12") <= limit * MEBIBYTE
    found = packed(tmp_path / "out")
    assert len(found) == 24
    for name, content in found.items():
        original = (root / name).read_bytes()
        assert (content == original) == name.endswith(".png") and len(content) <= len(original)


def test_what_cannot_fit_is_said(root, tmp_path) -> None:
    with pytest.raises(SystemExit, match=r"MiB, wanted 0\.02"):
        pack([tmp_path / "a.toml"], (), tmp_path / "out", 0.02, "3.12")


def test_images_elsewhere_are_refused(root, tmp_path) -> None:
    write_split(tmp_path / "elsewhere", 1)
    (tmp_path / "b.toml").write_text(RECIPE % "../elsewhere")
    with pytest.raises(SystemExit, match="wanted images below REVISIT_DATA"):
        files_of([tmp_path / "b.toml"], root)


def test_a_picture_is_never_made_larger(root) -> None:
    file = root / "fields/train/A/0.jpg"
    assert len(compressed(file, 50)) < file.stat().st_size == len(compressed(file, 100))
    assert compressed(file, 0) == file.read_bytes()


def test_a_pack_is_found_where_it_was_unpacked(root, tmp_path) -> None:
    pack([tmp_path / "a.toml"], (), tmp_path / "out", 5, "3.12")
    environment = prepared(tmp_path / "out", tmp_path / "there")
    assert environment["REVISIT_DATA"] == str(tmp_path / "there" / "data")
    name = "towns/val/label/1.png"
    assert (tmp_path / "there" / "data" / name).read_bytes() == (root / name).read_bytes()

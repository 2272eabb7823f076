"""Outputs appear together or not at all."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from synthetic import left_in

from core_models.contract.errors import InputRefused
from core_models.contract.job_base import StoppableJob
from core_models.contract.options import option
from core_models.inference.leftovers import discard, hidden_folder, job_outputs
from core_models.inference.staging import Staging


def write(path: str, text: str) -> None:
    Path(path).write_text(text)


def test_nothing_shows_before_commit_and_all_after(tmp_path) -> None:
    first, second = str(tmp_path / "a.gpkg"), str(tmp_path / "b.tif")
    with Staging([first, second]) as staging:
        for output in (first, second):
            write(staging.place(output), "new")
        write(staging.beside(first, "on-the-way.tif"), "x")
        write(staging.beside(first, "receipt.json"), "{}")
        assert not Path(first).exists() and not Path(second).exists()
        staging.commit({staging.beside(first, "receipt.json"): first + ".receipt.json"})
    assert left_in(tmp_path) == ["a.gpkg", "a.gpkg.receipt.json", "b.tif"]


def test_a_failure_leaves_the_old_output_alone(tmp_path) -> None:
    output = tmp_path / "a.gpkg"
    output.write_text("old")
    with pytest.raises(RuntimeError), Staging([str(output)]) as staging:
        write(staging.place(str(output)), "half")
        raise RuntimeError
    assert output.read_text() == "old"
    assert left_in(tmp_path) == ["a.gpkg"]


def test_an_output_that_cannot_be_replaced_takes_the_others_back(tmp_path) -> None:
    first, second = str(tmp_path / "a.gpkg"), str(tmp_path / "b.tif")
    Path(second, "in-the-way").mkdir(parents=True)
    with pytest.raises(InputRefused, match=r"b\.tif cannot be written"), Staging([first, second]) as staging:
        for output in (first, second):
            write(staging.place(output), "new")
        staging.commit({})
    assert left_in(tmp_path) == ["b.tif", "b.tif/in-the-way"]


def test_what_belonged_to_the_old_output_goes_with_it(tmp_path) -> None:
    output = str(tmp_path / "a.gpkg")
    for ending in ("", "-wal", "-shm", ".aux.xml"):
        write(output + ending, "old")
    write(str(tmp_path / "a.qml"), "style")
    with Staging([output]) as staging:
        write(staging.place(output), "new")
        staging.commit({})
    assert left_in(tmp_path) == ["a.gpkg", "a.qml"]


@pytest.mark.parametrize("folder", ["missing", "file.txt"])
def test_a_folder_that_is_none_is_refused_at_once(tmp_path, folder) -> None:
    (tmp_path / "file.txt").write_text("")
    good = str(tmp_path / "good.tif")
    with (
        pytest.raises(InputRefused, match="is not a folder") as caught,
        Staging([good, str(tmp_path / folder / "a.gpkg")]),
    ):
        pass
    assert caught.value.exit_code == 2
    assert left_in(tmp_path) == ["file.txt"]


def test_discard_needs_only_the_names(tmp_path) -> None:
    output = str(tmp_path / "a.gpkg")
    write_into = Staging([output]).__enter__()
    write(write_into.place(output), "half")
    assert hidden_folder(output).is_dir()
    discard([output])
    assert left_in(tmp_path) == []


def test_what_a_killed_process_left_is_removed_a_day_later(tmp_path) -> None:
    output = str(tmp_path / "a[1].gpkg")
    fresh, old, other = (tmp_path / f".{name}.part" for name in ("a[1].gpkg.11", "a[1].gpkg.22", "b.gpkg.33"))
    long_ago = time.time() - 30 * 3600
    for folder in (fresh, old, other):
        folder.mkdir()
        write(str(folder / "map.tif"), "half")
        for path in (folder / "map.tif", folder):
            os.utime(path, (long_ago, long_ago))
    os.utime(fresh / "map.tif")
    with Staging([output]):
        pass
    assert left_in(tmp_path) == sorted(
        [f"{name}{end}" for name in (fresh.name, other.name) for end in ("", "/map.tif")]
    )


def test_what_a_job_writes_follows_from_its_options() -> None:
    @dataclass(frozen=True)
    class Made(StoppableJob):
        source: str = option("Read.", default="a.tif", kind="raster")
        layer: str = option("Written.", default="b.gpkg", kind="vector-output")
        image: str = option("Written on request.", default="", kind="raster-output")

    assert job_outputs(Made()) == ["b.gpkg"]
    assert job_outputs(Made(image="c.tif")) == ["b.gpkg", "c.tif"]
    assert job_outputs(StoppableJob()) == []  # before the job has come

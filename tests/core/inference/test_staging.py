"""Outputs appear together or not at all."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import geopandas
import pyogrio
import pytest
import shapely
from patience import PATIENCE
from synthetic import ROOT, clean_environment, left_in

from core_models.contract.errors import InputRefused
from core_models.contract.job_base import StoppableJob
from core_models.contract.options import option
from core_models.geo.geopackage import Extension
from core_models.geo.vector import write_layer
from core_models.inference.leftovers import discard, hidden_folder, job_outputs
from core_models.inference.staging import Staging


def write(path: str, text: str) -> None:
    Path(path).write_text(text)


def frame(name: str) -> geopandas.GeoDataFrame:
    """A polygon whose `before` is `name`."""
    return geopandas.GeoDataFrame({"before": [name]}, geometry=[shapely.box(0, 0, 9, 9)], crs="EPSG:32633")


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
    first, second = str(tmp_path / "a.tif"), str(tmp_path / "b.tif")
    for path in (first, first + ".receipt.json"):
        write(path, "old")
    Path(second, "in-the-way").mkdir(parents=True)
    with pytest.raises(InputRefused, match=r"b\.tif cannot be written"), Staging([first, second]) as staging:
        for output in (first, second):
            write(staging.place(output), "new")
        write(staging.beside(first, "receipt.json"), "new")
        staging.commit({staging.beside(first, "receipt.json"): first + ".receipt.json"})
    assert left_in(tmp_path) == ["a.tif", "a.tif.receipt.json", "b.tif", "b.tif/in-the-way"]
    assert Path(first).read_text() == Path(first + ".receipt.json").read_text() == "old"


def test_a_receipt_whose_name_is_a_folder_takes_the_layer_back(tmp_path) -> None:
    """The layer goes into a GeoPackage that is there, the map has an old one, and the receipt fails."""
    output, map_ = str(tmp_path / "a.gpkg"), str(tmp_path / "b.tif")
    write_layer(frame("old"), output, "changes")
    write(map_, "old")
    before = Path(output).read_bytes()
    Path(map_ + ".receipt.json", "mine").mkdir(parents=True)
    with (
        pytest.raises(InputRefused, match=r"b\.tif\.receipt\.json cannot"),
        Staging([output, map_]) as staging,
    ):
        write_layer(frame("new"), staging.place(output), "changes")
        write(staging.place(map_), "new")
        write(staging.beside(map_, "receipt.json"), "{}")
        staging.commit({staging.beside(map_, "receipt.json"): map_ + ".receipt.json"})
    assert Path(output).read_bytes() == before and Path(map_).read_text() == "old"
    assert left_in(tmp_path) == ["a.gpkg", "b.tif", "b.tif.receipt.json", "b.tif.receipt.json/mine"]


def test_a_layer_that_cannot_be_written_takes_the_files_back(tmp_path, monkeypatch) -> None:
    output, map_ = str(tmp_path / "a.gpkg"), str(tmp_path / "b.tif")
    write_layer(frame("old"), output, "changes")
    write(map_, "old")

    def commit(self: Extension) -> None:
        assert Path(map_).read_text() == "new", "the layer is the last step"
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(Extension, "commit", commit)
    with (
        pytest.raises(InputRefused, match=r"was not written into .*a\.gpkg"),
        Staging([output, map_]) as staging,
    ):
        write_layer(frame("new"), staging.place(output), "changes")
        write(staging.place(map_), "new")
        staging.commit({})
    assert Path(map_).read_text() == "old" and left_in(tmp_path) == ["a.gpkg", "b.tif"]
    assert pyogrio.read_dataframe(output)["before"].tolist() == ["old"]


def test_a_layer_goes_into_the_geopackage_that_is_there(tmp_path) -> None:
    output = str(tmp_path / "a.gpkg")
    write_layer(frame("mine"), output, "mine")
    with Staging([output]) as staging:
        write_layer(frame("new"), staging.place(output), "changes")
        staging.commit({})
    assert sorted(pyogrio.list_layers(output)[:, 0]) == ["changes", "mine"]
    assert left_in(tmp_path) == ["a.gpkg"]


def test_what_belonged_to_the_old_output_goes_with_it(tmp_path) -> None:
    output = str(tmp_path / "a.tif")
    for ending in ("", ".ovr", ".aux.xml"):
        write(output + ending, "old")
    write(str(tmp_path / "a.qml"), "style")
    with Staging([output]) as staging:
        write(staging.place(output), "new")
        staging.commit({})
    assert left_in(tmp_path) == ["a.qml", "a.tif"]


def test_two_spellings_of_one_name_are_two_outputs_of_one_name(tmp_path) -> None:
    (tmp_path / "link.tif").symlink_to("a.tif")
    for other in ("./a.tif", "link.tif"):
        with (
            pytest.raises(InputRefused, match="Two outputs are called"),
            Staging([str(tmp_path / "a.tif"), f"{tmp_path}/{other}"]),
        ):
            pass
    assert left_in(tmp_path) == ["link.tif"]


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


def test_what_a_killed_run_had_half_moved_is_put_back_and_said(tmp_path) -> None:
    output = str(tmp_path / "a.tif")
    write(output, "old")
    code = f"""
import os, signal
from core_models.inference.staging import Staging
staging = Staging([{output!r}]).__enter__()
open(staging.place({output!r}), "w").write("new")
os.replace = lambda old, new, real=os.replace: (real(old, new), os.kill(os.getpid(), signal.SIGKILL))
staging.commit({{}})
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=clean_environment(), timeout=PATIENCE)
    assert not Path(output).exists(), "it is set aside"
    with Staging([output]) as staging:
        assert Path(output).read_text() == "old"
    (said,) = staging.mended
    assert "put back as it was" in said and output in said
    assert left_in(tmp_path) == ["a.tif"]


def test_what_a_job_writes_follows_from_its_options() -> None:
    @dataclass(frozen=True)
    class Made(StoppableJob):
        source: str = option("Read.", default="a.tif", kind="raster")
        layer: str = option("Written.", default="b.gpkg", kind="vector-output")
        image: str = option("Written on request.", default="", kind="raster-output")

    assert job_outputs(Made()) == ["b.gpkg"]
    assert job_outputs(Made(image="c.tif")) == ["b.gpkg", "c.tif"]
    assert job_outputs(StoppableJob()) == []  # before the job has come

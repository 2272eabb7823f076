"""A layer goes into a GeoPackage that is there, and nothing else in it changes."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import geopandas
import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from patience import PATIENCE
from synthetic import ROOT, clean_environment, write_raster

from core_models.contract.errors import InputRefused
from core_models.geo import geopackage
from core_models.geo.geopackage import Extension, layer_facts, layer_hash, refuse_unfit
from core_models.geo.vector import write_layer

FIELDS = ("score_mean", "area_m2")


def layer(count: int = 3, crs: object = "EPSG:32633", first: float = 0.0) -> geopandas.GeoDataFrame:
    """`count` squares in a row."""
    squares = [shapely.box(first + 20 * place, 0, first + 20 * place + 10, 10) for place in range(count)]
    values = {"score_mean": np.linspace(0.5, 1, count), "area_m2": 100.0, "before": "a.tif"}
    return geopandas.GeoDataFrame(values, geometry=squares, crs=crs)


def extend(source: Path, target: Path) -> None:
    with Extension(str(source), str(target)) as extension:
        extension.commit()


def everything(path: Path, without: str = "changes") -> dict[str, list]:
    """Every table of a database with its rows, but for what is said of the layer `without`."""
    with closing(sqlite3.connect(path)) as database:
        found = {}
        rows = database.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        for name, _ in rows:
            if without in name or name == "sqlite_sequence":
                continue
            lines = database.execute(f'SELECT * FROM "{name}"').fetchall()
            found[name] = [line for line in lines if without not in line or name == "layer_styles"]
        return found


@pytest.fixture
def project(tmp_path) -> Path:
    """A user's GeoPackage: a raster, a layer of roads, styles (one of them for `changes`), notes."""
    path = tmp_path / "project.gpkg"
    write_raster(path, np.arange(300, dtype=np.uint8).reshape(3, 10, 10), driver="GPKG", RASTER_TABLE="ortho")
    roads = geopandas.GeoDataFrame({"name": ["Main"]}, geometry=[shapely.Point(3, 4)], crs="EPSG:25833")
    pyogrio.write_dataframe(roads, path, layer="roads", driver="GPKG", append=False)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute(
            "CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, f_table_name TEXT, styleQML TEXT)"
        )
        database.executemany(
            "INSERT INTO layer_styles (f_table_name, styleQML) VALUES (?, ?)",
            [("changes", "<qgis mine/>"), ("roads", "<qgis/>")],
        )
        database.execute("CREATE TABLE notes (text)")
        database.execute("INSERT INTO notes VALUES ('seen on site')")
    return path


@pytest.fixture
def new(tmp_path) -> Path:
    path = tmp_path / "new.gpkg"
    write_layer(layer(), str(path), "changes")
    return path


def test_nothing_else_changes_when_a_layer_comes_and_when_it_is_replaced(project, new, tmp_path) -> None:
    before = everything(project)
    refuse_unfit(str(project), "changes", FIELDS)
    extend(new, project)
    assert everything(project) == before
    write_layer(layer(5), str(tmp_path / "newer.gpkg"), "changes")
    refuse_unfit(str(project), "changes", FIELDS)
    extend(tmp_path / "newer.gpkg", project)
    assert everything(project) == before
    with rasterio.open(f"GPKG:{project}:ortho") as dataset:
        assert dataset.read().sum() > 0
    assert pyogrio.read_dataframe(project, layer="roads")["name"].tolist() == ["Main"]


def test_the_layer_is_as_gdal_would_have_written_it(project, new) -> None:
    extend(new, project)
    extend(new, project)
    wanted, found = (
        pyogrio.read_dataframe(path, layer="changes", fid_as_index=True) for path in (new, project)
    )
    assert found.equals(wanted) and found.crs == wanted.crs
    info = pyogrio.read_info(project, layer="changes")
    assert info["features"] == 3 and info["geometry_type"] == "MultiPolygon"
    assert info["capabilities"]["fast_spatial_filter"], "the spatial index came along"
    part = pyogrio.read_dataframe(project, layer="changes", bbox=(19, 0, 31, 10))
    assert part.score_mean.tolist() == [0.75]
    with closing(sqlite3.connect(project)) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("SELECT rtreecheck('rtree_changes_geom')").fetchone() == ("ok",)


def test_qgis_can_go_on_editing_it(project, new) -> None:
    """GDAL appends through the triggers of the spatial index and of the count of features."""
    extend(new, project)
    pyogrio.write_dataframe(
        layer(1, first=500.0), project, layer="changes", append=True, promote_to_multi=True
    )
    assert len(pyogrio.read_dataframe(project, layer="changes", bbox=(499, 0, 600, 9))) == 1
    assert pyogrio.read_info(project, layer="changes")["features"] == 4


def test_a_failure_leaves_it_bit_for_bit(project, new, monkeypatch) -> None:
    before = project.read_bytes()
    with pytest.raises(RuntimeError), Extension(str(new), str(project)):
        raise RuntimeError
    assert project.read_bytes() == before
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        monkeypatch.setattr(geopackage, "_PATIENCE", 0.1)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            extend(new, project)
        other.execute("ROLLBACK")
    assert project.read_bytes() == before


KILLED = """
import os, signal, sqlite3, sys
from core_models.geo import geopackage
real = geopackage._connected
def connected(path, mode):
    database = real(path, mode)
    database.execute("PRAGMA cache_size = 1")  # pages go into the file before the transaction ends
    return database
geopackage._connected = connected
with geopackage.Extension(*sys.argv[1:]):
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_machine_that_stops_in_the_middle_leaves_it_as_it_was(project, tmp_path) -> None:
    new = tmp_path / "large.gpkg"
    write_layer(layer(3000), str(new), "changes")
    before, bytes_before = everything(project), project.read_bytes()
    words = [sys.executable, "-c", KILLED, str(new), str(project)]
    done = subprocess.run(words, cwd=ROOT, env=clean_environment(), timeout=PATIENCE)
    assert done.returncode == -signal.SIGKILL and Path(f"{project}-journal").stat().st_size
    assert project.read_bytes() != bytes_before, "half of the layer is in the file"
    refuse_unfit(str(project), "changes", FIELDS)
    assert project.read_bytes() == bytes_before and not Path(f"{project}-journal").exists()
    extend(new, project)
    assert everything(project) == before and pyogrio.read_info(project, layer="changes")["features"] == 3000


def test_looking_leaves_nothing_beside_it(project) -> None:
    with closing(sqlite3.connect(project)) as database:
        database.execute("PRAGMA journal_mode = WAL")
    before = project.read_bytes()
    refuse_unfit(str(project), "changes", FIELDS)
    assert [path.name for path in project.parent.iterdir()] == ["project.gpkg"]
    assert project.read_bytes() == before


def test_what_another_program_has_not_yet_merged_into_the_file_stays(project, new) -> None:
    """QGIS works with a journal (-wal) in which its last edits lie."""
    with closing(sqlite3.connect(project, isolation_level=None)) as qgis:
        qgis.execute("PRAGMA journal_mode = WAL")
        qgis.execute("INSERT INTO notes VALUES ('edited just now')")
        assert Path(f"{project}-wal").stat().st_size
        refuse_unfit(str(project), "changes", FIELDS)
        extend(new, project)
        qgis.execute("INSERT INTO notes VALUES ('and afterwards')")
    with closing(sqlite3.connect(project)) as database:
        notes = [text for (text,) in database.execute("SELECT text FROM notes")]
    assert notes == ["seen on site", "edited just now", "and afterwards"]
    assert len(pyogrio.read_dataframe(project, layer="changes")) == 3


@pytest.mark.parametrize("theirs", ["same", "other"])
def test_a_crs_of_the_users_keeps_its_number(tmp_path, theirs) -> None:
    """Numbers from 100000 on are given by each file to CRS without a code."""
    own = "+proj=tmerc +lat_0=0 +lon_0=7.5 +k=1 +x_0=1000 +y_0=0 +ellps=bessel +units=m"
    other = own if theirs == "same" else own.replace("7.5", "9.5")
    target, new = tmp_path / "a.gpkg", tmp_path / "b.gpkg"
    pyogrio.write_dataframe(layer(2, other).drop(columns="area_m2"), target, layer="mine", driver="GPKG")
    write_layer(layer(3, own), str(new), "changes")
    before = everything(target)
    extend(new, target)
    found, mine = (pyogrio.read_dataframe(target, layer=name) for name in ("changes", "mine"))
    assert found.crs == pyogrio.read_dataframe(new).crs and (mine.crs == found.crs) == (theirs == "same")
    assert found.total_bounds.tolist() == [0, 0, 50, 10]
    after = everything(target)
    assert (
        after["gpkg_spatial_ref_sys"][: len(before["gpkg_spatial_ref_sys"])] == before["gpkg_spatial_ref_sys"]
    )
    assert len(after["gpkg_spatial_ref_sys"]) == len(before["gpkg_spatial_ref_sys"]) + (theirs == "other")
    assert layer_hash(str(target), "changes") == layer_hash(str(new), "changes")


@pytest.mark.parametrize("crs", [None, "EPSG:4326", "EPSG:3857", "EPSG:2056"])
def test_every_crs_comes_along(tmp_path, project, crs) -> None:
    write_layer(layer(3, crs), str(tmp_path / "b.gpkg"), "changes")
    extend(tmp_path / "b.gpkg", project)
    found = pyogrio.read_dataframe(project, layer="changes")
    assert found.crs == pyogrio.read_dataframe(tmp_path / "b.gpkg").crs


def test_a_file_of_another_program_has_less_in_it(tmp_path, new) -> None:
    """No extensions, no counts, another layer's identifier: what the standard asks for, and no more."""
    target = tmp_path / "lean.gpkg"
    write_layer(layer(1), str(target), "mine")
    with closing(sqlite3.connect(target)) as database, database:
        database.execute("DROP TABLE gpkg_ogr_contents")
        database.execute("DROP TABLE rtree_mine_geom")
        for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            database.execute(f'DROP TRIGGER "{name}"')
        database.execute("DROP TABLE gpkg_extensions")
        database.execute("UPDATE gpkg_contents SET identifier = 'changes'")
    extend(new, target)
    assert len(pyogrio.read_dataframe(target, layer="changes", bbox=(19, 0, 31, 10))) == 1
    assert len(pyogrio.read_dataframe(target, layer="mine")) == 1


def test_the_hash_of_a_layer_outlives_its_file(project, new, tmp_path) -> None:
    facts = layer_facts(str(new))
    assert (facts["layer"], facts["rows"], len(facts["sha256"])) == ("changes", 3, 64)
    extend(new, project)
    assert layer_hash(str(project), "changes") == facts["sha256"]
    with closing(sqlite3.connect(project)) as database, database:
        for trigger in ("update1", "update2", "update3", "update4"):
            database.execute(f"DROP TRIGGER rtree_changes_geom_{trigger}")
        database.execute("UPDATE changes SET score_mean = 0.9 WHERE fid = 2")
    assert layer_hash(str(project), "changes") != facts["sha256"]


def text(path: Path) -> None:
    path.write_text("my notes\n")


def plain_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("CREATE TABLE changes (what)")


def raster(path: Path) -> None:
    write_raster(path, np.zeros((4, 4), np.uint8))


def own_layer(path: Path) -> None:
    pyogrio.write_dataframe(layer().drop(columns="area_m2"), path, layer="Changes", driver="GPKG")


def raster_of_that_name(path: Path) -> None:
    write_raster(path, np.zeros((4, 4), np.uint8), driver="GPKG", RASTER_TABLE="changes")


def table_of_that_name(path: Path) -> None:
    write_layer(layer(), str(path), "roads")
    plain_database(path)


def cut_off(path: Path) -> None:
    write_layer(layer(), str(path), "changes")
    path.write_bytes(path.read_bytes()[:5000])


def folder(path: Path) -> None:
    path.mkdir()


@pytest.mark.parametrize(
    "make, said",
    [
        (text, "is no GeoPackage"),
        (raster, "is no GeoPackage"),
        (plain_database, "is an SQLite database and no GeoPackage"),
        (own_layer, r"already holds changes, which Revisit has not written \(no field area_m2\)"),
        (raster_of_that_name, "already holds changes"),
        (table_of_that_name, "already holds changes"),
        (cut_off, "cannot be read as a GeoPackage"),
        (folder, "it is no file"),
    ],
)
def test_what_is_no_geopackage_to_extend_is_refused(tmp_path, make, said) -> None:
    path = tmp_path / "a.gpkg"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(InputRefused, match=said) as caught:
        refuse_unfit(str(path), "changes", FIELDS)
    assert caught.value.exit_code == 2
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.gpkg"]
    assert before is None or path.read_bytes() == before


def test_a_new_file_an_empty_one_and_our_own_are_fine(tmp_path) -> None:
    path = tmp_path / "a.gpkg"
    refuse_unfit(str(path), "changes", FIELDS)
    path.write_bytes(b"")
    refuse_unfit(str(path), "changes", FIELDS)
    write_layer(layer(), str(path), "changes")
    refuse_unfit(str(path), "changes", FIELDS)
    refuse_unfit(str(path), "objects", FIELDS)
